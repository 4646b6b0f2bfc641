// The gateway in the running system: people sign in at the real provider as a browser does, work on real cases through it, hear of changes,
// sign out, and no token or session id is seen by anybody on the way.
import { createHash, createPrivateKey, randomUUID, sign, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '@centerline/ledger';
import { Sealer } from './session/seal.js';
import { Browser, type Sent } from './testing/browser.js';
import type { Me } from './testing/runningGateway.js';

const { gateway, identity, databaseUrl, home } = JSON.parse(process.env.CENTERLINE_TEST_ENDPOINTS ?? '{}') as { gateway: string; identity: string; databaseUrl: string; home: string };
const CASES = '/api/reassignment/v1/reassignments';

let ledger: Ledger;
/** Everything a browser was ever sent: bodies and headers. */
const received: string[] = [];
/** Every id and token there ever was. */
const secrets: string[] = [];

beforeAll(() => {
  ledger = Ledger.connect(databaseUrl, 2);
});
afterAll(() => ledger.close());

/** Signs in as that sample person: from page to page, with cookies, as far as the page that was asked for. */
async function signIn(person: string, to = '/cases'): Promise<Browser> {
  const [ours, theirs] = [new Browser(gateway), new Browser(identity)];
  let place = new URL(`/auth/sign-in?to=${encodeURIComponent(to)}`, gateway);
  for (let step = 0; step < 10; step += 1) {
    const browser = place.origin === new URL(gateway).origin ? ours : theirs;
    const atThePage = place.origin === new URL(identity).origin && place.pathname.startsWith('/sign-in/');
    const response = await browser.go(place.pathname + place.search, atThePage ? { method: 'POST', body: new URLSearchParams({ person }) } : { headers: { 'sec-fetch-site': 'cross-site' } });
    const next = response.headers.get('location');
    if (next === null) throw new Error(`Signing in stopped at ${place.pathname} with ${response.status}: ${await response.text()}`);
    if (browser === ours) received.push([...response.headers].filter(([name]) => name !== 'set-cookie').join('\n'));
    if (next === to) {
      secrets.push(ours.cookies.get('__Host-centerline') ?? 'no cookie came');
      return ours;
    }
    place = new URL(next, place);
  }
  throw new Error('Signing in never came to an end');
}
async function go(browser: Browser, path: string, sent: Sent = {}) {
  const response = await browser.go(path, sent);
  const text = await response.text();
  received.push(text, [...response.headers].join('\n'));
  return { status: response.status, headers: response.headers, body: (text.startsWith('{') ? JSON.parse(text) : {}) as Readonly<Record<string, unknown>> };
}
const meOf = async (browser: Browser): Promise<Me> => (await browser.json<Me>('/auth/me')).body;
async function post(browser: Browser, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const { csrf } = await meOf(browser);
  return go(browser, path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'x-centerline-csrf': csrf, ...headers } });
}
const idHashOf = (browser: Browser): string => createHash('sha256').update(browser.cookies.get('__Host-centerline') ?? '').digest('base64url');

/** What the gateway holds for a session, opened with its key. */
async function heldFor(browser: Browser): Promise<{ readonly accessToken: string; readonly refreshToken: string }> {
  const idHash = idHashOf(browser);
  const row = await ledger.sessions.find(idHash);
  const key = Buffer.from(readFileSync(join(home, 'keys', 'gateway-sessions.key'), 'utf8'), 'base64url');
  const held = JSON.parse(new Sealer(key).open(row?.sealed ?? '', `session ${idHash}`) ?? '{}') as { accessToken: string; refreshToken: string };
  secrets.push(held.accessToken, held.refreshToken);
  return held;
}
/** Whether the provider still takes a refresh token, asked as the portal itself. */
async function takes(refreshToken: string): Promise<string> {
  const jwk = JSON.parse(readFileSync(join(home, 'keys', 'centerline-portal.jwk.json'), 'utf8')) as JsonWebKey & { readonly kid: string };
  const now = Math.floor(Date.now() / 1_000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ alg: 'ES256', kid: jwk.kid })}.${part({ iss: 'centerline-portal', sub: 'centerline-portal', aud: identity, jti: randomUUID(), iat: now, exp: now + 60 })}`;
  const signature = sign('sha256', Buffer.from(content), { key: createPrivateKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }).toString('base64url');
  const response = await fetch(`${identity}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token', refresh_token: refreshToken, client_id: 'centerline-portal',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: `${content}.${signature}`,
    }),
  });
  const { error } = (await response.json()) as { readonly error?: string };
  return error ?? 'taken';
}

