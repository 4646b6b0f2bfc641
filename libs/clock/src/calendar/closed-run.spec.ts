// 400 local dates in a row without working time: what is refused, and what is not.
import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../evaluate.js';
import { addDays, instantOf } from '../instant.js';
import type { PlainDate } from '../instant.js';
import type { CalendarSpec, ClockLine, ClockSpec } from '../spec.js';
import { endOfLocalDate, startOfLocalDate } from '../zone.js';

const zone = 'America/New_York';
const hours = [['08:30', '17:00']] as const;
const daily = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours };
const lastOpen = '2026-03-03' as PlainDate;

/** Open every day but for so many dates after 3 March 2026. */
function closedFor(dates: number): CalendarSpec {
  const to = startOfLocalDate(addDays(lastOpen, dates + 1), zone);
  return { zone, hours: daily, closures: [{ from: endOfLocalDate(lastOpen, zone), to }] };
}

const at = (text: string) => instantOf(Date.parse(text));
const started = at('2026-03-03T10:00:00-05:00');

function line(calendar: CalendarSpec, clock: ClockSpec, asOf = started): ClockLine {
  return { calendar, clock, events: [{ type: 'start', at: started }], asOf };
}

const day: ClockSpec = { unit: 'working-day', amount: 1 };
const minutes: ClockSpec = { unit: 'working-minute', amount: 1000 };
const rolled: ClockSpec = { unit: 'calendar-day', amount: 1, roll: true };

describe('a calendar closed for long', () => {
  it.each([
    ['working-day', day],
    ['working-minute', minutes],
    ['calendar-day with roll', rolled],
  ])('opens again after 399 dates, and never after 400: %s', (_, clock) => {
    expect(evaluate(line(closedFor(399), clock))).not.toHaveProperty('error');
    expect(evaluate(line(closedFor(400), clock))).toEqual({ error: 'calendar-never-opens' });
  });

  it.each([
    ['a calendar-day clock without roll', { unit: 'calendar-day', amount: 5 }],
    ['an elapsed-minute clock', { unit: 'elapsed-minute', amount: 5 }],
    ['a total of nothing', { unit: 'working-day', amount: 0 }],
    ['what is used up before it closes', { unit: 'working-minute', amount: 60 }],
  ] as const)('is no matter for %s', (_, clock) => {
    expect(evaluate(line(closedFor(5000), clock))).not.toHaveProperty('error');
  });

  it('is history once it has opened again: nothing is looked for ahead', () => {
    expect(evaluate(line(closedFor(500), day, at('2029-01-02T12:00:00-05:00')))).toMatchObject({ consumedDays: expect.any(Number), breached: true });
    expect(evaluate(line(closedFor(500), day, at('2026-09-02T12:00:00-04:00')))).toEqual({ error: 'calendar-never-opens' });
  });

  it('is refused however late one looks, when it never opens at all', () => {
    const never = { zone, hours: {} };
    expect(evaluate(line(never, day, at('2198-01-02T12:00:00-05:00')))).toEqual({ error: 'calendar-never-opens' });
    expect(evaluate(line(never, minutes, at('2199-12-31T12:00:00-05:00')))).toEqual({ error: 'calendar-never-opens' });
    expect(evaluate(line(never, rolled, at('2199-12-31T12:00:00-05:00')))).toEqual({ error: 'calendar-never-opens' });
  });

  it('refuses a paused clock for its projection, but neither one not started nor one that ended while paused', () => {
    const never: CalendarSpec = { zone, hours: {} };
    const paused = [{ type: 'start', at: started }, { type: 'pause', at: started }] as const;
    expect(evaluate({ ...line(never, day), events: paused })).toEqual({ error: 'calendar-never-opens' });
    expect(evaluate({ ...line(never, day), events: [...paused, { type: 'stop', at: started }] })).toMatchObject({ state: 'stopped', due: null });
    expect(evaluate({ ...line(never, day), events: [] })).toMatchObject({ state: 'not-started', due: null });
  });
});
