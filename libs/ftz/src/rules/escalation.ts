// Owns the ordinary way to Headquarters: requested by an officer through the gate, certified by the port director.
import { conflict, forbidden, invalid, personId, refuse, type Moment, type Refusal, type SignedIn } from '@centerline/cases';
import { CERTIFICATE, HQ_GATE } from '../citations.js';
import type { CertifyEscalationBody, ReasonBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { leadAdvice, type Entrance, type EscalationRequest, type FtzState } from '../state.js';
import { asFaults, textFaults } from '../validations/text.js';
import { beginPortReview, leadSilence, recordSilence } from './consultation.js';
import { centerName, clockInForce, deskOf, dueInForce, handTo, move, portOf, signed, type Act, type Desk } from './desk.js';
import { enterHeadquarters } from './headquarters.js';
import { certifyTask } from './work.js';

/**
 * `request-escalation`: through the gate modelled on 19 CFR 177.11. The port's decision clock runs on until the director has certified, so that
 * a port that requests and never certifies is silent too.
 */
export const requestEscalation: Act<ReasonBody> = (file, { reason }, by, moment) => {
  const desk = deskOf(file, moment);
  const faults = asFaults([...gateFaults(desk), ...textFaults('/reason', 'The reason', reason, LIMITS.reason, HQ_GATE)]);
  if (faults) return refuse(...faults);
  const silence = leadSilence(desk);
  if (silence) recordSilence(desk, silence, by, reason);
  if (!clockInForce(desk.clocks, 'port-decision')) beginPortReview(desk, file.number, 'An escalation was requested.');
  desk.closeTask('port-decision');
  const decision = clockInForce(desk.clocks, 'port-decision');
  handTo(desk, certifyTask(portOf(file.state), decision?.id ?? 'port-decision'), file.number, 'certify the escalation, or resolve locally', reason);
  desk.state = { ...desk.state, request: { requested: signed(by, moment), reason } };
  move(desk, 'HQ_ESCALATION_REQUESTED');
  return desk.because({
    kind: 'ftz.escalation-requested',
    summary: `${by.name} asked for the escalation to OFO Headquarters: ${file.state.attempts.length} attempts at the port, ${silence ? 'the lead Center silent past its clock' : 'the lead Center has been heard'}`,
    reasonCode: silence ? 'CENTER_SILENT' : 'CENTER_HEARD',
    data: { reason, attempts: file.state.attempts.length, lead: file.state.lead.center, silence },
  });
};

/** What is missing at the gate; both faults are told together. */
function gateFaults(desk: Desk): readonly Refusal[] {
  const { state, moment } = desk;
  return [...(state.attempts.length === 0 ? [conflict('no-local-attempt', 'No attempt to resolve the question at the port is on record: record what was tried first.', HQ_GATE)] : []), ...centerFaults(desk, state, moment)];
}

function centerFaults(desk: Desk, state: FtzState, moment: Moment): readonly Refusal[] {
  const lead = leadAdvice(state);
  const name = centerName(moment, state.lead.center);
  if (!lead) return [conflict('no-center-advice', `The lead Center, ${name}, has not been asked: consult it first.`, HQ_GATE)];
  if (lead.status === 'FINAL' || lead.status === 'NOT_RECEIVED' || leadSilence(desk)) return [];
  return [conflict('center-clock-runs', `${name} has until ${desk.clock(lead.clockId)?.dueAt ?? 'its date'} to advise; its silence is proven only after that.`, HQ_GATE)];
}

/** `certify-escalation`: the director, or a designee of the port; never who requested it. */
export const certifyEscalation: Act<CertifyEscalationBody> = (file, body, by, moment) => {
  const { request } = file.state;
  if (!request) return refuse(conflict('no-request', 'No escalation is requested.', CERTIFICATE));
  if (request.requested.by === by.id) return refuse(forbidden('own-request', 'You requested this escalation: somebody else certifies it.', CERTIFICATE));
  const faults = asFaults([
    ...textFaults('/whyNotLocally', 'Why it cannot be resolved locally', body.whyNotLocally, LIMITS.reason, CERTIFICATE),
    ...designeeFaults(body.designee, request, file.state, moment),
  ]);
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  desk.state = { ...file.state, request: null };
  move(desk, 'PORT_DIRECTOR_CERTIFIED');
  const entrance = certifiedEntrance(file.state, request, body, by, moment);
  enterHeadquarters(desk, file.number, entrance);
  return desk.because({
    kind: 'ftz.escalation-certified',
    summary: `${by.name} certified that the question cannot be resolved at the port${entrance.certified.designee ? `, on the certificate of ${entrance.certified.designee.name}` : ''}; it goes to OFO Headquarters`,
    reasonCode: 'CERTIFIED',
    data: { entrance, acknowledgementDue: dueInForce(desk, 'hq-acknowledgement'), directionDue: dueInForce(desk, 'hq-direction') },
  });
};

function designeeFaults(designee: string | undefined, request: EscalationRequest, state: FtzState, moment: Moment): readonly Refusal[] {
  if (designee === undefined) return [];
  const person = moment.book.staff(designee);
  if (!person || person.unit !== portOf(state)) return [invalid('/designee', 'not-of-this-port', `"${designee}" is nobody at this port.`, CERTIFICATE)];
  return person.id === request.requested.by ? [invalid('/designee', 'own-request', `${person.name} requested this escalation: somebody else certifies it.`, CERTIFICATE)] : [];
}

function certifiedEntrance(state: FtzState, request: EscalationRequest, body: CertifyEscalationBody, by: SignedIn, moment: Moment): Extract<Entrance, { way: 'CERTIFIED' }> {
  const lead = leadAdvice(state);
  if (!lead || (lead.status !== 'FINAL' && lead.status !== 'NOT_RECEIVED')) throw new Error('An escalation was requested past the gate');
  const designee = body.designee === undefined ? null : { id: personId(body.designee), name: moment.book.staff(body.designee)?.name ?? body.designee };
  return {
    way: 'CERTIFIED',
    request,
    centerInput: lead.status === 'FINAL' ? { kind: 'ADVICE', center: lead.center } : { kind: 'SILENCE', silence: lead.silence },
    certified: { ...signed(by, moment), whyNotLocally: body.whyNotLocally, designee },
  };
}
