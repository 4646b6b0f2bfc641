// Versions, markings and holds over HTTP: a document stays what it was, and whoever may not see it does not learn that it is there.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { pdf } from '../testing/archives.js';
import { firstCode, startDocuments, type DocumentService } from '../testing/documentService.js';

let service: DocumentService;
const decider = people.hqDecider;
beforeAll(async () => {
  service = await startDocuments();
});
afterAll(() => service.stop());
const { file, send, grant, list, client } = {
  file: (...given: Parameters<DocumentService['file']>) => service.file(...given), send: (...given: Parameters<DocumentService['send']>) => service.send(...given),
  grant: (...given: Parameters<DocumentService['grant']>) => service.grant(...given), list: (who: Person) => service.list(who), client: (who: Person) => service.client(who),
};

describe('versions', () => {
  it('follow one another, and each stays what it was', async () => {
    const [first, second] = [pdf('first'), pdf('second')];
    const filed = await file(people.importer, {}, first);
    const again = await send(people.broker, { name: 'better.pdf', supersedes: filed.body.id as string }, second);
    expect(again.body).toMatchObject({ id: filed.body.id, version: 2, name: 'better.pdf', versions: [{ version: 2, name: 'better.pdf', filedBy: { name: 'Ben Ortiz' } }, { version: 1, name: 'petition.pdf' }] });
    const old = await grant(people.importer, filed.body.id as string, { version: 1 });
    expect(Buffer.from((await client(people.importer).get(old.body.url as string)).body as Buffer)).toEqual(first);
    expect((await grant(people.importer, filed.body.id as string, { version: 3 })).status).toBe(404);
    const byAgency = await send(decider, { name: 'ours.pdf', supersedes: filed.body.id as string }, pdf());
    expect([byAgency.status, firstCode(byAgency)]).toEqual([422, 'not-your-document']);
  });
});

describe('markings', () => {
  it('keep internal documents from a party: in lists, by id, in messages and in errors', async () => {
    const secret = (await file(decider, { name: 'memo.pdf', title: 'A secret memo', kind: 'advice' })).body as { id: string; marking: string };
    expect(secret.marking).toBe('internal');
    for (const path of ['', `/${secret.id}`, `/${secret.id}/grant`, `/${secret.id}/hold`]) {
      const url = `${service.documents}${path}`;
      const response = /grant|hold/.test(path) ? await client(people.importer).post(url, /hold/.test(path) ? { held: true, reason: 'x' } : {}) : await client(people.importer).get(url);
      expect([path, response.text.includes('secret'), response.status === (path === '' ? 200 : 404)]).toEqual([path, false, true]);
    }
    const public_ = await client(decider).post(`/parcels/${service.id}/messages`, { kind: 'public', text: 'See this.', documents: [secret.id] });
    expect([public_.status, firstCode(public_)]).toEqual([422, 'document-not-public']);
    expect((await client(decider).post(`/parcels/${service.id}/messages`, { kind: 'internal', text: 'See this.', documents: [secret.id] })).body.documents).toEqual([{ id: secret.id, title: 'A secret memo' }]);
    const redacted = await file(decider, { name: 'memo-redacted.pdf', kind: 'other', marking: 'public', redacts: secret.id });
    expect(redacted.body).toMatchObject({ redacts: secret.id });
    const seen = (await list(people.importer)).body.items as { id: string }[];
    expect(seen.find((one) => one.id === redacted.body.id)).not.toHaveProperty('redacts');
    expect((await list(people.importer)).text).not.toContain(secret.id);
  });

  it('keep law-enforcement documents from Centers too', async () => {
    const sealed = (await file(decider, { marking: 'law-enforcement' })).body.id as string;
    expect((await list(decider)).text).toContain(sealed);
    expect((await list(people.cee004Specialist)).text).not.toContain(sealed);
    expect((await grant(people.cee004Director, sealed)).status).toBe(404);
    expect(firstCode(await file(people.cee004Specialist, { marking: 'law-enforcement' }))).toBe('marking-not-yours');
    expect(firstCode(await file(people.cee004Specialist, { marking: 'public' }))).toBe('not-your-voice');
    expect((await file(people.cee004Specialist, {})).body).toMatchObject({ marking: 'internal' });
  });

  it('are said with what may be filed', async () => {
    expect((await list(people.importer)).body.upload).toMatchObject({ may: true, why: null, markings: [], mostBytes: 26_214_400, extensions: expect.arrayContaining(['pdf', 'xlsx', 'eml']) });
    expect((await list(decider)).body.upload.markings).toEqual(['public', 'internal', 'law-enforcement']);
    expect((await list(people.cee004Specialist)).body.upload.markings).toEqual(['internal']);
    expect((await list(people.auditor)).body.upload).toMatchObject({ may: false, why: { code: 'reader-only' }, markings: [] });
  });
});

describe('a legal hold', () => {
  it('is put on and lifted with a reason, by who may, and is not the party’s to know', async () => {
    const document = (await file(people.importer)).body.id as string;
    const hold = (who: Person, body: object) => client(who).post(`${service.documents}/${document}/hold`, body);
    expect((await hold(people.cee004Specialist, { held: true, reason: 'A suit.' })).status).toBe(403);
    expect((await hold(decider, { held: true, reason: ' ' })).status).toBe(422);
    expect((await hold(decider, { held: true, reason: 'A suit.' })).body).toMatchObject({ held: true, actions: expect.arrayContaining(['lift-hold']) });
    expect(firstCode(await hold(decider, { held: true, reason: 'A suit.' }))).toBe('already-held');
    expect((await list(people.importer)).text).not.toMatch(/held|hold|suit/);
    expect((await hold(decider, { held: false, reason: 'It was settled.' })).body).toMatchObject({ held: false });
  });
});
