// graphile-worker: the deadline and the ending are jobs added in the statements that write the case.
import { randomUUID } from 'node:crypto';
import { run } from 'graphile-worker';
import pg from 'pg';
import { account, allEnded, END, STATE, TABLES } from './tables.mjs';

const FILE = `WITH filed AS (INSERT INTO case_row (id, version, state) VALUES ($1, 1, $2) RETURNING id), noted AS (INSERT INTO audit (case_id, version, data) SELECT id, 1, $2::jsonb FROM filed)
  SELECT graphile_worker.add_job('lapse', json_build_object('id', $1::text), run_at := now() + interval '30 days', job_key := $1::text) FROM filed`;
const DECIDE = `WITH decided AS (UPDATE case_row SET version = 2, decided_at = clock_timestamp() WHERE id = $1 AND version = 1 RETURNING id), noted AS (INSERT INTO audit (case_id, version, data) SELECT id, 2, $2::jsonb FROM decided)
  SELECT graphile_worker.add_job('close', json_build_object('id', $1::text), job_key := $1::text) FROM decided`;

export async function contend({ databaseUrl }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 });
  await pool.query(TABLES);
  const runner = await run({
    pgPool: pool, concurrency: 8, pollInterval: 200, noHandleSignals: true, logger: undefined,
    taskList: {
      lapse: async () => undefined,
      close: async ({ id }) => void (await pool.query({ name: 'end', text: END, values: [id] })),
    },
  });
  return {
    name: 'graphile-worker',
    versions: { 'graphile-worker': '0.18.0' },
    async accept() {
      const id = randomUUID();
      await pool.query({ name: 'file', text: FILE, values: [id, STATE] });
      return id;
    },
    async decide(id) {
      // The same job key replaces the deadline by the ending: one job, as its documentation advises for replacing.
      await pool.query({ name: 'decide', text: DECIDE, values: [id, STATE] });
    },
    ended: () => allEnded(pool),
    account: () => account(pool),
    async close() {
      await runner.stop();
      await pool.end();
    },
  };
}
