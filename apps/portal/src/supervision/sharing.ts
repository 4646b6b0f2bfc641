// Owns what a plan to share out work comes to: who has how much before and after, and which pieces change hands. Pure.
import { shareOut, type Colleague, type Share } from '@centerline/cases';
import type { PersonLoad, WorkLine } from '../worklist/answers.js';
import { keyOf, type BulkRow } from '../worklist/bulk.js';

/** Whom each piece goes to; null leaves it where it is. */
export type Plan = ReadonlyMap<string, string | null>;

export const colleagueOf = ({ id, roles, awayUntil, open }: PersonLoad, unit: string): Colleague => ({ id, unit, roles, isAway: awayUntil !== null, open });

/** What the rules propose. */
export function proposed(lines: readonly WorkLine[], people: readonly PersonLoad[], unit: string): Plan {
  const work = lines.map((line) => ({ key: keyOf(line), unit: line.unit, roles: line.roles, owner: line.owner, dueAt: line.dueAt }));
  return new Map(shareOut(work, people.map((one) => colleagueOf(one, unit))).map(({ key, to }: Share) => [key, to]));
}

/** Pieces that go to somebody else than who has them. */
export const changing = (lines: readonly WorkLine[], plan: Plan): readonly WorkLine[] => lines.filter((line) => {
  const to = plan.get(keyOf(line)) ?? null;
  return to !== null && to !== line.owner;
});

export const rowsOf = (lines: readonly WorkLine[], plan: Plan, reason: string): readonly BulkRow[] =>
  changing(lines, plan).map((line) => ({ key: keyOf(line), line, act: 'assign', body: { to: plan.get(keyOf(line)) ?? '', ...(reason.trim() === '' ? {} : { reason: reason.trim() }) } }));

export interface LoadChange {
  readonly id: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}
/** Open work of everybody whom the plan concerns, before and after it. */
export function loadsAfter(people: readonly PersonLoad[], lines: readonly WorkLine[], plan: Plan): readonly LoadChange[] {
  const moved = changing(lines, plan);
  const change = (id: string): number => moved.filter((line) => plan.get(keyOf(line)) === id).length - moved.filter((line) => line.owner === id).length;
  const concerned = new Set([...moved.map((line) => plan.get(keyOf(line))), ...moved.map((line) => line.owner)]);
  return people.filter(({ id }) => concerned.has(id)).map(({ id, name, open }) => ({ id, name, before: open, after: open + change(id) }));
}
