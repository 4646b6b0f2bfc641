// An appeal of a Center assignment from filing to closing: the real law, a real PostgreSQL, a real Temporal, and ACE played by files.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, AnyLaw, CaseId } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { Ledger } from '@centerline/ledger';
import { ledgerOfOwn } from '@centerline/ledger/testing';
import { reassignmentLaw, type ReassignmentBodies } from '@centerline/reassignment';
import { Conductor } from '@centerline/temporal';
import { workflowBundle } from '@centerline/temporal/bundle';
import { TASK_QUEUE } from '@centerline/workflows/activities';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { activitiesOn } from './activities.js';
import { dutiesWith } from './duties.js';
import { FileAce } from './outside/ace.js';

const { temporalAddress } = JSON.parse(process.env.CENTERLINE_TEST_ENDPOINTS ?? '{}') as { temporalAddress: string };
const { workDatabaseUrl } = await ledgerOfOwn();
const namespace = 'default';
const taskQueue = `${TASK_QUEUE}-${randomUUID()}`;
const law = reassignmentLaw as unknown as AnyLaw;

let ledger: Ledger;
let conductor: Conductor;
let connection: NativeConnection;
let clientConnection: Connection;
let client: Client;
let worker: Worker;
let running: Promise<void>;
let aceFolder: string;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  aceFolder = mkdtempSync(join(tmpdir(), 'centerline-ace-'));
  ledger = Ledger.connect(workDatabaseUrl, 10, 'system');
  conductor = new Conductor(ledger, { address: temporalAddress, namespace, taskQueue, timeoutMs: 5_000 });
  connection = await NativeConnection.connect({ address: temporalAddress });
  clientConnection = await Connection.connect({ address: temporalAddress });
  client = new Client({ connection: clientConnection, namespace });
  worker = await Worker.create({
    connection, namespace, taskQueue,
    workflowBundle: { codePath: await workflowBundle(fileURLToPath(new URL('../../../.cache/workflows', import.meta.url))) },
    activities: { ...activitiesOn(ledger, { reassignment: law, ftz: law, fpf: law }, dutiesWith(ledger, new FileAce(aceFolder)), pino({ level: 'silent' })) },
  });
  running = worker.run();
}, 60_000);

afterAll(async () => {
  worker.shutdown();
  await running;
  await conductor.close();
  await ledger.close();
  await clientConnection.close();
  await connection.close();
  rmSync(aceFolder, { recursive: true, force: true });
}, 60_000);

/** Gives a command as that person and lets the conductor know, as a service would. */
async function give<Kind extends keyof ReassignmentBodies>(actor: Actor, caseId: CaseId | null, kind: Kind, body: ReassignmentBodies[Kind]) {
  const result = await ledger.command(reassignmentLaw, { caseId, kind, body, actor, expectedVersion: null, idempotency: null });
  if (result.kind !== 'done') throw new Error(`${kind}: ${JSON.stringify(result)}`);
  if (result.outbox) await conductor.deliverNow(result.outbox);
  return result.file;
}
const stageOf = async (id: CaseId) => (await ledger.readCase(reassignmentLaw, id))?.file.state.stage;
async function until(id: CaseId, stage: string): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    if ((await stageOf(id)) === stage) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The case stands in ${await stageOf(id)}, not in ${stage}`);
}

const lastYear = new Date().getUTCFullYear() - 1;
const appeal: ReassignmentBodies['file'] = {
  currentCenter: 'CEE004',
  preferredCenter: 'CEE008',
  iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
  justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.',
  factors: ['PREDOMINANT_GOODS'],
  importHistory: 'ONE_YEAR_OR_MORE',
  headingRows: [0, 1].map((half) => ({
    heading4: half === 0 ? '9503' : '6203', kind: 'PRIOR' as const, lines: 900 - half * 600, value: 4_500_000 - half * 2_500_000,
    periodStart: monthsAgo(14), periodEnd: monthsAgo(1, -1),
  })),
  contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' },
};
function monthsAgo(months: number, days = 0) {
  const date = new Date(Date.UTC(lastYear + 1, new Date().getUTCMonth() - months, 1 + days));
  return date.toISOString().slice(0, 10) as NonNullable<ReassignmentBodies['file']['headingRows']>[number]['periodStart'];
}

async function decided(outcome: 'GRANTED' | 'DENIED'): Promise<CaseId> {
  const { id } = await give(people.importer, null, 'file', appeal);
  await until(id, 'COMPLETENESS_REVIEW');
  await give(people.hqAnalyst, id, 'accept-complete', {});
  const reasons = 'The goods of this importer and its business practices speak for it, as the headings of the last year show.';
  for (const [specialist, supervisor] of [[people.cee004Specialist, people.cee004Supervisor], [people.cee008Specialist, people.cee008Supervisor]] as const) {
    await give(specialist, id, 'advise', { recommendation: 'TRANSFER', reasons });
    await give(supervisor, id, 'approve-advice', {});
  }
  const use = outcome === 'GRANTED' ? { use: 'FOLLOWED' as const } : { use: 'NOT_FOLLOWED' as const, reason: reasons };
  await give(people.hqDecider, id, 'decide', { outcome, reasons, adviceUse: [{ center: 'CEE004', ...use }, { center: 'CEE008', ...use }] });
  return id;
}

describe('an appeal', () => {
  it.each([['GRANTED', 'reassignment.ace-updated'], ['DENIED', 'reassignment.closed']] as const)(
    'that is %s goes from filing to closing, and its workflow completes in at most 14 history events',
    async (outcome, last) => {
      const id = await decided(outcome);
      await client.workflow.getHandle(id).result();
      expect(await stageOf(id)).toBe('CLOSED');
      expect((await ledger.timeline(id)).at(-1)?.kind).toBe(last);
      const { events } = await client.workflow.getHandle(id).fetchHistory();
      expect(events?.length).toBeLessThanOrEqual(14);
    }, 60_000);

  it('waits for ACE while ACE is away, alarms once, and closes when it is back', async () => {
    writeFileSync(join(aceFolder, 'OUTAGE'), '');
    const id = await decided('GRANTED');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await stageOf(id)).toBe('IMPLEMENTING');
    rmSync(join(aceFolder, 'OUTAGE'));
    await client.workflow.getHandle(id).result();
    const kinds = (await ledger.timeline(id)).map((event) => event.kind);
    expect(kinds.filter((kind) => kind === 'reassignment.ace-not-confirmed')).toHaveLength(1);
    expect(kinds.at(-1)).toBe('reassignment.ace-updated');
  }, 60_000);
});
