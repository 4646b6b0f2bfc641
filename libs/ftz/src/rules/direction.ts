// Owns the direction of OFO Headquarters: drafted, issued by somebody else, carried out by the port. Headquarters says how advice was used.
import { conflict, forbidden, invalid, refuse, type Moment, type Refusal } from '@centerline/cases';
import { DIRECTION, DIRECTION_SEPARATION, IMPLEMENTATION } from '../citations.js';
import { HQ_ADVICE_USES, type ConfirmImplementationBody, type DirectionBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { leadAdvice, type Direction, type FtzState } from '../state.js';
import { asFaults, fullBar, notOneOf, textFaults } from '../validations/text.js';
import { currentEscalation, deskOf, endWork, handTo, move, portOf, reviseEscalation, signed, silenceOf, startClock, stopInForce, type Act, type FtzCase } from './desk.js';
import { ADVICE_USE_WORDS, end } from './portDecision.js';
import { implementTask } from './work.js';

/** `draft-direction`: optional, by an analyst. */
export const draftDirection: Act<DirectionBody> = (file, body, by, moment) => {
  const full = fullBar('drafts', currentEscalation(file.state).drafts, LIMITS.drafts);
  if (full) return refuse(full);
  const faults = asFaults(directionFaults(body, file.state));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  reviseEscalation(desk, { drafts: [...currentEscalation(file.state).drafts, { ...read(body), drafted: signed(by, moment) }] });
  return desk.because({ kind: 'ftz.direction-drafted', summary: `${by.name} drafted a direction to the port`, data: { adviceUse: body.adviceUse } });
};

/** `issue-direction`: by a decider who drafted none of it. While information is out, only once its clock has breached. */
export const issueDirection: Act<DirectionBody> = (file, body, by, moment) => {
  if (currentEscalation(file.state).drafts.some((draft) => draft.drafted.by === by.id)) return refuse(forbidden('own-draft', 'You drafted this direction: another decider issues it.', DIRECTION_SEPARATION));
  const waiting = informationStillDue(file, moment);
  if (waiting) return refuse(waiting);
  const faults = asFaults(directionFaults(body, file.state));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  const port = portOf(file.state);
  stopInForce(desk, 'hq-acknowledgement', 'hq-direction', 'information-answer');
  endWork(desk);
  reviseEscalation(desk, { answer: { kind: 'DIRECTION', issued: signed(by, moment), ...read(body) } });
  move(desk, 'HQ_DIRECTION_ISSUED', 'PORT_IMPLEMENTING');
  const clock = startClock(desk, 'port-implementation', port);
  handTo(desk, implementTask(port, clock.id), file.number, 'Headquarters has directed the port', body.direction);
  desk.tell({ to: 'unit', unit: file.state.lead.center, roles: ['CENTER_SPECIALIST', 'CENTER_SUPERVISOR'] }, `directed/${moment.at}`, `${file.number}: Headquarters has directed the port`, `Your advice was ${ADVICE_USE_WORDS[body.adviceUse]}.`);
  return desk.because({
    kind: 'ftz.direction-issued',
    summary: `${by.name} directed the port; the advice of the lead Center was ${ADVICE_USE_WORDS[body.adviceUse]}; to be carried out by ${clock.dueAt}`,
    reasonCode: body.adviceUse,
    data: { adviceUse: body.adviceUse, adviceUseReason: body.adviceUseReason ?? null, implementationDue: clock.dueAt },
  });
};

function informationStillDue(file: FtzCase, moment: Moment): Refusal | null {
  if (file.state.stage !== 'INFO_REQUESTED') return null;
  const asked = currentEscalation(file.state).informationRequests.at(-1);
  const card = file.clocks.find((one) => one.id === asked?.clockId);
  return silenceOf(card, moment) ? null : conflict('information-awaited', `The information asked for is due ${card?.dueAt ?? 'later'}; until then the direction waits for it.`, DIRECTION);
}

const read = ({ direction, adviceUse, adviceUseReason }: DirectionBody): Direction => ({ direction, adviceUse, adviceUseReason: adviceUseReason ?? null });

function directionFaults(body: DirectionBody, state: FtzState): readonly Refusal[] {
  const advised = leadAdvice(state)?.status === 'FINAL';
  return [
    ...textFaults('/direction', 'The direction', body.direction, LIMITS.text, DIRECTION),
    ...notOneOf('/adviceUse', body.adviceUse, HQ_ADVICE_USES, DIRECTION),
    ...(advised && body.adviceUse === 'NOT_RECEIVED' ? [invalid('/adviceUse', 'advice-was-given', 'The lead Center advised: say how its advice was used.', DIRECTION)] : []),
    ...(!advised && HQ_ADVICE_USES.includes(body.adviceUse) && body.adviceUse !== 'NOT_RECEIVED' ? [invalid('/adviceUse', 'no-center-advice', 'There is no final advice of the lead Center: say NOT_RECEIVED.', DIRECTION)] : []),
    ...(body.adviceUse === 'PARTLY' || body.adviceUse === 'NOT_FOLLOWED'
      ? textFaults('/adviceUseReason', 'The reason why the advice was not followed in full', body.adviceUseReason, LIMITS.reason, DIRECTION) : []),
  ];
}

/** `confirm-implementation`: the port says what it did; the case ends with the direction. */
export const confirmImplementation: Act<ConfirmImplementationBody> = (file, { done }, by, moment) => {
  const faults = asFaults(textFaults('/done', 'What was done', done, LIMITS.text, IMPLEMENTATION));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  stopInForce(desk, 'port-implementation');
  desk.closeTask('port-implementation');
  desk.state = { ...file.state, implemented: { ...signed(by, moment), done } };
  end(desk, 'HQ_DIRECTION', done, by);
  return desk.because({ kind: 'ftz.implemented', summary: `${by.name} confirmed that the direction was carried out`, data: { done } });
};
