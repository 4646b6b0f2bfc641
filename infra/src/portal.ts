// Owns when the portal is built: when one of its sources, or of the pure libraries it is made of, is another than at the last build.
// A finished build takes the place of the old one at once, so that a gateway never serves half of one.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cache, repository } from './places.js';
import { step, type Report } from './progress.js';
import { inChild } from './readied.js';

const portal = join(repository, 'apps', 'portal');
const built = join(portal, 'dist');
const stamp = join(cache, 'portal-built');

/** Vite's own script, as the portal has it. */
const vite = (): string => join(dirname(createRequire(join(portal, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js');

function wanted(): string {
  const files = globSync(
    ['apps/portal/{src,public,build}/**/*.*', 'apps/portal/{index.html,vite.config.ts,package.json}', 'libs/{clock,cases,reassignment,ftz,fpf}/src/**/*.ts', 'package-lock.json'],
    { cwd: repository },
  ).filter((name) => !name.endsWith('.spec.ts')).sort();
  const marks = files.map((name) => { const { mtimeMs, size } = statSync(join(repository, name)); return `${name} ${mtimeMs} ${size}`; });
  return createHash('sha256').update(marks.join('\n')).digest('hex');
}

/** Whether the portal is in this clone. */
export const hasPortal = (): boolean => existsSync(join(portal, 'index.html'));

/** Builds the portal into `apps/portal/dist` unless that build is of these sources. Throws `Unable` with the builder's words. */
export async function readyPortal(report: Report, signal?: AbortSignal): Promise<void> {
  if (!hasPortal()) return;
  const mark = wanted();
  if (existsSync(join(built, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return;
  mkdirSync(cache, { recursive: true });
  const fresh = join(cache, `portal-${process.pid}`);
  const old = `${fresh}-old`;
  try {
    await step(report, 'Building the portal', () => inChild([vite(), 'build', portal, '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'], { signal }));
    if (existsSync(built)) renameSync(built, old);
    renameSync(fresh, built);
    writeFileSync(stamp, mark);
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}
