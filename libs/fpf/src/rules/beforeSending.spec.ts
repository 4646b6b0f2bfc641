// Before the Center is asked: whom FP&F shall ask for, when it may decline, how long the Center is given.
import { describe, expect, it } from '@jest/globals';
import { ior } from '@centerline/cases';
import { momentAt, people, sampleBook } from '@centerline/cases/testing';
import type { PlainDate } from '@centerline/clock';
import { deciderOf } from '../facts/decider.js';
import { internalFile, on, partnerBody, REASON, seizureBody, voluntaryBody } from '../testing/bodies.js';
import { asked, eligible, LAPSED_AT, MONDAY, Story, submitted, TUESDAY, assigned, drafted } from '../testing/story.js';
import type { InternalFileBody, RequestBody } from '../fields.js';

const lantern: RequestBody = { ...partnerBody, ...internalFile, iors: ['94-4000001LB'], petitioner: 'Lantern Bay Foods (sample)', partnerRequest: { name: 'Lena Fox', on: on('2026-03-02'), how: 'EMAIL' } };
const notEligible = (): Story => new Story().does(people.paralegal, 'request', lantern).conduct().does(people.paralegal, 'confirm-eligibility', {});

describe('A partner suspended on the day of the request', () => {
  it('is not eligible; the officer has to choose, within the time to send', () => {
    const story = notEligible();
    expect(story.state.stage).toBe('NOT_ELIGIBLE');
    expect(story.state.eligibility).toMatchObject({ eligible: false, atRequest: { status: 'SUSPENDED', tier: 'TIER_I' } });
    expect(story.file?.tasks.find((task) => task.id === 'not-eligible')).toMatchObject({ clockId: 'send-to-center', roles: ['FPF_OFFICER'], doneAt: null });
  });
  it('may still be asked for voluntarily, which is then the request of FP&F', () => {
    const story = notEligible().does(people.fpfOfficer, 'ask-voluntarily', { reason: REASON });
    expect(story.state).toMatchObject({ stage: 'ELIGIBILITY_CHECK', initiatedBy: 'FPF', partnerRequest: { name: 'Lena Fox' } });
    expect(story.does(people.paralegal, 'send-to-center', {}).state.consultation?.center).toBe('CEE002');
  });
  it('may be declined as INELIGIBLE, and the partner is told that reason alone', () => {
    const story = notEligible().does(people.fpfOfficer, 'decline', { reason: 'INELIGIBLE', explanation: REASON });
    expect(story.state.stage).toBe('DECLINED');
    expect(story.openTasks()).toEqual([]);
    expect(story.changes.at(-1)?.event).toMatchObject({ reasonCode: 'INELIGIBLE', publicSummary: expect.stringContaining('not an active trusted partner') });
  });
  it('does not stop a voluntary request of FP&F', () => {
    const { partnerRequest: _asked, ...body } = lantern;
    expect(new Story().does(people.paralegal, 'request', { ...body, initiatedBy: 'FPF' }).conduct().does(people.paralegal, 'confirm-eligibility', {}).state.stage).toBe('ELIGIBILITY_CHECK');
  });
});

