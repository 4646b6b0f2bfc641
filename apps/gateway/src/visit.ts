// Owns one request on its way through the gateway, and the few kinds of answer it may get. Must never send what it was not given.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ProblemException, problemOf, type serviceLog } from '@centerline/edge';

export type Log = ReturnType<typeof serviceLog>;

export interface Visit {
  /** With `id` and `log`, which the request log gave it. */
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** As it was sent, undecoded, without the query. */
  readonly path: string;
  /** As it was sent, with its question mark; empty without one. */
  readonly search: string;
}
export type Handler = (visit: Visit) => Promise<void> | void;
export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** Nothing about a person is kept by anybody on the way. */
export const NOT_KEPT = { 'cache-control': 'no-store' } as const;

export const headerOf = ({ request }: Visit, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** Whether a person looks at the answer, and not a program. */
export const isForPeople = (visit: Visit): boolean => (headerOf(visit, 'accept') ?? '').includes('text/html');

function send({ response }: Visit, status: number, headers: Headers, body: string): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status, { 'content-length': Buffer.byteLength(body) }).end(body);
}

export const sendJson = (visit: Visit, status: number, body: object, headers: Headers = {}): void =>
  send(visit, status, { ...NOT_KEPT, 'content-type': 'application/json; charset=utf-8', ...headers }, JSON.stringify(body));

export const sendPage = (visit: Visit, status: number, html: string, headers: Headers = {}): void =>
  send(visit, status, { ...NOT_KEPT, 'content-type': 'text/html; charset=utf-8', ...headers }, html);

/** @param place an address of ours, or one the OpenID provider gave us. */
export const redirect = (visit: Visit, place: string, headers: Headers = {}, status: 303 | 307 = 303): void =>
  send(visit, status, { ...NOT_KEPT, location: place, ...headers }, '');

export function sendNothing({ response }: Visit, headers: Headers = {}): void {
  for (const [name, value] of Object.entries({ ...NOT_KEPT, ...headers })) response.setHeader(name, value);
  response.writeHead(204).end();
}

export function sendProblem(visit: Visit, exception: ProblemException): void {
  const problem = problemOf(exception, visit.path, String(visit.request.id));
  send(visit, problem.status, { ...NOT_KEPT, 'content-type': 'application/problem+json', ...exception.facts.headers }, JSON.stringify(problem));
}
