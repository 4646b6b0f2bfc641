// Yesterday's cases go on under today's code: every recorded history replays, and a broken story is found out.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildBundle, workflowBundle } from '@centerline/temporal/bundle';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { personalIn, withoutMachines } from './histories.js';

const folder = new URL('./histories/', import.meta.url);
const histories = readdirSync(folder).filter((name) => name.endsWith('.json'));
const kept = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const read = (name: string) => historyFromJSON(kept(name));

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

describe('what is kept of a case', () => {
  it.each(histories)('%s holds ids, instants and words of ours, and no person or machine', (name) => {
    expect(personalIn(kept(name))).toEqual([]);
  });

  const payload = (value: unknown) => ({ payloads: [{ metadata: { encoding: 'anNvbi9wbGFpbg==' }, data: Buffer.from(JSON.stringify(value)).toString('base64') }] });
  it.each([
    ['a name', payload({ standing: { stage: 'OPENED', by: 'Pia Long' } }), ['"Pia Long" at /payloads/0/standing/by']],
    ['an importer number', payload({ ior: '900-12-1234' }), ['"900-12-1234" at /payloads/0/ior']],
    ['a failure', { failure: { message: 'no answer', stackTrace: 'at /home/x' } }, ['the words of a failure at ']],
    ['a machine', { identity: '4711@port-host' }, ['a machine at /identity']],
  ])('is refused with %s in it', (_what, history, found) => {
    expect(personalIn(history)).toEqual(found);
  });
  it('does not say on which machine a worker ran', () => {
    expect(withoutMachines({ events: [{ identity: '4711@host', name: '4711@host-9f3e' }, { buildId: '@temporalio/worker@1.24.0' }] })).toEqual({ events: [{ identity: 'worker', name: 'worker' }, { buildId: '@temporalio/worker@1.24.0' }] });
  });
});

describe('the bundle', () => {
  it('holds no Nest, no Prisma, no validators and no calendar', () => {
    const code = readFileSync(bundle, 'utf8');
    for (const banned of ['@nestjs/', '@prisma/', 'class-validator', 'libs/clock', 'libs/ledger']) expect(code.includes(banned)).toBe(false);
  });
});
