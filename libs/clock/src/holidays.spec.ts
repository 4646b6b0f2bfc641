import { describe, expect, it } from '@jest/globals';
import { federalHolidays } from './holidays.js';

const observed = (year: number, dc = false) => federalHolidays(year, dc).map(({ observedOn }) => observedOn);

describe('federal holidays', () => {
  it('are eleven, named, and observed on a working weekday in 2026', () => {
    expect(federalHolidays(2026, false)).toEqual([
      { name: "New Year's Day", on: '2026-01-01', observedOn: '2026-01-01' },
      { name: 'Birthday of Martin Luther King, Jr.', on: '2026-01-19', observedOn: '2026-01-19' },
      { name: "Washington's Birthday", on: '2026-02-16', observedOn: '2026-02-16' },
      { name: 'Memorial Day', on: '2026-05-25', observedOn: '2026-05-25' },
      { name: 'Juneteenth', on: '2026-06-19', observedOn: '2026-06-19' },
      { name: 'Independence Day', on: '2026-07-04', observedOn: '2026-07-03' },
      { name: 'Labor Day', on: '2026-09-07', observedOn: '2026-09-07' },
      { name: 'Columbus Day', on: '2026-10-12', observedOn: '2026-10-12' },
      { name: 'Veterans Day', on: '2026-11-11', observedOn: '2026-11-11' },
      { name: 'Thanksgiving Day', on: '2026-11-26', observedOn: '2026-11-26' },
      { name: 'Christmas Day', on: '2026-12-25', observedOn: '2026-12-25' },
    ]);
  });

  it('are observed in the year before when New Year falls on a Saturday', () => {
    expect(federalHolidays(2028, false)[0]).toEqual({ name: "New Year's Day", on: '2028-01-01', observedOn: '2027-12-31' });
  });

  it('are fewer before 1986 and before 2021', () => {
    expect(observed(1985)).toHaveLength(9);
    expect(observed(1986)).toHaveLength(10);
    expect(observed(2020)).toHaveLength(10);
    expect(observed(2021)).toContain('2021-06-18');
  });

  it.each([
    [2013, '2013-01-21'],
    [2021, '2021-01-20'],
    [2025, '2025-01-20'],
    [2029, '2029-01-20'],
  ])('have Inauguration Day %i in the Washington area on %s, never on a Friday in place of a Saturday', (year, on) => {
    const sworn = federalHolidays(year, true).find(({ name }) => name === 'Inauguration Day');
    expect(sworn?.observedOn).toBe(on);
    expect(federalHolidays(year, false).some(({ name }) => name === 'Inauguration Day')).toBe(false);
  });

  it.each([1961, 2024, 2026, 2027, 2028])('have no Inauguration Day in %i', (year) => {
    expect(federalHolidays(year, true).some(({ name }) => name === 'Inauguration Day')).toBe(false);
  });
});
