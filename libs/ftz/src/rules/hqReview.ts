// Owns the review at OFO Headquarters: acknowledged, information asked for and answered, returned to the port as not ripe.
import { conflict, forbidden, invalid, OFO_HQ, refuse, type UnitCode } from '@centerline/cases';
import { ACKNOWLEDGEMENT, INFORMATION, RETURN } from '../citations.js';
import { ASKED_OFFICES, type AnswerInformationBody, type EmptyBody, type RequestInformationBody, type ReturnToPortBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { InformationRequest } from '../state.js';
import { asFaults, fullBar, listFaults, notOneOf, textFaults } from '../validations/text.js';
import { beginPortReview } from './consultation.js';
import { clockInForce, currentEscalation, deskOf, dueInForce, handTo, move, portOf, reviseEscalation, signed, startLaneClock, stopInForce, type Act, type Desk } from './desk.js';
import { end } from './portDecision.js';
import { informationTask } from './work.js';

/** `acknowledge-hq`: an analyst has the case in hand. */
export const acknowledgeHq: Act<EmptyBody> = (file, _body, by, moment) => {
  const desk = deskOf(file, moment);
  if (currentEscalation(file.state).acknowledged) return refuse(conflict('acknowledged', 'The escalation is acknowledged.', ACKNOWLEDGEMENT));
  const card = clockInForce(file.clocks, 'hq-acknowledgement');
  stopInForce(desk, 'hq-acknowledgement');
  desk.closeTask('acknowledge-hq');
  reviseEscalation(desk, { acknowledged: signed(by, moment) });
  desk.tell({ to: 'unit', unit: portOf(file.state), roles: ['PORT_OFFICER', 'PORT_DIRECTOR'] }, `acknowledged/${file.state.escalations.length}`, `${file.number}: Headquarters has the case`, `${by.name} acknowledged it.`);
  return desk.because({ kind: 'ftz.hq-acknowledged', summary: `${by.name} acknowledged the escalation`, data: { clock: card?.id ?? null, verdict: desk.clock(card?.id ?? '')?.verdict ?? null } });
};

/** `request-information`: of the port or the lead Center. Only Headquarters' own direction clock waits, and only within its bound. */
export const requestInformation: Act<RequestInformationBody> = (file, body, by, moment) => {
  const full = fullBar('requests for information', currentEscalation(file.state).informationRequests, LIMITS.informationRequests);
  if (full) return refuse(full);
  const faults = asFaults([
    ...notOneOf('/from', body.from, ASKED_OFFICES, INFORMATION),
    ...((body.questions ?? []).length === 0 ? [invalid('/questions', 'missing', 'Ask at least one question.', INFORMATION)] : []),
    ...listFaults('/questions', 'Question', body.questions, LIMITS.note, LIMITS.questions, INFORMATION),
  ]);
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  const of: UnitCode = body.from === 'PORT' ? portOf(file.state) : file.state.lead.center;
  const card = startLaneClock(desk, 'information-answer', of);
  const paused = pauseDirection(desk, 'INFO_REQUESTED');
  handTo(desk, informationTask(of, card.id), file.number, 'Headquarters asks for information', body.questions.join('\n'));
  const request: InformationRequest = { asked: signed(by, moment), of, clockId: card.id, questions: body.questions, answer: null };
  reviseEscalation(desk, { informationRequests: [...currentEscalation(file.state).informationRequests, request] });
  move(desk, 'INFO_REQUESTED');
  return desk.because({
    kind: 'ftz.information-requested',
    summary: `${by.name} asked ${moment.book.unitName(of)} for information, due ${card.dueAt}`,
    data: { of, questions: body.questions, dueAt: card.dueAt, directionClockPaused: paused },
  });
};

/** Pauses the clock by which Headquarters directs; false when its bound of pauses is used up and it runs on. */
export function pauseDirection(desk: Desk, reason: string): boolean {
  const card = clockInForce(desk.clocks, 'hq-direction');
  return card !== null && desk.pauseClock(card.id, reason);
}
export function resumeDirection(desk: Desk): void {
  const card = clockInForce(desk.clocks, 'hq-direction');
  if (card) desk.resumeClock(card.id);
}

/** `answer-information`: by the office that was asked. */
export const answerInformation: Act<AnswerInformationBody> = (file, { answer }, by, moment) => {
  const { informationRequests } = currentEscalation(file.state);
  const asked = informationRequests.at(-1);
  if (!asked || asked.answer) return refuse(conflict('nothing-asked', 'No information is asked for.', INFORMATION));
  if (by.unit !== asked.of) return refuse(forbidden('not-asked', `${moment.book.unitName(asked.of)} was asked, not your office.`, INFORMATION));
  const faults = asFaults(textFaults('/answer', 'The answer', answer, LIMITS.text, INFORMATION));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  stopInForce(desk, 'information-answer');
  desk.closeTask('answer-information');
  resumeDirection(desk);
  reviseEscalation(desk, { informationRequests: [...informationRequests.slice(0, -1), { ...asked, answer: { ...signed(by, moment), text: answer } }] });
  move(desk, 'OFO_HQ_REVIEW');
  desk.tell({ to: 'unit', unit: OFO_HQ, roles: ['OFO_HQ_ANALYST'] }, `answered/${asked.clockId}`, `${file.number}: the information is there`, answer);
  return desk.because({ kind: 'ftz.information-answered', summary: `${by.name} answered Headquarters`, data: { of: asked.of, directionDue: dueInForce(desk, 'hq-direction') } });
};

/** `return-to-port`: not ripe, so the port works on with a fresh clock; or the port's own for good, and the case ends. */
export const returnToPort: Act<ReturnToPortBody> = (file, body, by, moment) => {
  const faults = asFaults(textFaults('/reason', 'The reason', body.reason, LIMITS.reason, RETURN));
  if (faults) return refuse(...faults);
  const endsCase = body.endsCase ?? false;
  const desk = deskOf(file, moment);
  stopInForce(desk, 'hq-acknowledgement', 'hq-direction', 'information-answer');
  for (const task of ['acknowledge-hq', 'hq-direction', 'answer-information']) desk.closeTask(task);
  reviseEscalation(desk, { answer: { kind: 'RETURNED', returned: signed(by, moment), reason: body.reason, endsCase } });
  move(desk, 'RETURNED_TO_PORT');
  if (endsCase) end(desk, 'RETURNED', body.reason, by);
  else {
    move(desk, 'PORT_REVIEW');
    beginPortReview(desk, file.number, `Headquarters returned the case: ${body.reason}`);
  }
  return desk.because({
    kind: 'ftz.returned-to-port',
    summary: `${by.name} returned the case to the port${endsCase ? ' for good: it is the port\'s own to decide' : ' as not ripe; the port works on it again'}`,
    reasonCode: endsCase ? 'PORTS_OWN' : 'NOT_RIPE',
    data: { reason: body.reason, endsCase, portDecisionDue: dueInForce(desk, 'port-decision') },
  });
};
