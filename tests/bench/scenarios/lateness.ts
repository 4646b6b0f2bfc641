// S6: how late a deadline is recorded after its instant, with ten thousand and with a hundred thousand open. Ours: the case's own timer in Temporal fires, the worker looks, the ledger records
// the breach; late is the recording after the instant. Peers: the job runs and has written its row. None may be early, none lost.
import { contend } from '../contenders/centerline.js';
import { atOnce, percentile } from '../drive.js';
import { Seat } from '../parent.js';
import { atMost, atMostOf, notMeasured, spreadOf, type Verdict } from '../verdict.js';
import { requireSound } from './books.js';
import { cloned } from './clones.js';
import type { Scenario, Stage } from './index.js';

/** Fewer than elsewhere: each lasts as long as its deadlines do. */
const ROUNDS = { quick: 1, full: 2 } as const;
/** A second of deadlines is scaled down from 40: beside other work two cores conduct about so many cases a second at all. */
const DUES = { quick: { perSecond: 10, seconds: 3 }, full: { perSecond: 15, seconds: 6 } } as const;
const OPEN = { quick: [500, 2_000], full: [10_000, 100_000] } as const;
const LEAD_MS = 4_000;
const PEERS = [['bullmq', 'peers/bullmq.mjs'], ['pgBoss', 'peers/pgBoss.mjs']] as const;

interface Late {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly early: number;
  readonly lost: number;
}
const lateOf = (late: readonly number[], wanted: number): Late =>
  ({ p50: percentile(late, 0.5), p95: percentile(late, 0.95), p99: percentile(late, 0.99), early: late.filter((ms) => ms < 0).length, lost: wanted - late.length });

export const lateness: Scenario = {
  id: 'S6',
  title: 'lateness of deadlines',
  modes: ['full'],
  async run(stage) {
    const { mode, ground, peersMissing, report } = stage;
    const { perSecond, seconds } = DUES[mode];
    const dues = Array.from({ length: perSecond * seconds }, (_, index) => (index * 1_000) / perSecond);
    const seats: Seat[] = [];
    const absent: Record<string, string> = {};
    for (const [id, module] of PEERS) {
      if (peersMissing !== null) absent[id] = peersMissing;
      else await Seat.take(`late_${id}`, module, await ground.groundsOf(`late_${id}`)).then((seat) => seats.push(seat), (error: Error) => { absent[id] = error.message; });
    }
    const found: { readonly open: number; readonly system: string; readonly late: Late }[] = [];
    try {
      let before = 0;
      for (const open of OPEN[mode]) {
        for (const seat of seats) await seat.fill(open - before);
        await laid(stage, open - before);
        for (let round = 0; round < ROUNDS[mode]; round += 1) {
          found.push({ open, system: 'centerline', late: await ours(stage, dues) });
          for (const seat of seats) found.push({ open, system: seat.id.replace('late_', ''), late: lateOf(await seat.late(dues), dues.length) });
          report(`S6 ${open} open, round ${round + 1}: ${found.slice(-1 - seats.length).map(({ system, late }) => `${system} p95 ${late.p95.toFixed(0)} ms`).join(', ')}`);
        }
        before = open;
      }
    } finally {
      for (const seat of seats) await seat.leave();
    }
    const of = (system: string, open: number, figure: (late: Late) => number): readonly number[] => found.filter((one) => one.system === system && one.open === open).map((one) => figure(one.late));
    const [few, many] = [OPEN[mode][0], OPEN[mode][1]];
    const by = (id: string, system: string, target: number): Verdict => {
      const theirs = of(system, many, (late) => late.p95);
      return theirs.length === 0 ? notMeasured(id, `≤ ${target} × ${system}`, absent[system] ?? 'it did not take part') : atMostOf(id, target, of('centerline', many, (late) => late.p95).map((ms, index) => ms / (theirs[index] ?? ms)), system, 'p95');
    };
    const own = found.filter((one) => one.system === 'centerline');
    return {
      figures: { perSecond, seconds, openInTemporal: dues.length, rounds: found, absent },
      verdicts: [
        by('S6 lateness by BullMQ', 'bullmq', 1.5),
        by('S6 lateness by pg-boss', 'pgBoss', 0.35),
        atMostOf('S6 many by few open', 1.3, of('centerline', many, (late) => late.p99).map((ms, index) => ms / (of('centerline', few, (late) => late.p99)[index] ?? ms)), `${few} open`, `p99 at ${many} open; those not due lie in the ledger alone`),
        atMost('S6 early or lost', 0, own.reduce((sum, { late }) => sum + late.early + late.lost, 0), 'deadlines', `${own.length * dues.length} deadlines, ${perSecond} a second instead of 40; p95 ${spreadOf(own.map(({ late }) => late.p95))} ms`),
      ],
    };
  },
};

