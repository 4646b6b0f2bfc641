// Runs the workspace from its TypeScript sources: `node --conditions=source --import <this file> <entry.ts>`.
// Owns how a source file becomes JavaScript, and the cache of it. Must never change what the code means.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { swcOptions } from './swc.mjs';

const require = createRequire(import.meta.url);
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, '.cache', 'swc');
const swcVersion = JSON.parse(readFileSync(require.resolve('@swc/core/package.json'), 'utf8')).version;
const salt = JSON.stringify(swcOptions) + swcVersion;

mkdirSync(cache, { recursive: true });

function compile(filename, source) {
  const kept = join(cache, `${createHash('sha256').update(salt).update(filename).update(source).digest('hex')}.js`);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { code } = require('@swc/core').transformSync(source, { ...swcOptions, filename });
  const fresh = `${kept}.${process.pid}.tmp`;
  writeFileSync(fresh, code);
  renameSync(fresh, kept); // another process may be compiling the same file
  return code;
}

registerHooks({
  resolve(specifier, context, nextResolve) {
    const fromSource = context.parentURL?.endsWith('.ts') && specifier.startsWith('.') && specifier.endsWith('.js');
    if (fromSource) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(source)) return { url: source.href, format: 'module', shortCircuit: true };
    }
    return nextResolve(specifier, context);
  },
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) return nextLoad(url, context);
    const filename = fileURLToPath(url);
    return { format: 'module', source: compile(filename, readFileSync(filename, 'utf8')), shortCircuit: true };
  },
});
