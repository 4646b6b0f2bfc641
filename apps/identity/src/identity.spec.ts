// The OpenID provider as its users meet it: a process of its own on a free port, real keys in a folder that is thrown away.
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeProtectedHeader, importJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import { readPeople, roleWords } from './people.js';
import { settingsFrom } from './settings.js';

const people = readPeople(new URL('../../../prisma/samples/people.json', import.meta.url).pathname);
let home: string;
let issuer: string;
let service: ChildProcess;

/** A port that was free a moment ago: the issuer must be known before the server listens. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const [hook, main] = ['../../../infra/hook.mjs', './main.ts'].map((path) => new URL(path, import.meta.url).pathname) as [string, string];
/** Starts the service and waits until it says that it listens. */
async function start(): Promise<ChildProcess> {
  const started = spawn(process.execPath, ['--conditions=source', '--import', hook, main], {
    env: { PORT: new URL(issuer).port, OIDC_ISSUER: issuer, CENTERLINE_HOME: home }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(started.stdout, 'data');
  return started;
}
/** Answers with the exit code. */
async function stop(running: ChildProcess): Promise<unknown> {
  running.kill('SIGTERM');
  return (await once(running, 'exit'))[0];
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'centerline-identity-'));
  issuer = `http://127.0.0.1:${await freePort()}`;
  service = await start();
});
afterAll(async () => {
  await stop(service);
  rmSync(home, { recursive: true, force: true });
});

interface Program {
  readonly id: string;
  readonly callback: string;
}
const demo: Program = { id: 'centerline-demo', callback: 'http://127.0.0.1:45999/callback' };
const portal: Program = { id: 'centerline-portal', callback: 'http://127.0.0.1:4400/auth/callback' };

/** Opens the sign-in page as a browser would; answers with the page's address and the cookies so far. */
async function open(program: Program, changes: Readonly<Record<string, string>> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const question = new URLSearchParams({
    client_id: program.id, redirect_uri: program.callback, response_type: 'code', scope: 'openid profile', state: 'as-asked',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...changes,
  });
  const cookies = new Map<string, string>();
  const go = async (url: string, person?: string): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual', headers: { connection: 'close', cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(person ? { method: 'POST', body: new URLSearchParams({ person }) } : {}),
    });
    for (const line of response.headers.getSetCookie()) cookies.set(line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1).split(';')[0] ?? '');
    return response;
  };
  const first = await go(`${issuer}/auth?${question}`);
  return { verifier, go, first, page: new URL(first.headers.get('location') ?? '/', issuer).href };
}

async function codeFor(program: Program, person: string) {
  const { verifier, go, page } = await open(program);
  const chosen = await go(page, person);
  const back = await go(new URL(chosen.headers.get('location') ?? '', issuer).href);
  const place = new URL(back.headers.get('location') ?? '', issuer);
  return { verifier, place, code: place.searchParams.get('code') ?? '' };
}

const keyOf = (name: string): JWK => JSON.parse(readFileSync(join(home, 'keys', `${name}.jwk.json`), 'utf8')) as JWK;
async function assertion(client: string): Promise<Record<string, string>> {
  const key = keyOf(client);
  const signed = await new SignJWT({ jti: randomUUID() }).setProtectedHeader({ alg: 'ES256', kid: key.kid ?? '' }).setIssuer(client).setSubject(client)
    .setAudience(issuer).setIssuedAt().setExpirationTime('1m').sign(await importJWK(key, 'ES256'));
  return { client_id: client, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: signed };
}
async function token(form: Readonly<Record<string, string>>) {
  const response = await fetch(`${issuer}/token`, { method: 'POST', headers: { connection: 'close' }, body: new URLSearchParams(form) });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}
const read = (jwt: string) => jwtVerify(jwt, createRemoteJWKSet(new URL(`${issuer}/jwks`)), { issuer, audience: 'centerline', algorithms: ['ES256'], typ: 'at+jwt' });

