// Messages over HTTP: the agency and the parties write to each other, the agency to itself, and nothing of the second gets out.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import type { Person, SignedIn } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { PAPER_ANSWERS } from '../openapi/paperSchemas.js';
import { Client, type Headers } from '../testing/client.js';
import { startParcels, type Running } from '../testing/parcelService.js';

let running: Running;
let id: string;
const client = (who: SignedIn) => new Client(running, who);
const decider = people.hqDecider;
const write = (who: Person, text: string, more: object = {}, headers: Headers = {}) => client(who).post(`/parcels/${id}/messages`, { kind: 'public', text, ...more }, headers);
const list = (who: Person, query = '') => client(who).get(`/parcels/${id}/messages${query}`);

beforeAll(async () => {
  running = await startParcels();
});
afterAll(() => running.stop());
const open = async (): Promise<void> => {
  id = (await client(people.importer).post('/parcels', { importer: '91-1000001BH', question: 'Where is it?' })).body.id as string;
};

describe('a message', () => {
  beforeAll(open);

  it('goes to the agency and back, and tells a party nothing of who in the agency wrote it', async () => {
    const asked = await write(people.importer, 'Is it here? 😀 שלום');
    expect([asked.status, asked.headers['cache-control']]).toEqual([201, 'private, no-cache']);
    expect(asked.body).toMatchObject({ kind: 'public', text: 'Is it here? 😀 שלום', author: { name: 'Ida Park', unit: 'ACCT-1001', side: 'party', mine: true }, replyTo: null, documents: [] });
    const answered = await write(decider, 'It is.', { replyTo: asked.body.id });
    expect(answered.body).toMatchObject({ author: { name: 'Helen Cruz', unit: 'OFO-HQ', roles: ['OFO_HQ_DECIDER'] }, replyTo: asked.body.id });
    const { body, text } = await list(people.importer);
    expect((body.items as object[])[1]).toMatchObject({ text: 'It is.', author: { name: 'U.S. Customs and Border Protection', unit: null, side: 'agency', mine: false } });
    expect(text).not.toContain('Helen');
  });

  it('changes neither the case nor its ETag', async () => {
    const before = await client(decider).get(`/parcels/${id}`);
    await write(people.importer, 'One more.');
    const after = await client(decider).get(`/parcels/${id}`, { 'if-none-match': before.headers['etag'] ?? '' });
    expect(after.status).toBe(304);
  });

  it('inside the agency leaves everything a party can ask for as it was, to the byte', async () => {
    const look = async () => {
      const pages = await Promise.all(['', '/timeline', '/deadlines', '/messages', '/documents'].map((path) => client(people.importer).get(`/parcels/${id}${path}`)));
      const unread = await client(people.importer).get(`/parcels/messages/unread?cases=${id}`);
      const lists = await client(people.importer).get('/parcels');
      return [...pages, unread, lists].map(({ status, text, headers }) => [status, text, headers['etag']]);
    };
    const before = await look();
    expect((await write(people.cee004Specialist, 'Deliberative and secret.', { kind: 'internal' })).status).toBe(201);
    const secret = (await list(decider)).body.items.at(-1) as { readonly id: string };
    expect(await look()).toEqual(before);
    for (const body of [{ through: secret.id }]) expect((await client(people.importer).post(`/parcels/${id}/messages/read`, body)).status).toBe(404);
    const reply = await write(people.importer, 'And that?', { replyTo: secret.id });
    expect([reply.status, reply.body.errors[0].code, reply.text.includes('secret')]).toEqual([422, 'no-such-message', false]);
    expect((await list(people.importer, `?before=${secret.id}`)).body.items).toEqual([]);
    expect(JSON.stringify(running.ledger.papers.notices.filter(({ addressee }) => addressee.to === 'party'))).not.toContain('secret');
    expect(JSON.stringify(running.ledger.papers.notices)).not.toContain('Deliberative');
    expect(running.log.join('')).not.toContain('Deliberative');
  });

  it('is one however often it is sent with its key, and another with another text is refused', async () => {
    const key = { 'idempotency-key': 'a-message-of-mine' };
    const all = await Promise.all([1, 2, 3].map(() => write(people.importer, 'Once.', {}, key)));
    expect(new Set(all.map((one) => one.body.id as string)).size).toBe(1);
    expect(all.filter((one) => one.headers['idempotency-replayed'] === 'true')).toHaveLength(2);
    expect((await write(people.importer, 'Twice.', {}, key)).body.type).toBe('/problems/idempotency-key-reused');
  });

  it('needs no If-Match, but a key', async () => {
    const response = await client(people.importer).raw(`/parcels/${id}/messages`, Buffer.from('{"kind":"public","text":"x"}'), { 'content-type': 'application/json' });
    expect([response.status, response.body.type]).toEqual([400, '/problems/idempotency-key']);
  });

  it('has no preview: who wants to look must not have written', async () => {
    const before = (await list(decider)).body.items as object[];
    for (const [path, body] of [['messages', { kind: 'public', text: 'x' }], ['messages/read', { through: '00000000-0000-7000-8000-000000000000' }]] as const)
      expect((await client(people.importer).post(`/parcels/${id}/${path}?preview=true`, body)).status).toBe(400);
    expect((await list(decider)).body.items).toHaveLength(before.length);
  });

  it.each([
    ['of a party to the inside of the agency', people.importer, { kind: 'internal' }, 403, 'agency-only'],
    ['of a Center to the party', people.cee004Specialist, {}, 403, 'not-your-voice'],
    ['of an auditor', people.auditor, { kind: 'internal' }, 403, 'reader-only'],
    ['that is blank', people.importer, { text: ' \n\t' }, 422, 'empty'],
    ['that is too long', people.importer, { text: '😀'.repeat(10_001) }, 422, 'too-long'],
    ['that is far too long', people.importer, { text: 'x'.repeat(30_000) }, 422, 'max-length'],
    ['that answers nothing', people.importer, { replyTo: '00000000-0000-7000-8000-000000000000' }, 422, 'no-such-message'],
    ['with a document that is not there', people.importer, { documents: ['00000000-0000-7000-8000-000000000000'] }, 422, 'no-such-document'],
    ['with an id that is none', people.importer, { documents: ['x'] }, 422, 'matches'],
    ['with a field of its own', people.importer, { from: 'me' }, 422, 'unknown-field'],
  ])('is refused: one %s', async (_what, who, more, status, code) => {
    const response = await write(who, 'Text.', more);
    expect([response.status, response.body.errors[0].code]).toEqual([status, code]);
    expect((response.body.errors as { rule: { citation: string } }[])[0]?.rule.citation).toContain('Centerline policy');
  });

  it('of exactly ten thousand characters is kept to the character', async () => {
    const text = '😀'.repeat(10_000);
    expect((await write(people.importer, text)).body.text).toBe(text);
  });

  it.each([['another importer', people.otherImporter], ['a broker without a power of attorney', people.strangerBroker], ['another Center', people.cee003Director]])('does not exist for %s', async (_who, who) => {
    expect((await write(who, 'Let me in.')).status).toBe(404);
    expect((await list(who)).status).toBe(404);
  });
});

