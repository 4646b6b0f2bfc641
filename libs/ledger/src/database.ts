// Owns the connection to PostgreSQL. The only file that opens one; everything is asked by named statements.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from './generated/client.js';
import type { NumberSealer } from './sealing/numberSealer.js';
import { sealingClient } from './sealing/sealingClient.js';

export interface Database {
  readonly pool: pg.Pool;
  /** Typed reads of reference data, over the same pool. */
  readonly prisma: PrismaClient;
  readonly sealer: NumberSealer;
  close(): Promise<void>;
}

/** Every statement that went over the wire since the start, for those who count round trips. */
export const statements = { count: 0 };

/** @param url a role that owns nothing and cannot bypass row security. @param size connections at most. @param sealer seals importer numbers on their way in. */
export function connect(url: string, size: number, sealer: NumberSealer): Database {
  const pool = new pg.Pool({ Client: sealingClient(sealer), connectionString: url, max: size, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000, application_name: 'centerline' });
  // An idle connection lost to a database restart is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => process.emitWarning(`An idle database connection was lost: ${error.message}`));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    sealer,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** One named statement: planned once a connection. Without a name it is planned anew for the values it comes with. Returns its rows. */
export async function ask<Row extends object>(database: Database, name: string | null, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  statements.count += 1;
  const result = await database.pool.query<Row & pg.QueryResultRow>({ ...(name === null ? {} : { name }), text, values: [...values] });
  return result.rows;
}
