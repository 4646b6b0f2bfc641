// A session belongs to the browser it was opened in; over another network it goes on, but whoever decides signs in there first.
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ELSEWHERE_HEADER, Proxies, THIS_MACHINE } from '@centerline/edge';
import { RunningGateway } from '../testing/runningGateway.js';
import { inWords, placesBehind } from './place.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
const API = '/api/reassignment/v1/reassignments';

let gateway: RunningGateway;
let seen: IncomingMessage['headers'] = {};
beforeAll(async () => {
  gateway = await RunningGateway.start({ proxies: THIS_MACHINE });
  gateway.serve = (request, response) => {
    seen = request.headers;
    response.end('{}');
  };
});
afterAll(() => gateway.stop());

describe('a session that another browser brings', () => {
  it('is over at once, for both, and raises an alarm', async () => {
    const browser = await gateway.signedIn();
    const thief = await browser.json('/auth/me', { headers: { 'user-agent': FIREFOX } });
    expect(thief).toMatchObject({ status: 401, body: { type: '/problems/session-ended', detail: 'This session was opened in another browser. Sign in again.' } });
    expect((await browser.go('/auth/me')).status).toBe(401);
    expect(gateway.log.map((line) => JSON.parse(line) as object)).toContainEqual(expect.objectContaining({ alarm: 'session-elsewhere', person: 'helen.cruz' }));
  });
  it.each([
    ['the same in a newer version', FIREFOX.replaceAll('150.0', '151.0.2'), true],
    ['one on another system', FIREFOX.replace('X11; Linux x86_64', 'Windows NT 10.0; Win64'), false],
    ['one that does not say what it is', '', false],
  ])('is not: %s', (_what, agent, isSame) => {
    const placeOf = placesBehind(new Proxies(''));
    const browserOf = (text: string) => placeOf({ headers: { 'user-agent': text }, socket: { remoteAddress: '203.0.113.7' } as IncomingMessage['socket'] }).browser;
    expect(browserOf(agent) === browserOf(FIREFOX)).toBe(isSame);
  });
});

describe('a browser is called', () => {
  it.each([
    [FIREFOX, 'Firefox, Linux'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0', 'Edge, Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15', 'Safari, macOS'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/150.0 Mobile/15E148 Safari/604.1', 'Chrome, iOS'],
    ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['curl/8.0', null],
  ])('%s: %s', (agent, words) => {
    expect(inWords(placesBehind(new Proxies(''))({ headers: { 'user-agent': agent }, socket: {} as IncomingMessage['socket'] }))).toBe(words);
  });
});

describe('a session that goes on over another network', () => {
  const over = async (network: string | null) => {
    const browser = await gateway.signedIn();
    const response = await browser.go(API, { headers: { ...(network === null ? {} : { 'x-forwarded-for': network }), [ELSEWHERE_HEADER]: 'written by the page' } });
    return [response.status, seen[ELSEWHERE_HEADER]];
  };
  it('is told to the service, whatever the browser says of it, and goes on', async () => {
    expect(await over('203.0.113.7')).toEqual([200, 'true']);
    expect(await over(null)).toEqual([200, undefined]);
  });
  it('ends no sessions elsewhere before its person has signed in there', async () => {
    const browser = await gateway.signedIn();
    const { csrf } = await gateway.me(browser);
    const endsOthers = (network: Readonly<Record<string, string>>) => browser.json('/auth/sessions/end-others', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', 'x-centerline-csrf': csrf, ...network } });
    expect(await endsOthers({ 'x-forwarded-for': '203.0.113.7' })).toMatchObject({ status: 401, body: { type: '/problems/step-up', errors: [{ code: 'sign-in-elsewhere' }] } });
    expect((await endsOthers({})).status).toBe(200);
  });
  it('is shown to its person by browser and network', async () => {
    const browser = await gateway.signedIn();
    const { body } = await browser.json<{ items: readonly object[] }>('/auth/sessions');
    expect(body.items).toContainEqual(expect.objectContaining({ isThis: true, browser: null, network: '127.0.0.1' }));
  });
});
