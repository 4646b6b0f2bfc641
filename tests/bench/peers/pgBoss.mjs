// pg-boss: the deadline and the ending are jobs sent in the transaction that writes the case.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { account, allEnded, collector, DEADLINE_MS, DECIDE, END, FILE, inBatches, STATE, TABLES } from './tables.mjs';

export async function contend({ databaseUrl }) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
  await pool.query(TABLES);
  const boss = new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values) } });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue('lapse');
  await boss.createQueue('close');
  await boss.work('close', { batchSize: 50, pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) await pool.query({ name: 'end', text: END, values: [data.id] });
  });
  await boss.createQueue('far');
  await boss.createQueue('due');
  const late = collector(pool);
  await boss.work('due', { batchSize: 50, pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) await late.ran(data);
  });
  const together = async (work) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await work(client, { executeSql: (text, values) => client.query(text, values) });
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  };
  return {
    name: 'pg-boss',
    versions: { 'pg-boss': '12.38.0' },
    async accept() {
      const id = randomUUID();
      await together(async (client, db) => {
        await client.query({ name: 'file', text: FILE, values: [id, STATE] });
        await boss.send('lapse', { id }, { id, startAfter: 30 * 24 * 60 * 60, db });
      });
      return id;
    },
    async decide(id) {
      await together(async (client, db) => {
        await client.query({ name: 'decide', text: DECIDE, values: [id, STATE] });
        await boss.cancel('lapse', id, { db });
        await boss.send('close', { id }, { db });
      });
    },
    ended: () => allEnded(pool),
    fill: (count) => inBatches(count, 1_000, (batch) => boss.insert('far', batch.map(() => ({ data: {}, startAfter: new Date(Date.now() + DEADLINE_MS) })))),
    late: (dues) => late.of(dues, (all) => boss.insert('due', all.map((data) => ({ data, startAfter: new Date(data.dueMs) })))),
    account: () => account(pool),
    async close() {
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}
