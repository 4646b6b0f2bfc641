// `node infra/bootstrap.mjs infra/src/memory.ts`: the resident memory of every process of the running system, and the sum. Owns measuring, must never change anything.
import { readFileSync, readdirSync } from 'node:fs';
import { runningState } from './endpoints.js';

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly resident: number;
  /** Pages that several processes use together counted in parts; megabytes, like `resident`. */
  readonly share: number;
}

const megabytes = (kilobytes: string | undefined): number => Number(kilobytes ?? 0) / 1024;

function processTable(): readonly Row[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const rollup = readFileSync(`/proc/${name}/smaps_rollup`, 'utf8');
      return [{ pid: Number(name), parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]), resident: megabytes(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]), share: megabytes(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]) }];
    } catch {
      return []; // it has ended, or it is not ours to look at
    }
  });
}

/** A process and all that came from it. */
function family(table: readonly Row[], pid: number, without: ReadonlySet<number>): readonly Row[] {
  const self = table.filter((row) => row.pid === pid);
  return [...self, ...table.filter((row) => row.parent === pid && !without.has(row.pid)).flatMap((row) => family(table, row.pid, without))];
}

const state = runningState();
if (state === undefined || process.platform !== 'linux') {
  process.stderr.write(state === undefined ? 'Nothing runs: start the system with `npm start`, then ask again.\n' : 'Memory can be read on Linux only.\n');
  process.exit(1);
}
const table = processTable();
const named = Object.entries(state.processes);
const children = new Set(named.map(([, { pid }]) => pid));
const bootstrap = table.find((row) => row.pid === state.launcher.pid)?.parent ?? 0;
const groups: readonly (readonly [string, readonly Row[]])[] = [
  ['launcher', family(table, state.launcher.pid, children)],
  ['bootstrap', table.filter((row) => row.pid === bootstrap)],
  ...named.map(([name, { pid }]) => [name, family(table, pid, new Set())] as const),
];
const sum = (rows: readonly Row[], of: 'resident' | 'share'): number => rows.reduce((total, row) => total + row[of], 0);
const line = (name: string, rows: readonly Row[]): string => `${name.padEnd(14)} ${sum(rows, 'resident').toFixed(0).padStart(6)} MB resident  ${sum(rows, 'share').toFixed(0).padStart(6)} MB counting shared pages once  (${rows.length} processes)`;
for (const [name, rows] of groups) process.stdout.write(`${line(name, rows)}\n`);
process.stdout.write(`${line('all together', groups.flatMap(([, rows]) => rows))}\n`);
