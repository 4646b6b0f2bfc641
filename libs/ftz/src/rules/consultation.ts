// Owns how the port asks Centers, and how it goes on when the lead Center stays silent. Centers advise; release stays with the port.
import { conflict, refuse, unitCode, type SignedIn, type UnitCode } from '@centerline/cases';
import { CONSULTATION, SILENCE } from '../citations.js';
import type { ConsultCenterBody, ReasonBody } from '../fields.js';
import { LIMITS, MOST_CONSULTATIONS } from '../policies.js';
import { leadAdvice, type CenterAdvice, type Consultation, type FtzState, type Silence } from '../state.js';
import { consultedFaults } from '../validations/centers.js';
import { asFaults, optionalTextFaults, textFaults } from '../validations/text.js';
import { centerName, clockInForce, deskOf, handTo, move, portOf, signed, silenceOf, startLaneClock, stopInForce, todayAtPort, type Act, type Desk } from './desk.js';
import { adviseTask, portDecisionTask } from './work.js';

/** `consult-center`: the lead Center and every named consult get a task and a clock. Asking again is a new round. */
export const consultCenter: Act<ConsultCenterBody> = (file, body, by, moment) => {
  const { state } = file;
  const faults = asFaults([
    ...optionalTextFaults('/question', 'The question', body.question, LIMITS.question, CONSULTATION),
    ...consultedFaults(body.consultedCenters, state.lead.center, todayAtPort(state, moment), moment),
  ]);
  if (faults) return refuse(...faults);
  if (state.consultations.length >= MOST_CONSULTATIONS) return refuse(conflict('too-many-rounds', `Centers were asked ${MOST_CONSULTATIONS} times on this case: decide, or escalate.`, CONSULTATION));

  const desk = deskOf(file, moment);
  endLastRound(desk);
  stopInForce(desk, 'port-triage', 'port-decision');
  for (const task of ['port-triage', 'port-decision', 'certify-escalation']) desk.closeTask(task);
  const consulted = [...new Set([...state.consultedCenters, ...(body.consultedCenters ?? []).map(unitCode)])];
  const question = body.question ?? state.inquiry.question;
  const advice = [state.lead.center, ...consulted].map((center) => ask(desk, file.number, center, center === state.lead.center ? 'LEAD' : 'CONSULTED', question));
  const round: Consultation = { asked: signed(by, moment), question, advice };
  desk.state = { ...state, consultedCenters: consulted, consultations: [...state.consultations, round], request: null };
  move(desk, 'CENTER_CONSULT');
  return desk.because({
    kind: 'ftz.center-consulted',
    summary: `${by.name} asked ${advice.map((one) => centerName(moment, one.center)).join(', ')} for advice; ${centerName(moment, state.lead.center)} leads`,
    data: { round: desk.state.consultations.length, lead: state.lead.center, asked: advice.map((one) => ({ center: one.center, clock: one.clockId, dueAt: desk.clock(one.clockId)?.dueAt ?? null })) },
  });
};

/** The question is put anew: who still owed advice on the last one no longer does. A breach stays on record as missed. */
function endLastRound(desk: Desk): void {
  for (const { center, clockId } of (desk.state.consultations.at(-1)?.advice ?? []).filter(isOutstanding)) {
    if (silenceOf(desk.clock(clockId), desk.moment)) desk.stopClock(clockId);
    else desk.cancelClock(clockId);
    desk.closeTask(`advise:${center}`);
    desk.closeTask(`approve-advice:${center}`);
  }
}

/** Gives one Center its clock and its task. */
export function ask(desk: Desk, number: string, center: UnitCode, role: CenterAdvice['role'], question: string): CenterAdvice {
  const card = startLaneClock(desk, 'center-advice', center, { name: `center-advice:${center}`, title: `Advise the port: ${centerName(desk.moment, center)}` });
  handTo(desk, adviseTask(center, card.id), number, 'your advice is asked for', question);
  return { status: 'ASKED', center, role, clockId: card.id, drafters: [] };
}

export const isOutstanding = (advice: CenterAdvice): boolean => advice.status !== 'FINAL' && advice.status !== 'NOT_RECEIVED';

export const reviseAdvice = (state: FtzState, changed: CenterAdvice): FtzState => {
  const last = state.consultations.at(-1);
  if (!last) return state;
  const revised = { ...last, advice: last.advice.map((one) => (one.center === changed.center ? changed : one)) };
  return { ...state, consultations: [...state.consultations.slice(0, -1), revised] };
};

/** The port's turn: its decision clock starts, and the task to decide or to escalate. A clock that ran since the Center's lapse runs on. */
export function beginPortReview(desk: Desk, number: string, because: string): void {
  if (clockInForce(desk.clocks, 'port-decision')) return;
  const port = portOf(desk.state);
  const card = startLaneClock(desk, 'port-decision', port);
  handTo(desk, portDecisionTask(port, card.id), number, 'decide at the port, or escalate', because);
}

/** The proof that the lead Center stayed silent past its clock; null while it may still advise in time, or when it has. */
export function leadSilence(desk: Desk): Silence | null {
  const lead = leadAdvice(desk.state);
  return lead && isOutstanding(lead) ? silenceOf(desk.clock(lead.clockId), desk.moment) : null;
}

/** Records that the lead Center gave no advice in time; its clock ends as missed. */
export function recordSilence(desk: Desk, silence: Silence, by: SignedIn, reason: string): void {
  const lead = leadAdvice(desk.state);
  if (!lead) return;
  const { center, role, clockId, drafters } = lead;
  desk.stopClock(clockId);
  desk.closeTask(`advise:${center}`);
  desk.closeTask(`approve-advice:${center}`);
  desk.state = reviseAdvice(desk.state, { status: 'NOT_RECEIVED', center, role, clockId, drafters, silence, recorded: { ...signed(by, desk.moment), reason } });
}

/** `proceed-without-advice`: only when the lead Center's clock has breached. */
export const proceedWithoutAdvice: Act<ReasonBody> = (file, { reason }, by, moment) => {
  const desk = deskOf(file, moment);
  const lead = file.state.lead.center;
  const silence = leadSilence(desk);
  if (!silence) {
    const due = desk.clock(leadAdvice(file.state)?.clockId ?? '')?.dueAt;
    return refuse(conflict('center-clock-runs', `${centerName(moment, lead)} has until ${due ?? 'its date'} to advise.`, SILENCE));
  }
  const faults = asFaults(textFaults('/reason', 'The reason', reason, LIMITS.reason, SILENCE));
  if (faults) return refuse(...faults);
  recordSilence(desk, silence, by, reason);
  move(desk, 'PORT_REVIEW');
  beginPortReview(desk, file.number, `${centerName(moment, lead)} stayed silent past ${silence.dueAt}.`);
  desk.tell({ to: 'unit', unit: lead, roles: ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'] }, `silent/${silence.clockId}`, `${file.number}: the port goes on without your advice`, `It was due ${silence.dueAt}.`);
  return desk.because({
    kind: 'ftz.center-silent',
    summary: `${by.name} goes on without the advice of ${centerName(moment, lead)}, due ${silence.dueAt}`,
    reasonCode: 'CENTER_SILENT',
    data: { silence, reason },
  });
};
