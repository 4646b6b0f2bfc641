// Owns what each unit must answer about a clock's history, and which unit answers it.
// Must never judge a breach.
import type { CheckedClock } from '../form/clock.js';
import type { History } from '../history.js';
import { countCalendarDays } from './calendar-day.js';
import { countElapsedMinutes } from './elapsed-minute.js';
import { countWorkingDays } from './working-day.js';
import { countWorkingMinutes } from './working-minute.js';

/** An instant, `null` when it cannot be told (paused with something remaining), or that the calendar never opens. */
export type Reached = number | null | 'calendar-never-opens';

/** The count of a started clock, in its measure: days, or milliseconds of minute units. */
export interface Count {
  /** What was counted up to and including the instant the count was asked for. */
  readonly consumed: number;
  /** The instant at which a total, in the same measure, is or will be reached. */
  reach(total: number): Reached;
}

/**
 * Counts a started clock up to and including `until`, which is `asOf` or the end of the clock. A look ahead is judged from `asOf`.
 */
export function countOf(clock: CheckedClock, history: History, until: number, asOf: number): Count {
  switch (clock.unit) {
    case 'calendar-day':
      return countCalendarDays(history, until);
    case 'working-day':
      return countWorkingDays(history, clock.midnight, until, asOf);
    case 'working-minute':
      return countWorkingMinutes(history, until, asOf);
    case 'elapsed-minute':
      return countElapsedMinutes(history, until);
  }
}
