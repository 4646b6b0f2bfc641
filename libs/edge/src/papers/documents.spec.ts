// Documents over HTTP: taken whole or not at all, kept out of reach until scanned, handed out to one person at a time.
import { createHash, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { instantOf, msOf } from '@centerline/clock';
import { caseId, documentId, type Person } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { PAPER_ANSWERS } from '../openapi/paperSchemas.js';
import { archive, pdf, XLSX } from '../testing/archives.js';
import { Client } from '../testing/client.js';
import { firstCode, startDocuments, TEST_GRANTS, type DocumentService } from '../testing/documentService.js';
import { startParcels } from '../testing/parcelService.js';
import { TEST_VIRUS } from './scanner.js';

let service: DocumentService;
const decider = people.hqDecider;
beforeAll(async () => {
  service = await startDocuments();
});
afterAll(() => service.stop());
beforeEach(() => {
  service.clamd.mood = 'well';
});
const { file, grant, list, client } = {
  file: (...given: Parameters<DocumentService['file']>) => service.file(...given), grant: (...given: Parameters<DocumentService['grant']>) => service.grant(...given),
  list: (who: Person) => service.list(who), client: (who: Person) => service.client(who),
};
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let look = 0; look < 500; look += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('It never came to be');
};

describe('filing', () => {
  it('answers 201 with what was kept: its hash, its size, its scan, and when it came', async () => {
    const content = pdf('mine');
    const response = await file(people.importer, { title: 'Our petition' }, content);
    expect(response.status).toBe(201);
    expect(response.body).toMatchObject({
      title: 'Our petition', kind: 'evidence', kindTitle: 'Evidence', name: 'petition.pdf', version: 1, mediaType: 'application/pdf', size: content.length, sha256: createHash('sha256').update(content).digest('hex'),
      status: 'released', statusWords: 'Scanned; no virus was found.', filedBy: { name: 'Ida Park', mine: true }, filedAt: service.running.ledger.at, actions: ['download', 'supersede'],
    });
    expect(response.headers['location']).toBe(`${service.documents}/${response.body.id}`);
    expect((await client(people.importer).get(response.headers['location'] ?? '')).body).toEqual(response.body);
  });

  it('is once only: the same key with the same content is the same document, with another it is a misuse', async () => {
    const key = { 'idempotency-key': 'a-document-of-mine' };
    const content = pdf('once');
    const all = await Promise.all([1, 2, 3].map(() => file(people.importer, {}, content, key)));
    expect(all.map((one) => [one.status, one.body.id])).toEqual(Array(3).fill([201, all[0]?.body.id]));
    expect((await file(people.importer, {}, pdf('another'), key)).body.type).toBe('/problems/idempotency-key-reused');
    expect((await file(people.importer, { title: 'Another' }, content, key)).body.type).toBe('/problems/idempotency-key-reused');
  });

  const limit = 25 * 1024 * 1024;
  it('takes 25 MB, and answers 413 to one byte more, whether it is announced or not', async () => {
    const note = Buffer.alloc(limit, 'x');
    expect((await file(people.importer, { name: 'note.txt' }, note)).status).toBe(201);
    const before = service.kept();
    const announced = await file(people.importer, { name: 'note.txt' }, Buffer.alloc(limit + 1, 'x'));
    expect([announced.status, announced.body.type, firstCode(announced)]).toEqual([413, '/problems/too-large', 'too-large']);
    const { port } = service.running.app.getHttpServer().address() as AddressInfo;
    const authorization = await service.running.issuer.bearer(people.importer);
    const status = await new Promise((resolve, reject) => {
      const sending = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: `${service.documents}?name=note.txt&kind=evidence`, headers: { authorization, 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID(), 'transfer-encoding': 'chunked' } });
      sending.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      sending.write(note);
      sending.end('x');
    });
    expect(status).toBe(413);
    expect(service.kept()).toBe(before);
  }, 30_000);

  it.each([
    ['an empty file', {}, Buffer.alloc(0), 422, 'empty', 'body'],
    ['a picture named as PDF', {}, Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 422, 'content-differs', 'body'],
    ['two kinds of file in one', {}, Buffer.concat([pdf(), archive(XLSX)]), 422, 'two-in-one', 'body'],
    ['the test virus', { name: 'note.txt' }, Buffer.from(TEST_VIRUS), 422, 'infected', 'body'],
    ['the test virus inside of a PDF', {}, pdf(TEST_VIRUS), 422, 'infected', 'body'],
    ['a name with a folder', { name: '../../etc/passwd.pdf' }, pdf(), 422, 'bad-name', 'name'],
    ['a name with a folder of Windows', { name: '..\\petition.pdf' }, pdf(), 422, 'bad-name', 'name'],
    ['a name that ends otherwise', { name: 'petition.pdf.exe' }, pdf(), 422, 'bad-name', 'name'],
    ['a name that reads backwards', { name: 'petition\u202efdp.pdf' }, pdf(), 422, 'bad-name', 'name'],
    ['a name with a line break', { name: 'a\r\nb.pdf' }, pdf(), 422, 'bad-name', 'name'],
    ['a kind nobody knows', { kind: 'novel' }, pdf(), 400, 'is-in', 'kind'],
    ['a parameter nobody knows', { author: 'me' }, pdf(), 400, 'unknown-field', 'author'],
    ['a kind of the agency, from a party', { kind: 'decision' }, pdf(), 422, 'kind-not-yours', 'kind'],
    ['a marking, from a party', { marking: 'internal' }, pdf(), 403, 'marking-not-yours', undefined],
    ['a version of nothing', { supersedes: '00000000-0000-7000-8000-000000000000' }, pdf(), 422, 'no-such-document', 'supersedes'],
  ] as const)('refuses %s, and keeps nothing of it', async (_what, query, content, status, code, field) => {
    const before = service.kept();
    const response = await file(people.importer, query, content);
    expect([response.status, firstCode(response), response.body.errors[0].field]).toEqual([status, code, field]);
    expect(response.body.errors[0].rule.citation).toContain('Centerline policy');
    expect(service.kept()).toBe(before);
  });

  it('takes nothing but bytes as they are', async () => {
    expect((await file(people.importer, {}, pdf(), { 'content-type': 'application/pdf' })).status).toBe(415);
    expect((await file(people.importer, {}, pdf(), { 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await file(people.otherImporter)).status).toBe(404);
    expect((await file(people.auditor, { marking: 'internal' })).status).toBe(403);
  });

  it('records the attempt to file a virus, for the agency', async () => {
    service.running.ledger.papers.events.length = 0;
    await file(people.importer, {}, pdf(TEST_VIRUS));
    expect(service.running.ledger.papers.events).toEqual([{ kind: 'document.turned-away', summary: 'turned away: Eicar-Test-Signature', data: { sha256: expect.any(String) } }]);
  });
});

