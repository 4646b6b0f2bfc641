// Owns the side trip to counsel: questions of the decider to Regulations and Rulings, and the answer. Internal on both ways.
import { extensionBar, OFO_HQ, OT_RR, refuse, Revision } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { CONSULT } from '../citations.js';
import type { AnswerConsultBody, ConsultHqBody } from '../fields.js';
import { daysBetween } from '../months.js';
import { LIMITS } from '../policies.js';
import type { ReassignmentState } from '../state.js';
import { asFaults } from '../validations/faults.js';
import { questionFaults } from '../validations/officers.js';
import { textFaults } from '../validations/text.js';
import { reopenTask, signed, startClock, type Act } from './desk.js';
import { consultTask, decideTask } from './work.js';

/** `consult-hq`: the work goes to counsel, with a clock of its own. */
export const consultHq: Act<ConsultHqBody> = (file, { questions }, by, moment) => {
  const faults = asFaults(questionFaults(questions));
  if (faults) return refuse(...faults);
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.closeTask('decide');
  startClock(revision, 'hq-consult', OT_RR);
  revision.openTask(consultTask);
  revision.tell(
    { to: 'unit', unit: OT_RR, roles: ['OT_RR_LIAISON'] },
    `consulted/${file.state.consultations.length + 1}`,
    `${file.number}: Headquarters asks for your view`,
    questions.join('\n'),
  );
  revision.state = {
    ...file.state, stage: 'HQ_CONSULT', consultations: [...file.state.consultations, { asked: signed(by, moment), questions, answer: null }],
  };
  return revision.because({
    kind: 'reassignment.consulted',
    summary: `${by.name} asked Regulations and Rulings ${questions.length} question(s)`,
    publicSummary: 'A question was referred within Headquarters.',
    data: { questions, answerDueAt: revision.clock('hq-consult')?.dueAt },
  });
};

interface MovedTarget {
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly days: number;
}

/**
 * Adds the days of a consultation to the decision target, as far as its policy allows: once, and up to its bound. Calendar-day clocks
 * cannot pause, so this is how waiting for counsel does not count.
 */
function addConsultedDays(revision: Revision<ReassignmentState>, askedAt: Instant): MovedTarget | null {
  const card = revision.clock('decision-target');
  if (!card) return null;
  const { at, book } = revision.moment;
  const days = Math.min(daysBetween(book.dayAt(OFO_HQ, askedAt), book.dayAt(OFO_HQ, at)), card.policy.extension?.most ?? 0);
  if (days === 0 || extensionBar(card, days)) return null;
  revision.extendClock(card.id, days);
  return { from: card.dueAt, to: revision.clock(card.id)?.dueAt ?? null, days };
}

/** `answer-consult`: back to the decider, who had the work before. */
export const answerConsult: Act<AnswerConsultBody> = (file, { answer }, by, moment) => {
  const faults = asFaults(textFaults('/answer', 'The answer', answer, LIMITS.reasons, CONSULT));
  if (faults) return refuse(...faults);
  const last = file.state.consultations.length - 1;
  const askedAt = file.state.consultations[last]?.asked.at ?? moment.at;
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.stopClock('hq-consult');
  revision.closeTask('consult');
  const target = addConsultedDays(revision, askedAt);
  if (target)
    revision.tell(
      { to: 'party' }, `target-moved/${last + 1}`, `${file.number}: the date for the decision has moved`,
      `A question was referred within Headquarters and has been answered; the ${target.days} days of that do not count. We aim to decide by ${target.to ?? ''}.`,
    );
  const before = revision.task('decide');
  reopenTask(revision, decideTask, before?.owner ? { id: before.owner, name: before.ownerName ?? '' } : null);
  revision.state = {
    ...file.state, stage: 'OFO_DECISION',
    consultations: file.state.consultations.map((one, index) => (index === last ? { ...one, answer: { ...signed(by, moment), text: answer } } : one)),
  };
  return revision.because({
    kind: 'reassignment.consultation-answered',
    summary: `${by.name} answered for Regulations and Rulings`,
    publicSummary: 'The question referred within Headquarters was answered.',
    data: { consultation: last + 1, decisionTarget: target },
  });
};
