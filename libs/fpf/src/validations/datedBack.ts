// Owns that nobody dates a request or a petition back alone, or without a reason: what FP&F records as of an earlier day, and that moves a date.
import { forbidden, fpfUnit, invalid, isParty, type Actor, type Moment, type Refusal } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { TWO_PEOPLE } from '../citations.js';
import { petitionClock, petitionDays, zoneOf } from '../facts/petitionPeriod.js';
import type { RequestBody } from '../fields.js';
import { LENGTH } from '../policies.js';
import type { FpfState } from '../state.js';
import type { Signatory } from '../rules/signing.js';
import { textFaults } from './form.js';
import { periodToldBy } from './petition.js';

/** What was told, and the day on which it was recorded. */
interface Recording {
  readonly requestedOn: PlainDate;
  readonly receivedOn: PlainDate;
  readonly acceptedThroughOn: PlainDate;
  readonly recordedOn: PlainDate;
}
/** That the partner asked on an earlier day, from which FP&F's own time runs, or that a petition came in time which that day would have been late (19 CFR 171.2(b)). */
const isDatedBack = ({ requestedOn, receivedOn, acceptedThroughOn, recordedOn }: Recording): boolean => requestedOn < recordedOn || (receivedOn < recordedOn && recordedOn > acceptedThroughOn);

/** Of a request that has no other fault: FP&F says why it records as of an earlier day; what a party files is received when it is filed. `today` is the office's. */
export function reasonFaults(body: RequestBody, by: Actor, moment: Moment, today: PlainDate): readonly Refusal[] {
  const { datedBackReason: reason, partnerRequest, petitionReceivedOn: receivedOn } = body;
  const field = '/datedBackReason';
  if (isParty(by)) return reason === undefined ? [] : [invalid(field, 'internal-field', 'This is for FP&F to record: leave it out.', TWO_PEOPLE)];
  const { acceptedThroughOn } = petitionDays(petitionClock(periodToldBy(body, moment), moment), zoneOf(body.port, moment));
  const mustSay = isDatedBack({ requestedOn: partnerRequest?.on ?? today, receivedOn, acceptedThroughOn, recordedOn: today });
  return textFaults(mustSay ? (reason ?? '') : reason, field, 'Why it is recorded as of an earlier day', LENGTH.reason, TWO_PEOPLE);
}

/**
 * Of whoever checks the partner: not the person of FP&F who recorded the request as of an earlier day. Days are those of the office. Null when nothing stands in the way.
 */
export function datedBackBar(state: FpfState, by: Signatory, { book }: Moment): Refusal | null {
  const { opened, requestedOn, petition: { port, receivedOn, acceptedThroughOn } } = state;
  return isDatedBack({ requestedOn, receivedOn, acceptedThroughOn, recordedOn: book.dayAt(fpfUnit(port), opened.at) }) && opened.by === by.id
    ? forbidden('dated-back-alone', 'You recorded this request as of an earlier day, and a date rests on it: somebody else of your office checks it.', TWO_PEOPLE) : null;
}
