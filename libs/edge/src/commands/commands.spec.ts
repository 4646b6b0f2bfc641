// Commands are made once, on the version their sender saw: Idempotency-Key, If-Match, and what becomes of repeats and races.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { Client } from '../testing/client.js';
import { startParcels, type Running } from '../testing/parcelService.js';

let running: Running;
let importer: Client;
let specialist: Client;
let decider: Client;
let id: string;
const good = { importer: '91-1000001BH', question: 'Where is it?' };

beforeAll(async () => {
  running = await startParcels();
  importer = new Client(running, people.importer);
  specialist = new Client(running, people.cee004Specialist);
  decider = new Client(running, people.hqDecider);
});
afterAll(() => running.stop());
beforeEach(async () => {
  id = (await importer.post('/parcels', good)).body.id as string;
});

describe('opening a case', () => {
  it('answers 201 with its address, its ETag, its status in plain words, and tells the conductor', async () => {
    const before = running.ledger.delivered.length;
    const response = await importer.post('/parcels', good);
    expect(response.status).toBe(201);
    expect(response.headers).toMatchObject({ location: `/parcels/${response.body.id}`, etag: '"1"' });
    expect(response.headers['idempotency-replayed']).toBeUndefined();
    expect(response.body).toMatchObject({ version: 1, status: 'RECEIVED', statusWords: 'We have your question.', number: expect.stringMatching(/^CR-2026-/) });
    expect(running.ledger.delivered.slice(before)).toMatchObject([{ kind: 'start', caseId: response.body.id }]);
  });

  it.each([
    ['no key', {}],
    ['a key that is too short', { 'idempotency-key': '1234567' }],
    ['a key that is too long', { 'idempotency-key': 'k'.repeat(201) }],
    ['a key with a space', { 'idempotency-key': 'two words' }],
    ['a key beyond ASCII', { 'idempotency-key': 'schl\u00fcssel' }],
  ])('needs an Idempotency-Key: %s is refused', async (_case, headers) => {
    const response = await importer.raw('/parcels', Buffer.from(JSON.stringify(good)), { 'content-type': 'application/json', ...headers });
    expect([response.status, response.body.type, response.body.errors[0].field]).toEqual([400, '/problems/idempotency-key', 'Idempotency-Key']);
  });

  it('ten times at once with one key opens one case', async () => {
    const key = { 'idempotency-key': 'ten-at-once' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => importer.post('/parcels', good, key)));
    expect(new Set(answers.map((one) => one.body.id as string)).size).toBe(1);
    expect(answers.map((one) => one.status)).toEqual(Array(10).fill(201));
    expect(answers.filter((one) => one.headers['idempotency-replayed'] === 'true')).toHaveLength(9);
  });

  it('takes the same body in another order as a repeat, another body as a misuse', async () => {
    const key = { 'idempotency-key': 'same-or-not' };
    const first = await importer.post('/parcels', good, key);
    const again = await importer.post('/parcels', { question: good.question, importer: good.importer }, key);
    expect([again.status, again.body.id, again.headers['idempotency-replayed']]).toEqual([201, first.body.id, 'true']);
    const other = await importer.post('/parcels', { ...good, question: 'Other?' }, key);
    expect([other.status, other.body.type]).toEqual([422, '/problems/idempotency-key-reused']);
  });

  it("keeps one sender's keys apart from another's", async () => {
    const key = { 'idempotency-key': 'everybodys-key' };
    const [mine, theirs] = [await importer.post('/parcels', good, key), await new Client(running, people.broker).post('/parcels', good, key)];
    expect(mine.body.id).not.toBe(theirs.body.id);
  });
});

