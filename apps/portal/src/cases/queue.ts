// Owns the list somebody is working through: put into this tab by a worklist, and gone through case by case. Pure but for where it is kept.
import { CASE_TYPES, type CaseType } from '@centerline/cases';

export interface QueuedCase {
  readonly type: CaseType;
  readonly id: string;
  readonly number: string;
}
/** `sessionStorage`, or a map in tests. */
export interface Shelf {
  readonly getItem: (name: string) => string | null;
  readonly setItem: (name: string, value: string) => void;
}
const KEPT = 'centerline.queue';

/** Called by a list when one of its cases is opened: the cases as they stood in it. */
export const keepQueue = (shelf: Shelf, cases: readonly QueuedCase[]): void => shelf.setItem(KEPT, JSON.stringify(cases));

const isQueued = (one: unknown): one is QueuedCase => {
  if (typeof one !== 'object' || one === null) return false;
  const { type, id, number } = one as Partial<QueuedCase>;
  return CASE_TYPES.some((known) => known === type) && typeof id === 'string' && typeof number === 'string';
};

export function queueIn(shelf: Shelf): readonly QueuedCase[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isQueued) : [];
  } catch {
    return [];
  }
}

export interface Place {
  /** From 1. */
  readonly at: number;
  readonly of: number;
  readonly next: QueuedCase | null;
}
/** Where a case stands in the list; null when it is not in it. A case with several pieces of work is in it once. */
export function placeIn(queue: readonly QueuedCase[], id: string): Place | null {
  const cases = queue.filter((one, index) => queue.findIndex((other) => other.id === one.id) === index);
  const at = cases.findIndex((one) => one.id === id);
  return at < 0 ? null : { at: at + 1, of: cases.length, next: cases[at + 1] ?? null };
}
