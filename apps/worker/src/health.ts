// Owns the worker's answer to "are you ready?": the ledger answers and the worker polls Temporal.
import { createServer, type Server } from 'node:http';
import type { Ledger } from '@centerline/ledger';

export function serveHealth(host: string, port: number, ledger: Ledger, isPolling: () => boolean): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, text: string) => response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
    if (request.url === '/health/live') return void answer(200, 'live');
    if (request.url !== '/health/ready') return void answer(404, 'not found');
    ledger.ping().then(
      () => answer(isPolling() ? 200 : 503, isPolling() ? 'ready' : 'not polling Temporal yet'),
      () => answer(503, 'the ledger does not answer'),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
