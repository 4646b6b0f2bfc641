// Every route of every service, as everybody, with the id of something that is not theirs: the answer is 404, the same as for what is not there at all,
// and nothing is written. With an id of something theirs and a part of somebody else's, the same.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { audienceOf, isParty, type AnyLaw, type CaseId, type SignedIn } from '@centerline/cases';
import { fpfLaw } from '@centerline/fpf';
import { ftzLaw } from '@centerline/ftz';
import { Ledger } from '@centerline/ledger';
import { reassignmentLaw } from '@centerline/reassignment';
import { endpointsOfTest } from '../src/asking.js';
import { taken } from '../src/petitions.js';
import { rowsOf } from '../src/ledgerRows.js';
import { applicationToken, signInAs } from '../src/signIn.js';
import { daysOf, storyAt } from '../src/stories.js';
import { actorOf, BROKER_SYSTEM, EVERYBODY } from './src/cast.js';
import { counts, figure, isFull } from './src/figures.js';
import { jsonOf, send, wellFormed, type Answered } from './src/forms.js';
import { inTurns } from './src/inTurns.js';
import { nameOf, operationsOf } from './src/openApi.js';
import { appealOf } from './walks/appealWalk.js';
import { petitionOf } from './walks/petitionWalk.js';
import { LOS_ANGELES, NEWARK } from './walks/walk.js';
import { questionOf } from './walks/zoneWalk.js';

const endpoints = endpointsOfTest();
const { identity, home, ownerDatabaseUrl } = endpoints;
const days = await daysOf(ownerDatabaseUrl);
const ledger = Ledger.connect(endpoints.workDatabaseUrl, 4, 'system');
const operations = await operationsOf(endpoints);
const tokenOf = (person: string): Promise<string> => (person === BROKER_SYSTEM ? applicationToken(identity, home) : signInAs(identity, person));

/** A case with everything that can lie beside it. */
interface Record {
  readonly law: AnyLaw;
  readonly id: string;
  readonly parts: Readonly<{ taskId: string; documentId: string; letterId: string }>;
}
const records = new Map<string, readonly [ours: Record, other: Record]>();

const TYPES = [
  ['reassignment', reassignmentLaw as unknown as AnyLaw, 'v1/reassignments', 'ida.park', 'mina.cole', appealOf, 'COMPLETENESS_REVIEW', 'hal.brandt'],
  ['ftz', ftzLaw as unknown as AnyLaw, 'v1/ftz-escalations', 'pia.long', 'nick.hale', questionOf, 'PORT_TRIAGE', 'hal.brandt'],
  ['fpf', fpfLaw as unknown as AnyLaw, 'v1/fpf-inputs', 'ida.park', 'mina.cole', petitionOf, 'ELIGIBILITY_CHECK', 'hal.brandt'],
] as const;

