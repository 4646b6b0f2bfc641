// Signing in through a browser, against a provider that answers as a test wants: who gets in, who does not, and what the browser is given.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { Browser } from '../testing/browser.js';
import type { Wishes } from '../testing/fakeProvider.js';
import { RunningGateway } from '../testing/runningGateway.js';
import { localPath } from './signInRoutes.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await RunningGateway.start();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.provider.wishes = {};
  gateway.provider.who = people.hqDecider;
});

describe('signing in', () => {
  it('asks the provider with a code challenge, a state and a nonce that were never used before', async () => {
    const asked = await Promise.all([1, 2].map(async () => new URL((await new Browser(gateway.origin).go('/auth/sign-in')).headers.get('location') ?? '').searchParams));
    for (const question of asked) {
      expect(Object.fromEntries(question)).toMatchObject({ response_type: 'code', client_id: 'centerline-portal', code_challenge_method: 'S256', prompt: 'login', redirect_uri: `${gateway.origin}/auth/callback` });
      for (const name of ['code_challenge', 'state', 'nonce']) expect(question.get(name)?.length).toBeGreaterThanOrEqual(43);
    }
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked[0]?.get(name)).not.toBe(asked[1]?.get(name));
  });

  it('leads to the page that was asked for, and says who one is', async () => {
    const browser = new Browser(gateway.origin);
    const response = await gateway.comeBack(browser, '/cases?view=mine#top');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/cases?view=mine#top']);
    expect(await gateway.me(browser)).toMatchObject({
      person: { id: 'helen.cruz', name: 'Helen Cruz' }, unit: { code: 'OFO-HQ', name: 'Office of Field Operations Headquarters' }, roles: ['OFO_HQ_DECIDER'], iors: [],
    });
  });

  it('names the importers a trade party may act for at this moment', async () => {
    expect((await gateway.me(await gateway.signedIn(people.importer))).iors).toEqual(['91-1000001BH']);
  });

  it('gives the browser one opaque cookie that no script, no other host and no other site can have', async () => {
    const browser = await gateway.signedIn();
    const line = browser.lines.find((one) => one.startsWith('__Host-centerline=')) ?? '';
    expect(line.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    expect(browser.cookies.get('__Host-centerline')).toMatch(/^[\w-]{43}$/);
    expect([...browser.cookies.keys()]).toEqual(['__Host-centerline']);
  });

  it('gives a new id each time, and ends the session that the browser had before', async () => {
    const browser = await gateway.signedIn();
    const [first, kept] = [browser.cookies.get('__Host-centerline') ?? '', gateway.room.rows.size];
    await gateway.comeBack(browser);
    expect(browser.cookies.get('__Host-centerline')).not.toBe(first);
    expect(gateway.room.rows.size).toBe(kept);
    expect(gateway.provider.revoked.length).toBeGreaterThan(0);
    const thief = new Browser(gateway.origin);
    thief.cookies.set('__Host-centerline', first);
    expect(await thief.json('/auth/me')).toMatchObject({ status: 401, body: { type: '/problems/session-ended' } });
  });

  it('does not take over an id that somebody planted in the browser', async () => {
    const browser = new Browser(gateway.origin);
    browser.cookies.set('__Host-centerline', 'A'.repeat(43));
    await gateway.comeBack(browser);
    expect(browser.cookies.get('__Host-centerline')).not.toBe('A'.repeat(43));
  });
});

