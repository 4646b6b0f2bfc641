// Owns a second process of a service on the ledger of the running system, with settings of its own. Whoever starts one ends it.
import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '@centerline/infra';
import type { Endpoints } from './asking.js';

export interface SecondService {
  readonly url: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const hook = pathToFileURL(join(repository, 'infra', 'hook.mjs')).href;
const started = (name: string, env: NodeJS.ProcessEnv) =>
  spawn(process.execPath, ['--max-old-space-size=160', '--conditions=source', '--import', hook, '--no-warnings', join(repository, 'apps', name, 'src', 'main.ts')], { cwd: repository, env, stdio: ['ignore', 'ignore', 'pipe'] });

const settingsOf = (name: string, { home, databaseUrl, auditDatabaseUrl, temporalAddress, identity }: Endpoints, more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '', CENTERLINE_MODE: 'development', CENTERLINE_HOME: home, CENTERLINE_CACHE: join(repository, '.cache'), DATABASE_URL: name === 'oversight' ? auditDatabaseUrl : databaseUrl, TEMPORAL_ADDRESS: temporalAddress, OIDC_ISSUER: identity, ...more,
});

/** Starts it and waits until it is ready. Throws with its last words when it does not come up. */
export async function secondService(name: string, endpoints: Endpoints, more: NodeJS.ProcessEnv): Promise<SecondService> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const process = started(name, settingsOf(name, endpoints, { PORT: String(port), ...more }));
  let words = '';
  process.stderr.on('data', (part: Buffer) => { words += part.toString(); });
  const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    process.kill('SIGTERM');
    await ended;
  };
  for (let look = 0; look < 600 && process.exitCode === null; look += 1) {
    const response = await fetch(`${url}/health/ready`).catch(() => null);
    if (response?.status === 200) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`The second ${name} did not come up: ${words}`);
}

/** What a service says when it cannot start, and how it ends. */
export async function refusedStart(name: string, endpoints: Endpoints, more: NodeJS.ProcessEnv): Promise<{ readonly code: number | null; readonly said: string }> {
  const process = started(name, settingsOf(name, endpoints, { PORT: '1', ...more }));
  let said = '';
  process.stderr.on('data', (part: Buffer) => { said += part.toString(); });
  const code = await new Promise<number | null>((resolve) => process.once('exit', resolve));
  return { code, said };
}
