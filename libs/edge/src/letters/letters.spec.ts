// Letters over HTTP: the party reads its own and no others, the agency all; a lost file is made again only as it was; wishes about mail are a person's own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId, SignedIn, UnitCode } from '@centerline/cases';
import type { DayFact, LetterText, NameFact } from '@centerline/cases/letters';
import { people } from '@centerline/cases/testing';
import type { Instant } from '@centerline/clock';
import type { DeliveryRow, KeptLetter } from '@centerline/ledger';
import { LetterFiles, NoPress, Press, sha256Of } from '@centerline/letters';
import { readPdf } from '@centerline/letters/testing';
import request from 'supertest';
import { LETTER_ANSWERS } from '../openapi/letterSchemas.js';
import { Client } from '../testing/client.js';
import { startParcels, type Running } from '../testing/parcelService.js';

const home = mkdtempSync(join(tmpdir(), 'centerline-edge-letters-'));
const files = new LetterFiles(home);
const press = new Press();
let canPrint = true;
const printing = { print: (letter: LetterText) => (canPrint ? press.print(letter) : Promise.reject(new NoPress('Letters cannot be made on sparkle os.'))) };

const content: LetterText = {
  edition: 'letters-1', language: 'en', title: [{ words: 'We have your appeal' }], office: [[{ words: 'Office of Field Operations' }]], number: { fact: 'name', text: 'CR-2026-000001', source: 'number' } as NameFact,
  on: { fact: 'day', on: '2026-03-02', source: 'event' } as DayFact, to: [], blocks: [{ block: 'paragraph', line: [{ words: 'We received it.' }] }],
};
let running: Running;
let id: string;
const PARTYS = '0190c0de-0000-7000-8000-00000000000a';
const AGENCYS = '0190c0de-0000-7000-8000-00000000000b';
const client = (who: SignedIn) => new Client(running, who);

beforeAll(async () => {
  running = await startParcels(undefined, { files, press: printing });
  id = (await client(people.importer).post('/parcels', { importer: '91-1000001BH', question: 'Where is it?' })).body.id as string;
  const pdf = await press.print(content);
  const row: KeptLetter = {
    id: PARTYS, key: 'acknowledged', kind: 'acknowledgement', form: 'appeal-acknowledged', audience: 'party', language: 'en', title: 'We have your appeal', caseVersion: 2,
    sha256: await files.keep(pdf), size: pdf.length, madeAt: '2026-03-02T15:00:00.000Z' as Instant, content,
  };
  running.ledger.post.kept.push(row, { ...row, id: AGENCYS, key: 'directed', kind: 'direction', audience: 'agency', title: 'Letter of direction' });
  const delivery: DeliveryRow = {
    noticeId: '1', key: 'acknowledged', subject: 'CR-2026-000001: we have your appeal', to: 'party', recipient: people.importer.id, recipientName: 'Ida Park', unit: people.importer.unit, state: 'sent',
    toldAt: '2026-03-02T15:00:00.000Z' as Instant, sentAt: '2026-03-02T15:00:06.000Z' as Instant, digest: false, attempts: 2, fault: null,
  };
  running.ledger.post.rows.push(delivery, { ...delivery, recipient: 'ben.ortiz' as PersonId, recipientName: 'Ben Ortiz', unit: 'BRK-201' as UnitCode },
    { ...delivery, key: 'asked/CEE004', subject: 'your advice is asked for', to: 'unit', recipient: people.cee004Specialist.id, recipientName: 'Sara Lund', unit: 'CEE004' as UnitCode, state: 'failed', fault: 'SMTP: secret host' });
});
afterAll(async () => {
  await running.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('the letters of a case', () => {
  it('are all for the agency, and for a party those that are written to it', async () => {
    const seen = async (who: SignedIn) => ((await client(who).get(`/parcels/${id}/letters`)).body.items as { id: string; audience?: string }[]).map((one) => [one.id, one.audience]);
    expect(await seen(people.hqDecider)).toEqual([[PARTYS, 'party'], [AGENCYS, 'agency']]);
    expect(await seen(people.importer)).toEqual([[PARTYS, undefined]]);
    expect((await client(people.otherImporter).get(`/parcels/${id}/letters`)).status).toBe(404);
  });
  it('are read as PDF, by whom they are for, and each reading is recorded', async () => {
    running.ledger.readings.length = 0;
    const read = await (await client(people.importer).get(`/parcels/${id}/letters/${PARTYS}`)).body as Buffer;
    expect(readPdf(read).text).toContain('We received it.');
    const { headers } = await client(people.importer).get(`/parcels/${id}/letters/${PARTYS}`);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="acknowledgement-en.pdf"', 'content-language': 'en', 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' });
    expect((await client(people.auditor).get(`/parcels/${id}/letters/${AGENCYS}`)).status).toBe(200);
    expect(running.ledger.readings).toEqual([`ida.park ${id} letter ${PARTYS}`, `ida.park ${id} letter ${PARTYS}`, `ada.wynn ${id} letter ${AGENCYS}`]);
  });
  it.each([['of the agency', AGENCYS], ['that does not exist', '0190c0de-0000-7000-8000-00000000000c'], ['that is no id', '..%2fsecrets']])('do not exist for a party where it is one %s', async (_which, letter) => {
    const { status, body } = await client(people.importer).get(`/parcels/${id}/letters/${letter}`);
    expect([status, body.detail]).toEqual([404, 'This case has no such letter.']);
  });
  it('whose file was lost are made again, the same byte for byte', async () => {
    rmSync(join(home, 'letters'), { recursive: true });
    const { status, body } = await client(people.importer).get(`/parcels/${id}/letters/${PARTYS}`);
    expect([status, sha256Of(body as Buffer)]).toEqual([200, running.ledger.post.kept[0]?.sha256]);
    expect(await files.read(running.ledger.post.kept[0]?.sha256 ?? '')).not.toBeNull();
  });
  it('are not handed out when they cannot be had as they were', async () => {
    const [row] = running.ledger.post.kept;
    if (!row) throw new Error('no letter');
    rmSync(join(home, 'letters'), { recursive: true });
    running.ledger.post.kept[0] = { ...row, content: { ...content, title: [{ words: 'Another title' }] } };
    expect((await client(people.importer).get(`/parcels/${id}/letters/${PARTYS}`)).body).toMatchObject({ status: 503, detail: expect.stringContaining('could not be made again as it was') });
    canPrint = false;
    expect((await client(people.importer).get(`/parcels/${id}/letters/${PARTYS}`)).body).toMatchObject({ status: 503, detail: expect.stringContaining('sparkle os') });
    canPrint = true;
    running.ledger.post.kept[0] = row;
  });
});

