// When a petition is in time: by kind, by the calendar, by extension, by a shorter period. None of it ever pauses.
import { describe, expect, it } from '@jest/globals';
import { LADDER, pauseBar } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { damagesBody, on, REASON, seizureBody, voluntaryBody } from './testing/bodies.js';
import { considering, Story } from './testing/story.js';
import type { RequestBody } from './fields.js';
import { CLOCK_POLICIES } from './policies.js';

/** Judged long afterwards, so that nothing is in the future; FP&F says why it records it only then. */
const LATER = '2028-12-01T18:00:00.000Z';
const open = (body: RequestBody): Story => new Story(LATER).does(people.paralegal, 'request', { ...body, datedBackReason: REASON });
const received = (body: RequestBody, receivedOn: string): RequestBody => ({ ...body, petitionReceivedOn: on(receivedOn) });

describe('A petition is in time', () => {
  /** [kind, mailed, last day of the rule, last day it is taken, one day late] */
  const TABLE: readonly [string, RequestBody, string, string, string, string][] = [
    ['a seizure, 30 days, Saturday 4 April rolling to Monday', seizureBody, '2026-03-05', '2026-04-04', '2026-04-06', '2026-04-07'],
    ['a penalty, 60 days', voluntaryBody, '2026-01-05', '2026-03-06', '2026-03-06', '2026-03-07'],
    ['liquidated damages, 60 days', damagesBody, '2026-01-05', '2026-03-06', '2026-03-06', '2026-03-07'],
    ['a penalty over the turn of the year, ending on a Sunday', voluntaryBody, '2025-12-03', '2026-02-01', '2026-02-02', '2026-02-03'],
    ['a penalty over a leap day', voluntaryBody, '2028-01-03', '2028-03-03', '2028-03-03', '2028-03-04'],
    ['a seizure ending on Independence Day, observed on Friday', seizureBody, '2026-06-03', '2026-07-03', '2026-07-06', '2026-07-07'],
  ];
  it.each(TABLE)('%s', (_what, base, mailed, dueOn, acceptedThroughOn, lateOn) => {
    const body = { ...base, noticeMailedOn: on(mailed) };
    const story = open(received(body, acceptedThroughOn));
    expect(story.state.petition).toMatchObject({ dueOn, acceptedThroughOn });
    expect(story.clock('petition-due').verdict).toBe('met');
    const [refusal] = new Story(LATER).refuses(people.paralegal, 'request', received(body, lateOn));
    expect(refusal).toMatchObject({ kind: 'invalid', code: 'petition-late', field: '/petitionReceivedOn', rule: { citation: '19 CFR 171.2', mark: 'law' } });
    expect(refusal?.message).toContain(dueOn);
  });

  it('when it is taken only because the last day rolled, and that is on record', () => {
    const story = open(received({ ...seizureBody, noticeMailedOn: on('2026-03-05') }, '2026-04-06'));
    expect(story.changes[0]?.event.data).toMatchObject({ receivedAfterStrictDate: true, petitionDueOn: '2026-04-04', acceptedThroughOn: '2026-04-06' });
  });

  it('a supplemental one 60 days from the notice of the decision', () => {
    const body: RequestBody = { ...voluntaryBody, petitionKind: 'SUPPLEMENTAL', decisionNoticeOn: on('2026-02-10'), petitionReceivedOn: on('2026-04-13') };
    // Saturday 11 April rolls to Monday 13 April.
    expect(open(body).state.petition).toMatchObject({ dueOn: '2026-04-11', acceptedThroughOn: '2026-04-13' });
    expect(new Story(LATER).codes(people.paralegal, 'request', received(body, '2026-04-14'))).toEqual(['petition-late']);
  });

  const lateExtension = { grantedBy: 'frank.ames', grantedOn: on('2026-03-02'), newDueOn: on('2026-03-20'), reason: REASON };
  it('when the FP&F Officer extended the period: through the new date and not after it', () => {
    const body = { ...voluntaryBody, lateExtension };
    expect(open(received(body, '2026-03-20')).state.petition).toMatchObject({ dueOn: '2026-03-20', acceptedThroughOn: '2026-03-20' });
    expect(open(received(body, '2026-03-20')).clock('petition-due')).toMatchObject({ verdict: 'met', extensions: 1 });
    expect(new Story(LATER).codes(people.paralegal, 'request', received(body, '2026-03-21'))).toEqual(['petition-late']);
  });
  it('also when the extension came after the petition', () => {
    expect(open(received({ ...voluntaryBody, lateExtension: { ...lateExtension, grantedOn: on('2026-03-25') } }, '2026-03-18')).clock('petition-due').verdict).toBe('met');
  });
  it('but not by an extension of a paralegal, nor by one that extends nothing', () => {
    expect(new Story(LATER).codes(people.paralegal, 'request', received({ ...voluntaryBody, lateExtension: { ...lateExtension, grantedBy: people.paralegal.id } }, '2026-03-18'))).toContain('not-the-fpf-officer');
    expect(new Story(LATER).codes(people.paralegal, 'request', { ...voluntaryBody, lateExtension: { ...lateExtension, newDueOn: on('2026-03-06') } })).toEqual(['extension-not-longer']);
  });

  describe('within a shorter period the notice set (19 CFR 171.2(e))', () => {
    const near: RequestBody = { ...voluntaryBody, violationOn: on('2021-06-10'), limitationsOn: on('2026-06-10'), petitionReceivedOn: on('2026-01-15') };
    it('of at least seven working days: from 5 January 14 January at the earliest', () => {
      expect(open({ ...near, shorterPeriod: { dueOn: on('2026-01-15') } }).state.petition.dueOn).toBe('2026-01-15');
      expect(new Story(LATER).codes(people.paralegal, 'request', { ...near, petitionReceivedOn: on('2026-01-13'), shorterPeriod: { dueOn: on('2026-01-13') } })).toEqual(['period-too-short']);
    });
    it('after which a petition is late', () => expect(new Story(LATER).codes(people.paralegal, 'request', received({ ...near, shorterPeriod: { dueOn: on('2026-01-15') } }, '2026-01-16'))).toEqual(['petition-late']));
    it('only with less than 180 days to the limitations date', () => {
      expect(new Story(LATER).codes(people.paralegal, 'request', { ...voluntaryBody, petitionReceivedOn: on('2026-01-15'), shorterPeriod: { dueOn: on('2026-01-15') } })).toEqual(['limitations-not-near']);
    });
    it('and shorter than the ordinary one', () => expect(new Story(LATER).codes(people.paralegal, 'request', { ...near, shorterPeriod: { dueOn: on('2026-03-06') } })).toEqual(['period-not-shorter']));
  });
});