describe('changing a case', () => {
  const answer = { text: 'In the harbor.' };

  it('answers 200 with the case as it is now', async () => {
    const response = await decider.post(`/parcels/${id}/answer`, answer, { 'if-match': '"1"' });
    expect([response.status, response.headers['etag'], response.body.status, response.body.actions]).toEqual([200, '"2"', 'DECIDED', []]);
  });

  it.each([
    ['without If-Match', {}, 428, 'if-match-missing'],
    ['with If-Match: *', { 'if-match': '*' }, 400, 'bad-if-match'],
    ['with a version without quotation marks', { 'if-match': '1' }, 400, 'bad-if-match'],
    ['with a weak ETag', { 'if-match': 'W/"1"' }, 400, 'bad-if-match'],
    ['with two ETags', { 'if-match': '"1", "2"' }, 400, 'bad-if-match'],
    ['with the ETag of another version', { 'if-match': '"7"' }, 412, 'stale'],
  ])('is refused %s', async (_case, headers, status, code) => {
    const response = await decider.post(`/parcels/${id}/answer`, answer, headers);
    expect([response.status, response.body.type]).toEqual([status, `/problems/${code}`]);
    expect(running.ledger.files.get(id)?.version).toBe(1);
  });

  it('tells who is late which version the case has now', async () => {
    await specialist.post(`/parcels/${id}/advise`, { text: 'Say yes.' }, { 'if-match': '"1"' });
    const late = await decider.post(`/parcels/${id}/answer`, answer, { 'if-match': '"1"' });
    expect(late.body).toMatchObject({ type: '/problems/stale', currentVersion: 2 });
    expect(late.headers['etag']).toBe('"2"');
  });

  it('tells a stranger nothing, not even that the case has changed', async () => {
    const response = await new Client(running, people.otherImporter).post(`/parcels/${id}/answer`, answer, { 'if-match': '"7"' });
    expect([response.status, response.body.type]).toEqual([404, '/problems/not-found']);
  });

  it('answers a repeat with the case, though it has moved on', async () => {
    const headers = { 'if-match': '"1"', 'idempotency-key': 'answer-it-once' };
    await decider.post(`/parcels/${id}/answer`, answer, headers);
    const again = await decider.post(`/parcels/${id}/answer`, answer, headers);
    expect([again.status, again.headers['idempotency-replayed'], again.body.version]).toEqual([200, 'true', 2]);
  });

  it('is refused by role with 403 and the rule, on a case that is over with 409', async () => {
    const byParty = await importer.post(`/parcels/${id}/answer`, answer, { 'if-match': '"1"' });
    expect([byParty.status, byParty.body.errors[0].code, byParty.body.errors[0].rule.citation]).toEqual([403, 'not-permitted', 'Centerline policy: parcels']);
    await decider.post(`/parcels/${id}/answer`, answer, { 'if-match': '"1"' });
    const again = await decider.post(`/parcels/${id}/answer`, answer, { 'if-match': '"2"' });
    expect([again.status, again.body.errors[0].code]).toEqual([409, 'answered']);
  });
});

describe('work', () => {
  it('is taken, given back and given to a colleague', async () => {
    const task = `/parcels/${id}/tasks/advise:CEE004`;
    expect((await specialist.post(`${task}/claim`, {}, { 'if-match': '"1"' })).body.tasks).toMatchObject([{ id: 'advise:CEE004', owner: 'cee004.specialist' }]);
    expect((await specialist.post(`${task}/release`, {}, { 'if-match': '"2"' })).body.tasks).toMatchObject([{ owner: null }]);
    const assigned = await new Client(running, people.cee004Supervisor).post(`${task}/assign`, { to: 'cee004.specialist' }, { 'if-match': '"3"' });
    expect(assigned.body.tasks).toMatchObject([{ ownerName: 'Sara Lund' }]);
    expect((await specialist.post(`/parcels/${id}/tasks/%00/claim`, {}, { 'if-match': '"4"' })).status).toBe(400);
    expect((await specialist.post(`/parcels/${id}/tasks/other/claim`, {}, { 'if-match': '"4"' })).status).toBe(404);
  });
});
