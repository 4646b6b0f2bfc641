// What a port may get wrong when it opens an FTZ case over HTTP: each answered with the field and the rule, never a fault of ours, and nothing is written.
import { describe, expect, it } from '@jest/globals';
import { POSSIBLE, RULES, type Category } from '@centerline/ftz';
import { endpointsOfTest, type Request } from '../src/asking.js';
import { casesOf, rowsOfCase } from '../src/ledgerRows.js';
import { daysOf, faultsOf, storyAt } from '../src/stories.js';
import { attempt, REASON, releaseHold } from './ftzPort.js';

const { ftz, identity, ownerDatabaseUrl } = endpointsOfTest();
const { as } = storyAt(identity, `${ftz}/v1/ftz-escalations`);
const days = await daysOf(ownerDatabaseUrl);
const hold = releaseHold(days);
const tried = attempt(days);
const FORM = 'Centerline policy: form of requests';

const open = (change: object): Request => ({ body: { ...hold, ...change } });
const category = (name: Category, change: object = {}): Request => open({ category: name, references: {}, ...change });
type Row = readonly [what: string, request: Request, status: number, field: string | undefined, citation: string];
const WRONG: readonly Row[] = [
  ['a zone of another port', open({ zoneId: '049000001', firms: 'E049' }), 422, '/zoneId', RULES.ACTIVE_ZONE.citation],
  ['a FIRMS code of another site', open({ firms: 'E049' }), 422, '/firms', RULES.ZONE_IDENTIFIERS.citation],
  ['a zone site that is no longer active', open({ zoneId: '202000002', firms: 'W203' }), 422, '/zoneId', RULES.ACTIVE_ZONE.citation],
  ['a zone site that does not exist', open({ zoneId: '202000999' }), 422, '/zoneId', RULES.ZONE_IDENTIFIERS.citation],
  ['a Zone ID of seven positions', open({ zoneId: '2020001' }), 422, '/zoneId', RULES.ZONE_IDENTIFIERS.citation],
  ['an entry number with a wrong check digit', open({ references: { entryNumbers: ['B76-0324527-8', 'B76-0324527-1'] } }), 422, '/references/entryNumbers/1', RULES.ENTRY_NUMBER.citation],
  ['a release hold without entry or Form 214', category('RELEASE_HOLD'), 422, '/references', RULES.CATEGORY.citation],
  ['an admission without Form 214', category('ADMISSION_PERMIT'), 422, '/references/forms214', '19 CFR 146.32'],
  ['an activity without Form 216', category('ACTIVITY_PERMIT'), 422, '/references/forms216', '19 CFR 146.52'],
  ['a classification without heading', category('CLASSIFICATION', { headings: [] }), 422, '/headings', RULES.CATEGORY.citation],
  ['a question of uniformity that is not at account level', category('UNIFORMITY', { accountLevel: false }), 422, '/accountLevel', RULES.CATEGORY.citation],
  ['a question of law without its law', category('LEGAL_INTERPRETATION'), 422, '/legalReference', RULES.CATEGORY.citation],
  ['a heading of the reserved chapter', open({ headings: ['7701'] }), 422, '/headings/0', RULES.HEADING_LIST.citation],
  ['an importer number that is none', open({ userIor: '95-50' }), 422, '/userIor', '19 CFR 24.5'],
  ['an importer ACE does not know', open({ userIor: '95-5999999JM' }), 422, '/userIor', RULES.KNOWN_IMPORTER.citation],
  ['the urgent lane for cargo that is not held', open({ lane: 'urgent', cargo: { held: false } }), 422, '/lane', RULES.LANE.citation],
  ['another lead Center without a reason', open({ leadCenter: 'CEE010' }), 422, '/leadCenterReason', RULES.LEAD_CENTER.citation],
  ['the lead Center consulted by itself', open({ consultedCenters: ['CEE003'] }), 422, '/consultedCenters/0', RULES.CONSULTATION.citation],
  ['cargo that arrived in the future', open({ cargo: { held: true, arrivedOn: days.daysAgo(-2) } }), 422, '/cargo/arrivedOn', RULES.DATES.citation],
  ['cargo that arrived in a mistyped century', open({ cargo: { held: true, arrivedOn: '0026-11-02' } }), 422, '/cargo/arrivedOn', RULES.DATES.citation],
  ['demurrage in a mistyped century', open({ cargo: { held: true, arrivedOn: days.daysAgo(3), demurrageFrom: '9999-12-31' } }), 422, '/cargo/demurrageFrom', RULES.DATES.citation],
  ['a day that does not exist', open({ cargo: { held: true, arrivedOn: '2026-02-30' } }), 422, '/cargo/arrivedOn', RULES.CARGO.citation],
  ['an attempt of the day after tomorrow', open({ attempts: [{ ...tried, triedOn: days.daysAgo(-2) }] }), 422, '/attempts/0/triedOn', RULES.DATES.citation],
  ['an attempt that says nothing', open({ attempts: [{ ...tried, what: '   ' }] }), 422, '/attempts/0/what', RULES.ATTEMPTS.citation],
  ['a date set by law of two years ago', open({ trackedDates: [{ kind: 'RECONCILIATION', anchorOn: days.daysAgo(800) }] }), 422, '/trackedDates/0/anchorOn', RULES.DATES.citation],
  ['a question of three words', open({ question: 'May we release?' }), 422, '/question', RULES.OPENING.citation],
  ['a question longer than can be kept', open({ question: 'x'.repeat(20_001) }), 422, '/question', RULES.OPENING.citation],
  ['more entry numbers than can be kept', open({ references: { entryNumbers: Array.from({ length: 201 }, () => 'B76-0324527-8') } }), 422, '/references/entryNumbers', RULES.ENTRY_NUMBER.citation],
  ['a number where text belongs', open({ question: 42 }), 422, '/question', RULES.OPENING.citation],
  ['text where a list belongs', open({ headings: '8708' }), 422, '/headings', RULES.HEADING_LIST.citation],
  ['a list where one thing belongs', open({ cargo: [hold.cargo] }), 422, '/cargo', RULES.CARGO.citation],
  ['nothing where an attempt belongs', open({ attempts: [null] }), 422, '/attempts/0', FORM],
  ['a category there is none of', open({ category: 'OTHER' }), 422, '/category', RULES.CATEGORY.citation],
  ['an unknown field', open({ surprise: 1 }), 422, '/surprise', FORM],
  ['an unknown field inside the cargo', open({ cargo: { ...hold.cargo, weight: 12 } }), 422, '/cargo/weight', FORM],
  ['a field that reaches into the machine', { raw: JSON.stringify(hold).replace('{', '{"__proto__":{"lane":"urgent"},') }, 422, '/__proto__', FORM],
  ['half of a character', { raw: JSON.stringify({ ...hold, question: 'QUESTION' }).replace('QUESTION', '\\ud800 and so on for twenty characters') }, 422, '/question', FORM],
  ['a NUL character', open({ question: 'May the parts be released\u0000 today, or not?' }), 422, '/question', FORM],
  ['a list instead of a question', { raw: '[]' }, 422, '', FORM],
  ['no question at all', { body: {} }, 422, '/portCode', RULES.OPENING.citation],
  ['a body that is no JSON', { raw: '{"portCode":' }, 400, undefined, FORM],
  ['a body that is no UTF-8', { raw: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400, undefined, 'RFC 8259 § 8.1'],
  ['a tower of brackets', { raw: `${'['.repeat(40)}${']'.repeat(40)}` }, 400, undefined, FORM],
  ['a body over two megabytes', open({ question: 'x'.repeat(3_000_000) }), 413, undefined, FORM],
  ['a key that is too short', { ...open({}), key: 'x' }, 400, 'Idempotency-Key', 'Centerline policy: once only'],
];

describe('a port gets something wrong', () => {
  it.each(WRONG)('%s', async (_what, request, status, field, citation) => {
    const before = await casesOf(ownerDatabaseUrl, 'ftz');
    const said = await as('pia.long', '', request);
    expect([said.status, said.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
    expect(faultsOf(said)).toContainEqual(expect.objectContaining({ ...(field === undefined ? {} : { field }), rule: expect.objectContaining({ citation }) }));
    expect(await casesOf(ownerDatabaseUrl, 'ftz')).toEqual(before);
  });

  it('and is told everything at once, each fault with its field and its rule', async () => {
    const said = await as('pia.long', '', open({ zoneId: '049000001', firms: 'X050', userIor: '95-50', question: '', headings: ['0000'] }));
    expect(faultsOf(said).map((fault) => fault.field)).toEqual(['/firms', '/zoneId', '/userIor', '/headings/0', '/question']);
    expect(faultsOf(said).every((fault) => (fault.rule?.citation ?? '') !== '')).toBe(true);
  });

  it.each([
    ['nobody', null, 401], ['somebody with a token that is none', 'not-a-token', 401],
  ])('%s opens no case', async (_who, token, status) => {
    expect((await as('pia.long', '', { ...open({}), token })).status).toBe(status);
  });
  it.each(['nick.hale', 'mina.cole', 'ben.ortiz', 'cee003.specialist', 'hal.brandt', 'ada.wynn', 'adam.knox'])('%s opens no case at this port', async (person) => {
    const said = await as(person, '', open({}));
    expect([said.status, faultsOf(said)[0]?.code, faultsOf(said)[0]?.rule?.citation]).toEqual([403, 'not-permitted', RULES.OPENING.citation]);
  });
});

const removal = { kind: 'REMOVAL_AFTER_PERMIT', anchorOn: days.daysAgo(1) };
const clockId = 'tracked-date:REMOVAL_AFTER_PERMIT:1';
const extension = { clockId, amount: 3, reason: REASON };
const opened = await as('pia.long', '', { body: { ...hold, trackedDates: [removal] } });
const id = String(opened.body.id);
const seen = opened.etag ?? '';

describe('an officer gets something wrong on a case', () => {
  const wrong: readonly (readonly [string, string, string, Request, number, string | undefined, string])[] = [
    ['an extension by less than nothing', 'paul.drake', 'extend-tracked-date', { body: { ...extension, amount: -3 } }, 422, '/amount', RULES.TRACKED.citation],
    ['an extension by half a day', 'paul.drake', 'extend-tracked-date', { body: { ...extension, amount: 0.5 } }, 422, '/amount', RULES.TRACKED.citation],
    ['an extension by more days than there are', 'paul.drake', 'extend-tracked-date', { body: { ...extension, amount: 1e308 } }, 409, undefined, '19 CFR 146.71(c)'],
    ['an extension without good cause', 'paul.drake', 'extend-tracked-date', { body: { ...extension, reason: ' ' } }, 422, '/reason', '19 CFR 146.71(c)'],
    ['a removal before its permit', 'pia.long', 'settle-tracked-date', { body: { clockId, doneOn: days.daysAgo(5) } }, 422, '/doneOn', RULES.DATES.citation],
    ['a removal of the day after tomorrow', 'pia.long', 'settle-tracked-date', { body: { clockId, doneOn: days.daysAgo(-2) } }, 422, '/doneOn', RULES.DATES.citation],
    ['a field the act does not have', 'pia.long', 'consult-center', { body: { urgent: true } }, 422, '/urgent', FORM],
    ['a field for an act that has none', 'hal.brandt', 'acknowledge-hq', { body: { note: 'seen' } }, 422, '/note', FORM],
    ['a reason that is none', 'pia.long', 'withdraw', { body: { reason: 'Sorry.' } }, 422, '/reason', RULES.WITHDRAWAL.citation],
    ['a version that is no longer the latest', 'pia.long', 'withdraw', { body: { reason: REASON }, ifMatch: '"99"' }, 412, 'If-Match', 'Centerline policy: versions'],
    ['no version', 'pia.long', 'withdraw', { body: { reason: REASON }, ifMatch: '' }, 428, 'If-Match', 'Centerline policy: versions'],
    ['any version', 'pia.long', 'withdraw', { body: { reason: REASON }, ifMatch: '*' }, 400, 'If-Match', 'Centerline policy: versions'],
  ];
  it.each(wrong)('%s', async (_what, person, command, request, status, field, citation) => {
    const before = await rowsOfCase(ownerDatabaseUrl, id);
    const said = await as(person, `/${id}/${command}`, { ifMatch: seen, ...request });
    expect([said.status, faultsOf(said)[0]?.field, faultsOf(said)[0]?.rule?.citation]).toEqual([status, field, citation]);
    expect(await rowsOfCase(ownerDatabaseUrl, id)).toEqual(before);
    expect(before['version']).toBe(1);
  });

  it.each(['not-an-id', '00000000-0000-7000-8000-00000000000a', `${id}%00`, `${id}'--`])('there is no case %s', async (other) => {
    expect([400, 404]).toContain((await as('pia.long', `/${other}`)).status);
  });
});

describe('the document of the service', () => {
  interface Operation {
    readonly summary?: string;
    readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>> };
  }
  interface Document {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, { readonly type: string; readonly additionalProperties?: boolean; readonly properties?: Readonly<Record<string, { readonly description?: string }>> }>> };
  }

  it('is OpenAPI 3.1 and says of every act what it takes, and which rule a field rests on', async () => {
    const document = (await (await fetch(`${ftz}/openapi.json`)).json()) as Document;
    expect(document.openapi).toMatch(/^3\.1/);
    const commands = new Set(Object.values(POSSIBLE).flat().filter((command) => command !== 'close'));
    const paths = ['/v1/ftz-escalations', ...[...commands].map((command) => `/v1/ftz-escalations/{id}/${command}`)];
    expect(paths).toHaveLength(32);
    for (const path of paths) {
      const act = document.paths[path]?.['post'];
      const name = act?.requestBody?.content['application/json']?.schema.$ref?.split('/').at(-1) ?? '';
      const form = document.components.schemas[name];
      expect([path, act?.summary !== undefined, form?.type, form?.additionalProperties]).toEqual([path, true, 'object', false]);
    }
    expect(document.components.schemas['OpenForm']?.properties?.['userIor']?.description).toContain('19 CFR 24.5');
    expect(document.components.schemas['ReferencesForm']?.properties?.['forms216']?.description).toContain('19 CFR 146.52');
  });

  it('can be tried on a page, and the service says that it is well', async () => {
    for (const path of ['/docs', '/health/live', '/health/ready']) expect([path, (await fetch(`${ftz}${path}`)).status]).toEqual([path, 200]);
    expect((await fetch(`${ftz}/v1/ftz-escalations/worklist`)).status).toBe(401);
  });
});
