// Messages and documents over HTTP on the real engines: importer and Headquarters write to each other, the Centers inside, and nothing of the inside gets out.
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { advance } from '@centerline/infra';
import pg from 'pg';
import { endpointsOfTest, type Said } from '../src/asking.js';
import { petitionsOf } from '../src/petitions.js';
import { refusedStart, secondService } from '../src/secondService.js';
import { signInAs } from '../src/signIn.js';
import { standInClamd } from '../src/standInClamd.js';
import { daysOf, faultsOf, storyAt } from '../src/stories.js';
import { historyOf } from '../src/workflowRuns.js';
import { releaseHold } from './ftzPort.js';

const endpoints = endpointsOfTest();
const { reassignment, ftz, fpf, identity, home, ownerDatabaseUrl, temporalAddress } = endpoints;
const cases = `${reassignment}/v1/reassignments`;
const { as, does, inStage } = storyAt(identity, cases);
const days = await daysOf(ownerDatabaseUrl);
const MINUTE = 60_000;
/** Stands in everything that is inside; no answer to a party may hold it. */
const PLANTED = 'planted-quetzal';

const appeal = () => ({
  currentCenter: 'CEE004', preferredCenter: 'CEE008', iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
  justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.',
  factors: ['PREDOMINANT_GOODS'], importHistory: 'ONE_YEAR_OR_MORE', headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: days.month(14), periodEnd: days.month(0, 0) }],
  contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' },
});
async function filed(): Promise<string> {
  const id = String((await as('ida.park', '', { body: appeal() })).body.id);
  await inStage('hal.brandt', id, 'COMPLETENESS_REVIEW');
  return id;
}
const pdf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(`%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj % ${text}\n%%EOF\n`));
const say = (person: string, id: string, kind: 'public' | 'internal', text: string, more: object = {}) => as(person, `/${id}/messages`, { body: { kind, text, ...more } });

