// Owns random lines for the property tests: calendars of many zones, clocks of every unit, events a clock can take.
// Must never produce a calendar that stays closed for long: a refusal would test nothing.
import fc from 'fast-check';
import { dateOf, instantOf } from '../instant.js';
import type { CalendarSpec, ClockEvent, ClockSpec, HoursInterval, Unit } from '../spec.js';
import { UNITS } from '../spec.js';

const DAY = 86_400_000;

const ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Guam',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'America/Havana',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
] as const;

const HOURS: readonly (readonly HoursInterval[])[] = [
  [['08:30', '17:00']],
  [['08:00', '12:00'], ['13:00', '17:00']],
  [['00:00', '24:00']],
  [['00:00', '06:00'], ['22:00', '24:00']],
  [['01:15', '02:45']],
  [['23:59', '24:00']],
];

/** Times with something to trip over: changes of clocks, turns of years, first holidays, a date that never came, both ends of the range. */
const ERAS = [
  Date.UTC(1971, 0, 4),
  Date.UTC(1985, 11, 20),
  Date.UTC(2000, 1, 20),
  Date.UTC(2008, 10, 1),
  Date.UTC(2011, 11, 20),
  Date.UTC(2021, 0, 12),
  Date.UTC(2026, 2, 4),
  Date.UTC(2027, 11, 20),
  Date.UTC(2029, 9, 25),
  Date.UTC(2184, 1, 25),
] as const;

/** Calendars of each era; clocks draw from them, so that compiling calendars does not take the time that counting should. */
const CALENDARS_AN_ERA = 30;

const closures = fc.array(
  fc.oneof(
    fc.integer({ min: -20, max: 60 }).map((day) => (near: number) => ({ date: dateOf(Math.floor(near / DAY) + day) })),
    fc.tuple(fc.integer({ min: -5 * DAY, max: 40 * DAY }), fc.integer({ min: 1, max: 4 * DAY })).map(([from, length]) => (near: number) => ({
      from: instantOf(near + from),
      to: instantOf(near + from + length),
    })),
  ),
  { maxLength: 3 },
);

const calendarParts = fc.record({
  zone: fc.constantFrom(...ZONES),
  week: fc.constantFrom(...HOURS),
  saturday: fc.boolean(),
  holidays: fc.constantFrom('us-federal', 'us-federal-dc', 'none'),
  closures,
});

function calendarAround(near: number): fc.Arbitrary<CalendarSpec> {
  return calendarParts.map(({ zone, week, saturday, holidays, closures: made }) => ({
    zone,
    hours: { mon: week, tue: week, wed: week, thu: week, fri: week, ...(saturday ? { sat: week } : {}) },
    holidays,
    ...(made.length === 0 ? {} : { closures: made.map((make) => make(near)) }),
  }));
}

/** An instant of an era and two of its calendars. */
const scene = fc.oneof(
  ...ERAS.map((near) => {
    const calendars = fc.constantFrom(...fc.sample(calendarAround(near), { numRuns: CALENDARS_AN_ERA, seed: 171_2 }));
    return fc.record({ start: fc.integer({ min: near - 20 * DAY, max: near + 20 * DAY }), first: calendars, second: calendars });
  }),
);

/** What may happen next: how long after the last event, which of the events possible, and a number for those that need one. */
const gap = fc.oneof(
  fc.integer({ min: 0, max: 3 * DAY }),
  fc.constant(0),
  fc.integer({ min: 0, max: 3 }).map((days) => days * DAY),
);
const happening = fc.tuple(gap, fc.nat(99), fc.nat(9));

export interface RandomLine {
  readonly calendars: Readonly<Record<string, CalendarSpec>>;
  readonly clock: ClockSpec;
  readonly events: readonly ClockEvent[];
  readonly asOf: ReturnType<typeof instantOf>;
}

export interface Wanted {
  readonly units?: readonly Unit[];
  /** Whether the clock may be stopped or cancelled. */
  readonly ends?: boolean;
  readonly resets?: boolean;
  readonly bounds?: boolean;
}

/** The events that a choice between 0 and 99 stands for, given whether the clock is paused. */
function choose(choice: number, unit: Unit, paused: boolean, { ends = true, resets = true }: Wanted): ClockEvent['type'] | null {
  const days = unit === 'calendar-day';
  if (choice < 55) return days ? 'extend' : paused ? 'resume' : 'pause';
  if (choice < 70) return 'extend';
  if (choice < 85) return days || unit === 'elapsed-minute' ? null : 'transfer';
  if (choice < 93) return resets ? 'reset' : null;
  return ends ? (choice < 97 ? 'stop' : 'cancel') : null;
}

function eventsOf(start: number, unit: Unit, happenings: readonly (readonly [number, number, number])[], wanted: Wanted): ClockEvent[] {
  const events: ClockEvent[] = [{ type: 'start', at: instantOf(start), seq: 0 }];
  let at = start;
  let paused = false;
  for (const [gap, choice, amount] of happenings) {
    at += gap;
    const type = choose(choice, unit, paused, wanted);
    if (type === null || type === 'start') continue;
    const when = { at: instantOf(at), seq: events.length };
    if (type === 'extend') events.push({ type, ...when, amount });
    else if (type === 'transfer') events.push({ type, ...when, calendar: amount % 2 === 0 ? 'first' : 'second' });
    else if (type === 'pause') events.push({ type, ...when, reason: amount % 2 === 0 ? 'importer' : 'headquarters' });
    else events.push({ type, ...when });
    if (type === 'pause') paused = true;
    if (type === 'resume' || type === 'reset') paused = false;
    if (type === 'stop' || type === 'cancel') break;
  }
  return events;
}

/** Lines whose events are all possible, each with its `seq`; bounded pauses may still make a resume come too late. */
export function lines(wanted: Wanted = {}): fc.Arbitrary<RandomLine> {
  return fc
    .record({
      unit: fc.constantFrom(...(wanted.units ?? UNITS)),
      amount: fc.nat(40),
      scene,
      happenings: fc.array(happening, { maxLength: 7 }),
      look: fc.integer({ min: -DAY, max: 40 * DAY }),
      midnight: fc.boolean(),
      roll: fc.boolean(),
      bound: fc.option(fc.integer({ min: 1, max: 6000 })),
    })
    .map(({ unit, amount, scene: { start, first, second }, happenings, look, midnight, roll, bound }) => ({
      calendars: { first, second },
      clock: {
        unit,
        amount: unit === 'working-minute' || unit === 'elapsed-minute' ? amount * 97 : amount,
        calendar: 'first',
        warnPercents: [1, 50, 99],
        ...(unit === 'working-day' && midnight ? { endsAt: 'midnight' as const } : {}),
        ...(unit === 'calendar-day' && roll ? { roll } : {}),
        ...(wanted.bounds === true && bound !== null ? { tolling: { maxPauseMinutes: { importer: bound } } } : {}),
      },
      events: eventsOf(start, unit, happenings, wanted),
      asOf: instantOf(start + look),
    }));
}
