// Owns how messages are kept and read, and how far each person has read. A reader's kinds select everything, counts too.
import { decideMessage, messageId, type CaseId, type CaseLaw, type CaseState, type Command, type Message, type MessageId, type MessageKind, type PersonId } from '@centerline/cases';
import type { Books } from '../command.js';
import { ask, type Database } from '../database.js';
import { IN_SCOPE, scopeValues } from '../lists.js';
import { newUuid } from '../newCaseId.js';
import { attempt } from './attempt.js';
import { messageBy } from './open.js';
import type { MessagePage, MessageQuery, PaperResult, SayOrder, Unread, UnreadQuery } from './orders.js';

/** Writes one message, if the law lets it be. */
export function say<S extends CaseState, C extends Command>(database: Database, books: Books, law: CaseLaw<S, C>, order: SayOrder): Promise<PaperResult<S, Message>> {
  const { caseId, actor, body, idempotency } = order;
  const id = messageId(newUuid());
  return attempt(database, books, law, order, {
    async decide(folder, moment) {
      const answered = body.replyTo === undefined ? null : await messageBy(database, caseId, { id: body.replyTo });
      return decideMessage(law, folder, { id, body, actor, answered }, moment);
    },
    write: (message) => ({ kind: 'write-message', message }),
    read: () => messageBy(database, caseId, { author: actor.id, key: idempotency.key }),
  });
}

const OF_READER = 'm.case_id = $1::uuid AND m.kind = ANY ($2::text[])';
const MARK = 'coalesce((SELECT r.seq FROM centerline.message_read r WHERE r.case_id = $1::uuid AND r.person = $3), 0)';

const LIST = `
  SELECT
    (SELECT count(*)::integer FROM centerline.message m WHERE ${OF_READER} AND m.author_id <> $3 AND m.seq > ${MARK}) AS unread,
    (SELECT m.id FROM centerline.message m WHERE ${OF_READER} AND m.seq <= ${MARK} ORDER BY m.seq DESC LIMIT 1) AS "readThrough",
    coalesce((SELECT jsonb_agg(centerline.message_of(p) ORDER BY p.seq DESC) FROM (
      SELECT m.* FROM centerline.message m WHERE ${OF_READER}
        AND ($4::text IS NULL OR m.seq < (SELECT b.seq FROM centerline.message b WHERE b.case_id = $1::uuid AND b.kind = ANY ($2::text[]) AND b.id::text = $4))
      ORDER BY m.seq DESC LIMIT $5) p), '[]') AS messages`;

/** A page of a case's messages, newest first, with this person's mark. A `before` that names nothing gives an empty page. */
export async function listMessages(database: Database, { caseId, kinds, person, before, limit }: MessageQuery): Promise<MessagePage> {
  const [row] = await ask<MessagePage>(database, 'list-messages', LIST, [caseId, [...kinds], person, before, limit]);
  if (!row) throw new Error('The ledger did not answer');
  return row;
}

const READ = `
  INSERT INTO centerline.message_read AS r (case_id, person, seq, at)
  SELECT m.case_id, $3, m.seq, centerline.moment() FROM centerline.message m WHERE ${OF_READER} AND m.id::text = $4
  ON CONFLICT (case_id, person) DO UPDATE SET seq = greatest(r.seq, excluded.seq), at = excluded.at RETURNING 1 AS one`;

/** Marks messages as read through that one; a mark never moves back. False when the reader sees no such message. */
export async function markRead(database: Database, caseId: CaseId, kinds: readonly MessageKind[], person: PersonId, through: MessageId): Promise<boolean> {
  return (await ask(database, 'mark-read', READ, [caseId, [...kinds], person, through])).length > 0;
}

const UNREAD = `
  SELECT c.id AS "caseId", count(*)::integer AS unread, centerline.instant(max(m.at)) AS "latestAt"
  FROM centerline.case_file c JOIN centerline.message m ON m.case_id = c.id LEFT JOIN centerline.message_read r ON r.case_id = c.id AND r.person = $6
  WHERE ${IN_SCOPE} AND c.type = $4 AND c.id = ANY ($7::uuid[]) AND m.kind = ANY ($5::text[]) AND m.author_id <> $6 AND m.seq > coalesce(r.seq, 0)
  GROUP BY c.id ORDER BY c.id`;

/** Of these cases, those with messages the person has not read. */
export const listUnread = (database: Database, { scope, type, kinds, person, caseIds }: UnreadQuery): Promise<Unread[]> =>
  ask<Unread>(database, 'list-unread', UNREAD, [...scopeValues(scope), type, [...kinds], person, [...caseIds]]);
