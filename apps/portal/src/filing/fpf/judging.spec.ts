// The browser says of a request for Center input what the service would say, and shows the period of its petition as the law's own clock counts it.
import { describe, expect, it } from '@jest/globals';
import { fpfUnit } from '@centerline/cases';
import { people, sampleBook, sampleImporters } from '@centerline/cases/testing';
import type { Instant, PlainDate } from '@centerline/clock';
import type { Me } from '../../api/answers.js';
import type { Reference } from '../judging.js';
import type { Known } from '../knownImporter.js';
import { faultsOf, NOBODY, periodOf, type OfficePeople, type OfficeReference, type PetitionKnowledge } from './judging.js';
import { isStep, namesOf, stepsFor } from './steps.js';
import { bodyFrom, NO_VALUES, tidied, type Asking, type PetitionValues } from './values.js';

const asOf = '2026-03-02T18:00:00.000Z' as Instant;
const reference: Reference = { version: '1', asOf, today: '2026-03-02' as PlainDate, mapVersion: 'sample', centers: sampleBook.centers(), bondActivities: ['A'], headings: { '6110': null } };
const port = sampleBook.port('2704');
if (port === null) throw new Error('The sample book has a port');
const calendar = sampleBook.calendarOf(fpfUnit('2704'));
const offices: OfficeReference = { version: '1', asOf, offices: [{ ...port, calendar: calendar.name }], calendars: { [calendar.name]: calendar } };
const meOf = ({ id, name, unit, roles, iors }: (typeof people)[keyof typeof people]): Me => ({ person: { id, name }, unit: { code: unit, name: unit }, roles, iors: [...iors], csrf: '', keepingKey: '', idleUntil: asOf, expiresAt: asOf });
const knowledgeOf = (asking: Asking): PetitionKnowledge => ({ me: meOf(asking === 'party' ? people.importer : people.paralegal), reference, offices });
const office: OfficePeople = { officers: [{ id: people.fpfOfficer.id, name: people.fpfOfficer.name }], paralegals: [] };
const known: readonly Known[] = sampleImporters.filter(({ ior }) => ior === '91-1000001BH').map((record) => ({ kind: 'found', record }));

const whole: PetitionValues = {
  ...NO_VALUES, actionType: 'PENALTY', petitionKind: 'ORIGINAL', fpfCaseNumber: '2026-2704-123456-01', port: '2704', violationOn: '2025-06-10', noticeMailedOn: '2026-01-05', petitionReceivedOn: '2026-02-20', statutes: ['19 U.S.C. 1592'],
  claimAmount: '80,000', petitioner: 'Blue Heron Outfitters (sample)', iors: ['91-1000001BH'], entryNumbers: ['ABC12345676'], headings: ['6110'], questions: ['Does the fibre content declared agree with what the Center knows?'],
};
const internal = { initiatedBy: 'FPF', limitationsKind: 'FIVE_YEARS_FROM_VIOLATION', limitationsOn: '2030-06-10', culpability: 'NEGLIGENCE' };
const told = (change: Partial<PetitionValues>, asking: Asking = 'party', importers: readonly Known[] = known): readonly string[] =>
  faultsOf(bodyFrom({ ...whole, ...change }, asking), knowledgeOf(asking), office, importers).map(({ field, code }) => `${field ?? ''} ${code}`);

describe('a request', () => {
  it('of a partner goes out with whole dollars and the entry in its form, and without anything of FP&F’s own', () => {
    expect(told(internal)).toEqual([]);
    expect(bodyFrom({ ...whole, ...internal }, 'party')).toEqual({
      initiatedBy: 'PARTNER', fpfCaseNumber: '2026-2704-123456-01', actionType: 'PENALTY', statutes: ['19 U.S.C. 1592'], claimAmount: 80_000, violationOn: '2025-06-10', noticeMailedOn: '2026-01-05', petitionReceivedOn: '2026-02-20',
      petitionKind: 'ORIGINAL', port: '2704', petitioner: 'Blue Heron Outfitters (sample)', iors: ['91-1000001BH'], entryNumbers: ['ABC-1234567-6'], headings: ['6110'], questions: whole.questions,
    });
  });
  it('of FP&F itself needs the limitations date, and has no fault with it', () => {
    expect(told(internal, 'agency')).toEqual([]);
    expect(told({ initiatedBy: 'FPF' }, 'agency')).toContain('/limitationsOn missing');
  });
  it('that a partner made elsewhere says who, when and how', () => {
    expect(told({ ...internal, initiatedBy: 'PARTNER', partnerRequest: { name: 'Ida Park', on: '2026-02-27', how: 'TELEPHONE' }, datedBackReason: 'He called after the office had closed.' }, 'agency')).toEqual([]);
    expect(told({ ...internal, initiatedBy: 'PARTNER' }, 'agency')).toContain('/partnerRequest/name text-empty');
  });
  it.each<[string, Partial<PetitionValues>, string]>([
    ['a petition that came late', { petitionReceivedOn: '2026-03-02', noticeMailedOn: '2025-12-01' }, '/petitionReceivedOn petition-late'],
    ['an amount that is no number', { claimAmount: 'much' }, '/claimAmount bad-amount'],
    ['a mistyped check digit', { entryNumbers: ['ABC-1234567-0'] }, '/entryNumbers/0 bad-entry-number'],
    ['a case number of no port', { fpfCaseNumber: '2026-9999-123456' }, '/fpfCaseNumber bad-case-number'],
    ['liquidated damages without a bond', { actionType: 'LIQUIDATED_DAMAGES' }, '/bond missing'],
    ['a seizure without its value', { actionType: 'SEIZURE', statutes: ['19 U.S.C. 1595a(c)'], noticeMailedOn: '2026-02-05' }, '/seizedValue missing'],
    ['a statute in other words', { statutes: ['section 592'] }, '/statutes/0 bad-statute'],
    ['an extension by nobody', { hasExtension: true, lateExtension: { grantedBy: 'ida.park', grantedOn: '2026-02-01', newDueOn: '2026-04-01', reason: 'A reason of more than twenty characters.' } }, '/lateExtension/grantedBy not-the-fpf-officer'],
  ])('with %s is refused at its field', (_what, change, expected) => expect(told(change)).toContain(expected));
  it('about an importer nobody has looked up, or a round only the ledger knows, is left to the service', () => {
    expect(told({}, 'party', [{ kind: 'not-asked' }])).toEqual([]);
    expect(told({ petitionKind: 'SUPPLEMENTAL', decisionNoticeOn: '2026-02-01', round: '1', previousRound: 'fpf-2026-000001' })).toEqual([]);
  });
});

