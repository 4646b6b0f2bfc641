// Owns the questions a case asks of a calendar: working days on, after and between dates.
// Must never know a clock; a deadline is asked of `evaluate`.
import { civilOf, dateOf, dayNumber, dayOf, instantOf, msOf } from '../instant.js';
import type { Instant, PlainDate } from '../instant.js';
import type { CalendarSpec } from '../spec.js';
import { closeAtPlace, dayAtPlace, daysBetween, nthPlace, placeAfterDay, placeByClose, workingDayFrom } from './days.js';
import type { Place } from './days.js';
import { calendarOf } from './prepare.js';
import type { PreparedCalendar } from './prepared.js';

/** Thrown when 400 local dates in a row have no working time: a fault of the calendar, not of the case that asks. */
export class CalendarNeverOpens extends RangeError {
  constructor() {
    super('calendar-never-opens: 400 local dates in a row have no working time');
    this.name = 'CalendarNeverOpens';
  }
}

/** Whether a local date has some working time. */
export function isWorkingDay(calendar: CalendarSpec, date: PlainDate): boolean {
  const prepared = calendarOf(calendar);
  const day = dayOf(date);
  const place = placeAfterDay(prepared, day - 1);
  return dayAtPlace(prepared, place) === day;
}

/** The first working day on or after a date. */
export function nextWorkingDayOnOrAfter(calendar: CalendarSpec, date: PlainDate): PlainDate {
  const day = workingDayFrom(calendarOf(calendar), dayOf(date), -Infinity);
  if (day === null) throw new CalendarNeverOpens();
  return dateOf(day);
}

/** The place of the `n`th working day after the local date of an instant. */
function placeAfter(calendar: PreparedCalendar, from: Instant, n: number): Place {
  const ms = msOf(from);
  const today = calendar.zone.dayAt(ms);
  const place = nthPlace(calendar, placeAfterDay(calendar, today), n, today + 1, ms);
  if (place === null) throw new CalendarNeverOpens();
  return place;
}

function mustBeWhole(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is no number of working days`);
}

/** The close of the `n`th working day after an instant's local date, which itself never counts; with 0 the instant itself. */
export function addWorkingDays(calendar: CalendarSpec, from: Instant, n: number): Instant {
  mustBeWhole(n);
  if (n === 0) return from;
  const prepared = calendarOf(calendar);
  return instantOf(closeAtPlace(prepared, placeAfter(prepared, from, n)));
}

/**
 * The first day of a month, working day or not, that is at least `n` working days after an instant: on or after the `n`th working day
 * that follows its local date. With 0 the first of a month on or after that date.
 */
export function firstOfMonthOnOrAfterWorkingDays(calendar: CalendarSpec, from: Instant, n: number): PlainDate {
  mustBeWhole(n);
  const prepared = calendarOf(calendar);
  const earliest = n === 0 ? prepared.zone.dayAt(msOf(from)) : dayAtPlace(prepared, placeAfter(prepared, from, n));
  const { year, month, day } = civilOf(earliest);
  if (day === 1) return dateOf(earliest);
  return dateOf(month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1));
}

/** How many working days after an instant's local date have closed by another instant, one that closes at it included. */
export function workingDaysBetween(calendar: CalendarSpec, from: Instant, to: Instant): number {
  const prepared = calendarOf(calendar);
  const first = placeAfterDay(prepared, prepared.zone.dayAt(msOf(from)));
  return daysBetween(prepared, first, placeByClose(prepared, msOf(to) + 1));
}
