// One TypeScript source made JavaScript, kept in .cache/swc by what it was made of. Owns the cache; must never change what the code means.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc.mjs';

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, '.cache', 'swc');
const swcVersion = JSON.parse(readFileSync(require.resolve('@swc/core/package.json'), 'utf8')).version;
const salt = JSON.stringify(swcOptions) + swcVersion;

mkdirSync(cache, { recursive: true });

/** The JavaScript of a source file; the compiler is loaded only when this very text was not compiled before. */
export function compile(filename, source) {
  const kept = join(cache, `${createHash('sha256').update(salt).update(filename).update(source).digest('hex')}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = require('@swc/core').transformSync(source, { ...swcOptions, filename });
  const fresh = `${kept}.${process.pid}.tmp`;
  writeFileSync(fresh, code);
  renameSync(fresh, kept); // another process may be compiling the same file
  return code;
}
