// Owns one turn of one contender: accept (S1), decide (S3), and the whole path to the end (S2). The same for all.
import type { Contender } from './contender.js';
import { atOnce, type Bound, type Figure } from './drive.js';

export interface Turn {
  readonly accept: Figure;
  readonly decide: Figure;
  /** Null where nothing comes after the decision. */
  readonly whole: Figure | null;
}

export async function turnOf(contender: Contender, bound: Bound): Promise<Turn> {
  const accepted = await atOnce(bound, () => contender.accept());
  const decided = await atOnce({ count: accepted.results.length, seconds: 60, callers: bound.callers }, (turn) => contender.decide(accepted.results[turn] ?? ''));
  await contender.ended?.();
  return { accept: accepted.figure, decide: decided.figure, whole: contender.ended ? await wholePath(contender, bound) : null };
}

/** Cases a second from the first filing until the last has ended: what waits in an engine's backlog counts. */
async function wholePath(contender: Contender, bound: Bound): Promise<Figure> {
  const began = performance.now();
  const { figure } = await atOnce(bound, async () => contender.decide(await contender.accept()));
  await contender.ended?.();
  return { ...figure, perSecond: (figure.count / (performance.now() - began)) * 1_000 };
}
