// Owns what the worker asks about webhooks: whose turn it is, what comes next, and what became of it. Sends nothing.
// Order within a case is kept by its place: the next event of a case is looked for only behind the last one that was taken.
import type { WebhookNews } from '@centerline/cases/webhooks';
import { ask, type Database } from '../database.js';
import { OVERLAP_HOURS, webhookSecretOf } from './secrets.js';

export interface WebhookTurn {
  readonly id: string;
  readonly url: string;
  /** How often it was asked to post again when the turn began. A turn is over when that is asked for once more. */
  readonly replays: number;
  /** One, or two while one takes over from the other. */
  readonly secrets: readonly [string, ...string[]];
}
export interface WebhookOutcome {
  readonly kind: 'taken' | 'not-now' | 'gone' | 'forbidden';
  readonly detail: string | null;
}
interface Row {
  readonly id: string;
  readonly url: string;
  readonly replays: number;
  readonly keyName: string;
  readonly generation: number;
  readonly overlaps: boolean;
}

/** Webhooks whose turn it is, held for `leaseSeconds`: no other worker posts for them meanwhile. */
export async function takeTurns(database: Database, limit: number, leaseSeconds: number): Promise<readonly WebhookTurn[]> {
  const rows = await ask<Row>(database, 'take-webhook-turns', `
    WITH turn AS (SELECT w.id FROM centerline.webhook w WHERE w.ended_at IS NULL AND w.next_try_at <= clock_timestamp() ORDER BY w.next_try_at, w.id LIMIT $1 FOR UPDATE SKIP LOCKED)
    UPDATE centerline.webhook w SET next_try_at = clock_timestamp() + make_interval(secs => $2) FROM turn WHERE w.id = turn.id
    RETURNING w.id, w.url, w.replays, w.key_name AS "keyName", w.generation, coalesce(w.rotated_at > centerline.moment() - make_interval(hours => $3), false) AS overlaps`, [limit, leaseSeconds, OVERLAP_HOURS]);
  return rows.map(({ id, url, replays, keyName, generation, overlaps }) => {
    const of = (which: number): string => webhookSecretOf(database.sealer, keyName, id, which);
    return { id, url, replays, secrets: overlaps ? [of(generation), of(generation - 1)] : [of(generation)] };
  });
}

/** Cases the office acts for at this moment, all of whose importers are theirs, that went on since they were last looked at. */
const BEHIND = `
  FROM centerline.webhook w CROSS JOIN LATERAL (SELECT centerline.acts_for(w.unit) AS iors) mine
  JOIN centerline.case_file c ON (c.units || c.iors || '{*}'::text[]) && mine.iors AND c.iors <@ mine.iors
  LEFT JOIN centerline.webhook_place p ON p.webhook_id = w.id AND p.case_id = c.id AND p.replays = w.replays`;
const WAITS = `w.id = $1::uuid AND w.replays = $2::integer AND w.ended_at IS NULL AND c.version > coalesce(p.version, 0)`;
const NEWS = `e.case_id = c.id AND e.version > coalesce(p.version, 0) AND e.at >= w.since_at AND e.public_summary IS NOT NULL`;

/** A place only goes forward, but for the first one of a new asking. */
const ON_PLACE = `ON CONFLICT (webhook_id, case_id) DO UPDATE SET replays = excluded.replays, version = CASE WHEN p.replays = excluded.replays THEN greatest(p.version, excluded.version) ELSE excluded.version END`;

/** Cases that went on without anything a party reads are noted as seen. */
export async function passQuiet(database: Database, { id, replays }: WebhookTurn): Promise<void> {
  await ask(database, 'pass-quiet-cases', `
    INSERT INTO centerline.webhook_place AS p (webhook_id, case_id, replays, version) SELECT w.id, c.id, w.replays, c.version ${BEHIND}
    WHERE ${WAITS} AND NOT EXISTS (SELECT FROM centerline.audit_event e WHERE ${NEWS})
    ${ON_PLACE}, attempts = 0, next_try_at = NULL WHERE p.replays <= excluded.replays`, [id, replays]);
}

