// Random lines answered twice: by the library, and by living through every minute (minute-walk.ts).
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '../evaluate.js';
import { dateOf, instantOf } from '../instant.js';
import { UNITS, isRefusal } from '../spec.js';
import type { CalendarSpec, ClockEvent, ClockSpec, HoursInterval } from '../spec.js';
import { readLocalMinutes, readOpenMinutes } from './local-minutes.js';
import type { OpenMinutes, Window } from './local-minutes.js';
import { liveThrough } from './minute-walk.js';

const MINUTE = 60_000;
const DAY = 1440;

/** Zones and windows of 32 days in which their clocks do something worth testing. */
const SCENES: readonly (readonly [zones: readonly string[], start: string])[] = [
  [['America/New_York', 'America/Los_Angeles', 'Pacific/Guam'], '2026-02-20T00:00:00Z'],
  [['America/New_York', 'America/Havana', 'Pacific/Honolulu'], '2026-10-20T00:00:00Z'],
  [['America/St_Johns', 'America/New_York'], '2009-10-20T00:00:00Z'], // clocks go back at 00:01, to the date before
  [['America/St_Johns', 'America/Havana'], '2009-02-25T00:00:00Z'],
  [['America/Sao_Paulo', 'Europe/London'], '2015-10-08T00:00:00Z'], // clocks go forward at midnight
  [['America/Sao_Paulo', 'America/New_York'], '2016-02-10T00:00:00Z'], // and back at midnight
  [['Australia/Lord_Howe', 'Asia/Kolkata'], '2026-03-25T00:00:00Z'],
  [['Pacific/Apia', 'Pacific/Honolulu'], '2011-12-15T00:00:00Z'], // 30 December never came
  [['America/New_York', 'America/Puerto_Rico'], '2027-12-15T00:00:00Z'],
];
const CALENDARS_A_SCENE = 14;

const time = fc.oneof(fc.integer({ min: 0, max: 24 }).map((hour) => hour * 60), fc.integer({ min: 0, max: DAY }), fc.integer({ min: 0, max: 200 }));
const written = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const hours: fc.Arbitrary<HoursInterval[]> = fc.uniqueArray(time, { minLength: 2, maxLength: 4 }).map((times) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.flatMap((to, place): HoursInterval[] => (place % 2 === 0 ? [] : [[written(sorted[place - 1] ?? 0), written(to)]]));
});
const early = time.map((at) => written(Math.min(at, DAY - 1)));
const office = fc.constant<HoursInterval[]>([['08:30', '17:00']]);

function calendarOf(zones: readonly string[], start: number): fc.Arbitrary<CalendarSpec> {
  const day = fc.nat(31).map((later) => dateOf(Math.floor(start / MINUTE / DAY) + later));
  const minute = fc.nat(30 * DAY);
  return fc
    .record({
      zone: fc.constantFrom(...zones),
      weekly: fc.oneof(office, hours),
      weekend: fc.option(fc.oneof(office, hours), { nil: null }),
      holidays: fc.constantFrom('us-federal' as const, 'us-federal-dc' as const, 'none' as const),
      openDays: fc.uniqueArray(fc.record({ date: day, hours }), { maxLength: 2, selector: ({ date }) => date }),
      earlyClose: fc.uniqueArray(fc.record({ date: day, at: early }), { maxLength: 2, selector: ({ date }) => date }),
      dates: fc.array(day, { maxLength: 2 }),
      stretches: fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 3000 })), { maxLength: 2 }),
    })
    .map(({ zone, weekly, weekend, dates, stretches, ...rest }) => ({
      ...rest,
      zone,
      hours: { mon: weekly, tue: weekly, wed: weekly, thu: weekly, fri: weekly, ...(weekend === null ? {} : { sat: weekend, sun: weekend }) },
      closures: [
        ...dates.map((date) => ({ date })),
        ...stretches.map(([from, length]) => ({ from: instantOf(start + from * MINUTE), to: instantOf(start + (from + length) * MINUTE) })),
      ],
    }));
}

interface Scene {
  readonly window: Window;
  readonly calendars: readonly { readonly spec: CalendarSpec; readonly lived: OpenMinutes }[];
  /** Minutes at which something begins or ends: events are drawn to them. */
  readonly borders: readonly number[];
}

const scenes: readonly Scene[] = SCENES.map(([zones, text]) => {
  const window = { start: Date.parse(text), minutes: 32 * DAY };
  const local = new Map(zones.map((zone) => [zone, readLocalMinutes(zone, window)]));
  const calendars = fc.sample(calendarOf(zones, window.start), { numRuns: CALENDARS_A_SCENE, seed: 19 }).map((spec) => {
    const clock = local.get(spec.zone);
    if (clock === undefined) throw new Error(`no minutes of ${spec.zone}`);
    return { spec, lived: readOpenMinutes(spec, clock, window) };
  });
  const borders = calendars.flatMap(({ lived: { open, local: { shown } } }) =>
    [...open.keys()].filter((minute) => open[minute] !== open[minute - 1] || (shown[minute] ?? 0) - (shown[minute - 1] ?? 0) !== 1),
  );
  return { window, calendars, borders: borders.filter((minute) => minute > DAY && minute < 16 * DAY) };
});

const KINDS = ['pause', 'resume', 'pause', 'resume', 'extend', 'transfer', 'transfer', 'reset', 'stop', 'cancel', 'pause', 'resume'] as const;