describe('the quarantine', () => {
  it('keeps a document while the scanner is away, whatever is asked; and lets it go when the scanner is back', async () => {
    await service.clamd.stop();
    const { body } = await file(people.importer);
    expect(body).toMatchObject({ status: 'quarantined', statusWords: 'Waiting for the virus scan; it can be downloaded afterwards.', actions: ['supersede'] });
    const asked = await grant(people.importer, body.id as string);
    expect([asked.status, firstCode(asked)]).toEqual([409, 'quarantined']);
    // Even a grant we did sign opens nothing that has not passed.
    const { text } = TEST_GRANTS.give({ caseId: caseId(service.id), documentId: documentId(body.id as string), version: 1, person: people.importer.id }, service.running.ledger.at);
    expect((await client(people.importer).get(`${service.documents}/${body.id}/content?grant=${text}`)).status).toBe(409);
    await service.clamd.start();
    await until(async () => (await client(people.importer).get(`${service.documents}/${body.id}`)).body.status === 'released');
    expect((await grant(people.importer, body.id as string)).status).toBe(201);
  });

  it('refuses for good what the scanner finds afterwards, tells who filed it, and throws the bytes away', async () => {
    service.clamd.mood = 'hangs-up';
    const before = service.kept();
    const { body } = await file(people.importer, { name: 'note.txt' }, Buffer.from(TEST_VIRUS));
    expect([body.status, service.kept()]).toEqual(['quarantined', before + 1]);
    service.running.ledger.papers.notices.length = 0;
    service.clamd.mood = 'well';
    await until(async () => (await client(people.importer).get(`${service.documents}/${body.id}`)).body.status === 'refused');
    await until(async () => service.kept() === before);
    expect(service.running.ledger.papers.notices).toMatchObject([{ addressee: { to: 'party' }, subject: expect.stringContaining('a document was refused') }]);
    expect(firstCode(await grant(people.importer, body.id as string))).toBe('refused');
  });
});

