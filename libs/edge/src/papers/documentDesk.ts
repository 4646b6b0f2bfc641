// Owns how the documents of one case type are served: filed by the law, looked at, kept, and handed out by grants. Every reading is recorded.
import {
  paperRules, seesDocument, statusOf, versionOf,
  type CaseId, type CaseLaw, type CaseState, type Command, type FiledDocument, type FilingOfDocument, type HoldBody, type ScanFound, type SignedIn,
} from '@centerline/cases';
import { StreamableFile } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { requestHash } from '../commands/requestHash.js';
import type { CommandContext } from '../commands/commandContext.js';
import { Answer } from '../door/answer.js';
import { ProblemException } from '../problems/problem.js';
import { refused } from '../problems/refusals.js';
import type { CaseLedger } from '../service/parts.js';
import { PRIVATE, taggedAnswer, unlessRefused } from './answers.js';
import { discardRest, receiveContent } from './arriving.js';
import { checkContent } from './content/content.js';
import { documentsView, documentView, type DocumentsView, type DocumentView } from './documentViews.js';
import { attachment, grantedVersion, noSuchDocument, notToBeHad } from './handingOut.js';
import { openFor, type OpenedFor } from './reader.js';
import type { DocumentRoom } from './room.js';
import type { Received } from './store.js';

/** A grant as it is answered. */
export interface GrantView {
  /** Where the document is to be had, by this person, until then. */
  readonly url: string;
  readonly expiresAt: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

export class DocumentDesk<S extends CaseState = CaseState, C extends Command = Command> {
  /** @param onWaiting told that content waits for a scanner that is away. */
  constructor(private readonly law: CaseLaw<S, C>, private readonly ledger: CaseLedger, private readonly room: DocumentRoom | null, private readonly onWaiting: () => void) {}

  async list(reader: SignedIn, caseId: CaseId): Promise<Answer<DocumentsView>> {
    const opened = await openFor(this.ledger, this.law, reader, caseId);
    await this.ledger.recordReading(reader, caseId, 'documents');
    return taggedAnswer(documentsView(this.law, opened, reader));
  }

  async one(reader: SignedIn, caseId: CaseId, documentId: string): Promise<Answer<DocumentView>> {
    const { opened, document } = await this.find(reader, caseId, documentId);
    await this.ledger.recordReading(reader, caseId, `document ${documentId}`);
    return taggedAnswer(documentView(this.law, opened, reader, document));
  }

  /** Files a document: 201 with it, in quarantine while the scanner is away. The request's body is the content. */
  async file(context: CommandContext, caseId: CaseId, body: FilingOfDocument, request: IncomingMessage): Promise<Answer<DocumentView>> {
    const { actor, path, idempotency } = context;
    const { store } = this.open();
    try {
      await this.requireAllowed(actor, caseId, body);
    } catch (refusal) {
      await discardRest(request);
      throw refusal;
    }
    const received = await receiveContent(request, store);
    try {
      const mediaType = await this.requireSound(received, body.name);
      const scan = await this.requireClean(received, actor, caseId);
      await store.quarantine(received);
      if (scan) await store.release(received.sha256);
      const hash = requestHash('POST', path, { ...body, sha256: received.sha256 });
      const content = { mediaType, size: received.size, sha256: received.sha256 };
      const result = unlessRefused(await this.ledger.papers.file(this.law, { caseId, actor, idempotency: { ...idempotency, hash }, body, content, scan }));
      if (!scan) this.onWaiting();
      const opened = await openFor(this.ledger, this.law, actor, caseId);
      const headers = { ...PRIVATE, location: `${path}/${result.paper.id}`, ...(result.replayed ? { 'idempotency-replayed': 'true' } : {}) };
      return new Answer(201, documentView(this.law, opened, actor, result.paper), headers);
    } finally {
      await store.discard(received);
    }
  }

