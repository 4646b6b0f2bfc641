// The words of filing an appeal, in Spanish.
import type { Words } from '../words/vocabulary.js';
import type { en } from './en.js';

export const es: Words<typeof en> = { title: 'Apelar el Centro asignado' };
