// One post to a party's system. Every name is looked up in a resolver of the test's own, and no connection leaves loopback.
import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { postOnce, type Dial, type PostRoom, type Resolver } from './posting.js';

const HEADERS = { 'webhook-id': 'event-1', 'webhook-timestamp': '1614265330', 'webhook-signature': 'v1,abc' };
const BODY = '{"type":"case.changed","said":"recibió"}';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
/** A receiver on loopback that hears everything and answers as it is told. */
async function receiver(answer: RequestListener) {
  const heard: Heard[] = [];
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      heard.push({ path: incoming.url ?? '', headers: incoming.headers, body: Buffer.concat(parts).toString('utf8') });
      answer(incoming, outgoing);
    });
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { heard, port, address: `http://127.0.0.1:${port}/news?for=us` };
}
const answering = (status: number, headers: Record<string, string> = {}): RequestListener => (_, outgoing) => void outgoing.writeHead(status, headers).end('x');

/** A room whose resolver says in turn what it is given, and whose line goes to a port of loopback and notes where it would have gone. */
function room(change: { readonly mode?: PostRoom['mode']; readonly found?: readonly (readonly string[])[]; readonly port?: number; readonly withinMs?: number; readonly resolve?: Resolver } = {}) {
  const asked: string[] = [];
  const dialled: unknown[] = [];
  const dial: Dial = (options, secure) => {
    dialled.push({ host: options.host, port: options.port, servername: options.servername, secure });
    const { servername: _, ...plain } = options;
    return request({ ...plain, host: '127.0.0.1', port: change.port ?? plain.port ?? 0 });
  };
  const resolve: Resolver = (host) => {
    asked.push(host);
    return Promise.resolve(change.found?.[asked.length - 1] ?? []);
  };
  return { asked, dialled, room: { mode: change.mode ?? 'production', resolve: change.resolve ?? resolve, dial, withinMs: change.withinMs ?? 10_000 } satisfies PostRoom };
}

describe('a post that arrives', () => {
  it('carries the body to the letter, the signature, and the name it was meant for', async () => {
    const { heard, port } = await receiver(answering(204));
    const { room: open, asked, dialled } = room({ found: [['93.184.215.14', '2606:2800:21f::1'], ['127.0.0.1']], port });
    expect(await postOnce(open, 'https://broker.example:8443/news?for=us', HEADERS, BODY)).toEqual({ kind: 'taken', status: 204 });
    expect(heard).toEqual([{ path: '/news?for=us', headers: expect.objectContaining({ ...HEADERS, host: 'broker.example:8443', 'content-type': 'application/json' }), body: BODY }]);
    // Looked up once: what the name leads to at the second time is never asked.
    expect(asked).toEqual(['broker.example']);
    expect(dialled).toEqual([{ host: '93.184.215.14', port: '8443', servername: 'broker.example', secure: true }]);
  });
  it.each([
    [200, { kind: 'taken', status: 200 }],
    [410, { kind: 'gone' }],
    [400, { kind: 'not-now', reason: 'answered 400' }],
    [503, { kind: 'not-now', reason: 'answered 503' }],
  ] as const)('and is answered by %s: %j', async (status, outcome) => {
    const { address } = await receiver(answering(status));
    expect(await postOnce(room({ mode: 'development' }).room, address, HEADERS, BODY)).toEqual(outcome);
  });
  it('follows no redirect, not even to itself', async () => {
    const { address, heard } = await receiver(answering(307, { location: '/elsewhere' }));
    expect(await postOnce(room({ mode: 'development' }).room, address, HEADERS, BODY)).toEqual({ kind: 'not-now', reason: 'answered 307: redirects are not followed' });
    expect(heard.map(({ path }) => path)).toEqual(['/news?for=us']);
  });
  it('reads nothing of an answer that never ends', async () => {
    const endless: RequestListener = (_, outgoing) => {
      outgoing.writeHead(200);
      const pour = (): void => {
        while (!outgoing.destroyed && outgoing.write('x'.repeat(65_536)));
      };
      outgoing.on('drain', pour);
      pour();
    };
    const { address } = await receiver(endless);
    expect(await postOnce(room({ mode: 'development' }).room, address, HEADERS, BODY)).toEqual({ kind: 'taken', status: 200 });
  });
  it('does not take an answer whose head is too large', async () => {
    const { address } = await receiver(answering(200, { 'x-large': 'x'.repeat(12_000) }));
    expect(await postOnce(room({ mode: 'development' }).room, address, HEADERS, BODY)).toEqual({ kind: 'not-now', reason: 'HPE_HEADER_OVERFLOW' });
  });
});

