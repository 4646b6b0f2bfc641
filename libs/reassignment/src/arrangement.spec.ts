import { describe, expect, it } from '@jest/globals';
import { sampleBook } from '@centerline/cases/testing';
import { arrange } from './arrangement.js';
import { day, prior, projected } from './testing/appeals.js';
import { filed } from './testing/courses.js';

const whole = ({ lines, value, ...row }: ReturnType<typeof prior>) => ({ ...row, lines: lines ?? null, value: value ?? null });
const of = (...rows: readonly ReturnType<typeof prior>[]) => arrange(rows.map(whole), sampleBook, day('2026-03-02'));

describe('the Center the headings point to', () => {
  it('is the one with most lines, with shares of all rows and the runner-up', () => {
    const { prior: shares } = of(prior('9503', 600, 100), prior('9403', 100, 50), prior('6203', 300, 850));
    expect(shares).toMatchObject({ rows: 3, lines: 1000, value: 1000, predominant: 'CEE008', runnerUp: 'CEE004', predominantByValue: 'CEE004', unmapped: [] });
    expect(shares?.centers).toEqual([
      { center: 'CEE008', headings: ['9403', '9503'], lines: 700, value: 150, lineShare: 0.7, valueShare: 0.15 },
      { center: 'CEE004', headings: ['6203'], lines: 300, value: 850, lineShare: 0.3, valueShare: 0.85 },
    ]);
  });
  it('shows headings no Center is mapped to, and counts them in the whole', () => {
    const { prior: shares } = of(prior('9503', 1, 10), prior('0201', 3, 30));
    expect(shares?.unmapped).toEqual([{ heading4: '0201', lines: 3, value: 30 }]);
    expect(shares?.centers[0]).toMatchObject({ lineShare: 0.25, valueShare: 0.25 });
  });
  it('sums cents exactly', () => {
    expect(of(...Array.from({ length: 1000 }, (_, index) => prior('9503', 1, 0.1, `${1971 + index}-01-01`))).prior?.value).toBe(100);
  });
  it('says which map it used and that it is unofficial', () => {
    expect(of(prior('9503', 1, 1))).toMatchObject({ mapVersion: 'sample-map-1', official: false, mappedOn: '2026-03-02', projected: null });
    expect(of(prior('9503', 1, 1)).note).toMatch(/^Unofficial/);
  });
  it('arranges projections beside prior data, also without figures', () => {
    expect(of(projected('9503'), prior('6203', 1, 1)).projected).toMatchObject({ predominant: 'CEE008', lines: 0, value: 0 });
  });
  it('is kept with the appeal when it is filed', () => {
    expect(filed().state.arrangement.prior).toMatchObject({ predominant: 'CEE008', runnerUp: 'CEE004', value: 6_500_000.25 });
  });
});
