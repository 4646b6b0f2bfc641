// Owns the checks of `npm run check` and `npm test`: each runs a tool as a child and counts what passed and failed.
// Must never call a check passed that did not run.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from './places.js';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const tool = (path: string): string => join(repository, 'node_modules', path);

/** Runs a script under this Node, its output shown as it comes; resolves with its exit code. */
function run(script: string, args: readonly string[], nodeArgs: readonly string[] = []): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeArgs, script, ...args], { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function timed(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const began = Date.now();
  process.stdout.write(`\n# ${name}\n`);
  const outcome = await work();
  process.stdout.write(`# ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  return outcome;
}

const one = (code: number): Outcome => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Style and the import table. The project graph is read first: the boundary rule trusts a cached one. */
export const lint = (): Promise<Outcome> =>
  timed('lint and boundaries', async () => {
    const graph = await run(tool('nx/dist/bin/nx.js'), ['show', 'projects']);
    return graph === 0 ? one(await run(tool('eslint/bin/eslint.js'), ['.', '--max-warnings=0'])) : one(graph);
  });

export const types = (): Promise<Outcome> => timed('types', async () => one(await run(tool('typescript/bin/tsc'), ['-p', 'tsconfig.json'])));

/** Jest on the specs whose path matches; counts its tests, and a suite that could not run as one failure. */
export const jest = (name: string, args: readonly string[]): Promise<Outcome> =>
  timed(name, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'centerline-jest-'));
    const report = join(folder, 'report.json');
    try {
      const code = await run(tool('jest/bin/jest.js'), ['--json', `--outputFile=${report}`, '--silent=false', ...args], ['--experimental-vm-modules', '--no-warnings']);
      const result = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number };
      const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
      return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

/** The last line of a run, alone, and the exit code that goes with it. */
export function conclude(outcomes: readonly Outcome[]): void {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
}
