// Owns how the request reaches the Center and who there takes it: which Center, for how long (limitations guard), which specialist.
import {
  awayBar, conflict, forbidden, holds, invalid, OT_RR, personId, policyAt, refuse, standInFor, unitCode, type Moment, type Refusal, type Task, type UnitCode,
} from '@centerline/cases';
import * as rules from '../citations.js';
import { inputSpan } from '../facts/guard.js';
import type { FpfBodies } from '../fields.js';
import { CLOCK_POLICIES, LENGTH } from '../policies.js';
import type { Consultation, FpfState } from '../state.js';
import { textFaults } from '../validations/form.js';
import { deskOf, officeOf, refuseAll, sign, todayAt, type Act, type Outcome } from './signing.js';

export const INPUT_CLOCK = 'center-input';
const REVIEWERS = ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'] as const;

const inputPolicy = (state: FpfState, center: UnitCode, moment: Moment) =>
  policyAt(CLOCK_POLICIES, state.petition.actionType === 'SEIZURE' ? 'center-input/seizure' : 'center-input/standard', moment, center);
/** 15 working days, 10 for a seizure. */
export const fullInputDays = (state: FpfState, moment: Moment): number => inputPolicy(state, officeOf(state), moment).amount;

type Asked = { readonly ok: true; readonly center: UnitCode } | { readonly ok: false; readonly refusal: Refusal };
const ask = (code: string): Asked => ({ ok: true, center: unitCode(code) });
const noCenter = (refusal: Refusal): Asked => ({ ok: false, refusal });

/** The petitioner's assigned Center; one named by FP&F only where the importer has none (PNDING, NOTELG), and then by the goods. */
export function centerAsked(state: FpfState, named: string | undefined, moment: Moment): Asked {
  const assigned = moment.importers.find((one) => one.ior === state.petition.iors[0])?.assignedCenter;
  const today = todayAt(state.petition.port, moment);
  if (assigned && moment.book.centerActiveOn(assigned, today)) {
    if (named === undefined || named === assigned) return ask(assigned);
    return noCenter(invalid('/center', 'not-the-assigned-center', `The petitioner is assigned to ${assigned}: that Center is asked.`, rules.ASSIGNED_CENTER));
  }
  if (named === undefined)
    return noCenter(conflict(
      'no-assigned-center', `The petitioner has no active Center (${assigned ?? 'unknown'}): name the Center of its goods.`, rules.ASSIGNED_CENTER,
    ));
  if (!moment.book.centerActiveOn(named, today))
    return noCenter(invalid('/center', 'center-not-active', `${named} is no active Center.`, rules.ASSIGNED_CENTER));
  const ofGoods = state.petition.headings.flatMap((heading) => moment.book.centerForHeading(heading, today)?.center ?? []);
  if (ofGoods.length > 0 && !ofGoods.includes(named))
    return noCenter(invalid('/center', 'not-a-center-of-the-goods', `The goods belong to ${[...new Set(ofGoods)].join(' or ')}.`, rules.ASSIGNED_CENTER));
  return ask(named);
}

/** What must be on file before a Center is asked: the limitations date, and the officer's own record of an extension a party told of. */
function fileBar({ file, petition }: FpfState): Refusal | null {
  if (file.limitations === null)
    return conflict(
      'limitations-unknown', 'Complete the file first: without the limitations date nobody can tell how long the Center may take.', rules.GUARD,
    );
  if (petition.extension && !petition.extension.recorded)
    return conflict(
      'extension-not-recorded',
      `The petitioner says the period was extended to ${petition.extension.newDueOn}; the FP&F Officer has to record that first.`, rules.EXTENSION,
    );
  return null;
}

