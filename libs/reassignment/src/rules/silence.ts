// Owns going on without the advice of a Center that stayed silent past its clock, with the proof of it.
import { clockAsOf, conflict, invalid, refuse, Revision } from '@centerline/cases';
import { SILENCE } from '../citations.js';
import type { ProceedWithoutAdviceBody } from '../fields.js';
import type { ReassignmentState, Silence } from '../state.js';
import { asFaults } from '../validations/faults.js';
import { reasonFaults } from '../validations/officers.js';
import { goOnWhenAdvised, ON_TO_DECIDER, withAdvice } from './advice.js';
import { centerName, signed, type Act } from './desk.js';

/** `proceed-without-advice`: the breach is a fact of time, read from the Center's own clock at this moment. */
export const proceedWithoutAdvice: Act<ProceedWithoutAdviceBody> = (file, { center, reason }, by, moment) => {
  const advice = file.state.advice.find((one) => one.center === center);
  const unreasoned = reasonFaults(reason, SILENCE);
  if (!advice) return refuse(invalid('/center', 'center-not-asked', `${center} was not asked for advice.`, SILENCE), ...unreasoned);
  const faults = asFaults(unreasoned);
  if (faults) return refuse(...faults);
  if (advice.status === 'FINAL') return refuse(conflict('advice-final', `${center} has advised.`, SILENCE));
  if (advice.status === 'NOT_RECEIVED') return refuse(conflict('silence-recorded', `The silence of ${center} is recorded already.`, SILENCE));
  const clockId = `center-advice:${center}`;
  const running = file.clocks.find((card) => card.id === clockId);
  const card = running ? clockAsOf(running, moment.at) : undefined;
  if (!card || card.breachedAt === null)
    return refuse(conflict('center-has-time', `${center} has until ${card?.dueAt ?? 'its clock ends'} to advise.`, SILENCE));
  const silence: Silence = { ...signed(by, moment), dueAt: card.dueAt, breachedAt: card.breachedAt, reason };
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.stopClock(clockId);
  revision.closeTask(`advise:${center}`);
  revision.closeTask(`approve-advice:${center}`);
  revision.tell(
    { to: 'unit', unit: advice.center, roles: ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'] },
    `gone-on/${center}`,
    `${file.number}: Headquarters goes on without your advice`,
    `It was due ${card.dueAt ?? ''}.`,
  );
  const toDecider = goOnWhenAdvised(revision, withAdvice(file.state, center, { status: 'NOT_RECEIVED', silence }));
  return revision.because({
    kind: 'reassignment.advice-not-received',
    summary: `${by.name} goes on without the advice of ${centerName(moment, center)}, due ${card.dueAt ?? ''}${toDecider ? ON_TO_DECIDER : ''}`,
    reasonCode: 'CENTER_SILENT',
    data: { center, dueAt: card.dueAt, breachedAt: card.breachedAt, provenAt: moment.at, reason },
  });
};