async function appeal(): Promise<object> {
  const now = new Date(await ledger.moment());
  const month = (ago: number, day = 1): string => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, day)).toISOString().slice(0, 10);
  return {
    currentCenter: 'CEE004', preferredCenter: 'CEE008', iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }], factors: ['PREDOMINANT_GOODS'],
    justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.',
    importHistory: 'ONE_YEAR_OR_MORE', headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: month(14), periodEnd: month(0, 0) }],
    contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' },
  };
}

describe('a person with a browser', () => {
  it('signs in, and every service knows who they are', async () => {
    const browser = await signIn('hal.brandt');
    expect(await meOf(browser)).toMatchObject({ person: { id: 'hal.brandt', name: 'Hal Brandt' }, unit: { code: 'OFO-HQ' }, roles: ['OFO_HQ_ANALYST'] });
    for (const path of [CASES, '/api/ftz/v1/ftz-escalations', '/api/fpf/v1/fpf-inputs']) expect([path, (await go(browser, path)).status]).toEqual([path, 200]);
    expect((await go(browser, '/api/ftz/v1/ftz-escalations?limit=1000')).status).toBe(400);
    const breaches = async (person: string) => (await go(await signIn(person), '/api/oversight/v1/oversight/breaches')).status;
    expect([await breaches('hugo.stein'), await breaches('ida.park')]).toEqual([200, 403]);
  });

  it('files and changes a case through the gateway, with the same promises as at the service', async () => {
    const browser = await signIn('ida.park');
    const [body, key] = [await appeal(), randomUUID()];
    const filed = await post(browser, CASES, body, { 'idempotency-key': key });
    expect([filed.status, filed.headers.get('etag'), filed.headers.get('location')]).toEqual([201, '"1"', `${CASES}/${String(filed.body.id)}`]);
    const again = await post(browser, CASES, body, { 'idempotency-key': key });
    expect([again.status, again.body.id, again.headers.get('idempotency-replayed')]).toEqual([201, filed.body.id, 'true']);
    const place = `${CASES}/${String(filed.body.id)}`;
    // The conductor acknowledges the appeal meanwhile: a version that changed between two readings is read anew.
    const conditional = async (etag: string | null): ReturnType<typeof go> => {
      const again = await go(browser, place, { headers: { 'if-none-match': etag ?? '' } });
      return again.status === 200 && again.headers.get('etag') !== etag ? conditional(again.headers.get('etag')) : again;
    };
    expect((await conditional((await go(browser, place)).headers.get('etag'))).status).toBe(304);
    expect((await post(browser, `${place}/withdraw`, {}, { 'if-match': '"99"' })).status).toBe(412);
    const refused = await post(browser, CASES, { ...body, preferredCenter: 'CEE004' });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([422, 'application/problem+json; charset=utf-8']);
    expect(refused.body).toMatchObject({ errors: [{ field: '/preferredCenter', rule: { citation: expect.any(String) } }] });
  });

  it('files without script: a form, its faults in the words of the law, and a receipt with its dates', async () => {
    const browser = await signIn('ida.park', '/plain/reassignment');
    const page = async (response: Response): Promise<string> => {
      const text = await response.text();
      received.push(text.replaceAll(/name="csrf" value="[^"]*"/g, ''));
      return text;
    };
    const blank = await page(await browser.go('/plain/reassignment'));
    const hidden = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(blank)?.[1] ?? '';
    const send = (form: Readonly<Record<string, string>>) => browser.go('/plain/reassignment', { method: 'POST', body: new URLSearchParams({ csrf: hidden('csrf'), attempt: hidden('attempt'), ...form }) });
    const refused = await send({ currentCenter: 'CEE004', preferredCenter: 'CEE004' });
    expect([refused.status, await page(refused)]).toEqual([422, expect.stringContaining('href="#preferredCenter"')]);
    const { headingRows: [row], justification } = (await appeal()) as { headingRows: readonly [Readonly<Record<string, string>>]; justification: string };
    const filed = await send({
      currentCenter: 'CEE004', preferredCenter: 'CEE008', iors: '91-1000001BH, 991AB0001, A', justification, factors: 'PREDOMINANT_GOODS', importHistory: 'ONE_YEAR_OR_MORE',
      headingRows: `9503\tPRIOR\t900\t$4,500,000\t${row.periodStart ?? ''}\t${row.periodEnd ?? ''}`, contactName: 'Ida Park', contactEmail: 'ida.park@blueheron.example',
    });
    expect(filed.status).toBe(303);
    expect(await page(await browser.go(filed.headers.get('location') ?? ''))).toMatch(/Your appeal has the number <strong>CR-\d{4}-\d{6}<\/strong>/);
  });

  it('hears of the cases they may see, and of nobody else\u2019s', async () => {
    const listen = async (person: string) => {
      const browser = await signIn(person);
      const response = await browser.go('/api/events');
      const told: string[] = [];
      const over = (async () => {
        for await (const part of response.body ?? []) told.push(Buffer.from(part).toString());
      })().catch(() => undefined);
      return { browser, told, over };
    };
    const [headquarters, stranger] = [await listen('helen.cruz'), await listen('tom.reyes')];
    const filed = await post(await signIn('ida.park'), CASES, await appeal());
    const id = String(filed.body.id);
    for (let look = 0; look < 200 && !headquarters.told.join('').includes(id); look += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(headquarters.told.join('')).toContain(`"caseId":"${id}"`);
    expect(stranger.told.join('')).not.toContain(id);
    for (const { browser, told, over } of [headquarters, stranger]) {
      await post(browser, '/auth/sign-out', {});
      await over;
      expect(told.join('')).toContain('event: session-ended');
      received.push(...told);
    }
  }, 30_000);

  it('signs out: the next request is nobody\u2019s, the ledger has forgotten, the provider takes the token no more', async () => {
    const browser = await signIn('pia.long');
    const { refreshToken } = await heldFor(browser);
    const id = browser.cookies.get('__Host-centerline') ?? '';
    const idHash = idHashOf(browser);
    expect((await post(browser, '/auth/sign-out', {})).status).toBe(204);
    browser.cookies.set('__Host-centerline', id);
    expect(await go(browser, '/api/ftz/v1/ftz-escalations')).toMatchObject({ status: 401, body: { type: '/problems/session-ended' } });
    expect(await ledger.sessions.find(idHash)).toBeNull();
    expect(await takes(refreshToken)).toBe('invalid_grant');
  });

  it('signs in again as somebody else in the same browser: the page asks who, and the first session is gone', async () => {
    const first = await signIn('pia.long');
    const hash = idHashOf(first);
    await post(first, '/auth/sign-out', {});
    expect((await meOf(await signIn('frank.ames'))).person.id).toBe('frank.ames');
    expect(await ledger.sessions.find(hash)).toBeNull();
  });

  it('gets no further with a forged request, and the case stays as it was', async () => {
    const browser = await signIn('ida.park');
    const before = await go(browser, CASES);
    const forged = await go(browser, CASES, { method: 'POST', body: JSON.stringify(await appeal()), headers: { 'content-type': 'text/plain', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } });
    expect(forged.status).toBe(403);
    expect((await go(browser, CASES)).body).toEqual(before.body);
  });
});

describe('a development installation', () => {
  it('lets time pass from the browser, and every service goes by the new hour', async () => {
    const browser = await signIn('hal.brandt');
    const before = Date.parse(await ledger.moment());
    const { status, body } = await post(browser, '/development/advance', { by: '1h' });
    expect([status, body['stops']]).toEqual([200, expect.any(Array)]);
    expect(Date.parse(String(body['to']))).toBeGreaterThanOrEqual(before + 3_600_000);
    expect(Date.parse(String((await go(browser, '/development/clock')).body['now']))).toBeGreaterThanOrEqual(before + 3_600_000);
    expect(Date.parse(String((await go(browser, '/api/reassignment/v1/reference')).body['asOf']))).toBeGreaterThanOrEqual(before + 3_600_000);
  }, 120_000);
});

describe('a token, and the id of a session', () => {
  it('was in no answer to a browser, in no log, and in no row of the ledger', async () => {
    const browser = await signIn('ada.wynn');
    await heldFor(browser);
    await go(browser, '/api/fpf/v1/fpf-inputs');
    const row = JSON.stringify(await ledger.sessions.find(idHashOf(browser)));
    const log = readFileSync(join(home, 'logs', 'gateway.log'), 'utf8');
    expect(log).toContain('"person":"ada.wynn"');
    for (const text of [...received, log, row]) {
      expect(text).not.toMatch(/\beyJ[\w-]{8,}\.eyJ/);
      for (const secret of secrets) expect(text.includes(secret)).toBe(false);
    }
    expect(secrets.length).toBeGreaterThan(8);
  });
});
