// The door of every service and of the gateway: no token, or one that is wrong in any way, opens no route; and every answer of every route carries the headers
// that keep a browser from doing with it what it should not.
import { describe, expect, it } from '@jest/globals';
import { endpointsOfTest } from '../src/asking.js';
import { secondService } from '../src/secondService.js';
import { signInAs } from '../src/signIn.js';
import { counts, figure } from './src/figures.js';
import { forgedTokens } from './src/forgedTokens.js';
import { jsonOf, send, wellFormed, type Answered } from './src/forms.js';
import { signedIn, Visit } from './src/gatewayVisit.js';
import { inTurns } from './src/inTurns.js';
import { nameOf, operationsOf, type Operation } from './src/openApi.js';

const endpoints = endpointsOfTest();
const { gateway, home, identity, reassignment } = endpoints;
const operations = await operationsOf(endpoints);
const closed = operations.filter(({ isPublic }) => !isPublic);
const NOBODY = '00000000-0000-7000-8000-000000000000';
const at = (operation: Operation, token: string | null): Promise<Answered> => send(wellFormed(operation, { id: NOBODY, taskId: 'x', documentId: NOBODY, letterId: NOBODY, port: '2704' }, token, 1));

describe('a token', () => {
  it('is asked for at every route that is not public, and named by nothing else', async () => {
    const wrong = (await inTurns(closed, async (operation) => {
      const { status, headers, text } = await at(operation, null);
      return status === 401 && headers.get('www-authenticate') === 'Bearer realm="centerline"' ? [] : [`${nameOf(operation)}: ${status} ${text.slice(0, 100)}`];
    })).flat();
    expect(wrong).toEqual([]);
    expect(operations.filter(({ isPublic }) => isPublic).map(nameOf).filter((name) => !/\/health\/|\/reference/.test(name))).toEqual([]);
    figure('door, no token', counts({ routes: closed.length, opened: wrong.length }));
  }, 60_000);

  it('that is wrong in one way opens nothing, at any service; the same one without its fault does', async () => {
    const tokens = await forgedTokens(identity, home, 'helen.cruz');
    const doors = ['reassignment', 'ftz', 'fpf', 'oversight'].map((service) => closed.find((one) => one.service === service && one.method === 'GET' && !one.path.includes('{') && one.path !== '/v1/my-importers') as Operation);
    const wrong: string[] = [];
    for (const operation of doors) for (const [fault, token] of tokens) {
      const { status, headers, text } = await at(operation, token);
      const asItShould = fault === 'right' ? status < 400 : status === 401 && (headers.get('www-authenticate') ?? '').includes('invalid_token') && !text.includes(token);
      if (!asItShould) wrong.push(`${nameOf(operation)} with a token ${fault}: ${status} ${text.slice(0, 200)}`);
    }
    figure('door, forged tokens', counts({ services: doors.length, tokens: tokens.length - 1, opened: wrong.length }));
    expect(wrong).toEqual([]);
  }, 60_000);

  it('that has expired opens no route of any document', async () => {
    const [, [, expired] = ['', '']] = await forgedTokens(identity, home, 'helen.cruz');
    const wrong = (await inTurns(closed, async (operation) => ((await at(operation, expired)).status === 401 ? [] : [nameOf(operation)]))).flat();
    expect(wrong).toEqual([]);
  }, 60_000);

  it('is nothing to the gateway, which knows sessions alone; and a session is nothing without its cookie', async () => {
    const token = await signInAs(identity, 'helen.cruz');
    for (const path of ['/api/reassignment/v1/reassignments', '/api/oversight/v1/oversight/readings', '/auth/me', '/api/events']) {
      for (const [cookie, type] of [[undefined, '/problems/not-signed-in'], ['__Host-centerline=made-up', '/problems/session-ended']] as const) {
        const response = await new Visit(gateway).go(path, { headers: { authorization: `Bearer ${token}`, ...(cookie === undefined ? {} : { cookie }) } });
        expect([path, response.status, jsonOf({ text: await response.text() } as Answered)?.['type']]).toEqual([path, 401, type]);
      }
    }
  });
});

