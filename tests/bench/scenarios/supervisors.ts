// S9: a supervisor's pages and a roll-up on a ledger of a million audit rows while commands are written, beside the same on one of ten thousand. Rows are made by SQL (tests/pages), the
// reading is real: over HTTP through the oversight service, in SQL through the ledger.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Ledger } from '@centerline/ledger';
import pg from 'pg';
import { fill } from '../../pages/herd.js';
import { secondService } from '../../src/secondService.js';
import { signInAs } from '../../src/signIn.js';
import { percentile } from '../drive.js';
import { atMost, atMostOf, spreadOf } from '../verdict.js';
import type { Scenario, Stage } from './index.js';

const ROUNDS = 3;
const PACE = 200;
/** Cases of five audit rows, and further rows for each until the total is reached. */
const SIZE = { quick: { few: 400, many: 4_000, rows: 20_000 }, full: { few: 2_000, many: 40_000, rows: 1_000_000 } } as const;
const ASKED = { quick: 30, full: 100 } as const;
/** Who reads: a supervisor of Headquarters the breaches, the auditor the events. */
const READERS = { supervisor: 'hugo.stein', auditor: 'ada.wynn' } as const;

const MORE = `INSERT INTO centerline.audit_event (case_id, version, at, recorded_at, actor_kind, actor_id, actor_name, actor_roles, actor_unit, command_id, command_kind, kind, summary, data, after_hash)
  SELECT c.id, v, c.opened_at + v * interval '7 hours', now(), 'person', coalesce(c.center, 'OFO-HQ') || '.' || v % 20, 'Somebody', '{CENTER_SPECIALIST}', c.center, md5(c.id::text || v), 'advise', 'case.advised', 'Something was done', '{}', 'f00d'
  FROM centerline.case_file c, generate_series(100, 99 + $1::int) v WHERE c.number LIKE '%-2026-9%'`;

interface Read {
  readonly pageP95: number;
  readonly pageHttpP95: number;
  readonly rollupP95: number;
  readonly writtenPerSecond: number;
}
interface Side {
  readonly rows: number;
  round(): Promise<Read>;
  close(): Promise<void>;
}

export const supervisors: Scenario = {
  id: 'S9',
  title: 'supervisors’ pages over many audit rows, under writes',
  modes: ['full'],
  async run(stage) {
    const { mode, report } = stage;
    const { few, many, rows } = SIZE[mode];
    const small = await sideOf(stage, 'few', few, 5 * few);
    const large = await sideOf(stage, 'many', many, rows);
    try {
      const rounds: { readonly few: Read; readonly many: Read }[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const [here, there] = [await small.round(), await large.round()];
        if (round > 0) rounds.push({ few: here, many: there });
        report(`S9 ${round === 0 ? 'warm-up' : `round ${round}`}: page over HTTP p95 ${there.pageHttpP95.toFixed(1)} ms (few rows ${here.pageHttpP95.toFixed(1)}), in SQL ${there.pageP95.toFixed(1)} ms, roll-up ${there.rollupP95.toFixed(1)} ms, at ${there.writtenPerSecond.toFixed(0)} writes/s`);
      }
      const of = (figure: (read: Read) => number): readonly number[] => rounds.map((one) => figure(one.many));
      const pages = rounds.map((one) => one.many.pageP95 / one.few.pageP95);
      return {
        figures: { rows: { few: small.rows, many: large.rows }, asked: ASKED[mode], pace: PACE, rounds },
        verdicts: [
          atMost('S9 page over HTTP', 15, percentile(of((one) => one.pageHttpP95), 0.5), 'ms p95', `${large.rows} audit rows, ${percentile(of((one) => one.writtenPerSecond), 0.5).toFixed(0)} of ${PACE} writes/s; ${spreadOf(of((one) => one.pageHttpP95))}`),
          atMost('S9 roll-up in SQL', 5, percentile(of((one) => one.rollupP95), 0.5), 'ms p95', `one Center, 90 days, by type; ${spreadOf(of((one) => one.rollupP95))}`),
          atMostOf('S9 many by few rows', 1.3, pages, 'few', `page in SQL, ${large.rows} by ${small.rows} audit rows`),
        ],
      };
    } finally {
      await small.close();
      await large.close();
    }
  },
};

