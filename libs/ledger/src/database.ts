// Owns the connection to PostgreSQL. The only file that opens one; everything is asked by named statements, and for somebody.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { contextJson, currentContext, type Context } from './context.js';
import { PrismaClient } from './generated/client.js';
import type { NumberSealer } from './sealing/numberSealer.js';
import { sealingClient } from './sealing/sealingClient.js';

export interface Database {
  readonly pool: pg.Pool;
  /** Typed reads of reference data, over the same pool. */
  readonly prisma: PrismaClient;
  /** For whom is asked where the work under way does not say (`within`); null for nobody, who sees no case. */
  readonly context: Context | null;
  readonly sealer: NumberSealer;
  close(): Promise<void>;
}

/** Every round trip since the start, for those who count them. */
export const statements = { count: 0 };

/**
 * @param url a role that owns nothing and cannot bypass row security. @param size connections at most.
 * @param context for whom is asked when nobody says: of a process that works for the system alone. @param sealer seals importer numbers on their way in, of the context too.
 */
export function connect(url: string, size: number, context: Context | null, sealer: NumberSealer): Database {
  // Pipelined: what is sent together goes in one round trip. The types do not know the option yet.
  const config: pg.PoolConfig & { readonly pipeline: true } = {
    Client: sealingClient(sealer), connectionString: url, max: size, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000, application_name: 'centerline', pipeline: true,
  };
  const pool = new pg.Pool(config);
  // A connection lost to a restart of the database is replaced at the next query, and whoever was using it is told by their own query. The pool listens to the idle ones
  // only, and what nobody listens to would end the process.
  pool.on('connect', (client) => void client.on('error', (error) => process.emitWarning(`A database connection was lost: ${error.message}`)));
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    context,
    sealer,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

const IN_ORDER = { name: 'in-order', text: `SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_seqscan', 'off', true)` } as const;

/** For whom is asked now. */
export const contextOf = (database: Database): string | null => contextJson(currentContext() ?? database.context);

/**
 * One named statement: planned once a connection. Without a name it is planned anew for the values it comes with. Returns its rows.
 * Its context goes with it, in one round trip and one transaction, and is gone afterwards.
 * @param inOrder rows are to be found by going along an index in the order of the answer, not by gathering all of them first.
 */
export async function ask<Row extends object>(database: Database, name: string | null, text: string, values: readonly unknown[] = [], inOrder = false): Promise<Row[]> {
  const context = contextOf(database);
  const query: pg.QueryConfig = { ...(name === null ? {} : { name }), text, values: [...values] };
  if (context === null) return askPlainly<Row>(database, query);
  statements.count += 1;
  const client = await database.pool.connect();
  const [began, entered, ordered, asked, ended] = await Promise.allSettled([
    client.query({ name: 'begin', text: 'BEGIN' }),
    client.query({ name: 'enter', text: 'SELECT centerline.enter($1::jsonb)', values: [context] }),
    inOrder ? client.query(IN_ORDER) : null,
    client.query<Row & pg.QueryResultRow>(query),
    client.query({ name: 'commit', text: 'COMMIT' }),
  ]);
  // A transaction that failed is ended by the last of them, which then says ROLLBACK; only a lost connection leaves it unsaid.
  client.release(ended.status === 'rejected');
  for (const one of [began, entered, ordered, asked, ended]) if (one.status === 'rejected') throw one.reason;
  if (asked.status !== 'fulfilled') throw new Error('The ledger did not answer');
  return asked.value.rows;
}

/** A statement whose first value `$1` is the context: a function that enters it itself, so that the statement is the whole transaction. */
export const askInContext = <Row extends object>(database: Database, name: string, text: string, values: readonly unknown[]): Promise<Row[]> =>
  askPlainly<Row>(database, { name, text, values: [contextOf(database), ...values] });

async function askPlainly<Row extends object>(database: Database, query: pg.QueryConfig): Promise<Row[]> {
  statements.count += 1;
  return (await database.pool.query<Row & pg.QueryResultRow>(query)).rows;
}
