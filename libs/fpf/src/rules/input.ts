// Owns the Center's input: drafted by the specialist, sealed within the Center, approved by somebody who did not draft it, delivered.
// Events say that a draft was saved or returned, never what it says: FP&F reads the case's timeline.
import {
  awayBar, conflict, extensionBar, forbidden, holds, invalid, personId, policyAt, refuse, type Moment, type PersonId, type Refusal,
} from '@centerline/cases';
import * as rules from '../citations.js';
import { fitsGuard, latestInputOn } from '../facts/guard.js';
import type { FpfBodies } from '../fields.js';
import { CLOCK_POLICIES, LENGTH } from '../policies.js';
import type { Consultation, Draft, FpfState } from '../state.js';
import { requiredFaults, textFaults } from '../validations/form.js';
import { completeFaults, draftFaults } from '../validations/input.js';
import { hasTheRequest, INPUT_CLOCK } from './sending.js';
import { deskOf, officeOf, refuseAll, sign, type Act, type Outcome } from './signing.js';

const REVIEWERS = ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'] as const;
export const DISPOSITION_CLOCK = 'fpf-disposition';
/** FP&F's time when there is no input to dispose of. */
export const LAPSE_CLOCK = 'fpf-disposition:no-input';

/** The Center's own stages move on only while it is not late; afterwards FP&F's stage stands and the draft alone moves. */
const stageFor = ({ stage, lapsedAt }: FpfState, next: FpfState['stage']): FpfState['stage'] => (lapsedAt === null ? next : stage);

function assignedBar(state: FpfState, act: Act): Refusal | null {
  return hasTheRequest(state, act) ? null : forbidden(
    'not-assigned', `${state.consultation?.specialist?.name ?? 'Nobody yet'} has this request; a supervisor may give it to you.`, rules.CENTER_WORK,
  );
}

export function draftInput(act: Act, body: FpfBodies['draft-input']): Outcome {
  const { file: { state }, actor, moment } = act;
  const bar = assignedBar(state, act);
  if (bar) return refuse(bar);
  const refusal = refuseAll(draftFaults(body, state));
  if (refusal) return refusal;
  const authors = [...new Set<PersonId>([...(state.draft?.authors ?? []), actor.id])];
  const draft: Draft = { content: body, authors, saved: sign(actor, moment), submitted: null, reviewer: null, returns: state.draft?.returns ?? [] };
  const revision = deskOf(act);
  if (state.draft?.submitted) revision.closeTask('review-input');
  revision.state = { ...state, stage: stageFor(state, 'DRAFT_INPUT'), draft };
  return revision.because({
    kind: 'fpf.input-drafted', summary: `${actor.name} saved a draft of the input (sealed within the Center)`, data: { points: body.points.length },
  });
}

/** Who reviews: the person named, else the supervisor who assigned. The draft is opened to that person and to nobody else outside its authors. */
function reviewerOf(named: string | undefined, consultation: Consultation, draft: Draft, moment: Moment): { readonly id: PersonId; readonly name: string } | Refusal {
  const { assigned, center } = consultation;
  const id = named ?? draft.reviewer ?? (assigned?.supervises ? assigned.by : null);
  if (id === null) return invalid('/reviewer', 'name-the-reviewer', 'Name the supervisor or director who is to review the draft.', rules.CENTER_WORK);
  const person = moment.book.staff(id);
  if (!person || person.unit !== center || !person.roles.some((role) => role === 'CENTER_SUPERVISOR' || role === 'CENTER_DIRECTOR'))
    return invalid('/reviewer', 'no-such-reviewer', `"${id}" is no supervisor or director of ${moment.book.unitName(center)}.`, rules.CENTER_WORK);
  if (draft.authors.includes(person.id))
    return invalid('/reviewer', 'reviewer-drafted', `${person.name} drafted it and does not review it.`, rules.SEPARATION);
  return awayBar(moment.absences ?? [], person, moment.at, moment.book, '/reviewer') ?? { id: personId(person.id), name: person.name };
}

