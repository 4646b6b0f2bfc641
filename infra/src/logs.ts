// The log file of every process: kept one start back, opened for appending, its end shown when a process dies. Must never hold anything open twice.
import { existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** The log file of a name; the one of the start before becomes `<name>.log.1`. */
export function freshLog(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  if (existsSync(file)) renameSync(file, `${file}.1`);
  return file;
}

/** A descriptor to append to a log; the caller closes it once the process has it. */
export function appendTo(file: string): number {
  return openSync(file, 'a');
}

/** The last lines of a log that say anything, without the lines of a stack, indented for printing. */
export function lastLines(file: string, count = 12): readonly string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.slice(-count).map((line) => `    ${line.slice(0, 400)}`);
}
