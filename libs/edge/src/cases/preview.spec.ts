// Before somebody acts: what may be done and why not the rest, and what an act would come to, with nothing done yet.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActStanding } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { Client } from '../testing/client.js';
import { startParcels, type Running } from '../testing/parcelService.js';

let running: Running;
let importer: Client;
let specialist: Client;
let decider: Client;
let id: string;
const first = { 'if-match': '"1"' };

beforeAll(async () => {
  running = await startParcels();
  importer = new Client(running, people.importer);
  specialist = new Client(running, people.cee004Specialist);
  decider = new Client(running, people.hqDecider);
});
afterAll(() => running.stop());
beforeEach(async () => {
  id = (await importer.post('/parcels', { importer: '91-1000001BH', question: 'Where is it?' })).body.id as string;
});
const actsOf = async (who: Client): Promise<readonly ActStanding[]> => (await who.get(`/parcels/${id}/acts`)).body.items as readonly ActStanding[];

describe('acts', () => {
  it('tell the agency what is open, and whose the rest is', async () => {
    expect(await actsOf(decider)).toMatchObject([
      { command: 'advise', roles: ['CENTER_SPECIALIST'], bar: { because: 'role', message: expect.stringContaining('center specialist') } },
      { command: 'decide', roles: ['OFO_HQ_DECIDER'], bar: null },
      { command: 'answer', roles: ['OFO_HQ_DECIDER'], bar: null },
    ]);
  });

  it('tell what the stage does not allow any more', async () => {
    await decider.post(`/parcels/${id}/answer`, { text: 'Here.' }, first);
    expect(await actsOf(decider)).toMatchObject([{ command: 'advise' }, { command: 'decide' }, { command: 'answer', bar: { because: 'stage', message: null } }]);
  });

  it('tell a party nothing of what others do', async () => {
    const { body, text } = await importer.get(`/parcels/${id}/acts`);
    expect([body.items, /advise|CENTER|OFO/.test(text)]).toEqual([[], false]);
  });

  it('do not exist for a stranger', async () => {
    expect((await new Client(running, people.otherImporter).get(`/parcels/${id}/acts`)).status).toBe(404);
  });
});

describe('a preview', () => {
  it('tells the agency dates, work and stage that would follow, and does nothing', async () => {
    const told = running.ledger.delivered.length;
    const { status, body } = await decider.post(`/parcels/${id}/answer?preview=true`, { text: 'Here.' }, first);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      preview: true, version: 1, summary: 'Answered: Here.', status: { from: 'RECEIVED', to: 'DECIDED' }, stage: { from: 'ASKED', to: 'ANSWERED' },
      clocks: [{ id: 'answer', change: 'ends', verdict: 'cancelled' }, { id: 'advice', change: 'ends' }],
      tasks: [{ id: 'advise:CEE004', change: 'closes' }],
    });
    const after = await decider.get(`/parcels/${id}`);
    expect([after.body.version, after.body.stage, running.ledger.delivered.length]).toEqual([1, 'ASKED', told]);
  });

  it('of a case that is not there tells a party the dates it would get, and nothing of the inside', async () => {
    const { status, body, text } = await importer.post('/parcels?preview=true', { importer: '91-1000001BH', question: 'Where is it?' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 0, status: { from: null, to: 'RECEIVED' }, stage: null, heldBy: null, tasks: [], clocks: [{ id: 'answer', change: 'starts', dueAt: '2026-03-16T21:00:00.000Z' }] });
    for (const inside of ['secret', 'Advise', 'CEE004']) expect([inside, text.includes(inside)]).toEqual([inside, false]);
  });

  it('is refused as the command itself would be: by its form, by the law, by its version, by who asks', async () => {
    const refusals = await Promise.all([
      decider.post(`/parcels/${id}/answer?preview=true`, { txt: 'Here.' }, first),
      specialist.post(`/parcels/${id}/answer?preview=true`, { text: 'Here.' }, first),
      decider.post(`/parcels/${id}/answer?preview=true`, { text: 'Here.' }, { 'if-match': '"7"' }),
      decider.post(`/parcels/${id}/answer?preview=true`, { text: 'Here.' }),
      new Client(running, people.otherImporter).post(`/parcels/${id}/answer?preview=true`, { text: 'Here.' }, { 'if-match': '"7"' }),
      importer.post('/parcels?preview=true', { importer: '91-1000001BH', question: 'nothing' }),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([422, 403, 412, 428, 404, 422]);
  });

  it('needs no Idempotency-Key and uses up none', async () => {
    const key = { ...first, 'idempotency-key': 'looked-before' };
    expect((await decider.post(`/parcels/${id}/answer?preview=true`, { text: 'Here.' }, key)).status).toBe(200);
    const done = await decider.post(`/parcels/${id}/answer`, { text: 'There.' }, key);
    expect([done.status, done.body.view.answer]).toEqual([200, 'There.']);
    const bare = await importer.raw('/parcels?preview=true', Buffer.from('{"importer":"91-1000001BH","question":"Where?"}'), { 'content-type': 'application/json' });
    expect(bare.status).toBe(200);
  });

  it.each(['', 'false', 'yes', 'TRUE'])('written as preview=%s is refused, lest it be taken for an order', async (text) => {
    const { status, body } = await decider.post(`/parcels/${id}/answer?preview=${text}`, { text: 'Here.' }, first);
    expect([status, body.type]).toEqual([400, '/problems/bad-query']);
    expect((await decider.get(`/parcels/${id}`)).body.version).toBe(1);
  });

  it('of a paper is refused: nothing is written by somebody who wants to look', async () => {
    const { status, body } = await decider.post(`/parcels/${id}/messages?preview=true`, { kind: 'internal', text: 'A note.' });
    expect([status, body.type]).toEqual([400, '/problems/bad-query']);
    expect((await decider.get(`/parcels/${id}/messages`)).body.items).toEqual([]);
  });
});
