// Owns where a party may ask for its news to be posted to: what an endpoint looks like before any name is looked up. Pure; says nothing of where the name leads.
import { closedRange, isAddress, isLoopback } from './ranges.js';

/** Why an endpoint is refused. `closed-address` names the range. */
export type EndpointRefusal =
  | { readonly rule: 'not-an-address' | 'too-long' | 'not-https' | 'carries-credentials' | 'carries-fragment' | 'closed-port' | 'local-name' }
  | { readonly rule: 'closed-address'; readonly range: string };

export type Endpoint = { readonly kind: 'endpoint'; readonly url: URL; readonly host: string } | { readonly kind: 'refused'; readonly refusal: EndpointRefusal };

/** POLICY: no rule says how long an address may be. */
const LONGEST = 2_048;
/** Names that are never found by public DNS (RFC 6761, RFC 6762, RFC 8375, and `internal`, which ICANN set aside). */
const LOCAL_NAMES = ['localhost', 'local', 'internal', 'home.arpa'];

const isLocalName = (host: string): boolean => !host.includes('.') || LOCAL_NAMES.some((name) => host === name || host.endsWith(`.${name}`));
/** POLICY: 443, or a port no system service listens on. */
const isOpenPort = (port: string): boolean => port === '' || Number(port) >= 1_024;

/**
 * An endpoint as a party wrote it. https alone; http only to loopback itself, and only in development.
 * The host is as a resolver or a socket takes it: lower case, without brackets or last dot.
 */
export function endpointOf(text: string, mode: 'production' | 'development'): Endpoint {
  const refused = (refusal: EndpointRefusal): Endpoint => ({ kind: 'refused', refusal });
  if (text.length > LONGEST) return refused({ rule: 'too-long' });
  if (!URL.canParse(text)) return refused({ rule: 'not-an-address' });
  const url = new URL(text);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  if (host === '') return refused({ rule: 'not-an-address' });
  if (url.username !== '' || url.password !== '') return refused({ rule: 'carries-credentials' });
  if (url.hash !== '') return refused({ rule: 'carries-fragment' });
  if (url.protocol === 'http:' && mode === 'development' && isLoopback(host)) return { kind: 'endpoint', url, host };
  if (url.protocol !== 'https:') return refused({ rule: 'not-https' });
  if (!isOpenPort(url.port)) return refused({ rule: 'closed-port' });
  if (!isAddress(host)) return isLocalName(host) ? refused({ rule: 'local-name' }) : { kind: 'endpoint', url, host };
  const range = closedRange(host);
  return range === null ? { kind: 'endpoint', url, host } : refused({ rule: 'closed-address', range });
}
