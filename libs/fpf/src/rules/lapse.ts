// Owns the one consequence a passed mark has here: Center input lapses five working days after it was due (domain § 11.3).
// A lapse decides nothing: it lets FP&F go on without the input. Every other mark only tells people.
import { policyAt, type ClockCard, type ClockMark, type Revision } from '@centerline/cases';
import { CLOCK_POLICIES } from '../policies.js';
import type { FpfState } from '../state.js';
import { LAPSE_CLOCK } from './input.js';
import { INPUT_CLOCK } from './sending.js';
import { officeOf } from './signing.js';

const WITH_THE_CENTER: readonly FpfState['stage'][] = ['SENT_TO_CENTER', 'CENTER_ASSIGNED', 'CLARIFICATION', 'DRAFT_INPUT', 'CENTER_SUPERVISOR_REVIEW'];

/** The Center keeps its open work: what it still delivers before the disposition is taken, as late. */
export function onMark(revision: Revision<FpfState>, card: ClockCard, mark: ClockMark): void {
  const { state, moment } = revision;
  if (card.id !== INPUT_CLOCK || mark.kind !== 'LAPSE' || !WITH_THE_CENTER.includes(state.stage) || !state.consultation) return;
  const office = officeOf(state);
  revision.state = { ...state, stage: 'LAPSED_NO_INPUT', lapsedAt: mark.at };
  revision.stopClock(INPUT_CLOCK);
  if (state.stage === 'CLARIFICATION') {
    revision.closeTask('answer-clarification');
    revision.cancelClock(`clarification:${state.clarifications.length}`);
  }
  revision.startClock({
    id: LAPSE_CLOCK, policy: policyAt(CLOCK_POLICIES, 'fpf-disposition', moment, office), owedBy: office, title: 'Decide without the input',
  });
  revision.openTask({
    id: 'dispose', title: `Decide ${state.petition.fpfCaseNumber}; the Center gave no input in time`, unit: office, roles: ['FPF_OFFICER'],
    clockId: LAPSE_CLOCK,
  });
  revision.tell(
    { to: 'unit', unit: state.consultation.center, roles: ['CENTER_SUPERVISOR'] }, 'lapsed/center', 'Your input on a petition has lapsed',
    `FP&F may go on without it. Input on ${state.petition.fpfCaseNumber} that comes before the disposition is still taken, as late.`,
  );
  revision.tell(
    { to: 'unit', unit: office, roles: ['FPF_OFFICER'] }, 'lapsed/fpf', 'The Center gave no input in time',
    `You may decide ${state.petition.fpfCaseNumber} without it, and say why.`,
  );
}
