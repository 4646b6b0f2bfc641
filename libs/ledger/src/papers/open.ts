// Owns how a case is read together with what lies beside it, for the rules on papers.
import { notFound, paperRules, type CaseId, type CaseLaw, type CaseState, type Command, type FiledDocument, type Folder, type Message, type Moment } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import type { Books } from '../command.js';
import { ask, askInContext, type Database } from '../database.js';
import { openDesk } from '../files.js';

export const NO_CASE = notFound('no-such-case', 'There is no such case, or it is not one of yours.', paperRules.MESSAGES);

export interface OpenCase<S extends CaseState> {
  readonly folder: Folder<S>;
  readonly moment: Moment;
  /** What this idempotency key did before, if anything. */
  readonly doneBefore: { readonly hash: string; readonly caseId: CaseId } | null;
}

export async function openFolder<S extends CaseState, C extends Command>(
  database: Database, books: Books, law: CaseLaw<S, C>, caseId: CaseId, key: { readonly owner: string; readonly key: string } | null,
): Promise<OpenCase<S> | null> {
  const desk = await openDesk<S>(database, { type: law.type, caseId, iors: [], subjectKey: null, key });
  if (!desk.file) return null;
  type Beside = { readonly closedAt: Instant | null; readonly documents: readonly FiledDocument[] };
  const [row] = await askInContext<{ beside: Beside | null }>(database, 'open-folder', 'SELECT centerline.open_folder($1::jsonb, $2::uuid) AS beside', [caseId]);
  // Handed to another office between the two.
  if (!row?.beside) return null;
  const moment: Moment = { at: desk.at, book: await books.of(desk.referenceVersion), importers: desk.importers, related: desk.related, absences: desk.absences };
  return { folder: { file: desk.file, ...row.beside }, moment, doneBefore: desk.doneBefore };
}

/** One message of a case, by its id or by who sent it under which key; null for none. */
export async function messageBy(database: Database, caseId: CaseId, by: { readonly id: string } | { readonly author: string; readonly key: string }): Promise<Message | null> {
  const [row] = 'id' in by
    ? await ask<{ message: Message }>(database, 'message-by-id', 'SELECT centerline.message_of(m) AS message FROM centerline.message m WHERE m.case_id = $1::uuid AND m.id::text = $2', [caseId, by.id])
    : await ask<{ message: Message }>(database, 'message-by-key', 'SELECT centerline.message_of(m) AS message FROM centerline.message m WHERE m.case_id = $1::uuid AND m.author_id = $2 AND m.sent_key = $3', [caseId, by.author, by.key]);
  return row?.message ?? null;
}
