// S7: ten thousand deadlines in one second. First what the ledger does alone: all breach rows written by the sweep, as the worker calls it. Then what follows in the running
// system: cases whose dates pass together, until the law has drawn the consequences of each.
import { randomUUID } from 'node:crypto';
import { Ledger } from '@centerline/ledger';
import { errandLaw, officer } from '@centerline/ledger/testing';
import pg from 'pg';
import { contend } from '../contenders/centerline.js';
import { atOnce, percentile } from '../drive.js';
import { turnOf } from '../turn.js';
import { atLeastOf, atMost, spreadOf } from '../verdict.js';
import { requireSound } from './books.js';
import { cloned } from './clones.js';
import type { Scenario, Stage } from './index.js';

const ROUNDS = 3;
const DEADLINES = { quick: 2_000, full: 10_000 } as const;
const FOLLOWED = { quick: 40, full: 200 } as const;
/** The worker's own numbers: a case's timer has this head start, and one sweep takes so many. */
const GRACE_SECONDS = 2;
const SWEEP_CASES = 200;

export const herd: Scenario = {
  id: 'S7',
  title: 'thousands of deadlines in one second',
  modes: ['full'],
  async run(stage) {
    const { sweeps, deadlines } = await swept(stage);
    const { rounds, wholes } = await followed(stage);
    const took = sweeps.map(({ ms }) => ms / 1_000);
    return {
      figures: { deadlines, sweeps, followedEach: FOLLOWED[stage.mode], follow: rounds, wholePathPerSecond: wholes },
      verdicts: [
        atMost('S7 breach rows', 2, percentile(took, 0.5), 's', `${deadlines} rows; ${spreadOf(took)}; the ${GRACE_SECONDS} s head start of a case's own timer come before`),
        atLeastOf('S7 follow-up', 0.6, rounds.map((one, index) => one / (wholes[index] ?? one)), 'S2', `${FOLLOWED[stage.mode]} cases at once`),
      ],
    };
  },
};

async function swept({ ground, mode, report }: Stage) {
  const { databaseUrl, workDatabaseUrl } = await ground.groundsOf('herd');
  const [ledger, owner] = [Ledger.connect(workDatabaseUrl, 2, 'system'), new pg.Pool({ connectionString: databaseUrl, max: 2 })];
  const deadlines = DEADLINES[mode];
  const sweeps: { readonly ms: number; readonly perSecond: number }[] = [];
  try {
    const first = await ledger.command(errandLaw, { caseId: null, kind: 'ask', body: { question: randomUUID() }, actor: officer, expectedVersion: null, idempotency: null });
    if (first.kind !== 'done') throw new Error(`the model was ${first.kind}`);
    for (let round = 0; round <= ROUNDS; round += 1) {
      const subject = `herd-${round}`;
      await cloned(owner, { model: first.file.id, count: round === 0 ? deadlines / 10 : deadlines, firstDueAt: new Date(Date.now() - 60_000), overSeconds: 1, type: 'ftz', subject });
      await ground.checkpoint();
      const from = performance.now();
      while ((await ledger.sweepAlone(GRACE_SECONDS, SWEEP_CASES)) ?? 0) { /* until nothing is left, as the worker's round does */ }
      const ms = performance.now() - from;
      const { rows: [found] } = await owner.query<{ cases: number; breached: number; rows: number }>(`SELECT count(DISTINCT c.id)::integer AS cases, count(DISTINCT e.case_id)::integer AS breached, count(e.*)::integer AS rows
        FROM centerline.case_file c LEFT JOIN centerline.audit_event e ON e.case_id = c.id AND e.kind = 'clock.breached' WHERE c.subject_key = $1`, [subject]);
      if (!found || found.breached !== found.cases || found.rows !== found.cases) throw new Error(`breach rows and cases do not agree: ${JSON.stringify(found)}`);
      if (round > 0) {
        sweeps.push({ ms, perSecond: (deadlines / ms) * 1_000 });
        report(`S7 round ${round}: ${deadlines} breach rows in ${ms.toFixed(0)} ms`);
      }
    }
    return { sweeps, deadlines };
  } finally {
    await ledger.close();
    await owner.end();
  }
}

/** The next mark of real cases moved into the past, as owner: what a case's law makes of its breach is its own affair. */
const PASSED = `WITH moved AS (
    UPDATE centerline.clock SET marks = jsonb_build_array(jsonb_build_object('kind', 'BREACH', 'at', centerline.instant(clock_timestamp() - interval '10 seconds'), 'tells', 'supervisor')),
      next_mark_at = clock_timestamp() - interval '10 seconds', passed = '{}', heeded = '{}'
    WHERE case_id = ANY ($1::uuid[]) AND next_mark_at IS NOT NULL RETURNING case_id)
  UPDATE centerline.case_file SET next_at = clock_timestamp() - interval '10 seconds' WHERE id IN (SELECT case_id FROM moved)`;
const UNHEEDED = `SELECT count(*)::integer AS open FROM centerline.clock WHERE case_id = ANY ($1::uuid[]) AND (next_mark_at <= clock_timestamp() OR NOT passed <@ heeded)`;

async function followed({ ground, mode, report }: Stage) {
  const centerline = await contend(await ground.groundsOf('centerline'));
  const { owner } = ground;
  const rounds: number[] = [];
  const wholes: number[] = [];
  try {
    await turnOf(centerline, { count: 30, seconds: 4, callers: 16 });
    for (let round = 0; round < ROUNDS; round += 1) {
      await ground.checkpoint();
      wholes.push((await turnOf(centerline, { count: 100, seconds: 5, callers: 32 })).whole?.perSecond ?? 0);
      const { results: ids } = await atOnce({ count: FOLLOWED[mode], seconds: 20, callers: 16 }, () => centerline.accept());
      await owner.query(PASSED, [ids]);
      const from = performance.now();
      for (const until = Date.now() + 120_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
        const { rows: [left] } = await owner.query<{ open: number }>(UNHEEDED, [ids]);
        if (left?.open === 0) break;
        if (Date.now() > until) throw new Error(`the consequences of ${left?.open} clocks were not drawn within two minutes`);
      }
      rounds.push((ids.length / (performance.now() - from)) * 1_000);
      const { rows } = await owner.query<{ id: string; version: number }>('SELECT id, version FROM centerline.case_file WHERE id = ANY ($1::uuid[])', [ids]);
      await atOnce({ count: rows.length, seconds: 120, callers: 32 }, (turn) => centerline.decide(rows[turn]?.id ?? '', rows[turn]?.version));
      await centerline.ended?.();
      await requireSound(owner, ids);
      report(`S7 round ${round + 1}: the consequences of ${ids.length} drawn at ${rounds.at(-1)?.toFixed(1)}/s, whole path ${wholes.at(-1)?.toFixed(1)}/s`);
    }
    return { rounds, wholes };
  } finally {
    await centerline.close();
  }
}