async function sideOf({ ground, mode, report }: Stage, name: 'few' | 'many', cases: number, rows: number): Promise<Side> {
  const urls = await ground.groundsOf(name);
  const { system } = ground;
  const began = performance.now();
  await fill({ databaseUrl: urls.serviceDatabaseUrl, ownerDatabaseUrl: urls.databaseUrl }, cases);
  const owner = new pg.Pool({ connectionString: urls.databaseUrl, max: 1 });
  const more = Math.floor((rows - 5 * cases) / cases);
  if (more > 0) await owner.query(MORE, [more]);
  await owner.query('VACUUM ANALYZE');
  const { rows: [counted] } = await owner.query<{ rows: number }>('SELECT count(*)::integer AS rows FROM centerline.audit_event');
  report(`S9: ${counted?.rows} audit rows made in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
  const ledger = Ledger.connect(urls.auditDatabaseUrl, 2, 'system');
  const oversight = await secondService('oversight', { ...system.urls, home: system.home.folder, databaseUrl: urls.serviceDatabaseUrl, workDatabaseUrl: urls.workDatabaseUrl, auditDatabaseUrl: urls.auditDatabaseUrl, ownerDatabaseUrl: urls.databaseUrl, temporalAddress: system.urls.temporalAddress }, {});
  const asOf = await ledger.moment();
  const from = new Date(Date.parse(asOf) - 90 * 86_400_000).toISOString() as typeof asOf;
  const center = (time: number): string => `CEE0${String(1 + (time % 10)).padStart(2, '0')}`;
  const timed = async (ask: (time: number) => Promise<unknown>): Promise<number> => {
    const took: number[] = [];
    for (let time = 0; time < ASKED[mode]; time += 1) {
      const at = performance.now();
      await ask(time);
      took.push(performance.now() - at);
    }
    return percentile(took, 0.95);
  };
  return {
    rows: counted?.rows ?? 0,
    async round() {
      const [supervisor, auditor] = [await signInAs(system.urls.identity, READERS.supervisor), await signInAs(system.urls.identity, READERS.auditor)];
      const writer = fork(fileURLToPath(new URL('../writing.ts', import.meta.url)), [urls.serviceDatabaseUrl, String(PACE)], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: process.execArgv });
      const said = (): Promise<Record<string, number>> => new Promise((resolve, reject) => {
        writer.once('message', (found) => resolve(found as Record<string, number>));
        writer.once('exit', () => reject(new Error('the writing process ended without a word')));
      });
      await said();
      const pageHttpP95 = await timed(async (time) => {
        const [path, token] = time % 2 === 0 ? [`breaches?center=${center(time)}&limit=25`, supervisor] : ['events?limit=25', auditor];
        const response = await fetch(`${oversight.url}/v1/oversight/${path}`, { headers: { authorization: `Bearer ${token}` } });
        const text = await response.text();
        if (response.status !== 200) throw new Error(`${path} was answered ${response.status}: ${text.slice(0, 200)}`);
      });
      const pageP95 = await timed((time) => (time % 2 === 0 ? ledger.oversight.breaches({ asOf, offices: null, center: center(time), limit: 26, after: null }) : ledger.oversight.events({ offices: null, limit: 26, after: null })));
      const rollupP95 = await timed((time) => ledger.oversight.countPromises('type', { asOf, offices: [center(time)], from }));
      const ended = said();
      writer.send('end');
      return { pageP95, pageHttpP95, rollupP95, writtenPerSecond: (await ended)['perSecond'] ?? 0 };
    },
    async close() {
      await oversight.stop();
      await ledger.close();
      await owner.end();
    },
  };
}
