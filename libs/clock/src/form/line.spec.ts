// Faults of form, each in a line that is good but for it, and what is no fault.
import { describe, expect, it } from '@jest/globals';
import { evaluateLine } from '../evaluate.js';

const office = { zone: 'America/New_York', hours: { mon: [['08:30', '17:00']] }, holidays: 'us-federal' };
const start = { type: 'start', at: '2026-03-03T10:00:00-05:00' };
const good = {
  id: 'good',
  calendar: office,
  clock: { unit: 'working-minute', amount: 60 },
  events: [start],
  asOf: '2026-03-03T10:30:00-05:00',
};
const named = { ...good, calendar: undefined, calendars: { ny: office, '': office, toString2: office }, clock: { ...good.clock, calendar: 'ny' } };

const error = (line: unknown): unknown => {
  const outcome = evaluateLine(JSON.parse(JSON.stringify(line)));
  return 'error' in outcome ? outcome.error : null;
};
const calendar = (change: object): unknown => error({ ...good, calendar: { ...office, ...change } });
const clock = (change: object): unknown => error({ ...good, clock: { ...good.clock, ...change } });
const events = (...list: unknown[]): unknown => error({ ...good, events: list });

describe('a line', () => {
  it('is good as it is, with one calendar or several by name, and with fields nobody knows', () => {
    expect(error(good)).toBeNull();
    expect(error(named)).toBeNull();
    expect(error({ ...good, colour: null, why: 5, calendar: { ...office, name: null }, clock: { ...good.clock, note: [] } })).toBeNull();
    expect(events({ ...start, reason: 5, amount: -1, calendar: null })).toBeNull();
  });

  it.each([null, 42, 'text', true, [], [good]])('is an object, not %j', (line) => {
    expect(evaluateLine(line)).toEqual({ id: null, error: 'bad-json' });
  });

  it('gives back its id, whatever that is', () => {
    expect(evaluateLine({ ...good, id: 7 }).id).toBe(7);
    expect(evaluateLine({ ...good, id: '\ud800' }).id).toBe('\ud800');
    expect(evaluateLine({ id: { a: [1] } })).toEqual({ id: { a: [1] }, error: 'bad-calendar' });
    expect(evaluateLine({ calendar: office }).id).toBeNull();
  });

  it('has an instant at which one looks', () => {
    expect(error({ ...good, asOf: undefined })).toBe('bad-instant');
    expect(error({ ...good, asOf: null })).toBe('bad-instant');
    expect(error({ ...good, asOf: 1_772_550_000_000 })).toBe('bad-instant');
  });

  it('is checked whole before any event is taken', () => {
    const laterFault = { type: 'pause', at: '2030-01-01T00:00:00Z', reason: null };
    expect(events({ type: 'stop', at: start.at }, laterFault)).toBe('bad-event');
    expect(error({ ...good, calendar: { ...office, hours: {} }, events: [{ type: 'stop', at: start.at }] })).toBe('not-started');
  });
});

describe('a calendar', () => {
  it.each([[{ zone: null }], [{ zone: 'PST' }], [{ zone: '+05:00' }], [{ zone: undefined }]])('has a zone: %j is refused', (change) => {
    expect(calendar(change)).toBe('unknown-zone');
  });

  it.each([
    [{ hours: null }],
    [{ hours: undefined }],
    [{ hours: [] }],
    [{ hours: { mon: null } }],
    [{ hours: { Mon: [] } }],
    [{ hours: { mon: [['24:00', '24:00']] } }],
    [{ hours: { mon: [['08:00', '09:00', '10:00']] } }],
    [{ hours: { mon: [[480, 540]] } }],
    [{ holidays: null }],
    [{ holidays: 'US-FEDERAL' }],
    [{ openDays: null }],
    [{ openDays: {} }],
    [{ openDays: [{ date: '2026-03-07' }] }],
    [{ openDays: [{ hours: [] }] }],
    [{ openDays: [null] }],
    [{ earlyClose: null }],
    [{ earlyClose: [{ date: '2026-12-24', at: null }] }],
    [{ earlyClose: [{ date: '2026-12-24', at: '12:00' }, { date: '2026-12-24', at: '13:00' }] }],
    [{ closures: null }],
    [{ closures: [null] }],
    [{ closures: [{ date: null }] }],
    [{ closures: [{ from: '2026-01-02T00:00:00Z', to: '2026-01-01T00:00:00Z' }] }],
  ])('is refused for %j', (change) => {
    expect(calendar(change)).toBe('bad-calendar');
  });

  it.each([
    [{ closures: [{ from: '2026-01-01T00:00:00Z' }] }],
    [{ closures: [{ from: null, to: '2026-01-01T00:00:00Z' }] }],
    [{ closures: [{ from: '2026-01-01', to: '2026-01-01T00:00:00Z' }] }],
  ])('has closures between instants: %j is refused', (change) => {
    expect(calendar(change)).toBe('bad-instant');
  });

  it.each([
    [{ hours: {} }],
    [{ hours: { mon: [] } }],
    [{ hours: { mon: [['00:00', '12:00'], ['12:00', '24:00']] } }],
    [{ holidays: undefined }],
    [{ openDays: [], earlyClose: [], closures: [] }],
    [{ closures: [{ date: '2026-01-01' }, { date: '2026-01-01' }] }],
    [{ closures: [{ date: '1800-01-01' }] }],
  ])('is good with %j', (change) => {
    expect(error({ ...good, calendar: { ...office, ...change }, clock: { unit: 'elapsed-minute', amount: 1 } })).toBeNull();
  });

  it('is one or several by name, never both or none, null counting as given', () => {
    expect(error({ ...good, calendar: undefined })).toBe('bad-calendar');
    expect(error({ ...good, calendar: null })).toBe('bad-calendar');
    expect(error({ ...named, calendar: office })).toBe('bad-calendar');
    expect(error({ ...named, calendar: null })).toBe('bad-calendar');
    expect(error({ ...named, calendars: [office] })).toBe('bad-calendar');
    expect(error({ ...named, calendars: { ny: office, la: { ...office, hours: null } } })).toBe('bad-calendar');
  });

  it.each([undefined, null, 'la', 5, 'toString', '__proto__'])('is named by the clock, and %j is no name of one', (name) => {
    expect(error({ ...named, clock: { ...named.clock, calendar: name } })).toBe('unknown-calendar');
  });

  it('may have any name, also an empty one', () => {
    expect(error({ ...named, clock: { ...named.clock, calendar: '' } })).toBeNull();
  });
});

