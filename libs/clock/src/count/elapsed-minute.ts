// Owns the unit `elapsed-minute`: all time while the clock runs, whatever the calendar.
// Must never ask a calendar.
import type { History } from '../history.js';
import type { Count } from './count.js';

/** Counts the milliseconds in which the clock ran. */
export function countElapsedMinutes(history: History, until: number): Count {
  let consumed = 0;
  for (const { from, to } of history.stretches) consumed += Math.min(to, until) - from;
  return {
    consumed,
    reach(total) {
      if (total === 0) return history.anchor;
      let left = total;
      for (const { from, to } of history.stretches) {
        if (left <= to - from) return from + left;
        left -= to - from;
      }
      return null;
    },
  };
}