/** Hands the draft to its reviewer; given again, hands it to another one. */
export function submitInput(act: Act, { reviewer }: FpfBodies['submit-input']): Outcome {
  const { file: { state, number }, actor, moment } = act;
  const { draft, consultation } = state;
  if (!draft || !consultation) return refuse(conflict('no-draft', 'There is no draft.', rules.CENTER_WORK));
  const bar = assignedBar(state, act);
  if (bar) return refuse(bar);
  const refusal = refuseAll(completeFaults(draft.content));
  if (refusal) return refusal;
  const chosen = reviewerOf(reviewer, consultation, draft, moment);
  if ('code' in chosen) return refuse(chosen);
  const revision = deskOf(act);
  revision.state = { ...state, stage: stageFor(state, 'CENTER_SUPERVISOR_REVIEW'), draft: { ...draft, submitted: sign(actor, moment), reviewer: chosen.id } };
  revision.closeTask('draft-input');
  revision.openTask({
    id: 'review-input', title: `Review the input on ${number}`, unit: consultation.center, roles: REVIEWERS, clockId: INPUT_CLOCK,
  });
  revision.giveTask('review-input', chosen);
  revision.tell(
    { to: 'person', person: chosen.id }, `review/${moment.at}`, `${number}: a draft waits for your review`, `${actor.name} submitted it.`,
  );
  return revision.because({
    kind: 'fpf.input-submitted', summary: `${actor.name} submitted the input to ${chosen.name}`, data: { reviewer: chosen.id },
  });
}

export function returnInput(act: Act, { reason }: FpfBodies['return-input']): Outcome {
  const refusal = refuseAll(
    [...requiredFaults(reason, '/reason', 'The reason', rules.CENTER_WORK), ...textFaults(reason, '/reason', 'The reason', LENGTH.reason)],
  );
  if (refusal) return refusal;
  const { file: { state, number }, actor, moment } = act;
  const { draft, consultation } = state;
  if (!draft || !consultation?.specialist) return refuse(conflict('no-draft', 'There is no draft.', rules.CENTER_WORK));
  const revision = deskOf(act);
  revision.state = { ...state, stage: stageFor(state, 'DRAFT_INPUT'), draft: { ...draft, submitted: null, returns: [...draft.returns, { ...sign(actor, moment), reason }] } };
  revision.closeTask('review-input');
  revision.openTask({
    id: 'draft-input', title: `Draft input on ${number}`, unit: consultation.center, roles: ['CENTER_SPECIALIST'], clockId: INPUT_CLOCK,
  });
  revision.giveTask('draft-input', consultation.specialist);
  revision.tell(
    { to: 'person', person: consultation.specialist.id }, `returned/${moment.at}`, `${number}: your draft was returned`,
    `${actor.name} says why in the draft.`,
  );
  return revision.because({
    kind: 'fpf.input-returned', summary: `${actor.name} returned the draft to ${consultation.specialist.name}`,
    data: { returns: draft.returns.length + 1 },
  });
}

