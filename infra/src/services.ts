// Our own processes: the gateway, the four services, the identity provider, the worker and the post office. Owns what each is told by its environment and when it counts as ready.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatabaseUrls } from './database.js';
import { freshLog } from './logs.js';
import { cache, repository, type Home } from './places.js';
import { portsFrom, urlsFor, type ServiceName } from './ports.js';
import type { Plan } from './supervise.js';
import { temporalNamespace } from './temporal.js';

export interface Surroundings {
  readonly home: Home;
  readonly mode: 'development' | 'test';
  readonly portBase: number;
  readonly database: Omit<DatabaseUrls, 'ownerDatabaseUrl'>;
  readonly temporalAddress: string;
}

/** Megabytes of young and old objects that a process may hold; the worker keeps workflows in its cache. */
const heap: Readonly<Record<ServiceName, number>> = { reassignment: 160, ftz: 160, fpf: 160, oversight: 160, identity: 128, worker: 320, gateway: 160, mailroom: 96 };

/** Each signs in to the ledger as the role that fits it. */
function databaseUrlOf(name: ServiceName, { databaseUrl, workDatabaseUrl, auditDatabaseUrl }: Surroundings['database']): string {
  if (name === 'worker') return workDatabaseUrl;
  return name === 'oversight' ? auditDatabaseUrl : databaseUrl;
}

/** What every service finds in its environment. The database URL is that of a role that runs, never the owner's. */
export function environmentOf(name: ServiceName, around: Surroundings): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _ours, ...rest } = process.env;
  return {
    ...rest,
    // A system under test is a development installation like any other: its clock may be moved.
    CENTERLINE_MODE: 'development',
    CENTERLINE_SERVICE: name,
    CENTERLINE_HOME: around.home.folder,
    CENTERLINE_CACHE: cache,
    CENTERLINE_LOG: join(around.home.logs, `${name}.log`),
    HOST: '127.0.0.1',
    PORT: String(portsFrom(around.portBase)[name]),
    DATABASE_URL: databaseUrlOf(name, around.database),
    TEMPORAL_ADDRESS: around.temporalAddress,
    TEMPORAL_NAMESPACE: temporalNamespace,
    OIDC_ISSUER: urlsFor(around.portBase).identity,
    // Where the others are, for those that speak to them: the gateway to the services, the worker to the post office.
    CENTERLINE_URLS: JSON.stringify(urlsFor(around.portBase)),
    SMTP_ADDRESS: urlsFor(around.portBase).smtpAddress,
    // Tests ask thousands of times a second as one person; the limits stand all the same, only higher.
    ...(around.mode === 'test' ? { CENTERLINE_PACES: 'reads=600000/60 writes=600000/60 downloads=600000/60 sign-ins=600000/60 strangers=600000/60' } : {}),
    NODE_COMPILE_CACHE: join(cache, 'node'),
    MALLOC_ARENA_MAX: '2', // glibc would keep a heap for every thread
  };
}

/** Where the program of a service begins. */
export const entryOf = (name: ServiceName): string => join(repository, 'apps', name, 'src', 'main.ts');

/** Whether the program of this service is in this clone. */
export const isHere = (name: ServiceName): boolean => existsSync(entryOf(name));

/** What supervises one service. It is ready when GET /health/ready answers 200. */
export function servicePlan(name: ServiceName, around: Surroundings): Plan {
  const hook = pathToFileURL(join(repository, 'infra', 'hook.mjs')).href;
  return {
    name,
    command: process.execPath,
    args: [`--max-old-space-size=${heap[name]}`, '--max-semi-space-size=2', '--conditions=source', '--import', hook, '--enable-source-maps', '--no-warnings', entryOf(name)],
    env: environmentOf(name, around),
    cwd: repository,
    log: freshLog(around.home.logs, name),
    patience: 90_000,
    isReady: () => answersReady(urlsFor(around.portBase)[name]),
    kindly: [['SIGTERM', 10_000]],
    atOnce: [['SIGKILL', 3_000]],
  };
}

async function answersReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
  await response.arrayBuffer();
  return response.status === 200;
}
