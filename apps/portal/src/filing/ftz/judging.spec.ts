// The browser says of a zone question what the service would say, by the same function; and asks for what the category needs, no more.
import { describe, expect, it } from '@jest/globals';
import { sampleBook, sampleImporters } from '@centerline/cases/testing';
import type { Instant, PlainDate } from '@centerline/clock';
import { CATEGORIES } from '@centerline/ftz';
import type { Reference } from '../judging.js';
import type { Known } from '../knownImporter.js';
import { faultsOf, isActive, todayAt, type ZoneKnowledge } from './judging.js';
import { namesOf, neededLists, STEPS, stepAfter, stepBefore } from './steps.js';
import { bodyFrom, needsOf, NO_VALUES, tidied, type ZoneValues } from './values.js';

const asOf = '2026-03-03T02:00:00.000Z' as Instant;
const reference: Reference = {
  version: '1', asOf, today: '2026-03-02' as PlainDate, mapVersion: 'sample', centers: sampleBook.centers(), bondActivities: ['A'], headings: { '8708': { center: 'CEE003', mark: 'unofficial' }, '6110': null },
};
const port = sampleBook.port('2704');
const open = sampleBook.zoneById('202000001');
const closed = sampleBook.zoneById('202000002');
if (port === null || open === null || closed === null) throw new Error('The sample book has a port with two sites');
const knowledge: ZoneKnowledge = { reference, port, sites: [open, closed] };
const juniper: Known = { kind: 'found', record: sampleImporters.find(({ ior }) => ior === '95-5000001JM') ?? (() => { throw new Error('The sample book has Juniper'); })() };

const whole: ZoneValues = {
  ...NO_VALUES, site: '202000001', zoneId: '202000001', firms: 'W202', category: 'RELEASE_HOLD', references: { ...NO_VALUES.references, entryNumbers: ['B7603245278'] }, headings: ['8708'], userIor: '95-5000001JM',
  lane: 'urgent', cargo: { held: 'yes', arrivedOn: '2026-02-27', demurrageFrom: '2026-03-04', perishable: false }, question: 'May brake parts withdrawn on the weekly entry be released before the summary is corrected?',
  attempts: [{ triedOn: '2026-03-01', what: 'Compared the weekly entry with the inventory record.', result: 'It agrees.' }], trackedDates: [{ kind: 'REMOVAL_AFTER_PERMIT', anchorOn: '2026-03-01', reference: '' }],
};
const told = (change: Partial<ZoneValues>, importer: Known = juniper): readonly string[] => faultsOf(bodyFrom({ ...whole, ...change }, '2704'), knowledge, importer).map(({ field, code }) => `${field} ${code}`);

describe('a zone question', () => {
  it('that is whole has no fault, and goes out as it was filled in', () => {
    expect(told({})).toEqual([]);
    expect(bodyFrom(whole, '2704')).toEqual({
      portCode: '2704', category: 'RELEASE_HOLD', lane: 'urgent', zoneId: '202000001', firms: 'W202', userIor: '95-5000001JM', references: { entryNumbers: ['B76-0324527-8'] }, headings: ['8708'],
      cargo: { held: true, arrivedOn: '2026-02-27', demurrageFrom: '2026-03-04' }, question: whole.question, attempts: whole.attempts, trackedDates: [{ kind: 'REMOVAL_AFTER_PERMIT', anchorOn: '2026-03-01' }],
    });
  });

  it.each<[string, Partial<ZoneValues>, string]>([
    ['a mistyped check digit', { references: { ...whole.references, entryNumbers: ['B76-0324527-0'] } }, '/references/entryNumbers/0 entry-number'],
    ['a site that is closed', { zoneId: '202000002', firms: 'W203' }, '/zoneId zone-not-active'],
    ['a FIRMS code of another site', { firms: 'W203' }, '/firms zone-and-firms-disagree'],
    ['a heading that does not exist', { headings: ['9999'] }, '/headings/0 heading-form'],
    ['an urgent lane without held cargo', { cargo: { ...whole.cargo, held: 'no' } }, '/lane urgent-needs-held-cargo'],
    ['demurrage before the cargo came', { cargo: { ...whole.cargo, demurrageFrom: '2026-02-01' } }, '/cargo/demurrageFrom demurrage-before-arrival'],
    ['another lead Center without a reason', { leadCenter: 'CEE007' }, '/leadCenterReason missing'],
    ['an attempt of tomorrow', { attempts: [{ triedOn: '2026-03-03', what: 'Compared the weekly entry with the record.', result: 'x' }] }, '/attempts/0/triedOn in-future'],
    ['a category that needs a heading', { category: 'CLASSIFICATION', headings: [] }, '/headings reference-needed'],
    ['a category of whole accounts', { category: 'UNIFORMITY' }, '/accountLevel reference-needed'],
  ])('with %s is refused at its field', (_what, change, expected) => expect(told(change)).toContain(expected));

  it('about an importer nobody has looked up is left to the service; about one that is none it is not', () => {
    expect(told({}, { kind: 'not-asked' })).toEqual([]);
    expect(told({}, { kind: 'none' })).toContain('/userIor unknown-importer');
  });

  it('is judged by the day at its port, not by that of Headquarters', () => {
    expect(todayAt(knowledge)).toBe('2026-03-02');
    expect([open, closed].map((site) => isActive(site, '2026-03-02'))).toEqual([true, false]);
  });
});

it('lines that say nothing are left out, so that each fault finds its line', () => {
  expect(tidied({ ...whole, headings: ['', '8708', ' '], attempts: [{ triedOn: '', what: '', result: '' }, ...whole.attempts] })).toMatchObject({ headings: ['8708'], attempts: whole.attempts });
});

describe('the pages', () => {
  it.each(CATEGORIES)('ask for what %s needs, each on the page of references', (category) => {
    const needs = needsOf(category);
    const lists = neededLists(category);
    expect(lists.includes('headings')).toBe(needs.includes('HEADING'));
    expect(lists.includes('entryNumbers')).toBe(needs.includes('ENTRY_OR_214'));
    expect(lists.includes('forms216')).toBe(needs.includes('FORM_216'));
    for (const fault of faultsOf(bodyFrom({ ...NO_VALUES, category }, '2704'), knowledge, juniper).filter(({ code }) => code === 'reference-needed'))
      expect(namesOf('references', whole).some((name) => name === fault.field?.slice(1).replaceAll('/', '.') || name.startsWith(`${fault.field?.slice(1)}.`))).toBe(true);
  });
  it('follow one another, and the last is the check', () => {
    expect(STEPS.map(stepAfter).at(-2)).toBe('check');
    expect(STEPS.slice(1).map(stepBefore)).toEqual(STEPS.slice(0, -1));
    expect(stepBefore('place')).toBeNull();
  });
});
