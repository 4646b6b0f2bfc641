// What runs from a home folder: one small file with every process and the port base. Owns writing and reading it, and telling a live one from remains.
// Must never hold a password.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { urlsFor, type Urls } from './ports.js';
import { isAlive, markOf, type Known, type MarkOf } from './processes.js';

export interface State {
  readonly status: 'starting' | 'ready' | 'stopping';
  readonly startedAt: string;
  readonly mode: 'development' | 'test';
  readonly portBase: number;
  readonly urls: Urls;
  /** The process that supervises the others. */
  readonly launcher: Known;
  /** Every process started, by name; `postgres` and `temporal` are absent when given from outside. */
  readonly processes: Readonly<Record<string, Known>>;
}

/** The state in the file, or undefined when there is none or it cannot be read as one. */
export function readState(file: string): State | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isState(found) ? found : undefined;
  } catch {
    return undefined; // no file, or one that was cut off: nothing is known
  }
}

function isState(found: unknown): found is State {
  if (typeof found !== 'object' || found === null) return false;
  if (!('launcher' in found && 'processes' in found && 'portBase' in found)) return false;
  const { launcher, processes, portBase } = found;
  return isKnown(launcher) && typeof portBase === 'number' && typeof processes === 'object' && processes !== null && Object.values(processes).every(isKnown);
}

function isKnown(found: unknown): found is Known {
  return typeof found === 'object' && found !== null && 'pid' in found && typeof found.pid === 'number' && 'mark' in found && typeof found.mark === 'string';
}

/** What the file says about now. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'running'; readonly state: State }
  /** The supervising process has gone; these of its processes have not. */
  | { readonly kind: 'orphans'; readonly orphans: readonly (Known & { readonly name: string })[] };

/** Judges a state by the processes that are alive. */
export function standing(state: State | undefined, mark: MarkOf = markOf): Standing {
  if (state === undefined) return { kind: 'nothing' };
  if (isAlive(state.launcher, mark)) return { kind: 'running', state };
  const orphans = Object.entries(state.processes).map(([name, process]) => ({ name, ...process })).filter((process) => isAlive(process, mark));
  return orphans.length === 0 ? { kind: 'nothing' } : { kind: 'orphans', orphans };
}

/** The state file of a system that this process supervises; every change is on disk at once, so that a killed launcher leaves a true account. */
export class StateFile {
  private constructor(private readonly file: string, private state: State) {}

  /** Writes the first state. Throws an error with code EEXIST when another launcher was faster. */
  static claim(file: string, launcher: Known, mode: State['mode'], portBase: number): StateFile {
    const state: State = { status: 'starting', startedAt: new Date().toISOString(), mode, portBase, urls: urlsFor(portBase), launcher, processes: {} };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(state, null, 2), { flag: 'wx', mode: 0o644 });
    return new StateFile(file, state);
  }

  /** Notes the process that now does the work of this name; undefined when none does. */
  note(name: string, process: Known | undefined): void {
    const { [name]: _gone, ...others } = this.state.processes;
    this.write({ ...this.state, processes: process === undefined ? others : { ...others, [name]: process } });
  }

  become(status: State['status']): void {
    this.write({ ...this.state, status });
  }

  get now(): State {
    return this.state;
  }

  remove(): void {
    rmSync(this.file, { force: true });
  }

  private write(state: State): void {
    this.state = state;
    const fresh = `${this.file}.fresh`;
    writeFileSync(fresh, JSON.stringify(state, null, 2));
    renameSync(fresh, this.file);
  }
}
