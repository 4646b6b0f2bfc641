// Owns which letters this installation writes: those of each type. A new type is one line here.
import type { CaseType } from '@centerline/cases';
import type { Letters } from '@centerline/cases/letters';
import { petitionLetters } from '@centerline/fpf/letters';
import { zoneLetters } from '@centerline/ftz/letters';
import { appealLetters } from '@centerline/reassignment/letters';

export const LETTERS: Readonly<Record<CaseType, Letters>> = { reassignment: appealLetters, ftz: zoneLetters, fpf: petitionLetters };
