// Nobody is written to at night, where they work: by the clock on their wall, on the days the clocks change too.
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import { isQuiet } from './quietHours.js';

describe('quiet hours', () => {
  it.each([
    ['the first minute of the morning', '2026-03-02T12:00:00.000Z', 'America/New_York', false],
    ['a moment before it', '2026-03-02T11:59:59.999Z', 'America/New_York', true],
    ['the last moment of the day', '2026-03-03T00:59:59.999Z', 'America/New_York', false],
    ['the first of the evening', '2026-03-03T01:00:00.000Z', 'America/New_York', true],
    ['midnight', '2026-03-03T05:00:00.000Z', 'America/New_York', true],
    ['the same instant, three hours to the west', '2026-03-03T01:00:00.000Z', 'America/Los_Angeles', false],
    ['seven in the morning after clocks went forward', '2026-03-08T11:00:00.000Z', 'America/New_York', false],
    ['six in the morning of that day', '2026-03-08T10:59:00.000Z', 'America/New_York', true],
  ])('%s', (_when, at, zone, quiet) => expect(isQuiet(at as Instant, zone)).toBe(quiet));
});
