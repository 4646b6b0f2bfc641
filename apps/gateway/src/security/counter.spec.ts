// Who signs in, files or knocks too often at the gateway, over real HTTP, on a clock of the test's own.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { THIS_MACHINE } from '@centerline/edge';
import { Browser } from '../testing/browser.js';
import { RunningGateway } from '../testing/runningGateway.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await RunningGateway.start({ paces: 'sign-ins=4/60 strangers=3/60 writes=1/60', proxies: THIS_MACHINE });
});
afterAll(() => gateway.stop());
beforeEach(() => void (gateway.aheadMs += 120_000));

const knocks = async (path: string, times: number, headers: Readonly<Record<string, string>> = {}) => {
  const all: Response[] = [];
  for (let turn = 0; turn < times; turn++) all.push(await new Browser(gateway.origin).go(path, { headers: { 'x-forwarded-for': '203.0.113.7', ...headers } }));
  return all;
};
const statuses = (all: readonly Response[]) => all.map(({ status }) => status);

describe('from one address', () => {
  it('so many sign-ins may be begun and finished, then one waits', async () => {
    const all = [...(await knocks('/auth/sign-in', 2)), ...(await knocks('/auth/callback?code=x&state=y', 3))];
    expect(statuses(all)).toEqual([303, 303, 401, 401, 429]);
    expect(all[4]?.headers.get('retry-after')).toBe('15');
    expect(await all[4]?.json()).toMatchObject({ type: '/problems/too-often', errors: [{ code: 'too-many-sign-ins', rule: { mark: 'policy' } }] });
    expect(statuses(await knocks('/auth/sign-in', 1, { 'x-forwarded-for': '203.0.113.8' }))).toEqual([303]);
  });
  it('a person is told so on a page', async () => {
    const all = await knocks('/auth/sign-in', 5, { accept: 'text/html' });
    expect(all[4]?.status).toBe(429);
    expect(await all[4]?.text()).toContain('Too many requests');
  });
  it('whoever has no session is told so only so often; whoever has one is not kept out', async () => {
    const signedIn = await gateway.signedIn();
    expect(statuses(await knocks('/auth/me', 4))).toEqual([401, 401, 401, 429]);
    expect((await signedIn.go('/auth/me', { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(200);
  });
});

describe('a person without script', () => {
  it('who files too often gets the form back with everything that was written', async () => {
    const browser = await gateway.signedIn(people.broker);
    gateway.serve = (_request, response) => void response.writeHead(422, { 'content-type': 'application/problem+json' }).end('{"detail":"Not this time.","errors":[]}');
    const { csrf } = await gateway.me(browser);
    const file = () => browser.go('/plain/reassignment', {
      method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', origin: gateway.origin },
      body: new URLSearchParams({ csrf, attempt: 'attempt-0001', justification: 'A long story that nobody wants to write twice' }).toString(),
    });
    let last = await file();
    for (let turn = 0; turn < 2 && last.status !== 429; turn++) last = await file();
    const page = await last.text();
    expect([last.status, page.includes('A long story that nobody wants to write twice')]).toEqual([429, true]);
  });
});

it('a service is told whom the proxy before us speaks for, and nothing that was written before that', async () => {
  const browser = await gateway.signedIn();
  const told: unknown[] = [];
  gateway.serve = (request, response) => {
    told.push(request.headers['x-forwarded-for']);
    response.end('{}');
  };
  await browser.go('/api/ftz/v1/ftz-escalations', { headers: { 'x-forwarded-for': 'evil, 198.51.100.1' } });
  expect(told).toEqual(['198.51.100.1']);
});
