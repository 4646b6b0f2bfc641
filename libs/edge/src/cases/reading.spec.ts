// Who reads what: the agency sees the inside, a party its own case and nothing of the inside, a stranger that there is no such case.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseId, type Ior, type SignedIn } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { evaluate, type ClockLine, type Instant } from '@centerline/clock';
import type { CaseRow, WorkItem } from '@centerline/ledger';
import { Client } from '../testing/client.js';
import { startParcels, type Running } from '../testing/parcelService.js';

let running: Running;
let id: string;
const client = (who: SignedIn) => new Client(running, who);

beforeAll(async () => {
  running = await startParcels();
  id = (await client(people.importer).post('/parcels', { importer: '91-1000001BH', question: 'Where is it?' })).body.id as string;
  await client(people.cee004Specialist).post(`/parcels/${id}/advise`, { text: 'The secret advice.' }, { 'if-match': '"1"' });
});
afterAll(() => running.stop());

describe('colleagues', () => {
  it('are the people of one\'s own office, by name, and nobody a party hears of', async () => {
    const { body } = await client(people.cee004Specialist).get('/parcels/colleagues');
    expect((body.items as { name: string }[]).map(({ name }) => name)).toEqual(['Della Stroud', 'Sara Lund', 'Umberto Hess']);
    expect((await client(people.importer).get('/parcels/colleagues')).status).toBe(403);
  });

  it('get work with the reason, which stays in the history', async () => {
    const given = (await client(people.importer).post('/parcels', { importer: '91-1000001BH', question: 'And this one?' })).body.id as string;
    const assigned = await client(people.cee004Supervisor).post(`/parcels/${given}/tasks/advise:CEE004/assign`, { to: 'cee004.specialist', reason: 'She knows this producer.' }, { 'if-match': '"1"' });
    expect([assigned.status, assigned.body.tasks]).toMatchObject([200, [{ ownerName: 'Sara Lund' }]]);
    const { body } = await client(people.hqDecider).get(`/parcels/${given}/timeline`);
    expect(body.items[1]).toMatchObject({ summary: 'Umberto Hess gave "Advise" to Sara Lund: She knows this producer.', data: { reason: 'She knows this producer.' } });
  });
});

