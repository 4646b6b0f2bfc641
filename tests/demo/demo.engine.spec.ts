// The stories of the demo, on the system under test: every expectation they state holds, whatever other specs have left there and however far the clock stands ahead.
import { describe, expect, it } from '@jest/globals';
import { endpointsOfTest } from '../src/asking.js';
import type { Ground } from './ground.js';
import { play } from './play.js';
import { STORIES } from './stories/index.js';
import { releaseHold } from './stories/releaseHold.js';
import { Storyteller, type Story } from './storyteller.js';

const { temporalAddress, databaseUrl, ownerDatabaseUrl, ...urls } = endpointsOfTest();
const ground: Ground = { urls, temporalAddress, databaseUrl, ownerDatabaseUrl, where: '', whenInterrupted: '', leave: async () => [] };

async function played(story: Story, on: Ground): Promise<Storyteller> {
  const teller = new Storyteller(() => undefined);
  await play([story], on, teller, new AbortController().signal);
  return teller;
}

describe('a demo that cannot be played', () => {
  it('says which service is not there, and counts nothing as told', async () => {
    const teller = await played(releaseHold, { ...ground, urls: { ...ground.urls, ftz: 'http://127.0.0.1:9' } });
    expect(teller.notHeld).toEqual([expect.stringContaining('the service of ftz is there')]);
    expect(teller.held).toBe(0);
  });

  it('tells where a story broke off, and for what reason', async () => {
    const teller = await played({ ...releaseHold, tell: async (scene) => void (await scene.opens('ftz', 'mina.cole', {})) }, ground);
    expect(teller.notHeld).toEqual([expect.stringMatching(/the story comes to its end.*Opening the case was refused/)]);
  });
});

describe('the demo', () => {
  it.each(STORIES.map((story) => [story.letter, story.title, story] as const))('%s. %s', async (_letter, _title, story) => {
    const teller = new Storyteller(() => undefined);
    const { leftOpen } = await play([story], ground, teller, new AbortController().signal);
    expect(teller.notHeld).toEqual([]);
    expect(teller.held).toBeGreaterThan(0);
    expect(leftOpen).toEqual([]);
  }, 120_000);
});
