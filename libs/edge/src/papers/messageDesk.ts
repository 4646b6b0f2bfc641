// Owns how the messages of one case type are served: written by the law, read by whom they concern. Every reading is recorded.
import {
  iorKind, isParty, kindsFor,
  type CaseId, type CaseLaw, type CaseState, type Command, type Message, type MessageBody, type SignedIn,
} from '@centerline/cases';
import type { Unread } from '@centerline/ledger';
import { scopeOf } from '../cases/scope.js';
import type { CommandContext } from '../commands/commandContext.js';
import { Answer } from '../door/answer.js';
import { ProblemException } from '../problems/problem.js';
import type { CaseLedger } from '../service/parts.js';
import type { MessagesQuery } from './forms.js';
import { messageView, writingView, type MessagesView, type MessageView } from './messageViews.js';
import { openFor, type OpenedFor } from './reader.js';
import { PRIVATE, taggedAnswer, unlessRefused } from './answers.js';

const USUAL = 50;

export class MessageDesk<S extends CaseState = CaseState, C extends Command = Command> {
  constructor(private readonly law: CaseLaw<S, C>, private readonly ledger: CaseLedger) {}

  /** A page of messages, the latest when nothing is said; 304 to who has it. @param address the request's own, without its query. */
  async list(reader: SignedIn, caseId: CaseId, { limit = USUAL, before }: MessagesQuery, address: string): Promise<Answer<MessagesView>> {
    const opened = await openFor(this.ledger, this.law, reader, caseId);
    const page = await this.ledger.papers.messages({ caseId, kinds: kindsFor(opened.side), person: reader.id, limit: limit + 1, before: before ?? null });
    const shown = page.messages.slice(0, limit);
    await this.ledger.recordReading(reader, caseId, this.showSsn(shown, opened) ? 'messages with Social Security number' : 'messages');
    const oldest = shown.at(-1);
    const earlier = page.messages.length > limit && oldest ? `${address}?limit=${limit}&before=${oldest.id}` : null;
    const items = [...shown].reverse().map((message) => messageView(message, opened, reader));
    return taggedAnswer({ items, earlier, unread: page.unread, readThrough: page.readThrough, ...writingView(this.law, opened, reader) });
  }

  /** Writes a message: 201 with it. */
  async write(context: CommandContext, caseId: CaseId, body: MessageBody): Promise<Answer<MessageView>> {
    const { actor, idempotency } = context;
    const result = unlessRefused(await this.ledger.papers.say(this.law, { caseId, actor, idempotency, body }));
    const opened = await openFor(this.ledger, this.law, actor, caseId);
    return new Answer(201, messageView(result.paper, opened, actor), { ...PRIVATE, ...(result.replayed ? { 'idempotency-replayed': 'true' } : {}) });
  }

  /** Marks messages as read through one the reader sees; a mark never moves back. */
  async read({ actor: reader, idempotency: _noPreview }: CommandContext, caseId: CaseId, through: string): Promise<Pick<MessagesView, 'unread' | 'readThrough'>> {
    const { side } = await openFor(this.ledger, this.law, reader, caseId);
    const kinds = kindsFor(side);
    const marked = await this.ledger.papers.markRead(caseId, kinds, reader.id, through as Message['id']);
    if (!marked) throw new ProblemException('not-found', 'This case has no such message.', { field: '/through' });
    const { unread, readThrough } = await this.ledger.papers.messages({ caseId, kinds, person: reader.id, limit: 1, before: null });
    return { unread, readThrough };
  }

  /** Of these cases, those with messages the reader has not read; of another's case nothing is said. */
  async unread(reader: SignedIn, caseIds: readonly CaseId[]): Promise<{ readonly items: readonly Unread[] }> {
    const kinds = kindsFor(isParty(reader) ? 'party' : 'agency');
    return { items: await this.ledger.papers.unread({ scope: scopeOf(reader), type: this.law.type, kinds, person: reader.id, caseIds }) };
  }

  private showSsn(messages: readonly Message[], { folder }: OpenedFor<S>): boolean {
    const numbers = this.law.parties(folder.file.state).iors.filter((one) => iorKind(one) === 'SSN');
    return messages.some(({ text }) => numbers.some((number) => text.includes(number)));
  }
}
