// Owns the change of the lead Center: with a reason, and the clock is handed over with what it has counted.
import { conflict, invalid, refuse, unitCode, type UnitCode } from '@centerline/cases';
import { LEAD_CHANGE } from '../citations.js';
import type { OverrideLeadCenterBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { leadAdvice, type CenterAdvice, type FtzState } from '../state.js';
import { centerFaults } from '../validations/centers.js';
import { asFaults, textFaults } from '../validations/text.js';
import { giveBackWhenLeadIsFinal } from './advice.js';
import { isOutstanding } from './consultation.js';
import { centerName, deskOf, handTo, silenceOf, todayAtPort, type Act, type Desk } from './desk.js';
import { adviseTask } from './work.js';

/** `override-lead-center`: by Headquarters or the port director. */
export const overrideLeadCenter: Act<OverrideLeadCenterBody> = (file, body, by, moment) => {
  const { state } = file;
  const faults = asFaults([
    ...centerFaults('/leadCenter', body.leadCenter, todayAtPort(state, moment), moment, LEAD_CHANGE),
    ...(body.leadCenter === state.lead.center ? [invalid('/leadCenter', 'same-center', `${centerName(moment, body.leadCenter)} leads already.`, LEAD_CHANGE)] : []),
    ...textFaults('/reason', 'The reason', body.reason, LIMITS.reason, LEAD_CHANGE),
  ]);
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  const from = state.lead.center;
  const to = unitCode(body.leadCenter);
  const owed = leadAdvice(state);
  if (owed && isOutstanding(owed) && silenceOf(desk.clock(owed.clockId), moment))
    return refuse(conflict('clock-breached', `The clock of ${centerName(moment, from)} has breached and is not handed over: go on without its advice, or ask anew.`, LEAD_CHANGE));
  desk.state = {
    ...state,
    lead: { center: to, from: 'OVERRIDE', reason: body.reason },
    consultedCenters: swap(state.consultedCenters, to, from),
  };
  if (owed && isOutstanding(owed)) handOver(desk, file.number, owed, to);
  giveBackWhenLeadIsFinal(desk, file.number);
  return desk.because({
    kind: 'ftz.lead-center-changed',
    summary: `${by.name} made ${centerName(moment, to)} the lead Center in place of ${centerName(moment, from)}`,
    reasonCode: 'LEAD_CENTER_OVERRIDE',
    data: { from, to, reason: body.reason, clock: owed?.clockId ?? null, dueBefore: file.clocks.find((card) => card.id === owed?.clockId)?.dueAt ?? null, dueNow: desk.clock(owed?.clockId ?? '')?.dueAt ?? null },
  });
};

/** A named consult that comes to lead changes places with the old lead; otherwise the old lead is out. */
const swap = (consulted: readonly UnitCode[], to: UnitCode, from: UnitCode): readonly UnitCode[] => consulted.map((center) => (center === to ? from : center));

function handOver(desk: Desk, number: string, owed: CenterAdvice, to: UnitCode): void {
  const round = desk.state.consultations.at(-1);
  if (!round) return;
  if (round.advice.some((one) => one.center === to)) {
    desk.state = withAdvice(desk.state, round.advice.map((one) => ({ ...one, role: one.center === to ? 'LEAD' : 'CONSULTED' })));
    return;
  }
  desk.closeTask(`advise:${owed.center}`);
  desk.closeTask(`approve-advice:${owed.center}`);
  desk.transferClock(owed.clockId, to);
  handTo(desk, adviseTask(to, owed.clockId), number, 'your advice is asked for', round.question);
  const asked: CenterAdvice = { status: 'ASKED', center: to, role: 'LEAD', clockId: owed.clockId, drafters: [] };
  desk.state = withAdvice(desk.state, round.advice.map((one) => (one.center === owed.center ? asked : one)));
}

const withAdvice = (state: FtzState, advice: readonly CenterAdvice[]): FtzState => {
  const last = state.consultations.at(-1);
  return last ? { ...state, consultations: [...state.consultations.slice(0, -1), { ...last, advice }] } : state;
};
