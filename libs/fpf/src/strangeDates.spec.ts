// Whatever days a body brings, in whatever combination, the law answers: it never breaks on one. A day no clock can count from is a slip of the pen and is refused as one.
import { describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import type { PlainDate } from '@centerline/clock';
import fc from 'fast-check';
import { damagesBody, dispositionBody, on, partnerBody, REASON, seizureBody, voluntaryBody } from './testing/bodies.js';
import { considering, eligible, Story } from './testing/story.js';
import type { CompleteFileBody, RequestBody } from './fields.js';
import { FIRST_DAY, LAST_DAY } from './policies.js';

const STRANGE = ['0001-01-01', '1969-12-31', '1970-01-01', FIRST_DAY, '2025-06-10', '2026-02-28', '2026-03-02', '2026-03-03', '2053-07-19', LAST_DAY, '2199-12-31', '9999-12-31'];
const day = fc.constantFrom(...STRANGE).map(on);
const days = (...fields: readonly string[]) => fc.record(Object.fromEntries(fields.map((field) => [field, day])), { requiredKeys: [] });
const cash: RequestBody = { ...seizureBody, statutes: ['31 U.S.C. 5317'], cafraApplies: true, seizedOn: on('2026-02-02') };
const fraud: RequestBody = { ...voluntaryBody, culpability: 'FRAUD', limitationsKind: 'FIVE_YEARS_FROM_DISCOVERY', discoveredOn: on('2025-07-01') };
const tolled: RequestBody = { ...voluntaryBody, limitationsKind: 'TOLLED' };
const again: RequestBody = { ...voluntaryBody, petitionKind: 'SUPPLEMENTAL', decisionNoticeOn: on('2026-02-01') };
const extensionTo = (newDueOn: PlainDate, grantedOn: PlainDate) => ({ lateExtension: { grantedBy: people.fpfOfficer.id, grantedOn, newDueOn, reason: REASON } });

describe('No combination of days breaks', () => {
  it('a request, whoever asks and about whatever', () => {
    const dates = days('violationOn', 'noticeMailedOn', 'petitionReceivedOn', 'decisionNoticeOn', 'demandOnSuretyOn', 'limitationsOn', 'discoveredOn', 'plannedDecisionOn', 'seizedOn', 'cafraNoticeOn');
    const extra = fc.oneof(fc.constant({}), day.map((dueOn) => ({ shorterPeriod: { dueOn } })), fc.tuple(day, day).map(([to, granted]) => extensionTo(to, granted)));
    fc.assert(fc.property(fc.constantFrom(partnerBody, voluntaryBody, fraud, tolled, cash, damagesBody, again), dates, extra, (base, changed, more) => {
      const body = { ...base, ...changed, ...more } as RequestBody;
      const decision = new Story().judge(body.initiatedBy === 'PARTNER' ? people.importer : people.paralegal, 'request', body);
      if (!decision.ok) for (const { field, rule } of decision.refusals) expect([field ?? '', rule.citation]).not.toContain('');
    }), { numRuns: 1_500 });
  });

  it('what FP&F adds to the file later', () => {
    const dates = days('limitationsOn', 'discoveredOn', 'plannedDecisionOn', 'seizedOn', 'cafraNoticeOn', 'demandOnSuretyOn');
    const kinds = fc.constantFrom({}, { limitationsKind: 'TOLLED' }, { limitationsKind: 'FIVE_YEARS_FROM_DISCOVERY', culpability: 'FRAUD' }, { limitationsKind: 'TWO_YEARS_FROM_DISCOVERY' });
    const opened = [voluntaryBody, cash, damagesBody].map((body) => eligible(body));
    fc.assert(fc.property(fc.constantFrom(...opened), dates, kinds, fc.boolean(), (story, changed, kind, cafraApplies) => {
      story.judge(people.paralegal, 'complete-file', { ...changed, ...kind, cafraApplies, correctionReason: REASON } as CompleteFileBody);
    }), { numRuns: 1_500 });
  });

  it('an extension, a waiver, a referral or a decision', () => {
    const story = considering({ ...damagesBody, demandOnSuretyOn: on('2026-02-01') });
    fc.assert(fc.property(day, day, (one, other) => {
      for (const period of ['PETITION', 'SURETY'] as const) story.judge(people.fpfOfficer, 'extend-petition-period', { period, newDueOn: one, reason: REASON });
      story.judge(people.paralegal, 'record-limitations-waiver', { signedBy: 'Ida Park', signedOn: one, newLimitationsOn: other });
      story.judge(people.fpfOfficer, 'refer-doj', { referredOn: one, reference: 'USAO 1' });
      story.judge(people.fpfOfficer, 'record-disposition', { ...dispositionBody, decisionNoticeOn: one, payByOn: other });
    }), { numRuns: 144 });
  });
});

describe('A day that is none of our time', () => {
  const refusalOf = (change: Partial<RequestBody>) => new Story().refuses(people.paralegal, 'request', { ...voluntaryBody, ...change });

  it.each(['violationOn', 'noticeMailedOn', 'plannedDecisionOn', 'limitationsOn'] as const)('is refused at %s with the field and the rule', (field) => {
    for (const strange of [on('0026-01-05'), on('2226-01-05')]) {
      const found = refusalOf({ [field]: strange });
      expect(found).toContainEqual(expect.objectContaining({ field: `/${field}`, rule: expect.objectContaining({ citation: expect.stringMatching(/.+/) }) }));
    }
  });
  it('is refused as the end of an extended period, however often it was extended before', () => {
    expect(refusalOf(extensionTo(on('2126-03-20'), on('2026-03-02')))).toMatchObject([{ code: 'extension-too-long', field: '/lateExtension/newDueOn' }]);
    const story = eligible();
    for (const newDueOn of [on('2030-01-01'), on('2035-12-31')]) story.does(people.fpfOfficer, 'extend-petition-period', { period: 'PETITION', newDueOn, reason: REASON });
    expect(story.codes(people.fpfOfficer, 'extend-petition-period', { period: 'PETITION', newDueOn: on('2045-01-01'), reason: REASON })).toEqual(['extension-too-long']);
  });
  it('is refused as the day until which the petitioner may pay', () => {
    expect(considering().codes(people.fpfOfficer, 'record-disposition', { ...dispositionBody, payByOn: on('2126-05-02') })).toEqual(['too-far-ahead']);
  });
});
