// Messages and documents in memory for tests of the edge: judges by the real rules, keeps what they let through, and nothing else.
import { randomUUID } from 'node:crypto';
import {
  afterScan, audienceOf, decideFiling, decideHold, decideMessage, documentId, messageId, notFound, paperRules, versionOf,
  type CaseEvent, type CaseFile, type CaseId, type CaseLaw, type CaseState, type Command, type FiledDocument, type FilingOfDocument, type Message, type MessageId, type MessageKind, type Notice, type NewDocument, type PaperDecision, type PersonId,
} from '@centerline/cases';
import { momentAt } from '@centerline/cases/testing';
import type { FileOrder, HoldOrder, MessagePage, MessageQuery, OpenedFolder, PaperOrder, PaperResult, RefusedContent, SayOrder, ScannedOrder, Unread, UnreadQuery, WaitingDocument } from '@centerline/ledger';
import type { Instant } from '@centerline/clock';
import type { PaperLedger } from '../service/parts.js';

export interface Shelf {
  at: Instant;
  readonly files: ReadonlyMap<string, CaseFile<CaseState>>;
}

export class FakePapers implements PaperLedger {
  readonly closedAt = new Map<string, Instant>();
  readonly events: CaseEvent[] = [];
  readonly notices: Notice[] = [];
  private readonly said = new Map<string, Message[]>();
  private readonly filed = new Map<string, FiledDocument[]>();
  private readonly marks = new Map<string, number>();
  private readonly keys = new Map<string, { readonly hash: string; readonly id: string }>();

  constructor(private readonly shelf: Shelf) {}

