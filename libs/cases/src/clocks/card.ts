// Owns one deadline of a case as it is stored: the exact line a stand-alone checker recomputes, and what follows from it.
// Must never do calendar arithmetic itself: that is `@centerline/clock`.
import type { CalendarSpec, ClockEvent, ClockSpec, Instant } from '@centerline/clock';
import type { UnitCode } from '../names.js';
import type { RuleRef } from '../rule.js';
import type { Basis, ClockPolicy, Tells } from './policy.js';

export interface ClockMark {
  /** WARN, BREACH, DIRECTOR, EXECUTIVE, LAPSE, REMIND_30, ALARM_365 … unique in the clock. */
  readonly kind: string;
  readonly at: Instant;
  readonly tells: Tells;
}

/** running/paused while open; then met or missed (stopped), or cancelled. */
export type ClockVerdict = 'running' | 'paused' | 'met' | 'missed' | 'cancelled';

/** A vector line without id and asOf: enough to recompute the deadline anywhere, and so its certificate. */
export interface ClockRecord {
  readonly calendars: Readonly<Record<string, CalendarSpec>>;
  readonly clock: ClockSpec & { readonly calendar: string };
  readonly events: readonly ClockEvent[];
}

export interface ClockCard {
  /** Unique in the case, e.g. `center-advice:CEE004`. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly basis: Basis;
  readonly rule: RuleRef;
  /** The policy as it was in force when the clock began; frozen. */
  readonly policy: ClockPolicy;
  readonly calendarVersion: string;
  readonly owedBy: UnitCode;
  readonly line: ClockRecord;
  /** Raised by every change, so that a timer armed for an older one knows it is stale. */
  readonly generation: number;
  readonly verdict: ClockVerdict;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  /** The deadline that is judged (rolled where the policy rolls); null while paused. */
  readonly dueAt: Instant | null;
  /** The strict date of the rule, before any roll. */
  readonly strictDueAt: Instant | null;
  readonly breachedAt: Instant | null;
  /** In order of time. */
  readonly marks: readonly ClockMark[];
  /** Marks the ledger has recorded as passed (by the sweep or by the conductor). */
  readonly passed: readonly string[];
  /** Passed marks whose consequences have been drawn. */
  readonly heeded: readonly string[];
  /** Recorded extensions, for those who read the case. */
  readonly extensions: number;
}

export const isRunning = (card: ClockCard): boolean => card.verdict === 'running' || card.verdict === 'paused';

/** The next mark not yet passed (of a paused clock, the end of its pause); null for an ended clock. */
export function nextMark(card: ClockCard): ClockMark | null {
  if (!isRunning(card)) return null;
  return card.marks.find((mark) => !card.passed.includes(mark.kind)) ?? null;
}

/** Marks recorded as passed whose consequences are still to be drawn, oldest first. */
export const unheededMarks = (card: ClockCard): readonly ClockMark[] =>
  card.marks.filter((mark) => card.passed.includes(mark.kind) && !card.heeded.includes(mark.kind));
