// Every check of a request, each once: what is wrong, where, and under which rule. Nothing is written for a refused request.
import { describe, expect, it } from '@jest/globals';
import type { RelatedCase } from '@centerline/cases';
import { caseNumber } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { damagesBody, internalFile, on, partnerBody, REASON, seizureBody, voluntaryBody } from '../testing/bodies.js';
import { MONDAY, Story } from '../testing/story.js';
import type { RequestBody } from '../fields.js';

const long = (length: number): string => 'x'.repeat(length);
type Row = readonly [what: string, code: string, field: string, change: Partial<RequestBody>, base?: RequestBody];

/** Asked by the paralegal on top of a voluntary penalty request, unless another base is given. */
const TABLE: readonly Row[] = [
  ['a case number of another form', 'bad-case-number', '/fpfCaseNumber', { fpfCaseNumber: '26-2704-1' }],
  ['a case number of a port that is not', 'bad-case-number', '/fpfCaseNumber', { fpfCaseNumber: '2026-9999-123456-01' }],
  ['an empty ePetition reference', 'text-empty', '/ePetitionReference', { ePetitionReference: '   ' }],
  ['a petition copy without a hash', 'bad-hash', '/petitionCopy/sha256', { petitionCopy: { fileName: 'petition.pdf', sha256: 'abc' } }],
  ['no statute', 'list-too-short', '/statutes', { statutes: [] }],
  ['a statute that cannot be read', 'bad-statute', '/statutes/0', { statutes: ['section 592'] }],
  ['a claim of nothing', 'bad-amount', '/claimAmount', { claimAmount: 0 }],
  ['a claim in cents', 'bad-amount', '/claimAmount', { claimAmount: 10.5 }],
  ['a claim beyond all measure', 'bad-amount', '/claimAmount', { claimAmount: 1e15 }],
  ['a seized value of a penalty', 'seizures-only', '/seizedValue', { seizedValue: 5 }],
  ['a seizure without a value', 'missing', '/seizedValue', { actionType: 'SEIZURE', statutes: ['19 U.S.C. 1595a(c)'] }],
  ['a word that is no action', 'unknown-word', '/actionType', { actionType: 'FINE' as 'PENALTY' }],
  ['a petitioner without a name', 'text-empty', '/petitioner', { petitioner: ' ' }],
  ['no importer number', 'list-too-short', '/iors', { iors: [] }],
  ['an importer number with an O', 'bad-importer-number', '/iors/0', { iors: ['91-1000001BO'] }],
  ['an importer ACE does not know', 'unknown-importer', '/iors/0', { iors: ['91-9999999BH'] }],
  ['an importer number twice', 'listed-twice', '/iors/1', { iors: ['91-1000001BH', '91-1000001BH'] }],
  ['importers of two accounts', 'several-accounts', '/iors', { iors: ['91-1000001BH', '92-2000001TR'] }],
  ['an entry with a wrong check digit', 'bad-entry-number', '/entryNumbers/0', { entryNumbers: ['ABC-1234567-5'] }],
  ['the same entry with and without hyphens', 'listed-twice', '/entryNumbers/1', { entryNumbers: ['ABC-1234567-6', 'ABC12345676'] }],
  ['chapter 77', 'bad-heading', '/headings/0', { headings: ['7701'] }],
  ['a question that asks nothing', 'text-too-short', '/questions/0', { questions: ['Why?'] }],
  ['more than twenty questions', 'list-too-long', '/questions', { questions: Array.from({ length: 21 }, (_, index) => `Question number ${index + 1} to the Center?`) }],
  ['liquidated damages without a bond', 'missing', '/bond', { bond: undefined } as unknown as Partial<RequestBody>, damagesBody],
  ['a bond of eight positions', 'bad-bond', '/bond', { bond: '9912AB34' }, damagesBody],
  ['a demand on no surety', 'missing', '/surety', { surety: undefined, demandOnSuretyOn: on('2026-02-01') } as unknown as Partial<RequestBody>, damagesBody],
  ['a surety of a penalty', 'liquidated-damages-only', '/surety', { surety: 'Sample Surety Company' }],
  ['a violation in the future', 'in-the-future', '/violationOn', { violationOn: on('2026-12-01') }],
  ['a notice of 30 February', 'not-a-date', '/noticeMailedOn', { noticeMailedOn: on('2026-02-30') }],
  ['a notice before the violation', 'dates-out-of-order', '/noticeMailedOn', { noticeMailedOn: on('2025-06-09') }],
  ['a petition received before the notice', 'dates-out-of-order', '/petitionReceivedOn', { petitionReceivedOn: on('2026-01-02') }],
  ['a petition of tomorrow', 'in-the-future', '/petitionReceivedOn', { petitionReceivedOn: on('2026-03-03') }],
  ['culpability outside 1592', 'only-under-1592', '/culpability', { statutes: ['19 U.S.C. 1641'] }],
  ['limitations from discovery without fraud', 'discovery-needs-fraud', '/limitationsKind', { limitationsKind: 'FIVE_YEARS_FROM_DISCOVERY', discoveredOn: on('2025-07-01') }],
  ['limitations from a discovery nobody dated', 'missing', '/discoveredOn', { culpability: 'FRAUD', limitationsKind: 'FIVE_YEARS_FROM_DISCOVERY' }],
  ['a discovery before the violation', 'dates-out-of-order', '/discoveredOn', { discoveredOn: on('2025-06-01') }],
  ['a limitations date later than its rule', 'limitations-too-late', '/limitationsOn', { limitationsOn: on('2030-06-11') }],
  ['a limitations date before the violation', 'limitations-too-early', '/limitationsOn', { limitationsOn: on('2025-06-10') }],
  ['the forfeiture rule for a penalty', 'forfeiture-only', '/limitationsKind', { limitationsKind: 'TWO_YEARS_FROM_DISCOVERY', discoveredOn: on('2025-07-01'), limitationsOn: on('2027-07-01') }],
  ['no limitations date of FP&F', 'missing', '/limitationsOn', { limitationsOn: undefined } as unknown as Partial<RequestBody>],
  ['a planned decision that has passed', 'dates-out-of-order', '/plannedDecisionOn', { plannedDecisionOn: on('2026-03-01') }],
  ['CAFRA with a title 19 statute', 'cafra-excluded', '/cafraApplies', { cafraApplies: true, seizedOn: on('2026-02-01') }, seizureBody],
  ['CAFRA with the food and drug law', 'cafra-excluded', '/cafraApplies', { statutes: ['21 U.S.C. 334'], cafraApplies: true, seizedOn: on('2026-02-01') }, seizureBody],
  ['CAFRA for a penalty', 'cafra-seizures-only', '/cafraApplies', { statutes: ['31 U.S.C. 5317'], culpability: undefined, cafraApplies: true, seizedOn: on('2026-02-01') } as unknown as Partial<RequestBody>],
  ['CAFRA without the day of the seizure', 'missing', '/seizedOn', { statutes: ['31 U.S.C. 5317'], cafraApplies: true }, seizureBody],
  ['a CAFRA notice where the Act does not apply', 'cafra-does-not-apply', '/cafraNoticeOn', { cafraNoticeOn: on('2026-02-10') }, seizureBody],
  ['an officer of another office', 'not-of-this-office', '/fpfOfficer', { fpfOfficer: people.otherFpfOfficer.id }],
  ['a request recorded for a partner without saying who asked', 'missing', '/partnerRequest', { initiatedBy: 'PARTNER' }],
  ['a partner who asked tomorrow', 'in-the-future', '/partnerRequest/on', { initiatedBy: 'PARTNER', partnerRequest: { name: 'Ida Park', on: on('2026-03-03'), how: 'EMAIL' } }],
  ['a partner who asked by pigeon', 'unknown-word', '/partnerRequest/how', { initiatedBy: 'PARTNER', partnerRequest: { name: 'Ida Park', on: on('2026-03-02'), how: 'PIGEON' as 'EMAIL' } }],
  ['a voluntary request with a partner behind it', 'not-voluntary', '/partnerRequest', { partnerRequest: { name: 'Ida Park', on: on('2026-03-02'), how: 'EMAIL' } }],
  ['a round of an original petition', 'supplemental-only', '/round', { round: 1 }],
  ['a supplemental petition without the decision', 'missing', '/decisionNoticeOn', { petitionKind: 'SUPPLEMENTAL' }],
  ['a decision after the supplemental petition', 'dates-out-of-order', '/petitionReceivedOn', { petitionKind: 'SUPPLEMENTAL', decisionNoticeOn: on('2026-02-25') }],
  ['a previous round that is not', 'no-such-round', '/previousRound', { petitionKind: 'SUPPLEMENTAL', decisionNoticeOn: on('2026-02-01'), previousRound: 'FPF-2025-000009' }],
  ['a reason too long for an extension', 'text-too-long', '/lateExtension/reason', { lateExtension: { grantedBy: 'frank.ames', grantedOn: on('2026-02-01'), newDueOn: on('2026-04-01'), reason: long(5_001) } }],
];

