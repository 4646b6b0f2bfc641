// Owns how long a request may take to arrive: half a minute, and five for a document. Who sends slower is told so and let go.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ARRIVES_WITHIN_MS } from './limits.js';

const patient = new WeakSet<IncomingMessage>();

/** This request may take as long as the server itself allows. */
export const waitFor = (request: IncomingMessage): void => void patient.add(request);

/** For every request, before anything else. */
export function limitArrival(request: IncomingMessage, _response: ServerResponse, next: () => void): void {
  const timer = setTimeout(() => {
    if (request.complete || patient.has(request)) return;
    request.socket.end('HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n');
    request.socket.destroySoon();
  }, ARRIVES_WITHIN_MS).unref();
  request.on('close', () => clearTimeout(timer));
  next();
}
