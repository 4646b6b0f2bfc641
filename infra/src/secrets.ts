// Passwords that this system made for itself, and the database URLs that contain them. Owns secrets.json, readable by its owner only.
// Must never print one, and never change one that is in use.
import { randomBytes } from 'node:crypto';
import type { DatabaseUrls, Passwords } from './database.js';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface Secrets {
  /** Of the owner of an embedded database. */
  readonly ownerPassword: string;
  /** Of the role with which the services connect. */
  readonly servicePassword: string;
  /** Of the worker's role and of the auditors'; absent in a home of before there were three. */
  readonly workPassword?: string;
  readonly auditPassword?: string;
  /** The database as its owner (migrations) and as the services' role; absent before the first start. */
  readonly ownerDatabaseUrl?: string;
  readonly databaseUrl?: string;
}

/** The secrets of a home, made at the first call. */
export function secretsAt(file: string): Secrets {
  const kept = readSecrets(file);
  if (kept !== undefined) return kept;
  const made: Secrets = { ownerPassword: password(), servicePassword: password() };
  keep(file, made);
  return made;
}

/** The secrets of a home, or undefined when it has none yet. */
export function readSecrets(file: string): Secrets | undefined {
  if (!existsSync(file)) return undefined;
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isSecrets(found) ? found : undefined;
}

/** Notes where the database is, for the commands that come later. */
export function keepUrls(file: string, { ownerDatabaseUrl, databaseUrl }: DatabaseUrls): void {
  keep(file, { ...secretsAt(file), ownerDatabaseUrl, databaseUrl });
}

/** The passwords of the roles that run; those that are missing are made and kept. */
export function passwordsAt(file: string): Passwords {
  const secrets = secretsAt(file);
  const { workPassword: work = password(), auditPassword: audit = password() } = secrets;
  if (secrets.workPassword !== work || secrets.auditPassword !== audit) keep(file, { ...secrets, workPassword: work, auditPassword: audit });
  return { service: secrets.servicePassword, work, audit };
}

const password = (): string => randomBytes(24).toString('base64url');

function keep(file: string, secrets: Secrets): void {
  const fresh = `${file}.fresh`;
  writeFileSync(fresh, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
}

function isSecrets(found: unknown): found is Secrets {
  return typeof found === 'object' && found !== null && 'ownerPassword' in found && typeof found.ownerPassword === 'string' && 'servicePassword' in found && typeof found.servicePassword === 'string';
}
