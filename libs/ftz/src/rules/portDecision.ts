// Owns what the port does itself: records what it tried, resolves the question locally, or leaves it. Release stays with the port.
import { conflict, forbidden, holds, invalid, OFO_HQ, refuse, type Refusal, type SignedIn } from '@centerline/cases';
import { LOCAL_RESOLUTION, OVERTAKEN, WITHDRAWAL } from '../citations.js';
import { ADVICE_USES, LOCAL_OUTCOMES, type AttemptBody, type Outcome, type ReasonBody, type ResolveLocallyBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { leadAdvice, type FtzState } from '../state.js';
import { attemptFaults } from '../validations/dates.js';
import { asFaults, fullBar, notOneOf, textFaults } from '../validations/text.js';
import { deskOf, endWork, move, signed, stopInForce, todayAtPort, type Act, type Desk } from './desk.js';

/** `record-attempt`: what was tried locally, with its result. */
export const recordAttempt: Act<AttemptBody> = (file, body, by, moment) => {
  const full = fullBar('attempts', file.state.attempts, LIMITS.attempts);
  if (full) return refuse(full);
  const faults = asFaults(attemptFaults('', body, todayAtPort(file.state, moment)));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  desk.state = { ...file.state, attempts: [...file.state.attempts, { recorded: signed(by, moment), triedOn: body.triedOn, what: body.what, result: body.result }] };
  return desk.because({
    kind: 'ftz.attempt-recorded',
    summary: `${by.name} recorded what the port tried on ${body.triedOn}`,
    data: { triedOn: body.triedOn, what: body.what, result: body.result, attempts: desk.state.attempts.length },
  });
};

/** `resolve-locally`: by the port alone, or with the lead Center's advice and a word on how it was used. */
export const resolveLocally: Act<ResolveLocallyBody> = (file, body, by, moment) => {
  const { state } = file;
  if (state.stage === 'HQ_ESCALATION_REQUESTED' && !holds(by, ['PORT_DIRECTOR']))
    return refuse(forbidden('director-only', 'An escalation is requested: the port director certifies it or resolves the question.', LOCAL_RESOLUTION));
  const faults = asFaults(resolutionFaults(body, state));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  stopInForce(desk, 'port-triage', 'port-decision');
  const { outcome, resolution } = body;
  const adviceUse = body.adviceUse ?? null;
  desk.state = { ...state, request: null, resolution: { resolved: signed(by, moment), outcome, resolution, adviceUse, adviceUseReason: body.adviceUseReason ?? null } };
  end(desk, outcome, resolution, by);
  move(desk, 'RESOLVED_LOCALLY');
  return desk.because({
    kind: 'ftz.resolved-locally',
    summary: `${by.name} resolved the question at the port${adviceUse ? `; the advice of the lead Center was ${ADVICE_USE_WORDS[adviceUse]}` : ', without Center advice'}`,
    reasonCode: adviceUse ?? 'NO_CENTER_ADVICE',
    data: { outcome, adviceUse, adviceUseReason: body.adviceUseReason ?? null, leadAdvice: leadAdvice(state)?.status ?? 'NOT_ASKED' },
  });
};

export const ADVICE_USE_WORDS = { FOLLOWED: 'followed', PARTLY: 'followed in part', NOT_FOLLOWED: 'not followed', NOT_RECEIVED: 'not received' } as const;

function resolutionFaults(body: ResolveLocallyBody, state: FtzState): readonly Refusal[] {
  const advised = leadAdvice(state)?.status === 'FINAL';
  const withAdvice = body.outcome === 'RESOLVED_WITH_CENTER_ADVICE';
  return [
    ...notOneOf('/outcome', body.outcome, LOCAL_OUTCOMES, LOCAL_RESOLUTION),
    ...textFaults('/resolution', 'The resolution', body.resolution, LIMITS.text, LOCAL_RESOLUTION),
    ...(withAdvice && !advised ? [invalid('/outcome', 'no-center-advice', 'There is no final advice of the lead Center to resolve with: the outcome is RESOLVED_BY_PORT.', LOCAL_RESOLUTION)] : []),
    ...(body.outcome === 'RESOLVED_BY_PORT' && advised ? [invalid('/outcome', 'advice-was-given', 'The lead Center advised: say RESOLVED_WITH_CENTER_ADVICE and how its advice was used.', LOCAL_RESOLUTION)] : []),
    ...(withAdvice ? useFaults(body) : []),
    ...(!withAdvice && body.adviceUse !== undefined ? [invalid('/adviceUse', 'advice-use-unused', 'The use of advice is stated only with RESOLVED_WITH_CENTER_ADVICE.', LOCAL_RESOLUTION)] : []),
  ];
}

const useFaults = ({ adviceUse, adviceUseReason }: ResolveLocallyBody): readonly Refusal[] => [
  ...notOneOf('/adviceUse', adviceUse, ADVICE_USES, LOCAL_RESOLUTION),
  ...(adviceUse === 'PARTLY' || adviceUse === 'NOT_FOLLOWED'
    ? textFaults('/adviceUseReason', 'The reason why the advice was not followed in full', adviceUseReason, LIMITS.reason, LOCAL_RESOLUTION) : []),
];

/** Sets how the case ends: clocks of ours and open work end with it, dates set by law run on. */
export function end(desk: Desk, outcome: Outcome, reason: string, by: SignedIn): void {
  endWork(desk);
  desk.state = { ...desk.state, ending: { ...signed(by, desk.moment), outcome, reason } };
}

const wasForcedUp = (state: FtzState): boolean => {
  const last = state.escalations.at(-1);
  return last !== undefined && last.answer === null && last.entrance.way === 'FORCED_UP';
};

/** `withdraw`: by the port, until Headquarters has directed. */
export const withdraw: Act<ReasonBody> = (file, { reason }, by, moment) => {
  if (wasForcedUp(file.state)) return refuse(conflict('forced-up', 'The case was forced up because the port was silent: only Headquarters ends it.', WITHDRAWAL));
  const faults = asFaults(textFaults('/reason', 'The reason', reason, LIMITS.reason, WITHDRAWAL));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  end(desk, 'WITHDRAWN', reason, by);
  move(desk, 'WITHDRAWN');
  return desk.because({ kind: 'ftz.withdrawn', summary: `${by.name} withdrew the question`, reasonCode: 'WITHDRAWN', data: { reason, at: file.state.stage } });
};

/** `overtaken-by-events`: by the port, or by Headquarters. */
export const overtakenByEvents: Act<ReasonBody> = (file, { reason }, by, moment) => {
  const { state } = file;
  if (by.unit !== OFO_HQ && (wasForcedUp(state) || state.stage === 'PORT_IMPLEMENTING'))
    return refuse(conflict('headquarters-only', 'Only Headquarters ends a case that was forced up or that it has directed.', OVERTAKEN));
  const faults = asFaults(textFaults('/reason', 'The reason', reason, LIMITS.reason, OVERTAKEN));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  end(desk, 'OVERTAKEN_BY_EVENTS', reason, by);
  return desk.because({ kind: 'ftz.overtaken-by-events', summary: `${by.name} ended the case: overtaken by events`, reasonCode: 'OVERTAKEN_BY_EVENTS', data: { reason, at: state.stage } });
};
