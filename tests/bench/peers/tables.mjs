// What every peer on PostgreSQL writes beside its own: the case, and one audit row for each act. The same SQL for all.
import { randomUUID } from 'node:crypto';

export const TABLES = `
  CREATE TABLE case_row (id uuid PRIMARY KEY, version integer NOT NULL, state jsonb NOT NULL, decided_at timestamptz, ended_at timestamptz);
  CREATE TABLE audit (case_id uuid NOT NULL, version integer NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(), data jsonb, PRIMARY KEY (case_id, version))`;
export const FILED = 'INSERT INTO case_row (id, version, state) VALUES ($1, 1, $2)';
export const AUDITED = 'INSERT INTO audit (case_id, version, data) VALUES ($1, $3, $2)';
export const FILE = `WITH filed AS (${FILED} RETURNING id) INSERT INTO audit (case_id, version, data) SELECT id, 1, $2::jsonb FROM filed`;
export const DECIDE = `WITH decided AS (UPDATE case_row SET version = 2, decided_at = clock_timestamp() WHERE id = $1 AND version = 1 RETURNING id)
  INSERT INTO audit (case_id, version, data) SELECT id, 2, $2::jsonb FROM decided`;
export const END = 'UPDATE case_row SET ended_at = clock_timestamp() WHERE id = $1 AND decided_at IS NOT NULL AND ended_at IS NULL';
export const STATE = JSON.stringify({ port: '2704', question: 'May the parts be released before the summary is corrected?', stage: 'PORT_TRIAGE' });
export const DEADLINE_MS = 30 * 24 * 60 * 60 * 1000;

/** Cases, decisions and audit rows, as they must agree at the end. */
export const account = async (pool) => {
  const { rows: [found] } = await pool.query(`SELECT count(*)::integer AS cases, (count(*) FILTER (WHERE decided_at IS NOT NULL))::integer AS decided,
    (SELECT count(*) FROM audit)::integer AS audit, 0 AS doubled FROM case_row`);
  return found;
};

/** Waits until the peer's own engine has ended every decided case. */
export const allEnded = async (pool) => {
  for (const until = Date.now() + 120_000; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    const { rows: [{ open }] } = await pool.query('SELECT count(*)::integer AS open FROM case_row WHERE decided_at IS NOT NULL AND ended_at IS NULL');
    if (open === 0) return;
    if (Date.now() > until) throw new Error(`${open} decided cases did not end within two minutes`);
  }
};

/** Calls `add` with arrays of at most `size` until `count` elements were given. */
export const inBatches = async (count, size, add) => {
  for (let left = count; left > 0; left -= size) await add(Array.from({ length: Math.min(size, left) }));
};

const LEAD_MS = 4_000;
/** Collects how late jobs were: each writes its audit row first, as ours does, and counts after the commit. */
export const collector = (pool) => {
  let late = new Map();
  return {
    async ran({ id, dueMs }) {
      await pool.query({ name: 'due', text: 'INSERT INTO audit (case_id, version, data) VALUES ($1, 3, $2) ON CONFLICT DO NOTHING', values: [id, STATE] });
      late.set(id, Date.now() - dueMs);
    },
    async of(dues, add) {
      late = new Map();
      const first = Date.now() + LEAD_MS;
      await add(dues.map((ms) => ({ id: randomUUID(), dueMs: first + Math.round(ms) })));
      for (const until = first + dues.at(-1) + 20_000; Date.now() < until && late.size < dues.length; ) await new Promise((resolve) => setTimeout(resolve, 100));
      return [...late.values()];
    },
  };
};
