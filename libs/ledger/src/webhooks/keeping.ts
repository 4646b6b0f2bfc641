// Owns the rows of webhooks as their office keeps them. Row security shows an office its own only; who may keep one, and where to, is judged before.
import type { Webhook, WebhookTry } from '@centerline/cases/webhooks';
import { ask, type Database } from '../database.js';
import { webhookSecretOf } from './secrets.js';

const COLUMNS = `w.id, w.unit, w.url, centerline.instant(w.since_at) AS "sinceAt", w.made_by AS "madeBy", centerline.instant(w.made_at) AS "madeAt", centerline.instant(w.rotated_at) AS "rotatedAt",
  centerline.instant(w.ended_at) AS "endedAt", w.ended_by AS "endedBy", w.ended_for AS "endedFor", centerline.instant(w.failing_since) AS "failingSince", w.fault`;

/** Of an office, those that work first, the newest first. */
export const listWebhooks = (database: Database, unit: string): Promise<Webhook[]> =>
  ask<Webhook>(database, 'list-webhooks', `SELECT ${COLUMNS} FROM centerline.webhook w WHERE w.unit = $1 ORDER BY w.ended_at IS NOT NULL, w.made_at DESC, w.id LIMIT 100`, [unit]);

export async function findWebhook(database: Database, id: string): Promise<Webhook | null> {
  const [found] = await ask<Webhook>(database, 'find-webhook', `SELECT ${COLUMNS} FROM centerline.webhook w WHERE w.id = $1::uuid`, [id]);
  return found ?? null;
}

/** Events from now on are posted. Nothing happens when the id is there already. */
export async function makeWebhook(database: Database, made: Pick<Webhook, 'id' | 'unit' | 'url'>, by: string): Promise<'done' | 'taken'> {
  const rows = await ask(database, 'make-webhook', `
    INSERT INTO centerline.webhook (id, unit, url, key_name, since_at, made_by, made_at) VALUES ($1::uuid, $2, $3, $4, centerline.moment(), $5, centerline.moment())
    ON CONFLICT DO NOTHING RETURNING id`, [made.id, made.unit, made.url, database.sealer.current, by]);
  return rows.length > 0 ? 'done' : 'taken';
}

/** The secret that signs now. Null: there is no such webhook. */
export async function secretNow(database: Database, id: string): Promise<string | null> {
  const [found] = await ask<{ readonly keyName: string; readonly generation: number }>(database, 'webhook-secret', 'SELECT w.key_name AS "keyName", w.generation FROM centerline.webhook w WHERE w.id = $1::uuid', [id]);
  return found ? webhookSecretOf(database.sealer, found.keyName, id, found.generation) : null;
}

/** A new secret; the one before signs beside it for a day, as long as its key is the current one. */
export async function rotateWebhook(database: Database, id: string): Promise<void> {
  await ask(database, 'rotate-webhook', 'UPDATE centerline.webhook SET generation = generation + 1, key_name = $2, rotated_at = centerline.moment() WHERE id = $1::uuid AND ended_at IS NULL', [id, database.sealer.current]);
}

/** Everything of that instant and later is posted once more, under the ids it had. Places of before count no more, nor does one that a turn under way still notes. */
export async function replayWebhook(database: Database, id: string, from: string): Promise<void> {
  await ask(database, 'replay-webhook', 'UPDATE centerline.webhook SET since_at = $2::timestamptz, replays = replays + 1, next_try_at = clock_timestamp() WHERE id = $1::uuid AND ended_at IS NULL', [id, from]);
}

/** Nothing is posted any more. The first end stands. */
export async function endWebhook(database: Database, id: string, by: string, reason: string): Promise<void> {
  await ask(database, 'end-webhook', 'UPDATE centerline.webhook SET ended_at = centerline.moment(), ended_by = $2, ended_for = $3 WHERE id = $1::uuid AND ended_at IS NULL', [id, by, reason]);
}

/** What became of the last posts, the latest first; of cases that are still theirs. */
export const listTries = (database: Database, id: string, limit: number): Promise<WebhookTry[]> =>
  ask<WebhookTry>(database, 'list-webhook-tries', `
    SELECT p.case_id AS "caseId", c.type, c.number, p.version, p.url, p.outcome, p.detail, centerline.instant(p.tried_at) AS "triedAt"
    FROM centerline.webhook_post p JOIN centerline.case_file c ON c.id = p.case_id WHERE p.webhook_id = $1::uuid ORDER BY p.id DESC LIMIT $2`, [id, limit]);
