// The conductor's promises, on a real Temporal and a real PostgreSQL: started once, woken in time, told of endings, caught up after an absence.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyLaw, CaseId } from '@centerline/cases';
import { Ledger, type OutboxRow } from '@centerline/ledger';
import { director, errandLaw, ledgerOfOwn, officer, ownerPool } from '@centerline/ledger/testing';
import { Conductor } from '@centerline/temporal';
import { workflowBundle } from '@centerline/temporal/bundle';
import { TASK_QUEUE } from '@centerline/workflows/activities';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { activitiesOn } from './activities.js';
import { goRound, type Rounds } from './rounds.js';

const { temporalAddress } = JSON.parse(process.env.CENTERLINE_TEST_ENDPOINTS ?? '{}') as { temporalAddress: string };
const { workDatabaseUrl, ownerDatabaseUrl } = await ledgerOfOwn();
const log = pino({ level: 'silent' });
const law = errandLaw as unknown as AnyLaw;
const namespace = 'default';
/** A ledger apart and a queue of their own keep these cases from the system under test beside them. */
const taskQueue = `${TASK_QUEUE}-${randomUUID()}`;

let ledger: Ledger;
let owner: ReturnType<typeof ownerPool>;
let conductor: Conductor;
let connection: NativeConnection;
let worker: Worker;
let running: Promise<void>;
let client: Client;
let clientConnection: Connection;

async function startWorker(): Promise<void> {
  worker = await Worker.create({
    connection, namespace, taskQueue,
    workflowBundle: { codePath: await workflowBundle(fileURLToPath(new URL('../../../.cache/workflows', import.meta.url))) },
    activities: { ...activitiesOn(ledger, { reassignment: law, ftz: law, fpf: law }, { bodyOf: async () => ({}) }, log) },
  });
  running = worker.run();
}

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  ledger = Ledger.connect(workDatabaseUrl, 10, 'system');
  owner = ownerPool(ownerDatabaseUrl);
  conductor = new Conductor(ledger, { address: temporalAddress, namespace, taskQueue, timeoutMs: 5_000 });
  connection = await NativeConnection.connect({ address: temporalAddress });
  clientConnection = await Connection.connect({ address: temporalAddress });
  client = new Client({ connection: clientConnection, namespace });
  await startWorker();
}, 60_000);

afterAll(async () => {
  worker.shutdown();
  await running;
  await conductor.close();
  await ledger.close();
  await owner.end();
  await clientConnection.close();
  await connection.close();
}, 60_000);

async function opened(): Promise<{ id: CaseId; row: OutboxRow }> {
  const result = await ledger.command(errandLaw, { caseId: null, kind: 'ask', body: { question: randomUUID() }, actor: officer, expectedVersion: null, idempotency: null });
  if (result.kind !== 'done' || !result.outbox) throw new Error('not opened');
  return { id: result.file.id, row: result.outbox };
}
async function answered(id: CaseId): Promise<OutboxRow> {
  const result = await ledger.command(errandLaw, { caseId: id, kind: 'answer', body: { answer: 'yes' }, actor: director, expectedVersion: null, idempotency: null });
  if (result.kind !== 'done' || !result.outbox) throw new Error(`not answered: ${JSON.stringify(result)}`);
  return result.outbox;
}
const ending = (id: CaseId) => client.workflow.getHandle(id).result();
const historyOf = async (id: CaseId) => (await client.workflow.getHandle(id).fetchHistory()).events ?? [];
/** As if the clock had been started an hour and a minute earlier. */
const age = (id: CaseId) =>
  owner.query(`UPDATE centerline.clock SET next_mark_at = next_mark_at - interval '61 minutes',
    marks = (SELECT jsonb_agg(m || jsonb_build_object('at', centerline.instant((m ->> 'at')::timestamptz - interval '61 minutes')) ORDER BY m ->> 'at') FROM jsonb_array_elements(marks) m)
    WHERE case_id = $1`, [id]);

describe('a plain case', () => {
  it('completes with its case, in at most 14 history events, however often its news is delivered', async () => {
    const { id, row } = await opened();
    expect(await Promise.all([conductor.deliverNow(row), conductor.deliverNow(row)])).toEqual([true, true]);
    const end = await answered(id);
    expect(await conductor.deliverNow(end)).toBe(true);
    await ending(id);
    expect(await conductor.deliverNow(end)).toBe(true);
    expect((await historyOf(id)).length).toBeLessThanOrEqual(14);
  }, 30_000);
});

describe('a case answered in the same breath as it was opened', () => {
  it('completes, whichever of its two news comes first', async () => {
    const cases = await Promise.all(Array.from({ length: 40 }, async () => {
      const { id, row } = await opened();
      return { id, row, end: await answered(id) };
    }));
    // The end finds no workflow, and a moment later there is one that was started by older news.
    await Promise.all(cases.flatMap(({ row, end }) => [conductor.deliverNow(end), conductor.deliverNow(row)]));
    await Promise.all(cases.map(({ id }) => ending(id)));
  }, 30_000);
});

describe('a case whose time has come', () => {
  it('is warned of, breaches and tells its supervisors by its own timer', async () => {
    const { id, row } = await opened();
    await age(id);
    const standing = { ...row.standing, wakeAt: new Date(Date.now() + 300).toISOString() as OutboxRow['standing']['wakeAt'] };
    await conductor.deliverNow({ ...row, standing });
    const kinds = async () => (await ledger.timeline(id)).map((event) => event.kind);
    for (let look = 0; look < 100 && (await kinds()).length < 3; look += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await kinds()).toEqual(['errand.asked', 'clock.breached', 'case.heeded']);
    await conductor.deliverNow(await answered(id));
    await ending(id);
  }, 30_000);
});

describe('while the conductor was away', () => {
  it('filing and deciding succeeded, and the relay brings every workflow up to date', async () => {
    const away = new Conductor(ledger, { address: '127.0.0.1:9', namespace, taskQueue, timeoutMs: 300 });
    const { id, row } = await opened();
    expect(await away.deliverNow(row)).toBe(false);
    expect(await away.deliverNow(await answered(id))).toBe(false);
    await away.close();
    const rounds: Rounds = goRound(ledger, conductor, log, 'production');
    const left = async () => {
      const { rows } = await owner.query<{ waiting: number }>('SELECT count(*)::integer AS waiting FROM centerline.outbox WHERE case_id = $1 AND delivered_at IS NULL', [id]);
      return rows[0]?.waiting;
    };
    for (let look = 0; look < 200 && (await left()) !== 0; look += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    await rounds.stop();
    expect(await left()).toBe(0);
    await ending(id);
  }, 40_000);
});
