// Owns the form of a list of events, and the order they are taken in. Must never judge whether a clock can take them.
import { instantMs } from '../instant.js';
import type { FormCode, Unit } from '../spec.js';
import { isAmount } from './clock.js';
import { isFields, isWhole } from './fields.js';
import type { Fields } from './fields.js';

interface Taken {
  readonly at: number;
  readonly seq: number;
}
/** An event whose form was found good; `at` in milliseconds since 1970. */
export type CheckedEvent =
  | (Taken & { readonly type: 'start' | 'resume' | 'stop' | 'cancel' | 'reset' })
  | (Taken & { readonly type: 'pause'; readonly reason: string | null })
  | (Taken & { readonly type: 'extend'; readonly amount: number })
  | (Taken & { readonly type: 'transfer'; readonly calendar: string });

/**
 * Reads a list of events (rule book § 6) and puts it in order of `at`, then `seq`, then place.
 * `isCalendar` tells whether a name is one of the calendars of the line.
 */
export function readEvents(value: unknown, unit: Unit, isCalendar: (name: string) => boolean): readonly CheckedEvent[] | FormCode {
  if (!Array.isArray(value)) return 'bad-event';
  const events: CheckedEvent[] = [];
  let ordered = true;
  for (const [place, item] of (value as readonly unknown[]).entries()) {
    const event = readEvent(item, place, unit, isCalendar);
    if (typeof event === 'string') return event;
    const before = events[place - 1];
    if (before !== undefined && inOrder(before, event) > 0) ordered = false;
    events.push(event);
  }
  return ordered ? events : events.sort(inOrder);
}

/** Sorting is stable, so the place in the list decides last. */
function inOrder(a: CheckedEvent, b: CheckedEvent): number {
  return a.at - b.at || a.seq - b.seq;
}

function readEvent(item: unknown, place: number, unit: Unit, isCalendar: (name: string) => boolean): CheckedEvent | FormCode {
  if (!isFields(item)) return 'bad-event';
  const seq = item['seq'] === undefined ? place : item['seq'];
  if (!isWhole(seq, -Infinity, Infinity)) return 'bad-event';
  const at = instantMs(item['at']);
  const type = item['type'];
  switch (type) {
    case 'start':
    case 'resume':
    case 'stop':
    case 'cancel':
    case 'reset':
      return Number.isNaN(at) ? 'bad-instant' : { type, at, seq };
    case 'pause':
      return readPause(item, at, seq);
    case 'extend': {
      const amount = item['amount'];
      if (Number.isNaN(at)) return 'bad-instant';
      return isAmount(amount, unit) ? { type, at, seq, amount } : 'bad-amount';
    }
    case 'transfer': {
      const calendar = item['calendar'];
      if (Number.isNaN(at)) return 'bad-instant';
      if (typeof calendar !== 'string') return 'bad-event';
      return isCalendar(calendar) ? { type, at, seq, calendar } : 'unknown-calendar';
    }
    default:
      return 'bad-event';
  }
}

function readPause(item: Fields, at: number, seq: number): CheckedEvent | FormCode {
  const reason = item['reason'];
  if (reason !== undefined && typeof reason !== 'string') return 'bad-event';
  return Number.isNaN(at) ? 'bad-instant' : { type: 'pause', at, seq, reason: reason ?? null };
}
