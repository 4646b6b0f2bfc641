// Owns the advice of a Center: drafted by a specialist, returned or made final by a supervisor. It binds nobody.
import { conflict, forbidden, refuse, type Moment, type Refusal, type SignedIn } from '@centerline/cases';
import { ADVICE, ADVICE_HANDS, ADVICE_SEPARATION } from '../citations.js';
import type { AdviseBody, EmptyBody, ReasonBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import { leadAdvice, type CenterAdvice } from '../state.js';
import { asFaults, listFaults, textFaults } from '../validations/text.js';
import { beginPortReview, isOutstanding, reviseAdvice } from './consultation.js';
import { centerName, deskOf, move, portOf, signed, type Act, type Desk, type FtzCase } from './desk.js';
import { adviseTask, approveAdviceTask } from './work.js';

type Found = { readonly ok: true; readonly advice: CenterAdvice } | { readonly ok: false; readonly refusal: Refusal };

/** What this person's Center was asked in the last round and still owes. */
function outstandingOf(file: FtzCase, by: SignedIn, moment: Moment): Found {
  const advice = file.state.consultations.at(-1)?.advice.find((one) => one.center === by.unit);
  if (!advice) return { ok: false, refusal: conflict('center-not-asked', `${centerName(moment, by.unit)} was not asked for advice.`, ADVICE) };
  if (advice.status === 'NOT_RECEIVED') return { ok: false, refusal: conflict('advice-lapsed', `The port went on without this advice, due ${advice.silence.dueAt}.`, ADVICE) };
  return isOutstanding(advice) ? { ok: true, advice } : { ok: false, refusal: conflict('advice-final', 'This advice is final.', ADVICE) };
}

/** `advise`: a draft, or a new draft in place of the last. */
export const advise: Act<AdviseBody> = (file, body, by, moment) => {
  const found = outstandingOf(file, by, moment);
  if (!found.ok) return refuse(found.refusal);
  const faults = asFaults([
    ...textFaults('/advice', 'The advice', body.advice, LIMITS.text, ADVICE),
    ...listFaults('/authorities', 'Authority', body.authorities, LIMITS.short, LIMITS.authorities, ADVICE),
  ]);
  if (faults) return refuse(...faults);
  const { center, role, clockId, drafters } = found.advice;
  const desk = deskOf(file, moment);
  desk.closeTask(`advise:${center}`);
  desk.openTask(approveAdviceTask(center, clockId));
  const draft = { drafted: signed(by, moment), advice: body.advice, authorities: body.authorities ?? [] };
  desk.state = reviseAdvice(file.state, { status: 'DRAFTED', center, role, clockId, draft, drafters: [...new Set([...drafters, by.id])] });
  return desk.because({ kind: 'ftz.advice-drafted', summary: `${by.name} drafted the advice of ${centerName(moment, center)}`, data: { center, authorities: draft.authorities } });
};

/** `return-advice`: back to the specialist with the reason; the clock runs on. */
export const returnAdvice: Act<ReasonBody> = (file, { reason }, by, moment) => {
  const found = outstandingOf(file, by, moment);
  if (!found.ok) return refuse(found.refusal);
  const { advice } = found;
  if (advice.status !== 'DRAFTED') return refuse(conflict('no-draft', 'There is no draft to return.', ADVICE));
  const faults = asFaults(textFaults('/reason', 'The reason', reason, LIMITS.reason, ADVICE));
  if (faults) return refuse(...faults);
  const { center, role, clockId, drafters, draft } = advice;
  const desk = deskOf(file, moment);
  desk.closeTask(`approve-advice:${center}`);
  desk.openTask(adviseTask(center, clockId));
  desk.giveTask(`advise:${center}`, { id: draft.drafted.by, name: draft.drafted.name });
  desk.state = reviseAdvice(file.state, { status: 'RETURNED', center, role, clockId, drafters, draft, returned: { ...signed(by, moment), reason } });
  desk.tell({ to: 'person', person: draft.drafted.by }, `advice-returned/${center}/${moment.at}`, `${file.number}: your draft came back`, reason);
  return desk.because({ kind: 'ftz.advice-returned', summary: `${by.name} returned the draft advice of ${centerName(moment, center)} to ${draft.drafted.name}`, data: { center, reason } });
};

/** `approve-advice`: never by somebody who drafted it. The lead Center's final advice gives the case back to the port. */
export const approveAdvice: Act<EmptyBody> = (file, _body, by, moment) => {
  const found = outstandingOf(file, by, moment);
  if (!found.ok) return refuse(found.refusal);
  const { advice } = found;
  if (advice.status !== 'DRAFTED') return refuse(conflict('no-draft', 'There is no draft to approve.', ADVICE));
  if (advice.drafters.includes(by.id)) return refuse(forbidden('own-draft', 'You drafted this advice: another supervisor approves it.', ADVICE_SEPARATION));
  const { center, role, clockId, drafters, draft } = advice;
  const approver = file.tasks.find((task) => task.id === `approve-advice:${center}`);
  const isTheirs = !approver?.owner || approver.owner === by.id || by.roles.includes('CENTER_DIRECTOR');
  if (file.state.lane !== 'urgent' && !isTheirs) return refuse(conflict('approval-taken', `${approver?.ownerName} has taken the approval of this advice.`, ADVICE_HANDS));
  const desk = deskOf(file, moment);
  desk.stopClock(clockId);
  desk.closeTask(`approve-advice:${center}`);
  desk.state = reviseAdvice(file.state, { status: 'FINAL', center, role, clockId, drafters, draft, approved: signed(by, moment) });
  desk.tell({ to: 'unit', unit: portOf(file.state), roles: ['PORT_OFFICER', 'PORT_DIRECTOR'] }, `advice/${clockId}`, `${file.number}: the advice of ${centerName(moment, center)} is there`, draft.advice);
  giveBackWhenLeadIsFinal(desk, file.number);
  return desk.because({
    kind: 'ftz.advice-final',
    summary: `${by.name} approved the advice of ${centerName(moment, center)}, drafted by ${draft.drafted.name}`,
    data: { center, role, verdict: desk.clock(clockId)?.verdict ?? null, drafted: draft.drafted, approved: signed(by, moment) },
  });
};

/** Named consults may still be out: the port need not wait for them. */
export function giveBackWhenLeadIsFinal(desk: Desk, number: string): void {
  if (desk.state.stage !== 'CENTER_CONSULT' || leadAdvice(desk.state)?.status !== 'FINAL') return;
  move(desk, 'PORT_REVIEW');
  beginPortReview(desk, number, `The advice of ${centerName(desk.moment, desk.state.lead.center)} is final.`);
}
