// The database and the role of the services, inside a PostgreSQL that runs. Owns who may do what at the level of roles; grants are the migrations'.
// Must never give a role that runs more than the right to sign in: row security and append-only history rest on that.
import pg from 'pg';
import { wordsOf, Unable } from './unable.js';

export const databaseName = 'centerline';

/** The roles that run: each program signs in as the one that fits it. The owner migrates, and runs nothing. */
export const RUNTIME_ROLES = { service: 'centerline_service', work: 'centerline_work', audit: 'centerline_audit' } as const;
export type RuntimeRole = keyof typeof RUNTIME_ROLES;
export type Passwords = Readonly<Record<RuntimeRole, string>>;

export interface DatabaseUrls {
  /** As the role that owns the tables: for migrations, and for the clock of a development installation. */
  readonly ownerDatabaseUrl: string;
  /** As the role that serves people. */
  readonly databaseUrl: string;
  /** As the role that conducts, relays, sweeps and posts. */
  readonly workDatabaseUrl: string;
  /** As the role that shows supervisors and auditors what was done. */
  readonly auditDatabaseUrl: string;
}

/**
 * Makes the database (unless the URL names one already) and the roles that run with these passwords; all may exist.
 * `serverUrl` signs in as a role that may create roles and databases; `wanted` is another database beside the one it names. Throws Unable when it cannot or may not.
 */
export async function ensureDatabase(serverUrl: string, passwords: Passwords, wanted?: string): Promise<DatabaseUrls> {
  const named = new URL(serverUrl).pathname.replace(/^\//, '');
  const database = wanted ?? (named === '' || named === 'postgres' ? databaseName : decodeURIComponent(named));
  try {
    await withClient(at(serverUrl, named === '' ? 'postgres' : named), async (client) => {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    });
    const ownerDatabaseUrl = at(serverUrl, database);
    await withClient(ownerDatabaseUrl, async (client) => {
      for (const [name, role] of Object.entries(RUNTIME_ROLES)) {
        const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
        const rights = `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(passwords[name as RuntimeRole])}`;
        await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} ${rights}`);
        await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${role}`);
      }
    });
    const as = (role: RuntimeRole): string => Object.assign(new URL(ownerDatabaseUrl), { username: RUNTIME_ROLES[role], password: passwords[role] }).href;
    return { ownerDatabaseUrl, databaseUrl: as('service'), workDatabaseUrl: as('work'), auditDatabaseUrl: as('audit') };
  } catch (error) {
    const place = new URL(serverUrl).host;
    if (/42501|permission denied|must be superuser/i.test(wordsOf(error))) {
      throw new Unable(`The role of DATABASE_URL may not create the database ${database} or the roles ${Object.values(RUNTIME_ROLES).join(', ')} at ${place}: give it CREATEDB and CREATEROLE, or use its owner.`);
    }
    throw new Unable(`PostgreSQL at ${place} did not let us in (${wordsOf(error)}): check DATABASE_URL, or unset it to use the embedded one.`);
  }
}

/** The database as its auditors have it, by what a home keeps; undefined before the first start. */
export const auditUrlOf = (secrets: { readonly ownerDatabaseUrl?: string; readonly auditPassword?: string } | undefined): string | undefined =>
  secrets?.ownerDatabaseUrl === undefined || secrets.auditPassword === undefined ? undefined : Object.assign(new URL(secrets.ownerDatabaseUrl), { username: RUNTIME_ROLES.audit, password: secrets.auditPassword }).href;

function at(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // a lost connection fails the query that waits on it
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
