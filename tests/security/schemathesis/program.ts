// Owns how Schemathesis (MIT, PyPI) comes to this machine: in a folder of its own in the clone's cache, from what requirements.txt says, each package by its hash.
// Must never touch the machine's own Python packages.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from '@centerline/infra';

const does = promisify(execFile);
const REQUIREMENTS = join(import.meta.dirname, 'requirements.txt');
const isWindows = process.platform === 'win32';
const inFolder = (folder: string, name: string): string => join(folder, isWindows ? 'Scripts' : 'bin', isWindows ? `${name}.exe` : name);

/** Schemathesis is not to be had here; the message says why. */
export class NotHere extends Error {}

/** The path of the program, installed if it is not there yet. Rejects with `NotHere` when there is no Python 3.11, or no way to its packages. */
export async function schemathesis(): Promise<string> {
  const folder = join(repository, '.cache', `schemathesis-${createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 16)}`);
  const program = inFolder(folder, 'schemathesis');
  if (existsSync(`${folder}.whole`) && existsSync(program)) return program;
  rmSync(folder, { recursive: true, force: true });
  const python = isWindows ? 'python' : 'python3';
  await does(python, ['-c', 'import sys, venv; assert sys.version_info >= (3, 11)']).catch((error: unknown) => Promise.reject(new NotHere(`there is no Python 3.11 or later with venv (${lastLineOf(error)})`)));
  await does(python, ['-m', 'venv', folder]).catch((error: unknown) => Promise.reject(new NotHere(`no environment could be made for it (${lastLineOf(error)})`)));
  await does(inFolder(folder, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes', '--only-binary', ':all:', '--requirement', REQUIREMENTS])
    .catch((error: unknown) => Promise.reject(new NotHere(`its packages could not be had (${lastLineOf(error)})`)));
  // An environment knows its own place, so it is not moved: a mark beside it says that it is whole.
  writeFileSync(`${folder}.whole`, '');
  return program;
}
const lastLineOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1) ?? '';
