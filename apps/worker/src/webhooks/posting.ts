// Owns one post to a party's system: looks the name up once, connects to what was found and to nothing else, follows nothing, reads no body.
// Must never reach an address of our own network, whatever DNS says and whenever it changes its mind.
import { lookup } from 'node:dns/promises';
import { type ClientRequest, request as plainRequest, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import { closedRange, endpointOf, isAddress } from '@centerline/cases/webhooks';
import type { EndpointRefusal } from '@centerline/cases/webhooks';
import type { SignedHeaders } from './signature.js';

export type PostOutcome =
  | { readonly kind: 'taken'; readonly status: number }
  /** The endpoint says that it is no more (410). */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-now'; readonly reason: string }
  /** Nothing was connected to. */
  | { readonly kind: 'forbidden'; readonly refusal: EndpointRefusal };

/** Every address of a name, IPv4 and IPv6. */
export type Resolver = (host: string) => Promise<readonly string[]>;
/** Opens a request to the address in `host`; the name is in `servername` and in the Host header. */
export type Dial = (options: RequestOptions & { readonly servername?: string }, secure: boolean) => ClientRequest;

export interface PostRoom {
  readonly mode: 'production' | 'development';
  readonly resolve: Resolver;
  readonly dial: Dial;
  /** For looking up, connecting and the first line of the answer together. */
  readonly withinMs: number;
}

const systemResolver: Resolver = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);
const dialOut: Dial = (options, secure) => (secure ? secureRequest : plainRequest)(options);

/** POLICY: ten seconds; Standard Webhooks advises 15 to 30 at most for receivers that work before they answer. */
export const postRoom = (mode: PostRoom['mode']): PostRoom => ({ mode, resolve: systemResolver, dial: dialOut, withinMs: 10_000 });

const MOST_OF_HEADERS = 8_192;

/** Rejects when the time is up, though what it waits for cannot be stopped. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true });
    work.then(resolve, reject);
  });
}

/** The status of the answer. Its body is never read: nothing of it could be shown to anybody. */
function statusOf(asked: ClientRequest, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    asked.end(body);
  });
}

function meaningOf(status: number): PostOutcome {
  if (status >= 200 && status < 300) return { kind: 'taken', status };
  if (status === 410) return { kind: 'gone' };
  return { kind: 'not-now', reason: status >= 300 && status < 400 ? `answered ${status}: redirects are not followed` : `answered ${status}` };
}

/** Posts once. Whatever the other side does is an outcome; a name that leads even partly into a closed range is refused whole. */
export async function postOnce(room: PostRoom, address: string, headers: SignedHeaders, body: string): Promise<PostOutcome> {
  const endpoint = endpointOf(address, room.mode);
  if (endpoint.kind === 'refused') return { kind: 'forbidden', refusal: endpoint.refusal };
  const { url, host } = endpoint;
  const secure = url.protocol === 'https:';
  const named = !isAddress(host);
  const signal = AbortSignal.timeout(room.withinMs);
  try {
    const found = named ? await within(room.resolve(host), signal) : [host];
    const closed = named ? found.map(closedRange).find((range) => range !== null) : undefined;
    if (closed) return { kind: 'forbidden', refusal: { rule: 'closed-address', range: closed } };
    const [first] = found;
    if (first === undefined) return { kind: 'not-now', reason: 'the name has no address' };
    const asked = room.dial({
      method: 'POST', host: first, port: url.port || (secure ? 443 : 80), path: url.pathname + url.search, agent: false, signal, maxHeaderSize: MOST_OF_HEADERS,
      headers: { host: url.host, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Centerline-Webhooks/1', ...headers },
      ...(secure && named ? { servername: host } : {}),
    }, secure);
    return meaningOf(await within(statusOf(asked, body), signal));
  } catch (error) {
    return { kind: 'not-now', reason: signal.aborted ? 'no answer in time' : faultOf(error) };
  }
}

/** The code of a fault of the network, where it has one: its text may carry addresses. */
function faultOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'the connection failed';
}
