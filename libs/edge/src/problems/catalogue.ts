// Owns the kinds of problem a service may answer with (RFC 9457): stable codes, titles, status and rule. Must never hold a case's own refusals.
import { DECIDING_SIGN_IN, law, policy, type RuleRef } from '@centerline/cases';

interface Kind {
  readonly status: number;
  readonly title: string;
  /** What the caller can do about it, for the page of problems. */
  readonly remedy: string;
  /** Rests on this where nothing closer is cited. */
  readonly rule: RuleRef;
}

export const FORM_OF_REQUESTS = policy('form of requests', 'A request is a JSON object of the fields its route names, each in its form, and nothing else.');
const SIGN_IN = policy('sign-in', 'Every route but health, OpenAPI and public reference data needs a token of our OpenID provider for this API (RFC 6750, RFC 9068).');
const VERSIONS = policy('versions', 'A case is changed only by who has seen its latest version: If-Match carries the ETag (RFC 9110 § 13.1.1, RFC 6585 § 3).');
const ONCE = policy('once only', 'Every POST carries an Idempotency-Key of its sender, 8 to 200 visible ASCII characters; a repeat gets the first answer.');
const SESSIONS = policy('sessions', 'A browser session ends after 30 minutes without a request of the person, after 12 hours in any case, and when the person signs out.');
const AT_ONCE = policy('at once', 'Nobody may take so much at once that others have to wait.');
const PACE = policy('pace', 'What one person, one system or one address may ask in a window is limited, each kind of request by itself, so that nobody takes the time of others.');
const ROUTES = policy('routes', 'The routes and methods of a service are those of its OpenAPI document.');
const PAGES = policy('lists', 'A list is read in pages of 1 to 100; the next page is asked for with the link of the one before.');
const COMMANDS = policy('commands', 'A case changes only by a command of its type, given by somebody who may give it.');
const FAULTS = policy('faults', 'A fault of ours is logged under the request id and changes nothing.');
const CHARACTERS = law('RFC 8259 § 8.1', 'JSON text exchanged between systems is encoded in UTF-8.');

export const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request cannot be understood', remedy: 'Check the address and the headers.', rule: FORM_OF_REQUESTS },
  'bad-json': { status: 400, title: 'The body is not JSON', remedy: 'Send one JSON object.', rule: FORM_OF_REQUESTS },
  'bad-encoding': { status: 400, title: 'The body is not UTF-8', remedy: 'Encode the body in UTF-8.', rule: CHARACTERS },
  'too-deep': { status: 400, title: 'The body is nested too deeply', remedy: 'Send at most 32 levels.', rule: FORM_OF_REQUESTS },
  'bad-query': { status: 400, title: 'The query is not right', remedy: 'See the parameters of the route in its OpenAPI document.', rule: PAGES },
  'bad-cursor': { status: 400, title: 'That page does not exist', remedy: 'Follow the `next` link of a page as it is, or begin again without `after`.', rule: PAGES },
  'idempotency-key': { status: 400, title: 'An Idempotency-Key is needed', remedy: 'Make a key for each attempt, such as a UUID, and repeat the attempt with the same key.', rule: ONCE },
  'bad-if-match': { status: 400, title: 'If-Match is not an ETag of a case', remedy: 'Send the ETag of the case as you read it, with its quotation marks.', rule: VERSIONS },
  'not-signed-in': { status: 401, title: 'You are not signed in', remedy: 'Sign in and send the access token as a bearer token.', rule: SIGN_IN },
  'session-ended': { status: 401, title: 'Your session has ended', remedy: 'Sign in again and repeat the request with the same Idempotency-Key.', rule: SESSIONS },
  'step-up': { status: 401, title: 'Sign in again to decide', remedy: 'Sign in anew, as WWW-Authenticate says (`max_age`, `acr_values`), and repeat the request with the same Idempotency-Key.', rule: DECIDING_SIGN_IN },
  forbidden: { status: 403, title: 'You may not do this', remedy: 'The rule says who may.', rule: COMMANDS },
  'not-found': { status: 404, title: 'There is no such thing', remedy: 'Check the id; a case that is not one of yours is not shown.', rule: COMMANDS },
  'no-such-route': { status: 404, title: 'There is no such address', remedy: 'See the OpenAPI document at /openapi.json.', rule: ROUTES },
  'method-not-allowed': { status: 405, title: 'This address does not take that method', remedy: 'The Allow header names those it takes.', rule: ROUTES },
  conflict: { status: 409, title: 'The case does not allow this now', remedy: 'Read the case again: `actions` names what can be done.', rule: COMMANDS },
  stale: { status: 412, title: 'The case has changed since you read it', remedy: 'Read it again, look at what changed, and decide anew.', rule: VERSIONS },
  'too-large': { status: 413, title: 'The body is too large', remedy: 'Send at most 2 MB.', rule: FORM_OF_REQUESTS },
  'unsupported-media-type': { status: 415, title: 'The body is of another kind', remedy: 'Send application/json, not compressed.', rule: FORM_OF_REQUESTS },
  misdirected: { status: 421, title: 'This is not the address of this system', remedy: 'Use the address you were given.', rule: ROUTES },
  invalid: { status: 422, title: 'Something in the request is not right', remedy: 'Each error names its field and its rule.', rule: FORM_OF_REQUESTS },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key was used for another request', remedy: 'Make a new key for a new request.', rule: ONCE },
  'if-match-missing': { status: 428, title: 'If-Match is needed', remedy: 'Read the case and send its ETag as If-Match.', rule: VERSIONS },
  'too-many': { status: 429, title: 'Too many at once', remedy: 'Close some, or wait as long as Retry-After says.', rule: AT_ONCE },
  'too-often': { status: 429, title: 'Too many requests', remedy: 'Wait as long as Retry-After says; RateLimit tells on every answer what is left.', rule: PACE },
  unexpected: { status: 500, title: 'Something went wrong here', remedy: 'Try again with the same Idempotency-Key; tell us the request id if it stays.', rule: FAULTS },
  unavailable: { status: 503, title: 'A part of the system does not answer', remedy: 'Try again in a moment with the same Idempotency-Key.', rule: FAULTS },
} as const satisfies Readonly<Record<string, Kind>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The problem's stable address; a page on each service lists them. */
export const typeOf = (code: ProblemCode): string => `/problems/${code}`;

/** Answers by which somebody is kept out, or kept from knowing: they are logged for whoever watches. */
export const DENIALS: readonly ProblemCode[] = ['not-signed-in', 'session-ended', 'step-up', 'forbidden', 'not-found'];
