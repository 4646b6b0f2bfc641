// S10: what one plain case costs, by counters rather than seconds: events, writing transactions, WAL, CPU of every process.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { cpuOf, writtenBy } from '../machine.js';
import { Seat } from '../parent.js';
import { atMost } from '../verdict.js';
import { BARS } from './bars.js';
import type { Ground } from '../ground.js';
import type { Scenario } from './index.js';
import { processesOf } from './processes.js';

const CASES = 60;
const SAMPLE = 20;

export const counters: Scenario = {
  id: 'S10',
  title: 'counters of a plain case',
  modes: ['quick', 'full'],
  async run({ ground }) {
    const { system, owner } = ground;
    const bare = await bareCpu(ground);
    const seat = await Seat.take('centerline', 'contenders/centerline.ts', await ground.groundsOf('centerline'));
    try {
      await seat.turn({ count: 20, seconds: 3, callers: 8 }); // warm
      await ground.checkpoint(); // the first change of a page after a checkpoint writes the whole page: the steady state is what counts, so it comes before a full turn
      await seat.turn({ count: CASES, seconds: 6, callers: 8 });
      const processes = processesOf(ground);
      const watched = { ...processes, generator: seat.pid };
      const kept = join(system.home.temporalData, 'temporal.db');
      const [cpuBefore, before, keptBefore, from] = [cpuOf(watched), await writtenBy(owner), sizeOf(kept), performance.now()];
      const turn = await seat.turn({ count: CASES, seconds: 6, callers: 8 });
      const [cpuAfter, after, keptAfter, tookMs] = [cpuOf(watched), await writtenBy(owner), sizeOf(kept), performance.now() - from];
      const cases = turn.accept.count + (turn.whole?.count ?? 0);
      const { generator: generatorCpuMs = 0, ...cpu } = Object.fromEntries(Object.keys(watched).map((name) => [name, ((cpuAfter[name] ?? 0) - (cpuBefore[name] ?? 0)) / cases]));
      const cpuMs = Object.values(cpu).reduce((sum, one) => sum + one, 0);
      // On a machine that others use too, this is what we got of it: without it, no rate can be computed from the cost of a case.
      const coresHad = ((cpuMs + generatorCpuMs) * cases) / tookMs;
      const temporalKb = (keptAfter - keptBefore) / cases / 1_024;
      const walKb = (after.walBytes - before.walBytes) / cases / 1_024;
      const fullPages = (after.fullPages - before.fullPages) / cases;
      const commits = (after.transactions - before.transactions) / cases;
      const events = await mostEvents(system.urls.temporalAddress);
      return {
        figures: { bare, cases, eventsMost: events, commits, walKb, fullPages, temporalKb, cpuMs, cpuByProcess: cpu, generatorCpuMs, coresHad, casesPerSecond: (cases / tookMs) * 1_000, acceptPerSecond: turn.accept.perSecond, decidePerSecond: turn.decide.perSecond, wholePerSecond: turn.whole?.perSecond ?? 0 },
        verdicts: [
          atMost('S10 history events', BARS.events, events, 'events', `most of ${SAMPLE} cases`),
          atMost('S10 writing commits', BARS.commits, commits, 'a case', 'the marking of delivered news is batched and counted'),
          atMost('S10 WAL', BARS.walKb, walKb, 'KB a case', `${fullPages.toFixed(1)} whole pages a case among it`),
          atMost('S10 CPU, all processes', 40, cpuMs, 'ms a case', 'services, worker, PostgreSQL, Temporal; warm'),
        ],
      };
    } finally {
      await seat.leave();
    }
  },
};

/** What this machine spends on a case in bare Temporal that writes nothing, in ms: the yardstick of targets in CPU time, which were set where it took 13 of the server and 8 of Node. */
async function bareCpu(ground: Ground): Promise<{ readonly server: number; readonly node: number }> {
  const seat = await Seat.take('yardstick', 'contenders/bareUnaudited.ts', await ground.groundsOf('yardstick'));
  try {
    // As warm as ours below.
    await seat.turn({ count: 20, seconds: 3, callers: 8 });
    await seat.turn({ count: CASES, seconds: 6, callers: 8 });
    const watched = { server: processesOf(ground)['temporal'] ?? 0, node: seat.pid };
    const before = cpuOf(watched);
    const turn = await seat.turn({ count: CASES, seconds: 6, callers: 8 });
    const after = cpuOf(watched);
    const cases = turn.accept.count + (turn.whole?.count ?? 0);
    return { server: ((after['server'] ?? 0) - (before['server'] ?? 0)) / cases, node: ((after['node'] ?? 0) - (before['node'] ?? 0)) / cases };
  } finally {
    await seat.leave();
  }
}

/** Bytes of a SQLite database with what is not yet folded into it. */
const sizeOf = (path: string): number => [path, `${path}-wal`].reduce((sum, one) => sum + (statSync(one, { throwIfNoEntry: false })?.size ?? 0), 0);

async function mostEvents(address: string): Promise<number> {
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection });
    const lengths: number[] = [];
    for await (const { workflowId } of workflow.list({ query: `WorkflowType = 'ftzEscalation' AND ExecutionStatus = 'Completed'`, pageSize: SAMPLE })) {
      lengths.push((await workflow.getHandle(workflowId).describe()).historyLength);
      if (lengths.length === SAMPLE) break;
    }
    return Math.max(...lengths);
  } finally {
    await connection.close();
  }
}
