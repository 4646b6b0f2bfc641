// What the files that run before anything is installed stand on: the repository's place, one way to speak, one way to be unable, one lock.
// Must use Node builtins only and never write to standard output.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const repository = dirname(dirname(fileURLToPath(import.meta.url)));

/** A reason that a person can act on, in one sentence; printed without a stack. */
export class Unable extends Error {}

/** One line to standard error. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Whether a process with this id exists (one that belongs to another user counts as existing). */
export function exists(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The sentence for a failure of the disk, or undefined when the failure was something else. `text` is an error's code or a tool's output. */
export function diskSentence(text, place) {
  if (/ENOSPC|no space left/i.test(text)) return `The disk that holds ${place} is full: free some space (about 2 GB are needed) and run the command again.`;
  if (/EACCES|EPERM|EROFS|permission denied|read-only file system/i.test(text)) return `${place} cannot be written: give this user the right to write there and run the command again.`;
  return undefined;
}

/** Runs `work` while no other process of this repository does the same; waits for one that is at it. */
export async function alone(name, work) {
  const folder = join(repository, '.cache');
  const lock = join(folder, `${name}.lock`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Unable(diskSentence(String(error.code), folder) ?? `${folder} cannot be created: ${error.message}.`);
  }
  for (let told = false; ; ) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw new Unable(diskSentence(String(error.code), lock) ?? `${lock} cannot be written: ${error.message}.`);
    }
    if (!exists(holder(lock))) rmSync(lock, { force: true });
    else {
      if (!told) say(`Waiting for another command that is busy with the same (${name}) …`);
      told = true;
      await pause(500);
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function holder(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || 0;
  } catch {
    return 0; // released between two looks
  }
}