async function laidOut(law: AnyLaw, cases: string, opener: string, body: object, stage: string): Promise<Record> {
  const { as, inStage } = storyAt(identity, cases);
  const id = String(taken(await as(opener, '', { body })).body['id']);
  const seen = await inStage('hal.brandt', id, stage);
  const file = await fetch(`${cases}/${id}/documents?name=note.pdf&kind=other`, {
    method: 'POST', body: new Uint8Array(Buffer.from(`%PDF-1.4\n% ${id}\n%%EOF\n`)), headers: { authorization: `Bearer ${await signInAs(identity, opener)}`, 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
  });
  const { id: documentId } = (await file.json()) as { readonly id: string };
  const [task] = seen.body['tasks'] as readonly { readonly id: string }[];
  let letters: readonly { readonly id: string }[] = [];
  // The first letter is made by the worker, a moment after the acknowledgement; a zone case has none to a party.
  for (let look = 0; look < 60 && letters.length === 0 && law.type === 'reassignment'; look += 1) {
    letters = (await as('hal.brandt', `/${id}/letters`)).body['items'] as typeof letters;
    if (letters.length === 0) await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { law, id, parts: { taskId: task?.id ?? 'none', documentId, letterId: letters[0]?.id ?? randomUUID() } };
}

beforeAll(async () => {
  for (const [service, law, path, opener, otherOpener, openingOf, stage] of TYPES) {
    const cases = `${endpoints[service]}/${path}`;
    records.set(service, [await laidOut(law, cases, opener, openingOf(LOS_ANGELES, days), stage), await laidOut(law, cases, otherOpener, openingOf(NEWARK, days), stage)]);
  }
}, 120_000);
afterAll(() => ledger.close());

/** Everything that is written for these cases, readings too. */
const writtenFor = (ids: readonly string[]) => rowsOf(ownerDatabaseUrl, `
  SELECT (SELECT sum(version) FROM centerline.case_file WHERE id = ANY ($1)) AS versions, ${['audit_event', 'task', 'message', 'document', 'idempotency', 'reading', 'notice'].map((table) => `(SELECT count(*) FROM centerline.${table} WHERE case_id = ANY ($1)) AS ${table}`).join(', ')}`, [ids]);

/** How often the services wrote into their logs that a person was kept out. */
function deniedBy(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const service of ['reassignment', 'ftz', 'fpf'])
    for (const [, by = ''] of readFileSync(join(home, 'logs', `${service}.log`), 'utf8').matchAll(/"by":"([^"]+)"[^\n]*"msg":"denied"/g)) found.set(by, (found.get(by) ?? 0) + 1);
  return found;
}

async function canRead(actor: SignedIn, { law, id }: Record): Promise<boolean> {
  const found = await ledger.readCase(law, id as CaseId);
  return found !== null && audienceOf(actor, law.parties(found.file.state)) !== null;
}
/** What an answer says, but for what names the request. */
function saidOf(answered: Answered, id: string): string {
  const { instance: _path, requestId: _id, ...rest } = jsonOf(answered) ?? {};
  return JSON.stringify([answered.status, rest, answered.headers.get('etag'), answered.headers.get('content-type')]).replaceAll(id, '<id>');
}
const ofCases = operations.filter(({ service, path }) => service !== 'oversight' && path.includes('{id}'));

describe('every route with a case in its address', () => {
  it('answers who may not read the case as if there were none, whoever asks, and writes nothing', async () => {
    const ids = [...records.values()].map(([ours]) => ours.id);
    const before = await writtenFor(ids);
    const loggedBefore = deniedBy();
    const wrong: string[] = [];
    const tally = { requests: 0, people: 0 };
    const ofNone = new Map<string, string>();
    for (const person of EVERYBODY) {
      const [actor, token] = [await actorOf(person, (unit) => ledger.actsFor(unit)), await tokenOf(person)];
      const readable = new Set<string>();
      for (const [service, [ours]] of records) if (await canRead(actor, ours)) readable.add(service);
      tally.people += readable.size < records.size ? 1 : 0;
      await inTurns(ofCases.filter(({ service }) => !readable.has(service)), async (operation) => {
        const [ours] = records.get(operation.service) ?? [];
        if (!ours) return;
        const asked = async (id: string): Promise<Answered> => {
          tally.requests += 1;
          return send(wellFormed(operation, { id, ...ours.parts }, token, 3));
        };
        const nobodys = randomUUID();
        const theirs = await asked(ours.id);
        // Of what is not there everybody is told the same; at length each is asked.
        const none = (isFull ? undefined : ofNone.get(nameOf(operation))) ?? saidOf(await asked(nobodys), nobodys);
        ofNone.set(nameOf(operation), none);
        if (theirs.status !== 404) wrong.push(`${person}: ${nameOf(operation)} answers ${theirs.status} ${theirs.text.slice(0, 200)}`);
        else if (saidOf(theirs, ours.id) !== none) wrong.push(`${person}: ${nameOf(operation)} tells another's case from none: ${saidOf(theirs, ours.id)} ${none}`);
      });
    }
    figure('others’ ids', counts({ routes: ofCases.length, people: tally.people, requests: tally.requests, 'wrong answers': wrong.length }));
    expect(wrong).toEqual([]);
    expect(tally.people).toBeGreaterThan(15);
    expect(await writtenFor(ids)).toEqual(before);
    // Each is in the log, with who it was: whoever watches sees somebody feel their way.
    const logged = deniedBy();
    const since = EVERYBODY.reduce((sum, person) => sum + (logged.get(person) ?? 0) - (loggedBefore.get(person) ?? 0), 0);
    expect([since >= tally.requests, tally.requests > 1_000]).toEqual([true, true]);
  }, 120_000);

  it('answers who may read one case and names a part of another as if there were no such part', async () => {
    const parts = ofCases.filter(({ path }) => /\{(taskId|documentId|letterId)\}/.test(path));
    const wrong: string[] = [];
    let requests = 0;
    for (const person of ['ida.park', 'pia.long', 'frank.ames', 'hal.brandt', 'ada.wynn']) {
      const [actor, token] = [await actorOf(person, (unit) => ledger.actsFor(unit)), await tokenOf(person)];
      for (const operation of parts) {
        const [ours, other] = records.get(operation.service) ?? [];
        if (!ours || !other || !(await canRead(actor, ours))) continue;
        // Work has the same name in every case: of another case's there is none to name.
        const path = { id: ours.id, ...other.parts, taskId: 'no-such-task' };
        const version = (await ledger.readCase(ours.law, ours.id as CaseId))?.file.version ?? 0;
        const answered = await send(wellFormed(operation, path, token, version));
        requests += 1;
        if (answered.status !== 404) wrong.push(`${person}: ${nameOf(operation)} answers ${answered.status} ${answered.text.slice(0, 200)}`);
      }
    }
    figure('parts of others’ cases', counts({ routes: parts.length, requests, 'wrong answers': wrong.length }));
    expect(wrong).toEqual([]);
    expect(requests).toBeGreaterThan(60);
  }, 60_000);

  it('is none that asks about several at once and tells of one', async () => {
    for (const person of EVERYBODY) {
      const [actor, token] = [await actorOf(person, (unit) => ledger.actsFor(unit)), await tokenOf(person)];
      for (const operation of operations.filter(({ path }) => path.endsWith('/messages/unread'))) {
        const [ours] = records.get(operation.service) ?? [];
        if (!ours || (await canRead(actor, ours))) continue;
        expect([person, jsonOf(await send(wellFormed(operation, { id: ours.id }, token, 1)))]).toEqual([person, { items: [] }]);
      }
    }
  }, 60_000);
});

describe('a broker', () => {
  it('reads and acts by a power of attorney in force alone, asked for at every request: not by one that was revoked, is over, or is still to come', async () => {
    const [ours] = records.get('reassignment') ?? [];
    const token = await tokenOf('ben.ortiz');
    const mine = operations.filter(({ service, path, method }) => service === 'reassignment' && method === 'GET' && /\{id\}(\/(timeline|deadlines|acts|messages|documents|letters|deliveries))?$/.test(path));
    const statuses = async () => (await Promise.all(mine.map((operation) => send(wellFormed(operation, { id: ours?.id ?? '' }, token, 1))))).map(({ status }) => status);
    const set = (change: string) => rowsOf(ownerDatabaseUrl, `UPDATE centerline.power_of_attorney SET ${change} WHERE broker_unit = 'BRK-201' AND account = 'ACCT-1001' RETURNING account`);
    const asItWas = 'from_on = DATE \'2024-01-01\', until_on = NULL, revoked_at = NULL';
    try {
      for (const [change, status] of [
        [asItWas, 200], ['revoked_at = centerline.moment() - interval \'1 second\'', 404], [asItWas, 200], ['until_on = (centerline.moment() - interval \'2 days\')::date', 404], [asItWas, 200],
        ['from_on = (centerline.moment() + interval \'3 days\')::date', 404], [asItWas, 200],
      ] as const) {
        expect(await set(change)).toHaveLength(1);
        expect([change, [...new Set(await statuses())]]).toEqual([change, [status]]);
      }
      expect(mine.length).toBeGreaterThan(6);
    } finally {
      await set(asItWas);
    }
  }, 60_000);
});

describe('the rooms of work and of oversight', () => {
  const at = (path: string): string => `${endpoints.oversight}/v1${path}`;
  const call = async (person: string, method: string, path: string, body?: unknown): Promise<Answered> =>
    send({ url: at(path), init: { method, headers: { authorization: `Bearer ${await tokenOf(person)}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) } });

  it('know of another’s kept view and of another office’s absence as little as of none', async () => {
    const [mine, office, away] = [randomUUID(), randomUUID(), randomUUID()];
    const view = { name: `Kept ${mine.slice(0, 8)}`, filters: { due: 'overdue' } };
    expect((await call('cee006.supervisor', 'PUT', `/work/views/${mine}`, { ...view, scope: 'mine' })).status).toBe(200);
    expect((await call('cee006.supervisor', 'PUT', `/work/views/${office}`, { ...view, scope: 'office' })).status).toBe(200);
    const absence = { person: 'cee006.specialist', fromOn: days.daysAgo(-60), untilOn: days.daysAgo(-61) };
    expect((await call('cee006.supervisor', 'PUT', `/work/absences/${away}`, absence)).status).toBe(200);
    const kept = () => rowsOf(ownerDatabaseUrl, `SELECT (SELECT jsonb_agg(v ORDER BY v.id) FROM centerline.saved_view v WHERE id = ANY ($1::uuid[])) AS views, (SELECT jsonb_agg(a) FROM centerline.absence a WHERE id = $2) AS absences`, [[mine, office], away]);
    const before = await kept();
    const wrong: string[] = [];
    const cleaned = async (): Promise<void> => {
      await call('cee006.supervisor', 'POST', `/work/absences/${away}/end`, {});
      for (const id of [mine, office]) await call('cee006.supervisor', 'DELETE', `/work/views/${id}`);
    };
    for (const person of EVERYBODY) {
      const actor = await actorOf(person, (unit) => ledger.actsFor(unit));
      const probes = [
        ['PUT', `/work/views/${mine}`, { ...view, scope: 'mine' }], ['PUT', `/work/views/${office}`, { ...view, scope: 'office' }], ['DELETE', `/work/views/${mine}`, undefined], ['DELETE', `/work/views/${office}`, undefined],
        ['POST', `/work/absences/${away}/end`, {}], ['PUT', `/work/absences/${away}`, { ...absence, person }],
      ] as const;
      for (const [method, path, body] of probes) {
        const { status, text } = await call(person, method, path, body);
        // A party has no views or absences at all, whatever the id; that is no news about this one. Nor has who leads no office an office's view.
        const none = isParty(actor) || path.endsWith(office) ? [403, 404] : [404];
        if (!none.includes(status)) wrong.push(`${person}: ${method} ${path} answers ${status} ${text.slice(0, 160)}`);
      }
    }
    const after = await kept();
    await cleaned();
    expect(wrong).toEqual([]);
    expect(after).toEqual(before);
  }, 60_000);

  it('tell who oversees an office nothing of another’s case, asked for by its id', async () => {
    const [, newark] = records.get('ftz') ?? [];
    for (const person of ['paul.drake', 'frank.ames', 'cee004.supervisor', 'cee004.director']) {
      const events = await call(person, 'GET', `/oversight/events?case=${newark?.id ?? ''}`);
      expect([person, events.status, jsonOf(events)?.['items']]).toEqual([person, 200, []]);
    }
    for (const person of EVERYBODY.filter((one) => !['ada.wynn'].includes(one))) expect([person, (await call(person, 'GET', `/oversight/readings?case=${newark?.id ?? ''}`)).status]).toEqual([person, 403]);
  }, 60_000);
});

