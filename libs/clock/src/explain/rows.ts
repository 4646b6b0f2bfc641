// Owns the rows of an explanation: what each tells, and how they are put together to a running total.
// Must never count anything itself.
import { instantOf } from '../instant.js';
import type { Instant } from '../instant.js';
import type { ClockState, Unit } from '../spec.js';

export type RowKind =
  | 'start'
  | 'reset'
  | 'first-day'
  | 'counted'
  | 'no-hours'
  | 'holiday'
  | 'closure'
  | 'early-close'
  | 'not-counted'
  | 'pause'
  | 'transfer'
  | 'extension'
  | 'due'
  | 'roll';

/** One row: a stretch of time, what was counted in it, the total so far, and a sentence a person can follow. */
export interface ExplanationRow {
  readonly kind: RowKind;
  readonly from: Instant;
  readonly to: Instant;
  /** Days for day units, milliseconds for minute units; 0 in rows that tell why nothing was counted. */
  readonly counted: number;
  readonly runningTotal: number;
  /** The holiday, the closure, the reason of a pause, the calendar handed to; `null` where nothing has a name. */
  readonly name: string | null;
  readonly sentence: string;
}

/** Why a deadline falls where it falls. */
export interface Explanation {
  readonly state: ClockState;
  readonly unit: Unit;
  readonly measure: 'days' | 'milliseconds';
  /** Amount and extensions since the anchor, in the measure. */
  readonly total: number;
  readonly rows: readonly ExplanationRow[];
  /** The instant at which the counted rows reach the total, by the rows alone; `null` before the start and while it cannot be told. */
  readonly sumsTo: Instant | null;
  /** Only of clocks with `roll: true`. */
  readonly rollsTo?: Instant | null;
}

/** A row before it is put in order: instants in milliseconds, without its running total. */
export interface Draft {
  readonly kind: RowKind;
  readonly from: number;
  readonly to: number;
  readonly counted: number;
  readonly name: string | null;
  readonly sentence: string;
}

/** What a walk over time found: its rows in order, and where the total was reached. */
export interface Walk {
  readonly drafts: readonly Draft[];
  readonly reachedAt: number | null;
}

/** Puts notes (pauses, hand-overs, extensions) between the rows of a walk by time, a note before a row of the same instant. */
export function interleave(drafts: readonly Draft[], notes: readonly Draft[]): Draft[] {
  return [...notes, ...drafts].sort((a, b) => a.from - b.from);
}

/** Gives every draft its running total. */
export function total(drafts: readonly Draft[]): ExplanationRow[] {
  let runningTotal = 0;
  return drafts.map(({ kind, from, to, counted, name, sentence }) => {
    runningTotal += counted;
    return { kind, from: instantOf(from), to: instantOf(to), counted, runningTotal, name, sentence };
  });
}
