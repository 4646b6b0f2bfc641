// The browser says what the service would say, in the same words and by the same rules, before anything is sent.
import { describe, expect, it } from '@jest/globals';
import type { ImporterRecord } from '@centerline/cases';
import type { Instant, PlainDate } from '@centerline/clock';
import type { FilingBody } from '@centerline/reassignment';
import type { Me } from '../api/answers.js';
import { faultsOf, knownHere, namingRows, rowFaultsOf, type Reference } from './judging.js';

const asOf = '2026-11-30T15:00:00.000Z' as Instant;
const day = (text: string): PlainDate => text as PlainDate;
const center = (code: string) => ({ code, name: code, city: 'Sample', activeFromOn: day('2013-01-01'), activeUntilOn: null });
const reference: Reference = {
  version: '1', asOf, today: day('2026-11-30'), mapVersion: 'sample', centers: [center('CEE004'), center('CEE008')], bondActivities: ['A'],
  headings: { '9503': { center: 'CEE008', mark: 'unofficial' }, '6109': null },
};
const me: Me = { person: { id: 'ida.park', name: 'Ida Park' }, unit: { code: 'ACCT-1001', name: 'Blue Heron' }, roles: ['IMPORTER_USER'], iors: ['91-1000001BH'], csrf: '', keepingKey: '', idleUntil: asOf, expiresAt: asOf };
const importers = [{ ior: '91-1000001BH', name: 'Blue Heron', account: 'ACCT-1001', assignedCenter: 'CEE004', partnerStatuses: [] }] as unknown as readonly ImporterRecord[];
const knowledge = { me, reference, importers };
const whole: FilingBody = {
  iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }], currentCenter: 'CEE004', preferredCenter: 'CEE008', factors: ['PREDOMINANT_GOODS'],
  justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line of ours, and has been for a year.',
  importHistory: 'ONE_YEAR_OR_MORE', headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4500, periodStart: day('2025-11-01'), periodEnd: day('2026-10-31') }],
  contact: { name: 'Ida Park', email: 'ida@blueheron.example' },
};
const codes = (body: FilingBody): readonly string[] => faultsOf(body, knowledge, 'whole').map(({ field, code }) => `${field} ${code}`);

describe('an appeal', () => {
  it('that is whole has no fault', () => expect(codes(whole)).toEqual([]));

  it.each([
    ['the same Center twice', { preferredCenter: 'CEE004' }, '/preferredCenter same-center'],
    ['a Center that does not exist', { currentCenter: 'CEE099' }, '/currentCenter center-form'],
    ['a heading that does not exist', { headingRows: [{ ...whole.headingRows?.[0], heading4: '9999' }] }, '/headingRows/0/heading4 heading-form'],
    ['somebody else’s number', { iors: [{ ior: '92-2000001TR', bonds: [] }] }, '/iors/0/ior not-your-importer'],
    ['prior data of the future', { headingRows: [{ ...whole.headingRows?.[0], periodEnd: '2026-12-31' }] }, '/headingRows/0/periodEnd prior-in-future'],
    ['a justification of a few words', { justification: 'Toys.' }, '/justification too-short'],
  ])('with %s is refused at its field', (_what, change, expected) => {
    expect(codes({ ...whole, ...change } as FilingBody)).toContain(expected);
  });

  it('that is a draft may lack everything but whose it is', () => {
    expect(faultsOf({ iors: whole.iors ?? [] }, knowledge, 'draft')).toEqual([]);
    expect(faultsOf({}, knowledge, 'draft').map(({ code }) => code)).toEqual(['draft-of-nobody']);
  });

  it('of an importer whose record is not at hand is left to the service', () => {
    const faults = faultsOf(whole, { ...knowledge, importers: [] }, 'whole');
    expect(faults.map(({ code }) => code)).toContain('ior-unknown');
    expect(knownHere(faults, whole, [])).toEqual([]);
  });
  it('of somebody whose Social Security number Headquarters does not see is left to the service too', () => {
    const masked = { ...whole, iors: [{ ior: '***-**-1234', bonds: [{ number: '991AB0001', activityCode: 'A' }] }] };
    const faults = faultsOf(masked, { ...knowledge, importers: [] }, 'whole');
    expect(faults.map(({ field }) => field)).toContain('/iors/0/ior');
    expect(knownHere(faults, masked, [])).toEqual([]);
  });
});

it('a fault of a row stands at that row of the form, over empty rows', () => {
  const row = (heading4: string) => ({ heading4 });
  const found = rowFaultsOf([{ code: 'x', field: '/headingRows/1/value', message: 'no' }, { code: 'y', field: '/headingRows', message: 'whole' }], [row('9503'), row(''), row('6109')]);
  expect([...found].map(([index, wrong]) => [index, [...wrong]])).toEqual([[2, [['value', 'no']]]]);
});

it('a fault of a row says which one, counted as the form counts', () => {
  const [fault] = faultsOf({ ...whole, headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 1, value: -5, periodStart: day('2025-11-01'), periodEnd: day('2026-10-31') }] }, knowledge, 'whole');
  expect(namingRows(fault ? [fault] : [], [{ heading4: '' }, { heading4: '9503' }], 'Row')[0]?.message).toMatch(/^Row 2: A value is/);
});