/** So many more open cases in the ledger, their deadlines a month away; they stay there. */
async function laid({ ground }: Stage, count: number): Promise<void> {
  const { owner } = ground;
  const centerline = await contend(await ground.groundsOf('centerline'));
  try {
    const model = await centerline.accept();
    await cloned(owner, { model, count, firstDueAt: new Date(Date.now() + 30 * 86_400_000), overSeconds: 86_400, type: 'reassignment', subject: `lateness-${count}` });
    await centerline.decide(model);
    await centerline.ended?.();
  } finally {
    await centerline.close();
  }
  await ground.checkpoint();
}

/** The next mark of each case moved to its instant, and its workflow told, as the clock of a development installation does it when it is moved. */
const MOVED = `WITH x AS (SELECT * FROM unnest($1::uuid[], $2::timestamptz[]) AS x(id, due)), moved AS (
    UPDATE centerline.clock k SET marks = jsonb_build_array(jsonb_build_object('kind', 'BREACH', 'at', centerline.instant(x.due), 'tells', 'supervisor')), next_mark_at = x.due, passed = '{}', heeded = '{}'
    FROM x WHERE k.case_id = x.id AND k.next_mark_at IS NOT NULL RETURNING k.case_id
  ), cases AS (
    UPDATE centerline.case_file c SET next_at = x.due, armed_at = x.due FROM x WHERE c.id = x.id RETURNING c.id, c.type
  )
  INSERT INTO centerline.outbox (case_id, type, kind, next_try_at) SELECT id, type, 'tell', clock_timestamp() FROM cases`;
const RECORDED = `SELECT extract(epoch FROM e.recorded_at - x.due) * 1000 AS late FROM unnest($1::uuid[], $2::timestamptz[]) AS x(id, due)
  JOIN centerline.audit_event e ON e.case_id = x.id AND e.kind = 'clock.breached'`;

async function ours({ ground }: Stage, dues: readonly number[]): Promise<Late> {
  const { owner } = ground;
  const centerline = await contend(await ground.groundsOf('centerline'));
  try {
    const { results: ids } = await atOnce({ count: dues.length, seconds: 60, callers: 16 }, () => centerline.accept());
    if (ids.length < dues.length) throw new Error('the cases were not filed within a minute');
    const first = Date.now() + LEAD_MS;
    const instants = dues.map((ms) => new Date(first + Math.round(ms)));
    await owner.query(MOVED, [ids, instants]);
    const until = first + (dues.at(-1) ?? 0) + 20_000;
    let late: readonly number[] = [];
    while (Date.now() < until && late.length < ids.length) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (Date.now() > first + (dues.at(-1) ?? 0)) late = (await owner.query<{ late: string }>(RECORDED, [ids, instants])).rows.map((row) => Number(row.late));
    }
    // Consequences come after the breach: only a case at rest can be withdrawn without a race.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const { rows } = await owner.query<{ id: string; version: number }>('SELECT id, version FROM centerline.case_file WHERE id = ANY ($1::uuid[])', [ids]);
    await atOnce({ count: rows.length, seconds: 60, callers: 16 }, (turn) => centerline.decide(rows[turn]?.id ?? '', rows[turn]?.version));
    await centerline.ended?.();
    await requireSound(owner, ids);
    return lateOf(late, ids.length);
  } finally {
    await centerline.close();
  }
}
