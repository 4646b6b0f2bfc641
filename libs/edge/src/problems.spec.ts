// Every error is one shape: problem+json that names field, rule and citation, whatever went wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import request, { type Response } from 'supertest';
import { Client } from './testing/client.js';
import { startParcels, type Running } from './testing/parcelService.js';

let running: Running;
let importer: Client;
beforeAll(async () => {
  running = await startParcels();
  importer = new Client(running, people.importer);
});
afterAll(() => running.stop());

const anonymous = () => request(running.app.getHttpServer() as Parameters<typeof request>[0]);
const good = { importer: '91-1000001BH', question: 'Where is it?' };

/** What holds for every problem. */
function expectProblem(response: Response, status: number, code: string): void {
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(response.status).toBe(status);
  const problem = response.body as { type: string; requestId: string; errors: { rule: { citation: string; text: string } }[] };
  expect(problem).toMatchObject({ type: `/problems/${code}`, status, requestId: response.headers['x-request-id'] });
  expect(problem.errors.length).toBeGreaterThan(0);
  for (const { rule } of problem.errors) expect(rule.citation.length * rule.text.length).toBeGreaterThan(0);
}

describe('addresses', () => {
  it('answers 404 where nothing is, 405 where another method is meant', async () => {
    expectProblem(await importer.get('/nowhere'), 404, 'no-such-route');
    const response = await anonymous().delete('/parcels');
    expectProblem(response, 405, 'method-not-allowed');
    expect(response.headers['allow']).toBe('GET, POST');
  });

  it.each(['/parcels/7', `/parcels/${'0'.repeat(36)}`, '/parcels/00000000-0000-7000-8000-000000000000'])('knows no case %s', async (path) => {
    expectProblem(await importer.get(path), 404, 'not-found');
  });

  it('tells a case of somebody else from none by nothing, whichever rule found out', async () => {
    const opened = await importer.post('/parcels', { importer: '91-1000001BH', question: 'Where is it?' });
    const stranger = new Client(running, people.otherImporter);
    const said = async (id: string, path: string, version: string) => {
      const { status, body } = await stranger.post(`/parcels/${id}${path}`, path === '/answer' ? { text: 'There.' } : { kind: 'public', text: 'Mine?' }, { 'if-match': version });
      const { instance: _path, requestId: _id, ...problem } = body as Record<string, unknown>;
      return [status, problem];
    };
    for (const path of ['/answer', '/messages']) for (const version of ['"1"', '"9"'])
      expect(await said(String(opened.body.id), path, version)).toEqual(await said('00000000-0000-7000-8000-000000000000', path, version));
  });

  it('answers 400 to an address that cannot be decoded', async () => {
    for (const path of ['/parcels/%E0%A4%A', '/parcels/%00']) expectProblem(await importer.get(path), 400, 'bad-request');
  });

  it('explains every type of problem on a page', async () => {
    const response = await anonymous().get('/problems/stale');
    expect(response.text).toContain('id="idempotency-key-reused"');
    expect((await anonymous().get('/problems')).status).toBe(200);
  });
});