describe('signing in', () => {
  it('offers every sample person with role and office on a page without script', async () => {
    const { go, page } = await open(demo);
    const html = await (await go(page)).text();
    for (const person of people.values()) expect(html).toContain(`value="${person.id}"`);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('Importer user, ACCT-1001');
    expect(html).not.toContain('<script');
  });

  it('gives a person a token of fifteen minutes that names them, their roles and their office', async () => {
    const { code, verifier, place } = await codeFor(demo, 'helen.cruz');
    expect(place.origin + place.pathname).toBe(demo.callback);
    expect(place.searchParams.get('state')).toBe('as-asked');
    const { body } = await token({ grant_type: 'authorization_code', client_id: demo.id, redirect_uri: demo.callback, code, code_verifier: verifier });
    const { payload } = await read(body['access_token'] ?? '');
    expect(payload).toMatchObject({ sub: 'helen.cruz', name: 'Helen Cruz', roles: ['OFO_HQ_DECIDER'], unit: 'OFO-HQ', aud: 'centerline' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);
    expect(payload['acr']).toBe('urn:centerline:acr:sample');
    expect(Math.abs(Number(payload['auth_time']) - (payload.iat ?? 0))).toBeLessThanOrEqual(5);
    expect(decodeProtectedHeader(body['access_token'] ?? '')).toMatchObject({ typ: 'at+jwt', alg: 'ES256' });
    expect(body['refresh_token']).toBeUndefined();
  });

  it('lets a code be used once, and only by who began', async () => {
    const { code } = await codeFor(demo, 'pia.long');
    const form = { grant_type: 'authorization_code', client_id: demo.id, redirect_uri: demo.callback, code };
    expect((await token({ ...form, code_verifier: randomBytes(32).toString('base64url') })).body['error']).toBe('invalid_grant');
    const again = await codeFor(demo, 'pia.long');
    expect((await token({ ...form, code: again.code, code_verifier: again.verifier })).status).toBe(200);
    expect((await token({ ...form, code: again.code, code_verifier: again.verifier })).body['error']).toBe('invalid_grant');
  });

  it.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['for a callback on another machine', { redirect_uri: 'https://elsewhere.example/callback' }],
    ['for a program nobody registered', { client_id: 'stranger' }],
  ])('refuses to begin %s', async (_case, changes) => {
    const { first } = await open(demo, changes);
    expect(first.status === 400 || (first.headers.get('location') ?? '').includes('error=invalid_request')).toBe(true);
  });

  it('refuses a person who is not in the sample, and a page without its cookie', async () => {
    const { go, page } = await open(demo);
    expect((await go(page, 'mallory')).status).toBe(400);
    expect((await fetch(page, { method: 'POST', body: new URLSearchParams({ person: 'helen.cruz' }) })).status).toBe(400);
  });

  it('gives the portal, which proves itself with its key, a refresh token that changes at every use', async () => {
    const { code, verifier } = await codeFor(portal, 'ida.park');
    const form = { grant_type: 'authorization_code', redirect_uri: portal.callback, code, code_verifier: verifier };
    expect((await token({ ...form, client_id: portal.id })).body['error']).toBe('invalid_client');
    const first = await token({ ...form, ...(await assertion(portal.id)) });
    expect(first.status).toBe(200);
    const second = await token({ grant_type: 'refresh_token', refresh_token: first.body['refresh_token'] ?? '', ...(await assertion(portal.id)) });
    expect((await read(second.body['access_token'] ?? '')).payload.sub).toBe('ida.park');
    expect(second.body['refresh_token']).not.toBe(first.body['refresh_token']);
  });

  it('says in every renewed token when the person signed in, which renewing does not change', async () => {
    const { code, verifier } = await codeFor(portal, 'helen.cruz');
    const first = await token({ grant_type: 'authorization_code', redirect_uri: portal.callback, code, code_verifier: verifier, ...(await assertion(portal.id)) });
    const signedInAt = (await read(first.body['access_token'] ?? '')).payload['auth_time'];
    expect(typeof signedInAt).toBe('number');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const second = await token({ grant_type: 'refresh_token', refresh_token: first.body['refresh_token'] ?? '', ...(await assertion(portal.id)) });
    const { payload } = await read(second.body['access_token'] ?? '');
    expect([payload['auth_time'], payload['acr']]).toEqual([signedInAt, 'urn:centerline:acr:sample']);
  });

  it('asks anew when it is told how recent a sign-in must be, and says when it was', async () => {
    const { first } = await open(portal, { prompt: 'login', max_age: '900', acr_values: 'urn:centerline:acr:sample' });
    expect(first.headers.get('location')).toMatch(/\/sign-in\//);
  });
});

describe("a broker's system", () => {
  it('gets a token by its key that says it is a program of its broker', async () => {
    const { body } = await token({ grant_type: 'client_credentials', ...(await assertion('harbor-pilot-system')) });
    const { payload } = await read(body['access_token'] ?? '');
    expect(payload).toMatchObject({ sub: 'harbor-pilot-system', client_id: 'harbor-pilot-system', roles: ['BROKER_USER'], unit: 'BRK-201' });
  });

  it('gets none without its key', async () => {
    expect((await token({ grant_type: 'client_credentials', client_id: 'harbor-pilot-system' })).status).toBe(401);
  });
});

describe('the keys', () => {
  it('are readable by their owner only, and the same after a restart', async () => {
    const { code, verifier } = await codeFor(demo, 'ada.wynn');
    const { body } = await token({ grant_type: 'authorization_code', client_id: demo.id, redirect_uri: demo.callback, code, code_verifier: verifier });
    expect(statSync(join(home, 'keys', 'identity.jwk.json')).mode & 0o777).toBe(0o600);
    expect(await stop(service)).toBe(0);
    service = await start();
    expect((await read(body['access_token'] ?? '')).payload.sub).toBe('ada.wynn');
  });
});

describe('the settings', () => {
  it.each([
    [{ CENTERLINE_MODE: 'production', PORT: '1', OIDC_ISSUER: 'x', CENTERLINE_HOME: 'x' }, 'sample people are for development'],
    [{ OIDC_ISSUER: 'x', CENTERLINE_HOME: 'x' }, 'PORT'],
    [{ PORT: 'many', OIDC_ISSUER: 'x', CENTERLINE_HOME: 'x' }, 'not "many"'],
    [{ PORT: '1', CENTERLINE_HOME: 'x' }, 'OIDC_ISSUER'],
  ])('refuses %j with a sentence', (environment, words) => {
    expect(() => settingsFrom(environment)).toThrow(words);
  });

  it('says roles in words', () => {
    expect(['CENTER_SPECIALIST', 'OFO_HQ_ANALYST', 'FPF_OFFICER', 'OT_RR_LIAISON'].map(roleWords)).toEqual(['Center specialist', 'OFO HQ analyst', 'FP&F officer', 'OT R&R liaison']);
  });
});
