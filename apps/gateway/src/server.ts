// Owns the HTTP server of the gateway: what every request goes through, whatever its route. It is Node's own server with parts of the edge
// (log, problems, health) and not a Nest service: a service's door wants a bearer token, a JSON body and an OpenAPI page, and the gateway
// must want none of them. It takes cookies, passes bodies on unread, and serves files. Must never let an error out in another shape than a problem.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { asProblem, DENIALS, PROBED, ProblemException, PROBLEMS, requestLog, type ProblemCode } from '@centerline/edge';
import { sendMessage } from './pages.js';
import { handlerOf, type Route } from './routes.js';
import { betterAddress, targetOf } from './security/address.js';
import type { Counter } from './security/counter.js';
import { protectWith } from './security/headers.js';
import { isForPeople, redirect, sendProblem, type Log, type Visit } from './visit.js';

export interface ServerSettings {
  readonly origin: string;
  readonly mode: 'development' | 'production';
}
/** How long the head of a request may take to arrive. */
const HEAD_WITHIN_MS = 30_000;
/** How long the whole may take: a document of 25 MB over a slow line. Silence in between ends it sooner. */
const ARRIVES_WITHIN_MS = 5 * 60_000;
/** Probes come by the address of a machine, not by ours. */
const isProbe = (path: string): boolean => path.startsWith('/health/');

const ME_AT = '/auth/me';
const STRANGERS: readonly ProblemCode[] = ['not-signed-in', 'session-ended'];

export function gatewayServer(settings: ServerSettings, routes: readonly Route[], counter: Pick<Counter, 'stranger' | 'probed'>, log: Log): Server {
  const logged = requestLog(log);
  const protect = protectWith(settings.mode);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    logged(request, response);
    protect(request, response);
    let visit: Visit = { request, response, path: '/', search: '' };
    try {
      visit = { request, response, ...targetOf(request.url) };
      const better = isProbe(visit.path) ? null : betterAddress(request, settings.origin, settings.mode);
      if (better !== null) return redirect(visit, better, {}, 307);
      await handlerOf(routes, request.method ?? '', visit.path)(visit);
    } catch (error) {
      explain(visit, counted(visit, error, counter), counter);
    }
  };

  return createServer({ requestTimeout: ARRIVES_WITHIN_MS, headersTimeout: HEAD_WITHIN_MS }, (request, response) => void answer(request, response));
}

/** Who has no session, or one that is over, is told so only so often. */
function counted(visit: Visit, thrown: unknown, counter: Pick<Counter, 'stranger'>): unknown {
  if (!(thrown instanceof ProblemException) || !STRANGERS.includes(thrown.code)) return thrown;
  try {
    counter.stranger(visit);
    return thrown;
  } catch (tooOften) {
    return tooOften;
  }
}

function explain(visit: Visit, thrown: unknown, counter: Pick<Counter, 'probed'>): void {
  const exception = asProblem(thrown);
  const { log } = visit.request;
  if (exception.code === 'unexpected') log.error({ err: thrown }, exception.code);
  // For whoever watches (OWASP ASVS 5.0.0 § 16.3.2). Every page asks who is signed in: that nobody is, is no denial there.
  if (DENIALS.includes(exception.code) && !(exception.code === 'not-signed-in' && visit.path === ME_AT)) {
    log.warn({ code: exception.facts.errors?.[0]?.code ?? exception.code }, 'denied');
    const principal = counter.probed(visit);
    if (principal !== null) log.warn({ alarm: 'probing', principal }, PROBED);
  }
  if (exception.code === 'unavailable') log.warn({ reason: thrown instanceof Error ? thrown.message : exception.detail }, exception.code);
  // An answer that has begun cannot become a problem: it breaks off, so that it is not taken for whole.
  if (visit.response.headersSent) return void visit.response.destroy();
  if (!isForPeople(visit) || visit.path.startsWith('/api/')) return sendProblem(visit, exception);
  const { status, title } = PROBLEMS[exception.code];
  sendMessage(visit, status, title, [exception.detail], { to: '/', words: 'Go to the start page' }, exception.facts.headers);
}
