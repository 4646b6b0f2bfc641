// Owns the file of the key that seals sessions: 32 bytes, readable by its owner only. Must never log or send it.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * The key. In development it is made at the first start; in production it must be there, since every gateway of an installation
 * has to have the same one. Throws with one sentence.
 */
export function sessionKey(path: string, mode: 'development' | 'production'): Buffer {
  if (!existsSync(path)) {
    if (mode === 'production') throw new Error(`The key of the sessions is missing: put 32 random bytes, base64url, into ${path}, the same for every gateway.`);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    make(path);
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (key.length !== 32) throw new Error(`${path} must hold 32 bytes, base64url.`);
  return key;
}

/** Whoever comes second takes the key of who came first. */
function make(path: string): void {
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
