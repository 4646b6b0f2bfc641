// What spec files leave to be said at the close becomes one line for each kind of thing they counted.
import { describe, expect, it } from '@jest/globals';
import { summed } from './steps.js';

describe('what is said at the close', () => {
  it('adds up what is alike but for its numbers, and leaves the rest as it is', () => {
    expect(summed('axe: 60 pages, 0 violations\nnot run: 1 route\naxe: 12 pages, 2 violations\n')).toBe('axe: 72 pages, 2 violations\nnot run: 1 route\n');
  });
  it('is nothing when nobody left anything', () => {
    expect(summed('')).toBe('');
  });
});
