// Owns the keys: made once, kept in files only their owner can read. Must never log or send a private one.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

/** Writes so that a reader sees all of it or nothing, and nobody else can read it. */
function keep(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.fresh`;
  writeFileSync(fresh, text, { mode: 0o600 });
  renameSync(fresh, path);
}

/** The private ES256 key kept under that name (a JWK file), made at the first call. */
export async function privateKey(folder: string, name: string): Promise<JWK> {
  const path = join(folder, `${name}.jwk.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as JWK;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
  const key: JWK = { ...made, kid: await calculateJwkThumbprint(made), alg: 'ES256', use: 'sig' };
  keep(path, JSON.stringify(key, null, 2));
  return key;
}

/** What others may know of a key. */
export function publicPart(key: JWK): JWK {
  const { d: _private, ...open } = key;
  return open;
}

/** Signs cookies; kept too, so that a restart signs nobody's browser out. */
export function cookieSecret(folder: string): string {
  const path = join(folder, 'identity-cookies.secret');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    keep(path, randomBytes(32).toString('base64url'));
  }
  return createHash('sha256').update(readFileSync(path)).digest('base64url');
}
