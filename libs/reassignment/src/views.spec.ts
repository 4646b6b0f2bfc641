// Center advice, drafts, consultations and notes are internal: no view, notice or public line gives them to a party.
import { describe, expect, it } from '@jest/globals';
import { CONDUCTOR, type Audience } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { reassignmentLaw } from './law.js';
import { STAGES } from './stages.js';
import { FILED_AT, wholeAppeal } from './testing/appeals.js';
import { advised, consulting, Course, denied, DENIAL, granted, GRANT, inCenterInput, inReview, reasoned } from './testing/courses.js';
import { clockIsPublic } from './views.js';

const SECRET = 'HERON-SECRET';
const secret = (where: string) => `${SECRET} ${where}: not for the importer to read.`;
const text = (course: Course, audience: Audience) => JSON.stringify(reassignmentLaw.view(course.file.state, audience, null));

/** An appeal in which everything internal carries the mark. */
function marked(outcome: 'granted' | 'denied'): Course {
  const course = inCenterInput();
  const at = '2026-03-10T16:00:00.000Z';
  course
    .act('advise', { recommendation: 'RETAIN', reasons: secret('draft') }, people.cee004Specialist, at)
    .act('return-advice', { reason: secret('returned') }, people.cee004Supervisor, at)
    .act('advise', { recommendation: 'OTHER_CENTER', otherCenter: 'CEE003', reasons: secret('advice'), pendingMatters: [{ kind: 'PROTEST', reference: `${SECRET}-1` }] }, people.cee004Specialist, at)
    .act('approve-advice', {}, people.cee004Supervisor, at)
    .act('agree-transfer', { kind: 'PROTEST', reference: `${SECRET}-1` }, people.cee004Director, at)
    .act('proceed-without-advice', { center: 'CEE008', reason: secret('silence') }, people.hqDecider, '2026-03-19T15:00:00.000Z')
    .act('consult-hq', { questions: [secret('question')] }, people.hqDecider, '2026-03-19T16:00:00.000Z')
    .act('answer-consult', { answer: secret('counsel') }, people.legalLiaison, '2026-03-19T17:00:00.000Z')
    .act('recommend-decision', { outcome: 'DENIED', reasons: secret('recommendation') }, people.hqAnalyst, '2026-03-20T14:00:00.000Z');
  const adviceUse = [{ center: 'CEE004', use: 'NOT_FOLLOWED', reason: secret('use') }, { center: 'CEE008', use: 'NOT_RECEIVED' }] as const;
  return course.act('decide', { ...(outcome === 'granted' ? GRANT : DENIAL), adviceUse }, people.hqDecider, '2026-03-20T15:00:00.000Z');
}