describe('bodies', () => {
  const key = { 'idempotency-key': 'a-key-of-mine' };
  const json = { ...key, 'content-type': 'application/json' };

  it('refuses another kind of body with 415', async () => {
    expectProblem(await importer.raw('/parcels', Buffer.from('a=1'), { ...key, 'content-type': 'application/x-www-form-urlencoded' }), 415, 'unsupported-media-type');
    expectProblem(await importer.raw('/parcels', Buffer.from('{}'), { ...key, 'content-type': 'application/json; charset=latin1' }), 415, 'unsupported-media-type');
    expectProblem(await importer.raw('/parcels', Buffer.from('{}'), { ...json, 'content-encoding': 'gzip' }), 415, 'unsupported-media-type');
  });

  it('refuses bytes that are not UTF-8 with 400', async () => {
    expectProblem(await importer.raw('/parcels', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]), json), 400, 'bad-encoding');
  });

  it.each([
    ['half of a character pair', '{"importer":"91-1000001BH","question":"\\ud800"}', '/question'],
    ['a NUL character', '{"importer":"91-1000001BH","question":"a\\u0000b"}', '/question'],
    ['a lone surrogate in the name of a field', '{"\\udc00":1}', ''],
  ])('refuses %s with 422 and the field', async (_case, body, field) => {
    const response = await importer.post('/parcels', body);
    expectProblem(response, 422, 'invalid');
    expect(response.body.errors[0]).toMatchObject({ code: 'faulty-text', field });
  });

  it.each(['{', '{"a":1}}', 'nothing', '{"a":1,}'])('refuses %s, which is not JSON, with 400', async (body) => {
    expectProblem(await importer.post('/parcels', body), 400, 'bad-json');
  });

  it.each(['[]', '"text"', 'null', '7'])('refuses %s, which is no object, with 422', async (body) => {
    expectProblem(await importer.post('/parcels', body), 422, 'invalid');
  });

  it('refuses a tower of brackets with 400', async () => {
    expectProblem(await importer.post('/parcels', `{"a":${'['.repeat(100_000)}`), 400, 'too-deep');
    expect((await importer.post('/parcels', JSON.stringify({ ...good, question: '[[{{"'.repeat(20) }))).status).toBe(201);
  });

  it('takes two megabytes and refuses more with 413', async () => {
    const rest = JSON.stringify({ ...good, question: '' }).length;
    expect((await importer.post('/parcels', JSON.stringify({ ...good, question: 'x'.repeat(1_900_000 - rest) }))).status).toBe(201);
    expectProblem(await importer.post('/parcels', JSON.stringify({ ...good, question: 'x'.repeat(2_200_000) })), 413, 'too-large');
  });

  it('reads no body of who is not signed in', async () => {
    expectProblem(await anonymous().post('/parcels').set(json).send('{'), 401, 'not-signed-in');
  });
});

describe('forms', () => {
  it('names each field that is wrong by JSON pointer, with the rule of the field', async () => {
    const response = await importer.post('/parcels', { importer: 'me', question: 7, rows: [{ lines: 1 }, { lines: 0, seenOn: '2026-02-30' }], colour: 'brown' });
    expectProblem(response, 422, 'invalid');
    const found = Object.fromEntries((response.body.errors as { field: string; code: string; rule: { citation: string } }[]).map((one) => [one.field, [one.code, one.rule.citation]]));
    expect(found).toEqual({
      '/colour': ['unknown-field', 'Centerline policy: form of requests'],
      '/importer': ['matches', '19 CFR 24.5'],
      '/question': ['is-string', 'Centerline policy: form of requests'],
      '/rows/1/lines': ['min', 'Centerline policy: form of requests'],
      '/rows/1/seenOn': ['is-day', 'Centerline policy: form of requests'],
    });
  });

  it.each([
    ['a field nobody knows, deep inside', { ...good, rows: [{ lines: 1, extra: true }] }, '/rows/0/extra'],
    ['a row that is no object', { ...good, rows: ['one'] }, '/rows/0'],
    ['a row that is nothing', { ...good, rows: [null] }, '/rows/0'],
    ['rows that are no list', { ...good, rows: { lines: 1 } }, '/rows'],
    ['too many rows', { ...good, rows: Array.from({ length: 4 }, () => ({ lines: 1 })) }, '/rows'],
    ['a missing field', { importer: good.importer }, '/question'],
  ])('refuses %s', async (_case, body, field) => {
    const response = await importer.post('/parcels', body);
    expectProblem(response, 422, 'invalid');
    expect(response.body.errors[0].field).toBe(field);
  });

  it.each(['__proto__', 'constructor'])('knows no field %s', async (name) => {
    const response = await importer.post('/parcels', `{"importer":"91-1000001BH","question":"?","${name}":{"a":1}}`);
    expectProblem(response, 422, 'invalid');
    expect(response.body.errors[0]).toMatchObject({ code: 'unknown-field', field: `/${name}` });
  });

  it('takes null for a field that may be missing as missing', async () => {
    expect((await importer.post('/parcels', { ...good, rows: null })).status).toBe(201);
  });

  it('passes on all refusals of the law with their rules', async () => {
    const response = await importer.post('/parcels', { ...good, question: 'nothing' });
    expectProblem(response, 422, 'invalid');
    expect(response.body.detail).toBe('That is no question. (and 1 more)');
    expect((response.body.errors as { code: string }[]).map((one) => one.code)).toEqual(['no-question', 'no-importer']);
  });

  it('refuses fields of a command that has none', async () => {
    const opened = await importer.post('/parcels', good);
    const response = await new Client(running, people.cee004Specialist).post(`/parcels/${opened.body.id}/tasks/advise:CEE004/claim`, { by: 'me' }, { 'if-match': '"1"' });
    expectProblem(response, 422, 'invalid');
    expect(response.body.errors[0]).toMatchObject({ code: 'unknown-field', field: '/by' });
  });
});