describe('A day that FP&F records later, and that a date rests on, is checked by somebody else', () => {
  const byPhone: RequestBody = { ...partnerBody, ...internalFile, partnerRequest: { name: 'Ida Park', on: on('2026-02-27'), how: 'TELEPHONE' }, datedBackReason: 'He called on Friday evening, after the office had closed.' };
  const AFTER_THE_PERIOD = '2026-03-09T17:00:00.000Z';
  const late: RequestBody = { ...voluntaryBody, datedBackReason: 'The petition lay in the mail room over the end of its period.' };
  it.each<[string, string, RequestBody]>([
    ['that the partner asked before the day of recording', MONDAY, byPhone],
    ['that a petition came in time which would be late by now', AFTER_THE_PERIOD, late],
  ])('%s', (_what, now, body) => {
    const story = new Story(now).does(people.paralegal, 'request', body).conduct();
    expect(story.codes(people.paralegal, 'confirm-eligibility', {})).toEqual(['dated-back-alone']);
    expect(story.does(people.fpfOfficer, 'confirm-eligibility', {}).state.eligibility?.confirmed.by).toBe(people.fpfOfficer.id);
  });
  it.each<[string, string, RequestBody]>([
    ['that a partner asked earlier', MONDAY, byPhone], ['that a petition came in time which would be late by now', AFTER_THE_PERIOD, late],
  ])('says why it records only now %s, for those inside to read', (_what, now, body) => {
    for (const [reason, code] of [[undefined, 'text-empty'], [' ', 'text-empty'], ['Late.', 'text-too-short']] as const) expect(new Story(now).codes(people.paralegal, 'request', { ...body, datedBackReason: reason as string })).toEqual([code]);
    const event = new Story(now).does(people.paralegal, 'request', body).changes.at(-1)?.event;
    expect(event?.summary).toContain(`, recorded later because: ${body.datedBackReason ?? ''}`);
    expect(event?.publicSummary).not.toContain('because');
  });
  it('is nothing a party has a reason for', () => {
    expect(new Story().codes(people.importer, 'request', { ...partnerBody, datedBackReason: 'I was on a journey at that time.' })).toEqual(['internal-field']);
  });
  it.each<[string, string, RequestBody]>([
    ['a request of the same day', MONDAY, { ...byPhone, partnerRequest: { name: 'Ida Park', on: on('2026-03-02'), how: 'TELEPHONE' } }],
    ['a petition that is in time on the day of recording', MONDAY, voluntaryBody],
  ])('but not %s', (_what, now, body) => {
    expect(new Story(now).does(people.paralegal, 'request', body).conduct().does(people.paralegal, 'confirm-eligibility', {}).state.eligibility).not.toBeNull();
  });
});

describe('FP&F declines only for a reason the file bears out', () => {
  it('not as INELIGIBLE when the partner was active, nor before that was checked', () => {
    expect(asked().codes(people.fpfOfficer, 'decline', { reason: 'INELIGIBLE', explanation: REASON })).toEqual(['eligibility-not-checked']);
    expect(eligible().codes(people.fpfOfficer, 'decline', { reason: 'INELIGIBLE', explanation: REASON })).toEqual(['partner-is-eligible']);
  });
  it('not for Justice without a referral on file; with one, nothing else is possible', () => {
    expect(eligible().codes(people.fpfOfficer, 'decline', { reason: 'DOJ_REFERRAL', explanation: REASON })).toEqual(['not-referred-to-justice']);
    const story = eligible().does(people.paralegal, 'complete-file', { dojReferral: { referredOn: on('2026-03-01'), reference: 'USAO-CDCA-1' } });
    expect(story.codes(people.paralegal, 'send-to-center', {})).toEqual(['referred-to-justice']);
    expect(story.does(people.fpfOfficer, 'decline', { reason: 'DOJ_REFERRAL', explanation: REASON }).state.stage).toBe('SUPERSEDED_DOJ');
  });
  it('not for limitations while three working days can be given', () => {
    expect(eligible().codes(people.fpfOfficer, 'decline', { reason: 'LIMITATIONS_RISK', explanation: REASON })).toEqual(['no-limitations-risk']);
  });
  it('not for any other reason, nor without an explanation', () => {
    expect(eligible().codes(people.fpfOfficer, 'decline', { reason: 'BUSY' as 'INELIGIBLE', explanation: '  ' })).toEqual(['unknown-word', 'text-empty']);
  });
});

