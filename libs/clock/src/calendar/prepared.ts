// Owns a calendar made ready for counting: its years are compiled when first needed, and kept.
// Must never know a clock or its events.
import type { CheckedCalendar } from '../form/calendar.js';
import { DAY } from '../instant.js';
import type { Zone } from '../zone.js';
import { compileYear } from './working-year.js';
import type { WorkingYear } from './working-year.js';

/** A calendar whose form was checked, with its compiled years. */
export class PreparedCalendar {
  readonly zone: Zone;
  private readonly years = new Map<number, WorkingYear>();
  private recentYear = NaN;
  private recent: WorkingYear | null = null;

  constructor(readonly checked: CheckedCalendar) {
    this.zone = checked.zone;
  }

  /** The working time of a local year. */
  year(year: number): WorkingYear {
    if (year === this.recentYear && this.recent !== null) return this.recent;
    let compiled = this.years.get(year);
    if (compiled === undefined) {
      compiled = compileYear(this.checked, year);
      this.years.set(year, compiled);
    }
    this.recentYear = year;
    this.recent = compiled;
    return compiled;
  }
}

/** No local date is as far as this from the UTC date of any of its instants. */
const AROUND = 2;

/** A date so early that all working time of the dates before it has passed at an instant, whatever the zone. */
export function dayFrom(ms: number): number {
  return Math.floor(ms / DAY) - AROUND;
}

/** A date so late that no working time of the dates after it has begun at an instant, whatever the zone. */
export function dayUntil(ms: number): number {
  return Math.floor(ms / DAY) + AROUND;
}

/** The first place in an ascending table whose value is at least `value`; the length when there is none. */
export function placeOf(table: Float64Array, value: number): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((table[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
