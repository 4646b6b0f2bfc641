// Whoever leaves a machine that is not theirs can leave nothing on it.
import { expect, it } from '@jest/globals';
import { keepDraft } from '../kit/form/drafts.js';
import { countKept, throwAway } from './keptHere.js';

it('everything typed on this device is counted and thrown away, whoever typed it, and nothing else', () => {
  const kept = new Map<string, string>([['centerline.language', 'es']]);
  const shelf = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value), removeItem: (name: string) => void kept.delete(name), key: (index: number) => [...kept.keys()][index] ?? null, get length() { return kept.size; } };
  for (const person of ['ida.park', 'pia.long']) keepDraft(shelf, person, 'ftz/new-1', { values: {}, at: '2026-03-02T15:00:00.000Z', version: null });
  expect(countKept(shelf)).toBe(2);
  throwAway(shelf);
  expect([countKept(shelf), [...kept.keys()]]).toEqual([0, ['centerline.language']]);
});
