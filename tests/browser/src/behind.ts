// Owns what a story knows behind the screen: how many appeals there really are, and how a session ends when its time is over. Asks the ledger as its owner.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { at, type Page } from './browser.js';

async function asked<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: at.ownerDatabaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

export interface Found {
  readonly id: string;
  readonly number: string;
  readonly status: string;
}
/** The cases whose record has that text in it, oldest first. Stories put a text of their own into what they file. */
export const casesSaying = (text: string): Promise<readonly Found[]> =>
  asked<Found>(`SELECT id, number, status FROM centerline.case_file WHERE position($1 in state::text) > 0 ORDER BY opened_at`, [text]);

/** Ends the session of that window at the gateway, as half an hour without a touch would; the browser does not know. */
export async function endSession(page: Page): Promise<void> {
  const cookie = (await page.context().cookies(at.gateway)).find(({ name }) => name === '__Host-centerline');
  if (!cookie) throw new Error('Nobody is signed in at this window');
  const ended = await asked('DELETE FROM centerline.session WHERE id_hash = $1 RETURNING id_hash', [createHash('sha256').update(cookie.value).digest('base64url')]);
  if (ended.length !== 1) throw new Error('There was no session to end');
}
