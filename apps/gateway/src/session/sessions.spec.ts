// How long one stays signed in, what counts as doing something, and that ending is ending. The clock is the test's own.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { instantOf } from '@centerline/clock';
import { MOST_SESSIONS } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { Browser } from '../testing/browser.js';
import { RunningGateway, type Me } from '../testing/runningGateway.js';
import { IDLE_MS, LONGEST_MS, standingOf } from './lifetimes.js';
import { Sealer } from './seal.js';

const MINUTE = 60_000;
const API = '/api/ftz/v1/ftz-escalations';
let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await RunningGateway.start();
});
afterAll(() => gateway.stop());
afterEach(() => {
  gateway.aheadMs = 0;
  gateway.provider.wishes = {};
});

const post = async (browser: Browser, path: string, csrf?: string) => browser.go(path, { method: 'POST', headers: { 'x-centerline-csrf': csrf ?? (await gateway.me(browser)).csrf } });
const wait = (ms: number): void => void (gateway.aheadMs += ms);
const statusOf = async (browser: Browser, path = '/auth/me') => (await browser.go(path)).status;

describe('a session at an instant', () => {
  const at = (seenMs: number, nowMs: number) => standingOf({ seenAt: instantOf(seenMs), endsAt: instantOf(LONGEST_MS) }, nowMs);
  it.each([
    ['just used', 0, 0, { kind: 'good', idleUntil: instantOf(IDLE_MS) }],
    ['idle for all but a millisecond', 0, IDLE_MS - 1, { kind: 'good' }],
    ['idle for 30 minutes', 0, IDLE_MS, { kind: 'over', why: 'idle' }],
    ['used until its twelfth hour', LONGEST_MS - MINUTE, LONGEST_MS - 1, { kind: 'good', idleUntil: instantOf(LONGEST_MS) }],
    ['in use at its twelfth hour', LONGEST_MS, LONGEST_MS, { kind: 'over', why: 'longest' }],
  ])('%s', (_what, seenMs, nowMs, standing) => {
    expect(at(seenMs, nowMs)).toMatchObject(standing);
  });
});

describe('the key of what a person types and has not sent', () => {
  const keyOf = async (browser: Browser) => (await gateway.me(browser)).keepingKey;
  it('comes with every session of that person, on any device, and with nobody else\u2019s', async () => {
    const [one, again, other] = [await gateway.signedIn(), await gateway.signedIn(), await gateway.signedIn(people.importer)];
    const key = await keyOf(one);
    expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect([await keyOf(again), await keyOf(other) === key]).toEqual([key, false]);
    expect((await new Browser(gateway.origin).json<object | null>('/auth/me')).body).not.toHaveProperty('keepingKey');
  });
});

describe('a session that nobody uses', () => {
  it('ends after 30 minutes, says so once, and takes its cookie back', async () => {
    const browser = await gateway.signedIn();
    wait(IDLE_MS);
    const answer = await browser.json<{ detail: string }>('/auth/me');
    expect(answer).toMatchObject({ status: 401, body: { type: '/problems/session-ended', detail: 'There was no request of yours for 30 minutes. Sign in again.' } });
    expect(browser.cookies.size).toBe(0);
    expect(await browser.json('/auth/me')).toMatchObject({ status: 401, body: { type: '/problems/not-signed-in' } });
  });

  it('is not kept alive by looking who one is, by listening, or by what a page asks on its own', async () => {
    const browser = await gateway.signedIn();
    for (let minute = 0; minute < 30; minute += 10) {
      expect(await statusOf(browser)).toBe(200);
      expect((await browser.go(API, { headers: { 'x-centerline-background': '1' } })).status).toBe(200);
      wait(10 * MINUTE);
    }
    expect(await statusOf(browser)).toBe(401);
  });

  it('is removed with the others whose time is over, and the provider is told', async () => {
    const browser = await gateway.signedIn();
    const told = gateway.provider.revoked.length;
    wait(IDLE_MS);
    await gateway.inside.sweep();
    expect([gateway.room.rows.size, gateway.provider.revoked.length > told]).toEqual([0, true]);
    expect(await statusOf(browser)).toBe(401);
  });
});

