// A killed browser loses nothing, and nobody finds what another person typed.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Shelf, Shelves } from '../sealedShelf.js';
import { draftsOf, dropDraft, findDraft, keepDraft } from './drafts.js';

const now = Date.parse('2026-11-30T15:00:00.000Z');
let kept: Map<string, string>;
const shelf: Shelf = { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value), removeItem: (name) => void kept.delete(name) };
const draft = { values: { justification: 'Toys. 🧸 ألعاب' }, at: '2026-11-30T14:59:00.000Z', version: 3 };

beforeEach(() => { kept = new Map(); });

describe('what was typed', () => {
  it('is found again by the person who typed it, letter by letter', () => {
    expect(keepDraft(shelf, 'ida.park', 'reassignment/new', draft)).toBe(true);
    expect(findDraft(shelf, 'ida.park', 'reassignment/new', now)).toEqual(draft);
    expect(findDraft(shelf, 'ben.ortiz', 'reassignment/new', now)).toBeNull();
  });

  it('is gone once it is sent, and after thirty days', () => {
    keepDraft(shelf, 'ida.park', 'a', draft);
    dropDraft(shelf, 'ida.park', 'a');
    expect(findDraft(shelf, 'ida.park', 'a', now)).toBeNull();
    keepDraft(shelf, 'ida.park', 'a', draft);
    expect(findDraft(shelf, 'ida.park', 'a', now + 31 * 86_400_000)).toBeNull();
    expect(kept.size).toBe(0);
  });

  it('that was damaged is as good as nothing, and a full shelf is said', () => {
    kept.set('centerline.draft.ida.park.a', '{"values":');
    expect(findDraft(shelf, 'ida.park', 'a', now)).toBeNull();
    expect(keepDraft({ ...shelf, setItem: () => { throw new Error('QuotaExceededError'); } }, 'ida.park', 'a', draft)).toBe(false);
  });

  it('of several forms is listed for who typed it, newest first', () => {
    const shelves: Shelves = { ...shelf, get length() { return kept.size; }, key: (index) => [...kept.keys()][index] ?? null };
    keepDraft(shelf, 'ida.park', 'reassignment/new-1', draft);
    keepDraft(shelf, 'ida.park', 'reassignment/new-2', { ...draft, at: '2026-11-30T14:59:30.000Z' });
    keepDraft(shelf, 'ida.park', 'ftz/new-3', draft);
    keepDraft(shelf, 'ben.ortiz', 'reassignment/new-4', draft);
    expect(draftsOf(shelves, 'ida.park', 'reassignment/new', now).map(({ form }) => form)).toEqual(['reassignment/new-2', 'reassignment/new-1']);
  });
});
