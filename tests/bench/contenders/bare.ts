// Owns bare Temporal as a contender, with and without the two audit rows: no Nest, no ledger, client and worker in one process, tuned as its documentation advises.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { buildBundle } from '@centerline/temporal/bundle';
import { Client, WorkflowUpdateStage } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import type { Account, Contend } from '../contender.js';
import type { BareActivities } from './bareWorkflow.js';

export const bareTemporal = (audited: boolean): Contend => async ({ databaseUrl, temporalAddress }) => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  await pool.query('CREATE TABLE audit (case_id uuid NOT NULL, version integer NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(), data jsonb, PRIMARY KEY (case_id, version))');
  const taskQueue = `bare-${randomUUID()}`;
  const connection = await NativeConnection.connect({ address: temporalAddress });
  const activities: BareActivities = {
    async audit(caseId, version) {
      // A local activity may run again after a crash; the key makes the second run harmless.
      await pool.query({ name: 'audit', text: 'INSERT INTO audit (case_id, version) VALUES ($1, $2) ON CONFLICT DO NOTHING', values: [caseId, version] });
    },
  };
  const worker = await Worker.create({
    connection, taskQueue, activities: { ...activities }, maxCachedWorkflows: 2_000,
    workflowBundle: { code: await buildBundle(fileURLToPath(new URL('./bareWorkflow.ts', import.meta.url))) },
  });
  const running = worker.run();
  // On the worker's own connection a start may ride back with its first task (eager start).
  const client = new Client({ connection });
  const ending = new Set<Promise<unknown>>();
  let cases = 0;
  let decided = 0;
  return {
    name: audited ? 'bare Temporal, two audit rows by local activities' : 'bare Temporal, no audit rows',
    versions: { '@temporalio/client': '1.24.0' },
    async accept() {
      const id = randomUUID();
      await client.workflow.start('bare', { workflowId: id, taskQueue, args: [id, audited], requestEagerStart: true });
      cases += 1;
      return id;
    },
    async decide(id) {
      const handle = client.workflow.getHandle(id);
      await handle.startUpdate('decide', { waitForStage: WorkflowUpdateStage.ACCEPTED, args: [] });
      const end = handle.result().then(() => (decided += 1));
      ending.add(end);
      void end.finally(() => ending.delete(end));
    },
    ended: async () => void (await Promise.all(ending)),
    async account(): Promise<Account> {
      const { rows: [rows] } = await pool.query<{ audit: number; doubled: number }>(`SELECT count(*)::integer AS audit, 0 AS doubled FROM audit`);
      return { cases, decided, audit: audited ? (rows?.audit ?? 0) : 2 * cases, doubled: rows?.doubled ?? 0 };
    },
    async close() {
      worker.shutdown();
      await running;
      await connection.close();
      await pool.end();
    },
  };
};
