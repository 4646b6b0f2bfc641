// A ledger of a spec's own: a copy of the pristine one that the test run prepared, so that no spec meets another's cases or moves another's clock.
import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface LedgerUrls {
  /** As the services' role. */
  readonly databaseUrl: string;
  /** As the role of the worker. */
  readonly workDatabaseUrl: string;
  /** As the role of supervisors and auditors. */
  readonly auditDatabaseUrl: string;
  readonly ownerDatabaseUrl: string;
}

/** Makes the copy; it goes with the engines of the test run. Throws outside of one (`npm test`). */
export async function ledgerOfOwn(): Promise<LedgerUrls> {
  const { apart } = JSON.parse(process.env['CENTERLINE_TEST_ENDPOINTS'] ?? '{}') as { readonly apart?: LedgerUrls };
  if (!apart) throw new Error('There are no engines to run on: npm test -- --only <pattern>');
  const pristine = new URL(apart.ownerDatabaseUrl).pathname.slice(1);
  const own = `own_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const within = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  // Nobody may be connected to a database while it is copied, the copier included.
  const server = new pg.Client({ connectionString: within(apart.ownerDatabaseUrl, 'postgres') });
  await server.connect();
  try {
    await server.query(`CREATE DATABASE ${own} TEMPLATE ${server.escapeIdentifier(pristine)}`);
  } finally {
    await server.end();
  }
  return { databaseUrl: within(apart.databaseUrl, own), workDatabaseUrl: within(apart.workDatabaseUrl, own), auditDatabaseUrl: within(apart.auditDatabaseUrl, own), ownerDatabaseUrl: within(apart.ownerDatabaseUrl, own) };
}

/** As the ledger's owner, for specs that look behind every policy. Whoever opens it ends it. */
export const ownerPool = (ownerDatabaseUrl: string): pg.Pool => new pg.Pool({ connectionString: ownerDatabaseUrl, max: 2 });
