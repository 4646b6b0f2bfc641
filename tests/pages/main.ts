// `node infra/bootstrap.mjs tests/pages/main.ts [cases]`: how long the pages of worklists and oversight take on a full ledger, 100,000 cases when nothing is said.
// Times are as the service sees them: planning, execution and the way there and back, one caller. Ends with 1 when a page takes longer than it may. Must leave nothing behind.
import { rmSync } from 'node:fs';
import { bringUp, endingOnSignals, ledgerApart, linesOf, testHome } from '@centerline/infra';
import { Ledger } from '@centerline/ledger';
import pg from 'pg';
import { fill } from './herd.js';
import { questionsOn } from './questions.js';

const TIMES = { page: 150, number: 40 } as const;
const report = (line: string): void => void process.stderr.write(`  ${line}\n`);
const ending = endingOnSignals(() => report('Stopping …'));

/** Milliseconds: half took less, and nineteen of twenty. */
async function measured(ask: (time: number) => Promise<unknown>, times: number): Promise<{ readonly p50: number; readonly p95: number }> {
  const took: number[] = [];
  for (let time = 0; time < times && !ending.signal.aborted; time += 1) {
    const from = performance.now();
    await ask(time);
    took.push(performance.now() - from);
  }
  took.sort((one, other) => one - other);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

async function measure(cases: number): Promise<number> {
  const home = testHome();
  const system = await bringUp({ home, portBase: 'free', engines: 'own', mode: 'test', services: [], report, signal: ending.signal });
  // The ledger finds the keys of importer numbers by it.
  process.env['CENTERLINE_HOME'] = home;
  try {
    const apart = await ledgerApart(system, 'full_ledger', ending.signal);
    report(`Making ${cases} cases …`);
    await fill(apart, cases);
    const [serving, auditing] = [Ledger.connect(apart.databaseUrl, 1), Ledger.connect(apart.auditDatabaseUrl, 1)];
    const owner = new pg.Pool({ connectionString: apart.ownerDatabaseUrl, max: 1 });
    let slow = 0;
    try {
      process.stdout.write(`${cases} cases\n${'milliseconds'.padEnd(56)}     p50     p95\n`);
      for (const { name, most, ask } of await questionsOn(serving, auditing, owner)) {
        const { p50, p95 } = await measured(ask, most === null ? TIMES.number : TIMES.page);
        const isSlow = most !== null && p95 > most;
        slow += isSlow ? 1 : 0;
        process.stdout.write(`${name.padEnd(56)} ${p50.toFixed(1).padStart(7)} ${p95.toFixed(1).padStart(7)}${isSlow ? `  more than ${most}` : ''}\n`);
      }
    } finally {
      await owner.end();
      await auditing.close();
      await serving.close();
    }
    return slow === 0 ? 0 : 1;
  } finally {
    await system.stop(ending.isForced);
    rmSync(home, { recursive: true, force: true });
  }
}

process.exit(await measure(Number(process.argv[2] ?? 100_000)).catch((error: unknown) => {
  for (const line of linesOf(error)) process.stderr.write(`${line}\n`);
  return 1;
}));
