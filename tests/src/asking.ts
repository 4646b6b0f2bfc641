// Owns how the stories speak to the services: as a signed-in person, over HTTP, with every header a careful client sends.
import { randomUUID } from 'node:crypto';
import { signInAs } from './signIn.js';

export interface Endpoints {
  readonly reassignment: string;
  readonly ftz: string;
  readonly fpf: string;
  readonly oversight: string;
  readonly gateway: string;
  /** The page of the development inbox. */
  readonly mailroom: string;
  readonly identity: string;
  /** Where the running system keeps its state and its keys. */
  readonly home: string;
  /** As the role that serves people; row security lets it see nothing by itself. */
  readonly databaseUrl: string;
  readonly workDatabaseUrl: string;
  readonly auditDatabaseUrl: string;
  readonly ownerDatabaseUrl: string;
  readonly temporalAddress: string;
}
export const endpointsOfTest = (): Endpoints => JSON.parse(process.env.CENTERLINE_TEST_ENDPOINTS ?? '{}') as Endpoints;

export interface Said {
  readonly status: number;
  readonly etag: string | null;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  /** Of what `raw` is; JSON without. */
  readonly mediaType?: string;
  readonly ifMatch?: string;
  readonly key?: string;
  readonly token?: string | null;
}

/** One request as that person. */
export async function ask(issuer: string, person: string, url: string, request: Request = {}): Promise<Said> {
  const token = request.token === undefined ? await signInAs(issuer, person) : request.token;
  const method = request.method ?? (request.body !== undefined || request.raw !== undefined ? 'POST' : 'GET');
  const sends = method !== 'GET';
  const response = await fetch(url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(sends ? { 'content-type': request.mediaType ?? 'application/json', 'idempotency-key': request.key ?? randomUUID() } : {}),
      ...(request.ifMatch ? { 'if-match': request.ifMatch } : {}),
    },
    ...(sends ? { body: request.raw ?? JSON.stringify(request.body ?? {}) } : {}),
  });
  const text = await response.text();
  return { status: response.status, etag: response.headers.get('etag'), headers: response.headers, body: text ? (JSON.parse(text) as Said['body']) : {} };
}
