// Owns what may be asked of the papers beside a case and what is answered, as types. Holds no behaviour.
import type {
  Actor, CaseId, CaseState, DocumentId, FiledDocument, FilingOfDocument, Folder, HoldBody, Message, MessageBody, MessageId, MessageKind, Moment, PersonId, Refusal, ScanFound,
} from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import type { Scope } from '../orders.js';

/** One attempt to put a paper beside a case, made once by its key. */
export interface PaperOrder {
  readonly caseId: CaseId;
  readonly actor: Actor;
  readonly idempotency: { readonly owner: string; readonly key: string; readonly hash: string };
}
export interface SayOrder extends PaperOrder {
  readonly body: MessageBody;
}
export interface HoldOrder extends PaperOrder {
  readonly documentId: string;
  readonly body: HoldBody;
}
/** Content that lies in the store already, under its hash. */
export interface KeptContent {
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}
export interface FileOrder extends PaperOrder {
  readonly body: FilingOfDocument;
  readonly content: KeptContent;
  /** Null while the scanner is away: the document is in quarantine. */
  readonly scan: ScanFound | null;
}

/** Who filed what that was refused for what it contains. Nothing of it was kept. */
export interface RefusedContent {
  readonly caseId: CaseId;
  readonly actor: Actor;
  readonly sha256: string;
  readonly size: number;
  readonly found: ScanFound;
}

export type PaperResult<S extends CaseState, Paper> =
  | { readonly kind: 'done'; readonly paper: Paper; readonly folder: Folder<S>; readonly moment: Moment; readonly replayed: boolean }
  | { readonly kind: 'refused'; readonly refusals: readonly [Refusal, ...Refusal[]] }
  | { readonly kind: 'key-reused' };

export interface MessageQuery {
  readonly caseId: CaseId;
  /** Only what this reader may see; nothing else is counted. */
  readonly kinds: readonly MessageKind[];
  readonly person: PersonId;
  readonly limit: number;
  /** Only messages before this one. */
  readonly before: string | null;
}
export interface MessagePage {
  /** Newest first. */
  readonly messages: readonly Message[];
  /** Messages of others, of these kinds, after the person's mark. */
  readonly unread: number;
  /** The last message the person has marked as read; null for none. */
  readonly readThrough: MessageId | null;
}
export interface Unread {
  readonly caseId: CaseId;
  readonly unread: number;
  /** When the newest of them was written. */
  readonly latestAt: Instant;
}
export interface UnreadQuery {
  readonly scope: Scope;
  readonly type: string;
  readonly kinds: readonly MessageKind[];
  readonly person: PersonId;
  readonly caseIds: readonly CaseId[];
}

/** A version in quarantine. */
export interface WaitingDocument {
  readonly caseId: CaseId;
  readonly documentId: DocumentId;
  readonly version: number;
  readonly sha256: string;
  readonly size: number;
}
export interface ScannedOrder {
  readonly waiting: WaitingDocument;
  readonly found: ScanFound;
}
export type OpenedFolder<S extends CaseState> = { readonly folder: Folder<S>; readonly moment: Moment };
export type { FiledDocument };
