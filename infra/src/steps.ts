// Owns the checks of `npm run check` and `npm test`: each runs a tool as a child and counts what passed and failed.
// Must never call a check passed that did not run.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, repository } from './places.js';
import { readyPortal } from './portal.js';
import { fromSource, run, tool } from './tools.js';
import { linesOf } from './unable.js';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** One check by its name, for choosing and for the report. */
export interface Step {
  readonly name: string;
  readonly work: () => Promise<Outcome>;
}

const one = (code: number): Outcome => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Does a step, says what came of it and how long it took. A step that throws has failed once, and its words are printed. */
export async function perform(step: Step): Promise<Outcome> {
  const began = Date.now();
  process.stdout.write(`\n# ${step.name}\n`);
  const outcome = await step.work().catch((error: unknown): Outcome => {
    for (const line of linesOf(error)) process.stdout.write(`${line}\n`);
    return { passed: 0, failed: 1 };
  });
  process.stdout.write(`# ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  return outcome;
}

/** One step after the other, until `signal` is aborted. */
export async function performInTurn(steps: readonly Step[], signal?: AbortSignal): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) if (signal?.aborted !== true) outcomes.push(await perform(step));
  return outcomes;
}

/** Says that something could not run, and why; it counts neither way. */
export const notRun = (name: string, why: string): void => void process.stdout.write(`\n# ${name}: not run: ${why}\n`);

const SEEN_BEFORE = ['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'eslint')];

interface LintRun {
  /** Files that have not changed since they were found good are not looked at again. A rule that reads other files' types may then speak a commit too late: `npm test` looks at all. */
  readonly onlyChanged?: boolean;
  readonly signal?: AbortSignal;
}

/** Style and the import table. The project graph is read first: the boundary rule trusts a cached one. */
export const lint = ({ onlyChanged = false, signal }: LintRun = {}): Step => ({
  name: 'lint and boundaries',
  work: async () => {
    const graph = await run(tool('nx/dist/bin/nx.js'), ['show', 'projects'], [], {}, signal);
    return graph === 0 ? one(await run(tool('eslint/bin/eslint.js'), ['.', '--max-warnings=0', ...(onlyChanged ? SEEN_BEFORE : [])], [], {}, signal)) : one(graph);
  },
});

export const types = (signal?: AbortSignal): Step => ({
  name: 'types',
  work: async () => {
    // The portal has a project of its own: it alone knows a browser.
    const codes = [await run(tool('typescript/bin/tsc'), ['-p', 'tsconfig.json'], [], {}, signal), await run(tool('typescript/bin/tsc'), ['-p', join('apps', 'portal')], [], {}, signal)];
    return one(codes.find((code) => code !== 0) ?? 0);
  },
});

/** The portal builds, and a first visit to it stays within its budget. */
export const portal = (signal?: AbortSignal): Step => ({
  name: 'portal build and sizes',
  work: async () => {
    await readyPortal((line) => void process.stdout.write(`  ${line}\n`), signal);
    return one(await run(join(repository, 'apps', 'portal', 'build', 'sizes.ts'), [], fromSource, {}, signal));
  },
});

/** The workflows as one bundle, built anew: it fails when a workflow reaches for anything that is not deterministic. */
export const bundle = (signal?: AbortSignal): Step => ({
  name: 'workflow bundle',
  work: async () => one(await run(join(repository, 'infra', 'src', 'bundle-workflows.ts'), [], fromSource, {}, signal)),
});

export interface JestRun {
  readonly name: string;
  readonly args: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/** Jest on the specs that the arguments choose; counts its tests, and a suite that could not run as one failure. */
export const jest = ({ name, args, environment, signal }: JestRun): Step => ({
  name,
  work: async () => {
    mkdirSync(cache, { recursive: true });
    // Two may run beside each other.
    const report = join(cache, `jest-${name.replaceAll(' ', '-')}-${process.pid}.json`);
    try {
      const all = ['--json', `--outputFile=${report}`, '--silent=false', '--passWithNoTests', ...args];
      const code = await run(tool('jest/bin/jest.js'), all, ['--experimental-vm-modules', '--no-warnings'], environment, signal);
      if (!existsSync(report)) return one(1);
      const result = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numRuntimeErrorTestSuites: number; numPendingTests: number };
      if (result.numPendingTests > 0) notRun(name, `${result.numPendingTests} tests are marked as skipped`);
      const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
      return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
    } finally {
      rmSync(report, { force: true });
    }
  },
});

/** Lines that are alike but for their numbers become one, with the sum of each: `axe: 60 pages, 0 violations` and `axe: 12 pages, 0 violations` are of 72 pages. */
export function summed(lines: string): string {
  const sums = new Map<string, readonly number[]>();
  for (const line of lines.split('\n').filter((one) => one !== '')) {
    const [words, numbers] = [line.replaceAll(/\d+/g, '#'), [...line.matchAll(/\d+/g)].map(([number]) => Number(number))];
    sums.set(words, numbers.map((number, place) => number + (sums.get(words)?.[place] ?? 0)));
  }
  return [...sums].map(([words, numbers]) => { let place = 0; return `${words.replaceAll('#', () => String(numbers[place++]))}\n`; }).join('');
}

export interface BrowserRun {
  /** Paths of the specs. */
  readonly specs: readonly string[];
  /** The browser's program. */
  readonly chromium: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/** Jest on the specs that drive a browser, two files at a time. What a spec leaves to be said at the close is printed after all of them. */
export const browser = ({ specs, chromium, environment, signal }: BrowserRun): Step => {
  const close = join(cache, `browser-close-${process.pid}`);
  const all = jest({
    name: 'in the browser',
    args: ['--maxWorkers=2', '--runTestsByPath', ...specs],
    environment: { ...environment, CHROMIUM: chromium, CENTERLINE_AT_THE_CLOSE: close },
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    name: all.name,
    work: async () => {
      try {
        const outcome = await all.work();
        if (existsSync(close)) process.stdout.write(summed(readFileSync(close, 'utf8')));
        return outcome;
      } finally {
        rmSync(close, { force: true });
      }
    },
  };
};

/** Kinds of spec that the rules' run leaves to others: engines and browsers have steps of their own. */
const APART = ['engine', 'browser'];

interface RulesRun {
  readonly only?: string | undefined;
  readonly atLength: boolean;
  /** How many of its files run at a time. */
  readonly workers?: number;
  readonly signal?: AbortSignal;
}

/**
 * The specs that need no engine. `only` narrows them by a pattern on their path; without `atLength`, those that count by the ten thousand (`*.long.spec.ts`) are left out,
 * unless `only` names some.
 */
export const rules = ({ only, atLength, workers = 2, signal }: RulesRun): Step => {
  const apart = atLength || only !== undefined ? APART : [...APART, 'long'];
  return jest({
    name: 'rules and vectors',
    args: [`--maxWorkers=${workers}`, '--testPathIgnorePatterns', `\\.(${apart.join('|')})\\.spec`, '/node_modules/', ...(only === undefined ? [] : ['--testPathPatterns', only])],
    ...(signal === undefined ? {} : { signal }),
  });
};

/** The last line of a run, alone, and the exit code that goes with it. */
export function conclude(outcomes: readonly Outcome[]): void {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
}
