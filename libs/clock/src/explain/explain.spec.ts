import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../instant.js';
import type { PlainDate } from '../instant.js';
import { isRefusal } from '../spec.js';
import type { CalendarSpec, ClockEvent, ClockLine, ClockSpec } from '../spec.js';
import { explain } from './explain.js';

const hours = [['08:30', '17:00']] as const;
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
const newYork: CalendarSpec = { zone: 'America/New_York', hours: week, holidays: 'us-federal' };
const losAngeles: CalendarSpec = { ...newYork, zone: 'America/Los_Angeles' };
const at = (text: string) => instantOf(Date.parse(text));
const start = (text: string): ClockEvent => ({ type: 'start', at: at(text) });

function told(line: ClockLine) {
  const explanation = explain(line);
  if (isRefusal(explanation)) throw new Error(`refused: ${explanation.error}`);
  return explanation;
}

const sentences = (line: ClockLine): string[] => told(line).rows.map(({ sentence }) => sentence);

function line(clock: ClockSpec, events: readonly ClockEvent[], asOf: string, calendar = newYork): ClockLine {
  return { calendar, clock, events, asOf: at(asOf) };
}

describe('the explanation of a deadline', () => {
  it('names weekends and holidays that were passed over, and counts the days between them', () => {
    expect(sentences(line({ unit: 'working-day', amount: 5 }, [start('2026-06-16T10:00:00-04:00')], '2026-06-16T10:00:00-04:00'))).toEqual([
      'The clock started at 10:00 on Tuesday 16 June 2026 (America/New_York).',
      'Tuesday 16 June 2026, the date of the start, never counts.',
      'Wednesday 17 June 2026 to Thursday 18 June 2026: working days 1 to 2 of 5, counted at their closes.',
      'Friday 19 June 2026 is off for a federal holiday: Juneteenth.',
      'Saturday 20 June 2026 to Sunday 21 June 2026: no working hours.',
      'Monday 22 June 2026 to Wednesday 24 June 2026: working days 3 to 5 of 5, counted at their closes.',
      'Due at 17:00 on Wednesday 24 June 2026 (America/New_York).',
    ]);
  });

  it('names closures, whole and in part, early closes and pauses with their reasons', () => {
    const calendar: CalendarSpec = {
      ...newYork,
      closures: [
        { date: '2026-03-05' as PlainDate, name: 'Burst pipe' },
        { from: at('2026-03-04T10:00:00-05:00'), to: at('2026-03-04T11:00:00-05:00'), name: 'Fire drill' },
      ],
      earlyClose: [{ date: '2026-03-06' as PlainDate, at: '12:00' }],
    };
    const events: ClockEvent[] = [
      start('2026-03-04T08:30:00-05:00'),
      { type: 'pause', at: at('2026-03-04T12:00:00-05:00'), reason: 'importer' },
      { type: 'resume', at: at('2026-03-04T16:00:00-05:00') },
    ];
    const { rows, sumsTo } = told(line({ unit: 'working-minute', amount: 450 }, events, '2026-03-04T17:00:00-05:00', calendar));
    expect(rows.filter(({ name }) => name !== null).map(({ kind, name }) => [kind, name])).toEqual([
      ['closure', 'Fire drill'],
      ['pause', 'importer'],
      ['closure', 'Burst pipe'],
    ]);
    expect(rows.map(({ sentence }) => sentence)).toContain('Friday 6 March 2026 closes early, at 12:00.');
    expect(rows.reduce((sum, { counted }) => sum + counted, 0)).toBe(450 * 60_000);
    expect(sumsTo).toBe('2026-03-09T13:00:00.000Z');
  });

  it('tells which day was lost to a pause, and which was already counted at a hand-over', () => {
    const paused: ClockEvent[] = [
      start('2026-03-02T10:00:00-05:00'),
      { type: 'pause', at: at('2026-03-03T17:00:00-05:00') },
      { type: 'resume', at: at('2026-03-04T09:00:00-05:00') },
    ];
    expect(sentences(line({ unit: 'working-day', amount: 3 }, paused, '2026-03-04T12:00:00-05:00'))).toContain(
      'Tuesday 3 March 2026, close 17:00, does not count: the clock was paused then.',
    );
    const handed: ClockLine = {
      calendars: { ny: newYork, la: losAngeles },
      clock: { unit: 'working-day', amount: 3, calendar: 'ny' },
      events: [start('2026-03-02T10:00:00-05:00'), { type: 'transfer', at: at('2026-03-03T18:00:00-05:00'), calendar: 'la' }],
      asOf: at('2026-03-03T21:00:00-05:00'),
    };
    expect(sentences(handed)).toContain('Tuesday 3 March 2026 was counted already and does not count again.');
    expect(told(handed).rows.find(({ kind }) => kind === 'transfer')?.name).toBe('la');
  });

  it('tells every day that was lost to a pause of several', () => {
    const paused: ClockEvent[] = [
      start('2026-03-02T10:00:00-05:00'),
      { type: 'pause', at: at('2026-03-02T13:00:00-05:00') },
      { type: 'resume', at: at('2026-03-10T13:00:00-04:00') },
    ];
    expect(sentences(line({ unit: 'working-day', amount: 3 }, paused, '2026-03-10T14:00:00-04:00')).filter((one) => /not count|no working hours/.test(one))).toEqual([
      'Tuesday 3 March 2026 to Friday 6 March 2026 do not count: the clock was paused then.',
      'Saturday 7 March 2026 to Sunday 8 March 2026: no working hours.',
      'Monday 9 March 2026, close 17:00, does not count: the clock was paused then.',
    ]);
  });

  it('counts an extension after the amount, and rolls from the strict date', () => {
    const events: ClockEvent[] = [start('2026-03-05T12:00:00-05:00'), { type: 'extend', at: at('2026-03-30T09:00:00-04:00'), amount: 15 }];
    const explanation = told(line({ unit: 'calendar-day', amount: 30, roll: true }, events, '2026-04-10T12:00:00-04:00'));
    expect(explanation.rows.filter(({ kind }) => kind === 'counted').map(({ counted, runningTotal }) => [counted, runningTotal])).toEqual([
      [30, 30],
      [15, 45],
    ]);
    expect(explanation.sumsTo).toBe('2026-04-20T04:00:00.000Z');
    expect(explanation.rollsTo).toBe('2026-04-21T04:00:00.000Z');
    expect(explanation.rows.at(-1)?.sentence).toBe(
      'Rolled to the next working day, Monday 20 April 2026; judged by its end, 00:00 on Tuesday 21 April 2026.',
    );
  });

  it('tells a pause that ended by itself, and forgets what was before a reset', () => {
    const clock: ClockSpec = { unit: 'elapsed-minute', amount: 600, tolling: { maxPauseMinutes: { importer: 60 } } };
    const events: ClockEvent[] = [
      start('2026-03-02T10:00:00-05:00'),
      { type: 'pause', at: at('2026-03-02T11:00:00-05:00'), reason: 'headquarters' },
      { type: 'reset', at: at('2026-03-03T09:00:00-05:00') },
      { type: 'pause', at: at('2026-03-03T10:00:00-05:00'), reason: 'importer' },
    ];
    expect(sentences(line(clock, events, '2026-03-03T12:00:00-05:00'))).toEqual([
      'The clock began anew at 09:00 on Tuesday 3 March 2026 (America/New_York); what was counted before is forgotten.',
      '09:00 on Tuesday 3 March 2026 to 10:00 on Tuesday 3 March 2026: 1 h, 1 h in all.',
      'Paused (importer) from 10:00 on Tuesday 3 March 2026 until the pause reached its bound and ended by itself at 11:00 on Tuesday 3 March 2026.',
      '11:00 on Tuesday 3 March 2026 to 20:00 on Tuesday 3 March 2026: 9 h, 10 h in all.',
      'Due at 20:00 on Tuesday 3 March 2026 (America/New_York).',
    ]);
  });

  it('has no rows before the start, no sum while paused, and is refused as the line is', () => {
    const clock: ClockSpec = { unit: 'working-day', amount: 3 };
    expect(told(line(clock, [], '2026-03-03T12:00:00-05:00'))).toMatchObject({ state: 'not-started', rows: [], sumsTo: null });
    const paused: ClockEvent[] = [start('2026-03-02T10:00:00-05:00'), { type: 'pause', at: at('2026-03-03T09:00:00-05:00'), reason: 'importer' }];
    const explanation = told(line(clock, paused, '2026-03-09T12:00:00-04:00'));
    expect(explanation.sumsTo).toBeNull();
    expect(explanation.rows.at(-1)?.sentence).toBe('Paused (importer) since 09:00 on Tuesday 3 March 2026; nothing is counted until it is resumed.');
    const stop: ClockEvent = { type: 'stop', at: at('2026-03-02T10:00:00-05:00') };
    expect(explain(line(clock, [stop], '2026-03-09T12:00:00-04:00'))).toEqual({ error: 'not-started' });
  });
});