describe('nobody is signed in', () => {
  const now = Math.floor(Date.now() / 1_000);
  const cases: readonly (readonly [string, Wishes])[] = [
    ['by another state', { state: 'not-the-one-we-sent' }],
    ['by an answer without its issuer', { iss: null }],
    ['by an answer of another issuer', { iss: 'https://elsewhere.example' }],
    ['when the person gave up', { error: 'access_denied' }],
    ['by an ID token with another nonce', { idToken: { nonce: 'another' } }],
    ['by an ID token of another issuer', { idToken: { iss: 'https://elsewhere.example' } }],
    ['by an ID token for another program', { idToken: { aud: 'somebody-else' } }],
    ['by an ID token that has expired', { idToken: { exp: now - 120, iat: now - 1_000 } }],
    ['by an ID token that nobody signed (alg none)', { idTokenAlg: 'none' }],
    ['by an ID token signed with a shared secret', { idTokenAlg: 'HS256' }],
    ['by an ID token signed by somebody else', { idTokenKey: 'strange' }],
    ['without an ID token', { noIdToken: true }],
    ['by an access token for another API', { accessToken: { aud: 'somebody-else' } }],
    ['by an access token that has expired', { accessToken: { exp: now - 120 } }],
    ['by an access token of another person than the ID token', { accessToken: { sub: 'ida.park' } }],
    ['with a role nobody knows', { accessToken: { roles: ['EMPEROR'] } }],
    ['without a second factor', { accessToken: { acr: 'urn:example:password' } }],
    ['by a provider that does not say how', { accessToken: { acr: undefined } }],
    ['as a program', { accessToken: { client_id: 'helen.cruz' } }],
    ['when the provider refuses the code', { refuses: 'invalid_grant' }],
  ];
  it.each(cases)('%s', async (_what, wishes) => {
    const before = gateway.room.rows.size;
    gateway.provider.wishes = wishes;
    const browser = new Browser(gateway.origin);
    const response = await gateway.comeBack(browser);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ type: '/problems/not-signed-in' });
    expect([...browser.cookies.keys()]).toEqual([]);
    expect(gateway.room.rows.size).toBe(before);
  });

  it('by a code that was used before, even in the browser that used it', async () => {
    const browser = new Browser(gateway.origin);
    const sent = await browser.go('/auth/sign-in');
    const remembered = new Map(browser.cookies);
    const back = gateway.provider.authorize(new URL(sent.headers.get('location') ?? ''));
    expect((await browser.go(back.pathname + back.search)).status).toBe(303);
    const again = new Browser(gateway.origin);
    for (const [name, value] of remembered) again.cookies.set(name, value);
    expect((await again.go(back.pathname + back.search)).status).toBe(401);
  });

  it('by a code that was begun in another browser', async () => {
    const [mine, theirs] = [new Browser(gateway.origin), new Browser(gateway.origin)];
    const sent = await mine.go('/auth/sign-in');
    await theirs.go('/auth/sign-in');
    const back = gateway.provider.authorize(new URL(sent.headers.get('location') ?? ''));
    expect((await theirs.go(back.pathname + back.search)).status).toBe(401);
    expect((await new Browser(gateway.origin).go(back.pathname + back.search)).status).toBe(401);
  });

  it('ten minutes after it was begun', async () => {
    const browser = new Browser(gateway.origin);
    const sent = await browser.go('/auth/sign-in');
    const back = gateway.provider.authorize(new URL(sent.headers.get('location') ?? ''));
    gateway.aheadMs = 10 * 60_000;
    expect((await browser.go(back.pathname + back.search)).status).toBe(401);
    gateway.aheadMs = 0;
  });

  it('is told to a person on a page, with a way to try again', async () => {
    gateway.provider.wishes = { error: 'access_denied' };
    const sent = await new Browser(gateway.origin).go('/auth/callback?code=x&state=y', { headers: { accept: 'text/html' } });
    const html = await sent.text();
    expect([sent.status, html]).toEqual([401, expect.stringContaining('href="/auth/sign-in"')]);
  });
});

describe('a provider that cannot be trusted or reached', () => {
  const alone = async (wishes: Wishes) => {
    const other = await RunningGateway.start();
    other.provider.wishes = wishes;
    const answer = await new Browser(other.origin).json('/auth/sign-in');
    await other.stop();
    return answer;
  };
  it('is not used when it does not offer PKCE with S256', async () => {
    expect(await alone({ noPkce: true })).toMatchObject({ status: 503, body: { type: '/problems/unavailable', detail: expect.stringContaining('PKCE') } });
  });
  it('is said to be away when it does not answer', async () => {
    expect(await alone({ silent: true })).toMatchObject({ status: 503, body: { detail: expect.stringContaining('does not answer') } });
  });
  it('fails to exchange a code: the person may come back and try the same way again', async () => {
    gateway.provider.wishes = { refuses: 'server_error' };
    expect((await gateway.comeBack(new Browser(gateway.origin))).status).toBe(503);
  });
  it('cannot talk us out of PKCE: the verifier of the very challenge is sent, though nobody checks it', async () => {
    gateway.provider.wishes = { forgetsVerifier: true };
    const browser = new Browser(gateway.origin);
    const asked = new URL((await browser.go('/auth/sign-in')).headers.get('location') ?? '');
    const back = gateway.provider.authorize(asked);
    await browser.go(back.pathname + back.search);
    expect(createHash('sha256').update(gateway.provider.verifiers.at(-1) ?? '').digest('base64url')).toBe(asked.searchParams.get('code_challenge'));
  });
});