/** Approval opens the input to FP&F and begins FP&F's ten working days. After the lapse it is taken all the same, and recorded as late. */
export function approveInput(act: Act): Outcome {
  const { file: { state, number }, actor, moment } = act;
  const { draft, consultation } = state;
  if (!draft?.submitted || !consultation) return refuse(conflict('no-draft', 'There is no submitted draft.', rules.CENTER_WORK));
  if (draft.authors.includes(actor.id))
    return refuse(forbidden('drafter-may-not-approve', 'You drafted this input; another supervisor or the director approves it.', rules.SEPARATION));
  const late = state.lapsedAt !== null;
  const office = officeOf(state);
  const revision = deskOf(act);
  const awaitsDecision = state.stage === 'CENTER_SUPERVISOR_REVIEW' || state.stage === 'LAPSED_NO_INPUT';
  revision.state = { ...state, stage: awaitsDecision ? 'INPUT_DELIVERED' : state.stage, draft: null, input: { content: draft.content, author: draft.saved, supervisor: sign(actor, moment), late } };
  revision.stopClock(INPUT_CLOCK);
  for (const task of ['draft-input', 'review-input', 'accept']) revision.closeTask(task);
  if (awaitsDecision) {
    revision.cancelClock(LAPSE_CLOCK);
    revision.startClock({ id: DISPOSITION_CLOCK, policy: policyAt(CLOCK_POLICIES, DISPOSITION_CLOCK, moment, office), owedBy: office });
    revision.openTask({
      id: 'dispose', title: `Dispose of the input and decide ${state.petition.fpfCaseNumber}`, unit: office, roles: ['FPF_OFFICER'],
      clockId: DISPOSITION_CLOCK,
    });
  }
  revision.tell(
    { to: 'unit', unit: office, roles: ['FPF_PARALEGAL', 'FPF_OFFICER'] }, 'delivered',
    `${number}: the Center's input is here${late ? ', late' : ''}`,
    `${draft.content.points.length} points to dispose of. The Center advises; FP&F decides.`,
  );
  return revision.because({
    kind: 'fpf.input-delivered', summary: `${actor.name} approved the input of ${draft.saved.name}${late ? ', delivered late after the lapse' : ''}`,
    ...(late ? { reasonCode: 'LATE' } : {}), data: { author: draft.saved.by, supervisor: actor.id, points: draft.content.points.length, late },
  });
}

/** FP&F takes up the input that was delivered; an officer who does takes its disposition with it. A person's act: that nobody looked yet is to be seen. */
export function considerInput(act: Act): Outcome {
  const { file: { state }, actor } = act;
  const revision = deskOf(act);
  revision.state = { ...state, stage: 'FPF_CONSIDERING' };
  if (holds(actor, ['FPF_OFFICER']) && revision.task('dispose')?.owner === null) revision.giveTask('dispose', actor);
  return revision.because({ kind: 'fpf.considering', summary: `${actor.name} took up the Center's input`, data: { late: state.input?.late ?? null } });
}

/** Once, by at most ten working days, never past the guard; by the FP&F Officer, who waits for it. */
export function extendInput(act: Act, { workingDays, reason }: FpfBodies['extend-input']): Outcome {
  const whole = Number.isInteger(workingDays) && workingDays >= 1;
  const refusal = refuseAll([
    ...(whole ? [] : [invalid('/workingDays', 'bad-days', 'An extension is a whole number of working days from 1.', rules.INPUT_EXTENSION)]),
    ...requiredFaults(reason, '/reason', 'The reason', rules.INPUT_EXTENSION), ...textFaults(reason, '/reason', 'The reason', LENGTH.reason),
  ]);
  if (refusal) return refusal;
  const { file: { state }, actor, moment } = act;
  const revision = deskOf(act);
  const clock = revision.clock(INPUT_CLOCK);
  if (!clock || !state.consultation) return refuse(conflict('not-sent', 'The Center has not been asked.', rules.INPUT_EXTENSION));
  const bar = extensionBar(clock, workingDays);
  if (bar) return refuse(conflict('extension-refused', bar, rules.INPUT_EXTENSION));
  if (!holds(actor, clock.policy.extension?.roles ?? []))
    return refuse(forbidden('not-permitted', 'The FP&F Officer extends.', rules.INPUT_EXTENSION));
  if (!clock.dueAt || !fitsGuard(state, state.consultation.center, clock.dueAt, workingDays, moment))
    return refuse(conflict(
      'past-the-guard', `Input may be due by ${latestInputOn(state) ?? 'its date'} at the latest; ${workingDays} working days more would pass it.`,
      rules.GUARD,
    ));
  revision.extendClock(INPUT_CLOCK, workingDays);
  return revision.because({
    kind: 'fpf.input-extended', summary: `${actor.name} extended the input by ${workingDays} working days: ${reason}`, reasonCode: 'EXTENSION',
    data: { workingDays, reason, dueAt: { from: clock.dueAt, to: revision.clock(INPUT_CLOCK)?.dueAt ?? null } },
  });
}
