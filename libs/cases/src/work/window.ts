// Owns which part of time a list of work looks at: overdue, today, this week, later. Pure; must never look at a machine clock.
import { addDays, endOfLocalDate, localDateOf, type Instant, type PlainDate } from '@centerline/clock';
import { policy } from '../rule.js';

/** Together they are all work, and none is in two of them but that today is part of the week. */
export const DUE_WINDOWS = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type DueWindow = (typeof DUE_WINDOWS)[number];

export const WINDOWS = policy(
  'lists of work',
  'Days and weeks are those of the reader’s office; a week ends with Saturday. What is overdue is in no other list; work without a date, or whose date moves while its clock is paused, is undated.',
);

/** Due later than `after` and not later than `by`; null where there is no limit. */
export interface DueStretch {
  readonly after: Instant | null;
  readonly by: Instant | null;
}

const SATURDAY = 6;
const endOfWeek = (on: PlainDate): PlainDate => addDays(on, SATURDAY - new Date(`${on}T00:00:00Z`).getUTCDay());

/**
 * The instants a window stands for at a moment.
 * @param zone of the reader's office: its days are counted.
 * @returns null for `undated`, which is no stretch of time.
 */
export function dueStretch(window: DueWindow, at: Instant, zone: string): DueStretch | null {
  const today = localDateOf(at, zone);
  switch (window) {
    case 'overdue':
      return { after: null, by: at };
    case 'today':
      return { after: at, by: endOfLocalDate(today, zone) };
    case 'week':
      return { after: at, by: endOfLocalDate(endOfWeek(today), zone) };
    case 'later':
      return { after: endOfLocalDate(endOfWeek(today), zone), by: null };
    case 'undated':
      return null;
  }
}
