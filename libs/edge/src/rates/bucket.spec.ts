// One bucket, on a clock of the test's own: never more than granted, never less, exact to the millisecond.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draw, isFull, type Bucket } from './bucket.js';
import type { Pace } from './pace.js';

const THREE_IN_TEN: Pace = { quota: 3, windowSeconds: 10 };

/** The outcome of asking at each of these milliseconds. */
function asked(pace: Pace, ...instants: readonly number[]) {
  let bucket: Bucket | null = null;
  return instants.map((at) => {
    const drawn = draw(pace, bucket, at);
    bucket = drawn.bucket;
    return drawn;
  });
}
const grants = (pace: Pace, ...instants: readonly number[]) => asked(pace, ...instants).map(({ isGranted }) => isGranted);

describe('three requests in ten seconds', () => {
  it.each([
    ['all at once, and no fourth', [0, 0, 0, 0], [true, true, true, false]],
    ['the fourth after a third of the window, not a millisecond before', [0, 0, 0, 3_333, 3_334], [true, true, true, false, true]],
    ['three more after the whole window, and no fourth', [0, 0, 0, 10_000, 10_000, 10_000, 10_000], [true, true, true, true, true, true, false]],
    ['no more than three after any silence', [0, 900_000, 900_000, 900_000, 900_000], [true, true, true, true, false]],
    ['who is refused does not wait longer for having asked', [0, 0, 0, 1_000, 2_000, 3_000, 3_334], [true, true, true, false, false, false, true]],
    ['a clock that goes back brings back nothing', [5_000, 5_000, 5_000, 0, 4_999, 5_000], [true, true, true, false, false, false]],
  ] as const)('%s', (_what, instants, granted) => {
    expect(grants(THREE_IN_TEN, ...instants)).toEqual(granted);
  });

  it('tells what is left, when all is back, and when to ask again', () => {
    const told = asked(THREE_IN_TEN, 0, 0, 0, 0, 2_500).map(({ remaining, fullInSeconds, retryAfterSeconds }) => [remaining, fullInSeconds, retryAfterSeconds]);
    expect(told).toEqual([[2, 4, 0], [1, 7, 0], [0, 10, 4], [0, 10, 4], [0, 8, 1]]);
  });
});

const paces = fc.record({ quota: fc.integer({ min: 1, max: 10_000 }), windowSeconds: fc.integer({ min: 1, max: 3_600 }) });
const steps = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 });

describe('any pace, asked in any rhythm', () => {
  const instantsOf = (gaps: readonly number[]) => gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? 0) + gap], []);

  it('grants in no stretch of time more than the quota and what flows back in it', () => {
    fc.assert(fc.property(paces, steps, (pace, gaps) => {
      const instants = instantsOf(gaps);
      const granted = instants.filter((_, place) => grants(pace, ...instants.slice(0, place + 1)).at(-1));
      for (let from = 0; from < granted.length; from++) {
        for (let to = from; to < granted.length; to++) {
          const back = (((granted[to] ?? 0) - (granted[from] ?? 0)) * pace.quota) / (pace.windowSeconds * 1_000);
          expect(to - from + 1).toBeLessThanOrEqual(pace.quota + back + 1e-9);
        }
      }
    }), { numRuns: 60 });
  });
  it('grants whoever waits as long as Retry-After says, and stays exact', () => {
    fc.assert(fc.property(paces, steps, (pace, gaps) => {
      const instants = instantsOf(gaps);
      const last = asked(pace, ...instants).at(-1);
      if (!last) return;
      expect(Number.isSafeInteger(last.bucket.left)).toBe(true);
      const later = draw(pace, last.bucket, (instants.at(-1) ?? 0) + last.retryAfterSeconds * 1_000);
      expect(later.isGranted).toBe(true);
      expect(isFull(pace, last.bucket, (instants.at(-1) ?? 0) + last.fullInSeconds * 1_000)).toBe(true);
    }));
  });
});
