// Temporal's development server with a database file in the home. Owns its command line and how it is known to be ready.
import { mkdirSync } from 'node:fs';
import { connect } from 'node:http2';
import { join } from 'node:path';
import { freshLog } from './logs.js';
import type { Home } from './places.js';
import type { Plan } from './supervise.js';

export const temporalNamespace = 'default';

/** What supervises Temporal of this home on this port, with this program. */
export function temporalPlan(home: Home, port: number, program: string): Plan {
  mkdirSync(home.temporalData, { recursive: true });
  return {
    name: 'temporal',
    command: program,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--namespace', temporalNamespace],
      ...['--db-filename', join(home.temporalData, 'temporal.db'), '--log-level', 'error'],
    ],
    env: { ...process.env, GOMEMLIMIT: '256MiB', TEMPORAL_ADDRESS: undefined, TEMPORAL_ENV: undefined },
    cwd: home.temporalData,
    log: freshLog(home.logs, 'temporal'),
    patience: 60_000,
    attempts: 3,
    isReady: () => temporalServes(`127.0.0.1:${port}`),
    kindly: [['SIGTERM', 10_000]],
    atOnce: [['SIGKILL', 3_000]],
  };
}

/** Whether Temporal's frontend at host:port says that it serves; the standard gRPC health question, by hand because a client would cost 60 MB here. */
export async function temporalServes(address: string): Promise<boolean> {
  const service = Buffer.from('temporal.api.workflowservice.v1.WorkflowService');
  const message = Buffer.concat([Buffer.from([0x0a, service.length]), service]); // field 1, a string
  const frame = Buffer.concat([Buffer.from([0, 0, 0, 0, message.length]), message]); // not compressed, length in four bytes
  return new Promise((settle) => {
    const session = connect(`http://${address}`);
    const answer = (serves: boolean) => {
      clearTimeout(late);
      session.destroy();
      settle(serves);
    };
    const late = setTimeout(() => answer(false), 2_000);
    session.once('error', () => answer(false));
    const request = session.request({ ':method': 'POST', ':path': '/grpc.health.v1.Health/Check', 'content-type': 'application/grpc', te: 'trailers' });
    const chunks: Buffer[] = [];
    request.once('error', () => answer(false));
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => answer(Buffer.concat(chunks).subarray(5).equals(Buffer.from([0x08, 0x01])))); // status: SERVING
    request.end(frame);
  });
}
