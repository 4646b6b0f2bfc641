// The raw floor: one statement to file, one to decide, on a bare pool. Nothing durable can cost less on this PostgreSQL.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Account, Contend } from '../contender.js';

const TABLES = `
  CREATE TABLE case_row (id uuid PRIMARY KEY, version integer NOT NULL, state jsonb NOT NULL, due_at timestamptz, decided_at timestamptz);
  CREATE TABLE audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, case_id uuid NOT NULL, version integer NOT NULL, at timestamptz NOT NULL, data jsonb NOT NULL, UNIQUE (case_id, version));
  CREATE INDEX ON case_row (due_at) WHERE due_at IS NOT NULL`;
const FILE = `WITH filed AS (INSERT INTO case_row (id, version, state, due_at) VALUES ($1, 1, $2, clock_timestamp() + interval '30 days') RETURNING id)
  INSERT INTO audit (case_id, version, at, data) SELECT id, 1, clock_timestamp(), $2 FROM filed`;
const DECIDE = `WITH decided AS (UPDATE case_row SET version = 2, due_at = NULL, decided_at = clock_timestamp() WHERE id = $1 AND version = 1 RETURNING id)
  INSERT INTO audit (case_id, version, at, data) SELECT id, 2, clock_timestamp(), $2 FROM decided`;
const STATE = JSON.stringify({ port: '2704', question: 'May the parts be released before the summary is corrected?', stage: 'PORT_TRIAGE' });

export const contend: Contend = async ({ databaseUrl }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  await pool.query(TABLES);
  const { rows: [server] } = await pool.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
  return {
    name: 'raw PostgreSQL, one statement each (the floor)',
    versions: { postgresql: server?.version ?? '', pg: '8.23.1' },
    async accept() {
      const id = randomUUID();
      await pool.query({ name: 'file', text: FILE, values: [id, STATE] });
      return id;
    },
    async decide(id) {
      await pool.query({ name: 'decide', text: DECIDE, values: [id, STATE] });
    },
    ended: null,
    async account() {
      const { rows: [found] } = await pool.query<Account>(`SELECT count(*)::integer AS cases, (count(*) FILTER (WHERE decided_at IS NOT NULL))::integer AS decided,
        (SELECT count(*) FROM audit)::integer AS audit, (SELECT count(*) FROM (SELECT FROM audit GROUP BY case_id, version HAVING count(*) > 1) d)::integer AS doubled FROM case_row`);
      return found as Account;
    },
    close: () => pool.end(),
  };
};
