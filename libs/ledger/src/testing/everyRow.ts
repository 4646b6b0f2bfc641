// Every row of every table as text, as whoever reads a backup sees it: for tests that look for what must not stand there.
import pg from 'pg';

export interface TableText {
  readonly table: string;
  readonly rows: readonly string[];
}

/** @param ownerUrl of the owner: nothing is opened on its way. */
export async function everyRow(ownerUrl: string): Promise<readonly TableText[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN READ ONLY');
    // Forced row security binds the owner too; the system may see every row.
    await client.query(`SELECT set_config('centerline.side', 'system', true), set_config('centerline.keys', '{*}', true)`);
    const { rows: tables } = await client.query<{ name: string }>(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'centerline' AND table_type = 'BASE TABLE' ORDER BY 1`);
    const found: TableText[] = [];
    for (const { name } of tables) found.push({ table: name, rows: (await client.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM centerline.${client.escapeIdentifier(name)} t`)).rows.map(({ row }) => row) });
    return found;
  } finally {
    await client.end();
  }
}
