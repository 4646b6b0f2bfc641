// The process that replays: recorded histories of every shape, again and again, and says what CPU time each took. Alone in its process, so that nothing else is counted.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workflowBundle } from '@centerline/temporal/bundle';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';

const HISTORIES = 500;
const folder = new URL('../replay/histories/', import.meta.url);

Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = names.map((name) => historyFromJSON(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
const codePath = await workflowBundle(fileURLToPath(new URL('../../.cache/workflows', import.meta.url)));

async function* shapes(count: number) {
  for (let turn = 0; turn < count; turn += 1) {
    const history = read[turn % read.length];
    if (history) yield { workflowId: `replay-${turn}`, history };
  }
}
async function replayed(count: number): Promise<number> {
  let failures = 0;
  for await (const { error } of Worker.runReplayHistories({ workflowBundle: { codePath } }, shapes(count))) if (error) failures += 1;
  return failures;
}

await replayed(names.length); // the engine itself is warm
const before = process.cpuUsage();
const failures = await replayed(HISTORIES);
const { user, system } = process.cpuUsage(before);
process.send?.({ histories: HISTORIES, failures, cpuMsEach: (user + system) / 1_000 / HISTORIES }, undefined, undefined, () => process.exit(0));
