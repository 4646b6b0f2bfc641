// Owns the unit `working-minute`: working time of the calendar in force, while the clock runs.
// Must never look at the end of a local date.
import { workedBetween, workedUntil } from '../calendar/minutes.js';
import type { History } from '../history.js';
import type { Count } from './count.js';

/** Counts the milliseconds of working time in which the clock ran. */
export function countWorkingMinutes(history: History, until: number, asOf: number): Count {
  const { stretches } = history;
  const worked = stretches.map(({ from, to, calendar }) => workedBetween(calendar, from, Math.min(to, until)));
  return {
    consumed: worked.reduce((sum, part) => sum + part, 0),
    reach(total) {
      if (total === 0) return history.anchor;
      let left = total;
      for (const [place, { from, to, calendar }] of stretches.entries()) {
        const part = worked[place] ?? 0;
        if (to === Infinity || left <= part) return workedUntil(calendar, from, left, asOf) ?? 'calendar-never-opens';
        left -= part;
      }
      return null;
    },
  };
}