describe('the period of a petition', () => {
  const of = (change: Partial<PetitionValues>) => periodOf(bodyFrom({ ...whole, ...change }, 'party'), knowledgeOf('party'));
  it.each<[string, Partial<PetitionValues>, string, string, boolean | null]>([
    ['a penalty: 60 days from the mailing', {}, '2026-03-06', '2026-03-06', true],
    ['a seizure: 30 days', { actionType: 'SEIZURE', noticeMailedOn: '2026-02-02' }, '2026-03-04', '2026-03-04', true],
    ['a last day that is a Sunday is taken through the Monday', { noticeMailedOn: '2026-01-07' }, '2026-03-08', '2026-03-09', true],
    ['a supplemental petition: from the notice of the decision', { petitionKind: 'SUPPLEMENTAL', decisionNoticeOn: '2026-02-01' }, '2026-04-02', '2026-04-02', true],
    ['one that came late', { noticeMailedOn: '2025-12-01' }, '2026-01-30', '2026-01-30', false],
    ['one nobody has said when it came', { petitionReceivedOn: '' }, '2026-03-06', '2026-03-06', null],
    ['an extended one', { noticeMailedOn: '2025-12-01', hasExtension: true, lateExtension: { grantedBy: 'x', grantedOn: '2026-01-10', newDueOn: '2026-02-27', reason: '' } }, '2026-02-27', '2026-02-27', true],
    ['a shorter one the notice set', { hasShorter: true, shorterPeriod: { dueOn: '2026-01-20' } }, '2026-01-20', '2026-01-20', false],
  ])('of %s', (_what, change, dueOn, acceptedThroughOn, isTimely) => {
    expect(of(change)).toMatchObject({ dueOn, acceptedThroughOn, isTimely });
  });
  it('explains itself by the days that were counted, and cites its rule', () => {
    const period = of({});
    expect([period?.amount, period?.rule.citation]).toEqual([60, '19 CFR 171.2(b)(2)']);
    expect(period?.explanation?.rows.length).toBeGreaterThan(1);
  });
  it.each<[string, Partial<PetitionValues>]>([
    ['no mailing', { noticeMailedOn: '' }], ['a mailing that is no day', { noticeMailedOn: '2026-02-31' }], ['no action', { actionType: '' }], ['no office', { port: '' }], ['a year nobody means', { noticeMailedOn: '0026-01-05', petitionReceivedOn: '' }],
    ['a decision that is not known yet', { petitionKind: 'SUPPLEMENTAL' }],
  ])('is not told with %s', (_what, change) => expect(of(change)).toBeNull());
});

describe('the pages', () => {
  it('of a party leave out what only FP&F records', () => {
    expect(stepsFor('party')).toEqual(['petition', 'dates', 'claim', 'petitioner', 'questions', 'check']);
    expect([isStep('file', 'party'), isStep('file', 'agency'), isStep('nothing', 'agency')]).toEqual([false, true, false]);
  });
  it('know the line of each list that is filled in', () => {
    expect(namesOf('claim', { ...whole, statutes: ['a', 'b'] }).slice(0, 3)).toEqual(['statutes', 'statutes.0', 'statutes.1']);
    expect(tidied({ ...whole, iors: ['', '91-1000001BH'] }).iors).toEqual(['91-1000001BH']);
  });
  it('are judged without people of the office while nobody knows them', () => {
    expect(faultsOf(bodyFrom(whole, 'party'), knowledgeOf('party'), NOBODY, known)).toEqual([]);
  });
});