describe('the way of notices', () => {
  it('is shown to the agency with what went wrong, and to a party only of its own people', async () => {
    const agency = (await client(people.hqAnalyst).get(`/parcels/${id}/deliveries`)).body.items as object[];
    expect(agency).toHaveLength(3);
    expect(agency[2]).toMatchObject({ recipient: 'Sara Lund', state: 'failed', fault: 'SMTP: secret host', attempts: 2 });
    const party = await client(people.importer).get(`/parcels/${id}/deliveries`);
    expect(party.body.items).toEqual([{ subject: 'CR-2026-000001: we have your appeal', recipient: 'Ida Park', state: 'sent', toldAt: '2026-03-02T15:00:00.000Z', sentAt: '2026-03-02T15:00:06.000Z' }]);
  });
});

describe('wishes about mail', () => {
  const put = async (who: SignedIn, body: object) => request(running.app.getHttpServer() as Parameters<typeof request>[0]).put('/v1/preferences').set('authorization', await running.issuer.bearer(who)).send(body);
  it('are the usual ones until somebody chooses, and then that person’s own', async () => {
    expect((await client(people.importer).get('/v1/preferences')).body).toEqual({ channel: 'mail', language: 'en', digest: true });
    expect((await put(people.importer, { channel: 'page', language: 'es', digest: false })).body).toEqual({ channel: 'page', language: 'es', digest: false });
    expect((await client(people.importer).get('/v1/preferences')).body).toEqual({ channel: 'page', language: 'es', digest: false });
    expect((await client(people.otherImporter).get('/v1/preferences')).body.language).toBe('en');
  });
  it.each([
    [{ channel: 'pigeon', language: 'es', digest: false }, '/channel'], [{ channel: 'mail', language: 'fr', digest: false }, '/language'], [{ channel: 'mail', language: 'en', digest: 'yes' }, '/digest'],
    [{ channel: 'mail', language: 'en' }, '/digest'], [{ channel: 'mail', language: 'en', digest: true, address: 'me@elsewhere.example' }, '/address'],
  ])('%j are refused, with the field and the rule', async (body, field) => {
    const { status, body: problem } = await put(people.importer, body);
    expect([status, problem.errors[0].field, typeof problem.errors[0].rule.citation]).toEqual([422, field, 'string']);
  });
  it('need somebody who is signed in', async () => {
    expect((await request(running.app.getHttpServer() as Parameters<typeof request>[0]).get('/v1/preferences')).status).toBe(401);
  });
});

describe('mails that did not arrive', () => {
  it('are listed for an office, for everybody to Headquarters, and not for a party', async () => {
    running.ledger.post.mails = [{ id: 'notice-1.ida.park', recipient: people.importer.id, recipientName: 'Ida Park', unit: people.importer.unit, state: 'bounced', attempts: 1, createdAt: '2026-03-02T15:00:00.000Z' as Instant, fault: '550', notices: 1 }];
    expect((await client(people.hqSupervisor).get('/v1/mail/undelivered')).body.items).toMatchObject([{ recipientName: 'Ida Park', state: 'bounced' }]);
    await client(people.cee004Supervisor).get('/v1/mail/undelivered');
    expect(running.ledger.post.asked).toEqual([null, 'CEE004']);
    expect((await client(people.importer).get('/v1/mail/undelivered')).status).toBe(403);
  });
});

describe('the OpenAPI document', () => {
  it('says what these routes answer', async () => {
    const fields = (name: string) => Object.keys((LETTER_ANSWERS[name]?.['properties'] as { items: { items: { properties: object } } }).items.items.properties).sort();
    const first = async (path: string) => Object.keys(((await client(people.hqSupervisor).get(path)).body.items as object[])[0] ?? {}).sort();
    expect(await first(`/parcels/${id}/letters`)).toEqual(fields('Letters'));
    expect(await first(`/parcels/${id}/deliveries`)).toEqual(fields('Deliveries'));
    expect(await first('/v1/mail/undelivered')).toEqual(fields('UndeliveredMails'));
    const { body } = await client(people.importer).get('/openapi.json');
    expect(Object.keys(body.paths['/parcels/{id}/letters/{letterId}'].get.responses['200'].content)).toEqual(['application/pdf']);
  });
});