describe('faults', () => {
  it('says only that something went wrong, and logs it under the request id', async () => {
    const response = await anonymous().get('/reference/broken').set('x-request-id', 'my-own-request');
    expectProblem(response, 500, 'unexpected');
    expect(response.body.requestId).toBe('my-own-request');
    expect(response.text).not.toContain('900-12-1234');
    const line = running.log.find((one) => one.includes('TypeError'));
    expect(line).toContain('my-own-request');
    expect(line).toContain('***-**-1234');
    expect(line).not.toContain('900-12-1234');
  });

  it('logs who was kept out of what, by ids and by the rule, and says so of nobody who was let in', async () => {
    const denied = () => running.log.filter((one) => one.includes('"msg":"denied"')).map((one) => JSON.parse(one) as Record<string, unknown>);
    const before = denied().length;
    await importer.get('/parcels');
    await importer.post('/parcels', { importer: '91-1000001BH' });
    expect(denied().length).toBe(before);
    await anonymous().get('/parcels');
    await new Client(running, people.otherImporter).post('/parcels', good);
    await importer.get('/parcels/00000000-0000-7000-8000-000000000000');
    expect(denied().slice(before)).toMatchObject([
      { by: null, unit: null, code: 'not-signed-in', requestId: expect.any(String) }, { by: people.otherImporter.id, unit: people.otherImporter.unit, code: expect.any(String) }, { by: people.importer.id, code: 'no-such-case' },
    ]);
    expect(running.log.join('')).not.toContain(people.otherImporter.name);
  });

  it('raises an alarm in the log once, when somebody is denied again and again', async () => {
    const alarms = () => running.log.filter((one) => one.includes('"alarm":"probing"')).map((one) => JSON.parse(one) as Record<string, unknown>);
    const prober = new Client(running, people.strangerBroker);
    for (let time = 0; time < 30; time += 1) expectProblem(await prober.get(`/parcels/00000000-0000-7000-8000-${String(time).padStart(12, '0')}`), 404, 'not-found');
    expect(alarms().filter(({ principal }) => principal === `person:${people.strangerBroker.id}`)).toMatchObject([{ unit: people.strangerBroker.unit, requestId: expect.any(String), msg: 'denied more than 20 times in 10 minutes' }]);
  });

  it('logs no Social Security number that somebody puts into an address by mistake', async () => {
    for (const path of ['/importers/900-12-1234', '/importers/900%2D12%2D1234/x', '/parcels/900-12-1234?ior=900-12-1234']) expectProblem(await importer.get(path), 404, path.startsWith('/parcels') ? 'not-found' : 'no-such-route');
    const log = running.log.join('');
    expect(log).toContain('"path":"/importers/***-**-1234/x"');
    for (const written of ['900-12-1234', '900%2D12%2D1234']) expect(log).not.toContain(written);
  });

  it('answers 503 while the ledger does not answer', async () => {
    running.ledger.fault = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const response = await importer.post('/parcels', good);
    expectProblem(response, 503, 'unavailable');
    expect(response.headers['retry-after']).toBe('1');
    running.ledger.fault = new Error('away');
    expectProblem(await anonymous().get('/health/ready'), 503, 'unavailable');
    expect((await anonymous().get('/health/ready')).body).toEqual({ status: 'ready' });
    expect((await anonymous().get('/health/live')).body).toEqual({ status: 'live' });
  });

  it('logs of an error of the database where it was, and not the values it repeats', async () => {
    running.ledger.fault = Object.assign(new Error('duplicate key value (900-12-1234)'), { severity: 'ERROR', code: '23505', table: 'importer', detail: 'Key (ior)=(900-12-1234) already exists.' });
    expectProblem(await importer.post('/parcels', good), 500, 'unexpected');
    const line = running.log.find((one) => one.includes('23505')) ?? '';
    expect(line).toContain('"table":"importer"');
    expect(line).not.toContain('900-12-1234');
  });

  it('logs neither bodies nor tokens nor names nor queries', async () => {
    await importer.post('/parcels', { ...good, question: 'a very private question' });
    await importer.get('/parcels?stage=SECRET_STAGE');
    const log = running.log.join('');
    for (const secret of ['private question', 'Bearer', 'eyJ', 'Ida Park', 'SECRET_STAGE', '91-1000001BH']) expect(log).not.toContain(secret);
    expect(log).toContain('"path":"/parcels"');
  });
});

