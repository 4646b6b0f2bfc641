// Owns the local clock of a zone: its offsets, found through Intl and kept, and the way from wall times to instants and back.
// Must never use the zone of the process, nor a Date's local fields.
import { DAY, HOUR, dateOf, dayNumber, dayOf, instantOf, msOf, newYear, yearOf } from './instant.js';
import type { Instant, PlainDate } from './instant.js';
import { isZoneName } from './zone-names.js';

/** No zone has been farther than this from UTC since 1970. */
const WIDEST = 16 * HOUR;
/** Offsets are compared this far apart; since 1970 no zone has changed its clocks twice within less than a week. */
const STRIDE = 5 * DAY;

/** The offsets of one UTC year: the first holds from its start, each further one from the change before it. */
interface OffsetYear {
  readonly from: number;
  readonly until: number;
  readonly changes: readonly number[];
  readonly offsets: readonly number[];
}

/** One IANA zone. Instants and local times are milliseconds since 1970, local ones as if the wall clock were UTC. */
export class Zone {
  private readonly years = new Map<number, OffsetYear>();
  private recent: OffsetYear = { from: 0, until: 0, changes: [], offsets: [] };

  constructor(
    readonly name: string,
    private readonly wallClock: Intl.DateTimeFormat,
  ) {}

  /** What the local clock is ahead of UTC at an instant, in milliseconds. */
  offsetAt(ms: number): number {
    const { changes, offsets } = this.yearAt(ms);
    let place = changes.length;
    while (place > 0 && (changes[place - 1] ?? 0) > ms) place -= 1;
    return offsets[place] ?? 0;
  }

  /** The day number of the date the local clock shows at an instant. */
  dayAt(ms: number): number {
    return Math.floor((ms + this.offsetAt(ms)) / DAY);
  }

  /** The first instant at which the local clock shows a wall time or a later one (rule book § 3). */
  instantOfWall(wall: number): number {
    let from = wall - WIDEST;
    for (;;) {
      const next = this.nextChange(from, wall + WIDEST);
      const shown = Math.max(from, wall - this.offsetAt(from));
      if (shown < next) return shown;
      from = next;
    }
  }

  /** The instant at which a local date begins; also the end of the date before it. */
  startOfDay(day: number): number {
    return this.instantOfWall(day * DAY);
  }

  /** The first change of offset after an instant, or infinity when there is none up to `limit`. */
  private nextChange(after: number, limit: number): number {
    for (let year = this.yearAt(after); year.from <= limit; year = this.yearAt(year.until)) {
      for (const change of year.changes) if (change > after) return change;
    }
    return Infinity;
  }

  private yearAt(ms: number): OffsetYear {
    if (ms < this.recent.from || ms >= this.recent.until) this.recent = this.year(yearOf(Math.floor(ms / DAY)));
    return this.recent;
  }

  private year(year: number): OffsetYear {
    let known = this.years.get(year);
    if (known === undefined) {
      known = this.readYear(newYear(year) * DAY, newYear(year + 1) * DAY);
      this.years.set(year, known);
    }
    return known;
  }

  private readYear(from: number, until: number): OffsetYear {
    const changes: number[] = [];
    const offsets = [this.readOffset(from)];
    let known = offsets[0] ?? 0;
    for (let before = from; before < until; before += STRIDE) {
      const after = Math.min(before + STRIDE, until);
      const offset = this.readOffset(after);
      if (offset === known) continue;
      changes.push(this.readChange(before, after, known));
      offsets.push(offset);
      known = offset;
    }
    return { from, until, changes, offsets };
  }

  /** The second at which the offset stops being `known`, between two instants on either side of the change. */
  private readChange(before: number, after: number, known: number): number {
    let low = before / 1000;
    let high = after / 1000;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.readOffset(middle * 1000) === known) low = middle;
      else high = middle;
    }
    return high * 1000;
  }

  /** Asks Intl; `ms` is a whole second. */
  private readOffset(ms: number): number {
    const shown = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/.exec(this.wallClock.format(ms));
    if (shown === null) throw new Error(`Intl shows ${this.wallClock.format(ms)} for ${this.name}`);
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = shown.slice(1).map(Number);
    return dayNumber(year, month, day) * DAY + hour * HOUR + minute * 60_000 + second * 1000 - ms;
  }
}

const zones = new Map<string, Zone>();

/** The zone of an IANA name, `null` when it is none (an offset, another case, an unknown name). */
export function findZone(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (!isZoneName(name)) return null;
  const wallClock = wallClockOf(name);
  if (wallClock === null) return null;
  const zone = new Zone(name, wallClock);
  zones.set(name, zone);
  return zone;
}

/** Intl throws a RangeError for a zone its own data does not hold: that is the answer "unknown". */
function wallClockOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch (refused) {
    if (refused instanceof RangeError) return null;
    throw refused;
  }
}

/** The zone of a name known to be one; throws a RangeError for any other, for it is a fault of the program that calls. */
export function zoneNamed(name: string): Zone {
  const zone = findZone(name);
  if (zone === null) throw new RangeError(`${name} is no IANA time zone`);
  return zone;
}

/** The date the local clock of a zone shows at an instant. */
export function localDateOf(instant: Instant, zone: string): PlainDate {
  return dateOf(zoneNamed(zone).dayAt(msOf(instant)));
}

/** The first instant of a local date. */
export function startOfLocalDate(date: PlainDate, zone: string): Instant {
  return instantOf(zoneNamed(zone).startOfDay(dayOf(date)));
}

/** The end of a local date: the first instant of the next one, also on dates of 23 or 25 hours. */
export function endOfLocalDate(date: PlainDate, zone: string): Instant {
  return instantOf(zoneNamed(zone).startOfDay(dayOf(date) + 1));
}

/** The first instant at which a zone's clock shows `HH:MM` (00:00 to 24:00) of a date, or a later time. */
export function wallTime(date: PlainDate, time: string, zone: string): Instant {
  const minute = timeOfDay(time);
  if (Number.isNaN(minute)) throw new RangeError(`${time} is no time of day`);
  return instantOf(zoneNamed(zone).instantOfWall(dayOf(date) * DAY + minute * 60_000));
}

/** Minutes since midnight of `HH:MM`, 00:00 to 24:00; `NaN` for anything else. */
export function timeOfDay(text: unknown): number {
  if (typeof text !== 'string' || !/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/.test(text)) return NaN;
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}
