// What a bench is judged by: the middle of its rounds, never the better one of two.
import { describe, expect, it } from '@jest/globals';
import { median } from './median.js';

describe('the middle', () => {
  it.each([
    ['of three rounds, in whatever order', [3, 1, 2], 2], ['of two, halfway between them', [1.02, 0.77], 0.895], ['of four, halfway between the two in the middle', [9, 1, 3, 2], 2.5],
    ['of one, that one', [0.5], 0.5], ['of none, nothing', [], null],
  ])('%s', (_what, values, expected) => {
    const found = median(values);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 12);
  });
});
