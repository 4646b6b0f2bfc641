// The database and the role of the services, inside a PostgreSQL that runs. Owns who may do what at the level of roles; grants are the migrations'.
// Must never give the services' role more than the right to sign in: row security and append-only history rest on that.
import pg from 'pg';
import { wordsOf, Unable } from './unable.js';

export const databaseName = 'centerline';
export const serviceRole = 'centerline_service';

export interface DatabaseUrls {
  readonly ownerDatabaseUrl: string;
  readonly databaseUrl: string;
}

/**
 * Makes the database (unless the URL names one already) and the services' role with this password; both may exist.
 * `serverUrl` signs in as a role that may create roles and databases; `wanted` is another database beside the one it names. Throws Unable when it cannot or may not.
 */
export async function ensureDatabase(serverUrl: string, servicePassword: string, wanted?: string): Promise<DatabaseUrls> {
  const named = new URL(serverUrl).pathname.replace(/^\//, '');
  const database = wanted ?? (named === '' || named === 'postgres' ? databaseName : decodeURIComponent(named));
  try {
    await withClient(at(serverUrl, named === '' ? 'postgres' : named), async (client) => {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    });
    const ownerDatabaseUrl = at(serverUrl, database);
    await withClient(ownerDatabaseUrl, async (client) => {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [serviceRole]);
      const rights = `LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(servicePassword)}`;
      await client.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${serviceRole} ${rights}`);
      await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${serviceRole}`);
    });
    const asService = new URL(ownerDatabaseUrl);
    asService.username = serviceRole;
    asService.password = servicePassword;
    return { ownerDatabaseUrl, databaseUrl: asService.href };
  } catch (error) {
    const place = new URL(serverUrl).host;
    if (/42501|permission denied|must be superuser/i.test(wordsOf(error))) {
      throw new Unable(`The role of DATABASE_URL may not create the database ${database} or the role ${serviceRole} at ${place}: give it CREATEDB and CREATEROLE, or use its owner.`);
    }
    throw new Unable(`PostgreSQL at ${place} did not let us in (${wordsOf(error)}): check DATABASE_URL, or unset it to use the embedded one.`);
  }
}

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
