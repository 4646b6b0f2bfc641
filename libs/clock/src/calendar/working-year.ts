// Owns the working time of one local year of a calendar, as tables in which it is searched and summed.
// Must never know a clock.
import type { CheckedCalendar, ClosedStretch, MinuteInterval } from '../form/calendar.js';
import { federalHolidays } from '../holidays.js';
import { DAY, MINUTE, dayOf, newYear, weekdayOf } from '../instant.js';

/** The working days of a year in order, each with its close, and the working intervals of the year in order. */
export interface WorkingYear {
  /** Day numbers of 1 January and of the next one. */
  readonly firstDay: number;
  readonly endDay: number;
  /** Day numbers of the working days. */
  readonly days: Int32Array;
  /** For each date of the year, the number of working days before it. */
  readonly daysBefore: Int16Array;
  /** The close of each working day: the end of its last interval. */
  readonly closes: Float64Array;
  /** The first opening of each working day. */
  readonly openings: Float64Array;
  /** Starts and ends of the intervals, and the working time of the year before each. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly before: Float64Array;
  /** Working time of the whole year in milliseconds. */
  readonly total: number;
}

/** Day numbers of the dates of a local year that are off for a holiday, with the holidays' names. */
export function observedHolidays(calendar: CheckedCalendar, year: number): ReadonlyMap<number, string> {
  const off = new Map<number, string>();
  if (calendar.holidays === 'none') return off;
  const dc = calendar.holidays === 'us-federal-dc';
  // New Year's Day of the next year may be observed on 31 December of this one.
  for (const holiday of [...federalHolidays(year, dc), ...federalHolidays(year + 1, dc)]) {
    const day = dayOf(holiday.observedOn);
    const other = off.get(day);
    off.set(day, other === undefined ? holiday.name : `${other} and ${holiday.name}`);
  }
  return off;
}

/** The hours of a date in minutes of its wall clock, before closures of part of it (rule book § 3, in its order). */
export function hoursOf(calendar: CheckedCalendar, day: number, isHoliday: boolean): readonly MinuteInterval[] {
  if (calendar.closedDays.has(day)) return [];
  const weekly = isHoliday ? [] : (calendar.week[weekdayOf(day)] ?? []);
  const hours = calendar.openDays.get(day) ?? weekly;
  const close = calendar.earlyClose.get(day);
  if (close === undefined) return hours;
  return hours.filter(([from]) => from < close).map(([from, to]) => [from, Math.min(to, close)] as const);
}

/** The working intervals of a local date in instants, in order, none of them empty. */
export function workingIntervals(calendar: CheckedCalendar, day: number, isHoliday: boolean): [number, number][] {
  const intervals: [number, number][] = [];
  for (const [fromMinute, toMinute] of hoursOf(calendar, day, isHoliday)) {
    const from = calendar.zone.instantOfWall(day * DAY + fromMinute * MINUTE);
    const to = calendar.zone.instantOfWall(day * DAY + toMinute * MINUTE);
    if (from < to) addOpen(intervals, from, to, calendar.closedStretches);
  }
  return intervals;
}

/** Adds what the closures, sorted by their start, leave of an interval. */
function addOpen(intervals: [number, number][], from: number, to: number, closed: readonly ClosedStretch[]): void {
  let open = from;
  for (const stretch of closed) {
    if (stretch.from >= to) break;
    if (stretch.to <= open) continue;
    if (stretch.from > open) intervals.push([open, stretch.from]);
    open = stretch.to;
    if (open >= to) return;
  }
  intervals.push([open, to]);
}

/** Compiles a local year. */
export function compileYear(calendar: CheckedCalendar, year: number): WorkingYear {
  const firstDay = newYear(year);
  const endDay = newYear(year + 1);
  const holidays = observedHolidays(calendar, year);
  const days: number[] = [];
  const daysBefore = new Int16Array(endDay - firstDay);
  const closes: number[] = [];
  const openings: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [];
  let total = 0;
  for (let day = firstDay; day < endDay; day += 1) {
    daysBefore[day - firstDay] = days.length;
    const intervals = workingIntervals(calendar, day, holidays.has(day));
    const [first, last] = [intervals[0], intervals[intervals.length - 1]];
    if (first === undefined || last === undefined) continue;
    days.push(day);
    openings.push(first[0]);
    closes.push(last[1]);
    for (const [from, to] of intervals) {
      starts.push(from);
      ends.push(to);
      before.push(total);
      total += to - from;
    }
  }
  return {
    firstDay,
    endDay,
    days: Int32Array.from(days),
    daysBefore,
    closes: Float64Array.from(closes),
    openings: Float64Array.from(openings),
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    before: Float64Array.from(before),
    total,
  };
}
