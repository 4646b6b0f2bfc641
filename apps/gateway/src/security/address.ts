// Owns whether a request is meant for us: its target, its Host, the shape of its path. What is unclear is refused, never repaired.
import type { IncomingMessage } from 'node:http';
import { ProblemException } from '@centerline/edge';

export interface Target {
  /** Undecoded. */
  readonly path: string;
  readonly search: string;
}

/** The target in origin form; throws for every other form (RFC 9112 § 3.2), so that nobody takes us for an open proxy. */
export function targetOf(url: string | undefined): Target {
  const [, path, search = ''] = /^(\/[^?#]*)(\?[^#]*)?$/.exec(url ?? '') ?? [];
  if (path === undefined) throw new ProblemException('bad-request', 'The target of a request is a path of this address.');
  return { path, search };
}

/**
 * The segments of a path, decoded, in order; null when one of them could be read in two ways: dots, slashes and backslashes in
 * escapes, control characters, bytes that are no UTF-8, or an empty segment (only the last may be).
 */
export function segmentsOf(path: string): readonly string[] | null {
  const raw = path.slice(1).split('/');
  const segments = raw.map(decoded);
  const isSound = segments.every((segment, index) => segment !== null && !/^\.{1,2}$/.test(segment) && (segment !== '' || index === raw.length - 1));
  return isSound ? segments.filter((segment) => segment !== null) : null;
}

function decoded(segment: string): string | null {
  if (!/^[\w.~!$&'()*+,;=:@%-]*$/.test(segment)) return null;
  try {
    const text = decodeURIComponent(segment);
    // A percent sign that is left would be decoded a second time by whoever comes next.
    return /[\p{Cc}/\\%]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Where to send a browser that came by another name of this machine, null when it came by ours. Throws `misdirected` for any other Host, `bad-request` for two (RFC 9112 § 3.2). */
export function betterAddress(request: IncomingMessage, origin: string, mode: 'development' | 'production'): string | null {
  const ours = new URL(origin);
  const { host } = request.headers;
  if (request.rawHeaders.filter((name, place) => place % 2 === 0 && name.toLowerCase() === 'host').length > 1) throw new ProblemException('bad-request', 'A request has one Host.', { field: 'Host' });
  if (host?.toLowerCase() === ours.host) return null;
  const isThisMachine = mode === 'development' && host === `localhost:${ours.port}` && ours.hostname === '127.0.0.1';
  if (isThisMachine && request.method === 'GET') return `${origin}${request.url ?? '/'}`;
  throw new ProblemException('misdirected', `This system is at ${origin}.`, { field: 'Host' });
}
