// Yesterday's cases go on under today's code: every recorded history replays, and a broken story is found out.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildBundle, workflowBundle } from '@centerline/temporal/bundle';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';

const folder = new URL('./histories/', import.meta.url);
const histories = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => historyFromJSON(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

let bundle: string;
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  bundle = await workflowBundle(fileURLToPath(new URL('../../.cache/workflows', import.meta.url)));
}, 60_000);

describe('a recorded history', () => {
  it.each(histories)('%s replays', async (name) => {
    await expect(Worker.runReplayHistory({ workflowBundle: { codePath: bundle } }, read(name))).resolves.toBeUndefined();
  }, 30_000);

  it('does not replay against a story that was broken on purpose', async () => {
    const code = await buildBundle(fileURLToPath(new URL('./broken/workflows.ts', import.meta.url)));
    await expect(Worker.runReplayHistory({ workflowBundle: { code } }, read('ftz-plain.json'))).rejects.toMatchObject({ name: 'DeterminismViolationError' });
  }, 60_000);
});

describe('the bundle', () => {
  it('holds no Nest, no Prisma, no validators and no calendar', () => {
    const code = readFileSync(bundle, 'utf8');
    for (const banned of ['@nestjs/', '@prisma/', 'class-validator', 'libs/clock', 'libs/ledger']) expect(code.includes(banned)).toBe(false);
  });
});