/** Sends the request: the Center's clocks begin, compressed where the guard demands it, or it is refused as a limitations risk. */
export function sendToCenter(act: Act, body: FpfBodies['send-to-center']): Outcome {
  const refusal = refuseAll(textFaults(body.message, '/message', 'The message', LENGTH.note));
  if (refusal) return refusal;
  const { file: { state, number }, actor, moment } = act;
  const bar = fileBar(state);
  if (bar) return refuse(bar);
  const asked = centerAsked(state, body.center, moment);
  if (!asked.ok) return refuse(asked.refusal);
  const { center } = asked;
  const policy = inputPolicy(state, center, moment);
  const span = inputSpan(state, center, policy.amount, moment);
  if (span.kind === 'LIMITATIONS_RISK')
    return refuse(conflict(
      'limitations-risk',
      `Input would have to be due by ${span.latestOn}, which leaves the Center less than 3 working days: decline for LIMITATIONS_RISK, or have the limitations date waived.`,
      rules.GUARD,
    ));
  const revision = deskOf(act);
  revision.state = {
    ...state, stage: 'SENT_TO_CENTER',
    consultation: { center, sent: sign(actor, moment), inputWorkingDays: span.workingDays, fullWorkingDays: policy.amount, latestOn: span.latestOn, message: body.message ?? null, specialist: null, assigned: null },
  };
  revision.stopClock('send-to-center');
  revision.closeTask('send-to-center');
  revision.startClock({ id: 'center-accept', policy: policyAt(CLOCK_POLICIES, 'center-accept', moment, center), owedBy: center });
  revision.startClock({ id: INPUT_CLOCK, policy, owedBy: center, amount: span.workingDays });
  revision.openTask({
    id: 'accept', title: `Take ${number} and assign a specialist`, unit: center, roles: ['CENTER_SPECIALIST', ...REVIEWERS], clockId: 'center-accept',
  });
  revision.tell(
    { to: 'unit', unit: center, roles: REVIEWERS }, 'sent', `${number}: FP&F asks for your input`,
    `Petition ${state.petition.fpfCaseNumber}. Input is owed within ${span.workingDays} working days.`,
  );
  const shorter = span.kind === 'COMPRESSED' ? `, compressed from ${policy.amount} to be due by ${span.latestOn}` : '';
  return revision.because({
    kind: 'fpf.sent-to-center',
    summary: `${actor.name} sent the request to ${moment.book.unitName(center)} (${center}) for input within ${span.workingDays} working days${shorter}`,
    publicSummary: `Sent to the Center, ${moment.book.unitName(center)}`,
    ...(span.kind === 'COMPRESSED' ? { reasonCode: 'LIMITATIONS_GUARD' } : {}),
    data: { center, workingDays: { full: policy.amount, given: span.workingDays }, latestOn: span.latestOn, limitationsOn: state.file.limitations?.on, plannedDecisionOn: state.file.plannedDecisionOn },
  });
}

/** A specialist takes the request, or a supervisor gives it to one, also to another later. */
export function assignSpecialist(act: Act, { specialist }: FpfBodies['assign-specialist']): Outcome {
  const { file: { state, number }, actor, moment } = act;
  const { consultation } = state;
  if (!consultation) return refuse(conflict('not-sent', 'The Center has not been asked.', rules.CENTER_WORK));
  const supervises = holds(actor, REVIEWERS);
  if (!supervises && specialist !== undefined && specialist !== actor.id)
    return refuse(forbidden('supervisor-assigns', 'A specialist takes work; only a supervisor or director gives it to others.', rules.CENTER_WORK));
  if (!supervises && consultation.specialist !== null)
    return refuse(conflict('already-assigned', `${consultation.specialist.name} has this request.`, rules.CENTER_WORK));
  const id = specialist ?? (supervises ? undefined : actor.id);
  const person = id === undefined ? null : id === actor.id ? actor : moment.book.staff(id);
  if (!person || person.unit !== consultation.center || !person.roles.includes('CENTER_SPECIALIST'))
    return refuse(invalid('/specialist', 'no-such-specialist', `"${id ?? ''}" is no specialist of ${moment.book.unitName(consultation.center)}.`, rules.CENTER_WORK));
  const away = awayBar(moment.absences ?? [], person, moment.at, moment.book, '/specialist');
  if (away) return refuse(away);
  const chosen = { id: personId(person.id), name: person.name };
  const revision = deskOf(act);
  revision.state = {
    ...state, stage: state.stage === 'SENT_TO_CENTER' ? 'CENTER_ASSIGNED' : state.stage,
    consultation: { ...consultation, specialist: chosen, assigned: { ...sign(actor, moment), supervises } },
  };
  revision.stopClock('center-accept');
  revision.closeTask('accept');
  if (!revision.task('draft-input') || state.stage !== 'CLARIFICATION')
    revision.openTask({
      id: 'draft-input', title: `Draft input on ${number}`, unit: consultation.center, roles: ['CENTER_SPECIALIST'], clockId: INPUT_CLOCK,
    });
  revision.giveTask('draft-input', chosen);
  return revision.because({
    kind: 'fpf.assigned', summary: `${actor.name} gave the request to ${chosen.name}`,
    data: { from: consultation.specialist, to: chosen, center: consultation.center },
  });
}

/** Headquarters' lawyers stand to the case only once they were asked. */
export const legalUnits = (state: FpfState): readonly UnitCode[] => (state.hqAdvice || state.hqPetition ? [OT_RR] : []);

/** Whether the actor has the request: its specialist, or whoever stands in for one who is away. */
export function hasTheRequest({ consultation }: FpfState, { actor, moment }: Act): boolean {
  const specialist = consultation?.specialist?.id;
  return specialist !== undefined && [specialist, standInFor(moment.absences ?? [], specialist, moment.at)].includes(actor.id);
}

/** Whom a worklist gives the draft is the specialist from then on, and whom it gives the review the reviewer; who drafted may still not approve. */
export function handedOver(state: FpfState, task: Task, to: Consultation['specialist']): FpfState {
  const { consultation, draft } = state;
  if (task.id === 'draft-input' && consultation) return { ...state, consultation: { ...consultation, specialist: to } };
  return task.id === 'review-input' && draft ? { ...state, draft: { ...draft, reviewer: to?.id ?? null } } : state;
}
