// Owns the prebuilt code of the workflows. Building fails when a workflow reaches for anything that is not deterministic.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const workflows = fileURLToPath(import.meta.resolve('@centerline/workflows'));

/** Builds the bundle of a workflows entry file. */
export async function buildBundle(entry: string): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: entry,
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames: ['source', '...'] } }),
  });
  return code;
}

/** Path of the bundle for the workflows as they are now, built when missing. */
export async function workflowBundle(cache: string): Promise<string> {
  const folder = join(workflows, '..');
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).sort();
  const hash = createHash('sha256');
  for (const name of sources) hash.update(name).update(readFileSync(join(folder, name)));
  const path = join(cache, `workflows-${hash.digest('hex').slice(0, 16)}.js`);
  if (!existsSync(path)) {
    mkdirSync(cache, { recursive: true });
    const fresh = `${path}.${process.pid}.tmp`;
    writeFileSync(fresh, await buildBundle(workflows));
    renameSync(fresh, path);
  }
  return path;
}
