// Owns referrals out of Headquarters' hands: internal advice of Regulations and Rulings (19 CFR 177.11, 146.83), and the FTZ Board.
import { conflict, OFO_HQ, OT_RR, refuse, type SignedIn } from '@centerline/cases';
import { BOARD, LOCAL_FIRST, REFERRAL_END, REVOCATION_ADVICE } from '../citations.js';
import { INTERNAL_ADVICE_RULES, type ReasonBody, type RecordBoardAnswerBody, type RecordInternalAdviceBody, type ReferBoardBody, type ReferLegalBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { Referral } from '../state.js';
import { asFaults, notOneOf, optionalTextFaults, pastDayFaults, textFaults } from '../validations/text.js';
import { clockInForce, currentEscalation, deskOf, dueInForce, handTo, move, reviseEscalation, signed, startClock, stopInForce, type Act, type Desk } from './desk.js';
import { pauseDirection, resumeDirection } from './hqReview.js';
import { end } from './portDecision.js';
import { boardTask, internalAdviceTask } from './work.js';

/** `refer-legal`: tracked with reminders, for the rule sets no day; Headquarters' own clock waits within its bound. */
export const referLegal: Act<ReferLegalBody> = (file, body, by, moment) => {
  const rule = body.under === '19 CFR 146.83(a)' ? REVOCATION_ADVICE : LOCAL_FIRST;
  const faults = asFaults([...notOneOf('/under', body.under, INTERNAL_ADVICE_RULES, LOCAL_FIRST), ...textFaults('/question', 'The question of law', body.question, LIMITS.question, rule)]);
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  const paused = pauseDirection(desk, 'INTERNAL_ADVICE');
  const tracker = startClock(desk, 'internal-advice', OT_RR);
  handTo(desk, internalAdviceTask(tracker.id), file.number, 'internal advice is asked for', body.question);
  addReferral(desk, { to: 'OT_RR', under: body.under, referred: signed(by, moment), question: body.question, answer: null });
  move(desk, 'REFERRED_OT_RR_INTERNAL_ADVICE');
  return desk.because({
    kind: 'ftz.referred-legal',
    summary: `${by.name} referred a question of law to Regulations and Rulings for internal advice under ${body.under}`,
    reasonCode: 'INTERNAL_ADVICE',
    data: { under: body.under, question: body.question, directionClockPaused: paused, remindedAt: tracker.marks.map((mark) => mark.at) },
  });
};

/** `record-internal-advice`: by the liaison of Regulations and Rulings; the case is back at Headquarters. */
export const recordInternalAdvice: Act<RecordInternalAdviceBody> = (file, body, by, moment) => {
  const faults = asFaults([
    ...textFaults('/advice', 'The internal advice', body.advice, LIMITS.text, LOCAL_FIRST),
    ...optionalTextFaults('/reference', 'The reference', body.reference, LIMITS.short, LOCAL_FIRST),
  ]);
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  stopInForce(desk, 'internal-advice');
  desk.closeTask('internal-advice');
  backFromReferral(desk, file.number, body.advice, body.reference, by);
  return desk.because({ kind: 'ftz.internal-advice-recorded', summary: `${by.name} recorded the internal advice`, data: { reference: body.reference ?? null, directionDue: dueInForce(desk, 'hq-direction') } });
};

/** `refer-board`: a question of grant or production authority. */
export const referBoard: Act<ReferBoardBody> = (file, body, by, moment) => {
  const faults = asFaults(textFaults('/question', 'The question for the Board', body.question, LIMITS.question, BOARD));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  const paused = pauseDirection(desk, 'FTZ_BOARD');
  desk.openTask(boardTask(clockInForce(desk.clocks, 'hq-direction')?.id ?? 'hq-direction'));
  addReferral(desk, { to: 'FTZ_BOARD', referred: signed(by, moment), question: body.question, answer: null });
  move(desk, 'REFERRED_FTZ_BOARD');
  return desk.because({ kind: 'ftz.referred-board', summary: `${by.name} referred the question to the FTZ Board`, reasonCode: 'FTZ_BOARD', data: { question: body.question, directionClockPaused: paused } });
};

/** `record-board-answer`: the case is back at Headquarters. */
export const recordBoardAnswer: Act<RecordBoardAnswerBody> = (file, body, by, moment) => {
  const faults = asFaults([
    ...textFaults('/answer', 'The answer of the Board', body.answer, LIMITS.text, BOARD),
    ...pastDayFaults('/answeredOn', 'The day of the answer', body.answeredOn, moment.book.dayAt(OFO_HQ, moment.at), BOARD),
    ...optionalTextFaults('/reference', 'The reference', body.reference, LIMITS.short, BOARD),
  ]);
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  desk.closeTask('board-answer');
  backFromReferral(desk, file.number, body.answer, body.reference, by);
  return desk.because({
    kind: 'ftz.board-answered',
    summary: `${by.name} recorded the answer of the FTZ Board of ${body.answeredOn}`,
    data: { answeredOn: body.answeredOn, reference: body.reference ?? null, directionDue: dueInForce(desk, 'hq-direction') },
  });
};

/** `close-referral`: the referral itself is Headquarters' answer; the case ends as REFERRED_LEGAL or REFERRED_BOARD. */
export const closeReferral: Act<ReasonBody> = (file, { reason }, by, moment) => {
  const referral = currentEscalation(file.state).referrals.at(-1);
  if (!referral) return refuse(conflict('no-referral', 'Nothing is referred.', REFERRAL_END));
  const faults = asFaults(textFaults('/reason', 'The reason', reason, LIMITS.reason, REFERRAL_END));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  const outcome = referral.to === 'OT_RR' ? 'REFERRED_LEGAL' : 'REFERRED_BOARD';
  stopInForce(desk, 'hq-acknowledgement', 'hq-direction');
  end(desk, outcome, reason, by);
  return desk.because({
    kind: 'ftz.closed-by-referral',
    summary: `${by.name} ended the case with its referral to ${referral.to === 'OT_RR' ? 'Regulations and Rulings' : 'the FTZ Board'}`,
    reasonCode: outcome,
    data: { reason, outcome },
  });
};

const addReferral = (desk: Desk, referral: Referral): void => reviseEscalation(desk, { referrals: [...currentEscalation(desk.state).referrals, referral] });

function backFromReferral(desk: Desk, number: string, text: string, reference: string | undefined, by: SignedIn): void {
  const { referrals } = currentEscalation(desk.state);
  const last = referrals.at(-1);
  if (last) reviseEscalation(desk, { referrals: [...referrals.slice(0, -1), { ...last, answer: { ...signed(by, desk.moment), text, reference: reference ?? null } }] });
  resumeDirection(desk);
  move(desk, 'OFO_HQ_REVIEW');
  desk.tell({ to: 'unit', unit: OFO_HQ, roles: ['OFO_HQ_ANALYST'] }, `referral-answered/${referrals.length}/${desk.moment.at}`, `${number}: the answer to the referral is there`, text);
}
