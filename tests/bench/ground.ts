// Owns the ground all stand on: one PostgreSQL with fsync, one Temporal, our services, and a database for each contender. Must leave nothing behind.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUp, ledgerApart, leftBehind, readState, testHome, homeAt, repository, type RunningSystem } from '@centerline/infra';
import pg from 'pg';
import type { Grounds } from './contender.js';

export interface Ground {
  readonly system: RunningSystem;
  readonly owner: pg.Pool;
  /** The grounds of a contender, made at the first call. */
  groundsOf(id: string): Promise<Grounds>;
  /** Flushes what earlier turns left to write, so that nobody pays for another. */
  checkpoint(): Promise<void>;
  leave(): Promise<readonly string[]>;
}

/** Those that stand on a ledger of their own, which no service or worker knows. */
const LEDGERS: ReadonlySet<string> = new Set(['ledger', 'herd', 'few', 'many']);

export async function takeGround(report: (line: string) => void, signal: AbortSignal): Promise<Ground> {
  const folder = testHome();
  const scratch = mkdtempSync(join(tmpdir(), 'centerline-bench-'));
  const system = await bringUp({ home: folder, portBase: 'free', engines: 'own', mode: 'test', services: ['identity', 'reassignment', 'ftz', 'oversight', 'worker'], report, signal });
  // The processes of contenders find the keys of importer numbers by it.
  process.env['CENTERLINE_HOME'] = folder;
  const owner = new pg.Pool({ connectionString: system.ownerDatabaseUrl, max: 4 });
  const known = new Map<string, Promise<Grounds>>();
  const within = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;

  async function lay(id: string): Promise<Grounds> {
    const around = { temporalAddress: system.urls.temporalAddress, urls: { ...system.urls }, home: folder, folder: mkdtempSync(join(scratch, `${id}-`)) };
    if (id === 'centerline') return { ...around, databaseUrl: system.ownerDatabaseUrl, serviceDatabaseUrl: system.databaseUrl, workDatabaseUrl: system.workDatabaseUrl, auditDatabaseUrl: system.auditDatabaseUrl };
    const database = `bench_${id.toLowerCase()}`;
    if (LEDGERS.has(id)) {
      const apart = await ledgerApart(system, database, signal);
      return { ...around, databaseUrl: apart.ownerDatabaseUrl, serviceDatabaseUrl: apart.databaseUrl, workDatabaseUrl: apart.workDatabaseUrl, auditDatabaseUrl: apart.auditDatabaseUrl };
    }
    await owner.query(`CREATE DATABASE ${database}`);
    return { ...around, databaseUrl: within(system.ownerDatabaseUrl, database), serviceDatabaseUrl: '', workDatabaseUrl: '', auditDatabaseUrl: '' };
  }

  return {
    system,
    owner,
    groundsOf(id) {
      const found = known.get(id) ?? lay(id);
      known.set(id, found);
      return found;
    },
    checkpoint: async () => void (await owner.query('CHECKPOINT')),
    async leave() {
      const before = readState(homeAt(folder).state);
      await owner.end();
      await system.stop();
      rmSync(scratch, { recursive: true, force: true });
      return leftBehind(folder, before);
    },
  };
}

const peers = join(repository, 'tests', 'bench', 'peers');

/** Installs the peers as their own lockfile says, when they are not there. Returns why it could not, or null. */
export async function installPeers(report: (line: string) => void): Promise<string | null> {
  const stamp = join(peers, 'node_modules', '.package-lock.json');
  const wanted = JSON.parse(readFileSync(join(peers, 'package.json'), 'utf8')) as { dependencies: Readonly<Record<string, string>> };
  if (existsSync(stamp) && Object.keys(wanted.dependencies).every((name) => existsSync(join(peers, 'node_modules', name)))) return null;
  report('Installing the peers apart from the product (tests/bench/peers) …');
  const npm = process.env['npm_execpath'];
  if (npm === undefined) return 'npm is not to be found: run it by `npm run bench`';
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'ignore' });
    child.once('error', () => resolve(1));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  return code === 0 ? null : 'npm ci failed in tests/bench/peers';
}
