// Owns that nobody dates a request or a petition back alone: what FP&F records as of an earlier day, and that moves a date, somebody else checks.
import { forbidden, fpfUnit, type Moment, type Refusal } from '@centerline/cases';
import { TWO_PEOPLE } from '../citations.js';
import type { FpfState } from '../state.js';
import type { Signatory } from '../rules/signing.js';

/**
 * Of whoever checks the partner: not the person of FP&F who recorded that the partner asked on an earlier day, from which FP&F's own time runs, or that a petition
 * came in time which that day would have been late (19 CFR 171.2(b)). Days are those of the office. Null when nothing stands in the way.
 */
export function datedBackBar({ opened, requestedOn, petition: { port, receivedOn, acceptedThroughOn } }: FpfState, by: Signatory, { book }: Moment): Refusal | null {
  const recordedOn = book.dayAt(fpfUnit(port), opened.at);
  const isDatedBack = requestedOn < recordedOn || (receivedOn < recordedOn && recordedOn > acceptedThroughOn);
  return isDatedBack && opened.by === by.id ? forbidden('dated-back-alone', 'You recorded this request as of an earlier day, and a date rests on it: somebody else of your office checks it.', TWO_PEOPLE) : null;
}