describe('The limitations guard: input is due 60 days before the limitations date and before a planned decision', () => {
  const guarded = (file: InternalFileBody): Story =>
    new Story().does(people.paralegal, 'request', { ...voluntaryBody, violationOn: on('2021-06-10'), culpability: 'NEGLIGENCE', ...file }).conduct().does(people.paralegal, 'confirm-eligibility', {}).at(TUESDAY);
  const sentWith = (file: InternalFileBody): readonly [number, string | null] => {
    const story = guarded(file).does(people.paralegal, 'send-to-center', {});
    return [story.state.consultation?.inputWorkingDays ?? 0, story.clock('center-input').dueAt];
  };

  it('gives the full fifteen working days when they end in time, on the very day included', () => {
    // 24 March and 60 days are 23 May.
    expect(sentWith({ limitationsOn: on('2026-05-23') })).toEqual([15, '2026-03-25T00:00:00.000Z']);
  });
  it('compresses to what remains, never below three', () => {
    expect(sentWith({ limitationsOn: on('2026-05-22') })).toEqual([14, '2026-03-24T00:00:00.000Z']);
    expect(sentWith({ limitationsOn: on('2026-05-05') })).toEqual([3, '2026-03-07T01:00:00.000Z']);
  });
  it('refuses to send with less, and then declining for LIMITATIONS_RISK is accepted', () => {
    const story = guarded({ limitationsOn: on('2026-05-04') });
    expect(story.codes(people.paralegal, 'send-to-center', {})).toEqual(['limitations-risk']);
    expect(story.does(people.fpfOfficer, 'decline', { reason: 'LIMITATIONS_RISK', explanation: REASON }).state.stage).toBe('DECLINED');
  });
  it('heeds a planned decision date as well', () => {
    expect(sentWith({ limitationsOn: on('2026-06-10'), plannedDecisionOn: on('2026-03-20') })).toEqual([12, '2026-03-20T00:00:00.000Z']);
  });
  it('says full and given days and the date they follow from in the audit', () => {
    const story = guarded({ limitationsOn: on('2026-05-22') }).does(people.paralegal, 'send-to-center', {});
    expect(story.changes.at(-1)?.event).toMatchObject({ reasonCode: 'LIMITATIONS_GUARD', data: { workingDays: { full: 15, given: 14 }, latestOn: '2026-03-23', limitationsOn: '2026-05-22' } });
  });
  it('bounds the extension, and a pause that could pass it is not given', () => {
    const story = guarded({ limitationsOn: on('2026-05-26') }).does(people.paralegal, 'send-to-center', {}).does(people.cee004Supervisor, 'assign-specialist', { specialist: people.cee004Specialist.id });
    expect(story.codes(people.fpfOfficer, 'extend-input', { workingDays: 4, reason: REASON })).toEqual(['past-the-guard']);
    story.does(people.cee004Specialist, 'ask-clarification', { question: 'Which of the two invoices was presented?' });
    expect(story.clock('center-input').verdict).toBe('running');
  });
  it('gives way to a waiver of limitations: the old date stays visible, its clock ended, nothing paused', () => {
    const story = guarded({ limitationsOn: on('2026-05-04') });
    story.does(people.paralegal, 'record-limitations-waiver', { signedBy: 'Ida Park, Blue Heron Outfitters (sample)', signedOn: on('2026-03-02'), newLimitationsOn: on('2028-06-10') });
    expect(story.state.file.limitations).toMatchObject({ on: '2028-06-10', kind: 'WAIVER', replaced: [{ on: '2026-05-04', kind: 'FIVE_YEARS_FROM_VIOLATION' }] });
    expect(story.clock('limitations').verdict).toBe('cancelled');
    expect(story.clock('limitations:2')).toMatchObject({ verdict: 'running', dueAt: '2028-06-11T07:00:00.000Z', startedAt: '2021-06-10T07:00:00.000Z' });
    expect(story.does(people.paralegal, 'send-to-center', {}).state.consultation?.inputWorkingDays).toBe(15);
    expect(story.codes(people.paralegal, 'record-limitations-waiver', { signedBy: 'Ida Park', signedOn: on('2026-03-02'), newLimitationsOn: on('2028-06-10') })).toEqual(['waiver-not-later']);
  });
  it('cannot be judged without the date: the file is completed first', () => {
    const story = new Story().does(people.importer, 'request', partnerBody).conduct().does(people.paralegal, 'confirm-eligibility', {});
    expect(story.codes(people.paralegal, 'send-to-center', {})).toEqual(['limitations-unknown']);
  });
  it('lets a limitations date be corrected only with a reason, and no decision be planned before the input', () => {
    const correction = { limitationsOn: on('2030-06-09'), limitationsKind: 'FIVE_YEARS_FROM_VIOLATION' } as const;
    expect(eligible().codes(people.paralegal, 'complete-file', correction)).toEqual(['missing']);
    const corrected = eligible().does(people.paralegal, 'complete-file', { ...correction, correctionReason: REASON });
    expect(corrected.changes.at(-1)?.event.data).toMatchObject({ limitationsOn: { from: '2030-06-10', to: '2030-06-09' } });
    expect(corrected.clock('limitations').verdict).toBe('cancelled');
    expect(assigned().codes(people.paralegal, 'complete-file', { plannedDecisionOn: on('2026-03-24') })).toEqual(['before-the-input']);
  });
});

