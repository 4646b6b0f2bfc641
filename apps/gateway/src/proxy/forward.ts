// Owns the passing on of one request to one service, and of its answer, byte for byte, both as streams. Must never follow a redirect,
// choose an address by what a request says, or send a command twice.
import { Agent, request as askHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { Agent as TlsAgent, request as askHttps } from 'node:https';
import { pipeline } from 'node:stream';
import { ProblemException, senderOf, type Proxies } from '@centerline/edge';
import type { ServiceName } from '../settings.js';
import type { Visit } from '../visit.js';
import type { Destination } from './destination.js';
import { forBrowser, forService } from './headers.js';

/** A service, or a browser that sends slowly, may be silent for so long. */
export const PATIENCE_MS = 30_000;

const silent = (service: ServiceName, words: string): ProblemException =>
  new ProblemException('unavailable', `The service "${service}" ${words}. Nothing was changed, or it was changed once: repeat the request with the same Idempotency-Key.`, { headers: { 'retry-after': '1' } });

const IDEMPOTENT = ['GET', 'HEAD'];

export class Forwarder {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 128, maxFreeSockets: 16 });
  private readonly tlsAgent = new TlsAgent({ keepAlive: true, maxSockets: 128, maxFreeSockets: 16 });

  constructor(private readonly services: Readonly<Record<ServiceName, string>>, private readonly proxies: Proxies, private readonly patienceMs = PATIENCE_MS) {}

  /**
   * Resolves when the answer has been passed on, or the browser has gone. Throws `unavailable` when none comes.
   * @param bearer the session's token; null for what nobody need be signed in for. @param isElsewhere see `forService`.
   */
  async pass(visit: Visit, to: Destination, bearer: string | null, isElsewhere = false): Promise<void> {
    const first = await this.attempt(visit, to, bearer, isElsewhere);
    // A connection kept open may be closed by the service just as we use it. Only what changes nothing is asked again.
    if (first === 'closed-before') await this.attempt(visit, to, bearer, isElsewhere);
  }

  close(): void {
    this.agent.destroy();
    this.tlsAgent.destroy();
  }

  private attempt({ request, response, search }: Visit, { service, path }: Destination, bearer: string | null, isElsewhere: boolean): Promise<'passed' | 'closed-before'> {
    const base = new URL(this.services[service]);
    const isTls = base.protocol === 'https:';
    return new Promise((resolve, reject) => {
      const asked = (isTls ? askHttps : askHttp)({
        agent: isTls ? this.tlsAgent : this.agent, host: base.hostname, port: base.port || (isTls ? 443 : 80), method: request.method ?? 'GET',
        path: path + search, headers: forService(request.headers, bearer, String(request.id), senderOf(request, this.proxies), isElsewhere), timeout: this.patienceMs,
      });
      const browserGone = (): void => {
        asked.destroy();
        resolve('passed');
      };
      response.once('close', browserGone);
      asked.once('timeout', () => asked.destroy(silent(service, 'does not answer in time')));
      asked.once('response', (answer) => passBack(answer, response, service, () => resolve('passed')));
      asked.on('error', (error) => {
        // What was begun cannot be taken back: passing it back has seen to it.
        if (response.headersSent || response.destroyed) return;
        response.off('close', browserGone);
        if (asked.reusedSocket && isReset(error) && IDEMPOTENT.includes(request.method ?? '')) resolve('closed-before');
        else reject(error instanceof ProblemException ? error : silent(service, 'cannot be reached'));
      });
      request.pipe(asked);
    });
  }
}

/** An answer that breaks off is broken off at the browser too: half of it must not look like all of it. */
function passBack(answer: IncomingMessage, response: ServerResponse, service: ServiceName, done: () => void): void {
  response.writeHead(answer.statusCode ?? 502, forBrowser(answer.headers, service));
  pipeline(answer, response, done);
}

const isReset = (error: Error): boolean => 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
