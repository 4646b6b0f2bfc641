// Owns what the pages of an appeal know while it is filled in or corrected: reference data, and the importers one may act for.
import { createContext, useContext } from 'react';
import type { Knowledge } from './judging.js';

const Known = createContext<Knowledge | null>(null);
export const KnowledgeProvider = Known.Provider;

export function useKnown(): Knowledge {
  const known = useContext(Known);
  if (known === null) throw new Error('This page belongs to an appeal');
  return known;
}
