// The portal as browsers get it: files as they were built, small where they may be, and the start page for every page of the portal.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { RunningGateway } from '../testing/runningGateway.js';

const SCRIPT = 'export const answer = 42;'.repeat(20);
const PAGE = '<!doctype html><title>Centerline</title>';
let folder: string;
let gateway: RunningGateway;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'centerline-dist-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, '.env'), 'secret');
  writeFileSync(join(folder, '.hidden.js'), 'secret');
  writeFileSync(join(folder, 'server.exe'), 'strange');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.gz'), gzipSync(SCRIPT));
  symlinkSync('/etc/hostname', join(folder, 'outside'));
  gateway = await RunningGateway.start({ portal: folder });
});
afterAll(async () => {
  await gateway.stop();
  rmSync(folder, { recursive: true });
});
const get = (path: string, headers: Readonly<Record<string, string>> = {}) => request(gateway.origin).get(path).set({ 'accept-encoding': 'identity', ...headers });

describe('a file', () => {
  it('named by its content may be kept for a year', async () => {
    const { status, text, headers } = await get('/assets/app-1a2b.js');
    expect([status, text, headers['content-type'], headers['cache-control']]).toEqual([200, SCRIPT, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']);
  });

  it.each([['br', 'br'], ['gzip, deflate, br;q=0.9', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip', 'gzip'], ['identity', undefined], ['x-br', undefined]])('is sent to who takes %s as %s', async (accepted, coding) => {
    const { headers, text } = await get('/assets/app-1a2b.js', { 'accept-encoding': accepted });
    expect([headers['content-encoding'], headers['vary'], text]).toEqual([coding, 'accept-encoding', SCRIPT]);
  });

  it('is not sent again to who has it', async () => {
    const { headers } = await get('/favicon.svg');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await get('/favicon.svg', { 'if-none-match': headers['etag'] ?? '' });
    expect([again.status, again.text ?? '']).toEqual([304, '']);
  });

  it.each(['/assets/gone.js', '/assets/', '/assets'])('%s that is not there is no page', async (path) => {
    const response = await get(path);
    expect([response.status, response.headers['content-type']]).toEqual([404, 'application/problem+json']);
  });

  it.each(['/.env', '/.hidden.js', '/assets/..%2f.env', '/server.exe', '/outside', '/assets/app-1a2b.js.br'])('%s is not served', async (path) => {
    const response = await get(path);
    expect(response.text ?? '').not.toMatch(/secret|strange/);
    expect([PAGE, undefined].includes(response.text) || response.status >= 400).toBe(true);
  });
});

describe('a page', () => {
  it.each(['/', '/cases', '/cases/019a/deadlines', '/cases/', '/work?mine=1', '/a.b/c'])('%s is the portal\u2019s', async (path) => {
    const { status, text, headers } = await get(path);
    expect([status, text, headers['cache-control']]).toEqual([200, PAGE, 'no-cache']);
  });

  it('that is not built says so, and how it is', async () => {
    const bare = await RunningGateway.start();
    const { status, text } = await request(bare.origin).get('/');
    await bare.stop();
    expect([status, text]).toEqual([503, expect.stringContaining('has not been built')]);
  });
});
