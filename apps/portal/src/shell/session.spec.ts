// Nobody is signed out by surprise.
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import { standingOf } from './session.js';

const now = Date.parse('2026-11-30T15:00:00.000Z');
const inMinutes = (minutes: number): Instant => new Date(now + minutes * 60_000).toISOString() as Instant;

describe('a session', () => {
  it.each([
    ['with half an hour left is left alone', 30, 600, { kind: 'fine' }],
    ['is warned five minutes before it ends, and can be extended', 4.5, 600, { kind: 'ending', minutes: 5, extendable: true }],
    ['at the limit of its hours is warned, and cannot be extended', 30, 3, { kind: 'ending', minutes: 3, extendable: false }],
    ['that has run out is over', 0, 600, { kind: 'over' }],
  ])('%s', (_what, idle, last, expected) => {
    expect(standingOf({ idleUntil: inMinutes(idle), expiresAt: inMinutes(last) }, now)).toMatchObject(expected);
  });

  it('is looked at again when its warning is due', () => {
    expect(standingOf({ idleUntil: inMinutes(5.5), expiresAt: inMinutes(600) }, now)).toEqual({ kind: 'fine', nextLookMs: 30_000 });
  });
});
