// The door: who gets in with which token, and what the others are told.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brokerSystem, people } from '@centerline/cases/testing';
import request from 'supertest';
import { Client } from '../testing/client.js';
import type { Wishes } from '../testing/fakeIssuer.js';
import { startParcels, type Running } from '../testing/parcelService.js';

let running: Running;
beforeAll(async () => {
  running = await startParcels();
});
afterAll(() => running.stop());

const ask = (authorization?: string) => {
  const call = request(running.app.getHttpServer() as Parameters<typeof request>[0]).get('/parcels');
  return authorization === undefined ? call : call.set('authorization', authorization);
};

describe('a token that is not good is answered 401 with a plain reason', () => {
  const cases: readonly (readonly [string, Wishes, string])[] = [
    ['that has expired', { expiresIn: -60 }, 'The token has expired: sign in again.'],
    ['for another audience', { audience: 'somebody-else' }, 'The token is for another audience, not for centerline.'],
    ['of another issuer', { issuer: 'https://elsewhere.example' }, 'The token is from another issuer.'],
    ['signed with a shared secret', { alg: 'HS256' }, 'The token is not signed with ES256.'],
    ['signed by somebody else', { strangeKey: true }, 'The token is not signed by our issuer.'],
    ['that is an ID token', { typ: 'JWT' }, 'The token is not an access token (at+jwt).'],
    ['without an office', { claims: { unit: undefined } }, 'The token does not name a person, an office and roles that we know.'],
    ['with a role nobody knows', { claims: { roles: ['EMPEROR'] } }, 'The token does not name a person, an office and roles that we know.'],
  ];
  it.each(cases)('%s', async (_case, wishes, reason) => {
    const response = await ask(await running.issuer.bearer(people.hqDecider, wishes));
    expect(response.status).toBe(401);
    expect(response.body).toMatchObject({ type: '/problems/not-signed-in', detail: reason });
    expect(response.headers['www-authenticate']).toContain('error="invalid_token"');
  });

  const unsigned = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${Buffer.from('{"sub":"helen.cruz"}').toString('base64url')}.`;
  it.each([`Bearer ${unsigned}`, 'Bearer garbage', 'Bearer a.b.c', 'Bearer ', 'Basic aGk6aG8=', 'Bearer ü', `Bearer ${'x'.repeat(9_000)}`])('%.40s', async (header) => {
    const response = await ask(Buffer.from(header, 'utf8').toString('latin1'));
    expect(response.status).toBe(401);
    expect(response.headers['www-authenticate']).toMatch(/^Bearer realm="centerline"/);
  });

  it('and no token at all is asked for, without blaming one', async () => {
    const response = await ask();
    expect(response.status).toBe(401);
    expect(response.headers['www-authenticate']).toBe('Bearer realm="centerline"');
  });
});

describe('routes', () => {
  it('that are public need no token; all others do', async () => {
    const server = request(running.app.getHttpServer() as Parameters<typeof request>[0]);
    for (const path of ['/health/live', '/health/ready', '/openapi.json', '/docs', '/reference/colors', '/problems']) expect((await server.get(path)).status).toBe(200);
    const { paths } = (await server.get('/openapi.json')).body as { paths: Record<string, Record<string, unknown>> };
    for (const [path, methods] of Object.entries(paths).filter(([one]) => one.startsWith('/parcels'))) {
      for (const method of Object.keys(methods) as ('get' | 'post')[]) expect([path, (await server[method](path.replace(/\{\w+\}/g, 'x'))).status]).toEqual([path, 401]);
    }
  });
});

describe('who somebody is', () => {
  it('includes the importers they may act for, asked anew at every request', async () => {
    const broker = new Client(running, people.broker);
    const body = { importer: '91-1000001BH', question: 'Where is it?' };
    expect((await broker.post('/parcels', body)).status).toBe(201);
    const mandate = running.ledger.mandates.get('BRK-201') ?? [];
    running.ledger.mandates.set('BRK-201', []);
    expect((await broker.post('/parcels', body)).status).toBe(403);
    running.ledger.mandates.set('BRK-201', mandate);
  });

  it("may be a broker's system, known by its client credentials", async () => {
    const opened = await new Client(running, brokerSystem).post('/parcels', { importer: '91-1000001BH', question: 'Where?' });
    expect(opened.status).toBe(201);
    const { body } = await new Client(running, people.hqDecider).get(`/parcels/${opened.body.id}/timeline`);
    expect(body.items[0]).toMatchObject({ actorName: brokerSystem.name, actorUnit: 'BRK-201' });
  });

  it('cannot be told while the keys of the issuer cannot be had: 503, and nobody gets in', async () => {
    const lonely = await startParcels();
    const token = await lonely.issuer.bearer(people.hqDecider);
    await lonely.issuer.stop();
    const response = await request(lonely.app.getHttpServer() as Parameters<typeof request>[0]).get('/parcels').set('authorization', token);
    expect(response.status).toBe(503);
    expect(response.body.type).toBe('/problems/unavailable');
    await lonely.app.close();
  });
});
