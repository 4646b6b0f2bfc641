// The stories of the demo, on the system under test: every expectation they state holds, whatever other specs have left there and however far the clock stands ahead.
import { describe, expect, it } from '@jest/globals';
import { endpointsOfTest } from '../src/asking.js';
import type { Ground } from './ground.js';
import { play } from './play.js';
import { STORIES } from './stories/index.js';
import { Storyteller } from './storyteller.js';

const { temporalAddress, databaseUrl, ownerDatabaseUrl, ...urls } = endpointsOfTest();
const ground: Ground = { urls, temporalAddress, databaseUrl, ownerDatabaseUrl, where: '', whenInterrupted: '', leave: async () => [] };

describe('the demo', () => {
  it.each(STORIES.map((story) => [story.letter, story.title, story] as const))('%s. %s', async (_letter, _title, story) => {
    const teller = new Storyteller(() => undefined);
    const { leftOpen } = await play([story], ground, teller, new AbortController().signal);
    expect(teller.notHeld).toEqual([]);
    expect(teller.held).toBeGreaterThan(0);
    expect(leftOpen).toEqual([]);
  }, 120_000);
});
