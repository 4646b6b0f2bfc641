// DBOS Transact 5: a durable workflow that waits for its decision. Pool of 16, as its documentation advises for a busy process.
import { randomUUID } from 'node:crypto';
import { DBOS } from '@dbos-inc/dbos-sdk';
import pg from 'pg';
import { account, DEADLINE_MS, STATE, TABLES } from './tables.mjs';

export async function contend({ databaseUrl }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  await pool.query(TABLES);
  const note = (id, version) => pool.query({ name: 'audit', text: 'INSERT INTO audit (case_id, version, data) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', values: [id, version, STATE] });
  const promise = DBOS.registerWorkflow(async (id) => {
    await DBOS.runStep(async () => void (await note(id, 1)), { name: 'filed' });
    const decided = await DBOS.recv('decide', DEADLINE_MS / 1000);
    await DBOS.runStep(async () => {
      await note(id, 2);
      await pool.query({ name: 'end', text: 'UPDATE case_row SET version = 2, decided_at = clock_timestamp(), ended_at = clock_timestamp() WHERE id = $1', values: [id] });
    }, { name: 'decided' });
    return decided;
  }, { name: 'promise' });
  DBOS.setConfig({ name: 'bench', systemDatabaseUrl: databaseUrl, systemDatabasePoolSize: 16, logLevel: 'error', applicationVersion: '1' });
  await DBOS.launch();
  const waiting = new Set();
  return {
    name: 'DBOS Transact',
    versions: { '@dbos-inc/dbos-sdk': '5.3.0' },
    async accept() {
      const id = randomUUID();
      await pool.query({ name: 'file', text: 'INSERT INTO case_row (id, version, state) VALUES ($1, 1, $2)', values: [id, STATE] });
      await DBOS.startWorkflow(promise, { workflowID: id })(id);
      return id;
    },
    async decide(id) {
      await DBOS.send(id, 'yes', 'decide');
      const end = DBOS.retrieveWorkflow(id).getResult();
      waiting.add(end);
      void end.finally(() => waiting.delete(end));
    },
    ended: async () => void (await Promise.all(waiting)),
    account: () => account(pool),
    async close() {
      await DBOS.shutdown();
      await pool.end();
    },
  };
}
