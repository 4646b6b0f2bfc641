// Owns the checks of FP&F's disposition: every point of the input once, the overall word that follows from them, the petition's outcome.
import { invalid, type Refusal } from '@centerline/cases';
import { addDays, type PlainDate } from '@centerline/clock';
import * as rules from '../citations.js';
import { INPUT_DISPOSITIONS, OUTCOMES, POINT_DISPOSITIONS, type InputDisposition, type PetitionOutcome, type RecordDispositionBody } from '../fields.js';
import { LENGTH, MOST_DAYS_BEYOND } from '../policies.js';
import type { CenterInput, FpfState } from '../state.js';
import { amountFaults, dateFaults, isCountable, orderFaults, pastFaults, requiredFaults, textFaults, wordFaults } from './form.js';

/** The overall word that follows from the points. */
export function overallOf(points: RecordDispositionBody['points']): InputDisposition {
  const only = new Set(points.map((point) => point.disposition));
  const [word] = only;
  return only.size === 1 && word ? word : 'FOLLOWED_IN_PART';
}

function pointFaults(body: RecordDispositionBody, input: CenterInput): readonly Refusal[] {
  const ids = input.content.points.map((point) => point.id);
  const faults: Refusal[] = [];
  body.points.forEach((point, index) => {
    const at = `/points/${index}`;
    if (!ids.includes(point.pointId))
      faults.push(invalid(`${at}/pointId`, 'no-such-point', `The input has no point "${point.pointId}".`, rules.DISPOSITION));
    if (body.points.findIndex((one) => one.pointId === point.pointId) !== index)
      faults.push(invalid(`${at}/pointId`, 'point-disposed-twice', `Point "${point.pointId}" is disposed of twice.`, rules.DISPOSITION));
    faults.push(...wordFaults(point.disposition, POINT_DISPOSITIONS, `${at}/disposition`, 'The disposition of a point', rules.DISPOSITION));
    if (point.disposition === 'NOT_FOLLOWED')
      faults.push(...requiredFaults(point.reason, `${at}/reason`, 'Why the point was not followed', rules.DISPOSITION));
    faults.push(...textFaults(point.reason, `${at}/reason`, 'The reason', LENGTH.reason));
  });
  for (const id of ids) if (!body.points.some((point) => point.pointId === id)) faults.push(invalid('/points', 'point-not-disposed', `Point "${id}" of the input has no disposition.`, rules.DISPOSITION));
  return faults;
}

/** NOT_RECEIVED_IN_TIME holds only after the lapse, and only while nothing came. */
function inputFaults(body: RecordDispositionBody, { input, lapsedAt }: FpfState): readonly Refusal[] {
  const faults = [...wordFaults(body.overall, INPUT_DISPOSITIONS, '/overall', 'The disposition of the input', rules.DISPOSITION), ...textFaults(body.overallReason, '/overallReason', 'The reason', LENGTH.reason)];
  if (body.overall === 'NOT_FOLLOWED' || body.overall === 'NOT_RECEIVED_IN_TIME')
    faults.push(...requiredFaults(body.overallReason, '/overallReason', 'The reason', rules.DISPOSITION));
  if (input === null) {
    if (lapsedAt === null || body.overall !== 'NOT_RECEIVED_IN_TIME')
      faults.push(invalid('/overall', 'no-input', 'The Center gave no input: say NOT_RECEIVED_IN_TIME, and why FP&F went on.', rules.LAPSE));
    if (body.points.length > 0) faults.push(invalid('/points', 'no-input', 'There are no points of input to dispose of.', rules.LAPSE));
    return faults;
  }
  if (body.overall === 'NOT_RECEIVED_IN_TIME')
    return [...faults, invalid('/overall', 'input-was-received', 'The Center gave its input, late or not: dispose of each of its points.', rules.LAPSE)];
  const points = pointFaults(body, input);
  faults.push(...points);
  if (points.length === 0 && body.overall !== overallOf(body.points))
    faults.push(invalid('/overall', 'overall-does-not-follow', `From the points follows ${overallOf(body.points)}, not ${body.overall}.`, rules.DISPOSITION));
  return faults;
}

/** Outcomes with an amount: a lesser sum to pay, or the sum of a compromise. */
const AMOUNT: Readonly<Record<PetitionOutcome, 'required' | 'possible' | 'none'>> = {
  CANCELLED_NO_VIOLATION: 'none', REMITTED: 'possible', MITIGATED: 'required', DENIED: 'none', OFFER_IN_COMPROMISE_ACCEPTED: 'required',
  REFERRED_HQ: 'none', REFERRED_DOJ: 'none',
};

function outcomeFaults(body: RecordDispositionBody, { petition }: FpfState, today: PlainDate): readonly Refusal[] {
  const faults = [
    ...wordFaults(body.outcome, OUTCOMES, '/outcome', 'The outcome', rules.OUTCOMES_RULE),
    ...amountFaults(body.amount, '/amount', 'The amount', 0),
    ...pastFaults(body.decisionNoticeOn, '/decisionNoticeOn', 'The notice of the decision', today),
    ...orderFaults(petition.receivedOn, body.decisionNoticeOn, '/decisionNoticeOn', 'The decision is before the receipt of the petition.'),
    ...dateFaults(body.payByOn, '/payByOn', 'The date the decision sets for payment'),
    ...orderFaults(body.decisionNoticeOn ?? today, body.payByOn, '/payByOn', 'The date for payment is before the decision.', rules.PAYMENT_PERIOD),
  ];
  const noticeOn = body.decisionNoticeOn ?? today;
  if (body.payByOn !== undefined && isCountable(noticeOn) && body.payByOn > addDays(noticeOn, MOST_DAYS_BEYOND))
    faults.push(invalid('/payByOn', 'too-far-ahead', `${body.payByOn} is more than ten years after the decision: look for a mistyped year.`, rules.PAYMENT_PERIOD));
  const amount = AMOUNT[body.outcome];
  if (amount === 'required') faults.push(...requiredFaults(body.amount, '/amount', `The amount of ${body.outcome}`, rules.PAYMENT_PERIOD));
  if (amount === 'none' && body.amount !== undefined)
    faults.push(invalid('/amount', 'no-amount', `${body.outcome} has no amount.`, rules.OUTCOMES_RULE));
  if ((body.outcome === 'MITIGATED' || body.outcome === 'REMITTED') && body.amount !== undefined && body.amount >= petition.claimAmount)
    faults.push(invalid('/amount', 'not-less-than-claim', `${body.outcome} is to less than the claim of $${petition.claimAmount}.`, rules.OUTCOMES_RULE));
  if (body.payByOn !== undefined && body.outcome !== 'MITIGATED' && body.outcome !== 'REMITTED')
    faults.push(invalid('/payByOn', 'nothing-to-pay-by', `${body.outcome} sets no date for payment.`, rules.PAYMENT_PERIOD));
  return faults;
}

/** Every fault of a disposition. `today` is the office's local day. */
export const dispositionFaults = (body: RecordDispositionBody, state: FpfState, today: PlainDate): readonly Refusal[] => [
  ...inputFaults(body, state),
  ...outcomeFaults(body, state, today),
];
