// Owns the news that waits for the conductor. A second delivery is harmless: starts are by case id, tells by outbox id.
import type { CaseId } from '@centerline/cases';
import { ask, type Database } from './database.js';
import type { OutboxRow } from './orders.js';

/** Rows that wait and whose turn it is; each is put off by `retrySeconds` so that no other relay takes it meanwhile. */
export const takeWaiting = (database: Database, limit: number, retrySeconds: number): Promise<OutboxRow[]> =>
  ask<OutboxRow>(database, 'take-waiting', `
    WITH turn AS (
      SELECT o.id FROM centerline.outbox o WHERE o.delivered_at IS NULL AND o.next_try_at <= clock_timestamp() ORDER BY o.next_try_at LIMIT $1 FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE centerline.outbox o SET attempts = o.attempts + 1, next_try_at = clock_timestamp() + make_interval(secs => least($2 * (o.attempts + 1), 30))
      FROM turn WHERE o.id = turn.id RETURNING o.*
    )
    SELECT t.id::text AS id, t.case_id AS "caseId", t.type, t.kind, centerline.standing(c) AS standing
    FROM taken t JOIN centerline.case_file c ON c.id = t.case_id ORDER BY t.id`, [limit, retrySeconds]);

/** The conductor has these. */
export async function markDelivered(database: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await ask(database, 'mark-delivered', 'UPDATE centerline.outbox SET delivered_at = clock_timestamp() WHERE id = ANY ($1::bigint[]) AND delivered_at IS NULL', [ids]);
}

/** Tells every open case's conductor to look again: after the clock of a development installation was moved. */
export const tellAll = (database: Database): Promise<{ case_id: CaseId }[]> =>
  ask(database, 'tell-all', `INSERT INTO centerline.outbox (case_id, type, kind, next_try_at)
    SELECT id, type, 'tell', clock_timestamp() FROM centerline.case_file WHERE armed_at IS NOT NULL AND NOT closed RETURNING case_id`);

/** How many rows wait, delivered or not yet due for another try. */
export async function countWaiting(database: Database): Promise<number> {
  const [row] = await ask<{ waiting: number }>(database, 'count-waiting', 'SELECT count(*)::integer AS waiting FROM centerline.outbox WHERE delivered_at IS NULL');
  return row?.waiting ?? 0;
}
