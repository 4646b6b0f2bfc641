// Owns the door of OFO Headquarters: what happens whenever a case enters, by whichever way, and the two exceptional ways.
import { conflict, forbidden, holds, invalid, OFO_HQ, refuse } from '@centerline/cases';
import { EMERGENCY, FORCE_UP } from '../citations.js';
import type { EmergencyBypassBody, ReasonBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { Entrance } from '../state.js';
import { emergencyFaults } from '../validations/cargo.js';
import { asFaults, textFaults } from '../validations/text.js';
import { centerName, clockInForce, deskOf, dueInForce, handTo, move, signed, silenceOf, startLaneClock, stopInForce, type Act, type Desk } from './desk.js';
import { acknowledgeTask, directionTask } from './work.js';

/** The port's work ends, Headquarters' clocks begin. Advice that is still out may still come. Dates set by law are not touched. */
export function enterHeadquarters(desk: Desk, number: string, entrance: Entrance): void {
  stopInForce(desk, 'port-triage', 'port-decision');
  for (const task of ['port-triage', 'port-decision', 'certify-escalation']) desk.closeTask(task);
  desk.state = {
    ...desk.state,
    request: null,
    escalations: [...desk.state.escalations, { entrance, acknowledged: null, informationRequests: [], referrals: [], drafts: [], answer: null }],
  };
  move(desk, 'OFO_HQ_REVIEW');
  const acknowledgement = startLaneClock(desk, 'hq-acknowledgement', OFO_HQ);
  const direction = startLaneClock(desk, 'hq-direction', OFO_HQ);
  handTo(desk, acknowledgeTask(acknowledgement.id), number, 'an FTZ question came to Headquarters', desk.state.inquiry.question);
  desk.openTask(directionTask(direction.id));
}

/** `emergency-bypass`: past the gate, in the urgent lane only, with the port director's approval. */
export const emergencyBypass: Act<EmergencyBypassBody> = (file, body, by, moment) => {
  const { state } = file;
  const emergency = body.emergency ?? state.emergency;
  const faults = asFaults([
    ...(state.lane === 'urgent' ? [] : [conflict('not-urgent', `The bypass is for the urgent lane; this case is in the ${state.lane} lane.`, EMERGENCY)]),
    ...(emergency === null ? [invalid('/emergency', 'not-flagged', 'The case is not flagged an emergency: say which kind it is.', EMERGENCY)] : []),
    ...emergencyFaults(body.emergency),
    ...textFaults('/reason', 'The reason', body.reason, LIMITS.reason, EMERGENCY),
  ]);
  if (faults || emergency === null) return refuse(...(faults ?? [invalid('/emergency', 'not-flagged', 'The case is not flagged an emergency.', EMERGENCY)]));
  const desk = deskOf(file, moment);
  desk.state = { ...state, emergency };
  enterHeadquarters(desk, file.number, { way: 'EMERGENCY_BYPASS', emergency, approved: { ...signed(by, moment), reason: body.reason } });
  return desk.because({
    kind: 'ftz.emergency-bypass',
    summary: `${by.name} sent the case straight to OFO Headquarters as an emergency (${emergency})`,
    reasonCode: emergency,
    data: { reason: body.reason, at: state.stage, attempts: state.attempts.length, lead: state.lead.center, directionDue: dueInForce(desk, 'hq-direction') },
  });
};

/** `force-up`: by Headquarters, or the director of the lead Center, with the proof that the port stayed silent. No emergency is needed. */
export const forceUp: Act<ReasonBody> = (file, { reason }, by, moment) => {
  const { state } = file;
  if (holds(by, ['CENTER_DIRECTOR']) && by.unit !== state.lead.center)
    return refuse(forbidden('not-lead-center', `Of the Centers only the lead Center's director may: ${centerName(moment, state.lead.center)}.`, FORCE_UP));
  const card = clockInForce(file.clocks, 'port-triage') ?? clockInForce(file.clocks, 'port-decision');
  const silence = silenceOf(card, moment);
  if (!silence) return refuse(conflict('port-clock-runs', `The port is not silent: "${card?.title ?? 'its clock'}" is due ${card?.dueAt ?? 'later'}.`, FORCE_UP));
  const faults = asFaults(textFaults('/reason', 'The reason', reason, LIMITS.reason, FORCE_UP));
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  enterHeadquarters(desk, file.number, { way: 'FORCED_UP', silence, forced: { ...signed(by, moment), unit: by.unit, reason } });
  desk.tell({ to: 'unit', unit: silence.owedBy, roles: ['PORT_DIRECTOR'] }, `forced-up/${silence.clockId}`, `${file.number}: the case was taken up to Headquarters`, `"${card?.title}" was due ${silence.dueAt}. ${reason}`);
  return desk.because({
    kind: 'ftz.forced-up',
    summary: `${by.name} took the case up to OFO Headquarters: the port stayed silent past ${silence.dueAt}`,
    reasonCode: 'PORT_SILENT',
    data: { silence, reason, at: state.stage, directionDue: dueInForce(desk, 'hq-direction') },
  });
};
