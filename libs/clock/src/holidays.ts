// Owns the federal holidays: which dates they fall on and which dates are off for them.
// Must never know State or local holidays, nor days closed by executive order; the latter are closures of a calendar.
import { dateOf, dayNumber, weekdayOf } from './instant.js';
import type { PlainDate } from './instant.js';

/** A federal holiday: the date it falls on, and the date that is off for it. */
export interface FederalHoliday {
  readonly name: string;
  readonly on: PlainDate;
  readonly observedOn: PlainDate;
}

type Weekday = 'monday' | 'thursday';
type Rule = { readonly name: string; readonly month: number; readonly since?: number } & (
  | { readonly day: number }
  | { readonly nth: number; readonly weekday: Weekday }
  | { readonly last: Weekday }
);

/** 5 U.S.C. 6103(a), in the order of the year. */
const RULES: readonly Rule[] = [
  { name: "New Year's Day", month: 1, day: 1 },
  { name: 'Birthday of Martin Luther King, Jr.', month: 1, nth: 3, weekday: 'monday', since: 1986 },
  { name: "Washington's Birthday", month: 2, nth: 3, weekday: 'monday' },
  { name: 'Memorial Day', month: 5, last: 'monday' },
  { name: 'Juneteenth', month: 6, day: 19, since: 2021 },
  { name: 'Independence Day', month: 7, day: 4 },
  { name: 'Labor Day', month: 9, nth: 1, weekday: 'monday' },
  { name: 'Columbus Day', month: 10, nth: 2, weekday: 'monday' },
  { name: 'Veterans Day', month: 11, day: 11 },
  { name: 'Thanksgiving Day', month: 11, nth: 4, weekday: 'thursday' },
  { name: 'Christmas Day', month: 12, day: 25 },
];

const WEEKDAY_NUMBER: Readonly<Record<Weekday, number>> = { monday: 0, thursday: 3 };
const SATURDAY = 5;
const SUNDAY = 6;

/** The first day number on or after `day` that falls on a weekday. */
function firstOnOrAfter(day: number, weekday: Weekday): number {
  return day + ((WEEKDAY_NUMBER[weekday] - weekdayOf(day) + 7) % 7);
}

function fallsOn(rule: Rule, year: number): number {
  if ('day' in rule) return dayNumber(year, rule.month, rule.day);
  if ('nth' in rule) return firstOnOrAfter(dayNumber(year, rule.month, 1), rule.weekday) + 7 * (rule.nth - 1);
  return firstOnOrAfter(dayNumber(year, rule.month + 1, 1), rule.last) - 7;
}

/** Saturday is observed on the Friday before, Sunday on the Monday after (Executive Order 11582; 5 U.S.C. 6103(b)). */
function observed(day: number): number {
  const weekday = weekdayOf(day);
  if (weekday === SATURDAY) return day - 1;
  return weekday === SUNDAY ? day + 1 : day;
}

/** Inauguration Day, 5 U.S.C. 6103(c): on a Sunday the 21st, on a Saturday no Friday in its place. `null` in other years. */
function inauguration(year: number): FederalHoliday | null {
  if (year < 1965 || year % 4 !== 1) return null;
  const on = dayNumber(year, 1, 20);
  return { name: 'Inauguration Day', on: dateOf(on), observedOn: dateOf(weekdayOf(on) === SUNDAY ? on + 1 : on) };
}

/**
 * The federal holidays that fall in a year, in order of their dates; `dc` adds Inauguration Day of the Washington area.
 * New Year's Day on a Saturday is observed on 31 December of the year before, yet belongs to its own year.
 */
export function federalHolidays(year: number, dc: boolean): FederalHoliday[] {
  const holidays = RULES.filter((rule) => year >= (rule.since ?? year)).map((rule) => {
    const on = fallsOn(rule, year);
    return { name: rule.name, on: dateOf(on), observedOn: dateOf(observed(on)) };
  });
  const sworn = dc ? inauguration(year) : null;
  if (sworn !== null) holidays.push(sworn);
  return holidays.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