describe('a download', () => {
  let document: string;
  const content = pdf('to be downloaded');
  beforeAll(async () => {
    document = (await file(people.importer, { name: 'Größe 1.pdf' }, content)).body.id as string;
  });

  it('is granted to one person for five minutes, and comes as a file to save, never to show', async () => {
    service.running.ledger.readings.length = 0;
    const granted = await grant(decider, document);
    expect(granted.status).toBe(201);
    expect(granted.body).toMatchObject({ expiresAt: instantOf(msOf(service.running.ledger.at) + 300_000), name: 'Größe 1.pdf', mediaType: 'application/pdf', size: content.length });
    const got = await client(decider).get(granted.body.url as string);
    expect([got.status, Buffer.from(got.body as Buffer).equals(content)]).toEqual([200, true]);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf', 'content-length': String(content.length), 'content-disposition': `attachment; filename="Gr__e 1.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%201.pdf`,
      'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'content-security-policy': "default-src 'none'; sandbox",
      'repr-digest': `sha-256=:${createHash('sha256').update(content).digest('base64')}:`,
    });
    expect(service.running.ledger.readings).toEqual([`helen.cruz ${service.id} grant of document ${document} version 1`, `helen.cruz ${service.id} document ${document} version 1`]);
    expect(service.running.log.join('')).not.toContain('grant=');
  });

  it('is refused to another person, for another document, after five minutes, and without a grant of ours', async () => {
    const { url } = (await grant(people.importer, document)).body as { url: string };
    const other = (await file(people.importer)).body.id as string;
    const refused = async (who: Person, address: string) => {
      const response = await client(who).get(address);
      return [response.status, firstCode(response)];
    };
    expect(await refused(people.broker, url)).toEqual([403, 'grant-of-another']);
    expect(await refused(people.importer, url.replace(document, other))).toEqual([403, 'grant-of-another-document']);
    expect(await refused(people.importer, `${url}x`)).toEqual([403, 'no-grant']);
    expect(await refused(people.importer, url.replace(/grant=.*/, 'grant=a.b'))).toEqual([403, 'no-grant']);
    expect((await client(people.importer).get(url.replace(/\?.*/, ''))).status).toBe(400);
    expect((await client(people.otherImporter).get(url)).status).toBe(404);
    const before = service.running.ledger.at;
    service.running.ledger.at = instantOf(msOf(before) + 299_999);
    expect((await client(people.importer).get(url)).status).toBe(200);
    service.running.ledger.at = instantOf(msOf(before) + 300_000);
    expect(await refused(people.importer, url)).toEqual([403, 'grant-over']);
    service.running.ledger.at = before;
  });

  it('ends with the power of attorney, whatever was granted before', async () => {
    const { url } = (await grant(people.broker, document)).body as { url: string };
    const mandate = service.running.ledger.mandates.get('BRK-201') ?? [];
    service.running.ledger.mandates.set('BRK-201', []);
    expect((await client(people.broker).get(url)).status).toBe(404);
    service.running.ledger.mandates.set('BRK-201', mandate);
    expect((await client(people.broker).get(url)).status).toBe(200);
  });
});

describe('the answers', () => {
  it('have exactly the fields their schemas name, and the OpenAPI document tells of every route what it does', async () => {
    const fields = (name: string) => Object.keys(PAPER_ANSWERS[name]?.['properties'] as object).sort();
    const { body } = await list(decider);
    const [document] = body.items as { id: string; versions: object[] }[];
    expect(Object.keys(body as object).sort()).toEqual(fields('Documents'));
    expect(Object.keys(body.upload as object).sort()).toEqual(Object.keys((PAPER_ANSWERS['Documents']?.['properties'] as { upload: { properties: object } }).upload.properties).sort());
    expect(Object.keys(document as object).sort()).toEqual(fields('Document'));
    expect(Object.keys(document?.versions[0] as object).sort()).toEqual(fields('DocumentVersion'));
    expect(Object.keys((await grant(decider, document?.id ?? '')).body as object).sort()).toEqual(fields('DocumentGrant'));
    const { paths } = (await client(decider).get('/openapi.json')).body as { paths: Record<string, { post?: { parameters: { name: string }[]; responses: object; requestBody: { content: object } } }> };
    const post = paths['/parcels/{id}/documents']?.post;
    expect(post?.parameters.map((one) => one.name).sort()).toEqual(['Idempotency-Key', 'id', 'kind', 'marking', 'name', 'redacts', 'supersedes', 'title']);
    expect(Object.keys(post?.requestBody.content ?? {})).toEqual(['application/octet-stream']);
    expect(Object.keys(post?.responses ?? {})).toEqual(expect.arrayContaining(['201', '401', '403', '404', '409', '413', '415', '422', 'default']));
    expect(Object.keys(post?.responses ?? {})).not.toContain('200');
    expect(Object.keys(paths['/parcels/{id}/messages']?.post?.responses ?? {})).not.toContain('428');
  });

  it('are 503 in a service that keeps no documents', async () => {
    const bare = await startParcels();
    const importer = new Client(bare, people.importer);
    const opened = await importer.post('/parcels', { importer: '91-1000001BH', question: '?' });
    expect((await importer.raw(`/parcels/${opened.body.id}/documents?name=a.pdf&kind=other`, pdf(), { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() })).status).toBe(503);
    await bare.stop();
  });
});
