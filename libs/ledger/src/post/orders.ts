// Owns what may be asked about letters, notices on their way and mail, as types. Holds no behaviour.
import type { Instant } from '@centerline/clock';
import type { Audience, CaseId, CaseNumber, CaseType, Language, LetterKind, PersonId, UnitCode } from '@centerline/cases';

/** A letter as the case page lists it. */
export interface LetterRow {
  /** UUID (version 7). */
  readonly id: string;
  /** Of the notice it tells. */
  readonly key: string;
  readonly kind: LetterKind;
  readonly form: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly title: string;
  /** The version of the case it was made from. */
  readonly caseVersion: number;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly madeAt: Instant;
}
/** A letter with what it says, from which its file can be made again. */
export interface KeptLetter extends LetterRow {
  readonly content: unknown;
}
export type NewLetter = Omit<KeptLetter, 'id' | 'madeAt'> & { readonly caseId: CaseId };

/** A notice whose letter is to be made and whose readers are to be found. */
export interface Posting {
  readonly noticeId: string;
  readonly caseId: CaseId;
  readonly type: CaseType;
  readonly key: string;
  /** When the event was that it tells of. */
  readonly at: Instant;
  /** This try counted. */
  readonly attempts: number;
}
/** A notice that can go to its readers. */
export interface Posted {
  readonly noticeId: string;
  readonly hasLetter: boolean;
  /** For people to see: why it goes without the letter it should have. */
  readonly fault: string | null;
}
export interface Reader {
  readonly person: PersonId;
  readonly language: Language;
}

/** Somebody for whom notices wait. */
export interface Waiting {
  readonly recipient: PersonId;
  readonly unit: UnitCode;
  readonly language: Language;
  /** Whether this person wants many notices in one mail. */
  readonly digest: boolean;
  readonly plain: number;
  readonly withLetter: number;
}
export interface Envelope {
  readonly recipient: PersonId;
  readonly address: string;
  readonly language: Language;
}
/** One notice of a mail. */
export interface MailLine {
  readonly caseId: CaseId;
  readonly number: CaseNumber;
  readonly type: CaseType;
  readonly key: string;
  readonly subject: string;
  /** Null when it is told without a letter; in the reader's language if there is one. */
  readonly letter: Pick<LetterRow, 'id' | 'title' | 'kind' | 'audience' | 'language' | 'sha256'> | null;
}
export interface Mail extends Envelope {
  /** The part of the Message-ID before the @: sent twice, it arrives once. */
  readonly id: string;
  readonly name: string;
  readonly digest: boolean;
  /** This try counted. */
  readonly attempts: number;
  /** Notices in it, and the first of them. */
  readonly count: number;
  readonly lines: readonly MailLine[];
}

/** How far a notice has come. `page-only`: the person wants no mail; `unposted`: nobody has been found for it yet, or nobody at all. */
export const DELIVERY_STATES = ['unposted', 'waiting', 'page-only', 'sending', 'sent', 'bounced', 'failed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export interface DeliveryRow {
  readonly noticeId: string;
  readonly key: string;
  readonly subject: string;
  /** To whom in general: a party, an office, one person. */
  readonly to: 'party' | 'unit' | 'person';
  readonly recipient: PersonId | null;
  readonly recipientName: string | null;
  readonly unit: UnitCode | null;
  readonly state: DeliveryState;
  readonly toldAt: Instant;
  readonly sentAt: Instant | null;
  readonly digest: boolean | null;
  readonly attempts: number;
  readonly fault: string | null;
}
/** A mail that did not arrive. */
export interface UndeliveredMail {
  readonly id: string;
  readonly recipient: PersonId;
  readonly recipientName: string;
  readonly unit: UnitCode;
  readonly state: 'bounced' | 'failed';
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly fault: string | null;
  readonly notices: number;
}

export const CHANNELS = ['mail', 'page'] as const;
export interface MailPreference {
  /** `page`: nothing by mail; the page of the case shows everything all the same. */
  readonly channel: (typeof CHANNELS)[number];
  readonly language: Language;
  /** Many notices at once come as one mail. */
  readonly digest: boolean;
}
/** Until somebody says otherwise. */
export const USUAL_PREFERENCE: MailPreference = { channel: 'mail', language: 'en', digest: true };
