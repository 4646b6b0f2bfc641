// Owns the advice of the two Centers: drafted by a specialist, approved or returned by a supervisor, final; both in parallel, neither
// decides. All of it is internal: no event here has a public summary.
import { conflict, forbidden, OFO_HQ, refuse, Revision, unitCode, type SignedIn } from '@centerline/cases';
import { ADVICE, ADVICE_SEPARATION } from '../citations.js';
import type { AdviseBody, EmptyBody, ReasonBody } from '../fields.js';
import type { AdviceDraft, AdviceStanding, CenterAdvice, FiledState, PendingMatter, ReassignmentState } from '../state.js';
import { asFaults } from '../validations/faults.js';
import { adviceFaults, reasonFaults } from '../validations/officers.js';
import { centerName, reopenTask, signed, type Act } from './desk.js';
import { adviseTask, approveTask, decideTask } from './work.js';

const adviceOf = (state: FiledState, by: SignedIn): CenterAdvice | undefined => state.advice.find((one) => one.center === by.unit);
const notAsked = (by: SignedIn) => refuse(forbidden('center-not-asked', `${by.unit} was not asked for advice on this appeal.`, ADVICE));
const ended = (advice: CenterAdvice) =>
  advice.status === 'FINAL'
    ? refuse(conflict('advice-final', `The advice of ${advice.center} is final.`, ADVICE))
    : refuse(conflict('advice-closed', `Headquarters went on without the advice of ${advice.center}.`, ADVICE));

/** The state with one Center's advice standing anew; who drafted is remembered. */
export function withAdvice(state: FiledState, center: string, standing: AdviceStanding): FiledState {
  return {
    ...state,
    advice: state.advice.map((one): CenterAdvice => {
      if (one.center !== center) return one;
      const drafter = standing.status === 'DRAFTED' ? [standing.draft.drafted.by] : [];
      return { ...standing, center: one.center, side: one.side, drafters: [...new Set([...one.drafters, ...drafter])] };
    }),
  };
}

export const ON_TO_DECIDER = '; the appeal goes to the decider';

/** When both Centers have advised, or silence is proven, the appeal goes to the decider. */
export function goOnWhenAdvised(revision: Revision<ReassignmentState>, state: FiledState): boolean {
  const allIn = state.advice.every((one) => one.status === 'FINAL' || one.status === 'NOT_RECEIVED');
  revision.state = allIn ? { ...state, stage: 'OFO_DECISION' } : state;
  if (!allIn) return false;
  revision.openTask(decideTask);
  revision.tell(
    { to: 'unit', unit: OFO_HQ, roles: ['OFO_HQ_DECIDER', 'OFO_HQ_ANALYST'] },
    'ready-to-decide',
    'An appeal of a Center assignment is ready to be decided',
    `${state.controlNumber ?? ''}: ${state.importer.name}.`,
  );
  return true;
}

/** `advise`: a specialist drafts, or drafts again. */
export const advise: Act<AdviseBody> = (file, body, by, moment) => {
  const advice = adviceOf(file.state, by);
  if (!advice) return notAsked(by);
  if (advice.status === 'FINAL' || advice.status === 'NOT_RECEIVED') return ended(advice);
  const faults = asFaults(adviceFaults(body, file.state.appeal, moment));
  if (faults) return refuse(...faults);
  const draft: AdviceDraft = {
    drafted: signed(by, moment), recommendation: body.recommendation, otherCenter: body.otherCenter === undefined ? null : unitCode(body.otherCenter),
    reasons: body.reasons, pendingMatters: (body.pendingMatters ?? []).map(({ kind, reference }) => ({ kind, reference })),
  };
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.closeTask(`advise:${by.unit}`);
  revision.openTask(approveTask(by.unit));
  revision.state = withAdvice(file.state, by.unit, { status: 'DRAFTED', draft });
  return revision.because({
    kind: 'reassignment.advice-drafted',
    summary: `${by.name} drafted the advice of ${centerName(moment, by.unit)}: ${body.recommendation}`,
    reasonCode: body.recommendation,
    data: { center: by.unit, recommendation: body.recommendation, otherCenter: draft.otherCenter, pendingMatters: draft.pendingMatters },
  });
};

