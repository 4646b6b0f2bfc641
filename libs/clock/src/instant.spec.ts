import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilOf, compareInstants, dateOf, dayNumber, instantOf, msOf, parseInstant, parsePlainDate, weekdayOf, yearOf } from './instant.js';
import type { Instant, PlainDate } from './instant.js';

describe('an instant', () => {
  it.each([
    ['2026-03-03T10:00:00Z', '2026-03-03T10:00:00.000Z'],
    ['2026-03-03T10:00:00.5Z', '2026-03-03T10:00:00.500Z'],
    ['2026-03-03T10:00:00.05+05:30', '2026-03-03T04:30:00.050Z'],
    ['2026-03-03T10:00:00.123-05:00', '2026-03-03T15:00:00.123Z'],
    ['2026-03-03T10:00:00-00:00', '2026-03-03T10:00:00.000Z'],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.000Z'],
    ['1969-12-31T23:00:00-05:00', '1970-01-01T04:00:00.000Z'],
    ['2199-12-31T23:59:59.999Z', '2199-12-31T23:59:59.999Z'],
    ['2200-01-01T02:00:00+05:00', '2199-12-31T21:00:00.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
    ['2000-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'],
  ])('is read from %s', (text, canonical) => {
    expect(parseInstant(text)).toBe(canonical);
  });

  it.each([
    '2026-03-03',
    '2026-03-03T10:00:00',
    '2026-03-03T10:00Z',
    '2026-03-03 10:00:00Z',
    '2026-03-03t10:00:00Z',
    '2026-03-03T10:00:00z',
    '2026-03-03T10:00:00,5Z',
    '2026-03-03T10:00:00.Z',
    '2026-03-03T10:00:00.1234Z',
    '2026-03-03T10:00:00-0500',
    '2026-03-03T10:00:00-05',
    '2026-03-03T10:00:00+24:00',
    '2026-03-03T10:00:00+05:60',
    '2026-03-03T10:00:00-05:00Z',
    '2026-03-03T10:00:00Z ',
    ' 2026-03-03T10:00:00Z',
    '2026-03-03T10:00:00Z\n',
    '2026-03-03T24:00:00Z',
    '2026-03-03T10:60:00Z',
    '2026-03-03T10:00:60Z',
    '2026-02-29T10:00:00Z',
    '2100-02-29T10:00:00Z',
    '2026-04-31T10:00:00Z',
    '2026-00-10T10:00:00Z',
    '2026-01-00T10:00:00Z',
    '+002026-03-03T10:00:00Z',
    '٢٠٢٦-03-03T10:00:00Z',
    '1969-12-31T23:59:59.999Z',
    '1970-01-01T00:00:00+00:01',
    '2200-01-01T00:00:00Z',
    '2199-12-31T23:59:59-01:00',
    '',
  ])('is not read from %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('is written as JavaScript writes it, and read back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2230, 0, 1) }), (ms) => {
        expect(instantOf(ms)).toBe(new Date(ms).toISOString());
        expect(msOf(instantOf(ms))).toBe(ms);
      }),
      { numRuns: 2000 },
    );
  });

  it('may lie beyond the range of a line when it is a deadline', () => {
    expect(instantOf(Date.UTC(12_026, 2, 3))).toBe('+012026-03-03T00:00:00.000Z');
    expect(msOf(instantOf(Date.UTC(12_026, 2, 3)))).toBe(Date.UTC(12_026, 2, 3));
  });

  it('is compared as time, not as text', () => {
    expect(compareInstants('2026-03-03T10:00:00.000Z' as Instant, '2026-03-03T09:59:59.999Z' as Instant)).toBe(1);
  });
});

describe('a plain date', () => {
  it.each(['2026-02-28', '2024-02-29', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-01', '01/26/2026', '20260126', '2026-01-26T00:00:00Z', ''])('is not %j', (text) => {
    expect(parsePlainDate(text)).toBeNull();
  });

  it('moves over months, leap days and years', () => {
    expect(addDays('2028-02-28' as PlainDate, 1)).toBe('2028-02-29');
    expect(addDays('2027-12-31' as PlainDate, 1)).toBe('2028-01-01');
    expect(addDays('2026-03-01' as PlainDate, -1)).toBe('2026-02-28');
  });

  it('has the day number, weekday and year that UTC has', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const utc = new Date(day * 86_400_000);
        const civil = civilOf(day);
        expect(civil).toEqual({ year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() });
        expect(dayNumber(civil.year, civil.month, civil.day)).toBe(day);
        expect(weekdayOf(day)).toBe((utc.getUTCDay() + 6) % 7);
        expect(yearOf(day)).toBe(civil.year);
        expect(dateOf(day)).toBe(utc.toISOString().slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });
});
