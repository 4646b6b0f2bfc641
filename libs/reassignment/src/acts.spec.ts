// What everybody may do on an appeal wherever it stands, and why not the rest: said before anybody tries, and true when somebody does.
import { describe, expect, it } from '@jest/globals';
import { actsFor, audienceOf, commandId, judge, type ActStanding, type Person } from '@centerline/cases';
import { momentAt, people } from '@centerline/cases/testing';
import type { ReassignmentCommand, ReassignmentCommandKind } from './fields.js';
import { reassignmentLaw } from './law.js';
import { PERMISSIONS } from './permissions.js';
import { FILED_AT, wholeAppeal } from './testing/appeals.js';
import { advised, awaitingImporter, consulting, Course, denied, filed, granted, inCenterInput, inReview, reasoned, TRANSFER } from './testing/courses.js';

const APRIL = '2026-04-20T15:00:00.000Z';
const acts = (course: Course, who: Person, at = APRIL): readonly ActStanding[] => actsFor(reassignmentLaw, course.file, who, momentAt(at));
const barTo = (course: Course, who: Person, command: ReassignmentCommandKind, at?: string) => acts(course, who, at).find((one) => one.command === command)?.bar;

const places: readonly [string, () => Course][] = [
  ['a draft', () => new Course().act('file', { ...wholeAppeal(), asDraft: true }, people.importer, FILED_AT)], ['filed', () => filed()], ['in review', () => inReview()],
  ['awaiting the importer', awaitingImporter], ['with the Centers', () => inCenterInput()],
  ['with a draft of advice', () => inCenterInput().act('advise', TRANSFER, people.cee008Specialist, '2026-03-11T16:00:00.000Z')], ['advised', () => advised()],
  ['with counsel', consulting], ['granted', () => granted()], ['denied', () => denied()],
  ['withdrawn', () => inReview().act('withdraw', {}, people.importer, '2026-03-05T15:00:00.000Z')],
];

describe.each(places)('an appeal that is %s', (_place, course) => {
  it('says of every command to every reader what the judge says', () => {
    const { file } = course();
    const readers = Object.values(people).filter((who) => audienceOf(who, reassignmentLaw.parties(file.state)) !== null);
    expect(readers.length).toBeGreaterThan(0);
    for (const who of readers) for (const { command, bar } of acts(course(), who)) {
      const decision = judge(reassignmentLaw, file, { id: commandId('x'), kind: command, actor: who, body: {} } as unknown as ReassignmentCommand, momentAt(APRIL));
      const kinds = decision.ok ? [] : decision.refusals.map(({ kind }) => kind);
      expect([who.id, command, bar === null]).toEqual([who.id, command, !kinds.includes('forbidden') && !kinds.includes('conflict')]);
    }
  });

  it('names every command of the table to the agency, and to a party its own', () => {
    const commands = new Set(PERMISSIONS.map(({ command }) => command).filter((command) => command !== 'file'));
    expect(new Set(acts(course(), people.hqDecider).map(({ command }) => command))).toEqual(commands);
    expect(acts(course(), people.importer).map(({ command }) => command)).toEqual(['amend-draft', 'submit', 'withdraw', 'answer-information']);
  });
});

describe('why not', () => {
  const draftedByUs = () => inCenterInput().act('advise', TRANSFER, people.cee008Specialist, '2026-03-11T16:00:00.000Z');

  it('is told by role, office and stage', () => {
    expect(barTo(draftedByUs(), people.hqAnalyst, 'approve-advice')).toMatchObject({ because: 'role', message: expect.stringContaining('center supervisor or center director') });
    expect(barTo(draftedByUs(), people.cee003Director, 'approve-advice')).toMatchObject({ because: 'office' });
    expect(barTo(draftedByUs(), people.hqDecider, 'decide')).toMatchObject({ because: 'stage', message: null });
  });

  it('is told by separation of duties: who drafted the outcome does not decide it', () => {
    const drafter: Person = { ...people.hqAnalyst, roles: ['OFO_HQ_ANALYST', 'OFO_HQ_DECIDER'] };
    const course = advised().act('recommend-decision', { outcome: 'DENIED', reasons: 'The share of apparel remains too high to move.' }, drafter, '2026-03-16T16:00:00.000Z');
    expect(barTo(course, drafter, 'decide')).toMatchObject({ because: 'duties', code: 'separation-of-duties', rule: { citation: 'Centerline policy: separation of duties' } });
    expect(barTo(course, people.hqDecider, 'decide')).toBeNull();
  });

  it('is told by what has to happen before: the importer still has time, nothing was asked, nothing is drafted', () => {
    expect(barTo(awaitingImporter(), people.hqAnalyst, 'reject-incomplete', '2026-03-10T15:00:00.000Z')).toMatchObject({ because: 'conditions', code: 'cure-period-runs' });
    expect(barTo(inReview(), people.hqAnalyst, 'reject-incomplete')).toMatchObject({ because: 'conditions', code: 'nothing-asked' });
    expect(barTo(inCenterInput(), people.cee008Director, 'approve-advice')).toMatchObject({ because: 'conditions', code: 'nothing-drafted' });
    const extended = awaitingImporter().act('extend-cure', reasoned, people.hqAnalyst, '2026-03-09T15:00:00.000Z');
    expect(barTo(extended, people.hqAnalyst, 'extend-cure', '2026-03-10T15:00:00.000Z')).toMatchObject({ because: 'conditions', code: 'not-extendable' });
  });
});