describe('a clock', () => {
  it.each([
    [{ unit: null }],
    [{ unit: 'toString' }],
    [{ endsAt: null }],
    [{ endsAt: 'midnight' }],
    [{ roll: false }],
    [{ unit: 'calendar-day', roll: null }],
    [{ unit: 'working-day', endsAt: null }],
    [{ warnPercents: null }],
    [{ warnPercents: ['50'] }],
    [{ tolling: null }],
    [{ tolling: [] }],
    [{ tolling: { maxPauses: null } }],
    [{ tolling: { maxPauses: 1.5 } }],
    [{ tolling: { maxPauseMinutes: null } }],
    [{ tolling: { maxPauseMinutes: [] } }],
    [{ tolling: { maxPauseMinutes: { a: null } } }],
    [{ tolling: { maxPauseMinutes: { a: 1.5 } } }],
  ])('is refused for %j', (change) => {
    expect(clock(change)).toBe('bad-clock');
  });

  it.each([null, -1, 0.5, '1', true, [], 10_000_001])('is refused for an amount of %j', (amount) => {
    expect(clock({ amount })).toBe('bad-amount');
  });

  it.each([
    [{ amount: 0 }],
    [{ amount: 10_000_000 }],
    [{ unit: 'calendar-day', amount: 10_000, roll: false }],
    [{ warnPercents: [] }],
    [{ warnPercents: [100, 1, 1] }],
    [{ tolling: {} }],
    [{ tolling: { maxPauses: 0, maxPauseMinutes: {} } }],
    [{ unit: 'calendar-day', tolling: { maxPauses: 1 } }],
  ])('is good with %j', (change) => {
    expect(clock(change)).toBeNull();
  });
});

describe('an event', () => {
  it.each([
    [{ type: 'begin', at: start.at }],
    [{ type: null, at: start.at }],
    [{ ...start, seq: null }],
    [{ ...start, seq: '1' }],
    [{ type: 'pause', at: start.at, reason: null }],
    [{ type: 'transfer', at: start.at }],
    [{ type: 'transfer', at: start.at, calendar: null }],
    [[]],
    [null],
  ])('is refused for %j', (event) => {
    expect(events(start, event)).toBe('bad-event');
  });

  it('is in a list', () => {
    expect(error({ ...good, events: null })).toBe('bad-event');
    expect(error({ ...good, events: { 0: start } })).toBe('bad-event');
  });

  it('hands over to a calendar of the line only, known or not at the instant of looking', () => {
    expect(events(start, { type: 'transfer', at: '2030-01-01T00:00:00Z', calendar: 'la' })).toBe('unknown-calendar');
    expect(error({ ...named, events: [start, { type: 'transfer', at: start.at, calendar: 'constructor' }] })).toBe('unknown-calendar');
  });

  it('extends by an amount within the limits of the unit', () => {
    expect(events(start, { type: 'extend', at: start.at, amount: null })).toBe('bad-amount');
    const days = { ...good, clock: { unit: 'calendar-day', amount: 1 } };
    expect(error({ ...days, events: [start, { type: 'extend', at: start.at, amount: 10_001 }] })).toBe('bad-amount');
    expect(error({ ...days, events: [start, { type: 'extend', at: start.at, amount: 10_000 }] })).toBeNull();
  });

  it('may have a negative or a repeated seq; place in the list decides last', () => {
    const reset = { type: 'reset', at: start.at, seq: -1 };
    expect(events(start, reset)).toBe('not-started');
    expect(events({ ...start, seq: -1 }, reset)).toBeNull();
    expect(events(reset, { ...start, seq: -1 })).toBe('not-started');
  });
});