describe('what a party sees', () => {
  it.each(['granted', 'denied'] as const)('has nothing internal in it when the appeal is %s', (outcome) => {
    const course = marked(outcome);
    const seen = [text(course, 'party'), ...course.events.map((event) => event.publicSummary ?? ''),
      ...course.notices.filter((notice) => notice.addressee.to === 'party').map((notice) => `${notice.subject} ${notice.body}`)].join('\n');
    expect(seen).not.toContain(SECRET);
    for (const word of ['RETAIN', 'OTHER_CENTER', 'CEE003', 'adviceUse', 'recommendation', 'drafters', 'consultations', 'NOT_RECEIVED', people.cee004Specialist.name, people.hqAnalyst.name])
      expect(seen).not.toContain(word);
    expect(text(course, 'agency')).toContain(SECRET);
  });
  it('is its appeal, the reasons, the letter and the plain status', () => {
    const view = reassignmentLaw.view(marked('granted').file.state, 'party', people.importer.id);
    expect(view).toMatchObject({ status: 'DECIDED', decision: { outcome: 'GRANTED', reasons: GRANT.reasons, effectiveOn: '2026-05-01' }, letter: { newCenter: 'CEE008' } });
    expect(view['regulatoryDeadlines']).toMatch(/no deadline/);
  });
  it('never names the stage, in its view or in what it is refused; it hears its status in plain words', () => {
    const at = '2026-03-16T16:00:00.000Z';
    const courses = { COMPLETENESS_REVIEW: inReview(), CENTER_INPUT: inCenterInput(), OFO_DECISION: advised(), HQ_CONSULT: consulting(), IMPLEMENTING: granted(), DECIDED: denied() };
    for (const [stage, course] of Object.entries(courses)) {
      expect(course.stage).toBe(stage);
      const refusals = [...course.attempt('submit', {}, people.importer, at), ...course.attempt('answer-information', { answer: 'Here it is, as you asked.' }, people.importer, at)];
      expect(refusals.map((one) => one.code)).toEqual(['wrong-stage', 'wrong-stage']);
      expect(refusals[0]?.message).toMatch(/^This is not possible now\. \w/);
      const said = text(course, 'party') + JSON.stringify(refusals);
      for (const word of [...STAGES.filter((one) => one !== 'DECIDED'), 'accept-complete', 'advise', 'consult']) expect([stage, word, said.includes(word)]).toEqual([stage, word, false]);
      expect(text(course, 'agency')).toContain(stage);
    }
  });
  it('has of the clocks only those owed by it or to it', () => {
    const course = marked('granted').act('confirm-ace', { confirmed: true, reference: 'ACE-1' }, CONDUCTOR, '2026-03-20T16:00:00.000Z');
    expect(course.file.clocks.filter(clockIsPublic).map((card) => card.id)).toEqual(['acknowledge', 'decision-target', 'outer-limit']);
  });
  it('names nobody who recorded a letter', () => {
    const letter = wholeAppeal({ channel: 'EMAIL', receivedAt: '2026-03-02T14:00:00Z', authority: { kind: 'IMPORTER_OFFICER', reference: 'Signed by I. Park' } });
    expect(text(new Course().act('file', letter, people.hqAnalyst, FILED_AT), 'party')).not.toContain(people.hqAnalyst.name);
  });
});

describe('a draft', () => {
  const draft = (by: 'importer' | 'hqAnalyst') => new Course().act('file', {
    asDraft: true, iors: [{ ior: '91-1000001BH', bonds: [] }], justification: secret('unfinished'), ...(by === 'hqAnalyst' ? { channel: 'MAIL' as const, receivedAt: '2026-03-01T15:00:00Z', datedBackReason: 'It came on a Sunday.' } : {}),
  }, people[by], FILED_AT);
  it('of a party is read by the party alone', () => {
    expect(text(draft('importer'), 'party')).toContain(SECRET);
    expect(text(draft('importer'), 'agency')).not.toContain(SECRET);
  });
  it('of a letter is read by Headquarters', () => expect(text(draft('hqAnalyst'), 'agency')).toContain(SECRET));
});

describe('a Social Security number', () => {
  const owner = { ...people.importer, iors: ['900-12-1234' as never] };
  const body = wholeAppeal({ currentCenter: 'CEE003', iors: [{ ior: '900-12-1234', bonds: [{ number: '991AB0001', activityCode: 'A' }] }] });
  const course = () => new Course().act('file', body, owner, FILED_AT);
  it('shows the agency its last four digits, and its owner all of it', () => {
    expect(text(course(), 'agency')).not.toContain('900-12-1234');
    expect(text(course(), 'agency')).toContain('***-**-1234');
    expect(text(course(), 'party')).toContain('900-12-1234');
  });
  it('is in no event, no notice and no title', () => {
    const appeal = course().act('acknowledge', {}, CONDUCTOR, FILED_AT).act('withdraw', reasoned, owner, '2026-03-03T15:00:00.000Z');
    expect(JSON.stringify([appeal.events, appeal.notices, reassignmentLaw.shelf(appeal.file.state)])).not.toContain('900-12-1234');
  });
});