describe('A request is refused, naming field and rule, for', () => {
  it.each(TABLE)('%s', (_what, code, field, change, base = voluntaryBody) => {
    const body = Object.fromEntries(Object.entries({ ...base, ...change }).filter(([, value]) => value !== undefined)) as unknown as RequestBody;
    const found = new Story().refuses(people.paralegal, 'request', body);
    const refusal = found.find((one) => one.code === code && one.field === field);
    expect(found.map((one) => `${one.code} ${one.field}`)).toContain(`${code} ${field}`);
    expect(refusal?.message.length).toBeGreaterThan(10);
    expect(refusal?.rule.citation.length).toBeGreaterThan(5);
  });

  it('all its faults together', () => {
    const codes = new Story().codes(people.paralegal, 'request', { ...voluntaryBody, fpfCaseNumber: 'x', claimAmount: -1, petitioner: '', headings: ['7701'] });
    expect(codes).toEqual(expect.arrayContaining(['bad-case-number', 'bad-amount', 'text-empty', 'bad-heading']));
  });

  it('an unknown port, which even the office cannot be found for', () => {
    const body = { ...partnerBody, port: '9999' };
    expect(new Story().codes(people.importer, 'request', body)).toContain('unknown-port');
  });
});

describe("A partner's own request", () => {
  it.each(Object.entries(internalFile))("leaves FP&F's field %s out", (field, value) => {
    expect(new Story().refuses(people.importer, 'request', { ...partnerBody, [field]: value })).toMatchObject([{ code: 'internal-field', field: `/${field}` }]);
  });
  it('is no voluntary one, and says nothing of who asked', () => {
    expect(new Story().codes(people.importer, 'request', { ...partnerBody, initiatedBy: 'FPF' })).toContain('partner-request-only');
    expect(new Story().codes(people.importer, 'request', { ...partnerBody, partnerRequest: { name: 'Ida Park', on: on('2026-03-02'), how: 'EMAIL' } })).toEqual(['fpf-records-only']);
  });
  it('is for its own importers only: another importer and a broker without power are refused', () => {
    expect(new Story().codes(people.otherImporter, 'request', partnerBody)).toEqual(['not-permitted']);
    expect(new Story().codes(people.strangerBroker, 'request', partnerBody)).toEqual(['not-permitted']);
    expect(new Story().does(people.broker, 'request', partnerBody).state.stage).toBe('PARTNER_REQUESTED');
  });
  it('recorded by a paralegal says who, when and how, and its time runs from that day', () => {
    const body = { ...partnerBody, ...internalFile, partnerRequest: { name: 'Ida Park', on: on('2026-02-26'), how: 'TELEPHONE' as const }, datedBackReason: 'The note of the call lay with a colleague who was away.' };
    const story = new Story().does(people.paralegal, 'request', body);
    expect(story.state).toMatchObject({ stage: 'PARTNER_REQUESTED', requestedOn: '2026-02-26', partnerRequest: { name: 'Ida Park', how: 'TELEPHONE' } });
    expect(story.clock('send-to-center').dueAt).toBe('2026-03-04T01:00:00.000Z');
  });
});