describe('The input clock is extended', () => {
  it('once, by at most ten working days, by the FP&F Officer', () => {
    const story = assigned();
    expect(story.codes(people.paralegal, 'extend-input', { workingDays: 5, reason: REASON })).toEqual(['not-permitted']);
    expect(story.codes(people.fpfOfficer, 'extend-input', { workingDays: 11, reason: REASON })).toEqual(['extension-refused']);
    expect(story.codes(people.fpfOfficer, 'extend-input', { workingDays: 0.5, reason: 'no' })).toEqual(['bad-days', 'text-too-short']);
    story.does(people.fpfOfficer, 'extend-input', { workingDays: 10, reason: REASON });
    expect(story.clock('center-input').dueAt).toBe('2026-04-08T00:00:00.000Z');
    expect(story.codes(people.fpfOfficer, 'extend-input', { workingDays: 1, reason: REASON })).toEqual(['extension-refused']);
    expect(story.passes(LAPSED_AT).state.stage).toBe('CENTER_ASSIGNED');
  });
});

describe('The Center asked', () => {
  const of = (number: string, change: Partial<RequestBody> = {}): Story =>
    new Story(MONDAY).does(people.paralegal, 'request', { ...voluntaryBody, iors: [number], petitioner: 'A sample petitioner', ...change }).conduct().does(people.paralegal, 'confirm-eligibility', {});
  it("is the petitioner's own, and no other may be named", () => {
    expect(of('95-5000001JM').does(people.paralegal, 'send-to-center', {}).state.consultation?.center).toBe('CEE003');
    expect(of('95-5000001JM').codes(people.paralegal, 'send-to-center', { center: 'CEE004' })).toEqual(['not-the-assigned-center']);
  });
  it('is named by FP&F, by the goods, only where the importer has none', () => {
    const moment = momentAt(MONDAY);
    const unassigned = { ...moment, importers: moment.importers.map((one) => (one.ior === ior('95-5000001JM') ? { ...one, assignedCenter: 'PNDING' } : one)) };
    const story = of('95-5000001JM', { headings: ['8708'] });
    Object.defineProperty(story, 'moment', { get: () => unassigned });
    expect(story.codes(people.paralegal, 'send-to-center', {})).toEqual(['no-assigned-center']);
    expect(story.codes(people.paralegal, 'send-to-center', { center: 'CEE099' })).toEqual(['center-not-active']);
    expect(story.codes(people.paralegal, 'send-to-center', { center: 'CEE001' })).toEqual(['not-a-center-of-the-goods']);
    expect(story.does(people.paralegal, 'send-to-center', { center: 'CEE003' }).state.consultation?.center).toBe('CEE003');
  });
});

