// Owns the one way a request leaves the browser and what can come of it. Every answer is a value; nothing here throws.
import type { Problem } from './answers.js';

/** What became of a request. */
export type Answer<Value> =
  | { readonly kind: 'ok'; readonly value: Value; readonly version: number | null; readonly replayed: boolean }
  /** The service said no: each error with its field and its rule. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** The case changed since it was read. */
  | { readonly kind: 'stale'; readonly problem: Problem; readonly currentVersion: number | null }
  | { readonly kind: 'signed-out' }
  /** Whoever decides signs in once more. Nothing was done. */
  | { readonly kind: 'step-up'; readonly problem: Problem }
  /** No answer came: whether the request arrived is not known. */
  | { readonly kind: 'offline' }
  /** The service failed; nothing was changed. */
  | { readonly kind: 'broken'; readonly problem: Problem };
export type Failure = Exclude<Answer<never>, { readonly kind: 'ok' }>;

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** The version of the case as its reader saw it, for If-Match. */
  readonly version?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

/** The token that proves a request comes from our own page; set by who asks `/auth/me`. */
let csrf: string | null = null;
export const rememberCsrf = (token: string | null): void => void (csrf = token);

/** The headers a request needs by the rules of the gateway and the edge. */
export function headersOf({ method = 'GET', body, version, idempotencyKey }: Ask, token: string | null): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(method === 'GET' || token === null ? {} : { 'x-centerline-csrf': token }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  };
}

/** Asks the gateway. The value is trusted to have the shape the service's OpenAPI document says. */
export async function ask<Value>(address: string, request: Ask = {}): Promise<Answer<Value>> {
  try {
    const response = await fetch(address, {
      method: request.method ?? 'GET',
      headers: headersOf(request, csrf),
      credentials: 'same-origin',
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    return await answerOf<Value>(response);
  } catch (error) {
    // A request its page gave up is nobody's failure: who gave it up knows.
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return { kind: 'offline' };
  }
}

/** What a response says. */
export async function answerOf<Value>(response: Response): Promise<Answer<Value>> {
  const text = await response.text();
  const content = parsed(text);
  if (response.ok) return { kind: 'ok', value: content as Value, version: versionOf(response.headers.get('etag')), replayed: response.headers.get('idempotency-replayed') === 'true' };
  const problem = problemOf(content, response.status);
  if (response.status === 401) return problem.type === '/problems/step-up' ? { kind: 'step-up', problem } : { kind: 'signed-out' };
  if (response.status === 412) return { kind: 'stale', problem, currentVersion: problem.currentVersion ?? null };
  return response.status >= 500 || response.status === 429 ? { kind: 'broken', problem } : { kind: 'refused', problem };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const versionOf = (etag: string | null): number | null => {
  const digits = /^(?:W\/)?"(\d+)"$/.exec(etag ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};

/** Every refusal in one shape, whoever answered: a proxy in between may know nothing of ours. */
function problemOf(content: unknown, status: number): Problem {
  const given = (typeof content === 'object' && content !== null ? content : {}) as Partial<Problem>;
  return {
    type: given.type ?? 'about:blank',
    title: given.title ?? '',
    status,
    detail: given.detail ?? '',
    errors: Array.isArray(given.errors) ? given.errors : [],
    ...(given.requestId === undefined ? {} : { requestId: given.requestId }),
    ...(given.currentVersion === undefined ? {} : { currentVersion: given.currentVersion }),
  };
}
