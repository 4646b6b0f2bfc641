// Owns what is typed and not yet sent, kept on this device for one person. Must never keep what another person typed in sight of this one.
import type { Shelf, Shelves } from '../sealedShelf.js';

export interface Kept<Values> {
  readonly values: Values;
  /** ISO instant of this machine. */
  readonly at: string;
  /** What the form stood on, such as the version of a draft on the server; null for nothing. */
  readonly version: number | null;
}

/** Nothing typed is kept longer than this: the machine may be somebody else's by then (POLICY). */
const KEPT_DAYS = 30;
const nameFor = (person: string, form: string): string => `centerline.draft.${person}.${form}`;

/** False when the browser keeps nothing (full, or forbidden): the page then says so. */
export function keepDraft<Values>(shelf: Shelf, person: string, form: string, kept: Kept<Values>): boolean {
  try {
    shelf.setItem(nameFor(person, form), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** What this person typed, null for nothing, or nothing that can be read, or something too old. */
export function findDraft<Values>(shelf: Shelf, person: string, form: string, now: number): Kept<Values> | null {
  try {
    const kept = JSON.parse(shelf.getItem(nameFor(person, form)) ?? 'null') as Kept<Values> | null;
    if (kept === null || typeof kept.at !== 'string') return null;
    if (now - Date.parse(kept.at) <= KEPT_DAYS * 86_400_000) return kept;
    dropDraft(shelf, person, form);
    return null;
  } catch {
    return null;
  }
}

export const dropDraft = (shelf: Shelf, person: string, form: string): void => shelf.removeItem(nameFor(person, form));

/** The forms of this kind that this person has begun and not sent, newest first. */
export function draftsOf(shelves: Shelves, person: string, prefix: string, now: number): readonly { readonly form: string; readonly at: string }[] {
  const start = nameFor(person, prefix);
  const names = Array.from({ length: shelves.length }, (_, index) => shelves.key(index)).filter((name) => name !== null && name.startsWith(start));
  return names
    .flatMap((name) => {
      const form = `${prefix}${(name ?? '').slice(start.length)}`;
      const kept = findDraft<unknown>(shelves, person, form, now);
      return kept === null ? [] : [{ form, at: kept.at }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