describe('Clocks set by law', () => {
  it('have no pauses in any policy, and no code path pauses one', () => {
    const ofLaw = CLOCK_POLICIES.filter((policy) => policy.basis !== 'INTERNAL_SLA');
    expect(ofLaw).toHaveLength(10);
    for (const policy of ofLaw) expect(policy.pauses).toBeUndefined();
    const story = considering({ ...damagesBody, demandOnSuretyOn: on('2026-02-10') });
    for (const card of story.file?.clocks ?? []) if (card.basis !== 'INTERNAL_SLA') for (const reason of ['AWAITING_FPF', 'AWAITING_HQ']) expect(pauseBar(card, reason)).not.toBeNull();
  });
  it('do not move while the Center and Headquarters take their time', () => {
    const story = considering({ ...damagesBody, demandOnSuretyOn: on('2026-02-10') });
    const before = [story.clock('surety-due').dueAt, story.clock('limitations').dueAt, story.clock('petition-due').dueAt];
    story.does(people.fpfOfficer, 'request-hq-advice', { issueKind: 'NOVEL', issue: 'Whether the bond covers the second shipment.', initiatedBy: 'CBP_OFFICER' });
    expect([story.clock('surety-due').dueAt, story.clock('limitations').dueAt, story.clock('petition-due').dueAt]).toEqual(before);
    expect(story.clock('fpf-disposition').verdict).toBe('paused');
  });
  it("watch the surety's 60 days, which the officer may extend", () => {
    const story = considering({ ...damagesBody, demandOnSuretyOn: on('2026-02-10') });
    expect(story.clock('surety-due')).toMatchObject({ strictDueAt: '2026-04-12T07:00:00.000Z', dueAt: '2026-04-14T07:00:00.000Z' });
    story.does(people.fpfOfficer, 'extend-petition-period', { period: 'SURETY', newDueOn: on('2026-05-11'), reason: REASON });
    expect(story.clock('surety-due').strictDueAt).toBe('2026-05-12T07:00:00.000Z');
    expect(story.changes.at(-1)?.event.data).toMatchObject({ dueOn: { from: '2026-04-11', to: '2026-05-11' } });
    expect(considering().codes(people.fpfOfficer, 'extend-petition-period', { period: 'SURETY', newDueOn: on('2026-05-11'), reason: REASON })).toEqual(['no-surety-period']);
  });
  it('watch limitations to their end, with alarms at 365 and 180 days left', () => {
    const card = new Story().does(people.paralegal, 'request', voluntaryBody).clock('limitations');
    expect(card).toMatchObject({ basis: 'STATUTORY', startedAt: '2025-06-10T07:00:00.000Z', dueAt: '2030-06-11T07:00:00.000Z' });
    expect(card.marks.map(({ kind, at }) => [kind, at])).toEqual([['ALARM_365', '2029-06-11T07:00:00.000Z'], ['ALARM_180', '2029-12-13T08:00:00.000Z'], ['BREACH', '2030-06-11T07:00:00.000Z']]);
  });
  it('watch CAFRA only where the Act applies: notice within 60 days, a claim not due before 35', () => {
    const cash: RequestBody = { ...seizureBody, statutes: ['31 U.S.C. 5317'], cafraApplies: true, seizedOn: on('2026-02-02') };
    const story = new Story().does(people.paralegal, 'request', cash).conduct();
    expect(story.clock('cafra-notice')).toMatchObject({ verdict: 'running', dueAt: '2026-04-04T07:00:00.000Z' });
    story.does(people.paralegal, 'complete-file', { cafraNoticeOn: on('2026-02-20') });
    expect(story.clock('cafra-notice')).toMatchObject({ verdict: 'met', endedAt: '2026-02-20T08:00:00.000Z' });
    expect(story.clock('cafra-claim').dueAt).toBe('2026-03-28T07:00:00.000Z');
    expect(story.codes(people.paralegal, 'complete-file', { seizedOn: on('2026-02-01'), cafraNoticeOn: on('2026-02-21') })).toEqual(['already-on-file', 'already-on-file']);
    expect(new Story().does(people.paralegal, 'request', seizureBody).file?.clocks.map((card) => card.kind)).not.toContain('cafra-notice');
  });
  it('count CAFRA from the day of the seizure as it is corrected, with a reason; the clock of the wrong day ends and stays visible', () => {
    const cash: RequestBody = { ...seizureBody, statutes: ['31 U.S.C. 5317'], cafraApplies: true, seizedOn: on('2026-02-02') };
    const story = new Story().does(people.paralegal, 'request', cash).conduct();
    expect(story.codes(people.paralegal, 'complete-file', { seizedOn: on('2025-12-10') })).toEqual(['missing']);
    story.does(people.paralegal, 'complete-file', { seizedOn: on('2025-12-10'), correctionReason: REASON });
    expect(story.clock('cafra-notice').verdict).toBe('cancelled');
    expect(story.clock('cafra-notice:2')).toMatchObject({ startedAt: '2025-12-10T08:00:00.000Z', dueAt: '2026-02-09T08:00:00.000Z' });
    story.does(people.paralegal, 'complete-file', { cafraNoticeOn: on('2025-12-10') });
    expect(story.clock('cafra-notice:2')).toMatchObject({ verdict: 'met', endedAt: '2025-12-10T08:00:00.000Z' });
  });
});

it('Every internal clock climbs the ladder', () => {
  for (const policy of CLOCK_POLICIES.filter((one) => one.basis === 'INTERNAL_SLA')) expect(policy.marks).toEqual(expect.arrayContaining([...LADDER]));
});