describe('a session in use', () => {
  it('goes on as long as something is asked of a service', async () => {
    const browser = await gateway.signedIn();
    for (let hour = 0; hour < 4; hour += 1) {
      wait(29 * MINUTE);
      expect(await statusOf(browser, API)).toBe(200);
    }
  });

  it('is longer by 30 minutes when the person says they want to stay', async () => {
    const browser = await gateway.signedIn();
    const before = await gateway.me(browser);
    wait(29 * MINUTE);
    const extended = (await (await post(browser, '/auth/extend')).json()) as Me;
    expect(Date.parse(extended.idleUntil) - Date.parse(before.idleUntil)).toBeGreaterThanOrEqual(29 * MINUTE);
    expect(extended.expiresAt).toBe(before.expiresAt);
  });

  it('ends after twelve hours whatever is done', async () => {
    const browser = await gateway.signedIn();
    const expiresMs = Date.parse((await gateway.me(browser)).expiresAt);
    for (; Date.now() + gateway.aheadMs < expiresMs - 20 * MINUTE; wait(20 * MINUTE)) expect((await post(browser, '/auth/extend')).status).toBe(200);
    await post(browser, '/auth/extend');
    expect((await gateway.me(browser)).idleUntil).toBe(instantOf(expiresMs));
    wait(20 * MINUTE);
    expect(await browser.json('/auth/me')).toMatchObject({ status: 401, body: { detail: 'You have been signed in for 12 hours. Sign in again.' } });
  });
});