describe('the OpenAPI document', () => {
  it('is 3.1 and tells of forms, headers and problems what the service does', async () => {
    const { body } = await anonymous().get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(body.components.schemas.AskForm).toEqual({
      type: 'object', additionalProperties: false, required: ['importer', 'question'],
      properties: {
        importer: { type: 'string', pattern: '^[0-9A-Z-]{10,13}$', description: '19 CFR 24.5: An importer number is given in its form.' }, question: { type: 'string', maxLength: 2_000_000 },
        rows: { type: ['array', 'null'], maxItems: 3, items: { $ref: '#/components/schemas/RowForm' } },
      },
    });
    expect(body.components.schemas.RowForm.properties.lines).toEqual({ type: 'integer', minimum: 1 });
    expect(body.components.schemas.EmptyForm).toEqual({ type: 'object', properties: {}, additionalProperties: false });
    const { post } = body.paths['/parcels/{id}/answer'];
    expect((post.parameters as { name: string }[]).map((one) => one.name)).toEqual(['id', 'Idempotency-Key', 'If-Match', 'preview']);
    expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['200', '401', '403', '404', '409', '412', '422', '428', 'default']));
    expect(post.responses['200'].content['application/json'].schema.oneOf).toEqual([{ $ref: '#/components/schemas/Case' }, { $ref: '#/components/schemas/Preview' }]);
    expect(Object.keys(body.paths['/parcels'].post.responses)).toEqual(expect.arrayContaining(['200', '201']));
    expect(body.security).toEqual([{ bearer: [] }]);
  });

  it('leads nowhere: each schema it names is there', async () => {
    const { body, text } = await anonymous().get('/openapi.json');
    const named = [...text.matchAll(/#\/components\/schemas\/([A-Za-z]+)/g)].map(([, name]) => name as string);
    expect([...new Set(named)].filter((name) => !(name in body.components.schemas))).toEqual([]);
  });

  it('has a page to try it, with scripts of this machine only', async () => {
    const page = await anonymous().get('/docs');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/(src|href)="https?:/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect((await anonymous().get('/docs/swagger-ui-bundle.js')).status).toBe(200);
    expect((await anonymous().get('/reference/colors')).headers['content-security-policy']).toContain("default-src 'none'");
  });
});
