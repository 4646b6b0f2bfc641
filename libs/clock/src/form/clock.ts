// Owns the form of a clock's definition. Must never count time.
import { MINUTE } from '../instant.js';
import { UNITS } from '../spec.js';
import type { FormCode, Unit } from '../spec.js';
import { isFields, isWhole } from './fields.js';
import type { Fields } from './fields.js';

/** A clock whose form was found good. */
export interface CheckedClock {
  readonly unit: Unit;
  readonly amount: number;
  /** What stands in `calendar`; whether such a calendar is given is a question about the line. */
  readonly calendar: unknown;
  readonly midnight: boolean;
  readonly roll: boolean;
  readonly warnPercents: readonly number[] | null;
  /** Pauses allowed since the anchor; infinity without a bound. */
  readonly maxPauses: number;
  /** Bound of one pause by reason, in milliseconds; `null` without any bound. */
  readonly pauseBounds: ReadonlyMap<string, number> | null;
}

/** Most days or minutes an amount may have. */
const MOST: Readonly<Record<Unit, number>> = {
  'calendar-day': 10_000,
  'working-day': 10_000,
  'working-minute': 10_000_000,
  'elapsed-minute': 10_000_000,
};

/** Whether a value may be the amount of a clock, or of an extension, in a unit. */
export function isAmount(value: unknown, unit: Unit): value is number {
  return isWhole(value, 0, MOST[unit]);
}

/** Reads a clock (rule book § 5). */
export function readClock(value: unknown): CheckedClock | FormCode {
  if (!isFields(value)) return 'bad-clock';
  const unit = UNITS.find((known) => known === value['unit']);
  if (unit === undefined) return 'bad-clock';
  const { endsAt, roll = false, warnPercents } = value;
  if (endsAt !== undefined && (unit !== 'working-day' || (endsAt !== 'close' && endsAt !== 'midnight'))) return 'bad-clock';
  if (value['roll'] !== undefined && unit !== 'calendar-day') return 'bad-clock';
  if (typeof roll !== 'boolean') return 'bad-clock';
  if (warnPercents !== undefined && !isPercents(warnPercents)) return 'bad-clock';
  const tolling = readTolling(value['tolling']);
  if (tolling === null) return 'bad-clock';
  const amount = value['amount'];
  if (!isAmount(amount, unit)) return 'bad-amount';
  return {
    unit,
    amount,
    calendar: value['calendar'],
    midnight: endsAt === 'midnight',
    roll,
    warnPercents: warnPercents ?? null,
    ...tolling,
  };
}

function isPercents(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((percent) => isWhole(percent, 1, 100));
}

type Bounds = Pick<CheckedClock, 'maxPauses' | 'pauseBounds'>;
const UNBOUNDED: Bounds = { maxPauses: Infinity, pauseBounds: null };

function readTolling(value: unknown): Bounds | null {
  if (value === undefined) return UNBOUNDED;
  if (!isFields(value)) return null;
  const { maxPauses: most, maxPauseMinutes } = value;
  if (most !== undefined && !isWhole(most, 0, Infinity)) return null;
  const maxPauses = most ?? Infinity;
  if (maxPauseMinutes === undefined) return { maxPauses, pauseBounds: null };
  if (!isFields(maxPauseMinutes)) return null;
  const pauseBounds = readPauseBounds(maxPauseMinutes);
  return pauseBounds === null ? null : { maxPauses, pauseBounds };
}

function readPauseBounds(minutesByReason: Fields): Map<string, number> | null {
  const bounds = new Map<string, number>();
  for (const [reason, minutes] of Object.entries(minutesByReason)) {
    if (!isWhole(minutes, 1, Infinity)) return null;
    bounds.set(reason, minutes * MINUTE);
  }
  return bounds;
}