/** `approve-advice`: by a supervisor or the director of the Center, never by somebody who drafted it. */
export const approveAdvice: Act<EmptyBody> = (file, _body, by, moment) => {
  const advice = adviceOf(file.state, by);
  if (!advice) return notAsked(by);
  if (advice.status === 'FINAL' || advice.status === 'NOT_RECEIVED') return ended(advice);
  if (advice.status !== 'DRAFTED') return refuse(conflict('nothing-drafted', `${by.unit} has no draft to approve.`, ADVICE));
  if (advice.drafters.includes(by.id))
    return refuse(forbidden('drafter-approves', 'You drafted this advice; somebody else of your Center approves it.', ADVICE_SEPARATION));
  const { draft } = advice;
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.stopClock(`center-advice:${by.unit}`);
  revision.closeTask(`approve-advice:${by.unit}`);
  const advised = withAdvice(file.state, by.unit, { status: 'FINAL', draft, approved: signed(by, moment) });
  const toDecider = goOnWhenAdvised(revision, { ...advised, matters: withMatters(advised.matters, draft, advice.center) });
  return revision.because({
    kind: 'reassignment.advice-final',
    summary: `${by.name} approved the advice of ${centerName(moment, by.unit)}: ${draft.recommendation}${toDecider ? ON_TO_DECIDER : ''}`,
    reasonCode: draft.recommendation,
    data: {
      center: by.unit,
      recommendation: draft.recommendation,
      otherCenter: draft.otherCenter,
      draftedBy: draft.drafted.by,
      clock: revision.clock(`center-advice:${by.unit}`)?.verdict,
    },
  });
};

/** `return-advice`: back to the drafter, with the reason; the Center's clock runs on. */
export const returnAdvice: Act<ReasonBody> = (file, { reason }, by, moment) => {
  const advice = adviceOf(file.state, by);
  if (!advice) return notAsked(by);
  if (advice.status === 'FINAL' || advice.status === 'NOT_RECEIVED') return ended(advice);
  if (advice.status !== 'DRAFTED') return refuse(conflict('nothing-drafted', `${by.unit} has no draft to return.`, ADVICE));
  const faults = asFaults(reasonFaults(reason, ADVICE));
  if (faults) return refuse(...faults);
  const { draft } = advice;
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.closeTask(`approve-advice:${by.unit}`);
  reopenTask(revision, adviseTask(advice.center), { id: draft.drafted.by, name: draft.drafted.name });
  revision.tell(
    { to: 'person', person: draft.drafted.by }, `advice-returned/${by.unit}/${moment.at}`, `${file.number}: your draft came back`, reason,
  );
  revision.state = withAdvice(file.state, by.unit, { status: 'RETURNED', draft, returned: { ...signed(by, moment), reason } });
  return revision.because({
    kind: 'reassignment.advice-returned',
    summary: `${by.name} returned the draft of ${centerName(moment, by.unit)} to ${draft.drafted.name}`,
    reasonCode: 'DRAFT_RETURNED',
    data: { center: by.unit, reason, drafter: draft.drafted.by },
  });
};

/** Matters a Center names join the list, each once. */
function withMatters(matters: readonly PendingMatter[], { pendingMatters }: AdviceDraft, center: CenterAdvice['center']): readonly PendingMatter[] {
  const added = pendingMatters.filter(
    (one, index) =>
      !matters.some((other) => other.kind === one.kind && other.reference === one.reference) &&
      pendingMatters.findIndex((other) => other.kind === one.kind && other.reference === one.reference) === index,
  );
  return [...matters, ...added.map((one) => ({ ...one, listedBy: center, agreed: [] }))];
}