/** The oldest event that is to be posted now; null when there is none. Asked before each post: what is no longer theirs is not found. */
export async function nextNews(database: Database, { id, replays }: WebhookTurn): Promise<WebhookNews | null> {
  const [found] = await ask<WebhookNews>(database, 'next-webhook-news', `
    SELECT c.id AS "caseId", c.number, c.type, e.version, centerline.instant(e.at) AS "at", e.public_summary AS summary ${BEHIND}
    CROSS JOIN LATERAL (SELECT e.version, e.at, e.public_summary FROM centerline.audit_event e WHERE ${NEWS} ORDER BY e.version LIMIT 1) e
    WHERE ${WAITS} AND (p.next_try_at IS NULL OR p.next_try_at <= clock_timestamp()) ORDER BY e.at, c.id LIMIT 1`, [id, replays]);
  return found ?? null;
}

/**
 * What became of one post, with its trace.
 * @param retrySeconds until that case is tried again, when it was not taken. @param patienceDays of nothing being taken, after which the webhook ends.
 */
export async function notePost(database: Database, turn: WebhookTurn, news: WebhookNews, outcome: WebhookOutcome, retrySeconds: number, patienceDays: number): Promise<void> {
  await ask(database, 'note-webhook-post', `
    WITH tried AS (INSERT INTO centerline.webhook_post (webhook_id, case_id, version, url, outcome, detail) VALUES ($1::uuid, $2::uuid, $3::integer, $4, $5::text, $6)),
    place AS (
      INSERT INTO centerline.webhook_place AS p (webhook_id, case_id, replays, version, attempts, next_try_at)
      VALUES ($1::uuid, $2::uuid, $9::integer, CASE WHEN $5 = 'taken' THEN $3::integer ELSE $3::integer - 1 END, CASE WHEN $5 = 'taken' THEN 0 ELSE 1 END, CASE WHEN $5 = 'taken' THEN NULL ELSE clock_timestamp() + make_interval(secs => $7::float8) END)
      ${ON_PLACE}, attempts = CASE WHEN $5 = 'taken' THEN 0 WHEN p.replays = excluded.replays THEN p.attempts + 1 ELSE 1 END, next_try_at = excluded.next_try_at WHERE p.replays <= excluded.replays
    )
    UPDATE centerline.webhook w SET
      failing_since = CASE WHEN $5 = 'taken' THEN NULL ELSE coalesce(w.failing_since, clock_timestamp()) END, fault = CASE WHEN $5 = 'taken' THEN NULL ELSE $6 END,
      ended_at = CASE WHEN w.ended_at IS NOT NULL THEN w.ended_at WHEN $5 = 'gone' OR ($5 <> 'taken' AND w.failing_since < clock_timestamp() - make_interval(days => $8::integer)) THEN centerline.moment() END,
      ended_for = CASE WHEN w.ended_at IS NOT NULL THEN w.ended_for WHEN $5 = 'gone' THEN 'The endpoint answered that it is gone.'
        WHEN $5 <> 'taken' AND w.failing_since < clock_timestamp() - make_interval(days => $8::integer) THEN 'Nothing was taken for ' || $8 || ' days.' END
    WHERE w.id = $1::uuid`, [turn.id, news.caseId, news.version, turn.url, outcome.kind, outcome.detail, retrySeconds, patienceDays, turn.replays]);
}

/** How often that case was tried in vain. */
export async function attemptsAt(database: Database, { id, replays }: WebhookTurn, caseId: string): Promise<number> {
  const [found] = await ask<{ readonly attempts: number }>(database, 'webhook-attempts', 'SELECT p.attempts FROM centerline.webhook_place p WHERE p.webhook_id = $1::uuid AND p.case_id = $2::uuid AND p.replays = $3::integer', [id, caseId, replays]);
  return found?.attempts ?? 0;
}

/** The turn is over; the next one comes after that many seconds. */
export async function endTurn(database: Database, id: string, seconds: number): Promise<void> {
  await ask(database, 'end-webhook-turn', 'UPDATE centerline.webhook SET next_try_at = clock_timestamp() + make_interval(secs => $2) WHERE id = $1::uuid', [id, seconds]);
}
