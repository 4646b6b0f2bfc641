// Owns the two cookies of the gateway and their flags. `__Host-` binds a cookie to this very host, to TLS and to no path; browsers take
// the loopback address of a development installation for secure, too (Chromium 156: seen). Must never hold a token.
import type { IncomingMessage } from 'node:http';
import { SIGNING_IN_MS } from './lifetimes.js';

/** The opaque id of the session. */
export const SESSION_COOKIE = '__Host-centerline';
/** What has to be known again when a person comes back from the provider; sealed. */
export const SIGN_IN_COOKIE = '__Host-centerline-sign-in';

const FLAGS = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** The value the browser sent, or null. One that is there twice was put there by somebody else and is none. */
export function cookieIn(request: IncomingMessage, name: string): string | null {
  const values = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim()).filter((pair) => pair.startsWith(`${name}=`));
  const [only] = values;
  return values.length === 1 && only !== undefined ? only.slice(name.length + 1) : null;
}

/** Lasts as long as the browser; the server's own end comes first. */
export const sessionCookie = (id: string): string => `${SESSION_COOKIE}=${id}; ${FLAGS}`;
export const signInCookie = (sealed: string): string => `${SIGN_IN_COOKIE}=${sealed}; Max-Age=${SIGNING_IN_MS / 1_000}; ${FLAGS}`;
export const withoutCookie = (name: string): string => `${name}=; Max-Age=0; ${FLAGS}`;
