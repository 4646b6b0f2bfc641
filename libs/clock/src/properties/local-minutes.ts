// Owns a second, slow way to read a zone's clock and a calendar: minute by minute, from what Intl shows at each.
// Must never use zone.ts or the calendar's tables: it is what they are held against.
import { federalHolidays } from '../holidays.js';
import type { CalendarSpec, HoursInterval } from '../spec.js';
import { WEEKDAYS } from '../spec.js';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;

/** A window of time; minutes are counted from its start. */
export interface Window {
  readonly start: number;
  readonly minutes: number;
}

/** What a zone's clock shows in each minute, and the latest it has ever shown, both in minutes since 1970 as if local were UTC. */
export interface LocalMinutes {
  readonly shown: Int32Array;
  readonly latest: Int32Array;
}

/** Reads a zone's clock through a window; the offsets in it must be whole minutes. */
export function readLocalMinutes(timeZone: string, { start, minutes }: Window): LocalMinutes {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const shown = new Int32Array(minutes);
  const latest = new Int32Array(minutes);
  let highest = -Infinity;
  for (let minute = 0; minute < minutes; minute += 1) {
    const text = format.format(start + minute * MINUTE); // 2026-03-08 03:00:00
    shown[minute] = Date.parse(`${text.replace(' ', 'T')}Z`) / MINUTE;
    highest = Math.max(highest, shown[minute] ?? 0);
    latest[minute] = highest;
  }
  return { shown, latest };
}

const dateText = (day: number): string => new Date(day * DAY_MINUTES * MINUTE).toISOString().slice(0, 10);
const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The hours of a local date by the rule book, § 3, in its order. */
function hoursOn(calendar: CalendarSpec, day: number): readonly HoursInterval[] {
  const date = dateText(day);
  const weekday = WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon';
  let hours: readonly HoursInterval[] = calendar.hours[weekday] ?? [];
  const year = Number(date.slice(0, 4));
  const dc = calendar.holidays === 'us-federal-dc';
  const observes = dc || calendar.holidays === 'us-federal';
  const holidays = observes ? [...federalHolidays(year, dc), ...federalHolidays(year + 1, dc)] : [];
  if (holidays.some((holiday) => holiday.observedOn === date)) hours = [];
  hours = calendar.openDays?.find((open) => open.date === date)?.hours ?? hours;
  const early = calendar.earlyClose?.find((close) => close.date === date)?.at;
  if (early !== undefined) hours = hours.filter(([from]) => from < early).map(([from, to]) => [from, to < early ? to : early]);
  return calendar.closures?.some((closure) => 'date' in closure && closure.date === date) === true ? [] : hours;
}

/** One calendar through a window. */
export interface OpenMinutes {
  /** Whether each minute is working time. */
  readonly open: Uint8Array;
  /** The dates that close at a minute. */
  readonly closing: ReadonlyMap<number, readonly number[]>;
  readonly local: LocalMinutes;
}

/**
 * Which minutes are working time. A wall time has come once the clock has shown it or a later time, so an interval is open while
 * the latest time shown lies in it, whatever the clock shows after it was put back.
 */
export function readOpenMinutes(calendar: CalendarSpec, local: LocalMinutes, window: Window): OpenMinutes {
  const open = new Uint8Array(window.minutes);
  const lastOpen = new Map<number, number>();
  const hours = new Map<number, (readonly [number, number])[]>();
  const stretches = (calendar.closures ?? []).flatMap((closure) =>
    'from' in closure ? [[Date.parse(closure.from), Date.parse(closure.to)] as const] : [],
  );
  for (let minute = 0; minute < window.minutes; minute += 1) {
    const latest = local.latest[minute] ?? 0;
    const day = Math.floor(latest / DAY_MINUTES);
    let intervals = hours.get(day);
    if (intervals === undefined) {
      intervals = hoursOn(calendar, day).map(([from, to]) => [minuteOfDay(from), minuteOfDay(to)] as const);
      hours.set(day, intervals);
    }
    const ofDay = latest - day * DAY_MINUTES;
    const at = window.start + minute * MINUTE;
    if (!intervals.some(([from, to]) => from <= ofDay && ofDay < to) || stretches.some(([from, to]) => from <= at && at < to)) continue;
    open[minute] = 1;
    lastOpen.set(day, minute);
  }
  const closing = new Map<number, number[]>();
  for (const [day, minute] of lastOpen) closing.set(minute + 1, [...(closing.get(minute + 1) ?? []), day]);
  return { open, closing, local };
}

/** The first minute at which a local date has ended, or -1 when that lies outside the window. */
export function endOfDate({ latest }: LocalMinutes, day: number): number {
  return latest.findIndex((shown) => shown >= (day + 1) * DAY_MINUTES);
}
