// Owns the playing of stories, one after the other: what stops one does not stop the next. Must never let a story that broke off count as told.
import type { CaseType } from '@centerline/cases';
import { Behind } from './behind.js';
import type { Ground } from './ground.js';
import { Scene } from './scene.js';
import type { Story, Storyteller } from './storyteller.js';

export interface Played {
  /** Numbers of cases that were opened and have not ended. */
  readonly leftOpen: readonly string[];
}

/** Plays the stories on that ground. Stops between two of them when asked to. */
export async function play(stories: readonly Story[], ground: Ground, teller: Storyteller, signal: AbortSignal): Promise<Played> {
  const behind = await Behind.of(ground);
  try {
    const scene = new Scene(teller, behind, ground);
    for (const story of stories) {
      if (signal.aborted) break;
      teller.begins(story);
      await tellOne(story, scene, ground, teller);
    }
    return { leftOpen: await scene.leftOpen() };
  } finally {
    await behind.close();
  }
}

async function tellOne(story: Story, scene: Scene, ground: Ground, teller: Storyteller): Promise<void> {
  for (const type of story.needs) {
    const there = await isThere(ground, type);
    if (there) continue;
    teller.expects(`the service of ${type} is there, without which this story cannot be told`, false);
    return;
  }
  try {
    await scene.officesOpen();
    await story.tell(scene);
  } catch (failure) {
    teller.expects('the story comes to its end', false, failure instanceof Error ? failure.message : String(failure));
  }
}

async function isThere({ urls }: Ground, type: CaseType): Promise<boolean> {
  try {
    const answer = await fetch(`${urls[type]}/health/ready`, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false; // nothing listens there
  }
}
