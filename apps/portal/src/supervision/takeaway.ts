// Owns the one sentence that a figure comes to: which words, with which numbers. Pure; the words are the room's.
import { AGES, type AgeingAnswer, type Tally, type TalliesAnswer } from './answers.js';

/** A key of the room's `takeaway` words with what stands in its blanks. */
export type Takeaway =
  | { readonly key: 'nothing' }
  | { readonly key: 'kept' | 'keptAllInTime'; readonly share: number; readonly ended: number; readonly overdue: number }
  | { readonly key: 'open'; readonly open: number; readonly overdue: number }
  | { readonly key: 'ladderNone'; readonly total: number }
  | { readonly key: 'ladder'; readonly count: number; readonly total: number; readonly executive: number }
  | { readonly key: 'ages'; readonly count: number; readonly old: number; readonly share: number };

/** How promises were kept: of those that have ended, and what is late now. */
export function keptOf(sum: Tally): Takeaway {
  const ended = sum.met.count + sum.missed.count;
  if (sum.total.count === 0) return { key: 'nothing' };
  if (ended === 0) return { key: 'open', open: sum.total.count, overdue: sum.overdue.count };
  return { key: sum.missed.count === 0 ? 'keptAllInTime' : 'kept', share: sum.met.count / ended, ended, overdue: sum.overdue.count };
}

/** How many have climbed: to the supervisor or higher. */
export function ladderOf({ total, rungs }: Tally): Takeaway {
  const count = rungs.supervisor.count + rungs.director.count + rungs.executive.count;
  if (total.count === 0) return { key: 'nothing' };
  return count === 0 ? { key: 'ladderNone', total: total.count } : { key: 'ladder', count, total: total.count, executive: rungs.executive.count };
}

/** How old the open cases are: those of more than sixty days. */
export function agesOf({ sum }: Pick<AgeingAnswer, 'sum'>): Takeaway {
  const count = sum.total.count;
  const old = sum.ages.filter(({ age }) => age === '61-90' || age === 'over-90').reduce((all, one) => all + one.count, 0);
  return count === 0 ? { key: 'nothing' } : { key: 'ages', count, old, share: old / count };
}

/** Groups that need to be looked at first: most overdue, then most missed, then the largest. */
export const worstFirst = (items: TalliesAnswer['items']): readonly Tally[] =>
  [...items].sort((a, b) => b.overdue.count - a.overdue.count || b.missed.count - a.missed.count || b.total.count - a.total.count || (a.name < b.name ? -1 : 1));

/** Ages in their order, also those of which there is none. */
export const inOrder = (sum: AgeingAnswer['sum']): readonly { readonly age: (typeof AGES)[number]; readonly count: number; readonly href: string }[] =>
  AGES.map((age) => sum.ages.find((one) => one.age === age) ?? { age, count: 0, href: sum.total.href });
