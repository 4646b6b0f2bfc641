// Owns the side trip to counsel: questions of the decider to Regulations and Rulings, and the answer. Internal on both ways.
import { OT_RR, refuse, Revision } from '@centerline/cases';
import { CONSULT } from '../citations.js';
import type { AnswerConsultBody, ConsultHqBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { ReassignmentState } from '../state.js';
import { asFaults } from '../validations/filing.js';
import { questionFaults } from '../validations/officers.js';
import { textFaults } from '../validations/text.js';
import { signed, startClock, type Act } from './desk.js';
import { consultTask, decideTask } from './work.js';

/** `consult-hq`: the decision target stops within its bound; the outer limit never does. */
export const consultHq: Act<ConsultHqBody> = (file, { questions }, by, moment) => {
  const faults = asFaults(questionFaults(questions));
  if (faults) return refuse(...faults);
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.closeTask('decide');
  const paused = revision.pauseClock('decision-target', 'HQ_CONSULT');
  startClock(revision, 'hq-consult', OT_RR);
  revision.openTask(consultTask);
  revision.tell({ to: 'unit', unit: OT_RR, roles: ['OT_RR_LIAISON'] }, `consulted/${file.state.consultations.length + 1}`, `${file.number}: Headquarters asks for your view`, questions.join('\n'));
  revision.state = { ...file.state, stage: 'HQ_CONSULT', consultations: [...file.state.consultations, { asked: signed(by, moment), questions, answer: null }] };
  return revision.because({
    kind: 'reassignment.consulted',
    summary: `${by.name} asked Regulations and Rulings ${questions.length} question(s)`,
    publicSummary: 'A question was referred within Headquarters.',
    data: { questions, paused: paused ? { clock: 'decision-target', reason: 'HQ_CONSULT' } : null },
  });
};

/** `answer-consult`: back to the decider, who had the work before. */
export const answerConsult: Act<AnswerConsultBody> = (file, { answer }, by, moment) => {
  const faults = asFaults(textFaults('/answer', 'The answer', answer, LIMITS.reasons, CONSULT));
  if (faults) return refuse(...faults);
  const last = file.state.consultations.length - 1;
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.stopClock('hq-consult');
  revision.closeTask('consult');
  revision.resumeClock('decision-target');
  const before = revision.task('decide');
  revision.openTask(decideTask);
  if (before?.owner) revision.giveTask('decide', { id: before.owner, name: before.ownerName ?? '' });
  revision.state = {
    ...file.state, stage: 'OFO_DECISION',
    consultations: file.state.consultations.map((one, index) => (index === last ? { ...one, answer: { ...signed(by, moment), text: answer } } : one)),
  };
  return revision.because({
    kind: 'reassignment.consultation-answered',
    summary: `${by.name} answered for Regulations and Rulings`,
    publicSummary: 'The question referred within Headquarters was answered.',
    data: { resumed: 'decision-target', consultation: last + 1 },
  });
};
