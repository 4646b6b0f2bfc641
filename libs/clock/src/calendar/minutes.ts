// Owns sums of working time in a prepared calendar, and the search for the instant at which so much of it has passed.
// Must never know pauses or hand-overs.
import { yearOf } from '../instant.js';
import { neverOpens } from './closed-run.js';
import { dayFrom, dayUntil, placeOf } from './prepared.js';
import type { PreparedCalendar } from './prepared.js';
import type { WorkingYear } from './working-year.js';

/** Working time of a year that has passed at an instant. */
function passed(year: WorkingYear, ms: number): number {
  const next = placeOf(year.ends, ms);
  if (next === year.ends.length) return year.total;
  return (year.before[next] ?? 0) + Math.max(0, ms - (year.starts[next] ?? ms));
}

/** Working time in milliseconds from one instant to another. */
export function workedBetween(calendar: PreparedCalendar, from: number, to: number): number {
  let worked = 0;
  for (let number = yearOf(dayFrom(from)), last = yearOf(dayUntil(to)); number <= last; number += 1) {
    const year = calendar.year(number);
    if (year.starts.length > 0) worked += passed(year, to) - passed(year, from);
  }
  return worked;
}

/**
 * The first instant by which `need` milliseconds (more than 0) of working time have passed since `from`; `null` when the calendar
 * never opens (`closed-run.ts`). `asOf` is the instant at which one looks.
 */
export function workedUntil(calendar: PreparedCalendar, from: number, need: number, asOf: number): number | null {
  let left = need;
  let number = yearOf(dayFrom(from));
  let year = calendar.year(number);
  let before = passed(year, from);
  let lastOpenDay = calendar.zone.dayAt(from) - 1;
  while (left > year.total - before) {
    left -= year.total - before;
    lastOpenDay = Math.max(lastOpenDay, year.days[year.days.length - 1] ?? lastOpenDay);
    number += 1;
    year = calendar.year(number);
    if (neverOpens(lastOpenDay, year, asOf)) return null;
    before = passed(year, from);
  }
  const used = before + left;
  const place = placeOf(year.before, used) - 1;
  return (year.starts[place] ?? NaN) + used - (year.before[place] ?? NaN);
}
