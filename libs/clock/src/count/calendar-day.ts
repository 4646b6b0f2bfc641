// Owns the unit `calendar-day`: local dates after the anchor's, each when it ends. Such a clock is never paused or handed over.
// Must never roll a date: that is judged by the answer.
import type { History } from '../history.js';
import type { Count } from './count.js';

/** Counts the local dates that have ended since the anchor's. */
export function countCalendarDays(history: History, until: number): Count {
  const { zone } = history.anchorCalendar;
  const anchorDay = zone.dayAt(history.anchor);
  let ended = zone.dayAt(until) - 1;
  while (zone.startOfDay(ended + 2) <= until) ended += 1; // a date may end before its last hour is shown again
  return {
    consumed: Math.max(0, ended - anchorDay),
    reach: (total) => zone.startOfDay(anchorDay + total + 1),
  };
}