describe('a case', () => {
  it('shows the agency its stage, holder, work and advice', async () => {
    const { body, headers } = await client(people.hqDecider).get(`/parcels/${id}`);
    expect(body).toMatchObject({ stage: 'ASKED', heldBy: 'OFO-HQ', view: { secretAdvice: 'The secret advice.' }, actions: ['answer', 'decide'] });
    expect(body.tasks).toMatchObject([{ id: 'advise:CEE004' }]);
    expect((body.deadlines as { id: string }[]).map((one) => one.id)).toEqual(['answer', 'advice']);
    expect(headers).toMatchObject({ etag: '"2"', 'cache-control': 'private, no-cache' });
  });

  it('shows a party its own words and public dates, and nothing of the inside', async () => {
    for (const path of ['', '/timeline', '/deadlines']) {
      const { status, text } = await client(people.importer).get(`/parcels/${id}${path}`);
      expect(status).toBe(200);
      for (const inside of ['secret', 'advice', 'Advise', 'Sara', 'CEE004']) expect([path, text.includes(inside)]).toEqual([path, false]);
    }
    const { body } = await client(people.importer).get(`/parcels/${id}`);
    expect(body).toMatchObject({ stage: null, heldBy: null, tasks: [], actions: [], view: { answer: null } });
    expect(body.deadlines).toMatchObject([{ id: 'answer', why: 'Due at 5:00 PM on Monday, March 16, 2026: 10 working days from 10:00 AM on Monday, March 2, 2026 (America/New_York); Centerline policy: parcels.' }]);
  });

  it('says what the offices are called that it names, and no others', async () => {
    expect((await client(people.hqDecider).get(`/parcels/${id}`)).body.offices).toEqual({ 'OFO-HQ': 'OFO-HQ', CEE004: 'Apparel, Footwear & Textiles' });
    expect((await client(people.importer).get(`/parcels/${id}`)).body.offices).toEqual({ 'OFO-HQ': 'OFO-HQ' });
  });

  it.each([['another importer', people.otherImporter], ['a broker without a power of attorney', people.strangerBroker], ['another port', people.otherPortOfficer], ['another Center', people.cee003Director]])(
    'does not exist for %s', async (_who, who) => {
      for (const path of ['', '/timeline', '/deadlines']) expect((await client(who).get(`/parcels/${id}${path}`)).status).toBe(404);
    });

  it('is answered 304 to who has it, until it changes or a deadline passes', async () => {
    const reader = client(people.auditor);
    const unchanged = await reader.get(`/parcels/${id}`, { 'if-none-match': '"1", W/"2"' });
    expect([unchanged.status, unchanged.text, unchanged.headers['etag']]).toEqual([304, '', '"2"']);
    expect((await reader.get(`/parcels/${id}`, { 'if-none-match': '"1"' })).status).toBe(200);
    const before = running.ledger.at;
    running.ledger.at = '2026-04-20T15:00:00.000Z' as Instant;
    const late = await reader.get(`/parcels/${id}`, { 'if-none-match': '"2"' });
    expect(late.status).toBe(200);
    expect(late.body.deadlines[0]).toMatchObject({ breachedAt: '2026-03-16T21:00:00.000Z', why: expect.stringContaining('is overdue') });
    running.ledger.at = before;
  });

  it('leaves a record of every reading, and says when a Social Security number was shown', async () => {
    const importer = client({ ...people.importer, id: 'ollie.marsh' as SignedIn['id'], unit: 'ACCT-1006' as SignedIn['unit'], iors: ['900-12-1234' as Ior] });
    const opened = await importer.post('/parcels', { importer: '900-12-1234', question: 'Mine?' });
    running.ledger.readings.length = 0;
    await client(people.auditor).get(`/parcels/${opened.body.id}`);
    await client(people.auditor).get(`/parcels/${id}`);
    await client(people.auditor).get(`/parcels/${id}/deadlines`);
    expect(running.ledger.readings).toEqual([`ada.wynn ${opened.body.id} case with Social Security number`, `ada.wynn ${id} case`, `ada.wynn ${id} deadlines`]);
  });
});

describe('a deadline in full', () => {
  it('sums to its date and brings a certificate that recomputes', async () => {
    const { body } = await client(people.hqDecider).get(`/parcels/${id}/deadlines`);
    for (const deadline of body.items as { dueAt: string; explanation: { sumsTo: string; rows: object[] }; certificate: { line: ClockLine; answer: object } }[]) {
      expect(deadline.explanation.rows.length).toBeGreaterThan(1);
      expect(deadline.explanation.sumsTo).toBe(deadline.dueAt);
      expect(evaluate(deadline.certificate.line)).toEqual(deadline.certificate.answer);
    }
    expect(body.items[0].marks).toMatchObject([{ kind: 'BREACH', passed: false }]);
  });
});

