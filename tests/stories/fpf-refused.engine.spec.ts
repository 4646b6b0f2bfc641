// What a service of requests for Center input refuses, each with its rule and without a row; and what happens when the same thing is asked twice at once.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOfTest, type Request, type Said } from '../src/asking.js';
import { DISPOSITION, INPUT, petitionsOf, petitionStory, REASON, written } from '../src/petitions.js';
import { daysOf, faultsOf, storyAt, type Fault } from '../src/stories.js';

const { fpf, identity, ownerDatabaseUrl } = endpointsOfTest();
const days = await daysOf(ownerDatabaseUrl);
const { daysAgo } = days;
const petitions = petitionsOf(days);
const story = petitionStory(storyAt(identity, `${fpf}/v1/fpf-inputs`), petitions, days);
const { as, does, inStage, sent, delivered } = story;
afterAll(() => story.endAll(), 60_000);

const isProblem = (said: Said, status: number): void => {
  expect([said.status, said.headers.get('content-type')]).toEqual([status, expect.stringContaining('application/problem+json')]);
  expect(faultsOf(said)[0]?.rule?.citation).toMatch(/\S/);
};

describe('a request is refused with its field and its rule, and no row is written, for', () => {
  const nest = (levels: number): unknown => (levels === 0 ? [] : [nest(levels - 1)]);
  /** What, who, the change to a good request, status, and how the first fault reads. */
  const refused: readonly [string, string, Readonly<Record<string, unknown>>, number, Fault][] = [
    ['an importer number with the letter O', 'fay.moss', { iors: ['91-1000001BO'] }, 422, { field: '/iors/0', code: 'bad-importer-number', rule: { citation: '19 CFR 24.5' } }],
    ['an importer number with the letter I', 'fay.moss', { iors: ['91-1000001IH'] }, 422, { field: '/iors/0', code: 'bad-importer-number' }],
    ['an importer number with the letter Z', 'fay.moss', { iors: ['91-1000001ZH'] }, 422, { field: '/iors/0', code: 'bad-importer-number' }],
    ['an importer number of eight digits', 'fay.moss', { iors: ['91-10000001BH'] }, 422, { field: '/iors/0', code: 'bad-importer-number' }],
    ['a Social Security number without its hyphens', 'fay.moss', { iors: ['900121234'] }, 422, { field: '/iors/0', code: 'bad-importer-number' }],
    ['a CBP-assigned number with a letter', 'fay.moss', { iors: ['26270A-00007'] }, 422, { field: '/iors/0', code: 'bad-importer-number' }],
    ['an importer ACE does not know', 'fay.moss', { iors: ['91-9999999BH'] }, 422, { field: '/iors/0', code: 'unknown-importer' }],
    ['importers of two accounts', 'fay.moss', { iors: ['91-1000001BH', '92-2000001TR'] }, 422, { field: '/iors', code: 'several-accounts' }],
    ['an entry number with a wrong check digit', 'ida.park', { entryNumbers: ['ABC-1234567-5'] }, 422, { field: '/entryNumbers/0', code: 'bad-entry-number', rule: { citation: '19 CFR 142.3a' } }],
    ['an entry number with two digits swapped', 'ida.park', { entryNumbers: ['WXY-7654231-5'] }, 422, { field: '/entryNumbers/0', code: 'bad-entry-number' }],
    ['an entry number in small letters', 'ida.park', { entryNumbers: ['abc-1234567-6'] }, 422, { field: '/entryNumbers/0', code: 'bad-entry-number' }],
    ['a notice mailed in the future', 'ida.park', { noticeMailedOn: daysAgo(-3) }, 422, { field: '/noticeMailedOn', code: 'in-the-future' }],
    ['a notice mailed in the year 26', 'ida.park', { noticeMailedOn: '0026-01-05' }, 422, { field: '/noticeMailedOn', code: 'date-out-of-range' }],
    ['a notice of 30 February', 'ida.park', { noticeMailedOn: '2026-02-30' }, 422, { field: '/noticeMailedOn', code: 'is-day', rule: { citation: '19 CFR 171.2' } }],
    ['a petition received before the notice', 'ida.park', { petitionReceivedOn: daysAgo(41) }, 422, { field: '/petitionReceivedOn', code: 'dates-out-of-order' }],
    ['a limitations date in the year 9999', 'fay.moss', { limitationsOn: '9999-12-31' }, 422, { field: '/limitationsOn', code: 'date-out-of-range' }],
    ['a negative claim', 'ida.park', { claimAmount: -1 }, 422, { field: '/claimAmount', code: 'min' }],
    ['a claim of a quadrillion', 'ida.park', { claimAmount: 1e15 }, 422, { field: '/claimAmount', code: 'max' }],
    ['a claim in cents', 'ida.park', { claimAmount: 0.5 }, 422, { field: '/claimAmount', code: 'is-int' }],
    ['a claim in words', 'ida.park', { claimAmount: '40000' }, 422, { field: '/claimAmount', code: 'is-int' }],
    ['a heading of chapter 77', 'ida.park', { headings: ['7701'] }, 422, { field: '/headings/0', code: 'bad-heading' }],
    ['a statute nobody can read', 'ida.park', { statutes: ['section 592'] }, 422, { field: '/statutes/0', code: 'bad-statute' }],
    ['201 importer numbers', 'ida.park', { iors: Array.from({ length: 201 }, () => '91-1000001BH') }, 422, { field: '/iors', code: 'array-max-size' }],
    ['a question of one word', 'ida.park', { questions: ['Why?'] }, 422, { field: '/questions/0', code: 'text-too-short' }],
    ['a field of FP&F in a partner’s request', 'ida.park', { culpability: 'FRAUD' }, 422, { field: '/culpability', code: 'internal-field' }],
    ['a voluntary request of a partner', 'ida.park', { initiatedBy: 'FPF' }, 422, { field: '/initiatedBy', code: 'partner-request-only' }],
    ['an extension by somebody who is no officer', 'ida.park', { lateExtension: { grantedBy: 'fay.moss', grantedOn: daysAgo(2), newDueOn: daysAgo(-60), reason: REASON } }, 422, { field: '/lateExtension/grantedBy', code: 'not-the-fpf-officer' }],
    ['an unknown field', 'ida.park', { surprise: 1 }, 422, { field: '/surprise', code: 'unknown-field' }],
    ['an unknown field inside another', 'ida.park', { petitionCopy: { fileName: 'petition.pdf', sha256: 'a'.repeat(64), surprise: 1 } }, 422, { field: '/petitionCopy/surprise', code: 'unknown-field' }],
    ['a field that reaches into the language', 'ida.park', { ['constructor']: 1 }, 422, { field: '/constructor', code: 'unknown-field' }],
    ['a missing port', 'ida.park', { port: null }, 422, { field: '/port', code: 'is-string' }],
    ['a port that does not exist', 'ida.park', { port: '9999' }, 422, { field: '/port', code: 'unknown-port' }],
    ['35 levels of brackets', 'ida.park', { questions: nest(35) }, 400, { code: 'too-deep' }],
    ['an office that is not its own', 'felix.rowe', {}, 403, { code: 'not-permitted' }],
    ['a port officer', 'pia.long', {}, 403, { code: 'not-permitted' }],
    ['a Center director', 'cee004.director', {}, 403, { code: 'not-permitted' }],
    ['Headquarters', 'helen.cruz', {}, 403, { code: 'not-permitted' }],
    ['another importer', 'tom.reyes', {}, 403, { code: 'not-permitted' }],
    ['a broker whose power of attorney was revoked', 'dana.vale', {}, 403, { code: 'not-permitted' }],
  ];
  it.each(refused)('%s', async (_what, person, change, status, first) => {
    const ofParty = ['ida.park', 'tom.reyes', 'dana.vale'].includes(person);
    const body = ofParty ? petitions.partner(change) : petitions.voluntary(change);
    const key = randomUUID();
    const said = await as(person, '', { body, key });
    isProblem(said, status);
    expect(faultsOf(said)[0]).toMatchObject(first);
    expect(await written(ownerDatabaseUrl, String(body['fpfCaseNumber']), key)).toEqual({ cases: 0, keys: 0 });
  });

  const good = petitions.partner();
  const raw: readonly [string, Request, number, Fault][] = [
    ['a lone surrogate', { raw: JSON.stringify({ ...good, petitioner: 'x' }).replace('"x"', '"Blue \\ud800 Heron"') }, 422, { field: '/petitioner', code: 'faulty-text' }],
    ['a NUL character', { body: { ...good, petitioner: 'Blue\u0000Heron' } }, 422, { field: '/petitioner', code: 'faulty-text' }],
    ['an amount that is no number any more', { raw: JSON.stringify(good).replace('40000', '4e999') }, 422, { field: '/claimAmount' }],
    ['bytes that are no UTF-8', { raw: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400, { code: 'bad-encoding' }],
    ['half of a JSON object', { raw: JSON.stringify(good).slice(0, -5) }, 400, { code: 'bad-json' }],
    ['a list', { body: [good] }, 422, { code: 'not-an-object' }],
    ['nothing at all', { body: {} }, 422, {}],
    ['a body over the limit', { body: { ...good, petitioner: 'x'.repeat(3_000_000) } }, 413, { code: 'too-large' }],
    ['a key of two letters', { body: good, key: 'ab' }, 400, { field: 'Idempotency-Key' }],
  ];
  it.each(raw)('%s', async (_what, request, status, first) => {
    const key = request.key ?? randomUUID();
    const said = await as('ida.park', '', { ...request, key });
    isProblem(said, status);
    expect(faultsOf(said)[0]).toMatchObject(first);
    expect(await written(ownerDatabaseUrl, String(good['fpfCaseNumber']), key)).toEqual({ cases: 0, keys: 0 });
  });

  it('nobody, and a token that is none', async () => {
    for (const token of [null, 'not-a-token']) expect((await as('ida.park', '', { body: good, token })).status).toBe(401);
  });
});

describe('a command on a case is refused, and the case stays as it was, for', () => {
  let id: string;
  let version: unknown;
  beforeAll(async () => {
    id = await sent('ida.park', petitions.partner());
    await story.submitted(id);
    version = (await as('frank.ames', `/${id}`)).body.version;
  }, 30_000);

  const refused: readonly [string, string, string, unknown, number, Fault][] = [
    ['its drafter who would approve it', 'cee004.specialist', 'approve-input', {}, 403, { code: 'not-permitted' }],
    ['the supervisor of another Center', 'cee008.supervisor', 'approve-input', {}, 404, { code: 'no-such-case' }],
    ['the officer of another office', 'felix.rowe', 'extend-input', { workingDays: 5, reason: REASON }, 404, { code: 'no-such-case' }],
    ['a paralegal who would extend', 'fay.moss', 'extend-input', { workingDays: 5, reason: REASON }, 403, { code: 'not-permitted' }],
    ['an extension of eleven days', 'frank.ames', 'extend-input', { workingDays: 11, reason: REASON }, 409, { code: 'extension-refused' }],
    ['an extension of half a day', 'frank.ames', 'extend-input', { workingDays: 0.5, reason: REASON }, 422, { field: '/workingDays' }],
    ['a decision before the input', 'frank.ames', 'record-disposition', DISPOSITION, 409, { code: 'wrong-stage' }],
    ['a decision by the Center', 'cee004.supervisor', 'record-disposition', DISPOSITION, 403, { code: 'not-permitted' }],
    ['a draft by the partner', 'ida.park', 'draft-input', INPUT, 403, { code: 'not-permitted' }],
    ['a reviewer of another Center', 'cee004.specialist', 'submit-input', { reviewer: 'cee008.supervisor' }, 422, { field: '/reviewer', code: 'no-such-reviewer' }],
    ['an act of the conductor', 'frank.ames', 'acknowledge', {}, 404, {}],
    ['a withdrawal without a reason', 'ida.park', 'withdraw-request', {}, 422, { field: '/reason' }],
    ['a withdrawal by FP&F without the partner’s word', 'frank.ames', 'withdraw-request', { reason: REASON }, 422, { field: '/partnerWord', code: 'missing' }],
    ['a field nobody knows', 'cee004.supervisor', 'approve-input', { surprise: 1 }, 422, { field: '/surprise', code: 'unknown-field' }],
  ];
  it.each(refused)('%s', async (_what, person, command, body, status, first) => {
    const seen = await as('frank.ames', `/${id}`);
    const said = await as(person, `/${id}/${command}`, { body, ifMatch: seen.etag ?? '' });
    isProblem(said, status);
    expect(faultsOf(said)[0]).toMatchObject(first);
    expect((await as('frank.ames', `/${id}`)).body.version).toBe(version);
  });

  it('a version that is stale, none, or no version', async () => {
    const withdraw = (ifMatch?: string) => as('ida.park', `/${id}/withdraw-request`, { body: { reason: REASON }, ...(ifMatch === undefined ? {} : { ifMatch }) });
    isProblem(await withdraw('"1"'), 412);
    isProblem(await withdraw(), 428);
    isProblem(await withdraw('*'), 400);
    expect((await as('frank.ames', `/${id}`)).body.version).toBe(version);
  });
});

describe('at once', () => {
  it('ten times the same key is one case; with another body it is refused', async () => {
    const body = petitions.partner();
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 10 }, () => as('ida.park', '', { body, key })));
    expect(all.map((said) => said.status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(all.map((said) => said.body.id)).size).toBe(1);
    expect(await written(ownerDatabaseUrl, String(body['fpfCaseNumber']), key)).toEqual({ cases: 1, keys: 1 });
    isProblem(await as('ida.park', '', { body: { ...body, claimAmount: 39_000 }, key }), 422);
    await does('ida.park', String(all[0]?.body.id), 'withdraw-request', { reason: REASON });
  }, 30_000);

  it('partner, broker and FP&F asking about one petition open one request between them', async () => {
    const fpfCaseNumber = petitions.number();
    const asking = ['ida.park', 'ben.ortiz', 'fay.moss'].flatMap((person) => [person, person]);
    const all = await Promise.all(asking.map((person) => as(person, '', { body: person === 'fay.moss' ? petitions.voluntary({ fpfCaseNumber }) : petitions.partner({ fpfCaseNumber }) })));
    expect(all.map((said) => said.status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    for (const said of all.filter((one) => one.status === 409)) expect(faultsOf(said)).toMatchObject([{ code: 'request-already-open', rule: { citation: expect.stringContaining('one input round') } }]);
    const [open] = all.filter((said) => said.status === 201);
    await inStage('frank.ames', String(open?.body.id), 'ELIGIBILITY_CHECK');
    expect((await does('frank.ames', String(open?.body.id), 'refer-doj', { referredOn: daysAgo(1), reference: 'end of the story' })).status).toBe(200);
  }, 30_000);

  it('of two dispositions one wins, and one event is recorded', async () => {
    const id = await sent('ida.park', petitions.partner());
    await delivered(id);
    const seen = await as('frank.ames', `/${id}`);
    const other = { ...DISPOSITION, outcome: 'DENIED', amount: undefined };
    const both = await Promise.all([DISPOSITION, other].map((body) => as('frank.ames', `/${id}/record-disposition`, { body, ifMatch: seen.etag ?? '' })));
    expect(both.map((said) => said.status).sort()).toEqual([200, 412]);
    const won = both.find((said) => said.status === 200)?.body.view as { readonly disposition: { readonly outcome: string } };
    const closed = await inStage('frank.ames', id, 'CLOSED');
    expect((closed.body.view as typeof won).disposition.outcome).toBe(won.disposition.outcome);
    const items = (await as('frank.ames', `/${id}/timeline`)).body.items as readonly { readonly kind: string }[];
    expect(items.filter((item) => item.kind === 'fpf.decided')).toHaveLength(1);
  }, 30_000);
});