describe('Another request for the same petition', () => {
  const other = (stage: string, closed: boolean): RelatedCase => ({ number: caseNumber('FPF-2026-000007'), type: 'fpf', stage, subjectKey: partnerBody.fpfCaseNumber, closed });
  const codes = (related: RelatedCase, body: RequestBody = partnerBody): readonly string[] => new Story(MONDAY, [related]).codes(people.importer, 'request', body);

  it('is refused while one is open', () => expect(codes(other('DRAFT_INPUT', false))).toEqual(['request-already-open']));
  it('is refused once the petition is with Justice, and where the request says so itself', () => {
    expect(codes(other('SUPERSEDED_DOJ', true))).toEqual(['referred-to-justice']);
    expect(codes(other('WITHDRAWN', true), { ...partnerBody, dojReferred: true })).toEqual(['referred-to-justice']);
  });
  it('is possible after a withdrawal or a refusal', () => {
    for (const stage of ['WITHDRAWN', 'DECLINED']) expect(new Story(MONDAY, [other(stage, true)]).does(people.importer, 'request', partnerBody).state.stage).toBe('PARTNER_REQUESTED');
  });
  it('is a supplemental round once the original was decided, linked to it and counted upwards', () => {
    const decided = other('CLOSED', true);
    expect(codes(decided)).toEqual(['original-decided']);
    const body: RequestBody = { ...partnerBody, petitionKind: 'SUPPLEMENTAL', decisionNoticeOn: on('2026-02-01'), noticeMailedOn: on('2025-09-01') };
    expect(codes(decided, body)).toEqual(['missing']);
    expect(codes(other('WITHDRAWN', true), { ...body, previousRound: 'FPF-2026-000007' })).toEqual(['not-the-last-decided-round']);
    const story = new Story(MONDAY, [decided]).does(people.importer, 'request', { ...body, previousRound: 'FPF-2026-000007' });
    expect(story.state.petition.round).toEqual({ kind: 'SUPPLEMENTAL', decisionNoticeOn: '2026-02-01', number: 1, previous: 'FPF-2026-000007' });
    expect(story.clock('petition-due')).toMatchObject({ verdict: 'met', strictDueAt: '2026-04-03T07:00:00.000Z' });
    const second: RelatedCase = { ...decided, number: caseNumber('FPF-2026-000008') };
    const third = { ...body, previousRound: 'FPF-2026-000008' };
    expect(new Story(MONDAY, [decided, second]).does(people.importer, 'request', third).state.petition.round).toMatchObject({ number: 2 });
    expect(new Story(MONDAY, [decided, second]).codes(people.importer, 'request', { ...third, round: 1 })).toEqual(['round-out-of-order']);
  });
});

it('The word of an extension counts from FP&F; a party tells of it and the officer has to record it', () => {
  const late: RequestBody = { ...partnerBody, noticeMailedOn: on('2025-12-01'), lateExtension: { grantedBy: 'frank.ames', grantedOn: on('2026-01-20'), newDueOn: on('2026-02-27'), reason: REASON } };
  const story = new Story().does(people.importer, 'request', late).conduct();
  expect(story.clock('petition-due').verdict).toBe('missed');
  story.does(people.paralegal, 'complete-file', internalFile).does(people.paralegal, 'confirm-eligibility', {});
  expect(story.codes(people.paralegal, 'send-to-center', {})).toEqual(['extension-not-recorded']);
  expect(story.codes(people.paralegal, 'extend-petition-period', { period: 'PETITION', newDueOn: on('2026-02-27'), reason: REASON })).toEqual(['not-permitted']);
  story.does(people.fpfOfficer, 'extend-petition-period', { period: 'PETITION', newDueOn: on('2026-02-27'), reason: REASON });
  expect(story.clock('petition-due').verdict).toBe('met');
  expect(story.does(people.paralegal, 'send-to-center', {}).state.stage).toBe('SENT_TO_CENTER');
});