  async hold(context: CommandContext, caseId: CaseId, documentId: string, body: HoldBody): Promise<Answer<DocumentView>> {
    const { actor, idempotency } = context;
    const result = unlessRefused(await this.ledger.papers.hold(this.law, { caseId, actor, idempotency, documentId, body }));
    const opened = await openFor(this.ledger, this.law, actor, caseId);
    return new Answer(200, documentView(this.law, opened, actor, result.paper), { ...PRIVATE, ...(result.replayed ? { 'idempotency-replayed': 'true' } : {}) });
  }

  /** Grants this person the download of one version for five minutes. The path of the request ends in `/grant`. */
  async grant({ actor: reader, idempotency: _noPreview, path }: CommandContext, caseId: CaseId, documentId: string, version: number | undefined): Promise<Answer<GrantView>> {
    const { opened, document } = await this.find(reader, caseId, documentId);
    const chosen = versionOf(document, version);
    if (!chosen) throw noSuchDocument();
    const status = statusOf(chosen);
    if (status !== 'released') throw notToBeHad(status);
    const { grants } = this.open();
    const { text, until } = grants.give({ caseId, documentId: document.id, version: chosen.version, person: reader.id }, opened.moment.at);
    await this.ledger.recordReading(reader, caseId, `grant of document ${documentId} version ${chosen.version}`);
    const { name, mediaType, size, sha256 } = chosen;
    return new Answer(201, { url: `${path.replace(/\/grant$/, '/content')}?grant=${text}`, expiresAt: until, name, mediaType, size, sha256 }, { 'cache-control': 'no-store' });
  }

  /** The content itself, to the person it was granted to; whether that person may still see it is asked again. */
  async content(reader: SignedIn, caseId: CaseId, documentId: string, text: string): Promise<Answer<StreamableFile>> {
    const { opened, document } = await this.find(reader, caseId, documentId);
    const { grants, store } = this.open();
    const version = grantedVersion(grants.read(text), { caseId, document, reader, at: opened.moment.at });
    const bytes = await store.read(version.sha256, version.size);
    if (!bytes) throw new ProblemException('unavailable', 'The document cannot be had from its store now.', { headers: { 'retry-after': '60' } });
    await this.ledger.recordReading(reader, caseId, `document ${documentId} version ${version.version}`);
    return attachment(version, bytes);
  }

  private open(): DocumentRoom {
    if (!this.room) throw new ProblemException('unavailable', 'This service keeps no documents.');
    return this.room;
  }

  private async find(reader: SignedIn, caseId: CaseId, documentId: string): Promise<{ readonly opened: OpenedFor<S>; readonly document: FiledDocument }> {
    const opened = await openFor(this.ledger, this.law, reader, caseId);
    const document = opened.folder.documents.find((one) => one.id === documentId);
    if (!document || !seesDocument(opened.folder, document, opened.side, reader)) throw noSuchDocument();
    return { opened, document };
  }

  /** Before 25 MB are sent and scanned in vain. Filing judges again. */
  private async requireAllowed(actor: SignedIn, caseId: CaseId, body: FilingOfDocument): Promise<void> {
    await openFor(this.ledger, this.law, actor, caseId);
    const decision = await this.ledger.papers.mayFile(this.law, { caseId, actor }, body);
    if (decision && !decision.ok) throw refused(decision.refusals);
  }

  private async requireSound({ path, size }: Received, name: string): Promise<string> {
    const checked = await checkContent(path, size, name);
    if (checked.ok) return checked.mediaType;
    throw new ProblemException('invalid', checked.message, { errors: [{ code: checked.code, field: 'body', message: checked.message, rule: paperRules.DOCUMENTS }] });
  }

  /** Null while the scanner is away. An attempt to file a virus is recorded, and nothing of it is kept. */
  private async requireClean(received: Received, actor: SignedIn, caseId: CaseId): Promise<ScanFound | null> {
    const found = await this.open().scan(received.path);
    if (found?.verdict !== 'infected') return found;
    await this.ledger.papers.recordRefusedContent(this.law, { caseId, actor, sha256: received.sha256, size: received.size, found });
    const message = `The file was refused: it contains ${found.signature ?? 'a virus'}.`;
    throw new ProblemException('invalid', message, { errors: [{ code: 'infected', field: 'body', message, rule: paperRules.QUARANTINE }] });
  }
}