interface Upload {
  readonly at?: string;
  readonly key?: string;
}
/** A document as that person sends it. */
async function send(person: string, id: string, query: Readonly<Record<string, string>>, content: Uint8Array<ArrayBuffer>, { at = cases, key = randomUUID() }: Upload = {}): Promise<Said> {
  const response = await fetch(`${at}/${id}/documents?${new URLSearchParams(query)}`, {
    method: 'POST', body: content, headers: { authorization: `Bearer ${await signInAs(identity, person)}`, 'content-type': 'application/octet-stream', 'idempotency-key': key },
  });
  return { status: response.status, etag: null, headers: response.headers, body: (await response.json()) as Said['body'] };
}
async function download(person: string, url: string, at = reassignment) {
  const response = await fetch(new URL(url, at), { headers: { authorization: `Bearer ${await signInAs(identity, person)}` } });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
const grantTo = (person: string, id: string, document: unknown, body: object = {}) => as(person, `/${id}/documents/${String(document)}/grant`, { body });
const itemsOf = (said: Said) => said.body.items as readonly Readonly<Record<string, unknown>>[];
async function rows<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerDatabaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Everything a party can ask for about a case, as one text, with the ETags. */
async function everythingReadBy(person: string, id: string): Promise<string> {
  const paths = [`/${id}`, `/${id}/timeline`, `/${id}/deadlines`, `/${id}/messages`, `/${id}/documents`, `/messages/unread?cases=${id}`, '?limit=100', '/worklist', `/${id}/messages?kind=internal`];
  const answers = await Promise.all(paths.map((path) => as(person, path)));
  // When something was read is not what was read.
  return JSON.stringify(answers.map(({ status, etag, body }) => [status, etag, body]), (name, value: unknown) => (name === 'asOf' || name === 'requestId' ? null : value));
}

describe('importer and agency on one appeal', () => {
  let id: string;
  beforeAll(async () => {
    id = await filed();
    expect((await does('hal.brandt', id, 'accept-complete')).status).toBe(200);
  }, 60_000);

  it('write to each other; each sees what is unread until it is read, and a party never an officer’s name', async () => {
    const asked = await say('ida.park', id, 'public', 'May we send the catalogue of next year? 🧸');
    expect(asked.status).toBe(201);
    const inbox = await as('hal.brandt', `/${id}/messages`);
    expect(inbox.body).toMatchObject({ unread: 1, readThrough: null, write: [{ kind: 'public', may: true }, { kind: 'internal', may: true }] });
    expect(itemsOf(inbox)[0]).toMatchObject({ text: 'May we send the catalogue of next year? 🧸', author: { name: 'Ida Park', unit: 'ACCT-1001', roles: ['IMPORTER_USER'], side: 'party', mine: false } });
    expect((await as('hal.brandt', `/${id}/messages/read`, { body: { through: asked.body.id } })).body).toEqual({ unread: 0, readThrough: asked.body.id });
    expect((await say('hal.brandt', id, 'public', 'Please do.', { replyTo: asked.body.id })).status).toBe(201);
    const answer = await as('ben.ortiz', `/${id}/messages`);
    expect(itemsOf(answer)[1]).toMatchObject({ text: 'Please do.', author: { name: 'U.S. Customs and Border Protection', unit: null }, replyTo: asked.body.id });
    expect(JSON.stringify(answer.body)).not.toContain('Brandt');
    expect(answer.body).toMatchObject({ unread: 2, write: [{ kind: 'public', may: true, why: null }] });
    expect(itemsOf(await as('ben.ortiz', `/messages/unread?cases=${id}`))).toMatchObject([{ caseId: id, unread: 2 }]);
    const told = await rows<{ to: string }>(`SELECT coalesce(addressee ->> 'unit', addressee ->> 'person', addressee ->> 'to') AS "to" FROM centerline.notice WHERE case_id = $1 AND key LIKE 'message/%' ORDER BY id`, [id]);
    expect(told.map((row) => row.to)).toEqual(['OFO-HQ', 'party']);
  });

  it('move no date by anything they write', async () => {
    const clocks = () => rows('SELECT id, generation, verdict, due_at, card FROM centerline.clock WHERE case_id = $1 ORDER BY id', [id]);
    const before = await clocks();
    await say('ida.park', id, 'public', 'We answer everything you asked.');
    await say('hal.brandt', id, 'internal', 'Noted.');
    expect((await send('ida.park', id, { name: 'answer.pdf', kind: 'evidence' }, pdf('an answer'))).status).toBe(201);
    expect(await clocks()).toEqual(before);
  });

  it('keep inside what is inside: not a word, a count, a version or a tag of it reaches a party', async () => {
    const before = await everythingReadBy('ida.park', id);
    const memo = await send('cee004.specialist', id, { name: `${PLANTED}.pdf`, title: `${PLANTED} memo`, kind: 'advice' }, pdf(PLANTED));
    expect(memo.body).toMatchObject({ marking: 'internal' });
    const sealed = await send('helen.cruz', id, { name: `${PLANTED}-sealed.pdf`, kind: 'other', marking: 'law-enforcement' }, pdf(`${PLANTED} sealed`));
    const first = await say('cee004.specialist', id, 'internal', `${PLANTED}: keep them.`, { documents: [memo.body.id] });
    const second = await say('helen.cruz', id, 'internal', `${PLANTED}: I see.`, { replyTo: first.body.id, documents: [sealed.body.id] });
    expect([memo.status, sealed.status, first.status, second.status]).toEqual([201, 201, 201, 201]);
    expect((await as('helen.cruz', `/${id}/documents/${String(memo.body.id)}/hold`, { body: { held: true, reason: `${PLANTED}: a suit.` } })).status).toBe(200);
    expect(await everythingReadBy('ida.park', id)).toBe(before);

    const hidden = [memo.body.id, sealed.body.id, first.body.id, second.body.id].map(String);
    const probes = await Promise.all([
      ...['ida.park', 'ben.ortiz', 'tom.reyes'].flatMap((person) => [
        say(person, id, 'public', 'And?', { replyTo: first.body.id }), say(person, id, 'internal', 'And?'), say(person, id, 'public', 'And?', { documents: [memo.body.id] }),
        as(person, `/${id}/messages/read`, { body: { through: first.body.id } }), as(person, `/${id}/messages?before=${String(first.body.id)}`), as(person, `/${id}/documents/${String(memo.body.id)}`),
        grantTo(person, id, memo.body.id), grantTo(person, id, sealed.body.id), as(person, `/${id}/documents/${String(memo.body.id)}/hold`, { body: { held: false, reason: 'Please.' } }),
        send(person, id, { name: 'mine.pdf', supersedes: String(memo.body.id) }, pdf('mine')), send(person, id, { name: 'mine.pdf', kind: 'other', redacts: String(memo.body.id) }, pdf('mine')),
        send(person, id, { name: 'mine.pdf', kind: 'other', marking: 'internal' }, pdf('mine')),
      ]),
    ]);
    for (const { status } of probes) expect([200, 403, 404, 422]).toContain(status);
    const read = (await everythingReadBy('ida.park', id)) + (await everythingReadBy('ben.ortiz', id));
    // A refusal cites the rule on markings, which is no secret; what lies under it is.
    const everything = read + JSON.stringify(probes.map(({ body }) => ({ ...body, instance: null })));
    for (const word of [PLANTED, ...hidden]) expect([word, everything.includes(word)]).toEqual([word, false]);
    for (const word of ['internal', 'law-enforcement', '"held"', 'Lund', 'Cruz']) expect([word, read.includes(word)]).toEqual([word, false]);

    // Nor what leaves in other ways: what parties are told, the log, the workflow's history, what listeners hear.
    const notices = await rows(`SELECT subject, body FROM centerline.notice WHERE case_id = $1`, [id]);
    expect(JSON.stringify(notices)).not.toContain(PLANTED);
    expect(readFileSync(join(home, 'logs', 'reassignment.log'), 'utf8')).not.toContain(PLANTED);
    expect(await historyOf(temporalAddress, id)).not.toContain(PLANTED);
    const audit = await rows<{ told: boolean }>(`SELECT public_summary IS NOT NULL AS told FROM centerline.audit_event WHERE case_id = $1 AND kind IN ('message.internal', 'document.held')`, [id]);
    expect(audit.map((row) => row.told)).toEqual([false, false, false, false]);
  }, 60_000);

  it('are seen inside by who works on the case; what enforcement knows is not the Centers’', async () => {
    const center = JSON.stringify([(await as('cee004.specialist', `/${id}/messages`)).body, (await as('cee004.specialist', `/${id}/documents`)).body]);
    expect(center).toContain(`${PLANTED}: I see.`);
    expect(center).not.toContain(`${PLANTED}-sealed`);
    expect(JSON.stringify((await as('hal.brandt', `/${id}/documents`)).body)).toContain(`${PLANTED}-sealed`);
    expect(faultsOf(await say('cee004.specialist', id, 'public', 'From the Center.'))[0]).toMatchObject({ code: 'not-your-voice', rule: { citation: 'Centerline policy: who speaks for the agency' } });
    expect((await as('cee003.director', `/${id}/messages`)).status).toBe(404);
    const kinds = itemsOf(await as('hal.brandt', `/${id}/timeline`)).map((item) => item.kind);
    expect(kinds).toEqual(expect.arrayContaining(['message.public', 'message.internal', 'document.filed', 'document.held']));
  });
});

describe('documents', () => {
  let id: string;
  beforeAll(async () => {
    id = await filed();
  }, 60_000);

  it('come in versions, and each can be had as it was, by its own grant', async () => {
    const [first, second] = [pdf('first'), pdf('second')];
    const one = await send('ida.park', id, { name: 'Katalog 2026 – größer.pdf', title: 'Catalogue', kind: 'evidence' }, first);
    expect(one.body).toMatchObject({ title: 'Catalogue', version: 1, size: first.length, sha256: createHash('sha256').update(first).digest('hex'), status: 'released', statusWords: 'Not scanned: this development installation has no virus scanner.' });
    const two = await send('ben.ortiz', id, { name: 'catalogue.pdf', supersedes: String(one.body.id) }, second);
    expect(two.body).toMatchObject({ id: one.body.id, version: 2, versions: [{ version: 2 }, { version: 1 }] });
    for (const [version, content] of [[1, first], [2, second]] as const) {
      const granted = await grantTo('hal.brandt', id, one.body.id, { version });
      const got = await download('hal.brandt', String(granted.body.url));
      expect([got.status, got.bytes.equals(content)]).toEqual([200, true]);
      expect(got.headers.get('x-content-type-options')).toBe('nosniff');
      expect(got.headers.get('content-disposition')).toMatch(/^attachment; /);
    }
    const seen = await rows<{ what: string }>(`SELECT what FROM centerline.reading WHERE case_id = $1 AND reader = 'hal.brandt' AND what LIKE 'document%version%' ORDER BY id`, [id]);
    expect(seen.map((row) => row.what)).toEqual([`document ${String(one.body.id)} version 1`, `document ${String(one.body.id)} version 2`]);
  });

  it('are handed to nobody else, and not after five minutes', async () => {
    const document = await send('ida.park', id, { name: 'mine.pdf', kind: 'evidence' }, pdf(randomUUID()));
    const { body: { url } } = await grantTo('ida.park', id, document.body.id);
    expect((await download('ida.park', String(url))).status).toBe(200);
    expect((await download('hal.brandt', String(url))).status).toBe(403);
    expect((await download('tom.reyes', String(url))).status).toBe(404);
    expect((await download('ida.park', String(url).replace(/.$/, '_'))).status).toBe(403);
    await advance(ownerDatabaseUrl, 6 * MINUTE, () => undefined);
    const late = await download('ida.park', String(url));
    expect([late.status, late.bytes.toString()]).toEqual([403, expect.stringContaining('grant-over')]);
    expect((await grantTo('ida.park', id, document.body.id)).status).toBe(201);
  }, 120_000);

  it('are one however often they are sent with a key, and none when they are not what they say', async () => {
    const key = randomUUID();
    const content = pdf(randomUUID());
    const all = await Promise.all(Array.from({ length: 5 }, () => send('ida.park', id, { name: 'once.pdf', kind: 'evidence' }, content, { key })));
    expect(new Set(all.map((said) => said.body.id)).size).toBe(1);
    const virus = new Uint8Array(Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')));
    const refused = [
      [{ name: 'note.txt', kind: 'evidence' }, virus, 422, 'infected'],
      [{ name: 'scan.png', kind: 'evidence' }, pdf('x'), 422, 'content-differs'],
      [{ name: '../../etc/passwd.pdf', kind: 'evidence' }, pdf('x'), 422, 'bad-name'],
      [{ name: 'empty.pdf', kind: 'evidence' }, new Uint8Array(0), 422, 'empty'],
      [{ name: 'large.txt', kind: 'evidence' }, new Uint8Array(25 * 1024 * 1024 + 1).fill(120), 413, 'too-large'],
    ] as const;
    for (const [query, bytes, status, code] of refused) {
      const said = await send('ida.park', id, query, bytes);
      expect([said.status, faultsOf(said)[0]?.code, faultsOf(said)[0]?.rule?.citation]).toEqual([status, code, expect.stringContaining('Centerline policy')]);
    }
    const events = await rows<{ kind: string }>(`SELECT kind FROM centerline.audit_event WHERE case_id = $1 AND kind = 'document.turned-away'`, [id]);
    expect(events).toHaveLength(1);
  }, 60_000);

  it('wait while the scanner is away, whoever asks; and are released or refused when it is back', async () => {
    const clamd = await standInClamd('planted-virus');
    const service = await secondService('reassignment', endpoints, { CLAMD_ADDRESS: clamd.address, SCAN_AGAIN_SECONDS: '0.2' });
    const at = `${service.url}/v1/reassignments`;
    try {
      const good = await send('ida.park', id, { name: 'good.pdf', kind: 'evidence' }, pdf(randomUUID()), { at });
      const bad = await send('ida.park', id, { name: 'bad.pdf', kind: 'evidence' }, pdf(`planted-virus ${randomUUID()}`), { at });
      for (const said of [good, bad]) {
        expect(said.body).toMatchObject({ status: 'quarantined', actions: ['supersede'] });
        for (const person of ['ida.park', 'hal.brandt', 'ada.wynn']) expect(faultsOf(await grantTo(person, id, said.body.id))[0]).toMatchObject({ code: 'quarantined' });
      }
      await clamd.listen();
      const statusOf = async (said: Said) => (await as('ida.park', `/${id}/documents/${String(said.body.id)}`)).body.status;
      for (let look = 0; look < 200 && ((await statusOf(good)) === 'quarantined' || (await statusOf(bad)) === 'quarantined'); look += 1) await new Promise((resolve) => setTimeout(resolve, 100));
      expect([await statusOf(good), await statusOf(bad)]).toEqual(['released', 'refused']);
      expect((await download('ida.park', String((await grantTo('ida.park', id, good.body.id)).body.url))).status).toBe(200);
      expect(faultsOf(await grantTo('ida.park', id, bad.body.id))[0]).toMatchObject({ code: 'refused' });
      const told = await rows(`SELECT FROM centerline.notice WHERE case_id = $1 AND key = $2 AND addressee ->> 'to' = 'party'`, [id, `document/${String(bad.body.id)}/1/refused`]);
      expect(told).toHaveLength(1);
    } finally {
      await service.stop();
      await clamd.leave();
    }
  }, 120_000);

  it('are not taken at all by a production installation without a scanner: it does not start', async () => {
    const { code, said } = await refusedStart('reassignment', endpoints, { CENTERLINE_MODE: 'production' });
    expect([code, said]).toEqual([1, 'A production installation scans every document: set CLAMD_ADDRESS to clamd, such as 127.0.0.1:3310.\n']);
  }, 30_000);
});

describe('the other types of case', () => {
  it('have the same routes, with their own voice', async () => {
    const zone = storyAt(identity, `${ftz}/v1/ftz-escalations`);
    const zoneCase = String((await zone.as('pia.long', '', { body: releaseHold(days) })).body.id);
    expect((await zone.as('pia.long', `/${zoneCase}/messages`, { body: { kind: 'public', text: 'The release waits for the summary.' } })).status).toBe(201);
    expect(itemsOf(await zone.as('mina.cole', `/${zoneCase}/messages`))).toMatchObject([{ text: 'The release waits for the summary.' }]);
    const partner = storyAt(identity, `${fpf}/v1/fpf-inputs`);
    const petition = String((await partner.as('ida.park', '', { body: petitionsOf(days).partner() })).body.id);
    expect((await partner.as('ida.park', `/${petition}/messages`, { body: { kind: 'public', text: 'The invoice follows.' } })).status).toBe(201);
    expect((await partner.as('fay.moss', `/${petition}/messages`, { body: { kind: 'public', text: 'Thank you.' } })).status).toBe(201);
    expect(faultsOf(await partner.as('pia.long', `/${petition}/messages`, { body: { kind: 'public', text: 'From the port.' } }))[0]).toMatchObject({ code: 'not-your-voice' });
    expect(itemsOf(await partner.as('ida.park', `/${petition}/documents`))).toEqual([]);
    await partner.does('ida.park', petition, 'withdraw-request', { reason: 'The story ends here; nobody shall wait for it.' });
    await zone.does('pia.long', zoneCase, 'withdraw', { reason: 'The story ends here; nobody shall wait for it.' });
  }, 60_000);
});

describe('a closed case', () => {
  it('takes messages through the thirtieth day, and then no more; the file inside stays open', async () => {
    const id = await filed();
    expect((await does('ida.park', id, 'withdraw')).status).toBe(200);
    expect((await say('ida.park', id, 'public', 'Thank you.')).status).toBe(201);
    await advance(ownerDatabaseUrl, 31 * 24 * 60 * MINUTE, () => undefined);
    const late = await say('ida.park', id, 'public', 'One more thing.');
    expect([late.status, faultsOf(late)[0]]).toEqual([409, expect.objectContaining({ code: 'exchange-over', rule: expect.objectContaining({ citation: 'Centerline policy: messages after closing', mark: 'policy' }) })]);
    expect((await as('ida.park', `/${id}/messages`)).body).toMatchObject({ lastOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), write: [{ kind: 'public', may: false, why: { code: 'exchange-over' } }] });
    expect((await say('hal.brandt', id, 'internal', 'For the file.')).status).toBe(201);
    expect((await send('ida.park', id, { name: 'late.pdf', kind: 'evidence' }, pdf('late'))).status).toBe(409);
  }, 180_000);
});
