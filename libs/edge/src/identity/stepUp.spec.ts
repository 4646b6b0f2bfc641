// Whoever decides has just proved who they are; everything else goes on with the sign-in one has.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DECIDING_SIGN_IN_SECONDS, isDecidingAct } from '@centerline/cases';
import { brokerSystem, people } from '@centerline/cases/testing';
import request from 'supertest';
import { randomUUID } from 'node:crypto';
import type { Wishes } from '../testing/fakeIssuer.js';
import { Client } from '../testing/client.js';
import { startParcels, type Running } from '../testing/parcelService.js';
import { ELSEWHERE_HEADER, signInProofOf } from './signInProof.js';
import { SAMPLE_ACR } from './ways.js';

let running: Running;
let id: string;
beforeAll(async () => {
  running = await startParcels();
});
afterAll(() => running.stop());
beforeEach(async () => {
  const asked = await new Client(running, people.importer).post('/parcels', { importer: '91-1000001BH', question: 'Where is it?' });
  id = (asked.body as { readonly id: string }).id;
});

const now = (): number => Math.floor(Date.now() / 1_000);
async function decide(wishes: Wishes, { who = people.hqDecider as Parameters<Running['issuer']['bearer']>[0], act = 'decide', query = '', headers = {} } = {}) {
  const call = request(running.app.getHttpServer() as Parameters<typeof request>[0]).post(`/parcels/${id}/${act}${query}`);
  return call.set({ authorization: await running.issuer.bearer(who, wishes), 'idempotency-key': randomUUID(), 'if-match': '"1"', ...headers }).send({ text: 'It is here.' });
}

describe('an act that decides', () => {
  it('is done by whoever has just signed in', async () => {
    expect((await decide({})).status).toBe(200);
  });

  const old: readonly (readonly [string, Wishes, string])[] = [
    ['who signed in too long ago', { claims: { auth_time: now() - DECIDING_SIGN_IN_SECONDS - 60 } }, 'sign-in-too-old'],
    ['whose token does not say when', { claims: { auth_time: undefined } }, 'sign-in-too-old'],
    ['whose token says a time to come', { claims: { auth_time: now() + 3_600 } }, 'sign-in-too-old'],
    ['whose token says a time that is no number', { claims: { auth_time: 'just now' } }, 'sign-in-too-old'],
    ['who signed in in a way that is not enough', { claims: { acr: 'urn:example:password' } }, 'sign-in-too-weak'],
    ['whose token does not say how', { claims: { acr: undefined } }, 'sign-in-too-weak'],
  ];
  it.each(old)('is not done by a person %s: they are told how to sign in, and nothing changes', async (_case, wishes, code) => {
    const response = await decide(wishes);
    expect(response.status).toBe(401);
    expect(response.body).toMatchObject({ type: '/problems/step-up', errors: [{ code, rule: { citation: 'Centerline policy: signing in to decide' } }] });
    expect(response.headers['www-authenticate']).toContain('error="insufficient_user_authentication"');
    expect(response.headers['www-authenticate']).toContain(`max_age="900", acr_values="${SAMPLE_ACR}"`);
    const { body } = await new Client(running, people.hqDecider).get(`/parcels/${id}`);
    expect(body).toMatchObject({ version: 1, stage: 'ASKED' });
  });

  it('is not done over another network than the session was opened over, however new the sign-in', async () => {
    const response = await decide({}, { headers: { [ELSEWHERE_HEADER]: 'true' } });
    expect([response.status, response.body]).toMatchObject([401, { type: '/problems/step-up', errors: [{ code: 'sign-in-elsewhere' }] }]);
    expect((await decide({}, { headers: { [ELSEWHERE_HEADER]: 'true' }, who: people.cee004Specialist, act: 'advise' })).status).toBe(200);
  });

  it('is logged with who was asked to sign in again', async () => {
    await decide({ claims: { auth_time: 0 } });
    expect(running.log.map((line) => JSON.parse(line) as object)).toContainEqual(expect.objectContaining({ by: 'helen.cruz', code: 'sign-in-too-old', msg: 'denied' }));
  });

  it('may be looked at beforehand without signing in again', async () => {
    expect((await decide({ claims: { auth_time: 0 } }, { query: '?preview=true' })).status).toBe(200);
  });

  it.each([['a person of another role', people.cee004Specialist], ['an importer', people.importer], ['a program', brokerSystem]])('sends %s to no sign-in: they may not do it however they come', async (_case, who) => {
    expect((await decide({ claims: { auth_time: undefined, acr: undefined } }, { who })).status).not.toBe(401);
  });
});

describe('an act that decides nothing', () => {
  it('goes on with an old sign-in', async () => {
    expect(isDecidingAct('reassignment', 'advise')).toBe(false);
    expect((await decide({ claims: { auth_time: 0, acr: undefined } }, { who: people.cee004Specialist, act: 'advise' })).status).toBe(200);
  });
});

describe('how old a sign-in is', () => {
  const at = 1_800_000_000_000;
  it.each([[0, 'good'], [900, 'good'], [905, 'good'], [906, 'old'], [-5, 'good'], [-6, 'old']])('after %i seconds makes it %s', (seconds, kind) => {
    expect(signInProofOf({ auth_time: at / 1_000 - seconds, acr: 'piv' }, ['piv'], at, false).kind).toBe(kind);
  });
});
