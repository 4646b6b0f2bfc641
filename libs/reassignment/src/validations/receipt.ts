// Owns since when an appeal counts as received, and that nobody dates one back alone, or without a reason.
import { conflict, forbidden, isParty, OFO_HQ, type Moment, type Refusal, type SignedIn } from '@centerline/cases';
import { parseInstant, type Instant } from '@centerline/clock';
import { TWO_PEOPLE } from '../citations.js';
import type { FilingBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { FilingContext } from './context.js';
import { tooShort } from './text.js';

/** POLICY, characters. */
const REASON = { least: 10, most: LIMITS.note.most };

/** A letter was filed when it was received; what comes by the portal, now. */
export const receiptOf = (body: FilingBody, by: SignedIn, moment: Moment): Instant =>
  (!isParty(by) && body.receivedAt !== undefined ? parseInstant(body.receivedAt) : null) ?? moment.at;

const isEarlierDay = (receivedAt: Instant, { at, book }: Moment): boolean => book.dayAt(OFO_HQ, receivedAt) < book.dayAt(OFO_HQ, at);

/** Of a draft by Headquarters, on the day it is kept: whoever dates it back says why. What was kept on the day of its receipt is not dated back by lying over night. */
export function reasonFaults({ receivedAt, datedBackReason }: FilingBody, { filer, moment }: FilingContext): readonly Refusal[] {
  const received = receivedAt === undefined ? null : parseInstant(receivedAt);
  const isDatedBack = !isParty(filer) && received !== null && isEarlierDay(received, moment);
  return isDatedBack ? tooShort('/datedBackReason', 'Why it is recorded on a later day than it was received', datedBackReason, REASON, TWO_PEOPLE) : [];
}

/**
 * Of an appeal that is recorded as received on an earlier day, by the calendar of Headquarters (POLICY).
 * @param keptBy who kept the draft as it is now; null where none was kept.
 */
export function datedBackBar(receivedAt: Instant, by: SignedIn, keptBy: string | null, moment: Moment): Refusal | null {
  if (isParty(by) || !isEarlierDay(receivedAt, moment)) return null;
  if (keptBy === null) return conflict('dated-back', 'It was received on an earlier day: keep it as a draft, and somebody else of Headquarters submits it.', TWO_PEOPLE);
  return keptBy === by.id ? forbidden('dated-back-alone', 'You kept this draft, and it was received on an earlier day: somebody else of Headquarters submits it.', TWO_PEOPLE) : null;
}
