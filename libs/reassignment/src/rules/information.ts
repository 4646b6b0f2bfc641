// Owns the side trip to the importer: what is asked for, the cure period and its one extension, the answer. As often as needed.
import { clockAsOf, conflict, extensionBar, refuse, Revision, type ClockCard, type ClockMark, type Moment, type SignedIn } from '@centerline/cases';
import { arrange } from '../arrangement.js';
import { CURE } from '../citations.js';
import type { AnswerInformationBody, FilingBody, InformationItemBody, ReasonBody } from '../fields.js';
import { isFiled, type ReassignmentState } from '../state.js';
import { filingContext } from '../validations/context.js';
import { asFaults } from '../validations/faults.js';
import { bodyOf, readAppeal } from '../validations/filing.js';
import { itemFaults, reasonFaults } from '../validations/officers.js';
import { LIMITS } from '../policies.js';
import { textFaults } from '../validations/text.js';
import { signed, startClock, type Act } from './desk.js';
import { flagsOf, importerOf } from './file.js';
import { answerTask, completenessTask, cureEndedTask } from './work.js';

/** `importer-cure`, and `importer-cure:2` for the second request and so on. */
export const cureClockId = (request: number): string => (request === 1 ? 'importer-cure' : `importer-cure:${request}`);

/** `request-information`: a cure period for the importer; the review's clock stops within its bound. */
export const requestInformation: Act<{ readonly items: readonly InformationItemBody[] }> = (file, { items }, by, moment) => {
  const faults = asFaults(itemFaults(items));
  if (faults) return refuse(...faults);
  const { importer, requests } = file.state;
  const round = requests.length + 1;
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.closeTask('completeness');
  const reviewPaused = revision.pauseClock('completeness', 'AWAITING_IMPORTER');
  const cure = startClock(revision, 'importer-cure', importer.account, { id: cureClockId(round) });
  revision.openTask(answerTask(importer.account, cure.id));
  revision.state = { ...file.state, stage: 'AWAITING_IMPORTER_INFO', requests: [...requests, { asked: signed(by, moment), items, answer: null }] };
  revision.tell(
    { to: 'party' },
    `information-asked/${round}`,
    `${file.number}: we need more information`,
    items.map((item, index) => `${index + 1}. ${item.text}`).join('\n'),
  );
  return revision.because({
    kind: 'reassignment.information-asked',
    summary: `${by.name} asked the importer for ${items.length} item(s), due ${cure.dueAt ?? ''}`,
    publicSummary: `We asked for ${items.length} item(s), due ${cure.dueAt ?? ''}.`,
    data: { round, items, cureDueAt: cure.dueAt, paused: reviewPaused ? { clock: 'completeness', reason: 'AWAITING_IMPORTER' } : null },
  });
};

/** `answer-information`: words, and changes to the appeal, which is judged as a whole again. Back to the review. */
export const answerInformation: Act<AnswerInformationBody> = (file, { answer, ...changes }, by, moment) => {
  const { state } = file;
  const round = state.requests.length;
  const receivedAt = state.appeal.receivedAt;
  const changed = Object.entries(changes).filter(([, value]) => value !== undefined);
  const content: FilingBody = { ...bodyOf(state.appeal), ...Object.fromEntries(changed) };
  const context = filingContext(moment, by, receivedAt);
  const read = readAppeal(content, context, receivedAt, 'answer');
  const unsaid = asFaults(textFaults('/answer', 'The answer', answer, { least: 1, most: LIMITS.reasons.most }, CURE));
  if (unsaid) return refuse(...unsaid, ...(read.ok ? [] : read.refusals));
  if (!read.ok) return refuse(...read.refusals);
  const { appeal } = read;
  const parts = changed.map(([part]) => part);
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.stopClock(cureClockId(round));
  revision.closeTask('answer-information');
  revision.closeTask('cure-ended');
  revision.resumeClock('completeness');
  revision.openTask(completenessTask);
  revision.state = {
    ...state, stage: 'COMPLETENESS_REVIEW', appeal,
    importer: importerOf(appeal, moment, context.filedOn),
    arrangement: arrange(appeal.headingRows, moment.book, context.filedOn),
    flags: flagsOf(appeal, moment),
    requests: state.requests.map(
      (request, index) => (index === round - 1 ? { ...request, answer: { ...signed(by, moment), text: answer, changed: parts } } : request),
    ),
  };
  return revision.because({
    kind: 'reassignment.information-answered',
    summary: `${by.name} answered${parts.length > 0 ? ` and changed ${parts.join(', ')}` : ''}`,
    publicSummary: 'The information asked for was given.',
    data: { round, changed: parts, resumed: 'completeness', late: revision.clock(cureClockId(round))?.verdict === 'missed' },
  });
};

/** `extend-cure`: once, by what the policy allows, before the period ends. */
export const extendCure: Act<ReasonBody> = (file, { reason }, by: SignedIn, moment: Moment) => {
  const id = cureClockId(file.state.requests.length);
  const card = file.clocks.find((one) => one.id === id);
  const amount = card?.policy.extension?.most ?? 0;
  const bar = card ? extensionBar(card, amount) : 'There is no cure period to extend.';
  if (!card || bar) return refuse(conflict('not-extendable', bar ?? '', CURE));
  if (clockAsOf(card, moment.at).breachedAt !== null)
    return refuse(conflict('cure-period-over', 'The cure period has ended; an extension comes before its end.', CURE));
  const faults = asFaults(reasonFaults(reason, CURE));
  if (faults) return refuse(...faults);
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.extendClock(id, amount);
  const dueAt = revision.clock(id)?.dueAt ?? '';
  revision.tell(
    { to: 'party' }, `cure-extended/${id}`, `${file.number}: you have more time`, `You have until ${dueAt} to give the information asked for.`,
  );
  return revision.because({
    kind: 'reassignment.cure-extended',
    summary: `${by.name} extended the cure period by ${amount} days, from ${card.dueAt ?? ''} to ${dueAt}`,
    publicSummary: `The time to answer was extended to ${dueAt}.`,
    reasonCode: 'CURE_EXTENDED',
    data: { reason, clock: id, from: card.dueAt, to: dueAt, days: amount },
  });
};

/** When a cure period ends unanswered the review's clock runs again, and an analyst has to choose. Nothing is decided by that. */
export function onCureEnded(revision: Revision<ReassignmentState>, card: ClockCard, mark: ClockMark): void {
  const { state } = revision;
  if (card.kind !== 'importer-cure' || mark.kind !== 'BREACH' || !isFiled(state) || state.stage !== 'AWAITING_IMPORTER_INFO') return;
  if (card.id !== cureClockId(state.requests.length)) return;
  revision.resumeClock('completeness');
  revision.openTask(cureEndedTask);
}
