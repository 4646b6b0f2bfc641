// Owns the form of a whole line: one calendar or several by name, the clock, its events, the instant of looking.
// Must never take an event or count time: the form of the whole line is checked first (rule book § 8).
import type { PreparedCalendar } from '../calendar/prepared.js';
import { prepareCalendar } from '../calendar/prepare.js';
import { instantMs } from '../instant.js';
import type { FormCode } from '../spec.js';
import { readClock } from './clock.js';
import type { CheckedClock } from './clock.js';
import { readEvents } from './events.js';
import type { CheckedEvent } from './events.js';
import { isFields } from './fields.js';
import type { Fields } from './fields.js';

/** A line whose form was found good. */
export interface CheckedLine {
  readonly clock: CheckedClock;
  /** Sorted as they are taken, those later than `asOf` included. */
  readonly events: readonly CheckedEvent[];
  readonly asOf: number;
  /** The calendar in force at first. */
  readonly calendar: PreparedCalendar;
  /** The calendars by name; empty when the line has a single one without name. */
  readonly calendars: ReadonlyMap<string, PreparedCalendar>;
  /** The name of the first calendar, `null` when the line has a single one without name. */
  readonly firstName: string | null;
}

const NO_CALENDARS: ReadonlyMap<string, PreparedCalendar> = new Map();

/** Checks the form of a whole line. */
export function readLine(line: unknown): CheckedLine | FormCode {
  if (!isFields(line)) return 'bad-json';
  const calendars = readCalendars(line);
  if (typeof calendars === 'string') return calendars;
  const clock = readClock(line['clock']);
  if (typeof clock === 'string') return clock;
  const first = firstCalendar(calendars, clock.calendar);
  if (first === null) return 'unknown-calendar';
  const events = readEvents(line['events'], clock.unit, (name) => calendars.named.has(name));
  if (typeof events === 'string') return events;
  const asOf = instantMs(line['asOf']);
  if (Number.isNaN(asOf)) return 'bad-instant';
  return { clock, events, asOf, calendar: first.calendar, calendars: calendars.named, firstName: first.name };
}

interface Calendars {
  readonly single: PreparedCalendar | null;
  readonly named: ReadonlyMap<string, PreparedCalendar>;
}

function readCalendars(line: Fields): Calendars | FormCode {
  const { calendar, calendars } = line;
  if ((calendar === undefined) === (calendars === undefined)) return 'bad-calendar';
  if (calendar !== undefined) {
    const single = prepareCalendar(calendar);
    return 'error' in single ? single.error : { single, named: NO_CALENDARS };
  }
  if (!isFields(calendars)) return 'bad-calendar';
  const named = new Map<string, PreparedCalendar>();
  for (const [name, given] of Object.entries(calendars)) {
    const prepared = prepareCalendar(given);
    if ('error' in prepared) return prepared.error;
    named.set(name, prepared);
  }
  return { single: null, named };
}

/** A name is needed with `calendars`; with a single calendar a name would name one that is not given. */
function firstCalendar({ single, named }: Calendars, name: unknown): { calendar: PreparedCalendar; name: string | null } | null {
  if (single !== null) return name === undefined ? { calendar: single, name: null } : null;
  const calendar = typeof name === 'string' ? named.get(name) : undefined;
  return calendar === undefined || typeof name !== 'string' ? null : { calendar, name };
}
