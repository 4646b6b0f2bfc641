// Owns the search for working days in a prepared calendar. A place is the year times 512 plus the index of a working day in it;
// an index past the last one stands for the first working day of a later year.
// Must never know pauses or hand-overs.
import { yearOf } from '../instant.js';
import { neverOpens } from './closed-run.js';
import { dayFrom, dayUntil } from './prepared.js';
import type { PreparedCalendar } from './prepared.js';

export type Place = number;
const YEAR = 512;

/** The first working day with its close at or after an instant. */
export function placeByClose(calendar: PreparedCalendar, ms: number): Place {
  const place = placeAfterDay(calendar, dayFrom(ms) - 1);
  const last = yearOf(dayUntil(ms));
  let index = place % YEAR;
  for (let year = Math.floor(place / YEAR); ; year += 1, index = 0) {
    const { closes } = calendar.year(year);
    while (index < closes.length && (closes[index] ?? ms) < ms) index += 1;
    if (index < closes.length || year >= last) return year * YEAR + index;
  }
}

/** The first working day later than a date. */
export function placeAfterDay(calendar: PreparedCalendar, day: number): Place {
  const year = yearOf(day + 1);
  const { firstDay, daysBefore } = calendar.year(year);
  return year * YEAR + (daysBefore[day + 1 - firstDay] ?? 0);
}

/** How many working days lie from one place up to another, the second not included. */
export function daysBetween(calendar: PreparedCalendar, from: Place, to: Place): number {
  if (to <= from) return 0;
  const lastYear = Math.floor(to / YEAR);
  let count = (to % YEAR) - (from % YEAR);
  for (let year = Math.floor(from / YEAR); year < lastYear; year += 1) count += calendar.year(year).days.length;
  return count;
}

/**
 * The `n`th working day from a place on, 1 for the first; `null` when the calendar never opens (`closed-run.ts`).
 * `firstDay` is the first date looked at, `asOf` the instant at which one looks.
 */
export function nthPlace(calendar: PreparedCalendar, from: Place, n: number, firstDay: number, asOf: number): Place | null {
  let year = Math.floor(from / YEAR);
  let index = from % YEAR;
  let left = n;
  let lastOpenDay = firstDay - 1;
  for (let { days } = calendar.year(year); ; ) {
    if (left <= days.length - index) return year * YEAR + index + left - 1;
    left -= days.length - index;
    lastOpenDay = Math.max(lastOpenDay, days[days.length - 1] ?? lastOpenDay);
    year += 1;
    index = 0;
    const entered = calendar.year(year);
    if (neverOpens(lastOpenDay, entered, asOf)) return null;
    days = entered.days;
  }
}

/** The date of the working day at a place that holds one. */
export function dayAtPlace(calendar: PreparedCalendar, place: Place): number {
  return calendar.year(Math.floor(place / YEAR)).days[place % YEAR] ?? NaN;
}

/** The close of the working day at a place that holds one. */
export function closeAtPlace(calendar: PreparedCalendar, place: Place): number {
  return calendar.year(Math.floor(place / YEAR)).closes[place % YEAR] ?? NaN;
}

/** The first working day on or after a date, `null` when the calendar never opens. */
export function workingDayFrom(calendar: PreparedCalendar, day: number, asOf: number): number | null {
  const place = nthPlace(calendar, placeAfterDay(calendar, day - 1), 1, day, asOf);
  return place === null ? null : dayAtPlace(calendar, place);
}
