// The frame: shelf, parties, keys, permissions, and that every number of the specification is where it belongs.
import { describe, expect, it } from '@jest/globals';
import { actionsFor, audienceOf, type Actor } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { reassignmentLaw } from './law.js';
import { CLOCK_POLICIES } from './policies.js';
import { FILED_AT, wholeAppeal } from './testing/appeals.js';
import { advised, awaitingImporter, consulting, Course, filed, inCenterInput, inReview } from './testing/courses.js';

const actions = (course: Course, actor: Actor) => actionsFor(reassignmentLaw, course.file.state, actor);
const audience = (course: Course, actor: Actor) => audienceOf(actor, reassignmentLaw.parties(course.file.state));

describe('the clocks of the specification', () => {
  it.each([
    ['acknowledge', 1, 'working-day'], ['completeness', 5, 'working-day'], ['importer-cure', 30, 'calendar-day'], ['center-advice', 10, 'working-day'],
    ['decision-target', 30, 'calendar-day'], ['outer-limit', 90, 'calendar-day'], ['ace-change', 5, 'working-day'],
  ])('%s: %i %s', (kind, amount, unit) => expect(CLOCK_POLICIES.find((policy) => policy.kind === kind)).toMatchObject({ amount, unit, basis: 'INTERNAL_SLA' }));
  it('has no regulatory deadline: all are policy and say so', () => expect(CLOCK_POLICIES.every((policy) => policy.rule.mark === 'policy')).toBe(true));
});

describe('who may do what', () => {
  it.each<[string, () => Course, Actor, readonly string[]]>([
    ['an importer withdraws', () => inReview(), people.importer, ['withdraw']],
    ['its broker does too', () => inReview(), people.broker, ['withdraw']],
    ['an importer answers', awaitingImporter, people.importer, ['answer-information', 'withdraw']],
    ['an analyst reviews', () => inReview(), people.hqAnalyst, ['accept-complete', 'request-information', 'reject-incomplete', 'mark-duplicate']],
    ['a specialist of a Center asked advises', () => inCenterInput(), people.cee004Specialist, ['advise']],
    ['its director approves, returns, agrees', () => inCenterInput(), people.cee008Director, ['approve-advice', 'return-advice', 'agree-transfer']],
    ['another Center does nothing', () => inCenterInput(), people.cee003Specialist, []],
    ['a port does nothing', () => advised(), people.portDirector, []],
    ['the decider decides or consults', () => advised(), people.hqDecider, ['decide', 'consult-hq']],
    ['an analyst recommends', () => advised(), people.hqAnalyst, ['recommend-decision', 'mark-duplicate']],
    ['counsel answers', consulting, people.legalLiaison, ['answer-consult']],
    ['an auditor only reads', () => advised(), people.auditor, []],
  ])('%s', (_who, course, actor, expected) => expect(actions(course(), actor)).toEqual(expected));
});

describe('who may read', () => {
  it('are the party, Headquarters, auditors, the Centers once asked and counsel once consulted', () => {
    expect([people.importer, people.broker].map((one) => audience(inReview(), one))).toEqual(['party', 'party']);
    expect([people.hqAnalyst, people.auditor].map((one) => audience(inReview(), one))).toEqual(['agency', 'agency']);
    expect([people.otherImporter, people.strangerBroker, people.cee004Specialist, people.legalLiaison, people.portOfficer].map((one) => audience(inReview(), one))).toEqual([null, null, null, null, null]);
    expect([people.cee004Specialist, people.cee008Director].map((one) => audience(inCenterInput(), one))).toEqual(['agency', 'agency']);
    expect(audience(consulting(), people.legalLiaison)).toBe('agency');
  });
});

describe('the shelf', () => {
  it('shows the importer, where it stands, and who holds it', () => {
    expect(reassignmentLaw.shelf(filed().file.state)).toEqual({
      status: 'RECEIVED', closed: false, outcome: null, center: 'CEE004', port: null, heldBy: 'OFO-HQ', tier: 'TIER_II', title: 'Blue Heron Outfitters (sample): CEE004 to CEE008',
    });
    expect(reassignmentLaw.shelf(awaitingImporter().file.state)).toMatchObject({ status: 'ADDITIONAL_INFORMATION_REQUIRED', heldBy: 'ACCT-1001' });
  });
  it('of a draft shows nothing of it', () => {
    const draft = new Course().act('file', { ...wholeAppeal(), asDraft: true }, people.importer, FILED_AT);
    expect(reassignmentLaw.shelf(draft.file.state)).toMatchObject({ status: 'DRAFT', center: null, outcome: null, heldBy: null });
  });
  it('files appeals of the same importer under one key', () => {
    const key = reassignmentLaw.openingSubjectKey({ iors: [{ ior: '91-1000002BH' }, { ior: '91-1000001BH' }] });
    expect(key).toBe('ior/91-1000001BH');
    expect(reassignmentLaw.subjectKey(filed().file.state)).toBe(key);
    expect(reassignmentLaw.openingSubjectKey({})).toBeNull();
  });
  it('reads importers from any body without falling over it', () => {
    for (const body of [null, 7, 'x', {}, { iors: 'x' }, { iors: [null, 3, {}, { ior: 5 }] }]) expect(reassignmentLaw.importersOf(null, body)).toEqual([]);
  });
});
