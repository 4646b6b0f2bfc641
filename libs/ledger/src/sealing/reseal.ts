// Owns bringing a whole database under the current key: what was written before sealing, and what an older key sealed. Runs as the owner, while no service does.
// Must never leave a table half done: everything in one transaction.
import pg from 'pg';
import type { NumberSealer } from './numberSealer.js';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: 'text' | '_text' | 'jsonb';
}

const COLUMNS = `
  SELECT c.table_name AS "table", c.column_name AS "column", c.udt_name AS type FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'centerline' AND t.table_type = 'BASE TABLE' AND c.udt_name IN ('text', '_text', 'jsonb') AND c.is_generated = 'NEVER' ORDER BY 1, 2`;
/** What may hold a number, sealed or not; whether it is to be sealed anew is looked at here. */
const SUSPECT = String.raw`(?:^|[^\w-])\d{3}-\d{2}-\d{4}(?:$|[^\w-])|ssn:`;

/** Whether this was done with the current key, and nothing is left to do. */
export async function isResealed(ownerUrl: string, sealer: NumberSealer): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'centerline-reseal' });
  await client.connect();
  try {
    const { rows: [row] } = await client.query<{ by: string | null }>('SELECT sealed_by AS by FROM centerline.installation');
    return row?.by === sealer.current;
  } finally {
    await client.end();
  }
}

/** Seals every number anew that is not sealed by the current key. Returns how many values it changed, by table. */
export async function reseal(ownerUrl: string, sealer: NumberSealer): Promise<ReadonlyMap<string, number>> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'centerline-reseal' });
  await client.connect();
  const changed = new Map<string, number>();
  try {
    await client.query('BEGIN');
    // Forced row security binds the owner too; the system may see every row.
    await client.query(`SELECT set_config('centerline.side', 'system', true), set_config('centerline.keys', '{*}', true)`);
    const { rows: columns } = await client.query<Column>(COLUMNS);
    for (const [table, own] of Map.groupBy(columns, (one) => one.table)) {
      const name = client.escapeIdentifier(table);
      await client.query(`LOCK TABLE centerline.${name} IN ACCESS EXCLUSIVE MODE`);
      const before = changed.get(table) ?? 0;
      let count = 0;
      for (const column of own) count += await resealed(client, sealer, name, column, before + count === 0);
      if (count > 0) {
        await client.query(`ALTER TABLE centerline.${name} ENABLE TRIGGER USER`);
        changed.set(table, count);
      }
    }
    await client.query('UPDATE centerline.installation SET sealed_by = $1', [sealer.current]);
    await client.query('COMMIT');
    return changed;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

/** History stays what it was: only how a number is written in it changes, so what keeps it from being rewritten is set aside for this transaction. */
async function resealed(client: pg.Client, sealer: NumberSealer, table: string, { column, type }: Column, isFirst: boolean): Promise<number> {
  const name = client.escapeIdentifier(column);
  const { rows } = await client.query<{ place: string; text: string }>(`SELECT ctid::text AS place, ${name}::text AS text FROM centerline.${table} WHERE ${name}::text ~ $1`, [SUSPECT]);
  // A number that another table points to has taken that one with it (ON UPDATE CASCADE): what is up to date is left alone.
  const behind = rows.filter(({ text }) => sealer.isBehind(text));
  if (behind.length === 0) return 0;
  if (isFirst) await client.query(`ALTER TABLE centerline.${table} DISABLE TRIGGER USER`);
  // By what stands there, not by where it stands: a row moves when it is written.
  for (const text of new Set(behind.map((row) => row.text))) {
    await client.query(`UPDATE centerline.${table} SET ${name} = $1::${type === '_text' ? 'text[]' : type} WHERE ${name}::text = $2`, [sealer.seal(sealer.open(text)), text]);
  }
  return behind.length;
}
