// Which requests come from a page of ours, fact by fact, and what happens to the others at a real gateway.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import request from 'supertest';
import { RunningGateway } from '../testing/runningGateway.js';
import { originBar, readingBar, tokenBar } from './forgery.js';

const OURS = 'https://centerline.example';
const HTTP = 'http://centerline.example';

describe('a request that changes something', () => {
  it.each([
    [OURS, 'same-origin', null], [OURS, undefined, null], [undefined, 'same-origin', null],
    [HTTP, undefined, 'other-origin'], [`${OURS}:8443`, 'same-origin', 'other-origin'], ['https://evil.example', 'cross-site', 'other-origin'], ['https://sub.centerline.example', 'same-site', 'other-origin'],
    ['null', undefined, 'other-origin'], ['null', 'same-origin', 'other-origin'], ['', undefined, 'other-origin'], [`${OURS}.evil.example`, undefined, 'other-origin'],
    [OURS, 'cross-site', 'other-site'], [OURS, 'same-site', 'other-site'], [OURS, 'none', 'other-site'],
    [undefined, 'cross-site', 'other-site'], [undefined, 'same-site', 'other-site'], [undefined, 'none', 'other-site'], [undefined, undefined, 'no-origin'],
  ])('with Origin %s and Sec-Fetch-Site %s: %s', (origin, site, code) => {
    expect(originBar({ origin, site }, OURS)?.code ?? null).toBe(code);
  });
});

describe('a request of the API that reads', () => {
  it.each([
    [undefined, undefined, true], [undefined, 'same-origin', true], [undefined, 'none', true], [OURS, 'same-origin', true],
    [undefined, 'cross-site', false], [undefined, 'same-site', false], ['https://evil.example', undefined, false], ['null', 'same-origin', false],
  ])('with Origin %s and Sec-Fetch-Site %s is ours: %s', (origin, site, isOurs) => {
    expect(readingBar({ origin, site }, OURS) === null).toBe(isOurs);
  });
});

describe('the value of a session', () => {
  it.each([['abc', 'abc', null], ['abc', 'abd', 'csrf-wrong'], ['abc', 'abcd', 'csrf-wrong'], ['abc', '', 'csrf-missing'], ['abc', undefined, 'csrf-missing']])('%s against %s: %s', (mine, given, code) => {
    expect(tokenBar(given, mine)?.code ?? null).toBe(code);
  });
});

describe('at the gateway', () => {
  let gateway: RunningGateway;
  let arrived: string[];
  beforeAll(async () => {
    gateway = await RunningGateway.start();
    arrived = [];
    gateway.serve = (request, response) => {
      arrived.push(`${request.method} ${request.url}`);
      response.end('{}');
    };
  });
  afterAll(() => gateway.stop());

  const CHANGING = [
    ['POST', '/api/reassignment/v1/reassignments'], ['PUT', '/api/ftz/v1/x'], ['PATCH', '/api/fpf/v1/x'], ['DELETE', '/api/ftz/v1/x'], ['POST', '/auth/extend'], ['POST', '/auth/sign-out'],
  ] as const;

  it.each(CHANGING)('%s %s from elsewhere, or without the session\u2019s value, is refused with its rule and changes nothing', async (method, path) => {
    const browser = await gateway.signedIn();
    const { csrf } = await gateway.me(browser);
    const other = (await gateway.me(await gateway.signedIn())).csrf;
    arrived.length = 0;
    const forged: readonly Readonly<Record<string, string>>[] = [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'x-centerline-csrf': csrf }, { origin: 'null', 'x-centerline-csrf': csrf },
      { 'sec-fetch-site': 'same-site', 'x-centerline-csrf': csrf }, {}, { 'x-centerline-csrf': other }, { 'x-centerline-csrf': '' },
    ];
    for (const headers of forged) {
      const answer = await browser.json(path, { method, headers });
      expect(answer).toMatchObject({ status: 403, body: { type: '/problems/forbidden', errors: [{ rule: { citation: 'Centerline policy: forged requests' } }] } });
    }
    expect(arrived).toEqual([]);
    const denials = gateway.log.map((line) => JSON.parse(line) as { readonly msg?: string; readonly code?: string }).filter(({ msg }) => msg === 'denied').map(({ code }) => code);
    expect(denials.slice(-forged.length)).toEqual(['other-origin', 'other-origin', 'other-site', 'csrf-missing', 'csrf-wrong', 'csrf-missing']);
    expect((await browser.go('/auth/me')).status).toBe(200);
    expect((await browser.go(path, { method, headers: { 'x-centerline-csrf': csrf } })).status).toBeLessThan(300);
  });

  it('who goes on forging is told of in the log, once', async () => {
    const browser = await gateway.signedIn();
    for (let time = 0; time < 30; time += 1) expect((await browser.json('/auth/extend', { method: 'POST', headers: { origin: 'https://evil.example' } })).status).toBe(403);
    const alarms = gateway.log.map((line) => JSON.parse(line) as { readonly alarm?: string; readonly principal?: string }).filter(({ alarm }) => alarm === 'probing');
    expect(alarms).toMatchObject([{ principal: expect.stringMatching(/^address:/) }]);
  });

  it('a page of another site reads nothing', async () => {
    const browser = await gateway.signedIn();
    arrived.length = 0;
    for (const path of ['/api/ftz/v1/ftz-escalations', '/api/events']) for (const site of ['cross-site', 'same-site']) expect((await browser.go(path, { headers: { 'sec-fetch-site': site } })).status).toBe(403);
    expect(arrived).toEqual([]);
  });

  it('nobody is told that other origins may read: there is no CORS', async () => {
    const response = await (await gateway.signedIn()).go('/api/ftz/v1/ftz-escalations', { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } });
    expect([response.status, [...response.headers.keys()].filter((name) => name.startsWith('access-control'))]).toEqual([405, []]);
  });

  it('nothing is answered under another name than ours, so that no other name can be made to lead here', async () => {
    const call = (host: string, path: string) => request(gateway.origin).get(path).set({ host, accept: 'text/html' });
    expect((await call('evil.example', '/')).status).toBe(421);
    expect((await call('evil.example', '/health/live')).status).toBe(200);
    const { port, host } = new URL(gateway.origin);
    const two = await new Promise<string>((resolve, reject) => {
      const line = connect(Number(port), '127.0.0.1', () => line.end(`GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`));
      line.once('data', (answer) => resolve(answer.toString('latin1').split('\r\n')[0] ?? '')).once('error', reject);
    });
    expect(two).toBe('HTTP/1.1 400 Bad Request');
    const better = await call(`localhost:${port}`, '/cases?x=1');
    expect([better.status, better.headers['location']]).toEqual([307, `${gateway.origin}/cases?x=1`]);
  });
});
