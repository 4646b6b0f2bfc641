// S12: what the worker holds with more cases open than its cache takes, and whether it grows while cases come and go.
// Ten thousand open cases and an hour of churn are scaled down to what a run has time for; the cache of 500 workflows is full in either.
import { contend } from '../contenders/centerline.js';
import { atOnce } from '../drive.js';
import { residentMb } from '../machine.js';
import { turnOf } from '../turn.js';
import { atMost } from '../verdict.js';
import { requireSound } from './books.js';
import type { Scenario } from './index.js';
import { processesOf } from './processes.js';

const SIZE = { quick: { open: 60, churns: 3, churn: 30 }, full: { open: 1_000, churns: 6, churn: 100 } } as const;

export const memory: Scenario = {
  id: 'S12',
  title: 'memory of the worker',
  modes: ['full'],
  async run({ ground, mode, standing, report }) {
    const { open, churns, churn } = SIZE[mode];
    const centerline = await contend(await ground.groundsOf('centerline'));
    const worker = (): number => residentMb(processesOf(ground)['worker'] ?? 0);
    try {
      const stood = standing.take(Infinity);
      const { results: own } = await atOnce({ count: Math.max(0, open - stood.length), seconds: 60, callers: 32 }, () => centerline.accept());
      const all = [...stood, ...own];
      const full = worker();
      report(`S12: the worker holds ${full.toFixed(0)} MB with ${all.length} cases open`);
      await atOnce({ count: all.length, seconds: 300, callers: 32 }, (turn) => centerline.decide(all[turn] ?? ''));
      await centerline.ended?.(-stood.length);
      await requireSound(ground.owner, all);
      const held: number[] = [];
      for (let turn = 0; turn < churns; turn += 1) {
        await turnOf({ ...centerline, ended: () => centerline.ended?.(-stood.length) ?? Promise.resolve() }, { count: churn, seconds: 4, callers: 32 });
        held.push(worker());
      }
      const half = Math.floor(held.length / 2);
      const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
      const growth = (mean(held.slice(half)) / mean(held.slice(0, half)) - 1) * 100;
      return {
        figures: { openCases: all.length, openMb: full, churnMb: held },
        verdicts: [
          atMost('S12 worker', 1_536, Math.max(full, ...held), 'MB', `${all.length} cases open instead of 10,000: the cache of 500 workflows is what fills`),
          atMost('S12 growth', 5, growth, '%', `second half of ${churns} turns by the first, instead of an hour`),
        ],
      };
    } finally {
      await centerline.close();
    }
  },
};
