// A home folder made fit for a start: it exists, can be written, has room, and nothing of an earlier start still runs in it.
// Owns what `--fresh` and the end of a test remove. Must never remove the log files: they tell what happened.
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './places.js';
import { forgetPlace } from './postgres-place.js';
import { end } from './processes.js';
import type { Report } from './progress.js';
import { readState, standing } from './state.js';
import { Unable, explained } from './unable.js';

const roomNeeded = 300 * 1024 * 1024;

/** Makes the folder and tries to write in it. Throws Unable for a full disk or a place that cannot be written. */
export function makeHome(home: Home): void {
  try {
    mkdirSync(home.logs, { recursive: true });
    // The database's own user must pass through when the launcher is root; what is private in here has its own mode.
    if (process.getuid?.() === 0) chmodSync(home.folder, 0o711);
    const { bavail, bsize } = statfsSync(home.folder);
    if (bavail * bsize < roomNeeded) throw Object.assign(new Error('too little room'), { code: 'ENOSPC' });
    const trial = join(home.folder, '.trial');
    writeFileSync(trial, Buffer.alloc(64 * 1024));
    rmSync(trial);
  } catch (error) {
    throw explained(error, home.folder);
  }
}

/**
 * Ends what a killed launcher left behind in this home: services first, then Temporal, then PostgreSQL.
 * Throws Unable when a launcher is alive: two systems must not share one home.
 */
export async function clearHome(home: Home, report: Report): Promise<void> {
  const found = standing(readState(home.state));
  if (found.kind === 'running') {
    throw new Unable(`The system already runs from ${home.folder} (process ${found.state.launcher.pid}): stop it with Ctrl-C there, or with \`kill ${found.state.launcher.pid}\`.`);
  }
  if (found.kind === 'orphans') {
    report(`An earlier start was killed; ending what it left: ${found.orphans.map((orphan) => orphan.name).join(', ')}`);
    const engines = ['temporal', 'postgres'];
    await Promise.all(found.orphans.filter((orphan) => !engines.includes(orphan.name)).map((orphan) => end(orphan, [['SIGTERM', 5_000], ['SIGKILL', 3_000]])));
    for (const name of engines) {
      const orphan = found.orphans.find((one) => one.name === name);
      if (orphan !== undefined) await end(orphan, name === 'postgres' ? [['SIGINT', 10_000], ['SIGQUIT', 3_000], ['SIGKILL', 3_000]] : [['SIGTERM', 5_000], ['SIGKILL', 3_000]]);
    }
  }
  rmSync(home.state, { force: true });
}

/** Removes all data of a home that does not run: the ledger, Temporal's file, the passwords, what services kept, the heads of its audit log. */
export function emptyHome(home: Home): void {
  forgetPlace(home);
  for (const path of [home.temporalData, home.secrets, join(home.folder, 'ace'), join(home.folder, 'keys'), join(home.folder, 'audit-heads'), join(home.folder, 'documents'), join(home.folder, 'letters'), join(home.folder, 'mail')]) rmSync(path, { recursive: true, force: true });
}

/** Removes a home and everything that belongs to it, wherever it lies. */
export function eraseHome(home: Home): void {
  emptyHome(home);
  rmSync(home.folder, { recursive: true, force: true });
}
