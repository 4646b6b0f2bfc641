// Owns reading what the machine has spent: CPU time of processes and their children, resident memory, bytes and transactions PostgreSQL has written. Linux only.
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type pg from 'pg';

const TICK_MS = 10; // USER_HZ is 100 on Linux

interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly cpuMs: number;
  readonly residentMb: number;
}

function table(): readonly Row[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [{ pid: Number(name), parent: Number(fields[1]), cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS, residentMb: (Number(fields[21]) * 4_096) / 2 ** 20 }];
    } catch {
      return []; // it has ended meanwhile
    }
  });
}

function family(rows: readonly Row[], pid: number): readonly Row[] {
  return [...rows.filter((row) => row.pid === pid), ...rows.filter((row) => row.parent === pid).flatMap((row) => family(rows, row.pid))];
}

/** CPU milliseconds of each process with its children since they began. */
export function cpuOf(pids: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const rows = table();
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, family(rows, pid).reduce((sum, row) => sum + row.cpuMs, 0)]));
}
export const residentMb = (pid: number): number => family(table(), pid).reduce((sum, row) => sum + row.residentMb, 0);

export interface Written {
  readonly walBytes: number;
  /** Whole pages among it: of the first change of each after a checkpoint. */
  readonly fullPages: number;
  /** Transactions that wrote; reading takes no transaction id. */
  readonly transactions: number;
}
export async function writtenBy(owner: pg.Pool): Promise<Written> {
  const { rows: [row] } = await owner.query<{ wal: string; pages: string; next: string }>(`SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') AS wal, (SELECT w.wal_fpi FROM pg_stat_wal w)::text AS pages, pg_snapshot_xmax(pg_current_snapshot())::text AS next`);
  return { walBytes: Number(row?.wal), fullPages: Number(row?.pages), transactions: Number(row?.next) };
}

/** What a reader must know of the machine, and nothing by which it could be found. */
export interface MachineFacts {
  readonly cores: number;
  readonly memoryGb: number;
  readonly cpu: string;
  readonly node: string;
}
export const machineFacts = (): MachineFacts => ({ cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), cpu: cpus()[0]?.model ?? '', node: process.version });

/** Runnable processes, the average of the last minute. */
export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;