  async open<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, caseId: CaseId): Promise<OpenedFolder<S> | null> {
    const file = this.shelf.files.get(caseId) as CaseFile<S> | undefined;
    if (!file) return null;
    const closedAt = law.shelf(file.state).closed ? (this.closedAt.get(caseId) ?? this.shelf.at) : null;
    return { folder: { file, closedAt, documents: this.filed.get(caseId) ?? [] }, moment: momentAt(this.shelf.at) };
  }

  async say<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: SayOrder): Promise<PaperResult<S, Message>> {
    const messages = this.said.get(order.caseId) ?? [];
    const answered = messages.find((one) => one.id === order.body.replyTo) ?? null;
    return this.attempt(law, order, (opened) => decideMessage(law, opened.folder, { id: messageId(randomUUID()), body: order.body, actor: order.actor, answered }, opened.moment),
      (paper) => {
        const message: Message = { ...paper, at: this.shelf.at };
        this.said.set(order.caseId, [...messages, message]);
        return message.id;
      },
      (id) => this.said.get(order.caseId)?.find((one) => one.id === id));
  }

  readonly messages = async ({ caseId, kinds, person, limit, before }: MessageQuery): Promise<MessagePage> => {
    const all = (this.said.get(caseId) ?? []).map((message, index) => ({ message, seq: index + 1 })).filter(({ message }) => kinds.includes(message.kind));
    const mark = this.marks.get(`${caseId} ${person}`) ?? 0;
    const end = before === null ? all.length : all.findIndex(({ message }) => message.id === before);
    return {
      messages: all.slice(0, Math.max(0, end)).reverse().slice(0, limit).map(({ message }) => message),
      unread: all.filter(({ message, seq }) => message.author.id !== person && seq > mark).length,
      readThrough: all.findLast(({ seq }) => seq <= mark)?.message.id ?? null,
    };
  };
  readonly unread = async ({ kinds, person, caseIds }: UnreadQuery): Promise<Unread[]> => {
    const counted = await Promise.all(caseIds.map(async (caseId) => ({ caseId, unread: (await this.messages({ caseId, kinds, person, limit: 1, before: null })).unread, latestAt: this.shelf.at })));
    return counted.filter((one) => one.unread > 0);
  };
  readonly markRead = async (caseId: CaseId, kinds: readonly MessageKind[], person: PersonId, through: MessageId): Promise<boolean> => {
    const index = (this.said.get(caseId) ?? []).findIndex((one) => one.id === through && kinds.includes(one.kind));
    const key = `${caseId} ${person}`;
    if (index >= 0) this.marks.set(key, Math.max(this.marks.get(key) ?? 0, index + 1));
    return index >= 0;
  };

  async mayFile<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, { caseId, actor }: Pick<PaperOrder, 'caseId' | 'actor'>, body: FilingOfDocument): Promise<PaperDecision<NewDocument> | null> {
    const opened = await this.open(law, caseId);
    return opened && decideFiling(law, opened.folder, { id: documentId(randomUUID()), body, actor, released: false }, opened.moment);
  }
  async file<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: FileOrder): Promise<PaperResult<S, FiledDocument>> {
    const { caseId, actor, body, content, scan } = order;
    const at = this.shelf.at;
    return this.attempt(law, order, (opened) => decideFiling(law, opened.folder, { id: documentId(randomUUID()), body, actor, released: scan !== null }, opened.moment),
      ({ isNew: _isNew, name, ...document }) => {
        const all = this.filed.get(caseId) ?? [];
        const earlier = all.find((one) => one.id === document.id);
        const version = { version: (earlier?.versions.length ?? 0) + 1, name, ...content, filedBy: document.filedBy, at, scan: scan && { ...scan, at } };
        const next: FiledDocument = earlier ? { ...earlier, versions: [...earlier.versions, version] } : { ...document, held: false, at, versions: [version] };
        this.filed.set(caseId, [...all.filter((one) => one.id !== document.id), next]);
        return document.id;
      },
      (id) => this.filed.get(caseId)?.find((one) => one.id === id));
  }
  async hold<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, order: HoldOrder): Promise<PaperResult<S, FiledDocument>> {
    const { caseId, documentId: id, body, actor } = order;
    return this.attempt(law, order, (opened) => decideHold(law, opened.folder, id, body, actor),
      ({ held }) => {
        this.filed.set(caseId, (this.filed.get(caseId) ?? []).map((one) => (one.id === id ? { ...one, held } : one)));
        return id;
      },
      () => this.filed.get(caseId)?.find((one) => one.id === id));
  }

  readonly waiting = async (_type: string, limit: number): Promise<WaitingDocument[]> =>
    [...this.filed].flatMap(([caseId, documents]) => documents.flatMap(({ id, versions }) => versions.filter((one) => !one.scan)
      .map(({ version, sha256, size }) => ({ caseId: caseId as CaseId, documentId: id, version, sha256, size })))).slice(0, limit);
  async recordScan<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, { waiting, found }: ScannedOrder): Promise<boolean> {
    const opened = await this.open(law, waiting.caseId);
    const document = opened?.folder.documents.find((one) => one.id === waiting.documentId);
    const version = document && versionOf(document, waiting.version);
    if (!opened || !document || !version || version.scan) return false;
    this.note(afterScan(law, opened.folder, document, version, found));
    const scanned = { ...document, versions: document.versions.map((one) => (one === version ? { ...one, scan: { ...found, at: this.shelf.at } } : one)) };
    this.filed.set(waiting.caseId, opened.folder.documents.map((one) => (one === document ? scanned : one)));
    return true;
  }
  async recordRefusedContent<S extends CaseState, C extends Command>(_law: CaseLaw<S, C>, { sha256, found }: RefusedContent): Promise<void> {
    this.events.push({ kind: 'document.turned-away', summary: `turned away: ${found.signature ?? ''}`, data: { sha256 } });
  }

  private note({ event, notices }: { readonly event: CaseEvent; readonly notices: readonly Notice[] }): void {
    this.events.push(event);
    this.notices.push(...notices);
  }
  private async attempt<S extends CaseState, C extends Command, Paper, Kept>(
    law: CaseLaw<S, C>, { caseId, actor, idempotency }: PaperOrder, decide: (opened: OpenedFolder<S>) => PaperDecision<Paper>, keep: (paper: Paper) => string, read: (id: string) => Kept | undefined,
  ): Promise<PaperResult<S, Kept>> {
    const refused = { kind: 'refused', refusals: [notFound('no-such-case', 'There is no such case.', paperRules.MESSAGES)] } as const;
    const opened = await this.open(law, caseId);
    if (!opened || audienceOf(actor, law.parties(opened.folder.file.state)) === null) return refused;
    const key = `${idempotency.owner} ${idempotency.key}`;
    const before = this.keys.get(key);
    if (before && before.hash !== idempotency.hash) return { kind: 'key-reused' };
    const decision = before ? null : decide(opened);
    if (decision && !decision.ok) return { kind: 'refused', refusals: decision.refusals };
    const id = decision ? keep(decision.paper) : (before?.id ?? '');
    if (decision) {
      this.keys.set(key, { hash: idempotency.hash, id });
      this.note(decision);
    }
    const paper = read(id);
    const after = await this.open(law, caseId);
    return paper && after ? { kind: 'done', paper, ...after, replayed: before !== undefined } : refused;
  }
}