describe('a post that cannot arrive now', () => {
  it('says so of a receiver that never answers', async () => {
    const { address, heard } = await receiver(() => undefined);
    expect(await postOnce(room({ mode: 'development', withinMs: 300 }).room, address, HEADERS, BODY)).toEqual({ kind: 'not-now', reason: 'no answer in time' });
    expect(heard).toHaveLength(1);
  });
  it('says so of a name that is never found, and opens nothing', async () => {
    const { room: silent, dialled } = room({ withinMs: 50, resolve: () => new Promise(() => undefined) });
    expect(await postOnce(silent, 'https://broker.example/', HEADERS, BODY)).toEqual({ kind: 'not-now', reason: 'no answer in time' });
    expect(dialled).toEqual([]);
  });
  it('says so of a name without addresses, and of one that is not there', async () => {
    expect(await postOnce(room().room, 'https://broker.example/', HEADERS, BODY)).toEqual({ kind: 'not-now', reason: 'the name has no address' });
    const lost = room({ resolve: () => Promise.reject(Object.assign(new Error('not found'), { code: 'ENOTFOUND' })) });
    expect(await postOnce(lost.room, 'https://broker.example/', HEADERS, BODY)).toEqual({ kind: 'not-now', reason: 'ENOTFOUND' });
  });
  it('says so of a port where nobody listens', async () => {
    const { address, port } = await receiver(answering(200));
    servers.splice(0).forEach((server) => server.close());
    expect(await postOnce(room({ mode: 'development', port }).room, address, HEADERS, BODY)).toEqual({ kind: 'not-now', reason: 'ECONNREFUSED' });
  });
});

describe('a name that leads into a closed range', () => {
  it.each([
    [['127.0.0.1'], 'loopback'], [['10.1.2.3'], 'private'], [['169.254.169.254'], 'link-local'], [['100.100.100.200'], 'carrier-grade NAT'], [['224.0.0.1'], 'multicast'],
    [['::1'], 'loopback'], [['::ffff:10.0.0.1'], 'IPv4-mapped'], [['64:ff9b::a00:1'], 'NAT64'], [['fd00:ec2::254'], 'private'], [['fe80::1%eth0'], 'no address'],
    [['93.184.215.14', '192.168.1.1'], 'private'], [['2606:2800:21f::1', '::1'], 'loopback'],
  ])('%j is refused whole, in production and in development, and nothing is opened', async (found, range) => {
    for (const mode of ['production', 'development'] as const) {
      const { room: guarded, dialled } = room({ mode, found: [found] });
      expect(await postOnce(guarded, 'https://broker.example/', HEADERS, BODY)).toEqual({ kind: 'forbidden', refusal: { rule: 'closed-address', range } });
      expect(dialled).toEqual([]);
    }
  });
  it('is not even looked up when the address itself is refused', async () => {
    const { room: guarded, asked, dialled } = room({ found: [['93.184.215.14']] });
    expect(await postOnce(guarded, 'http://broker.example/', HEADERS, BODY)).toEqual({ kind: 'forbidden', refusal: { rule: 'not-https' } });
    expect([asked, dialled]).toEqual([[], []]);
  });
});
