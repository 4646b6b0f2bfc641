// Owns the notices on their way to their readers: taken by one worker at a time, posted once, tried again at growing intervals.
import { ask, type Database } from '../database.js';
import type { Posted, Posting, Reader } from './orders.js';

/** Notices whose turn it is; each is put off, twice as long with every try, so that no other worker takes it meanwhile. */
export const takePostings = (database: Database, limit: number, retrySeconds: number): Promise<Posting[]> =>
  ask<Posting>(database, 'take-postings', `
    WITH turn AS (
      SELECT p.notice_id FROM centerline.posting p WHERE p.posted_at IS NULL AND p.next_try_at <= clock_timestamp() ORDER BY p.next_try_at, p.notice_id LIMIT $1 FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE centerline.posting p SET attempts = attempts + 1, next_try_at = clock_timestamp() + make_interval(secs => least($2 * power(2, attempts), 600))
      FROM turn WHERE p.notice_id = turn.notice_id RETURNING p.notice_id, p.attempts
    )
    SELECT t.notice_id::text AS "noticeId", n.case_id AS "caseId", c.type, n.key, centerline.instant(n.created_at) AS at, t.attempts
    FROM taken t JOIN centerline.notice n ON n.id = t.notice_id JOIN centerline.case_file c ON c.id = n.case_id ORDER BY t.notice_id`, [limit, retrySeconds]);

/** Who reads a notice, and in which language, if it were told now. */
export const readersOf = (database: Database, noticeId: string): Promise<Reader[]> =>
  ask<Reader>(database, 'readers-of', 'SELECT person, language FROM centerline.readers_of($1) ORDER BY person', [noticeId]);

/** Gives each notice to its readers, once, in one statement for all of them. A notice nobody is there to read says so. Returns how many deliveries it made. */
export async function post(database: Database, posted: readonly Posted[]): Promise<number> {
  if (posted.length === 0) return 0;
  const rows = await ask<{ recipient: string }>(database, 'post-notices', `
    WITH x AS (SELECT x.id, x.letter, x.fault FROM jsonb_to_recordset($1::jsonb) AS x(id bigint, letter boolean, fault text)
      JOIN centerline.posting p ON p.notice_id = x.id AND p.posted_at IS NULL FOR UPDATE OF p),
    readers AS MATERIALIZED (SELECT x.id, r.person, r.channel FROM x, LATERAL centerline.readers_of(x.id) r),
    done AS (
      UPDATE centerline.posting p SET posted_at = centerline.moment(),
        fault = coalesce(x.fault, CASE WHEN NOT EXISTS (SELECT FROM readers r WHERE r.id = x.id) THEN 'There is nobody to tell.' END)
      FROM x WHERE p.notice_id = x.id RETURNING p.notice_id
    )
    INSERT INTO centerline.delivery (notice_id, recipient, case_id, has_letter, by_mail, created_at)
    SELECT x.id, r.person, n.case_id, x.letter, r.channel = 'mail', centerline.moment()
    FROM x JOIN done ON done.notice_id = x.id JOIN readers r ON r.id = x.id JOIN centerline.notice n ON n.id = x.id
    ON CONFLICT DO NOTHING RETURNING recipient`, [JSON.stringify(posted.map(({ noticeId, hasLetter, fault }) => ({ id: noticeId, letter: hasLetter, fault })))]);
  return rows.length;
}

/** Notes why a notice could not be posted this time. */
export async function notePostingFault(database: Database, noticeId: string, fault: string): Promise<void> {
  await ask(database, 'note-posting-fault', 'UPDATE centerline.posting SET fault = $2 WHERE notice_id = $1 AND posted_at IS NULL', [noticeId, fault]);
}
