// Owns how documents are recorded: versions, scans, holds. Their bytes lie in a store the ledger knows nothing of but the hash.
import {
  afterScan, dayBar, decideFiling, decideHold, documentId, SCANNER, versionOf,
  type CaseLaw, type CaseState, type Command, type DocumentId, type FiledDocument, type FiledLately, type FilingOfDocument, type NewDocument, type PaperDecision,
} from '@centerline/cases';
import type { Books } from '../command.js';
import { ask, type Database } from '../database.js';
import { newUuid } from '../newCaseId.js';
import { append } from './append.js';
import { attempt } from './attempt.js';
import { openFolder } from './open.js';
import type { FileOrder, HoldOrder, PaperOrder, PaperResult, RefusedContent, ScannedOrder, WaitingDocument } from './orders.js';

/** Files one document or a new version of one, whose content is kept already. */
export function fileDocument<S extends CaseState, C extends Command>(database: Database, books: Books, law: CaseLaw<S, C>, order: FileOrder): Promise<PaperResult<S, FiledDocument>> {
  const { actor, body, content, scan, idempotency } = order;
  const id = documentId(newUuid());
  return attempt(database, books, law, order, {
    decide: (folder, moment) => decideFiling(law, folder, { id, body, actor, released: scan !== null }, moment),
    write(paper: NewDocument, folder) {
      const version = (folder.documents.find((one) => one.id === paper.id)?.versions.length ?? 0) + 1;
      return { kind: 'file-document', document: { ...paper, ...content, version }, ...(scan ? { scan: { ...scan, document: paper.id, version } } : {}) };
    },
    async read(folder) {
      const [row] = await ask<{ id: DocumentId }>(database, 'document-by-key', 'SELECT v.document_id AS id FROM centerline.document_version v WHERE v.filer_id = $1 AND v.sent_key = $2', [actor.id, idempotency.key]);
      return folder.documents.find((one) => one.id === row?.id) ?? null;
    },
  });
}

/** Whether the law would take this document, before its content is looked at. Null when there is no such case. */
export async function mayFile<S extends CaseState, C extends Command>(
  database: Database, books: Books, law: CaseLaw<S, C>, { caseId, actor }: Pick<PaperOrder, 'caseId' | 'actor'>, body: FilingOfDocument,
): Promise<PaperDecision<NewDocument> | null> {
  const opened = await openFolder(database, books, law, caseId, null);
  const decision = opened && decideFiling(law, opened.folder, { id: documentId(newUuid()), body, actor, released: false }, opened.moment);
  const bar = decision?.ok === true && actor.kind !== 'system' ? dayBar(await filedLately(database, actor.id)) : null;
  return bar === null ? decision : { ok: false, refusals: [bar] };
}

/** Of one person or system, by the ledger's clock. */
async function filedLately(database: Database, filer: string): Promise<FiledLately> {
  const [row] = await ask<FiledLately>(database, 'filed-lately', `
    SELECT count(*)::integer AS documents, coalesce(sum(size), 0)::double precision AS bytes FROM centerline.document_version WHERE filer_id = $1 AND at > centerline.moment() - interval '24 hours'`, [filer]);
  return row ?? { documents: 0, bytes: 0 };
}

/** Puts a document on legal hold, or lifts it. */
export function holdDocument<S extends CaseState, C extends Command>(database: Database, books: Books, law: CaseLaw<S, C>, order: HoldOrder): Promise<PaperResult<S, FiledDocument>> {
  return attempt(database, books, law, order, {
    decide: (folder) => decideHold(law, folder, order.documentId, order.body, order.actor),
    write: (hold) => ({ kind: 'hold-document', hold }),
    read: (folder) => folder.documents.find((one) => one.id === order.documentId) ?? null,
  });
}

const WAITING = `
  SELECT d.case_id AS "caseId", v.document_id AS "documentId", v.version, v.sha256, v.size::integer AS size
  FROM centerline.document_version v JOIN centerline.document d ON d.id = v.document_id JOIN centerline.case_file c ON c.id = d.case_id
  WHERE c.type = $1 AND NOT EXISTS (SELECT FROM centerline.document_scan s WHERE s.document_id = v.document_id AND s.version = v.version)
  ORDER BY v.at LIMIT $2`;

/** Versions in quarantine, the oldest first. */
export const listWaiting = (database: Database, type: string, limit: number): Promise<WaitingDocument[]> => ask<WaitingDocument>(database, 'list-waiting-documents', WAITING, [type, limit]);

/** Records what the scan of a waiting version found. False when somebody else did so before. */
export async function recordScan<S extends CaseState, C extends Command>(database: Database, books: Books, law: CaseLaw<S, C>, { waiting, found }: ScannedOrder): Promise<boolean> {
  for (;;) {
    const opened = await openFolder(database, books, law, waiting.caseId, null);
    const document = opened?.folder.documents.find((one) => one.id === waiting.documentId);
    const version = document && versionOf(document, waiting.version);
    if (!opened || !document || !version || version.scan) return false;
    const { folder, moment } = opened;
    const { event, notices } = afterScan(law, folder, document, version, found);
    const appended = await append(database, {
      caseId: waiting.caseId, expected: folder.file.version, at: moment.at, actor: SCANNER, kind: 'scan-document', idempotency: null, event, notices,
      scan: { ...found, document: document.id, version: version.version },
    });
    if (appended !== 'stale') return appended === 'done';
  }
}

/** Records that somebody sent what a scan refused at once: the attempt is evidence, the content is gone. */
export async function recordRefusedContent<S extends CaseState, C extends Command>(database: Database, books: Books, law: CaseLaw<S, C>, refused: RefusedContent): Promise<void> {
  const { caseId, actor, found, sha256, size } = refused;
  for (;;) {
    const opened = await openFolder(database, books, law, caseId, null);
    if (!opened) return;
    const event = {
      kind: 'document.turned-away', summary: `A file sent by ${actor.kind === 'system' ? 'Centerline' : actor.name} was turned away: it contains ${found.signature ?? 'a virus'}`,
      data: { sha256, size, scanner: found.scanner, signature: found.signature },
    };
    const appended = await append(database, { caseId, expected: opened.folder.file.version, at: opened.moment.at, actor, kind: 'refuse-document', idempotency: null, event, notices: [] });
    if (appended !== 'stale') return;
  }
}
