// Owns a request that a route takes as far as its form goes: the plainest body and query, and the headers. Whether it may be done is not its matter.
import { randomUUID } from 'node:crypto';
import { plainest } from './values.js';
import { addressOf, type Operation } from './openApi.js';

export interface Sent {
  readonly url: string;
  readonly init: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string | Uint8Array<ArrayBuffer> };
}

const PDF = new Uint8Array(Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\n%%EOF\n'));

/** Query values that a route needs; those with a schema too loose to be made from are named here. */
const QUERY: Readonly<Record<string, string>> = { name: 'note.pdf', kind: 'other', grant: 'not-a-grant' };

export const bodyOf = ({ body, schemas }: Operation): unknown => (body === null ? undefined : plainest(body.schema, schemas));

/**
 * A well-formed request.
 * @param path values of the path's parameters. @param ifMatch version of the case. @param change what to put in place of the plainest body.
 */
export function wellFormed(operation: Operation, path: Readonly<Record<string, string>>, token: string | null, ifMatch: number, change?: unknown): Sent {
  const query = new URLSearchParams(operation.parameters.filter((one) => one.in === 'query' && (one.required || one.name === 'kind')).map(({ name, schema }) =>
    [name, QUERY[name] ?? (name === 'cases' ? (path['id'] ?? '') : String(plainest(schema, operation.schemas)))] as [string, string]));
  const isBytes = operation.body?.mediaType === 'application/octet-stream';
  const writes = operation.method !== 'GET' && operation.method !== 'DELETE';
  return {
    url: `${addressOf(operation, path)}${query.size > 0 ? `?${query.toString()}` : ''}`,
    init: {
      method: operation.method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(writes ? { 'content-type': isBytes ? 'application/octet-stream' : 'application/json', 'idempotency-key': randomUUID(), 'if-match': `"${ifMatch}"` } : {}),
      },
      ...(writes ? { body: isBytes ? PDF : JSON.stringify(change ?? bodyOf(operation) ?? {}) } : {}),
    },
  };
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}
export async function send({ url, init }: Sent): Promise<Answered> {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}
/** The JSON of an answer; null when it has none. */
export function jsonOf({ text }: Answered): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}
