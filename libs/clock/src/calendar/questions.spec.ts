import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../instant.js';
import type { Instant, PlainDate } from '../instant.js';
import type { CalendarSpec } from '../spec.js';
import { calendarOf, prepareCalendar } from './prepare.js';
import {
  CalendarNeverOpens,
  addWorkingDays,
  firstOfMonthOnOrAfterWorkingDays,
  isWorkingDay,
  nextWorkingDayOnOrAfter,
  workingDaysBetween,
} from './questions.js';

const hours = [['08:30', '17:00']] as const;
const office: CalendarSpec = {
  zone: 'America/New_York',
  hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: 'us-federal',
  closures: [{ date: '2026-01-26' as PlainDate, name: 'Snow' }],
};
const never: CalendarSpec = { zone: 'America/New_York', hours: {} };
const date = (text: string): PlainDate => text as PlainDate;
const instant = (text: string): Instant => instantOf(Date.parse(text));

describe('an office calendar', () => {
  it.each([
    ['2026-03-06', true, 'an ordinary Friday'],
    ['2026-03-07', false, 'a Saturday'],
    ['2026-07-03', false, 'Independence Day as observed'],
    ['2026-01-26', false, 'closed for snow'],
    ['2026-12-31', true, 'the last day of the year'],
    ['2027-12-31', false, 'New Year 2028 as observed'],
  ])('on %s: working day %s, %s', (day, works) => {
    expect(isWorkingDay(office, date(day))).toBe(works);
  });

  it.each([
    ['2026-03-06', '2026-03-06'],
    ['2026-03-07', '2026-03-09'],
    ['2026-01-24', '2026-01-27'],
    ['2027-12-31', '2028-01-03'],
  ])('works next on or after %s on %s', (from, next) => {
    expect(nextWorkingDayOnOrAfter(office, date(from))).toBe(next);
  });

  it('adds working days up to the close of the last one', () => {
    expect(addWorkingDays(office, instant('2026-03-06T10:00:00-05:00'), 1)).toBe('2026-03-09T21:00:00.000Z');
    expect(addWorkingDays(office, instant('2026-06-01T10:00:00-04:00'), 15)).toBe('2026-06-23T21:00:00.000Z');
    expect(addWorkingDays(office, instant('2026-06-01T10:00:00-04:00'), 0)).toBe('2026-06-01T14:00:00.000Z');
  });

  it.each([
    ['2026-03-06T10:00:00-05:00', 10, '2026-04-01'],
    ['2026-03-18T10:00:00-04:00', 10, '2026-04-01'], // the tenth working day is the first of the month itself
    ['2026-03-19T10:00:00-04:00', 10, '2026-05-01'], // one day too late for April
    ['2026-12-28T10:00:00-05:00', 10, '2027-02-01'],
    ['2026-04-01T10:00:00-04:00', 0, '2026-04-01'],
  ])('from %s with %i working days the first of a month is %s', (from, n, first) => {
    expect(firstOfMonthOnOrAfterWorkingDays(office, instant(from), n)).toBe(first);
  });

  it('counts the working days that have closed', () => {
    const friday = instant('2026-03-06T10:00:00-05:00');
    expect(workingDaysBetween(office, friday, instant('2026-03-09T16:59:59-04:00'))).toBe(0);
    expect(workingDaysBetween(office, friday, instant('2026-03-09T17:00:00-04:00'))).toBe(1);
    expect(workingDaysBetween(office, friday, instant('2027-03-09T17:00:00-05:00'))).toBe(251);
    expect(workingDaysBetween(office, friday, instant('2026-03-01T17:00:00-05:00'))).toBe(0);
  });

  it('is compiled once for the same object and for the same content', () => {
    expect(calendarOf(office)).toBe(calendarOf(office));
    expect(calendarOf({ ...office })).toBe(calendarOf(office));
    expect(calendarOf({ ...office, holidays: 'none' })).not.toBe(calendarOf(office));
  });
});

describe('a calendar at fault', () => {
  it('that never opens throws, in bounded time', () => {
    expect(isWorkingDay(never, date('2026-03-06'))).toBe(false);
    expect(() => nextWorkingDayOnOrAfter(never, date('2026-03-06'))).toThrow(CalendarNeverOpens);
    expect(() => addWorkingDays(never, instant('2026-03-06T10:00:00Z'), 1)).toThrow(CalendarNeverOpens);
    expect(() => addWorkingDays(office, instant('2026-03-06T10:00:00Z'), 1.5)).toThrow(RangeError);
  });

  it('is a refusal when it is prepared, and an exception only where a good one was promised', () => {
    expect(prepareCalendar({ zone: 'America/Gotham', hours: {} })).toEqual({ error: 'unknown-zone' });
    expect(prepareCalendar('office')).toEqual({ error: 'bad-calendar' });
    expect(() => calendarOf({ zone: 'America/Gotham', hours: {} })).toThrow(RangeError);
  });
});
