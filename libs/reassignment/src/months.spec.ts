import { describe, expect, it } from '@jest/globals';
import { addMonths, isFullYear, joined } from './months.js';
import { day } from './testing/appeals.js';

describe('months', () => {
  it.each([
    ['2026-03-31', -1, '2026-02-28'], ['2024-02-29', 12, '2025-02-28'], ['2025-12-15', 1, '2026-01-15'], ['2026-01-01', -1, '2025-12-01'],
    ['2026-03-30', -1, '2026-02-28'], ['2026-05-31', 1, '2026-06-30'],
  ])('%s and %i months are %s', (from, n, to) => expect(addMonths(day(from), n)).toBe(to));

  it('knows a full year, also through a leap day', () => {
    expect(isFullYear({ start: day('2024-02-29'), end: day('2025-02-27') })).toBe(true);
    expect(isFullYear({ start: day('2025-04-01'), end: day('2026-03-30') })).toBe(false);
  });

  it('joins periods that touch or overlap', () => {
    const periods = [['2025-07-01', '2025-09-30'], ['2025-01-01', '2025-06-30'], ['2025-02-01', '2025-02-28'], ['2025-11-01', '2025-11-30']]
      .map(([start, end]) => ({ start: day(start ?? ''), end: day(end ?? '') }));
    expect(joined(periods)).toEqual([{ start: '2025-01-01', end: '2025-09-30' }, { start: '2025-11-01', end: '2025-11-30' }]);
  });
});
