// Owns the completeness review: acknowledged, found complete, or rejected as incomplete without prejudice.
import { clockAsOf, conflict, OFO_HQ, refuse, Revision, unitCode, type Moment } from '@centerline/cases';
import { INCOMPLETE } from '../citations.js';
import type { EmptyBody, RejectIncompleteBody } from '../fields.js';
import type { CenterAdvice, ReassignmentState } from '../state.js';
import { asFaults, invalidIf, invalidUnless } from '../validations/faults.js';
import { reasonFaults } from '../validations/officers.js';
import { centerName, signed, startClock, type Act, type FiledCase, type Verdict } from './desk.js';
import { cureClockId } from './information.js';
import { adviseTask, completenessTask } from './work.js';

/** `acknowledge`, by the conductor: the control number goes out and the review begins. */
export function acknowledge(file: FiledCase, moment: Moment): Verdict {
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.stopClock('acknowledge');
  revision.closeTask('acknowledge');
  startClock(revision, 'completeness', OFO_HQ);
  revision.openTask(completenessTask);
  revision.state = { ...file.state, stage: 'COMPLETENESS_REVIEW', controlNumber: file.number };
  revision.tell(
    { to: 'party' },
    'acknowledged',
    `${file.number}: we have your appeal`,
    `Your appeal of the Center assignment has the control number ${file.number}. We check it for completeness next.`,
  );
  return revision.because({
    kind: 'reassignment.acknowledged',
    summary: `Acknowledged with control number ${file.number}`,
    publicSummary: `Acknowledged with control number ${file.number}.`,
    data: { controlNumber: file.number, receivedAt: file.state.appeal.receivedAt },
  });
}

/** `accept-complete`: both Centers are asked at once, and the decision's own clocks begin. */
export const acceptComplete: Act<EmptyBody> = (file, _body, by, moment) => {
  const { appeal } = file.state;
  const revision = new Revision<ReassignmentState>(file, moment);
  revision.stopClock('completeness');
  revision.closeTask('completeness');
  startClock(revision, 'decision-target', OFO_HQ);
  startClock(revision, 'outer-limit', OFO_HQ);
  const sides = [['CURRENT', appeal.currentCenter], ['PREFERRED', appeal.preferredCenter]] as const;
  for (const [, center] of sides) {
    startClock(revision, 'center-advice', center, { id: `center-advice:${center}`, title: `Advise on the appeal: ${centerName(moment, center)}` });
    revision.openTask(adviseTask(center));
    revision.tell(
      { to: 'unit', unit: center, roles: ['CENTER_SPECIALIST', 'CENTER_SUPERVISOR'] },
      `asked/${center}`,
      `${file.number}: your advice is asked for`,
      `${file.state.importer.name} appeals its Center assignment.`,
    );
  }
  const advice = sides.map(([side, center]): CenterAdvice => ({ status: 'ASKED', side, center: unitCode(center), drafters: [] }));
  revision.state = { ...file.state, stage: 'CENTER_INPUT', completeAt: moment.at, advice };
  revision.tell({ to: 'party' }, 'complete', `${file.number}: your appeal is complete`, 'Your appeal is complete and under review.');
  return revision.because({
    kind: 'reassignment.complete',
    summary: `${by.name} found the appeal complete; ${sides.map(([, center]) => centerName(moment, center)).join(' and ')} are asked for advice`,
    publicSummary: 'The appeal is complete and under review.',
    data: {
      centers: sides.map(([, center]) => center),
      decisionTarget: revision.clock('decision-target')?.dueAt,
      outerLimit: revision.clock('outer-limit')?.dueAt,
    },
  });
};

/** `reject-incomplete`: only after an unanswered cure period, or for items that were answered but not cured. */
export const rejectIncomplete: Act<RejectIncompleteBody> = (file, body, by, moment) => {
  const { requests } = file.state;
  const last = requests.at(-1);
  if (!last) return refuse(conflict('nothing-asked', 'Ask the importer for what is missing first; it has a cure period for that.', INCOMPLETE));
  const unanswered = file.state.stage === 'AWAITING_IMPORTER_INFO';
  const cure = file.clocks.find((card) => card.id === cureClockId(requests.length));
  if (unanswered && (!cure || clockAsOf(cure, moment.at).breachedAt === null))
    return refuse(conflict('cure-period-runs', `The importer has until ${cure?.dueAt ?? 'the end of its cure period'} to answer.`, INCOMPLETE));
  const uncured = body.uncuredItems ?? [];
  const faults = asFaults([
    ...reasonFaults(body.reason, INCOMPLETE),
    ...invalidIf(
      !unanswered && uncured.length === 0, '/uncuredItems', 'missing', 'Name the items of the last request that were not cured.', INCOMPLETE,
    ),
    ...uncured.flatMap((position, index) =>
      invalidUnless(position - 1 in last.items, `/uncuredItems/${index}`, 'no-such-item', `The last request has no item ${position}.`, INCOMPLETE)),
  ]);
  if (faults) return refuse(...faults);
  const items = unanswered ? last.items : uncured.flatMap((position) => last.items[position - 1] ?? []);
  const revision = new Revision<ReassignmentState>(file, moment);
  // The review is done, and a cure period that ran out keeps its record as missed.
  revision.stopClock('completeness');
  if (cure) revision.stopClock(cure.id);
  revision.closeAll({ lawToo: false });
  revision.state = {
    ...file.state, stage: 'REJECTED_INCOMPLETE',
    ending: { outcome: 'REJECTED_INCOMPLETE', at: moment.at, byName: by.name, reason: body.reason, uncured: items.map((item) => item.text) },
  };
  revision.tell(
    { to: 'party' },
    'rejected',
    `${file.number}: your appeal was rejected as incomplete`,
    `${body.reason} This is without prejudice: you may file again at any time.`,
  );
  return revision.because({
    kind: 'reassignment.rejected-incomplete',
    summary: `${by.name} rejected the appeal as incomplete: ${unanswered ? 'the cure period ended unanswered' : 'what was asked was not cured'}`,
    publicSummary: 'The appeal was rejected as incomplete, without prejudice.',
    reasonCode: unanswered ? 'CURE_PERIOD_UNANSWERED' : 'ITEMS_NOT_CURED',
    data: { reason: body.reason, uncured: items, rejected: signed(by, moment) },
  });
};
