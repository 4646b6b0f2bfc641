// S5: decisions on cases whose workflow the worker does not have at hand: it was restarted and reads each history again. Beside decisions on cases it knows.
import { contend } from '../contenders/centerline.js';
import { atOnce } from '../drive.js';
import { cpuOf } from '../machine.js';
import { atLeastOf, atMost, spreadOf } from '../verdict.js';
import { requireSound } from './books.js';
import type { Scenario } from './index.js';
import { processesOf, restartWorker } from './processes.js';
import { historiesOf } from './workflows.js';
import { median } from '../median.js';

const ROUNDS = 3;
const CASES = { quick: 50, full: 120 } as const;

export const cold: Scenario = {
  id: 'S5',
  title: 'decisions after the worker was restarted',
  modes: ['full'],
  async run({ ground, mode, standing, report }) {
    const { system, owner } = ground;
    const centerline = await contend(await ground.groundsOf('centerline'));
    const cases = CASES[mode];
    /** Files so many and waits until Temporal has armed them: old cases, and a worker that knows them. */
    async function filed(count: number = cases): Promise<readonly string[]> {
      if (count === 0) return [];
      const { results } = await atOnce({ count, seconds: 30, callers: 16 }, () => centerline.accept());
      for (const until = Date.now() + 60_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 200))) {
        const looked = await historiesOf(system.urls.temporalAddress, results).catch(() => []);
        if (looked.length === results.length && looked.every(({ armedAtMs }) => armedAtMs !== null)) return results;
      }
      throw new Error('the filed cases were not armed within a minute');
    }
    /** Decides them all: cases a second until the last has ended, and what the worker spent on each. @param waiting how many more stand open meanwhile than at the beginning. */
    async function decided(ids: readonly string[], waiting = 0): Promise<{ readonly perSecond: number; readonly workerCpuMs: number }> {
      const worker = { worker: processesOf(ground)['worker'] ?? 0 };
      const [from, spent] = [performance.now(), cpuOf(worker)['worker'] ?? 0];
      await atOnce({ count: ids.length, seconds: 120, callers: 32 }, (turn) => centerline.decide(ids[turn] ?? ''));
      await centerline.ended?.(waiting);
      const found = { perSecond: (ids.length / (performance.now() - from)) * 1_000, workerCpuMs: ((cpuOf(worker)['worker'] ?? 0) - spent) / ids.length };
      await requireSound(owner, ids);
      return found;
    }
    try {
      const rounds: { readonly warm: { perSecond: number; workerCpuMs: number }; readonly cold: { perSecond: number; workerCpuMs: number } }[] = [];
      /** Of those that stood open at the beginning. */
      let gone = 0;
      await decided(await filed());
      for (let round = 0; round < ROUNDS; round += 1) {
        await ground.checkpoint();
        const warm = await decided(await filed(), -gone);
        const stood = standing.take(cases);
        const own = await filed(cases - stood.length);
        const old = [...stood, ...own];
        await restartWorker(ground);
        // The first case of a new worker pays for loading the workflow code: that is a start's cost and not a case's.
        await decided(await filed(), own.length - gone);
        gone += stood.length;
        const again = await decided(old, -gone);
        rounds.push({ warm, cold: again });
        report(`S5 round ${round + 1}: warm ${warm.perSecond.toFixed(1)}/s and ${warm.workerCpuMs.toFixed(1)} ms, cold ${again.perSecond.toFixed(1)}/s and ${again.workerCpuMs.toFixed(1)} ms of worker CPU a case`);
      }
      const cpu = rounds.map((one) => one.cold.workerCpuMs);
      return {
        figures: { casesEach: cases, rounds },
        verdicts: [
          atLeastOf('S5 cold by warm', 0.5, rounds.map((one) => one.cold.perSecond / one.warm.perSecond), 'warm'),
          atMost('S5 worker CPU, cold', 16, median(cpu), 'ms a case', spreadOf(cpu)),
        ],
      };
    } finally {
      await centerline.close();
    }
  },
};