describe('reading', () => {
  beforeAll(async () => {
    await open();
    for (let index = 1; index <= 5; index += 1) await write(index % 2 ? people.importer : decider, `${index}`);
  });

  it('goes back in pages, oldest first on each', async () => {
    const latest = await list(people.importer, '?limit=2');
    expect((latest.body.items as { text: string }[]).map((one) => one.text)).toEqual(['4', '5']);
    const before = await client(people.importer).get(latest.body.earlier as string);
    expect((before.body.items as { text: string }[]).map((one) => one.text)).toEqual(['2', '3']);
    const first = await client(people.importer).get(before.body.earlier as string);
    expect([(first.body.items as { text: string }[]).map((one) => one.text), first.body.earlier]).toEqual([['1'], null]);
    expect((await list(people.importer, '?limit=0')).status).toBe(400);
    expect((await list(people.importer, '?before=x')).status).toBe(400);
  });

  it('counts what is unread for each person, until it is marked as read', async () => {
    const { body } = await list(people.importer);
    expect([body.unread, body.readThrough]).toEqual([2, null]);
    const last = (body.items as { id: string }[]).at(-1)?.id;
    expect((await client(people.importer).get(`/parcels/messages/unread?cases=${id}`)).body).toEqual({ items: [{ caseId: id, unread: 2, latestAt: expect.any(String) }] });
    expect((await client(people.importer).post(`/parcels/${id}/messages/read`, { through: last })).body).toEqual({ unread: 0, readThrough: last });
    expect((await client(people.importer).get(`/parcels/messages/unread?cases=${id}`)).body).toEqual({ items: [] });
    expect((await list(people.broker)).body.unread).toBe(5);
    expect((await client(people.importer).get('/parcels/messages/unread?cases=x')).status).toBe(400);
  });

  it('is answered 304 to who has it, and recorded each time', async () => {
    const { headers } = await list(decider);
    running.ledger.readings.length = 0;
    expect((await client(decider).get(`/parcels/${id}/messages`, { 'if-none-match': headers['etag'] ?? '' })).status).toBe(304);
    expect(running.ledger.readings).toEqual([`helen.cruz ${id} messages`]);
  });

  it('is recorded as such when a message shows a Social Security number of the case', async () => {
    const owner = { ...people.importer, id: 'ollie.marsh' as Person['id'], unit: 'ACCT-1006' as Person['unit'], iors: ['900-12-1234' as Person['iors'][number]] };
    const opened = await client(owner).post('/parcels', { importer: '900-12-1234', question: 'Mine?' });
    await client(owner).post(`/parcels/${opened.body.id}/messages`, { kind: 'public', text: 'My number is 900-12-1234.' });
    running.ledger.readings.length = 0;
    await client(decider).get(`/parcels/${opened.body.id}/messages`);
    expect(running.ledger.readings).toEqual([`helen.cruz ${opened.body.id} messages with Social Security number`]);
  });

  it('has exactly the fields its schema names', async () => {
    const fields = (name: string) => Object.keys(PAPER_ANSWERS[name]?.['properties'] as object).sort();
    const { body } = await list(decider);
    const [message] = body.items as { author: object }[];
    expect(Object.keys(body as object).sort()).toEqual(fields('Messages'));
    expect(Object.keys(message as object).sort()).toEqual(fields('Message'));
    expect(Object.keys(message?.author as object).sort()).toEqual(fields('Author'));
  });
});

