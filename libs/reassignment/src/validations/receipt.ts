// Owns since when an appeal counts as received, and that nobody dates one back alone.
import { conflict, forbidden, isParty, OFO_HQ, type Moment, type Refusal, type SignedIn } from '@centerline/cases';
import { parseInstant, type Instant } from '@centerline/clock';
import { TWO_PEOPLE } from '../citations.js';
import type { FilingBody } from '../fields.js';

/** A letter was filed when it was received; what comes by the portal, now. */
export const receiptOf = (body: FilingBody, by: SignedIn, moment: Moment): Instant =>
  (!isParty(by) && body.receivedAt !== undefined ? parseInstant(body.receivedAt) : null) ?? moment.at;

/**
 * Of an appeal that is recorded as received on an earlier day, by the calendar of Headquarters (POLICY).
 * @param keptBy who kept the draft as it is now; null where none was kept.
 */
export function datedBackBar(receivedAt: Instant, by: SignedIn, keptBy: string | null, { at, book }: Moment): Refusal | null {
  if (isParty(by) || book.dayAt(OFO_HQ, receivedAt) >= book.dayAt(OFO_HQ, at)) return null;
  if (keptBy === null) return conflict('dated-back', 'It was received on an earlier day: keep it as a draft, and somebody else of Headquarters submits it.', TWO_PEOPLE);
  return keptBy === by.id ? forbidden('dated-back-alone', 'You kept this draft, and it was received on an earlier day: somebody else of Headquarters submits it.', TWO_PEOPLE) : null;
}
