// Owns the form of a calendar: reads an unknown value to checked hours and dates, or tells what is wrong with it.
// Must never compute working time.
import { dateDay, instantMs } from '../instant.js';
import { HOLIDAY_SETS, WEEKDAYS } from '../spec.js';
import type { FormCode, HolidaySet, Weekday } from '../spec.js';
import { findZone, timeOfDay } from '../zone.js';
import type { Zone } from '../zone.js';
import { isFields } from './fields.js';
import type { Fields } from './fields.js';

/** Minutes since local midnight, half-open. */
export type MinuteInterval = readonly [from: number, to: number];
/** An instant closure in milliseconds. */
export interface ClosedStretch {
  readonly from: number;
  readonly to: number;
  readonly name: string | null;
}

/** A calendar whose form was found good; dates are day numbers, `week` begins on Monday. */
export interface CheckedCalendar {
  readonly zone: Zone;
  readonly week: readonly (readonly MinuteInterval[])[];
  readonly holidays: HolidaySet;
  readonly openDays: ReadonlyMap<number, readonly MinuteInterval[]>;
  /** Minute of the day from which there is no working time. */
  readonly earlyClose: ReadonlyMap<number, number>;
  /** Closed dates with their names, if they have one. */
  readonly closedDays: ReadonlyMap<number, string | null>;
  readonly closedStretches: readonly ClosedStretch[];
}

const END_OF_DAY = 24 * 60;

/** Reads a calendar (rule book § 3). A field that is null is a fault, not a field left out. */
export function readCalendar(value: unknown): CheckedCalendar | FormCode {
  if (!isFields(value)) return 'bad-calendar';
  const zone = typeof value['zone'] === 'string' ? findZone(value['zone']) : null;
  if (zone === null) return 'unknown-zone';
  const week = readWeek(value['hours']);
  const holidays = readHolidays(value['holidays']);
  const openDays = readDated(value['openDays'], (day) => readIntervals(day['hours']));
  const earlyClose = readDated(value['earlyClose'], (day) => readEarlyClose(day['at']));
  if (week === null || holidays === null || openDays === null || earlyClose === null) return 'bad-calendar';
  const closures = readClosures(value['closures']);
  return typeof closures === 'string' ? closures : { zone, week, holidays, openDays, earlyClose, ...closures };
}

function readWeek(value: unknown): MinuteInterval[][] | null {
  if (!isFields(value)) return null;
  const week = new Map<Weekday, MinuteInterval[]>();
  for (const [name, hours] of Object.entries(value)) {
    const weekday = WEEKDAYS.find((known) => known === name);
    const intervals = readIntervals(hours);
    if (weekday === undefined || intervals === null) return null;
    week.set(weekday, intervals);
  }
  return WEEKDAYS.map((weekday) => week.get(weekday) ?? []);
}

/** Ascending, none empty, none overlapping; touching is allowed, 24:00 only as an end. */
function readIntervals(value: unknown): MinuteInterval[] | null {
  if (!Array.isArray(value)) return null;
  const intervals: MinuteInterval[] = [];
  let free = 0;
  for (const pair of value as readonly unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2) return null;
    const from = timeOfDay(pair[0]);
    const to = timeOfDay(pair[1]);
    if (!(from >= free && from < to)) return null;
    intervals.push([from, to]);
    free = to;
  }
  return intervals;
}

function readHolidays(value: unknown): HolidaySet | null {
  if (value === undefined) return 'none';
  return HOLIDAY_SETS.find((known) => known === value) ?? null;
}

function readEarlyClose(value: unknown): number | null {
  const minute = timeOfDay(value);
  return minute < END_OF_DAY ? minute : null;
}

/** A list of objects with a `date`, at most one for each date; `read` takes what the date stands for from the object. */
function readDated<T>(value: unknown, read: (day: Fields) => T | null): Map<number, T> | null {
  const dated = new Map<number, T>();
  if (value === undefined) return dated;
  if (!Array.isArray(value)) return null;
  for (const item of value as readonly unknown[]) {
    if (!isFields(item)) return null;
    const day = dateDay(item['date']);
    const content = read(item);
    if (Number.isNaN(day) || content === null || dated.has(day)) return null;
    dated.set(day, content);
  }
  return dated;
}

type Closures = Pick<CheckedCalendar, 'closedDays' | 'closedStretches'>;

function readClosures(value: unknown): Closures | FormCode {
  const closedDays = new Map<number, string | null>();
  const closedStretches: ClosedStretch[] = [];
  if (value === undefined) return { closedDays, closedStretches };
  if (!Array.isArray(value)) return 'bad-calendar';
  for (const item of value as readonly unknown[]) {
    if (!isFields(item)) return 'bad-calendar';
    const name = typeof item['name'] === 'string' ? item['name'] : null;
    const dated = 'date' in item;
    const timed = 'from' in item || 'to' in item;
    if (dated === timed) return 'bad-calendar';
    if (dated) {
      const day = dateDay(item['date']);
      if (Number.isNaN(day)) return 'bad-calendar';
      closedDays.set(day, name ?? closedDays.get(day) ?? null);
    } else {
      const from = instantMs(item['from']);
      const to = instantMs(item['to']);
      if (Number.isNaN(from) || Number.isNaN(to)) return 'bad-instant';
      if (from >= to) return 'bad-calendar';
      closedStretches.push({ from, to, name });
    }
  }
  return { closedDays, closedStretches: closedStretches.sort((a, b) => a.from - b.from || a.to - b.to) };
}