describe('who may write, and until when', () => {
  it('is said to everybody, and to a party only of its own', async () => {
    await open();
    expect((await list(people.importer)).body.write).toEqual([{ kind: 'public', may: true, why: null }]);
    expect((await list(decider)).body.write).toEqual([{ kind: 'public', may: true, why: null }, { kind: 'internal', may: true, why: null }]);
    expect((await list(people.cee004Specialist)).body.write).toMatchObject([{ kind: 'public', may: false, why: { code: 'not-your-voice', rule: { mark: 'policy' } } }, { kind: 'internal', may: true }]);
    expect((await list(people.importer)).body.aboutDates.citation).toBe('Centerline policy: messages and dates');
  });

  it('is through the thirtieth day after closing, in Washington; notes inside the agency may follow', async () => {
    await open();
    await client(decider).post(`/parcels/${id}/answer`, { text: 'It is here.' }, { 'if-match': '"1"' });
    const before = running.ledger.at;
    running.ledger.papers.closedAt.set(id, before);
    expect((await list(people.importer)).body.lastOn).toBe('2026-04-01');
    running.ledger.at = '2026-04-02T03:59:59.999Z' as Instant;
    expect((await write(people.importer, 'In time.')).status).toBe(201);
    running.ledger.at = '2026-04-02T04:00:00.000Z' as Instant;
    for (const who of [people.importer, decider]) {
      const late = await write(who, 'Too late.');
      expect([late.status, late.body.errors[0].code, late.body.errors[0].rule.citation]).toEqual([409, 'exchange-over', 'Centerline policy: messages after closing']);
    }
    expect((await write(decider, 'For the file.', { kind: 'internal' })).status).toBe(201);
    running.ledger.at = before;
  });
});
