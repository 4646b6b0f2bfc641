import { describe, expect, it } from '@jest/globals';
import { momentAt, people, sampleImporters } from '@centerline/cases/testing';
import type { OpenBody } from './fields.js';
import { day, releaseHold, urgentHold } from './testing/bodies.js';
import { after, dueOf, openTasks, refusals } from './testing/desk.js';
import { openingFaults } from './validations/opening.js';

const MONDAY = '2026-03-02T18:00:00.000Z'; // 10:00 in Los Angeles
type Fault = readonly [string, Partial<OpenBody>, string, string];

describe('a port opens an FTZ case', () => {
  it('takes a release hold, derives the lead Center from the importer and starts the triage', () => {
    const file = after(null, MONDAY, 'open', people.portOfficer, releaseHold);
    expect(file.state).toMatchObject({ stage: 'PORT_TRIAGE', lane: 'standard', lead: { center: 'CEE003', from: 'IMPORTER' } });
    expect(file.state.course.map((one) => one.stage)).toEqual(['OPENED', 'PORT_TRIAGE']);
    expect(file.state.inquiry).toMatchObject({ operator: 'Sample Zone Operator', grantee: 'Sample Harbor Grantee', operatorBond: '99FTZ0001', importer: { tier: 'TIER_II' } });
    expect(openTasks(file)).toEqual(['port-triage']);
    // One working day after Monday is Tuesday at the close in Los Angeles.
    expect(dueOf(file, 'port-triage')).toBe('2026-03-04T01:00:00.000Z');
  });

  it.each([
    ['urgent', urgentHold, '2026-03-02T22:00:00.000Z'],
    ['complex', { ...releaseHold, lane: 'complex' }, '2026-03-05T01:00:00.000Z'],
  ] as const)('gives triage in the %s lane its time', (_lane, body, due) => {
    expect(dueOf(after(null, MONDAY, 'open', people.portOfficer, body), 'port-triage')).toBe(due);
  });

  it.each<Fault>([
    ['a Zone ID of eight positions', { zoneId: '20200000' }, '/zoneId', 'zone-form'],
    ['an unknown Zone ID', { zoneId: '299000001' }, '/zoneId', 'unknown-zone'],
    ['a legacy Zone ID of nine positions', { legacyZoneId: '202000001' }, '/legacyZoneId', 'legacy-zone-form'],
    ['a FIRMS code of three positions', { firms: 'W20' }, '/firms', 'firms-form'],
    ['an unknown FIRMS code', { firms: 'ZZZZ' }, '/firms', 'unknown-firms'],
    ['Zone ID and FIRMS of two sites', { firms: 'W203' }, '/firms', 'zone-and-firms-disagree'],
    ['a zone of another port', { zoneId: '049000001', firms: 'E049' }, '/zoneId', 'zone-of-other-port'],
    ['a zone that is no longer active', { zoneId: '202000002', firms: 'W203' }, '/zoneId', 'zone-not-active'],
    ['an operator bond of eight positions', { operatorBond: '99FTZ001' }, '/operatorBond', 'bond-form'],
    ['an importer number that is none', { userIor: '95-50' }, '/userIor', 'ior-form'],
    ['an importer ACE does not know', { userIor: '95-5000009JM' }, '/userIor', 'unknown-importer'],
    ['a category that is none', { category: 'OTHER' as never }, '/category', 'unknown-word'],
    ['a lane that is none', { lane: 'fast' as never }, '/lane', 'unknown-word'],
    ['the urgent lane without held cargo', { lane: 'urgent', cargo: { held: false } }, '/lane', 'urgent-needs-held-cargo'],
    ['held cargo without a day of arrival', { cargo: { held: true } }, '/cargo/arrivedOn', 'missing'],
    ['cargo that arrived tomorrow', { cargo: { held: true, arrivedOn: day('2026-03-03') } }, '/cargo/arrivedOn', 'in-future'],
    ['cargo that arrived in a mistyped century', { cargo: { held: true, arrivedOn: day('0202-02-27') } }, '/cargo/arrivedOn', 'too-long-ago'],
    ['demurrage of a mistyped year', { cargo: { held: true, arrivedOn: day('2026-02-27'), demurrageFrom: day('2926-03-04') } }, '/cargo/demurrageFrom', 'too-far-ahead'],
    ['demurrage before the arrival', { cargo: { held: true, arrivedOn: day('2026-02-27'), demurrageFrom: day('2026-02-26') } }, '/cargo/demurrageFrom', 'demurrage-before-arrival'],
    ['demurrage from a day that does not exist', { cargo: { held: true, arrivedOn: day('2026-02-27'), demurrageFrom: day('2026-02-30') } }, '/cargo/demurrageFrom', 'not-a-date'],
    ['an entry number with a wrong check digit', { references: { entryNumbers: ['B76-0324527-7'] } }, '/references/entryNumbers/0', 'entry-number'],
    ['a Form 214 number of two positions', { references: { entryNumbers: ['B76-0324527-8'], forms214: ['21'] } }, '/references/forms214/0', 'form-number'],
    ['a Form 216 number in small letters', { references: { entryNumbers: ['B76-0324527-8'], forms216: ['ab-1'] } }, '/references/forms216/0', 'form-number'],
    ['a heading of chapter 77', { headings: ['7701'] }, '/headings/0', 'heading-form'],
    ['a heading that does not exist', { headings: ['0100'] }, '/headings/0', 'unknown-heading'],
    ['another lead Center without a reason', { leadCenter: 'CEE010' }, '/leadCenterReason', 'missing'],
    ['a lead Center that is none', { leadCenter: 'PNDING', leadCenterReason: 'The importer awaits its assignment by ACE.' }, '/leadCenter', 'center-not-active'],
    ['the lead Center as its own consult', { consultedCenters: ['CEE003'] }, '/consultedCenters/0', 'lead-consulted'],
    ['a Center consulted twice', { consultedCenters: ['CEE010', 'CEE010'] }, '/consultedCenters/1', 'consulted-twice'],
    ['a consult that is no Center', { consultedCenters: ['CEE011'] }, '/consultedCenters/0', 'center-form'],
    ['a question of white space', { question: '   ' }, '/question', 'missing'],
    ['a question of three words', { question: 'May we release?' }, '/question', 'too-short'],
    ['a question that is too long', { question: 'x'.repeat(20_001) }, '/question', 'too-long'],
    ['an attempt of tomorrow', { attempts: [{ triedOn: day('2026-03-03'), what: 'Asked the operator for its records.', result: 'None.' }] }, '/attempts/0/triedOn', 'in-future'],
    ['an attempt of a mistyped year', { attempts: [{ triedOn: day('1026-03-02'), what: 'Asked the operator for its records.', result: 'None.' }] }, '/attempts/0/triedOn', 'too-long-ago'],
    ['an attempt without words', { attempts: [{ triedOn: day('2026-03-02'), what: '', result: 'None.' }] }, '/attempts/0/what', 'missing'],
    ['a tracked date of a kind that is none', { trackedDates: [{ kind: 'OTHER' as never, anchorOn: day('2026-03-02') }] }, '/trackedDates/0/kind', 'unknown-word'],
    ['a tracked date of a mistyped year', { trackedDates: [{ kind: 'RECONCILIATION', anchorOn: day('2016-01-31') }] }, '/trackedDates/0/anchorOn', 'too-long-ago'],
    ['a linked appeal without reference', { linkedAppeals: [{ kind: 'SUSPENSION', reference: '' }] }, '/linkedAppeals/0/reference', 'missing'],
    ['a linked appeal of a kind that is none', { linkedAppeals: [{ kind: 'PROTEST' as never, reference: 'HQ-1' }] }, '/linkedAppeals/0/kind', 'unknown-word'],
    ['an attachment without a title', { attachments: [{ title: ' ', reference: 'DOC-1' }] }, '/attachments/0/title', 'missing'],
    ['an emergency that is none', { emergency: 'HURRY' as never }, '/emergency', 'unknown-word'],
    ['more than a hundred headings', { headings: Array.from({ length: 101 }, () => '8708') }, '/headings', 'too-many'],
  ])('refuses %s', (_what, change, field, code) => {
    expect(refusals(null, MONDAY, 'open', people.portOfficer, { ...releaseHold, ...change })).toContainEqual(expect.objectContaining({ kind: 'invalid', field, code }));
  });

  it.each([['a port code that is none', '27', 'port-form'], ['an unknown port', '9999', 'unknown-port']])('refuses %s', (_what, portCode, code) => {
    expect(openingFaults({ ...releaseHold, portCode }, momentAt(MONDAY))).toContainEqual(expect.objectContaining({ field: '/portCode', code }));
  });

  it.each(['PNDING', 'NOTELG'])('asks for a lead Center, with a reason, when ACE shows the importer as %s', (assignedCenter) => {
    const moment = { ...momentAt(MONDAY), importers: sampleImporters.map((one) => ({ ...one, assignedCenter })) };
    expect(openingFaults(releaseHold, moment)).toEqual([expect.objectContaining({ field: '/leadCenter', code: 'lead-center-needed' })]);
    expect(openingFaults({ ...releaseHold, leadCenter: 'CEE003', leadCenterReason: 'The parts are of the automotive industry.' }, moment)).toEqual([]);
  });

  it.each([
    ['RELEASE_HOLD', { references: {} }, '/references'],
    ['WITHHOLD_RELEASE_ORDER', { references: {} }, '/references'],
    ['ADMISSION_PERMIT', {}, '/references/forms214'],
    ['ACTIVITY_PERMIT', {}, '/references/forms216'],
    ['CLASSIFICATION', { headings: [] }, '/headings'],
    ['VALUATION', { headings: [] }, '/headings'],
    ['ORIGIN', { headings: [] }, '/headings'],
    ['TRADE_REMEDY_STATUS', { headings: [] }, '/headings'],
    ['UNIFORMITY', {}, '/accountLevel'],
    ['LEGAL_INTERPRETATION', {}, '/legalReference'],
  ] as const)('refuses the category %s without what it needs', (category, change, field) => {
    expect(refusals(null, MONDAY, 'open', people.portOfficer, { ...releaseHold, category, ...change })).toEqual([expect.objectContaining({ field, code: 'reference-needed' })]);
  });

  it.each(['INVENTORY_SHORTAGE', 'ACTIVATION_SITE', 'COMPLIANCE_REVIEW'] as const)('takes the category %s without references', (category) => {
    expect(refusals(null, MONDAY, 'open', people.portOfficer, { ...releaseHold, category, references: {}, headings: [] })).toEqual([]);
  });

  it('takes null for not given: a needed field is refused as missing, one that may be left out is left out', () => {
    const full = { ...releaseHold, grantee: 'A Grantee', leadCenter: 'CEE003', legalReference: '19 CFR 146.71', linkedAppeals: [], attachments: [], attempts: [], trackedDates: [], consultedCenters: [] };
    const needed = ['portCode', 'category', 'lane', 'zoneId', 'firms', 'userIor', 'references', 'question'];
    for (const key of Object.keys(full)) {
      const found = refusals(null, MONDAY, 'open', people.portOfficer, { ...full, [key]: null });
      expect([key, found.length > 0]).toEqual([key, needed.includes(key)]);
    }
  });

  it('reports all faults of a body together, each with its rule', () => {
    const found = refusals(null, MONDAY, 'open', people.portOfficer, { ...releaseHold, zoneId: 'x', firms: 'y', userIor: 'z', question: '', references: {} });
    expect(found.map((one) => one.field)).toEqual(['/zoneId', '/firms', '/userIor', '/references', '/question']);
    expect(found.every((one) => one.rule.citation.length > 0)).toBe(true);
  });

  it('takes another lead Center with a reason', () => {
    const body = { ...releaseHold, leadCenter: 'CEE010', leadCenterReason: 'The goods in question are machine tools, not parts.' };
    expect(after(null, MONDAY, 'open', people.portOfficer, body).state.lead).toMatchObject({ center: 'CEE010', from: 'OVERRIDE' });
  });

  it('shows, without refusing, a record that differs and headings of other Centers', () => {
    const body = { ...releaseHold, operator: 'Another Operator (sample)', headings: ['8708', '8458', '6109'], consultedCenters: ['CEE010'] };
    expect(after(null, MONDAY, 'open', people.portOfficer, body).state.flags).toMatchObject({ zoneRecordDiffers: ['operator'], headingsElsewhere: [{ heading: '6109', center: 'CEE004' }] });
  });

  it.each([
    ['an officer of another port', people.otherPortOfficer], ['a specialist of a Center', people.cee003Specialist], ['the importer', people.zoneUser], ['an analyst of Headquarters', people.hqAnalyst],
  ] as const)('is not opened by %s', (_who, actor) => {
    expect(refusals(null, MONDAY, 'open', actor, releaseHold)).toEqual([expect.objectContaining({ kind: 'forbidden', code: 'not-permitted' })]);
  });
});
