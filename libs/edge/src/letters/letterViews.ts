// Owns how letters and the way of notices are answered. A party sees its own letters and mails, and nothing of the inside of the agency.
import type { Audience, Language, LetterKind, PersonId, SignedIn } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import type { DeliveryRow, DeliveryState, LetterRow } from '@centerline/ledger';

export interface LetterView {
  readonly id: string;
  readonly kind: LetterKind;
  readonly title: string;
  readonly language: Language;
  readonly madeAt: Instant;
  /** The version of the case it was made from. */
  readonly caseVersion: number;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Where the PDF is. */
  readonly url: string;
  /** Who may read it; the agency only (a party sees its own letters and no others). */
  readonly audience?: Audience;
}
export interface DeliveryView {
  readonly subject: string;
  readonly recipient: string | null;
  readonly state: DeliveryState;
  readonly toldAt: Instant;
  readonly sentAt: Instant | null;
  /** The rest is for the agency. */
  readonly recipientId?: PersonId | null;
  readonly unit?: string | null;
  readonly to?: DeliveryRow['to'];
  readonly digest?: boolean | null;
  readonly attempts?: number;
  readonly fault?: string | null;
}

const seesLetter = (letter: LetterRow, audience: Audience): boolean => audience === 'agency' || letter.audience === 'party';

/** @param path the address of the list. */
export const letterViews = (letters: readonly LetterRow[], audience: Audience, path: string): readonly LetterView[] =>
  letters.filter((letter) => seesLetter(letter, audience)).map(({ id, kind, title, language, madeAt, caseVersion, size, sha256, audience: whose }) => ({
    id, kind, title, language, madeAt, caseVersion, size, sha256, url: `${path}/${id}`, ...(audience === 'agency' ? { audience: whose } : {}),
  }));

/** A party sees what was told to its own people. */
export const deliveryViews = (deliveries: readonly DeliveryRow[], audience: Audience, reader: SignedIn): readonly DeliveryView[] =>
  deliveries.filter((one) => audience === 'agency' || (one.to === 'party' && one.unit === reader.unit)).map(({ subject, recipientName, state, toldAt, sentAt, ...inside }) => ({
    subject, recipient: recipientName, state, toldAt, sentAt,
    ...(audience === 'agency' ? { recipientId: inside.recipient, unit: inside.unit, to: inside.to, digest: inside.digest, attempts: inside.attempts, fault: inside.fault } : {}),
  }));
