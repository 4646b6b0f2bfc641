// Owns a second, slow way to answer a line whose instants are whole minutes: it lives through every minute of a window.
// Must never share a step with the library: it is what the answers are held against.
import type { ClockEvent, ClockSpec, ClockState } from '../spec.js';
import { endOfDate } from './local-minutes.js';
import type { OpenMinutes, Window } from './local-minutes.js';

const MINUTE = 60_000;

/** Minutes are counted from the start of the window; -1 stands for an instant that is not known or lies outside of it. */
export interface Lived {
  readonly state: ClockState;
  readonly consumed: number;
  readonly total: number;
  readonly due: number;
  readonly rolledDue: number;
  readonly projectedDue: number;
  /** For each of the clock's `warnPercents`; a part of a minute is a fraction. */
  readonly warnAt: readonly number[];
  readonly breached: boolean;
}

export interface Walked {
  readonly clock: ClockSpec;
  readonly events: readonly ClockEvent[];
  /** Minute of the window. */
  readonly asOf: number;
  readonly window: Window;
  readonly calendars: Readonly<Record<string, OpenMinutes>>;
}

/** One unit counted: at which minute, and for days which date by which calendar. */
interface Tick {
  readonly at: number;
  readonly day: number;
  readonly by: OpenMinutes;
}

interface Life {
  state: ClockState;
  anchor: number;
  anchorDay: number;
  /** The calendars in force at the anchor and now. */
  anchorBy: OpenMinutes;
  by: OpenMinutes;
  extended: number;
  ticks: Tick[];
  pausedUntil: number;
  endedAt: number;
}

function calendarNamed({ calendars }: Walked, name: string | undefined): OpenMinutes {
  const calendar = calendars[name ?? ''];
  if (calendar === undefined) throw new Error(`no calendar ${name}`);
  return calendar;
}

const localDay = (by: OpenMinutes, minute: number): number => Math.floor((by.local.shown[minute] ?? 0) / 1440);

/** Takes one event, or tells the refusal of it. */
function happen(walked: Walked, life: Life, event: ClockEvent, minute: number): string | null {
  const { unit, tolling } = walked.clock;
  const days = unit === 'calendar-day';
  if (life.state === 'stopped' || life.state === 'cancelled') return 'clock-ended';
  if (life.state === 'not-started' && event.type !== 'start') return 'not-started';
  if (event.type === 'start' && life.state !== 'not-started') return 'already-started';
  if (days && (event.type === 'pause' || event.type === 'resume')) return 'not-pausable';
  if ((days || unit === 'elapsed-minute') && event.type === 'transfer') return 'not-transferable';
  if (event.type === 'pause' && life.state === 'paused') return 'already-paused';
  if (event.type === 'resume' && life.state !== 'paused') return 'not-paused';
  if (event.type === 'start' || event.type === 'reset') {
    Object.assign(life, { state: 'running', anchor: minute, anchorDay: localDay(life.by, minute), anchorBy: life.by, extended: 0, ticks: [] });
  }
  if (event.type === 'pause') {
    life.state = 'paused';
    const bounds = tolling?.maxPauseMinutes ?? {};
    life.pausedUntil = minute + ((event.reason === undefined ? undefined : bounds[event.reason]) ?? bounds['*'] ?? Infinity);
  }
  if (event.type === 'resume') life.state = 'running';
  if (event.type === 'extend') life.extended += event.amount;
  if (event.type === 'transfer') life.by = calendarNamed(walked, event.calendar);
  if (event.type === 'stop') Object.assign(life, { state: 'stopped', endedAt: minute });
  if (event.type === 'cancel') Object.assign(life, { state: 'cancelled', endedAt: minute });
  return null;
}

/** Counts the closes of this very minute. */
function closes(life: Life, minute: number): void {
  for (const day of life.by.closing.get(minute) ?? []) {
    const last = life.ticks.at(-1)?.day ?? life.anchorDay;
    if (day > last && day > life.anchorDay) life.ticks.push({ at: minute, day, by: life.by });
  }
}

/** Counts the minute that begins now. */
function tick(unit: ClockSpec['unit'], life: Life, minute: number): void {
  const counts = unit === 'elapsed-minute' || (unit === 'working-minute' && life.by.open[minute] === 1);
  if (counts) life.ticks.push({ at: minute + 1, day: 0, by: life.by });
}

