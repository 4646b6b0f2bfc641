// Owns the words of a line: the calendar, the clock, its events, and the answer (rule book §§ 2, 3, 5 to 8).
// Must never decide anything.
import type { Instant, PlainDate } from './instant.js';

/** A wall time `HH:MM`, from `00:00`; as an end also `24:00`. */
export type TimeOfDay = string;
/** From the first time to the second, half-open. */
export type HoursInterval = readonly [TimeOfDay, TimeOfDay];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Hours of an ordinary week; a weekday left out has none. Intervals ascend and do not overlap. */
export type WeeklyHours = { readonly [weekday in Weekday]?: readonly HoursInterval[] };

export const HOLIDAY_SETS = ['us-federal', 'us-federal-dc', 'none'] as const;
export type HolidaySet = (typeof HOLIDAY_SETS)[number];

/** Hours in place of the weekly ones, also on a weekend or holiday. */
export interface OpenDay {
  readonly date: PlainDate;
  readonly hours: readonly HoursInterval[];
}
/** No working time from `at` on. */
export interface EarlyClose {
  readonly date: PlainDate;
  readonly at: TimeOfDay;
}
/** No working time on a date, or between two instants; `name` is shown in explanations only. */
export type Closure =
  | { readonly date: PlainDate; readonly name?: string }
  | { readonly from: Instant; readonly to: Instant; readonly name?: string };

/** When an office works (rule book § 3). A calendar is never changed: a new version is a new object. */
export interface CalendarSpec {
  readonly zone: string;
  readonly hours: WeeklyHours;
  readonly holidays?: HolidaySet;
  readonly openDays?: readonly OpenDay[];
  readonly earlyClose?: readonly EarlyClose[];
  readonly closures?: readonly Closure[];
}

export const UNITS = ['calendar-day', 'working-day', 'working-minute', 'elapsed-minute'] as const;
export type Unit = (typeof UNITS)[number];

/** Bounds on pauses; minutes are elapsed ones, by reason, `"*"` for every reason not named. */
export interface Tolling {
  readonly maxPauses?: number;
  readonly maxPauseMinutes?: Readonly<Record<string, number>>;
}

/** What a clock counts and how far (rule book § 5). */
export interface ClockSpec {
  readonly unit: Unit;
  /** Whole days from 0 to 10,000, or minutes from 0 to 10,000,000. */
  readonly amount: number;
  /** With `calendars`: the name of the one in force at first. */
  readonly calendar?: string;
  /** Of `working-day` only. */
  readonly endsAt?: 'close' | 'midnight';
  /** Of `calendar-day` only. */
  readonly roll?: boolean;
  readonly warnPercents?: readonly number[];
  readonly tolling?: Tolling;
}

interface Happening {
  readonly at: Instant;
  /** Orders events of one instant; by default the place in the list, from 0. */
  readonly seq?: number;
}
export type StartEvent = Happening & { readonly type: 'start' };
export type PauseEvent = Happening & { readonly type: 'pause'; readonly reason?: string };
export type ResumeEvent = Happening & { readonly type: 'resume' };
export type StopEvent = Happening & { readonly type: 'stop' };
export type CancelEvent = Happening & { readonly type: 'cancel' };
export type ExtendEvent = Happening & { readonly type: 'extend'; readonly amount: number };
export type TransferEvent = Happening & { readonly type: 'transfer'; readonly calendar: string };
export type ResetEvent = Happening & { readonly type: 'reset' };
/** What happened to a clock (rule book § 6). */
export type ClockEvent = StartEvent | PauseEvent | ResumeEvent | StopEvent | CancelEvent | ExtendEvent | TransferEvent | ResetEvent;

/** One clock: a calendar or several by name, its definition, what happened to it, and the instant at which one looks. */
export type ClockLine = {
  readonly id?: unknown;
  readonly clock: ClockSpec;
  readonly events: readonly ClockEvent[];
  readonly asOf: Instant;
} & ({ readonly calendar: CalendarSpec } | { readonly calendars: Readonly<Record<string, CalendarSpec>> });

export type ClockState = 'not-started' | 'running' | 'paused' | 'stopped' | 'cancelled';

/** The answer (rule book § 7): days for day units, milliseconds for minute units. */
export interface ClockResult {
  readonly state: ClockState;
  readonly due: Instant | null;
  readonly consumedDays?: number;
  readonly remainingDays?: number;
  readonly consumedMs?: number;
  readonly remainingMs?: number;
  readonly breached: boolean;
  readonly breachedAt: Instant | null;
  /** Only of clocks with `roll: true`. */
  readonly rolledDue?: Instant | null;
  /** Only in state `paused`. */
  readonly projectedDue?: Instant | null;
  /** Only with `warnPercents`, in their order. */
  readonly warnAt?: readonly (Instant | null)[];
}

/** Faults of form, refused before anything is counted. */
export type FormCode =
  | 'bad-json'
  | 'unknown-zone'
  | 'bad-calendar'
  | 'unknown-calendar'
  | 'bad-clock'
  | 'bad-amount'
  | 'bad-instant'
  | 'bad-event';
/** Events a clock cannot take in the state it is in. */
export type EventCode =
  | 'not-started'
  | 'already-started'
  | 'already-paused'
  | 'not-paused'
  | 'clock-ended'
  | 'not-pausable'
  | 'not-transferable'
  | 'too-many-pauses';
export type RefusalCode = FormCode | EventCode | 'calendar-never-opens';

/** A refused line (rule book § 8). */
export interface ClockRefusal {
  readonly error: RefusalCode;
}
/** A refusal of form, before anything is counted. */
export interface FormRefusal extends ClockRefusal {
  readonly error: FormCode;
}
export type ClockOutcome = ClockResult | ClockRefusal;

/** Whether an outcome, or anything read from a line, was refused. */
export function isRefusal<T extends object>(outcome: T | ClockRefusal): outcome is ClockRefusal {
  return 'error' in outcome;
}
