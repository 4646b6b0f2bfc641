// Owns the mails: notices gathered into one or each into its own, taken by one worker at a time, and what became of them. Composes nothing, sends nothing.
import { ask, type Database } from '../database.js';
import type { Envelope, Mail, MailLine, Waiting } from './orders.js';

/** When what waits for a person is gathered, in seconds of the ledger's moment. */
export interface Patience {
  /** Since the last notice came; longer where more than `stormFrom` wait. */
  readonly settle: number;
  readonly settleInStorm: number;
  readonly stormFrom: number;
  /** Since the first one came, whatever comes after it. */
  readonly longest: number;
}

/** People for whom notices wait and no more are coming in. */
export const listWaiting = (database: Database, { settle, settleInStorm, stormFrom, longest }: Patience): Promise<Waiting[]> =>
  ask<Waiting>(database, 'list-waiting-mail', `
    SELECT d.recipient, p.unit, coalesce(f.language, 'en') AS language, coalesce(f.digest, true) AS digest,
      (count(*) FILTER (WHERE NOT d.has_letter))::integer AS plain, (count(*) FILTER (WHERE d.has_letter))::integer AS "withLetter"
    FROM centerline.delivery d JOIN centerline.person p ON p.id = d.recipient LEFT JOIN centerline.mail_preference f ON f.person = d.recipient
    WHERE d.mail_id IS NULL AND d.by_mail GROUP BY d.recipient, p.unit, f.language, f.digest
    HAVING max(d.created_at) <= centerline.moment() - make_interval(secs => CASE WHEN count(*) > $3 THEN $2::float8 ELSE $1::float8 END)
      OR min(d.created_at) <= centerline.moment() - make_interval(secs => $4)
    ORDER BY d.recipient`, [settle, settleInStorm, stormFrom, longest]);

/** Which of the waiting notices a mail takes. */
export type Which = 'all' | 'plain';
const CHOSEN = (which: Which): string => `
  chosen AS (SELECT d.notice_id FROM centerline.delivery d WHERE d.recipient = $1::text AND d.mail_id IS NULL AND d.by_mail ${which === 'plain' ? 'AND NOT d.has_letter' : ''} FOR UPDATE SKIP LOCKED)`;

/** One mail of everything that waits for that person. Returns how many notices it took; 0 when another worker was faster. */
export async function gatherDigest(database: Database, { recipient, address, language }: Envelope, which: Which): Promise<number> {
  const rows = await ask(database, `gather-digest-${which}`, `
    WITH ${CHOSEN(which)},
    made AS (
      INSERT INTO centerline.mail (id, recipient, address, language, digest, created_at)
      SELECT 'digest-' || min(c.notice_id) || '-' || max(c.notice_id) || '.' || $1::text, $1, $2, $3, true, centerline.moment() FROM chosen c HAVING count(*) > 0 RETURNING id
    )
    UPDATE centerline.delivery d SET mail_id = made.id FROM made, chosen c WHERE d.notice_id = c.notice_id AND d.recipient = $1 RETURNING d.notice_id`, [recipient, address, language]);
  return rows.length;
}

/** A mail of its own for every notice that waits for that person. Returns how many. */
export async function gatherSingly(database: Database, { recipient, address, language }: Envelope): Promise<number> {
  const rows = await ask(database, 'gather-singly', `
    WITH ${CHOSEN('all')},
    made AS (
      INSERT INTO centerline.mail (id, recipient, address, language, digest, created_at)
      SELECT 'notice-' || c.notice_id || '.' || $1::text, $1, $2, $3, false, centerline.moment() FROM chosen c RETURNING id
    )
    UPDATE centerline.delivery d SET mail_id = made.id FROM made, chosen c
    WHERE d.notice_id = c.notice_id AND d.recipient = $1 AND made.id = 'notice-' || c.notice_id || '.' || $1::text RETURNING d.notice_id`, [recipient, address, language]);
  return rows.length;
}

/** Mails whose turn it is, with the first `lines` of their notices; each is put off, twice as long with every try. */
export const takeMails = (database: Database, limit: number, retrySeconds: number, lines: number): Promise<Mail[]> =>
  ask<Mail & { readonly lines: readonly MailLine[] }>(database, 'take-mails', `
    WITH turn AS (
      SELECT m.id FROM centerline.mail m WHERE m.status = 'waiting' AND m.next_try_at <= clock_timestamp() ORDER BY m.next_try_at, m.id LIMIT $1 FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE centerline.mail m SET attempts = attempts + 1, next_try_at = clock_timestamp() + make_interval(secs => least($2 * power(2, attempts), 600))
      FROM turn WHERE m.id = turn.id RETURNING m.*
    )
    SELECT t.id, t.recipient, t.address, t.language, t.digest, t.attempts, coalesce((SELECT p.name FROM centerline.person p WHERE p.id = t.recipient), t.recipient) AS name,
      (SELECT count(*)::integer FROM centerline.delivery d WHERE d.mail_id = t.id) AS count,
      (SELECT coalesce(jsonb_agg(l.line ORDER BY l.notice_id), '[]') FROM (
        SELECT d.notice_id, jsonb_build_object('caseId', n.case_id, 'number', c.number, 'type', c.type, 'key', n.key, 'subject', n.subject, 'letter', (
            SELECT jsonb_build_object('id', r.id, 'title', r.title, 'kind', r.kind, 'audience', r.audience, 'language', r.language, 'sha256', r.sha256)
            FROM centerline.letter r WHERE r.case_id = n.case_id AND r.key = n.key AND r.language IN (t.language, 'en') ORDER BY r.language = t.language DESC LIMIT 1)) AS line
        FROM centerline.delivery d JOIN centerline.notice n ON n.id = d.notice_id JOIN centerline.case_file c ON c.id = n.case_id
        WHERE d.mail_id = t.id ORDER BY d.notice_id LIMIT $3
      ) l) AS lines
    FROM taken t ORDER BY t.id`, [limit, retrySeconds, lines]);

/** What became of a mail. A mail that was sent stays sent, whatever a slower worker says of it. */
export async function settleMail(database: Database, id: string, outcome: { readonly status: 'sent' } | { readonly status: 'waiting' | 'bounced' | 'failed'; readonly fault: string }): Promise<void> {
  await ask(database, 'settle-mail', `
    UPDATE centerline.mail SET status = $2, fault = $3, sent_at = CASE WHEN $2 = 'sent' THEN centerline.moment() END WHERE id = $1 AND status <> 'sent'`,
  [id, outcome.status, outcome.status === 'sent' ? null : outcome.fault]);
}
