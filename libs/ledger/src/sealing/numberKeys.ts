// Owns the keys that seal importer numbers: a file of its owner's, outside of the database. Must never log one, and never make one where others may have one already.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Keys by their names. `current` seals; the others open what was sealed before it came. */
export interface NumberKeys {
  readonly current: string;
  /** 32 bytes each. */
  readonly secrets: ReadonlyMap<string, Buffer>;
}

const NAME = /^[a-z0-9]{1,12}$/;

/** Where the keys lie: CENTERLINE_NUMBER_KEYS, else `keys/importer-numbers.json` in CENTERLINE_HOME. Throws with one sentence. */
export function numberKeysFile(environment: NodeJS.ProcessEnv): string {
  const { CENTERLINE_NUMBER_KEYS: file, CENTERLINE_HOME: home } = environment;
  if (file) return file;
  if (home) return join(home, 'keys', 'importer-numbers.json');
  throw new Error('The keys of the importer numbers are needed: set CENTERLINE_NUMBER_KEYS to their file, or CENTERLINE_HOME to the home of this installation.');
}

/** Reads the keys: `{"current":"k2","keys":{"k1":"…","k2":"…"}}`, 32 random bytes each, base64url. Throws with one sentence. */
export function readNumberKeys(file: string): NumberKeys {
  if (!existsSync(file)) throw new Error(`The keys of the importer numbers are missing: ${file} must hold the ones that this database was sealed with, the same for every process.`);
  const wrong = new Error(`${file} must be {"current":"k1","keys":{"k1":"…"}}: keys by name, 32 bytes each, base64url.`);
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw wrong;
  }
  const { current, keys } = (typeof found === 'object' && found !== null ? found : {}) as { readonly current?: unknown; readonly keys?: unknown };
  if (typeof current !== 'string' || typeof keys !== 'object' || keys === null) throw wrong;
  const secrets = new Map(Object.entries(keys).map(([name, text]) => [name, Buffer.from(typeof text === 'string' ? text : '', 'base64url')] as const));
  if (!secrets.has(current) || [...secrets].some(([name, secret]) => !NAME.test(name) || secret.length !== 32)) throw wrong;
  return { current, secrets };
}

/** The same; in development they are made when there are none. Whoever comes second takes the keys of who came first. */
export function readOrMakeNumberKeys(file: string): NumberKeys {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(file, `${JSON.stringify({ current: 'k1', keys: { k1: randomBytes(32).toString('base64url') } })}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  return readNumberKeys(file);
}
