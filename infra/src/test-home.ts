// The temporary home of one test run, and the remains of runs that were killed. Owns that a run leaves nothing behind.
import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearHome, eraseHome } from './home.js';
import { homeAt } from './places.js';
import { isAlive } from './processes.js';
import type { Report } from './progress.js';
import { readState, standing } from './state.js';

const prefix = 'centerline-test-';

/** A new home of our own below the system's temporary folder, passable for the database's user. */
export function testHome(): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}

/** Ends and removes what earlier runs left that were killed. A run that is alive is left alone. */
export async function sweepHomes(report: Report): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((found) => found.startsWith(prefix))) {
    const home = homeAt(join(tmpdir(), name));
    const state = readState(home.state);
    if (state === undefined || standing(state).kind === 'running') continue;
    report(`removing what a killed run left in ${home.folder}`);
    await clearHome(home, report);
    eraseHome(home);
  }
}

/** Removes the home and says what is still there: names of processes that live, or the folder. Nothing, when all is well. */
export function leftBehind(folder: string, processes: ReturnType<typeof readState>): readonly string[] {
  const home = homeAt(folder);
  const alive = Object.entries(processes?.processes ?? {}).filter(([, process]) => isAlive(process)).map(([name]) => `the process ${name}`);
  eraseHome(home);
  return existsSync(folder) ? [...alive, `the folder ${folder}`] : alive;
}
