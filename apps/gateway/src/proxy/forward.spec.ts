// What passes the gateway between a browser and a service: bodies byte for byte, the headers that are named, and nothing else.
import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../testing/browser.js';
import { RunningGateway } from '../testing/runningGateway.js';

let gateway: RunningGateway;
let browser: Browser;
let csrf: string;
beforeAll(async () => {
  gateway = await RunningGateway.start();
  browser = await gateway.signedIn();
  ({ csrf } = await gateway.me(browser));
});
afterAll(() => gateway.stop());

const API = '/api/reassignment/v1/reassignments';
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>> = {}) => browser.go(API, { method: 'POST', body, headers: { 'x-centerline-csrf': csrf, ...headers } });
async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

describe('a request', () => {
  it('reaches its service with the session\u2019s token, its own headers and the id of the request, and no cookie', async () => {
    let seen: IncomingMessage | undefined;
    gateway.serve = (request, response) => {
      seen = request;
      response.end('{}');
    };
    const response = await post('{"a":1}', {
      'content-type': 'application/json', 'idempotency-key': 'attempt-0001', 'if-match': '"3"', 'accept-language': 'es', 'x-request-id': 'of-the-portal-1',
      authorization: 'Bearer of-somebody-else', 'x-forwarded-for': '10.0.0.1', 'x-http-method-override': 'DELETE', forwarded: 'for=10.0.0.1',
    });
    expect(response.status).toBe(200);
    expect([seen?.method, seen?.url]).toEqual(['POST', '/v1/reassignments']);
    expect(seen?.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': '7', 'idempotency-key': 'attempt-0001', 'if-match': '"3"', 'accept-language': 'es', 'x-request-id': 'of-the-portal-1' });
    expect(seen?.headers.authorization).toMatch(/^Bearer ey/);
    expect(gateway.provider.secrets).toContain(seen?.headers.authorization?.slice('Bearer '.length));
    expect(Object.keys(seen?.headers ?? {}).filter((name) => /^(cookie|origin|sec-|forwarded|x-forwarded-[^f]|x-http|x-centerline|referer)/.test(name))).toEqual([]);
    // Where we saw it come from, whatever the browser wrote.
    expect(seen?.headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(response.headers.get('x-request-id')).toBe('of-the-portal-1');
  });

  it('keeps its query as it was written', async () => {
    let url = '';
    gateway.serve = (request, response) => {
      url = request.url ?? '';
      response.end('{}');
    };
    await browser.go(`${API}?after=a%2Fb%3D%3D&limit=5&q=../..//x`);
    expect(url).toBe('/v1/reassignments?after=a%2Fb%3D%3D&limit=5&q=../..//x');
  });

  it('passes a body of megabytes, and an answer of megabytes, byte for byte', async () => {
    const [sent, answered] = [randomBytes(3_000_000), randomBytes(5_000_000)];
    let arrived: Buffer = Buffer.alloc(0);
    gateway.serve = (request, response) => void bytesOf(request).then((bytes) => {
      arrived = bytes;
      response.writeHead(200, { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="letter.pdf"' }).end(answered);
    });
    const response = await post(new Uint8Array(sent));
    const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    expect([sum(arrived), sum(new Uint8Array(await response.arrayBuffer()))]).toEqual([sum(sent), sum(answered)]);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="letter.pdf"');
  });

  it('streams: the first part of an answer is there before the last one is made', async () => {
    let finish = (): void => undefined;
    gateway.serve = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('[1,');
      finish = () => void response.end('2]');
    };
    const reader = (await browser.go(API)).body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('[1,');
    finish();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('2]');
  });
});

describe('reference data', () => {
  const REFERENCE = '/api/reassignment/v1/reference';
  const bearerOf = async (from: Browser): Promise<readonly [number, string | undefined]> => {
    let bearer: string | undefined;
    gateway.serve = (request, response) => {
      bearer = request.headers.authorization;
      response.end('{}');
    };
    return [(await from.go(REFERENCE)).status, bearer];
  };
  it('is read by whoever comes, and with nobody\u2019s token: signed in, not signed in, or with a session that is over', async () => {
    const stale = new Browser(gateway.origin);
    stale.cookies.set('__Host-centerline', 'of-long-ago');
    for (const from of [browser, new Browser(gateway.origin), stale]) expect(await bearerOf(from)).toEqual([200, undefined]);
  });
  it('is not for pages of others, and cannot be changed without signing in', async () => {
    const stranger = new Browser(gateway.origin);
    expect((await stranger.go(REFERENCE, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await stranger.go(REFERENCE, { method: 'POST', body: '{}' })).status).toBe(401);
  });
});

describe('an answer', () => {
  it.each([
    [201, { etag: '"1"', location: '/v1/reassignments/x', 'idempotency-replayed': 'true' }, { etag: '"1"', location: '/api/reassignment/v1/reassignments/x', 'idempotency-replayed': 'true' }],
    [412, { 'content-type': 'application/problem+json', etag: '"7"' }, { 'content-type': 'application/problem+json', etag: '"7"', 'cache-control': 'no-store' }],
    [429, { 'retry-after': '7' }, { 'retry-after': '7' }],
    [304, { etag: '"7"', 'cache-control': 'private, no-cache' }, { etag: '"7"', 'cache-control': 'private, no-cache' }],
    [200, { location: 'https://evil.example/' }, { location: null }],
    [200, { location: '//evil.example/' }, { location: null }],
  ])('%i passes with %j', async (status, given, expected) => {
    gateway.serve = (_request, response) => void response.writeHead(status, given).end(status === 304 ? undefined : '{"type":"/problems/stale"}');
    const response = await browser.go(API, { headers: { 'if-none-match': '"6"' } });
    expect(response.status).toBe(status);
    for (const [name, value] of Object.entries(expected)) expect([name, response.headers.get(name)]).toEqual([name, value]);
  });

  it('cannot set a cookie, weaken the protection of our pages, or say what it is made of', async () => {
    gateway.serve = (_request, response) => void response.writeHead(200, {
      'set-cookie': 'a=b', 'content-security-policy': "default-src *", 'x-frame-options': 'ALLOWALL', server: 'x', 'x-powered-by': 'x', 'access-control-allow-origin': '*', 'www-authenticate': 'Basic', connection: 'x-secret', 'x-secret': '1',
    }).end('{}');
    const response = await browser.go(API);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin', 'www-authenticate', 'x-secret']) expect(response.headers.get(name)).toBeNull();
  });

  it('that breaks off breaks off at the browser: half of it does not look like all', async () => {
    gateway.serve = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => response.destroy(), 20);
    };
    await expect((await browser.go(API)).text()).rejects.toThrow();
  });
});

describe('a service', () => {
  const unavailable = { status: 503, body: { type: '/problems/unavailable', detail: expect.stringContaining('repeat the request with the same Idempotency-Key') } };

  it('that does not run is said to be away, with the time to wait', async () => {
    const response = await browser.go('/api/oversight/v1/tally');
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toMatchObject([503, '1', unavailable.body]);
  });

  it('that does not answer in time is given up', async () => {
    // Of its own: a busy machine holds up whatever else is asked for longer than that.
    const hasty = await RunningGateway.start({ patienceMs: 300 });
    try {
      const gone = new Promise<boolean>((resolve) => {
        hasty.serve = (_request, response) => void response.on('close', () => resolve(true));
      });
      expect(await (await hasty.signedIn()).json(API)).toMatchObject(unavailable);
      expect(await gone).toBe(true);
    } finally {
      await hasty.stop();
    }
  });

  it('that hangs up without a word gets a command only once, also over a connection that was kept open', async () => {
    gateway.serve = (_request, response) => void response.end('{}');
    await (await browser.go(API)).text();
    let calls = 0;
    gateway.serve = (request) => {
      calls += 1;
      request.socket.destroy();
    };
    const response = await post('{}');
    expect([response.status, calls]).toEqual([503, 1]);
  });

  it('that closed a connection it had kept open is asked again, if nothing can be changed by it', async () => {
    gateway.serve = (_request, response) => void response.end('{}');
    await (await browser.go(API)).text();
    let calls = 0;
    gateway.serve = (request, response) => {
      calls += 1;
      if (calls === 1) request.socket.destroy();
      else response.end('{"again":true}');
    };
    expect(await browser.json(API)).toMatchObject({ status: 200, body: { again: true } });
  });

  it('that refuses a body early is heard, while the rest of the body is still on its way', async () => {
    gateway.serve = (request, response) => {
      response.writeHead(413, { 'content-type': 'application/problem+json' }).end('{"type":"/problems/too-large"}');
      request.resume();
    };
    const response = await post(new Uint8Array(8_000_000));
    expect([response.status, await response.json()]).toEqual([413, { type: '/problems/too-large' }]);
  });

  it('is left in peace when the browser goes away', async () => {
    let gone = (): void => undefined;
    const left = new Promise<void>((resolve) => { gone = resolve; });
    const arrived = new Promise<void>((resolve) => {
      gateway.serve = (_request, response) => {
        response.on('close', () => gone());
        resolve();
      };
    });
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { port, host } = new URL(gateway.origin);
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(`GET ${API} HTTP/1.1\r\nhost: ${host}\r\nuser-agent: node\r\ncookie: ${cookie}\r\n\r\n`));
    await arrived;
    socket.destroy();
    await left;
    expect((await browser.go('/auth/me')).status).toBe(200);
  });
});

describe('an address that is not ours', () => {
  const raw = (line: string): Promise<string> => new Promise((resolve) => {
    const { port, host } = new URL(gateway.origin);
    const socket = connect(Number(port), '127.0.0.1', () => socket.end(`${line} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`));
    let text = '';
    socket.on('data', (part: Buffer) => void (text += part.toString())).on('close', () => resolve(text));
  });
  it.each([
    ['GET http://evil.example/api/ftz/v1/x', '400'], ['GET http://127.0.0.1:22/', '400'], ['GET /api/ftz/v1/../health/ready', '400'], ['GET /api/ftz/v1/%2e%2e/health/ready', '400'],
    ['GET /..%2f..%2fetc/passwd', '400'], ['GET //evil.example', '400'], ['OPTIONS *', '400'], ['TRACE /', '405'],
  ])('%s is refused', async (line, status) => {
    expect(await raw(line)).toContain(`HTTP/1.1 ${status} `);
  });
});