describe('where one goes after signing in', () => {
  it.each([
    ['/', '/'], ['/cases', '/cases'], ['/cases/1?tab=dates#due', '/cases/1?tab=dates#due'], ['/plain/reassignment', '/plain/reassignment'], ['/a%20b', '/a%20b'], ['/%2e%2e/x', '/x'],
  ])('%s is a page of ours', (to, path) => {
    expect(localPath(to, 'http://127.0.0.1:4400')).toBe(path);
  });
  it.each([
    '//elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example', 'https://elsewhere.example/', 'javascript:alert(1)', 'cases', '', '/\t/elsewhere.example', '/\n', '/..//elsewhere.example',
    '/a/%2f%2felsewhere.example', '/auth/sign-in', '/auth/sign-out', '/api/ftz/v1/x', '/health/live', `/${'x'.repeat(2_001)}`,
  ])('%j is not', (to) => {
    expect(localPath(to, 'http://127.0.0.1:4400')).toBeNull();
  });
  it('is refused with the field and its rule', async () => {
    const answer = await new Browser(gateway.origin).json('/auth/sign-in?to=https://elsewhere.example');
    expect(answer).toMatchObject({ status: 400, body: { type: '/problems/bad-query', errors: [{ field: 'to', rule: { citation: expect.any(String) } }] } });
  });
});

describe('whoever watches over the gateway', () => {
  it('reads in its log who signed in, and why another did not', async () => {
    await gateway.signedIn();
    await new Browser(gateway.origin).go('/auth/callback?code=x&state=y');
    const said = gateway.log.slice(-12).map((line) => JSON.parse(line) as { readonly msg?: string; readonly person?: string; readonly code?: string });
    expect(said.find(({ msg }) => msg === 'signed in')?.person).toBe('helen.cruz');
    expect(said.find(({ msg }) => msg === 'denied')?.code).toBe('not-signed-in');
  });
});

describe('what nobody ever sees', () => {
  it('is a token, a code or the id of a session in the log or in what the ledger keeps', async () => {
    const browser = await gateway.signedIn();
    await browser.go('/api/ftz/v1/ftz-escalations');
    const id = browser.cookies.get('__Host-centerline') ?? '';
    const rows = JSON.stringify([...gateway.room.rows.values()]);
    expect(gateway.log.length).toBeGreaterThan(10);
    for (const secret of [...gateway.provider.secrets, id]) expect(gateway.log.join('') + rows).not.toContain(secret);
    expect(rows).toContain('helen.cruz');
  });
});

describe('signing in once more, to decide', () => {
  it('asks the provider for a new sign-in, recent and as strong as deciders need, and comes back to the same case', async () => {
    const browser = await gateway.signedIn();
    const asked = new URL((await browser.go('/auth/step-up?to=%2Fcases%2Freassignment%2F1%2Fact%2Fdecide')).headers.get('location') ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({ prompt: 'login', max_age: '900', acr_values: 'urn:centerline:acr:sample' });
    const before = browser.cookies.get('__Host-centerline');
    const back = await gateway.comeBack(browser, '/cases/reassignment/1/act/decide', 'step-up');
    expect([back.status, back.headers.get('location')]).toEqual([303, '/cases/reassignment/1/act/decide']);
    expect(browser.cookies.get('__Host-centerline')).not.toBe(before);
    expect((await gateway.me(browser)).person.id).toBe('helen.cruz');
  });

  it('is not done by a provider that says the person signed in long ago, or does not say when', async () => {
    for (const auth_time of [Math.floor(Date.now() / 1_000) - 3_600, undefined]) {
      const browser = await gateway.signedIn();
      gateway.provider.wishes = { idToken: { auth_time } };
      const kept = browser.cookies.get('__Host-centerline');
      await gateway.comeBack(browser, '/cases', 'step-up');
      expect(browser.cookies.get('__Host-centerline')).toBe(kept);
      gateway.provider.wishes = {};
    }
  });

  it('is refused to somebody else at the desk: the session stays, and what the provider gave is given back', async () => {
    const browser = await gateway.signedIn();
    const [kept, revoked] = [browser.cookies.get('__Host-centerline'), gateway.provider.revoked.length];
    gateway.provider.who = people.hqSupervisor;
    const back = await gateway.comeBack(browser, '/cases', 'step-up');
    expect(back.status).toBe(403);
    expect(await back.text()).toContain('You signed in as somebody else');
    expect([browser.cookies.get('__Host-centerline'), gateway.provider.revoked.length]).toEqual([kept, revoked + 1]);
    expect((await gateway.me(browser)).person.id).toBe('helen.cruz');
  });

  it('of somebody whose session has ended is an ordinary sign-in', async () => {
    const browser = new Browser(gateway.origin);
    expect((await gateway.comeBack(browser, '/cases', 'step-up')).status).toBe(303);
    expect((await gateway.me(browser)).person.id).toBe('helen.cruz');
  });
});
