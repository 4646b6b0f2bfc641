// `node infra/bootstrap.mjs infra/src/on-own-system.ts <script.ts> …`: brings up a system of its own with the portal, runs that script against it as the specs
// are run, and takes the system down again. For what drives a browser and is no test: pictures, figures. Must leave nothing behind.
import { join } from 'node:path';
import { findChromium } from './chromium.js';
import { homeAt, repository } from './places.js';
import { readyPortal } from './portal.js';
import { endingOnSignals } from './signals.js';
import { readState } from './state.js';
import { bringUp } from './system.js';
import { leftBehind, sweepHomes, testHome } from './test-home.js';
import { fromSource, run } from './tools.js';
import { Unable, linesOf } from './unable.js';

const report = (line: string): void => void process.stdout.write(`  ${line}\n`);

async function main([script, ...args]: readonly string[]): Promise<number> {
  if (script === undefined) throw new Unable('Say which script of this repository is to run on a system of its own.');
  const chromium = findChromium(process.env);
  if (chromium.kind === 'missing') throw new Unable(`There is no browser to do this with: ${chromium.why}.`);
  const ending = endingOnSignals(() => report('Stopping: the script, the services, Temporal, PostgreSQL …'));
  await sweepHomes(report);
  await readyPortal(report, ending.signal);
  const folder = testHome();
  const system = await bringUp({ home: folder, portBase: 'free', engines: 'own', mode: 'test', report, signal: ending.signal });
  const { home, portBase, urls, databaseUrl, workDatabaseUrl, auditDatabaseUrl, ownerDatabaseUrl } = system;
  const environment = { CENTERLINE_TEST_ENDPOINTS: JSON.stringify({ ...urls, home: home.folder, portBase, databaseUrl, workDatabaseUrl, auditDatabaseUrl, ownerDatabaseUrl, urls }), CENTERLINE_HOME: folder, CHROMIUM: chromium.path };
  try {
    return await run(join(repository, script), args, fromSource, environment, ending.signal);
  } finally {
    const before = readState(homeAt(folder).state);
    await system.stop(ending.isForced);
    for (const what of leftBehind(folder, before)) report(`left behind: ${what}`);
  }
}

process.exit(
  await main(process.argv.slice(2)).catch((failure: unknown) => {
    for (const line of linesOf(failure)) process.stderr.write(`${line}\n`);
    return 1;
  }),
);
