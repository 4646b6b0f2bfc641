// Owns why a local date of a calendar has the working time it has: holiday, closure, early close, no hours.
// Must never know a clock; it walks date by date and does not use the compiled tables that answers are counted with.
import type { PreparedCalendar } from '../calendar/prepared.js';
import { hoursOf, observedHolidays, workingIntervals } from '../calendar/working-year.js';
import { DAY, MINUTE, civilOf, weekdayOf } from '../instant.js';
import type { RowKind } from './rows.js';
import { sayDay, sayTime } from './words.js';

/** Something that took working time away. */
export interface Loss {
  readonly kind: Extract<RowKind, 'no-hours' | 'holiday' | 'closure' | 'early-close'>;
  readonly name: string | null;
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
}

/** One local date: its working intervals, or why there are none; and what cut a part off them. */
export interface ReadDate {
  readonly day: number;
  readonly intervals: readonly (readonly [number, number])[];
  /** `null` on a working day. */
  readonly closedFor: Loss | null;
  readonly parts: readonly Loss[];
}

/** Reads the dates of one calendar. */
export class DateReader {
  private readonly holidays = new Map<number, ReadonlyMap<number, string>>();

  constructor(readonly calendar: PreparedCalendar) {}

  read(day: number): ReadDate {
    const { checked } = this.calendar;
    const holiday = this.holidayOn(day);
    const intervals = workingIntervals(checked, day, holiday !== null);
    const hours = hoursOf(checked, day, holiday !== null);
    const parts = checked.closedDays.has(day) ? [] : [...this.closuresOf(day, hours), ...this.earlyCloseOf(day, holiday !== null)];
    return { day, intervals, closedFor: intervals.length === 0 ? this.reasonOf(day, holiday, parts) : null, parts };
  }

  private holidayOn(day: number): string | null {
    const { year } = civilOf(day);
    let ofYear = this.holidays.get(year);
    if (ofYear === undefined) {
      ofYear = observedHolidays(this.calendar.checked, year);
      this.holidays.set(year, ofYear);
    }
    return ofYear.get(day) ?? null;
  }

  private reasonOf(day: number, holiday: string | null, parts: readonly Loss[]): Loss {
    const { zone, checked } = this.calendar;
    const whole = { from: zone.startOfDay(day), to: zone.startOfDay(day + 1) };
    if (checked.closedDays.has(day)) return { ...whole, ...closure(checked.closedDays.get(day) ?? null, sayDay(day)) };
    const part = parts[0];
    if (part !== undefined) return { ...part, ...whole };
    const openDay = checked.openDays.has(day);
    if (holiday !== null && !openDay) {
      return { ...whole, kind: 'holiday', name: holiday, sentence: `${sayDay(day)} is off for a federal holiday: ${holiday}.` };
    }
    const weekend = weekdayOf(day) >= 5 && !openDay;
    const sentence = weekend ? `${sayDay(day)} is a weekend day without hours.` : `${sayDay(day)} has no working hours.`;
    return { ...whole, kind: 'no-hours', name: null, sentence };
  }

  /** The closures between two instants that took hours of a date. */
  private closuresOf(day: number, hours: readonly (readonly [number, number])[]): Loss[] {
    const { zone, checked } = this.calendar;
    if (hours.length === 0) return [];
    const first = zone.instantOfWall(day * DAY + (hours[0]?.[0] ?? 0) * MINUTE);
    const last = zone.instantOfWall(day * DAY + (hours[hours.length - 1]?.[1] ?? 0) * MINUTE);
    return checked.closedStretches
      .filter((stretch) => stretch.from < last && stretch.to > first)
      .map((stretch) => {
        const from = Math.max(stretch.from, first);
        const to = Math.min(stretch.to, last);
        return { from, to, ...closure(stretch.name, `${sayDay(day)} from ${sayTime(zone, from)} to ${sayTime(zone, to)}`) };
      });
  }

  private earlyCloseOf(day: number, isHoliday: boolean): Loss[] {
    const { zone, checked } = this.calendar;
    const minute = checked.earlyClose.get(day);
    if (minute === undefined) return [];
    const usual = hoursOf({ ...checked, earlyClose: new Map() }, day, isHoliday);
    const usualClose = usual[usual.length - 1]?.[1] ?? 0;
    if (usualClose <= minute) return [];
    const from = zone.instantOfWall(day * DAY + minute * MINUTE);
    const to = zone.instantOfWall(day * DAY + usualClose * MINUTE);
    return [{ kind: 'early-close', name: null, from, to, sentence: `${sayDay(day)} closes early, at ${sayTime(zone, from)}.` }];
  }
}

function closure(name: string | null, when: string): Pick<Loss, 'kind' | 'name' | 'sentence'> {
  return { kind: 'closure', name, sentence: `Closed on ${when}${name === null ? '' : `: ${name}`}.` };
}
