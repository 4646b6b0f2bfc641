// Owns the memory of calendars already checked and compiled, so that many clocks under one calendar are counted fast.
// Must never give two calendars of different content the same answer.
import { readCalendar } from '../form/calendar.js';
import type { CalendarSpec, FormRefusal } from '../spec.js';
import { PreparedCalendar } from './prepared.js';

/** Calendars kept by content; the oldest goes when there are more. */
const MOST_KEPT = 500;

const byObject = new WeakMap<object, PreparedCalendar>();
const byContent = new Map<string, PreparedCalendar>();

/**
 * Checks and compiles a calendar, or gives the refusal of its form (rule book § 8). The same object, and any object of the same
 * content, gives the same prepared calendar; an object once given must not be changed afterwards.
 */
export function prepareCalendar(spec: unknown): PreparedCalendar | FormRefusal {
  if (spec instanceof PreparedCalendar) return spec;
  if (typeof spec !== 'object' || spec === null) return { error: 'bad-calendar' };
  const known = byObject.get(spec);
  if (known !== undefined) return known;
  const content = contentOf(spec);
  let prepared = content === null ? undefined : byContent.get(content);
  if (prepared === undefined) {
    const checked = readCalendar(spec);
    if (typeof checked === 'string') return { error: checked };
    prepared = new PreparedCalendar(checked);
    if (content !== null) keep(content, prepared);
  }
  byObject.set(spec, prepared);
  return prepared;
}

/** `null` for an object that cannot be written: an unknown field may be nested deeper than the stack. */
function contentOf(spec: object): string | null {
  try {
    return JSON.stringify(spec);
  } catch (refused) {
    if (refused instanceof RangeError || refused instanceof TypeError) return null;
    throw refused;
  }
}

function keep(content: string, prepared: PreparedCalendar): void {
  const oldest = byContent.size >= MOST_KEPT ? byContent.keys().next().value : undefined;
  if (oldest !== undefined) byContent.delete(oldest);
  byContent.set(content, prepared);
}

/** The prepared calendar of a specification known to be good; throws a RangeError for any other: a fault of the program that calls. */
export function calendarOf(spec: CalendarSpec): PreparedCalendar {
  const prepared = prepareCalendar(spec);
  if ('error' in prepared) throw new RangeError(`a calendar is refused: ${prepared.error}`);
  return prepared;
}
