// What an act on an appeal comes to, said before it is done: to officers the dates, the work and who is told, to a party what it would see.
import { describe, expect, it } from '@jest/globals';
import { commandId, consequencesOf, judge, type Consequences, type Person } from '@centerline/cases';
import { momentAt, people } from '@centerline/cases/testing';
import type { ReassignmentBodies, ReassignmentCommand } from './fields.js';
import { reassignmentLaw } from './law.js';
import { advised, awaitingImporter, type Course, GRANT, inCenterInput, inReview, TRANSFER } from './testing/courses.js';

const FRIDAY = '2026-03-06T16:00:00.000Z';

function follows<Kind extends keyof ReassignmentBodies>(course: Course, who: Person, kind: Kind, body: ReassignmentBodies[Kind], at = FRIDAY): Consequences {
  const moment = momentAt(at);
  const decision = judge(reassignmentLaw, course.file, { id: commandId('x'), kind, actor: who, body } as unknown as ReassignmentCommand, moment);
  if (!decision.ok) throw new Error(decision.refusals.map(({ message }) => message).join('; '));
  return consequencesOf(reassignmentLaw, course.file, decision.change, who, moment);
}

describe('what follows', () => {
  it('from finding an appeal complete: both Centers\' ten working days, the decision\'s dates, the work, and who is told', () => {
    const { stage, status, clocks, tasks, tells } = follows(inReview(), people.hqAnalyst, 'accept-complete', {});
    expect([stage, status]).toEqual([{ from: 'COMPLETENESS_REVIEW', to: 'CENTER_INPUT' }, { from: 'UNDER_REVIEW', to: 'UNDER_REVIEW' }]);
    expect(clocks.map(({ id, change, verdict }) => `${id} ${change} ${verdict}`)).toEqual([
      'completeness ends met', 'decision-target starts running', 'outer-limit starts running', 'center-advice:CEE004 starts running', 'center-advice:CEE008 starts running',
    ]);
    expect(clocks.find(({ id }) => id === 'center-advice:CEE004')).toMatchObject({ dueAt: '2026-03-21T00:00:00.000Z', dueBefore: null });
    expect(tasks.map(({ id, change }) => `${id} ${change}`)).toEqual(['completeness closes', 'advise:CEE004 opens', 'advise:CEE008 opens']);
    expect(tells.map(({ to }) => to)).toEqual(['unit', 'unit', 'party']);
  });

  it('from asking the importer: the review waits and the cure period begins', () => {
    const { clocks, heldBy } = follows(inReview(), people.hqAnalyst, 'request-information', { items: [{ concerns: 'IMPORT_DATA', text: 'Give the lines by quarter.' }] });
    expect(clocks.map(({ id, change, dueAt }) => [id, change, dueAt === null])).toEqual([['completeness', 'pauses', true], ['importer-cure', 'starts', false]]);
    expect(heldBy?.to).not.toBe(heldBy?.from);
  });

  it('from giving the importer more time: its date moves, and nothing else', () => {
    const { clocks } = follows(awaitingImporter(), people.hqAnalyst, 'extend-cure', { reason: 'The importer waits for its records.' });
    expect(clocks).toMatchObject([{ id: 'importer-cure', change: 'moves' }]);
    expect((clocks[0]?.dueBefore ?? '') < (clocks[0]?.dueAt ?? '')).toBe(true);
  });

  it('from the last advice: the case goes to the decider', () => {
    const course = inCenterInput().act('advise', TRANSFER, people.cee008Specialist, FRIDAY);
    expect(follows(course, people.cee008Director, 'approve-advice', {})).toMatchObject({ stage: { to: 'CENTER_INPUT' }, clocks: [{ id: 'center-advice:CEE008', change: 'ends', verdict: 'met' }] });
  });

  it('from a grant: who is told, and what ACE is to do', () => {
    const { status, clocks, tells } = follows(advised(), people.hqDecider, 'decide', GRANT, '2026-03-20T15:00:00.000Z');
    expect([status.to, clocks.map(({ id, change }) => `${id} ${change}`)]).toEqual(['DECIDED', ['decision-target ends', 'outer-limit ends', 'ace-change starts']]);
    expect(tells).toMatchObject([{ to: 'party', subject: expect.stringContaining('your appeal is decided') }]);
  });

  it('to a party, only what the party would see', () => {
    const told = follows(inCenterInput(), people.importer, 'withdraw', {});
    expect(told).toMatchObject({ summary: 'The appeal was withdrawn.', stage: null, heldBy: null, tasks: [], status: { to: 'WITHDRAWN' } });
    expect(told.clocks.map(({ id }) => id)).toEqual(['decision-target', 'outer-limit']);
    expect(JSON.stringify(told)).not.toMatch(/advi[cs]e|CEE0/i);
  });
});
