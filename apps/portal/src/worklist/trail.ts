// Owns the way through a list, case by case: which one comes next after the one that is open. Kept in this tab. Pure but for the keeping.
import type { CaseType } from '@centerline/cases';
import type { WorkLine } from './answers.js';
import type { WorkSearch } from './search.js';

export interface TrailCase {
  readonly type: CaseType;
  readonly id: string;
  readonly number: string;
}
export interface Trail {
  /** What the list is called. */
  readonly name: string;
  readonly search: WorkSearch;
  readonly cases: readonly TrailCase[];
  /** Whether the list goes on after them. */
  readonly isMore: boolean;
}
const KEPT = 'centerline.trail';
type Keeping = Pick<Storage, 'getItem' | 'setItem'>;

/** Each case once, in the order of the list. */
export const trailOf = (name: string, search: WorkSearch, lines: readonly WorkLine[], isMore: boolean): Trail => ({
  name, search, isMore, cases: [...new Map(lines.map(({ type, caseId, number }) => [caseId, { type, id: caseId, number }])).values()],
});
export const keepTrail = (keeping: Keeping, trail: Trail): void => keeping.setItem(KEPT, JSON.stringify(trail));

/** The trail that was kept, or null. */
export function keptTrail(keeping: Keeping): Trail | null {
  try {
    const trail = JSON.parse(keeping.getItem(KEPT) ?? 'null') as Trail | null;
    return trail !== null && typeof trail.name === 'string' && Array.isArray(trail.cases) ? trail : null;
  } catch {
    return null;
  }
}

/** Where the reader is on the trail, or null for a case that was not come to from it. */
export function stepOn(trail: Trail, id: string): { readonly at: number; readonly next: TrailCase | null; readonly previous: TrailCase | null } | null {
  const at = trail.cases.findIndex((one) => one.id === id);
  return at < 0 ? null : { at, next: trail.cases[at + 1] ?? null, previous: trail.cases[at - 1] ?? null };
}