describe('lists', () => {
  const row = (number: number): CaseRow => ({
    id: caseId(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`), number: `CR-2026-${number}`, type: 'reassignment', title: 'A question', stage: 'ASKED', status: 'RECEIVED', outcome: null,
    center: 'CEE004', port: null, heldBy: 'OFO-HQ', version: 1, closed: false, openedAt: '2026-03-02T15:00:00.000Z' as Instant, nextDueAt: '2026-03-16T21:00:00.000Z' as Instant, breached: false,
  });
  const item = (number: number): WorkItem => ({
    caseId: row(number).id, number: row(number).number, type: 'reassignment', caseTitle: '', stage: 'ASKED', version: 1, center: null, port: null, taskId: 'advise:CEE004', title: 'Advise', unit: 'CEE004',
    roles: ['CENTER_SPECIALIST'], owner: null, ownerName: null, ownerAwayUntil: null, openedAt: row(number).openedAt, dueAt: number > 2 ? null : row(number).nextDueAt, breached: false,
  });
  beforeAll(() => {
    running.ledger.rows = Array.from({ length: 60 }, (_, index) => row(index + 1));
    running.ledger.work = Array.from({ length: 5 }, (_, index) => item(index + 1));
  });

  it('are read page by page to the end, each once, by the link of the page before', async () => {
    const seen: string[] = [];
    let next: string | null = '/parcels?closed=false';
    for (let page = 0; next !== null && page < 10; page += 1) {
      const { body } = await client(people.hqAnalyst).get(next);
      seen.push(...(body.items as CaseRow[]).map((one) => one.number));
      next = body.next as string | null;
      if (next) expect(next).toContain('closed=false');
    }
    expect(seen).toEqual(running.ledger.rows.map((one) => one.number));
  });

  it('of work go on where they stopped, with dates and without', async () => {
    const first = await client(people.cee004Supervisor).get('/parcels/worklist?limit=3&unit=CEE004&owner=me&unowned=true&role=CENTER_SPECIALIST');
    expect(first.body.items).toHaveLength(3);
    expect((await client(people.cee004Supervisor).get(first.body.next as string)).body).toMatchObject({ items: [{ number: 'CR-2026-4' }, { number: 'CR-2026-5' }], next: null });
    expect(running.ledger.workQueries.at(-1)).toMatchObject({ after: ['', `${row(3).id}/advise:CEE004`], owner: 'cee004.supervisor', unowned: true, role: 'CENTER_SPECIALIST', scope: { unit: 'CEE004' } });
  });

  it.each([
    ['limit=0', 'bad-query'], ['limit=101', 'bad-query'], ['limit=many', 'bad-query'], ['limit=1&limit=2', 'bad-query'], ['colour=brown', 'bad-query'], ['closed=perhaps', 'bad-query'],
    ['dueBefore=tomorrow', 'bad-query'], ['port=27', 'bad-query'], ['owner=%00', 'bad-request'], ['after=nonsense', 'bad-cursor'], ['after=', 'bad-cursor'],
    [`after=${Buffer.from('["cases","2026-03-02T15:00:00Z","not-an-id"]').toString('base64url')}`, 'bad-cursor'],
    [`after=${Buffer.from(`["work","","${row(1).id}/x"]`).toString('base64url')}`, 'bad-cursor'],
    [`after=${Buffer.from(`["cases","infinity","${row(1).id}"]`).toString('base64url')}`, 'bad-cursor'],
  ])('refuse ?%s with 400', async (query, code) => {
    const response = await client(people.hqAnalyst).get(`/parcels?${query}`);
    expect([response.status, response.body.type]).toEqual([400, `/problems/${code}`]);
  });

  it("are made of the reader's own: importers for a party, the office's for an officer, all for Headquarters", async () => {
    for (const who of [people.importer, people.portOfficer, people.hqAnalyst, people.auditor]) await client(who).get('/parcels');
    expect(running.ledger.caseQueries.slice(-4).map((query) => query.scope)).toEqual([{ iors: ['91-1000001BH'] }, { unit: 'PORT-2704' }, 'all', 'all']);
  });

  it('tell a party nothing of the inside, and let it not ask', async () => {
    const { body } = await client(people.importer).get('/parcels?limit=1');
    expect(Object.keys(body.items[0] as object).sort()).toEqual(['closed', 'id', 'number', 'openedAt', 'status', 'title', 'type', 'version']);
    for (const query of ['?stage=ASKED', '?dueBefore=2026-03-16T21:00:00Z', '?center=CEE004', '/worklist']) {
      const response = await client(people.importer).get(`/parcels${query}`);
      expect([query, response.status, response.body.errors?.[0].code]).toEqual([query, 403, 'agency-only']);
    }
  });
});
