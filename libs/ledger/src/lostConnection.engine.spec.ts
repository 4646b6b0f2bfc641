// A connection that breaks in the middle of its work: whoever waited for it is told, the process lives on, and the next question is answered.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { ask, connect, type Database } from './database.js';
import { NumberSealer } from './sealing/numberSealer.js';
import { ledgerOfOwn } from './testing/ledgerOfOwn.js';

const { workDatabaseUrl, ownerDatabaseUrl } = await ledgerOfOwn();
const noNumbers = new NumberSealer(() => {
  throw new Error('No number is sealed here');
});

let database: Database;
let owner: pg.Client;
beforeAll(async () => {
  database = connect(workDatabaseUrl, 2, 'system', noNumbers);
  owner = new pg.Client({ connectionString: ownerDatabaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await database.close();
  await owner.end();
});

const MARK = 'lost in the middle';
/** The server side of whoever asks with that mark; waits until it is there. */
async function breakOff(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query<{ broken: boolean }>(`SELECT pg_terminate_backend(pid) AS broken FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%' || $1 || '%' AND pid <> pg_backend_pid()`, [MARK]);
    if (rows.some(({ broken }) => broken)) return;
  }
}

it.each([['one', 1], ['ten, one after another', 10]])('is told to whoever waits, and forgotten: %s', async (_many, times) => {
  for (let time = 0; time < times; time += 1) {
    const asked = ask(database, null, `SELECT pg_sleep(60), '${MARK}'`);
    const told = expect(asked).rejects.toThrow(/terminat|connection/i);
    await breakOff();
    await told;
    expect(await ask(database, null, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  }
});
