// Owns the shapes of the papers of a case as the services answer them. They mirror libs/edge (papers/, letters/); the browser may not import the edge. Data only.
import type { Audience, DocumentKind, DocumentStatus, Marking, MessageKind, RuleRef } from '@centerline/cases';
import type { Language, LetterKind } from '@centerline/cases/letters';

export interface Author {
  readonly name: string;
  /** Null for an officer, to a party. */
  readonly unit: string | null;
  readonly side: Audience;
  readonly mine: boolean;
}
export interface Why {
  readonly code: string;
  readonly message: string;
  readonly rule: RuleRef;
}

export interface MessageLine {
  readonly id: string;
  readonly kind: MessageKind;
  readonly at: string;
  readonly author: Author;
  readonly text: string;
  readonly replyTo: string | null;
  readonly documents: readonly { readonly id: string; readonly title: string }[];
}
export interface Writing {
  readonly kind: MessageKind;
  readonly may: boolean;
  readonly why: Why | null;
}
export interface MessagesPage {
  /** Oldest first. */
  readonly items: readonly MessageLine[];
  readonly earlier: string | null;
  readonly unread: number;
  readonly readThrough: string | null;
  readonly write: readonly Writing[];
  /** The last day on which a closed case takes messages. */
  readonly lastOn: string | null;
  readonly mostCharacters: number;
  readonly aboutDates: RuleRef;
}

export interface Version {
  readonly version: number;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly filedAt: string;
  readonly filedBy: Author;
  readonly status: DocumentStatus;
  readonly statusWords: string;
}
export interface DocumentLine extends Version {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** These three are the agency's. */
  readonly marking?: Marking;
  readonly held?: boolean;
  readonly redacts?: string | null;
  /** The latest first. */
  readonly versions: readonly Version[];
  readonly actions: readonly ('download' | 'supersede' | 'hold' | 'lift-hold')[];
}
export interface Uploading {
  readonly may: boolean;
  readonly why: Why | null;
  /** Empty for a party: it gives none. */
  readonly markings: readonly Marking[];
  readonly kinds: readonly { readonly kind: DocumentKind }[];
  readonly extensions: readonly string[];
  readonly mostBytes: number;
}
export interface DocumentsAnswer {
  readonly items: readonly DocumentLine[];
  readonly upload: Uploading;
}
export interface Grant {
  readonly url: string;
  readonly name: string;
}

export interface LetterLine {
  readonly id: string;
  readonly kind: LetterKind;
  readonly title: string;
  readonly language: Language;
  readonly madeAt: string;
  readonly size: number;
  readonly sha256: string;
  readonly url: string;
  /** The agency's. */
  readonly audience?: Audience;
}
export type DeliveryState = 'unposted' | 'waiting' | 'page-only' | 'sending' | 'sent' | 'bounced' | 'failed';
export interface DeliveryLine {
  readonly subject: string;
  readonly recipient: string | null;
  readonly state: DeliveryState;
  readonly toldAt: string;
  readonly sentAt: string | null;
  /** The rest is the agency's. */
  readonly unit?: string | null;
  readonly fault?: string | null;
}
