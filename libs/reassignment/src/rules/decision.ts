// Owns the decision: an analyst may draft it, the decider of Headquarters takes it, and what it comes to follows at once.
import { forbidden, holds, OFO_HQ, refuse, Revision, unitCode, type Moment, type Role, type SignedIn } from '@centerline/cases';
import { DECISION_SEPARATION } from '../citations.js';
import type { DecideBody, Outcome, OutcomeBody } from '../fields.js';
import type { FiledState, OutcomeOrder, ReassignmentDecision, ReassignmentState } from '../state.js';
import { decisionFaults, defaultEffectiveOn, numberMeant, outcomeFaults } from '../validations/decision.js';
import { asFaults } from '../validations/faults.js';
import { ANY_TIME, OUTCOME_WORDS } from '../words.js';
import { centerName, signed, startClock, type Act } from './desk.js';
import { keeperOf } from './transfer.js';
import { aceTask } from './work.js';

const OF_A_CENTER: readonly Role[] = ['CENTER_SPECIALIST', 'CENTER_SUPERVISOR', 'CENTER_DIRECTOR'];

/** Why this person may not decide this appeal, or null. */
function separationBar(state: FiledState, by: SignedIn): string | null {
  if (by.unit.startsWith('CEE') || holds(by, OF_A_CENTER)) return 'A Center advises; nobody who acts for one decides.';
  const advised = state.advice.some((one) => one.drafters.includes(by.id) || (one.status === 'FINAL' && one.approved.by === by.id));
  if (advised) return 'You advised on this appeal for a Center; somebody else decides it.';
  return state.recommendation?.drafted.by === by.id ? 'You drafted the recommendation; somebody else decides.' : null;
}

function newCenterOf(body: OutcomeBody, { appeal }: FiledState): OutcomeOrder['newCenter'] {
  switch (body.outcome) {
    case 'GRANTED':
    case 'GRANTED_PARTIAL':
      return appeal.preferredCenter;
    case 'GRANTED_OTHER':
      return unitCode(body.otherCenter ?? '');
    case 'DENIED':
      return null;
  }
}

/** Which importer numbers move to which Center. */
function orderOf(body: OutcomeBody, state: FiledState): OutcomeOrder {
  const all = state.appeal.iors.map((one) => one.ior);
  const named = (body.grantedIors ?? []).flatMap((text) => numberMeant(state.appeal, text) ?? []);
  const moving: Readonly<Record<Outcome, OutcomeOrder['grantedIors']>> = {
    GRANTED: all, GRANTED_OTHER: all, GRANTED_PARTIAL: [...new Set(named)], DENIED: [],
  };
  return { outcome: body.outcome, reasons: body.reasons, newCenter: newCenterOf(body, state), grantedIors: moving[body.outcome] };
}

/** `recommend-decision`: a draft for the decider, internal. */
export const recommendDecision: Act<OutcomeBody> = (file, body, by, moment) => {
  const faults = asFaults(outcomeFaults(body, file.state, moment));
  if (faults) return refuse(...faults);
  const revision = new Revision<ReassignmentState>(file, moment);
  const order = orderOf(body, file.state);
  revision.state = { ...file.state, recommendation: { ...order, drafted: signed(by, moment) } };
  return revision.because({
    kind: 'reassignment.decision-recommended',
    summary: `${by.name} recommended: ${body.outcome}`,
    reasonCode: body.outcome,
    data: { outcome: body.outcome, newCenter: order.newCenter, numbersMoving: order.grantedIors.length },
  });
};

/** `decide`: a denial is closed by the conductor, a grant goes on to ACE. */
export const decide: Act<DecideBody> = (file, body, by, moment) => {
  const bar = separationBar(file.state, by);
  if (bar) return refuse(forbidden('separation-of-duties', bar, DECISION_SEPARATION));
  const faults = asFaults(decisionFaults(body, file.state, moment));
  if (faults) return refuse(...faults);
  const decision: ReassignmentDecision = {
    ...orderOf(body, file.state),
    decided: signed(by, moment),
    decidedOn: moment.book.dayAt(OFO_HQ, moment.at),
    effectiveOn: body.outcome === 'DENIED' ? null : (body.effectiveOn ?? defaultEffectiveOn(moment)),
    adviceUse: body.adviceUse.map((use) => ({ center: unitCode(use.center), use: use.use, reason: use.reason ?? null })),
  };
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.stopClock('decision-target');
  revision.stopClock('outer-limit');
  revision.closeTask('decide');
  const decided: FiledState = { ...file.state, stage: 'DECIDED', decision };
  revision.state = decision.newCenter === null ? decided : implementing(revision, decided);
  const effect = effectWords(decision, moment);
  revision.tell(
    { to: 'party' },
    'decided',
    `${file.number}: your appeal is decided`,
    `${OUTCOME_WORDS[decision.outcome]} ${effect} ${decision.newCenter === null ? ANY_TIME : ''}`.trim(),
  );
  return revision.because({
    kind: 'reassignment.decided',
    summary: `${by.name} decided: ${decision.outcome}. ${effect}`.trim(),
    publicSummary: `${OUTCOME_WORDS[decision.outcome]} ${effect}`.trim(),
    reasonCode: decision.outcome,
    data: {
      outcome: decision.outcome, newCenter: decision.newCenter, numbersMoving: decision.grantedIors.length, effectiveOn: decision.effectiveOn,
      adviceUse: decision.adviceUse,
      recommended: file.state.recommendation?.outcome ?? null,
      pendingMatters: file.state.matters.map((matter) => ({ kind: matter.kind, reference: matter.reference, keeper: keeperOf(matter, decided) })),
    },
  });
};

/** A grant is carried out: ACE is to show the new assignment. */
function implementing(revision: Revision<ReassignmentState>, decided: FiledState): FiledState {
  startClock(revision, 'ace-change', OFO_HQ);
  revision.openTask(aceTask);
  return { ...decided, stage: 'IMPLEMENTING', ace: { status: 'WAITING' } };
}

const effectWords = ({ newCenter, effectiveOn }: ReassignmentDecision, moment: Moment): string =>
  newCenter === null ? '' : `${centerName(moment, newCenter)} from ${effectiveOn ?? ''}.`;
