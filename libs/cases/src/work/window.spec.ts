// What "today" and "this week" mean is the office's own: its zone, its days, through Saturday.
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import { dueStretch, DUE_WINDOWS, type DueWindow } from './window.js';

const LOS_ANGELES = 'America/Los_Angeles';
/** Tuesday 3 March 2026, 6 in the evening in Los Angeles; Wednesday in London. */
const TUESDAY_EVENING = '2026-03-04T02:00:00.000Z' as Instant;
const SATURDAY_NOON = '2026-03-07T20:00:00.000Z' as Instant;

describe('a list of work', () => {
  it.each<[DueWindow, string | null, string | null]>([
    ['overdue', null, '2026-03-04T02:00:00.000Z'],
    ['today', '2026-03-04T02:00:00.000Z', '2026-03-04T08:00:00.000Z'],
    // The clocks go forward on Sunday: the week ends at midnight of Saturday, still in standard time.
    ['week', '2026-03-04T02:00:00.000Z', '2026-03-08T08:00:00.000Z'],
    ['later', '2026-03-08T08:00:00.000Z', null],
  ])('of what is %s, asked on a Tuesday evening in Los Angeles, looks from %s to %s', (window, after, by) => {
    expect(dueStretch(window, TUESDAY_EVENING, LOS_ANGELES)).toEqual({ after, by });
  });

  it('of this week, asked on Saturday, ends the same night', () => {
    expect(dueStretch('week', SATURDAY_NOON, LOS_ANGELES)).toEqual(dueStretch('today', SATURDAY_NOON, LOS_ANGELES));
  });

  it('of what has no date is no stretch of time', () => {
    expect(dueStretch('undated', TUESDAY_EVENING, LOS_ANGELES)).toBeNull();
  });

  it('leaves no instant out, and has today in its week only', () => {
    const instants = Array.from({ length: 24 * 20 }, (_, hour) => new Date(Date.parse('2026-02-25T00:00:00Z') + hour * 3_600_000).toISOString() as Instant);
    for (const due of instants) {
      const found = DUE_WINDOWS.filter((window) => {
        const stretch = dueStretch(window, TUESDAY_EVENING, LOS_ANGELES);
        return stretch !== null && (stretch.after === null || due > stretch.after) && (stretch.by === null || due <= stretch.by);
      });
      expect([['overdue'], ['today', 'week'], ['week'], ['later']]).toContainEqual(found);
    }
  });
});
