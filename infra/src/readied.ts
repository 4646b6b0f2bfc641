// What the services would otherwise each do for themselves, done once beforehand in processes that end: compiling, bundling the workflows, migrating.
// It keeps a first start quick and the services small. Owns when it is needed; must never be needed for correctness.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, repository } from './places.js';
import { step, type Report } from './progress.js';
import { fromSource } from './tools.js';
import { Unable } from './unable.js';

const stamp = join(cache, 'compiled');

/** Compiles every source that the services may load and bundles the workflows, unless nothing changed since it was done. */
export async function readySources(report: Report, signal?: AbortSignal): Promise<void> {
  const files = globSync(['{apps,libs}/*/src/**/*.ts', '{workflows,prisma,infra}/src/**/*.ts'], { cwd: repository })
    .filter((name) => !name.endsWith('.spec.ts') && !name.endsWith('.d.ts') && !name.startsWith('apps/portal/'))
    .map((name) => join(repository, name))
    .sort();
  const marks = files.map((file) => { const { mtimeMs, size } = statSync(file); return `${file} ${mtimeMs} ${size}`; });
  const wanted = createHash('sha256').update(marks.join('\n')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await step(report, 'Compiling', async () => {
    await inChild([join(repository, 'infra', 'compile-sources.mjs')], { input: files.join('\n'), signal });
    await inChild([...fromSource, join(repository, 'infra', 'src', 'bundle-workflows.ts'), cache], { signal });
  });
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, wanted);
}

interface Child {
  readonly input?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly onLine?: Report;
  readonly signal?: AbortSignal | undefined;
}

/** Runs one of our own scripts to its end. Its lines on standard output are handed on; its last words become the sentence of a failure. */
export async function inChild(args: readonly string[], { input, environment, onLine, signal }: Child): Promise<void> {
  const child = spawn(process.execPath, [...args], { cwd: repository, env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'pipe'], ...(signal === undefined ? {} : { signal, killSignal: 'SIGKILL' as const }) });
  let words = '';
  let rest = '';
  child.stderr.on('data', (chunk: Buffer) => void (words = (words + chunk.toString()).slice(-8_000)));
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine?.(line);
  });
  child.stdin.on('error', () => undefined); // a child that ended early says why by itself
  child.stdin.end(input ?? '');
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', (error) => (error.name === 'AbortError' ? resolve(1) : reject(error)));
    child.once('close', (status) => resolve(status ?? 1));
  });
  if (code === 0) return;
  const [first = `${args.at(-1)} ended with exit code ${code}.`, ...more] = words.split('\n').filter((line) => line.trim() !== '');
  throw new Unable(first, more.slice(-20));
}
