// Processes of this machine: whether one is alive, whether it is still the one we started, and how one is made to end.
// Owns the mark by which a process is known. Must never signal a process whose mark does not agree: ids are used again.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process as it is written down: its id and the mark of its start. */
export interface Known {
  readonly pid: number;
  readonly mark: string;
}

/** Tells a process from every other that has had or will have the same id; undefined when there is no such process (or only its remains). */
export type MarkOf = (pid: number) => string | undefined;

/** The mark from Linux's /proc (boot and start tick), elsewhere from `ps`. */
export const markOf: MarkOf = (pid) => (process.platform === 'linux' ? markFromProc(pid) : markFromPs(pid));

function markFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name may contain spaces and brackets
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return undefined; // the process has gone
  }
}

function markFromPs(pid: number): string | undefined {
  const { status, stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = (stdout ?? '').trim();
  return status !== 0 || line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
}

/** The process as it can be written down now, or undefined when it has ended. */
export function known(pid: number, mark: MarkOf = markOf): Known | undefined {
  const found = mark(pid);
  return found === undefined ? undefined : { pid, mark: found };
}

/** Whether this very process still runs. */
export function isAlive(process: Known, mark: MarkOf = markOf): boolean {
  return mark(process.pid) === process.mark;
}

/** Sends a signal to a process we know; the whole group when it leads one. A process that has ended is fine. */
export function send(process_: Known, signal: NodeJS.Signals, toGroup = false): void {
  if (!isAlive(process_)) return;
  for (const target of toGroup ? [-process_.pid, process_.pid] : [process_.pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

/** Waits until the process has ended, at most `milliseconds`; says whether it has. */
export async function ended(process: Known, milliseconds: number): Promise<boolean> {
  for (const until = Date.now() + milliseconds; Date.now() < until; await pause(40)) {
    if (!isAlive(process)) return true;
  }
  return !isAlive(process);
}

/** Ends a process: each signal in turn, with the time it is given. */
export async function end(process: Known, signals: readonly (readonly [NodeJS.Signals, number])[]): Promise<void> {
  for (const [signal, milliseconds] of signals) {
    send(process, signal, signal === 'SIGKILL');
    if (await ended(process, milliseconds)) return;
  }
}