describe('signing out', () => {
  it('is done at the next request, at this gateway and at the provider', async () => {
    const browser = await gateway.signedIn();
    const id = browser.cookies.get('__Host-centerline') ?? '';
    const told = gateway.provider.revoked.length;
    expect((await post(browser, '/auth/sign-out')).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    for (const path of ['/auth/me', API, '/api/events']) {
      browser.cookies.set('__Host-centerline', id);
      expect(await browser.json(path)).toMatchObject({ status: 401, body: { type: '/problems/session-ended' } });
    }
    expect(gateway.provider.revoked).toHaveLength(told + 1);
    expect(gateway.provider.secrets).toContain(gateway.provider.revoked.at(-1));
  });

  it('works when the session is over already, and for who never had one', async () => {
    const browser = await gateway.signedIn();
    const { csrf } = await gateway.me(browser);
    wait(IDLE_MS);
    expect((await post(browser, '/auth/sign-out', csrf)).status).toBe(204);
    expect((await post(new Browser(gateway.origin), '/auth/sign-out', 'none')).status).toBe(204);
  });

  it('works while the provider is away', async () => {
    const browser = await gateway.signedIn();
    const { csrf } = await gateway.me(browser);
    gateway.provider.wishes = { silent: true };
    expect((await post(browser, '/auth/sign-out', csrf)).status).toBe(204);
    expect(gateway.log.at(-1)).not.toContain(csrf);
    expect(await statusOf(browser)).toBe(401);
  });

  it('of one person leaves the others signed in', async () => {
    const [one, other] = [await gateway.signedIn(), await gateway.signedIn(people.importer)];
    await post(one, '/auth/sign-out');
    expect(await statusOf(other)).toBe(200);
  });
});

describe('where a person is signed in', () => {
  const end = async (browser: Browser, path: string, body: object = {}) => {
    const answer = await browser.go(path, { method: 'POST', headers: { 'x-centerline-csrf': (await gateway.me(browser)).csrf, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> & { readonly errors?: readonly { readonly code: string; readonly field?: string }[] } };
  };
  const listOf = async (browser: Browser) => (await browser.json<{ items: readonly { readonly isThis: boolean }[] }>('/auth/sessions')).body.items;
  const REASON = { reason: 'The laptop was stolen at the airport.' };
  const person = { ...people.fpfOfficer };

  it('is shown without any id, and ended everywhere else, at the provider too', async () => {
    const [here, there] = [await gateway.signedIn(person), await gateway.signedIn(person)];
    const other = await gateway.signedIn(people.importer);
    const told = gateway.provider.revoked.length;
    expect((await listOf(here)).filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(JSON.stringify(await listOf(here))).not.toMatch(/[\w-]{40,}/);
    const before = (await listOf(here)).length;
    expect(await end(here, '/auth/sessions/end-others')).toMatchObject({ status: 200, body: { ended: before - 1 } });
    expect([await statusOf(here), await statusOf(there), await statusOf(other)]).toEqual([200, 401, 200]);
    expect(gateway.provider.revoked.length - told).toBe(before - 1);
  });

  it('is ended only by who has just signed in, and from our own page', async () => {
    const [here, there] = [await gateway.signedIn(person), await gateway.signedIn(person)];
    expect((await here.go('/auth/sessions/end-others', { method: 'POST' })).status).toBe(403);
    wait(15 * MINUTE);
    expect(await end(here, '/auth/sessions/end-others')).toMatchObject({ status: 401, body: { type: '/problems/step-up', errors: [{ code: 'sign-in-too-old' }] } });
    expect(await statusOf(there)).toBe(200);
  });

  it(`is in ${MOST_SESSIONS} places at most: one more ends the session that was used least lately`, async () => {
    const first = await gateway.signedIn(people.portOfficer);
    const more: Browser[] = [];
    for (let place = 0; place < MOST_SESSIONS - 1; place += 1) {
      wait(MINUTE);
      more.push(await gateway.signedIn(people.portOfficer));
    }
    wait(MINUTE);
    expect(await statusOf(first, API)).toBe(200);
    await gateway.signedIn(people.portOfficer);
    expect([await statusOf(first), ...(await Promise.all(more.map((one) => statusOf(one))))]).toEqual([200, 401, ...Array.from({ length: MOST_SESSIONS - 2 }, () => 200)]);
  });

  it('is ended by an administrator, with a reason, and by nobody else', async () => {
    const victim = await gateway.signedIn(person);
    expect(await end(victim, '/auth/sessions/end-all', { person: people.importer.id, ...REASON })).toMatchObject({ status: 403 });
    const admin = await gateway.signedIn(people.admin);
    expect((await end(admin, '/auth/sessions/end-all', { person: '', reason: 'short' })).body.errors?.map(({ field }) => field)).toEqual(['/person', '/reason']);
    expect(await statusOf(victim)).toBe(200);
    expect((await end(admin, '/auth/sessions/end-all', { person: person.id, ...REASON })).status).toBe(200);
    expect([await statusOf(victim), await statusOf(admin)]).toEqual([401, 200]);
    expect(gateway.log.some((line) => line.includes(REASON.reason) && line.includes(person.id) && line.includes(people.admin.id))).toBe(true);
  });
});

describe('what the ledger keeps of a session', () => {
  const sealer = new Sealer(Buffer.alloc(32, 1));
  it('opens for its own row only', () => {
    const sealed = sealer.seal('tokens', 'session one');
    expect([sealer.open(sealed, 'session one'), sealer.open(sealed, 'session two'), new Sealer(Buffer.alloc(32, 2)).open(sealed, 'session one')]).toEqual(['tokens', null, null]);
  });
  it('does not open once a single byte was changed', () => {
    const sealed = sealer.seal('tokens', 'x');
    for (let place = 0; place < sealed.length; place += 1) {
      const other = sealed[place] === 'A' ? 'B' : 'A';
      const opened = sealer.open(sealed.slice(0, place) + other + sealed.slice(place + 1), 'x');
      // The last character of base64url holds bits that mean nothing.
      expect(opened === null || place === sealed.length - 1).toBe(true);
    }
    for (const other of ['', '.', 'a.b', sealed.slice(0, 30)]) expect(sealer.open(other, 'x')).toBeNull();
  });
  it('is of no use under another id: a row put in the place of another is no session', async () => {
    const [one, other] = [await gateway.signedIn(), await gateway.signedIn(people.importer)];
    const [first, second] = [...gateway.room.rows.values()].slice(-2);
    if (!first || !second) throw new Error('two sessions were expected');
    gateway.room.rows.set(first.idHash, { ...first, sealed: second.sealed });
    expect(await statusOf(one)).toBe(401);
    expect(await statusOf(other)).toBe(200);
  });
  it('lets a cookie that is there twice be none', async () => {
    const browser = await gateway.signedIn();
    const id = browser.cookies.get('__Host-centerline') ?? '';
    const answer = await new Browser(gateway.origin).json('/auth/me', { headers: { cookie: `__Host-centerline=${id}; __Host-centerline=${'A'.repeat(43)}` } });
    expect(answer.status).toBe(401);
  });
});