/** Of every answer, whatever it is. */
function unprotected(path: string, { headers }: Pick<Answered, 'headers'>, isProduction: boolean | 'services'): readonly string[] {
  const policy = headers.get('content-security-policy') ?? '';
  const script = (/script-src([^;]*)/.exec(policy)?.[1] ?? '').trim();
  return [
    ...(policy.includes("default-src 'none'") ? [] : ['no default-src none']), ...(policy.includes("frame-ancestors 'none'") || policy.includes('sandbox') ? [] : ['may be framed']),
    ...(script === '' || script === "'self'" ? [] : [`scripts from ${script}`]), ...(/unsafe-eval|\*/.test(policy) ? ['a policy with holes'] : []),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['no nosniff']), ...(headers.get('referrer-policy') ? [] : ['no referrer policy']),
    ...(headers.get('x-powered-by') === null ? [] : ['says what it is made of']), ...(headers.get('access-control-allow-origin') === null ? [] : ['lets other origins read']),
    ...(isProduction === false || /max-age=\d{8,}/.test(headers.get('strict-transport-security') ?? '') ? [] : ['no HSTS']),
  ].map((fault) => `${path}: ${fault}`);
}
const BESIDE = ['/openapi.json', '/docs', '/problems', '/problems/stale', '/health/live', '/health/ready', '/nowhere', '/v1/%00', '/v1/%E0%A4%A'];

describe('the headers of protection', () => {
  it('stand on every answer of every service', async () => {
    const token = await signInAs(identity, 'ada.wynn');
    const answers = await inTurns(operations, async (operation) => unprotected(nameOf(operation), await at(operation, token), 'services'));
    const beside = await inTurns((['reassignment', 'ftz', 'fpf', 'oversight'] as const).flatMap((service) => BESIDE.map((path) => `${endpoints[service]}${path}`)), async (url) =>
      unprotected(url, await send({ url, init: { method: 'GET', headers: {} } }), 'services'));
    figure('door, headers of services', counts({ answers: answers.length + beside.length, faults: answers.flat().length + beside.flat().length }));
    expect([...answers.flat(), ...beside.flat()]).toEqual([]);
  }, 60_000);

  it('stand on every answer of the gateway', async () => {
    const visit = await signedIn(endpoints, 'ida.park');
    const paths = [
      '/', '/cases', '/cases/reassignment/1', '/assets/gone.js', '/auth/me', '/auth/sign-in', '/auth/sign-in?to=//evil.example', '/auth/callback', '/auth/callback?code=x&state=y', '/auth/nothing', '/plain/reassignment', '/plain/plain.css',
      '/plain/nothing', '/problems', '/problems/stale', '/health/live', '/health/ready', '/%00', '/api/nothing', '/api/reassignment/v1/reassignments', `/api/reassignment/v1/reassignments/${NOBODY}`, '/api/oversight/v1/work', '/api/ftz/docs', '/api/fpf/openapi.json',
    ];
    const faults = (await inTurns(paths, async (path) => {
      const response = await visit.go(path);
      await response.arrayBuffer();
      return unprotected(path, response, false);
    })).flat();
    const live = await visit.go('/api/events');
    faults.push(...unprotected('/api/events', live, false));
    await live.body?.cancel();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await visit.go('/api/reassignment/v1/reassignments', { method });
      await response.arrayBuffer();
      faults.push(...unprotected(`${method} /api`, response, false));
    }
    figure('door, headers of the gateway', counts({ answers: paths.length + 5, faults: faults.length }));
    expect(faults).toEqual([]);
  }, 60_000);

  it('promise TLS in a production installation, on every answer', async () => {
    const service = await secondService('reassignment', endpoints, { CENTERLINE_MODE: 'production', CLAMD_ADDRESS: '127.0.0.1:9' });
    try {
      const token = await signInAs(identity, 'ada.wynn');
      const own = operations.filter((one) => one.service === 'reassignment').map((one) => ({ ...one, origin: service.url }));
      const faults = (await inTurns(own, async (operation) => unprotected(nameOf(operation), await at(operation, token), true))).flat();
      for (const path of BESIDE) faults.push(...unprotected(path, await send({ url: `${service.url}${path}`, init: { method: 'GET', headers: {} } }), true));
      expect(faults).toEqual([]);
    } finally {
      await service.stop();
    }
  }, 60_000);
});

describe('what a service says of itself', () => {
  it('never passes through the gateway but the documented routes', async () => {
    const visit = await signedIn(endpoints, 'ada.wynn');
    for (const path of ['/api/reassignment/docs', '/api/reassignment/openapi.json', '/api/ftz/health/ready', '/api/worker/v1/x', '/api/identity/v1/x', '/api/mailroom/mails.json', '/api/reassignment/v1/../docs', '/api/reassignment/v1/%2e%2e/docs']) {
      const response = await visit.go(path);
      await response.arrayBuffer();
      expect([path, [400, 404].includes(response.status)]).toEqual([path, true]);
    }
    expect((await send({ url: `${reassignment}/docs`, init: { method: 'GET', headers: {} } })).status).toBe(200);
  });
});
