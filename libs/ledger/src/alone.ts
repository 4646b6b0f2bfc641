// Owns that some work is done by one process at a time, whichever that is: by an advisory lock of its name, held by a connection of its own while it lasts.
import type { Database } from './database.js';

/** Null when another process is at it. */
export async function alone<Result>(database: Database, name: string, work: () => Promise<Result>): Promise<Result | null> {
  const client = await database.pool.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock(hashtext($1)) AS mine', [name]);
    if (!rows[0]?.mine) return null;
    try {
      return await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
    }
  } finally {
    client.release();
  }
}
