// Owns which headers pass the gateway, in both directions, by name: whatever is not named here stays where it is. No cookie passes,
// no hop-by-hop header (RFC 9110 § 7.6.1), nothing by which a service could set our policy.
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { ELSEWHERE_HEADER } from '@centerline/edge';
import type { ServiceName } from '../settings.js';

const TO_SERVICE = [
  'accept', 'accept-language', 'content-type', 'content-length', 'content-encoding', 'idempotency-key', 'if-match', 'if-none-match', 'if-modified-since', 'range', 'if-range',
] as const;
const TO_BROWSER = [
  'content-type', 'content-length', 'content-encoding', 'content-disposition', 'content-language', 'content-range', 'accept-ranges', 'etag', 'last-modified', 'cache-control', 'vary',
  'repr-digest', 'retry-after', 'ratelimit', 'ratelimit-policy', 'allow', 'link', 'idempotency-replayed', 'deprecation', 'sunset',
] as const;

const chosen = (headers: IncomingHttpHeaders, names: readonly string[]): OutgoingHttpHeaders =>
  Object.fromEntries(names.map((name) => [name, headers[name]] as const).filter(([, value]) => value !== undefined));

/**
 * What a service gets to see of a request, with the session's bearer; without one, of what is open to everybody.
 * @param sender the address we saw it come from, never one that somebody wrote. @param isElsewhere whether the session goes on over another network than it was opened over.
 */
export const forService = (headers: IncomingHttpHeaders, bearer: string | null, requestId: string, sender: string, isElsewhere: boolean): OutgoingHttpHeaders => ({
  ...chosen(headers, TO_SERVICE), ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }), 'x-request-id': requestId, 'x-forwarded-for': sender,
  ...(isElsewhere ? { [ELSEWHERE_HEADER]: 'true' } : {}),
});

/** What a browser gets to see of an answer. A place within the service becomes one within ours; a place elsewhere is not told. */
export function forBrowser(headers: IncomingHttpHeaders, service: ServiceName): OutgoingHttpHeaders {
  const { location } = headers;
  return {
    'cache-control': 'no-store',
    ...chosen(headers, TO_BROWSER),
    ...(location !== undefined && /^\/(?![/\\])/.test(location) ? { location: `/api/${service}${location}` } : {}),
  };
}
