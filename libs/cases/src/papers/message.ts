// Owns what a message on a case is and who may write which. A message changes nothing about the case: no state, no clock, no task.
import type { Instant } from '@centerline/clock';
import type { Actor } from '../actor.js';
import type { CaseState } from '../caseFile.js';
import { refuse, type CaseEvent } from '../change.js';
import type { Command } from '../command.js';
import { textFault } from '../identifiers/text.js';
import type { CaseLaw } from '../law.js';
import type { Moment } from '../moment.js';
import type { DocumentId, MessageId } from '../names.js';
import { audienceOf, type Audience } from '../permission.js';
import { invalid, type Refusal } from '../refusal.js';
import { seesDocument } from './marking.js';
import { noticesOf } from './notices.js';
import { authorOf, type Folder, type PaperAuthor, type PaperDecision } from './paper.js';
import { DOCUMENTS, MARKING, MESSAGES, MOST_ATTACHED, MOST_CHARACTERS, REPLIES } from './rules.js';
import { writingBar } from './speaking.js';

/** `public`: between the agency and the parties. `internal`: the agency only. */
export const MESSAGE_KINDS = ['public', 'internal'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface Message {
  readonly id: MessageId;
  readonly kind: MessageKind;
  readonly at: Instant;
  readonly author: PaperAuthor;
  /** As it was written, to the character. */
  readonly text: string;
  readonly replyTo: MessageId | null;
  readonly documents: readonly DocumentId[];
}

export interface MessageBody {
  readonly kind: MessageKind;
  readonly text: string;
  readonly replyTo?: string;
  readonly documents?: readonly string[];
}
export type NewMessage = Omit<Message, 'at'>;

/** What a reader of that side may see of a case's messages. The one place that says so; the ledger selects by it. */
export const kindsFor = (audience: Audience): readonly MessageKind[] => (audience === 'agency' ? MESSAGE_KINDS : ['public']);

export interface MessageAct {
  readonly id: MessageId;
  readonly body: MessageBody;
  readonly actor: Actor;
  /** The message `replyTo` names, if this case has it. */
  readonly answered: Message | null;
}

/** Judges a message. Pure. The refusal names the field of the body (`/text`, `/replyTo`, `/documents/0`). */
export function decideMessage<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, folder: Folder<S>, act: MessageAct, moment: Moment): PaperDecision<NewMessage> {
  const { actor, body, id, answered } = act;
  const bar = writingBar(law, folder, body.kind, actor, moment);
  if (bar) return refuse(bar);
  const side = audienceOf(actor, law.parties(folder.file.state)) ?? 'party';
  const [first, ...others] = [...textFaults(body.text), ...replyFaults(body, side, answered), ...attachmentFaults(folder, act, side)];
  if (first) return refuse(first, ...others);
  const documents = [...new Set(body.documents ?? [])] as DocumentId[];
  const paper: NewMessage = { id, kind: body.kind, author: authorOf(actor, side), text: body.text, replyTo: answered?.id ?? null, documents };
  const notices = noticesOf(law, folder, {
    key: `message/${id}`, actor, side, forParties: body.kind === 'public', did: 'wrote a message', ...(answered ? { answers: answered.author } : {}),
  });
  return { ok: true, paper, event: eventOf(paper), notices };
}

function textFaults(text: string): readonly Refusal[] {
  const fault = textFault(text);
  if (fault) return [invalid('/text', 'faulty-text', fault, MESSAGES)];
  if (text.trim() === '') return [invalid('/text', 'empty', 'Write something.', MESSAGES)];
  return [...text].length > MOST_CHARACTERS ? [invalid('/text', 'too-long', `A message has at most ${MOST_CHARACTERS.toLocaleString('en-US')} characters: attach a longer text as a document.`, MESSAGES)] : [];
}

/** A party answers what it can see; and a public message must not point to an internal one, whose very existence stays inside. */
function replyFaults({ kind, replyTo }: MessageBody, side: Audience, answered: Message | null): readonly Refusal[] {
  if (replyTo === undefined) return [];
  if (answered === null || !kindsFor(side).includes(answered.kind)) return [invalid('/replyTo', 'no-such-message', 'This case has no such message.', REPLIES)];
  return kind === 'public' && answered.kind === 'internal' ? [invalid('/replyTo', 'reply-leaves-agency', 'An answer to an internal message stays internal.', REPLIES)] : [];
}

function attachmentFaults<S extends CaseState>(folder: Folder<S>, { body, actor }: MessageAct, side: Audience): readonly Refusal[] {
  const named = body.documents ?? [];
  if (named.length > MOST_ATTACHED) return [invalid('/documents', 'too-many', `At most ${MOST_ATTACHED} documents go with a message.`, DOCUMENTS)];
  return named.flatMap((one, index): Refusal[] => {
    const document = folder.documents.find(({ id }) => id === one);
    if (!document || !seesDocument(folder, document, side, actor)) return [invalid(`/documents/${index}`, 'no-such-document', 'This case has no such document.', DOCUMENTS)];
    return body.kind === 'public' && document.marking !== 'public' ? [invalid(`/documents/${index}`, 'document-not-public', `"${document.title}" is marked ${document.marking} and cannot go with a public message.`, MARKING)] : [];
  });
}

/** The text stays in the message: the history says that it was written, and its hash. */
function eventOf({ id, kind, author, text, replyTo, documents }: NewMessage): CaseEvent {
  const toAgency = author.side === 'party';
  const data = { message: id, kind, characters: [...text].length, replyTo, documents };
  return kind === 'internal'
    ? { kind: 'message.internal', summary: `${author.name} wrote an internal message`, data }
    : {
        kind: 'message.public', summary: `${author.name} wrote to ${toAgency ? 'the agency' : 'the parties'}`,
        publicSummary: toAgency ? 'A message was sent to CBP' : 'CBP sent a message', data,
      };
}
