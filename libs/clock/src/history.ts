// Owns the fold of a clock's events: which state they lead to, and in which stretches of time the clock ran since its anchor.
// Must never count time by a calendar.
import type { PreparedCalendar } from './calendar/prepared.js';
import type { CheckedClock } from './form/clock.js';
import type { CheckedEvent } from './form/events.js';
import type { CheckedLine } from './form/line.js';
import type { ClockState, EventCode } from './spec.js';

/** A stretch of time in which the clock ran under one calendar: from `from` on, up to but not including `to`. */
export interface Stretch {
  readonly from: number;
  /** Infinity for the stretch that is still open. */
  readonly to: number;
  readonly calendar: PreparedCalendar;
}

/** What the events up to `asOf` made of a clock. */
export interface History {
  state: ClockState;
  /** The instant of the start or of the latest reset; `NaN` before the start. */
  anchor: number;
  /** The calendar in force at the anchor, and the one in force now. */
  anchorCalendar: PreparedCalendar;
  calendar: PreparedCalendar;
  /** Amount and extensions since the anchor. */
  total: number;
  /** In order; the last one is open when the clock runs, or ran until it ended. */
  stretches: Stretch[];
  /** The instant of the stop or cancel, else `NaN`. */
  endedAt: number;
}

/** A step of the fold, told to whoever listens: an event taken, or a pause that reached its bound. */
export type Step = { readonly event: CheckedEvent } | { readonly boundAt: number };

/** Takes the events up to `asOf` in order; the first refused one is the answer (rule book § 6). */
export function foldEvents(line: CheckedLine, tell?: (step: Step) => void): History | EventCode {
  const fold = new Fold(line);
  for (const event of line.events) {
    if (event.at > line.asOf) break;
    fold.reachBound(event.at, tell);
    const refused = fold.take(event);
    if (refused !== null) return refused;
    tell?.({ event });
  }
  fold.reachBound(line.asOf, tell);
  return fold.close();
}

class Fold {
  readonly history: History;
  private readonly clock: CheckedClock;
  private readonly calendars: ReadonlyMap<string, PreparedCalendar>;
  private runningSince = NaN;
  private pauses = 0;
  /** When the pause in force ends by itself. */
  private bound = Infinity;

  constructor(line: CheckedLine) {
    this.clock = line.clock;
    this.calendars = line.calendars;
    this.history = {
      state: 'not-started',
      anchor: NaN,
      anchorCalendar: line.calendar,
      calendar: line.calendar,
      total: line.clock.amount,
      stretches: [],
      endedAt: NaN,
    };
  }

  /** A bounded pause has ended before any event at its bound is looked at. */
  reachBound(until: number, tell?: (step: Step) => void): void {
    if (this.history.state !== 'paused' || this.bound > until) return;
    const boundAt = this.bound;
    this.run(boundAt);
    tell?.({ boundAt });
  }

  /** Takes one event, or tells why not: first what never fits, then what the unit forbids, then what the state forbids. */
  take(event: CheckedEvent): EventCode | null {
    const { state } = this.history;
    if (state === 'stopped' || state === 'cancelled') return 'clock-ended';
    if (state === 'not-started') return this.takeBeforeStart(event);
    const { unit } = this.clock;
    switch (event.type) {
      case 'start':
        return 'already-started';
      case 'pause':
        return unit === 'calendar-day' ? 'not-pausable' : this.pause(event.at, event.reason);
      case 'resume':
        if (unit === 'calendar-day') return 'not-pausable';
        return state === 'paused' ? this.run(event.at) : 'not-paused';
      case 'stop':
        return this.end('stopped', event.at);
      case 'cancel':
        return this.end('cancelled', event.at);
      case 'extend':
        this.history.total += event.amount;
        return null;
      case 'transfer':
        return unit === 'calendar-day' || unit === 'elapsed-minute' ? 'not-transferable' : this.handOver(event.at, event.calendar);
      case 'reset':
        return this.begin(event.at);
    }
  }

  /** The last stretch stays open for a running clock, and for one that ran when it ended. */
  close(): History {
    const { history } = this;
    if (!Number.isNaN(this.runningSince)) history.stretches.push({ from: this.runningSince, to: Infinity, calendar: history.calendar });
    return history;
  }

  private takeBeforeStart(event: CheckedEvent): EventCode | null {
    return event.type === 'start' ? this.begin(event.at) : 'not-started';
  }

  private begin(at: number): null {
    this.history.anchor = at;
    this.history.anchorCalendar = this.history.calendar;
    this.history.total = this.clock.amount;
    this.history.stretches = [];
    this.pauses = 0;
    return this.run(at);
  }

  private run(at: number): null {
    this.history.state = 'running';
    this.runningSince = at;
    this.bound = Infinity;
    return null;
  }

  private pause(at: number, reason: string | null): EventCode | null {
    if (this.history.state === 'paused') return 'already-paused';
    if (this.pauses >= this.clock.maxPauses) return 'too-many-pauses';
    this.pauses += 1;
    this.leaveStretch(at);
    this.runningSince = NaN;
    this.history.state = 'paused';
    this.bound = at + boundOf(this.clock, reason);
    return null;
  }

  private handOver(at: number, name: string): null {
    const running = !Number.isNaN(this.runningSince);
    if (running) this.leaveStretch(at);
    this.history.calendar = this.calendars.get(name) ?? this.history.calendar;
    if (running) this.runningSince = at;
    return null;
  }

  private end(state: 'stopped' | 'cancelled', at: number): null {
    this.history.state = state;
    this.history.endedAt = at;
    return null;
  }

  private leaveStretch(at: number): void {
    this.history.stretches.push({ from: this.runningSince, to: at, calendar: this.history.calendar });
  }
}

/** How long a pause may last in milliseconds: by its reason, else by `"*"`, else without end. */
export function boundOf({ pauseBounds }: CheckedClock, reason: string | null): number {
  if (pauseBounds === null) return Infinity;
  return (reason === null ? undefined : pauseBounds.get(reason)) ?? pauseBounds.get('*') ?? Infinity;
}