describe('Who decides is derived from the delegation table, never typed', () => {
  const today = '2026-03-02' as PlainDate;
  const claim = (actionType: RequestBody['actionType'], claimAmount: number, statutes = ['19 U.S.C. 1592']) => ({ actionType, claimAmount, statutes, round: { kind: 'ORIGINAL' } as const });
  it.each([
    ['PENALTY', 100_000, 'FPF_OFFICER'], ['PENALTY', 100_001, 'HQ_PENALTIES_BRANCH'], ['SEIZURE', 100_001, 'HQ_PENALTIES_BRANCH'],
    ['LIQUIDATED_DAMAGES', 200_000, 'FPF_OFFICER'], ['LIQUIDATED_DAMAGES', 200_001, 'HQ_PENALTIES_BRANCH'],
  ] as const)('%s of $%d: %s', (actionType, amount, level) => expect(deciderOf(claim(actionType, amount), sampleBook, today)).toMatchObject({ level, mark: 'unofficial' }));

  it('a rule of the statute itself goes before the general one; without any rule it is Headquarters', () => {
    const row = { authority: 'FPF_OFFICER', actionType: 'PENALTY', effectiveFromOn: '2000-10-05' as PlainDate, citation: 'T.D. 00-58, amounts recalled', mark: 'unofficial' as const };
    const book = { ...sampleBook, delegationRules: () => [{ ...row, statute: null, maxAmount: 100_000 }, { ...row, statute: '19 U.S.C. 1592', maxAmount: 50_000 }] };
    expect(deciderOf(claim('PENALTY', 60_000), book, today).level).toBe('HQ_PENALTIES_BRANCH');
    expect(deciderOf(claim('PENALTY', 60_000, ['19 U.S.C. 1497']), book, today).level).toBe('FPF_OFFICER');
    expect(deciderOf(claim('PENALTY', 1), { ...sampleBook, delegationRules: () => [] }, today).level).toBe('HQ_PENALTIES_BRANCH');
  });
  it('a supplemental petition on a broker penalty above $10,000 is for Headquarters (19 CFR 171.62(a))', () => {
    const supplemental = { kind: 'SUPPLEMENTAL', decisionNoticeOn: today, number: 1, previous: null } as const;
    expect(deciderOf({ ...claim('PENALTY', 10_001, ['19 U.S.C. 1641']), round: supplemental }, sampleBook, today).level).toBe('HQ_PENALTIES_BRANCH');
    expect(deciderOf({ ...claim('PENALTY', 10_000, ['19 U.S.C. 1641']), round: supplemental }, sampleBook, today).level).toBe('FPF_OFFICER');
  });
});

describe('Withdrawing', () => {
  it('is for the partner that asked, until the input is delivered', () => {
    for (const story of [asked(), eligible(), assigned(), drafted(), submitted()]) expect(story.does(people.importer, 'withdraw-request', { reason: REASON }).state.stage).toBe('WITHDRAWN');
    expect(submitted().does(people.cee004Supervisor, 'approve-input', {}).codes(people.importer, 'withdraw-request', { reason: REASON })).toEqual(['wrong-stage']);
  });
  it("is for FP&F only on the partner's word, or where it asked voluntarily itself", () => {
    expect(eligible().codes(people.fpfOfficer, 'withdraw-request', { reason: REASON })).toEqual(['missing']);
    const partnerWord = { name: 'Ida Park', on: on('2026-03-02'), how: 'EMAIL' } as const;
    expect(eligible().does(people.fpfOfficer, 'withdraw-request', { reason: REASON, partnerWord }).state.ending).toMatchObject({ kind: 'WITHDRAWN', partnerWord });
    expect(eligible(seizureBody).does(people.fpfOfficer, 'withdraw-request', { reason: REASON }).state.stage).toBe('WITHDRAWN');
    expect(eligible(voluntaryBody).codes(people.importer, 'withdraw-request', { reason: REASON })).toEqual(['not-your-request']);
  });
});
