// Owns how tests see that a refusal wrote nothing: by counting the rows of the ledger as its owner. Reads only.
import pg from 'pg';

/** Rows that only commands write; readings are recorded apart, and are meant to be. */
const OF_CASE = ['clock', 'task', 'audit_event', 'notice', 'outbox', 'idempotency'] as const;

async function counted(ownerUrl: string, text: string, values: readonly unknown[]): Promise<Readonly<Record<string, number>>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows: [row] } = await client.query<Record<string, string>>(text, [...values]);
    return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]));
  } finally {
    await client.end();
  }
}

/** Whatever a test wants to see of the ledger. */
export async function rowsOf<Row extends pg.QueryResultRow>(ownerUrl: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Everything written for one case, by table, with its version. */
export const rowsOfCase = (ownerUrl: string, caseId: string): Promise<Readonly<Record<string, number>>> =>
  counted(ownerUrl, `SELECT version, ${OF_CASE.map((table) => `(SELECT count(*) FROM centerline.${table} WHERE case_id = c.id) AS ${table}`).join(', ')} FROM centerline.case_file c WHERE id = $1`, [caseId]);

/** All cases there are of a type, and all requests that were answered with one. */
export const casesOf = (ownerUrl: string, type: string): Promise<Readonly<Record<string, number>>> =>
  counted(ownerUrl, `SELECT (SELECT count(*) FROM centerline.case_file WHERE type = $1) AS cases, (SELECT count(*) FROM centerline.idempotency i JOIN centerline.case_file c ON c.id = i.case_id WHERE c.type = $1) AS keys`, [type]);

/** Whom the case has told of what, in order: `key → office or person`. */
export async function toldOf(ownerUrl: string, caseId: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ told: string }>(`SELECT key || ' → ' || coalesce(addressee ->> 'unit', addressee ->> 'person', addressee ->> 'to') AS told FROM centerline.notice WHERE case_id = $1 ORDER BY id`, [caseId]);
    return rows.map((row) => row.told);
  } finally {
    await client.end();
  }
}
