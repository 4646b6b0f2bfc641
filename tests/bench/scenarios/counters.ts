// S10: what one plain case costs, by counters rather than seconds: events, writing transactions, WAL, CPU of every process.
import { Client, Connection } from '@temporalio/client';
import { homeAt, readState } from '@centerline/infra';
import { cpuOf, writtenBy } from '../machine.js';
import { Seat } from '../parent.js';
import { atMost } from '../verdict.js';
import type { Scenario } from './index.js';

const CASES = 300;
const SAMPLE = 20;

export const counters: Scenario = {
  id: 'S10',
  title: 'counters of a plain case',
  modes: ['quick', 'full'],
  async run({ ground }) {
    const { system, owner } = ground;
    const seat = await Seat.take('centerline', 'contenders/centerline.ts', await ground.groundsOf('centerline'));
    try {
      await seat.turn({ count: 50, seconds: 5, callers: 8 }); // warm
      await ground.checkpoint(); // the first change of a page after a checkpoint writes the whole page: the steady state is what counts, so it comes before a full turn
      await seat.turn({ count: CASES, seconds: 20, callers: 8 });
      const processes = Object.fromEntries(Object.entries(readState(homeAt(system.home.folder).state)?.processes ?? {}).map(([name, { pid }]) => [name, pid]));
      const [cpuBefore, before] = [cpuOf(processes), await writtenBy(owner)];
      const turn = await seat.turn({ count: CASES, seconds: 20, callers: 8 });
      const [cpuAfter, after] = [cpuOf(processes), await writtenBy(owner)];
      const cases = turn.accept.count + (turn.whole?.count ?? 0);
      const cpu = Object.fromEntries(Object.keys(processes).map((name) => [name, ((cpuAfter[name] ?? 0) - (cpuBefore[name] ?? 0)) / cases]));
      const cpuMs = Object.values(cpu).reduce((sum, one) => sum + one, 0);
      const walKb = (after.walBytes - before.walBytes) / cases / 1_024;
      const commits = (after.transactions - before.transactions) / cases;
      const events = await mostEvents(system.urls.temporalAddress);
      return {
        figures: { cases, eventsMost: events, commits, walKb, cpuMs, cpuByProcess: cpu },
        verdicts: [
          atMost('S10 history events', 14, events, 'events', `most of ${SAMPLE} cases`),
          atMost('S10 writing commits', 3, commits, 'a case', 'the marking of delivered news is batched and counted'),
          atMost('S10 WAL', 12, walKb, 'KB a case'),
          atMost('S10 CPU, all processes', 40, cpuMs, 'ms a case', 'services, worker, PostgreSQL, Temporal; warm'),
        ],
      };
    } finally {
      await seat.leave();
    }
  },
};

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
