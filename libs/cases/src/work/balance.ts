// Owns how chosen work is spread over chosen people, as a proposal to look at: evenly by how much each has, soonest due first. Pure; gives nothing to anybody.
import type { Instant } from '@centerline/clock';
import type { Role } from '../actor.js';
import { policy } from '../rule.js';

export const BALANCE = policy(
  'sharing out work',
  'Work is shared out within the office that owes it, soonest due first, each time to who has least. Who does the work never moves a date: a date moves only where a clock is handed to an office with another calendar.',
);

export interface WorkToShare {
  /** Unique in the list. */
  readonly key: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  /** Who has it now. */
  readonly owner: string | null;
  readonly dueAt: Instant | null;
}
export interface Colleague {
  readonly id: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly isAway: boolean;
  /** Open work the person has, the chosen included. */
  readonly open: number;
}
export interface Share {
  readonly key: string;
  /** Null where nobody chosen may do it. */
  readonly to: string | null;
}

const LAST = '9999';

/** For each piece of work somebody, or null; in the order the work was given in. The same arguments give the same proposal. */
export function shareOut(work: readonly WorkToShare[], people: readonly Colleague[]): readonly Share[] {
  const there = people.filter((one) => !one.isAway);
  const load = new Map(there.map((one) => [one.id, one.open - work.filter(({ owner }) => owner === one.id).length]));
  const given = new Map<string, string>();
  const soonestFirst = [...work].sort((a, b) => ((a.dueAt ?? LAST) === (b.dueAt ?? LAST) ? (a.key < b.key ? -1 : 1) : (a.dueAt ?? LAST) < (b.dueAt ?? LAST) ? -1 : 1));
  for (const piece of soonestFirst) {
    const able = there.filter((one) => one.unit === piece.unit && one.roles.some((role) => piece.roles.includes(role)));
    // Of those who have least, who has it already keeps it: nothing changes hands without need.
    const [best] = able.sort((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) || Number(b.id === piece.owner) - Number(a.id === piece.owner) || (a.id < b.id ? -1 : 1));
    if (!best) continue;
    load.set(best.id, (load.get(best.id) ?? 0) + 1);
    given.set(piece.key, best.id);
  }
  return work.map(({ key }) => ({ key, to: given.get(key) ?? null }));
}
