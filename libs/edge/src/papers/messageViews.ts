// Owns how messages are answered. A party gets the exchange with the agency and not the least sign that there is another.
import {
  exchangeOf, kindsFor, paperRules, seesDocument, writingBar,
  type CaseLaw, type CaseState, type Command, type DocumentId, type Message, type MessageId, type MessageKind, type Refusal, type RuleRef, type SignedIn,
} from '@centerline/cases';
import type { Instant, PlainDate } from '@centerline/clock';
import { authorView, type AuthorView } from './people.js';
import type { OpenedFor } from './reader.js';

export interface MessageView {
  readonly id: MessageId;
  readonly kind: MessageKind;
  readonly at: Instant;
  readonly author: AuthorView;
  readonly text: string;
  readonly replyTo: MessageId | null;
  readonly documents: readonly { readonly id: DocumentId; readonly title: string }[];
}

/** Whether the reader may write such a message now; if not, why. */
export interface Writing {
  readonly kind: MessageKind;
  readonly may: boolean;
  readonly why: { readonly code: string; readonly message: string; readonly rule: RuleRef } | null;
}

export interface MessagesView {
  /** Oldest first. */
  readonly items: readonly MessageView[];
  /** Address of the page before this one, null when there is none. */
  readonly earlier: string | null;
  /** Messages of others after the reader's mark, on all pages. */
  readonly unread: number;
  readonly readThrough: MessageId | null;
  readonly write: readonly Writing[];
  /** The last day on which agency and parties write to each other, of a closed case. */
  readonly lastOn: PlainDate | null;
  readonly mostCharacters: number;
  readonly aboutDates: RuleRef;
}

export const whyNot = (bar: Refusal | null): Writing['why'] => bar && { code: bar.code, message: bar.message, rule: bar.rule };

export function messageView<S extends CaseState>(message: Message, { folder, side }: OpenedFor<S>, reader: SignedIn): MessageView {
  const { id, kind, at, author, text, replyTo } = message;
  const seen = message.documents.flatMap((one) => folder.documents.filter((document) => document.id === one && seesDocument(folder, document, side, reader)));
  return { id, kind, at, author: authorView(author, side, reader), text, replyTo, documents: seen.map((document) => ({ id: document.id, title: document.title })) };
}

/** What a reader may write now, and until when. */
export function writingView<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, { folder, moment, side }: OpenedFor<S>, reader: SignedIn): Pick<MessagesView, 'write' | 'lastOn' | 'mostCharacters' | 'aboutDates'> {
  const exchange = exchangeOf(law, folder, moment);
  const write = kindsFor(side).map((kind): Writing => {
    const bar = writingBar(law, folder, kind, reader, moment);
    return { kind, may: bar === null, why: whyNot(bar) };
  });
  return { write, lastOn: 'lastOn' in exchange ? exchange.lastOn : null, mostCharacters: paperRules.MOST_CHARACTERS, aboutDates: paperRules.NO_CLOCK };
}
