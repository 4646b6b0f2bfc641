// Owns one connection of the schema's owner, and one transaction on it. Must never hold a connection after its work is done.
import pg from 'pg';

/** Runs the work on a connection of its own and closes it. Throws a sentence naming the place (never the password) when PostgreSQL does not let us in. */
export async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000, application_name: 'centerline-owner' });
  client.on('error', () => undefined); // a connection lost in mid-work fails the query that waits on it
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`PostgreSQL at ${client.host}:${client.port} did not let us in (${wordsOf(error)}): check that it runs and that the owner's URL is right.`, { cause: error });
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** All of the work, or none of it. */
export async function inOneTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // without a connection the server has rolled back by itself: the first error is the one to tell
    throw error;
  }
}

/** What an error says; a refused connection says it once for each address tried. */
export function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(wordsOf))].join(', ');
  return error instanceof Error ? error.message : String(error);
}
