// Owns what people see of the way of notices: of one case, and the mails that did not arrive.
import type { CaseId, PersonId } from '@centerline/cases';
import { ask, type Database } from '../database.js';
import { USUAL_PREFERENCE, type DeliveryRow, type MailPreference, type UndeliveredMail } from './orders.js';

/** How far each notice of a case has come, newest first. Which of them a party may see is for the caller to choose. */
export const listDeliveries = (database: Database, caseId: CaseId): Promise<DeliveryRow[]> =>
  ask<DeliveryRow>(database, 'list-deliveries', `
    SELECT n.id::text AS "noticeId", n.key, n.subject, n.addressee ->> 'to' AS "to", d.recipient, p.name AS "recipientName", coalesce(p.unit, n.addressee ->> 'unit') AS unit,
      CASE WHEN d.notice_id IS NULL THEN 'unposted' WHEN NOT d.by_mail THEN 'page-only' WHEN m.id IS NULL THEN 'waiting' WHEN m.status = 'waiting' THEN 'sending' ELSE m.status END AS state,
      centerline.instant(n.created_at) AS "toldAt", centerline.instant(m.sent_at) AS "sentAt", m.digest, coalesce(m.attempts, o.attempts, 0) AS attempts, coalesce(m.fault, o.fault) AS fault
    FROM centerline.notice n LEFT JOIN centerline.posting o ON o.notice_id = n.id LEFT JOIN centerline.delivery d ON d.notice_id = n.id
      LEFT JOIN centerline.mail m ON m.id = d.mail_id LEFT JOIN centerline.person p ON p.id = d.recipient
    WHERE n.case_id = $1 ORDER BY n.id DESC, d.recipient`, [caseId]);

/** Mails that bounced or failed, newest first: of one office's people, or of everybody. */
export const listUndelivered = (database: Database, unit: string | null, limit: number): Promise<UndeliveredMail[]> =>
  ask<UndeliveredMail>(database, 'list-undelivered', `
    SELECT m.id, m.recipient, coalesce(p.name, m.recipient) AS "recipientName", coalesce(p.unit, '') AS unit, m.status AS state, m.attempts, centerline.instant(m.created_at) AS "createdAt", m.fault,
      (SELECT count(*)::integer FROM centerline.delivery d WHERE d.mail_id = m.id) AS notices
    FROM centerline.mail m LEFT JOIN centerline.person p ON p.id = m.recipient
    WHERE m.status IN ('bounced', 'failed') AND ($1::text IS NULL OR p.unit = $1) ORDER BY m.created_at DESC, m.id DESC LIMIT $2`, [unit, limit]);

export async function readPreference(database: Database, person: PersonId): Promise<MailPreference> {
  const [row] = await ask<MailPreference>(database, 'read-preference', 'SELECT channel, language, digest FROM centerline.mail_preference WHERE person = $1', [person]);
  return row ?? USUAL_PREFERENCE;
}
/** Holds from the next notice on; what is on its way goes as it was. */
export async function keepPreference(database: Database, person: PersonId, { channel, language, digest }: MailPreference): Promise<void> {
  await ask(database, 'keep-preference', `
    INSERT INTO centerline.mail_preference (person, channel, language, digest, updated_at) VALUES ($1, $2, $3, $4, centerline.moment())
    ON CONFLICT (person) DO UPDATE SET channel = excluded.channel, language = excluded.language, digest = excluded.digest, updated_at = excluded.updated_at`, [person, channel, language, digest]);
}
