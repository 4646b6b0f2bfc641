// Owns the Center's questions to FP&F and their answers. The input clock stops for them, within its bounds and within the guard.
import { conflict, forbidden, policyAt, refuse, type Revision } from '@centerline/cases';
import * as rules from '../citations.js';
import { fitsGuard } from '../facts/guard.js';
import type { FpfBodies } from '../fields.js';
import { CLOCK_POLICIES, LENGTH, MOST, MOST_WORKING_DAYS_PAUSED } from '../policies.js';
import type { Consultation, FpfState } from '../state.js';
import { requiredFaults, textFaults } from '../validations/form.js';
import { hasTheRequest, INPUT_CLOCK } from './sending.js';
import { deskOf, officeOf, refuseAll, sign, type Act, type Outcome } from './signing.js';

/** A pause that could carry the due date past the guard is not given: the clock runs on, the question is asked all the same. */
function pauseWithinGuard(revision: Revision<FpfState>, { center }: Consultation): boolean {
  const dueAt = revision.clock(INPUT_CLOCK)?.dueAt;
  if (!dueAt || !fitsGuard(revision.state, center, dueAt, MOST_WORKING_DAYS_PAUSED, revision.moment)) return false;
  return revision.pauseClock(INPUT_CLOCK, 'AWAITING_FPF');
}

export function askClarification(act: Act, { question }: FpfBodies['ask-clarification']): Outcome {
  const refusal = refuseAll(
    [...requiredFaults(question, '/question', 'The question', rules.CLARIFICATION), ...textFaults(question, '/question', 'The question', LENGTH.text)],
  );
  if (refusal) return refusal;
  const { file: { state, number }, actor, moment } = act;
  const { consultation, clarifications } = state;
  if (!consultation || !hasTheRequest(state, act))
    return refuse(forbidden('not-assigned', 'The specialist who has the request asks.', rules.CENTER_WORK));
  if (clarifications.length >= MOST.clarifications)
    return refuse(conflict('too-many-clarifications', `At most ${MOST.clarifications} questions are possible.`, rules.CLARIFICATION));
  const office = officeOf(state);
  const revision = deskOf(act);
  const pausedClock = pauseWithinGuard(revision, consultation);
  revision.state = { ...state, stage: 'CLARIFICATION', clarifications: [...clarifications, { question, asked: sign(actor, moment), pausedClock, answer: null }] };
  const id = `clarification:${clarifications.length + 1}`;
  revision.startClock({ id, policy: policyAt(CLOCK_POLICIES, 'clarification', moment, office), owedBy: office });
  revision.openTask({
    id: 'answer-clarification', title: `Answer the Center's question on ${number}`, unit: office, roles: ['FPF_PARALEGAL', 'FPF_OFFICER'],
    clockId: id,
  });
  return revision.because({
    kind: 'fpf.clarification-asked',
    summary: `${actor.name} asked FP&F for clarification${pausedClock ? '; the input clock pauses' : '; the input clock runs on'}`,
    data: { question, pausedClock, reason: 'AWAITING_FPF' },
  });
}

export function answerClarification(act: Act, { answer }: FpfBodies['answer-clarification']): Outcome {
  const refusal = refuseAll(
    [...requiredFaults(answer, '/answer', 'The answer', rules.CLARIFICATION), ...textFaults(answer, '/answer', 'The answer', LENGTH.text)],
  );
  if (refusal) return refusal;
  const { file: { state }, actor, moment } = act;
  const last = state.clarifications.length - 1;
  const revision = deskOf(act);
  revision.state = {
    ...state, stage: state.draft ? 'DRAFT_INPUT' : 'CENTER_ASSIGNED',
    clarifications: state.clarifications.map((one, index) => (index === last ? { ...one, answer: { ...sign(actor, moment), text: answer } } : one)),
  };
  revision.stopClock(`clarification:${last + 1}`);
  revision.closeTask('answer-clarification');
  revision.resumeClock(INPUT_CLOCK);
  const specialist = state.consultation?.specialist;
  if (specialist)
    revision.tell(
      { to: 'person', person: specialist.id }, `answered/${last + 1}`, `${act.file.number}: FP&F answered your question`, 'The input clock runs.',
    );
  return revision.because({
    kind: 'fpf.clarification-answered', summary: `${actor.name} answered the Center; the input clock runs`, data: { answer },
  });
}