function reached({ clock, window }: Walked, life: Life, total: number): number {
  if (clock.unit === 'calendar-day') return endOfDate(life.by.local, life.anchorDay + total);
  if (total === 0) return clock.endsAt === 'midnight' ? endOfDate(life.anchorBy.local, life.anchorDay) : life.anchor;
  const last = life.ticks[Math.ceil(total) - 1];
  if (last === undefined || last.at >= window.minutes) return -1;
  return clock.endsAt === 'midnight' ? endOfDate(last.by.local, last.day) : last.at - (Math.ceil(total) - total);
}

function rolled(life: Life, total: number): number {
  const strict = life.anchorDay + total;
  const next = [...life.by.closing.values()].flat().filter((day) => day >= strict);
  return next.length === 0 ? -1 : endOfDate(life.by.local, Math.min(...next));
}

/** Answers a line by living through it; a text is a refusal. */
export function liveThrough(walked: Walked): Lived | string {
  const { clock, window, asOf } = walked;
  const at = (event: ClockEvent): number => (Date.parse(event.at) - window.start) / MINUTE;
  const events = walked.events
    .map((event, place) => ({ event, minute: at(event), seq: event.seq ?? place, place }))
    .filter(({ minute }) => minute <= asOf)
    .sort((a, b) => a.minute - b.minute || a.seq - b.seq || a.place - b.place);
  const by = calendarNamed(walked, clock.calendar);
  const life: Life = { state: 'not-started', anchor: -1, anchorDay: 0, anchorBy: by, by, extended: 0, ticks: [], pausedUntil: Infinity, endedAt: -1 };
  let ranAtEnd = false;
  for (let minute = 0; minute <= asOf; minute += 1) {
    if (life.state === 'paused' && life.pausedUntil === minute) life.state = 'running';
    for (const { event } of events.filter((one) => one.minute === minute)) {
      const runs = life.state === 'running';
      const refused = happen(walked, life, event, minute);
      if (refused !== null) return refused;
      if (event.type === 'stop' || event.type === 'cancel') ranAtEnd = runs;
    }
    const running = life.state === 'running' || (life.endedAt === minute && ranAtEnd);
    if (running && clock.unit === 'working-day') closes(life, minute);
    if (life.state === 'running' && minute < asOf) tick(clock.unit, life, minute);
  }
  const total = clock.amount + life.extended;
  const percents = clock.warnPercents ?? [];
  if (life.state === 'not-started') {
    return { state: life.state, consumed: 0, total, due: -1, rolledDue: -1, projectedDue: -1, warnAt: percents.map(() => -1), breached: false };
  }
  const until = life.endedAt >= 0 ? life.endedAt : asOf;
  const consumed = clock.unit === 'calendar-day' ? datesEnded(life, until) : life.ticks.length;
  const projectedDue = life.state === 'paused' ? reached(walked, livedOn(walked, life, asOf, asOf), total) : -1;
  const goesOn = life.state === 'running' || (life.endedAt >= 0 && ranAtEnd);
  const known = goesOn ? livedOn(walked, life, until, until + 1) : life;
  const due = reached(walked, known, total);
  const rolledDue = clock.roll === true ? rolled(life, total) : -1;
  const deadline = clock.roll === true ? rolledDue : due;
  const exclusive = clock.unit === 'calendar-day' || clock.endsAt === 'midnight';
  const breached = deadline >= 0 && (life.endedAt < 0 ? asOf >= deadline : life.endedAt > deadline || (exclusive && life.endedAt === deadline));
  const days = clock.unit === 'calendar-day' || clock.unit === 'working-day';
  const warnAt = percents.map((percent) => reached(walked, known, days ? Math.ceil((total * percent) / 100) : (total * percent) / 100));
  return { state: life.state, consumed, total, due, rolledDue, projectedDue, warnAt, breached };
}

function datesEnded(life: Life, until: number): number {
  let ended = 0;
  for (;;) {
    const end = endOfDate(life.by.local, life.anchorDay + ended + 1);
    if (end < 0 || end > until) return ended;
    ended += 1;
  }
}

/** The life as it would go on running to the end of the window: minutes from `from`, closes from `closesFrom` on. */
function livedOn({ clock, window }: Walked, life: Life, from: number, closesFrom: number): Life {
  const further: Life = { ...life, ticks: [...life.ticks] };
  for (let minute = from; minute < window.minutes; minute += 1) {
    if (clock.unit === 'working-day' && minute >= closesFrom) closes(further, minute);
    tick(clock.unit, further, minute);
  }
  return further;
}
