// Owns the deployment of migrations: each file once, in order, as one transaction, in Prisma's own table. Needs no engine and no download.
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';
import { asOwner, inOneTransaction, wordsOf } from './connection.js';

const folder = new URL('../migrations/', import.meta.url);

export interface MigrateOptions {
  /** The role that owns the schema. */
  readonly ownerUrl: string;
  readonly report?: (line: string) => void;
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const TABLE = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text,
  rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

const migrations = (): readonly Migration[] =>
  readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort().map((name) => {
    const sql = readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });

/**
 * Applies what is missing and returns its names. Callers at the same time wait for one another.
 * Throws when an applied migration was edited afterwards (history is never rewritten), and when one fails, which then leaves nothing behind.
 */
export async function migrate({ ownerUrl, report = () => undefined }: MigrateOptions): Promise<{ readonly applied: readonly string[] }> {
  return asOwner(ownerUrl, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('centerline-migrate'))`); // let go with the connection
    await client.query(TABLE);
    const { rows } = await client.query<{ migration_name: string; checksum: string }>('SELECT migration_name, checksum FROM public._prisma_migrations WHERE finished_at IS NOT NULL');
    const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const applied: string[] = [];
    for (const migration of migrations()) {
      const before = known.get(migration.name);
      if (before === migration.checksum) continue;
      if (before !== undefined) throw new Error(`Migration ${migration.name} was edited after it had been applied: restore the file and add a new migration instead.`);
      report(`Applying migration ${migration.name}`);
      await apply(client, migration);
      applied.push(migration.name);
    }
    return { applied };
  });
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await inOneTransaction(client, async () => {
      await client.query(sql);
      await client.query('INSERT INTO public._prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)', [randomUUID(), checksum, name]);
    });
  } catch (error) {
    throw new Error(`Migration ${name} could not be applied and left nothing behind: ${wordsOf(error)}.`, { cause: error });
  }
}
