// `npm test`: everything, from a bare clone, on its own PostgreSQL and Temporal. Ends with the line `N passed, N failed`.
// `--only PATTERN` runs the specs whose path matches, and the engines only when one of them needs them. `--browser` (`npm run test:browser`) runs
// what drives a browser and no other; `--full` makes what can be asked at more length be asked so (`npm run security -- --full`). Must leave nothing behind.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.js';
import type { DatabaseUrls } from './database.js';
import { ledgerApart } from './ledger-apart.js';
import { spoken } from './options.js';
import { homeAt, repository } from './places.js';
import { endingOnSignals } from './signals.js';
import { readState } from './state.js';
import { browser, bundle, conclude, jest, lint, notRun, perform, performInTurn, portal, rules, types, type Outcome } from './steps.js';
import { bringUp, type RunningSystem } from './system.js';
import { leftBehind, sweepHomes, testHome } from './test-home.js';

const { only, rest } = spoken(process.argv.slice(2), process.env);
const browserOnly = rest.includes('--browser');
const report = (line: string): void => void process.stdout.write(`  ${line}\n`);
const ending = endingOnSignals(() => report('Stopping: the tests, the services, Temporal, PostgreSQL …'));
const outcomes: Outcome[] = [];

/** The specs of that kind that this run is for. */
const chosen = (kind: 'engine' | 'browser'): readonly string[] =>
  globSync(`{apps,libs,workflows,infra,prisma,tests}/**/*.${kind}.spec.ts`, { cwd: repository, exclude: (name) => name === 'node_modules' }).filter((path) => only === undefined || new RegExp(only).test(join(repository, path)));
const engineSpecs = browserOnly ? [] : chosen('engine');
const browserSpecs = chosen('browser');
const chromium = findChromium(process.env);

/** What the engine specs are told, as JSON in CENTERLINE_TEST_ENDPOINTS. */
function endpointsOf({ home, portBase, urls, databaseUrl, workDatabaseUrl, auditDatabaseUrl, ownerDatabaseUrl }: RunningSystem, apart: DatabaseUrls): string {
  return JSON.stringify({ ...urls, home: home.folder, portBase, databaseUrl, workDatabaseUrl, auditDatabaseUrl, ownerDatabaseUrl, urls, apart });
}

async function onEngines(): Promise<void> {
  const folder = testHome();
  let system: RunningSystem | undefined;
  let apart: DatabaseUrls | undefined;
  const up = await perform({
    name: 'the whole system comes up',
    work: async () => {
      system = await bringUp({ home: folder, portBase: 'free', engines: 'own', mode: 'test', report, signal: ending.signal });
      apart = await ledgerApart(system, 'centerline_apart', ending.signal);
      return { passed: 1, failed: 0 };
    },
  });
  outcomes.push(up);
  const before = readState(homeAt(folder).state);
  if (system !== undefined && apart !== undefined && !ending.signal.aborted) {
    const environment = { CENTERLINE_TEST_ENDPOINTS: endpointsOf(system, apart), CENTERLINE_HOME: folder, ...(rest.includes('--full') ? { CENTERLINE_AT_LENGTH: '1' } : {}) };
    if (engineSpecs.length > 0) outcomes.push(await perform(jest({ name: 'on the real engines', args: ['--runInBand', '--runTestsByPath', ...engineSpecs], environment, signal: ending.signal })));
    if (browserSpecs.length > 0 && chromium.kind === 'found' && !ending.signal.aborted) outcomes.push(await perform(browser({ specs: browserSpecs, chromium: chromium.path, environment, signal: ending.signal })));
  } else notRun('on the real engines', ending.signal.aborted ? 'stopped' : 'the system did not come up');
  outcomes.push(
    await perform({
      name: 'nothing is left behind',
      work: async () => {
        await system?.stop(ending.isForced);
        const left = leftBehind(folder, before);
        for (const what of left) report(`left behind: ${what}`);
        return { passed: left.length === 0 ? 1 : 0, failed: left.length === 0 ? 0 : 1 };
      },
    }),
  );
}

await sweepHomes(report);
const { signal } = ending;
const specs = rules({ only, atLength: true, workers: only === undefined ? 1 : 2, signal });
const needsEngines = engineSpecs.length > 0 || (browserSpecs.length > 0 && chromium.kind === 'found');
const engines = async (): Promise<void> => (needsEngines && !signal.aborted ? onEngines() : undefined);

if (browserOnly) {
  outcomes.push(await perform(portal(signal)));
  await engines();
} else if (only !== undefined) {
  outcomes.push(...(await performInTurn([...(/portal/.test(only) || browserSpecs.length > 0 ? [portal(signal)] : []), specs], signal)));
  await engines();
} else {
  // The services are run from what the first two make. Engines are waited for more than they work: what needs none keeps a core busy meanwhile.
  outcomes.push(...(await performInTurn([bundle(signal), portal(signal)], signal)));
  const [without] = await Promise.all([performInTurn([types(signal), lint({ signal }), specs], signal), engines()]);
  outcomes.push(...without);
}
if (browserSpecs.length > 0 && chromium.kind === 'missing') {
  notRun('in the browser', chromium.why);
  // Without one these specs cannot be called failed; but who asked for nothing else must not be told that all is well.
  if (chromium.isFault || browserOnly) outcomes.push({ passed: 0, failed: 1 });
}
if (only === undefined && !browserOnly) notRun("the Java time-skipping server's tests", 'this repository has none; its stories move the ledger’s own clock on the real server');
if (ending.signal.aborted) outcomes.push({ passed: 0, failed: 1 });
conclude(outcomes);
process.exit();