function eventsIn(scene: Scene): fc.Arbitrary<ClockEvent[]> {
  const at = fc
    .oneof(fc.integer({ min: DAY, max: 16 * DAY }), fc.constantFrom(...scene.borders), fc.constantFrom(...scene.borders).map((border) => border + 1))
    .map((minute) => instantOf(scene.window.start + minute * MINUTE));
  const event = fc.tuple(fc.constantFrom(...KINDS), at, fc.nat(5)).map(([type, when, number]): ClockEvent => {
    if (type === 'extend') return { type, at: when, amount: number };
    if (type === 'transfer') return { type, at: when, calendar: number % 2 === 0 ? 'first' : 'second' };
    if (type === 'pause') return { type, at: when, ...(number < 2 ? { reason: 'importer' } : {}) };
    return { type, at: when };
  });
  return fc.tuple(at, fc.array(event, { maxLength: 6 })).map(([start, events]) => [{ type: 'start', at: start }, ...fitting(start, events)]);
}

/** Keeps most of what a clock can take, so that few lines are refused; the library and the walk judge what is left alike. */
function fitting(start: string, events: readonly ClockEvent[]): ClockEvent[] {
  let paused = false;
  const later = events.filter(({ at }) => at >= start);
  return [...later].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).filter(({ type }) => {
    if (type === (paused ? 'pause' : 'resume')) return false;
    paused = type === 'pause' || (paused && type !== 'resume' && type !== 'reset');
    return true;
  });
}

/** Scenes and calendars are drawn by their place, so that a counterexample can be read. */
const line = fc.constantFrom(...scenes.entries()).chain(([place, scene]) =>
  fc.record({
    scenePlace: fc.constant(place),
    firstPlace: fc.nat(CALENDARS_A_SCENE - 1),
    secondPlace: fc.nat(CALENDARS_A_SCENE - 1),
    unit: fc.constantFrom(...UNITS, 'working-day' as const),
    amount: fc.nat(9),
    events: eventsIn(scene),
    asOf: fc.oneof(fc.integer({ min: DAY, max: 18 * DAY }), fc.constantFrom(...scene.borders)),
    option: fc.boolean(),
    bound: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: null }),
  }),
);

describe('the library and a walk through every minute', () => {
  it('agree on state, count, deadline, rolled and projected deadline, and breach', () => {
    const seen = { agreed: 0, refused: 0, due: 0, projected: 0 };
    fc.assert(
      fc.property(line, ({ scenePlace, firstPlace, secondPlace, unit, amount, events, asOf, option, bound }) => {
        const scene = scenes[scenePlace];
        const [first, second] = [scene?.calendars[firstPlace], scene?.calendars[secondPlace]];
        if (scene === undefined || first === undefined || second === undefined) throw new Error('no such scene');
        const { window } = scene;
        const minutes = unit === 'working-minute' || unit === 'elapsed-minute';
        const clock: ClockSpec = {
          unit,
          amount: minutes ? amount * 131 : amount,
          calendar: 'first',
          ...(unit === 'working-day' && option ? { endsAt: 'midnight' as const } : {}),
          ...(unit === 'calendar-day' ? { roll: option } : {}),
          warnPercents: [1, 50, 99],
          ...(bound === null ? {} : { tolling: { maxPauseMinutes: { importer: bound, '*': bound * 2 } } }),
        };
        const calendars = { first: first.spec, second: second.spec };
        const outcome = evaluate({ calendars, clock, events, asOf: instantOf(window.start + asOf * MINUTE) });
        const lived = liveThrough({ clock, events, asOf, window, calendars: { first: first.lived, second: second.lived } });
        seen.agreed += 1;
        if (typeof lived === 'string') {
          seen.refused += 1;
          expect(outcome).toEqual({ error: lived });
          return;
        }
        if (isRefusal(outcome)) throw new Error(`refused: ${outcome.error}`);
        const size = minutes ? MINUTE : 1;
        expect(outcome.state).toBe(lived.state);
        expect(outcome.consumedDays ?? outcome.consumedMs).toBe(lived.consumed * size);
        expect(outcome.remainingDays ?? outcome.remainingMs).toBe(Math.max(0, lived.total - lived.consumed) * size);
        const instant = (minute: number) => instantOf(Math.round(window.start + minute * MINUTE));
        const same = (answered: string | null | undefined, minute: number): void => {
          if (minute >= 0) expect(answered).toBe(instant(minute));
          else expect(answered ?? instant(window.minutes) >= instant(window.minutes)).toBeTruthy();
        };
        same(outcome.due, lived.due);
        same(outcome.rolledDue, lived.rolledDue);
        same(outcome.projectedDue, lived.projectedDue);
        for (const [place, minute] of lived.warnAt.entries()) same(outcome.warnAt?.[place], minute);
        expect(outcome.breached).toBe(lived.breached);
        if (lived.due >= 0) seen.due += 1;
        if (lived.projectedDue >= 0) seen.projected += 1;
      }),
      { numRuns: 6000, seed: 19 },
    );
    expect(seen.agreed).toBe(6000);
    expect(seen.due).toBeGreaterThan(2000);
    expect(seen.projected).toBeGreaterThan(60);
    expect(seen.refused).toBeLessThan(2000);
  });
});
