// How a service answers who asks too often: over real HTTP, on a clock of the test's own.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ior } from '@centerline/cases';
import { brokerSystem, people } from '@centerline/cases/testing';
import request from 'supertest';
import { Client } from '../testing/client.js';
import { startParcels, type Running } from '../testing/parcelService.js';
import { wideRates } from '../testing/wideRates.js';
import { PACES, pacesFrom } from './pace.js';
import { Turnstile } from './turnstile.js';

const MINUTE = 60_000;
let running: Running;
let nowMs = 0;
beforeAll(async () => {
  running = await startParcels(undefined, undefined, wideRates('reads=3/60 writes=2/60 downloads=1/60 strangers=4/60', () => nowMs));
});
afterAll(() => running.stop());
beforeEach(() => void (nowMs += 10 * MINUTE));

const plain = () => request(running.app.getHttpServer() as Parameters<typeof request>[0]);
const times = async <Value>(count: number, work: (turn: number) => Promise<Value>): Promise<Value[]> => {
  const all: Value[] = [];
  for (let turn = 0; turn < count; turn++) all.push(await work(turn));
  return all;
};
const statuses = (answers: readonly { readonly status: number }[]) => answers.map(({ status }) => status);

describe('who asks too often', () => {
  it('is told what is left on every answer, then to wait, with the rule', async () => {
    const reader = new Client(running, people.hqDecider);
    const answers = await times(4, () => reader.get('/parcels'));
    expect(statuses(answers)).toEqual([200, 200, 200, 429]);
    expect(answers.map(({ headers }) => headers['ratelimit'])).toEqual(['"reads";r=2;t=20', '"reads";r=1;t=40', '"reads";r=0;t=60', '"reads";r=0;t=60']);
    expect(answers.map(({ headers }) => headers['ratelimit-policy'])).toEqual(Array(4).fill('"reads";q=3;w=60'));
    expect(answers[3]?.headers).toMatchObject({ 'retry-after': '20', 'content-type': expect.stringContaining('application/problem+json') });
    expect(answers[3]?.body).toMatchObject({
      type: '/problems/too-often', status: 429, detail: 'These are more than 3 requests to read in 60 seconds. Ask again in 20 s.',
      errors: [{ code: 'too-many-reads', rule: { mark: 'policy', citation: 'Centerline policy: pace of reads' } }],
    });
  });
  it('is granted again after as long as Retry-After said', async () => {
    const reader = new Client(running, people.hqDecider);
    await times(4, () => reader.get('/parcels'));
    nowMs += 19_999;
    expect((await reader.get('/parcels')).status).toBe(429);
    nowMs += 1;
    expect((await reader.get('/parcels')).status).toBe(200);
  });
  it('takes nothing from anybody else, and reading nothing from writing', async () => {
    const one = new Client(running, people.hqDecider);
    await times(4, () => one.get('/parcels'));
    expect((await new Client(running, people.auditor).get('/parcels')).status).toBe(200);
    const written = await times(3, () => one.post('/parcels', {}));
    expect(statuses(written)).toEqual([422, 422, 429]);
    expect(written[2]?.body).toMatchObject({ errors: [{ code: 'too-many-writes' }] });
  });
  it('is one system whatever importer it acts for', async () => {
    const system = { ...brokerSystem, iors: [ior('91-1000001BH')] };
    expect(statuses(await times(4, () => new Client(running, system).get('/parcels')))).toEqual([200, 200, 200, 429]);
  });
  it('is never a probe of health', async () => {
    expect(new Set(statuses(await times(12, () => plain().get('/health/live'))))).toEqual(new Set([200]));
  });
});

describe('whoever has no good token', () => {
  const from = (address: string, token = 'garbage') => plain().get('/parcels').set('x-forwarded-for', address).set('authorization', `Bearer ${token}`);

  it('is counted by address, whatever the token; a neighbor in the same /64 is the same', async () => {
    expect(statuses(await times(5, (turn) => from('203.0.113.7', `token-${turn}`)))).toEqual([401, 401, 401, 401, 429]);
    expect((await from('203.0.113.8')).status).toBe(401);
    expect(statuses(await times(5, (turn) => from(`2001:db8::${turn + 1}`)))).toEqual([401, 401, 401, 401, 429]);
  });
  it('does not keep out who has one, behind the same address', async () => {
    await times(5, () => from('203.0.113.7'));
    expect((await new Client(running, people.hqDecider).get('/parcels', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(200);
  });
  it('reads what is open to all, so often', async () => {
    expect(statuses(await times(5, () => plain().get('/reference/colors').set('x-forwarded-for', '203.0.113.9')))).toEqual([200, 200, 200, 200, 429]);
  });
});

describe('a turnstile', () => {
  it('keeps no more than its measure, and forgets first who has everything back, then who was not heard of for longest', () => {
    let at = 0;
    const turnstile = new Turnstile(pacesFrom('reads=2/60'), () => at, 10);
    const passes = (who: string): boolean => {
      try {
        turnstile.pass('reads', who);
        return true;
      } catch {
        return false;
      }
    };
    expect(['busy', 'busy', 'busy'].map(passes)).toEqual([true, true, false]);
    at = 30_000;
    for (let other = 0; other < 9; other++) passes(`other ${other}`);
    expect(passes('busy')).toBe(true);
    expect(passes('busy')).toBe(false);
    for (let other = 9; other < 12; other++) passes(`other ${other}`);
    // Heard of a moment ago, so kept; those before it are not.
    expect(passes('busy')).toBe(false);
    expect(['other 0', 'other 0', 'other 0'].map(passes)).toEqual([true, true, false]);
  });
});

describe('the paces of an installation', () => {
  it('are ours, but for those it names', () => {
    expect(pacesFrom(undefined)).toEqual(PACES);
    expect(pacesFrom(' reads=6000/60  sign-ins=5/1 ')).toEqual({ ...PACES, reads: { quota: 6_000, windowSeconds: 60 }, 'sign-ins': { quota: 5, windowSeconds: 1 } });
  });
  it.each(['reads', 'reads=0/60', 'reads=5/0', 'reads=off', 'looks=5/60', 'reads=99999999/60', 'reads=1.5/60'])('cannot be "%s": nothing is switched off', (said) => {
    expect(() => pacesFrom(said)).toThrow('CENTERLINE_PACES is a list such as');
  });
});
