// The headers of protection stand on every answer: each route, each kind of refusal, in development and in production.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../testing/browser.js';
import { RunningGateway } from '../testing/runningGateway.js';

const portal = mkdtempSync(join(tmpdir(), 'centerline-portal-'));
mkdirSync(join(portal, 'assets'));
writeFileSync(join(portal, 'index.html'), '<!doctype html>');
writeFileSync(join(portal, 'assets', 'app-1a2b.js'), '1');

describe.each(['development', 'production'] as const)('in %s', (mode) => {
  let gateway: RunningGateway;
  let browser: Browser;
  beforeAll(async () => {
    gateway = await RunningGateway.start({ mode, portal });
    browser = await gateway.signedIn();
    gateway.serve = (request, response) => void response.writeHead(request.url === '/v1/reassignments/x' ? 404 : 200, { 'content-security-policy': 'default-src *' }).end('{}');
  });
  afterAll(async () => {
    await gateway.stop();
    if (mode === 'production') rmSync(portal, { recursive: true });
  });

  const routes: readonly (readonly [string, string, number])[] = [
    ['GET', '/health/live', 200], ['GET', '/health/ready', 200], ['GET', '/health/nothing', 404], ['GET', '/auth/me', 200], ['GET', '/auth/sign-in', 303], ['GET', '/auth/sign-in?to=//x', 400],
    ['GET', '/auth/callback', 303], ['GET', '/auth/nothing', 404], ['POST', '/auth/extend', 403], ['POST', '/auth/sign-out', 403], ['GET', '/auth/sign-out', 405],
    ['GET', '/api/ftz/v1/ftz-escalations', 200], ['POST', '/api/ftz/v1/ftz-escalations', 403], ['GET', '/api/oversight/v1/x', 503], ['GET', '/api/nothing', 404], ['GET', '/api/ftz/v1/a%2fb', 400],
    ['GET', '/', 200], ['HEAD', '/', 200], ['GET', '/cases/1', 200], ['POST', '/cases/1', 405], ['GET', '/assets/app-1a2b.js', 200], ['GET', '/assets/gone.js', 404],
    ['GET', '/problems', 200], ['GET', '/problems/stale', 200], ['GET', '/plain/plain.css', 200], ['GET', '/plain/reassignment', 200], ['POST', '/plain/reassignment', 415], ['PUT', '/plain/reassignment', 405], ['GET', '/plain/reassignment/x', 404], ['GET', '/plain/nothing', 404], ['POST', '/plain/sign-out', 415], ['GET', '/%00', 400],
  ];
  it.each(routes)('%s %s (%i)', async (method, path, status) => {
    const { status: given, headers } = await browser.go(path, { method });
    expect(given).toBe(status);
    const policy = headers.get('content-security-policy') ?? '';
    const [own, not] = path.startsWith('/api/') ? [["form-action 'none'"], ['script-src', "'self'"]] : [["script-src 'self'", "style-src 'self'", "object-src 'none'", "form-action 'self'"], []];
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", ...own]) expect(policy).toContain(part);
    for (const part of not) expect(policy).not.toContain(part);
    for (const word of ['unsafe-inline', 'unsafe-eval', 'data:', '*']) expect(policy).not.toContain(word);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'), 'x-request-id': expect.any(String),
    });
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBe(mode === 'production' ? 'max-age=31536000; includeSubDomains' : null);
    if (path.startsWith('/auth') || path.startsWith('/api')) expect(headers.get('cache-control')).toBe('no-store');
  });

  it('on the stream of live updates', async () => {
    const { headers, body } = await browser.go('/api/events');
    expect([headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual([expect.stringContaining("default-src 'none'"), 'nosniff']);
    await body?.cancel();
  });

  it('also while the ledger is away, which is said plainly', async () => {
    gateway.ledgerAnswers = false;
    const response = await browser.go('/health/ready');
    expect([response.status, response.headers.get('x-content-type-options')]).toEqual([503, 'nosniff']);
    gateway.ledgerAnswers = true;
  });
});
