// Owns a ledger full of cases to measure pages on: made by SQL from one real appeal, so that rows are as wide as real ones. Offices are as unevenly busy as ports are.
// The rows obey the ledger's own checks; they are no cases of any law, and nothing acts on them.
import { people } from '@centerline/cases/testing';
import { Ledger } from '@centerline/ledger';
import { reassignmentLaw } from '@centerline/reassignment';
import { CONDUCTOR, type Actor, type CaseId } from '@centerline/cases';
import pg from 'pg';

/** One real appeal, up to both Centers' work: where the herd has its cards, marks and states from. */
async function model(ledger: Ledger): Promise<{ readonly card: unknown; readonly marks: unknown; readonly state: unknown }> {
  const moment = new Date(Date.parse(await ledger.moment()));
  const month = (ago: number, day = 1) => new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() - ago, day)).toISOString().slice(0, 10);
  const give = async (caseId: CaseId | null, kind: string, body: unknown, actor: Actor) => {
    const result = await ledger.command(reassignmentLaw, { caseId, kind, body, actor, expectedVersion: null, idempotency: null });
    if (result.kind !== 'done') throw new Error(`${kind}: ${JSON.stringify(result)}`);
    return result.file;
  };
  const { id } = await give(null, 'file', {
    currentCenter: 'CEE010', preferredCenter: 'CEE007', iors: [{ ior: '92-2000001TR', bonds: [{ number: '992AB0001', activityCode: 'A' }] }], factors: ['INTENDED_USE'], importHistory: 'ONE_YEAR_OR_MORE',
    justification: 'Robots for the home have become the predominant goods we import, and they are consumer electronics in everything but their heading.',
    headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: month(13), periodEnd: month(0, 0) }], contact: { name: 'Tom Reyes', email: 'tom.reyes@tumbleweed.example' },
  }, people.otherImporter);
  await give(id, 'acknowledge', {}, CONDUCTOR);
  const { clocks, state } = await give(id, 'accept-complete', {}, people.hqAnalyst);
  const card = clocks.find((one) => one.id.startsWith('center-advice'));
  return { card, marks: card?.marks, state };
}

/** So many importers share the cases. */
export const IMPORTERS = 5_000;

/** Half appeals, a third escalations, a fifth requests; three in ten open and at most two months old, the others closed within three years. */
const MADE = `CREATE TEMP TABLE made AS
  SELECT i, gen_random_uuid() AS id, CASE WHEN r.t < 0.5 THEN 'reassignment' WHEN r.t < 0.8 THEN 'ftz' ELSE 'fpf' END AS type,
    'CEE0' || lpad((1 + floor(10 * power(r.a, 1.5)))::int::text, 2, '0') AS center, 'CEE0' || lpad((1 + floor(10 * r.b))::int::text, 2, '0') AS other, p.code AS port,
    (ARRAY['TIER_I', 'TIER_II', 'TIER_III', NULL])[1 + floor(4 * r.c)::int] AS tier, r.o < 0.3 AS open, r.e AS luck, r.c AS chance,
    date_trunc('milliseconds', now() - r.d * CASE WHEN r.o < 0.3 THEN interval '60 days' ELSE interval '1100 days' END) AS opened_at
  FROM generate_series(1, $1::int) i
  CROSS JOIN LATERAL (SELECT random() t, random() a, random() b, random() c, random() d, random() e, random() o, random() q, i AS same) r
  JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS place, count(*) OVER () AS many FROM centerline.port) p ON p.place = floor(p.many * power(r.q, 3))`;

const CASES = `INSERT INTO centerline.case_file (id, number, type, stage, status, closed, outcome, center, port, held_by, tier, title, subject_key, iors, units, version, state, opened_at, updated_at, closed_at)
  SELECT id, CASE type WHEN 'reassignment' THEN 'CR' WHEN 'ftz' THEN 'FTZ' ELSE 'FPF' END || '-2026-9' || lpad(i::text, 6, '0'), type,
    CASE WHEN open THEN (ARRAY['COMPLETENESS_REVIEW', 'CENTER_INPUT', 'OFO_DECISION'])[1 + floor(3 * luck)::int] ELSE 'CLOSED' END, CASE WHEN open THEN 'UNDER_REVIEW' ELSE 'CLOSED' END, NOT open,
    CASE WHEN NOT open THEN 'DENIED' END, center, CASE WHEN type <> 'reassignment' THEN port END,
    CASE WHEN NOT open THEN NULL WHEN type = 'reassignment' THEN 'OFO-HQ' WHEN type = 'ftz' THEN 'PORT-' || port ELSE center END, tier,
    'Invented importer ' || i || ': a matter of some length in its title', 'subject-' || i, ARRAY['91-' || lpad((i % ${IMPORTERS})::text, 7, '0') || 'XX'],
    CASE type WHEN 'reassignment' THEN ARRAY[center, other, 'OFO-HQ'] WHEN 'ftz' THEN ARRAY['PORT-' || port, center, 'OFO-HQ'] ELSE ARRAY['FPF-' || port, 'PORT-' || port, center] END,
    12, $1::jsonb, opened_at, opened_at + interval '20 days', CASE WHEN NOT open THEN opened_at + interval '40 days' END
  FROM made`;

/** Which clocks a case of each type has, in order: who owes it, its days, and whether law sets it. */
const KINDS = `CREATE TEMP TABLE kinds AS SELECT * FROM (VALUES
  ('reassignment', 1, 'acknowledge', 'hq', 1, false), ('reassignment', 2, 'completeness', 'hq', 7, false), ('reassignment', 3, 'center-advice:1', 'center', 14, false),
  ('reassignment', 3, 'center-advice:2', 'other', 14, false), ('reassignment', 4, 'decision-target', 'hq', 30, false),
  ('ftz', 1, 'port-triage/standard', 'port', 1, false), ('ftz', 2, 'center-advice/standard', 'center', 7, false), ('ftz', 3, 'port-decision/standard', 'port', 3, false), ('ftz', 4, 'hq-direction/standard', 'hq', 14, false),
  ('fpf', 1, 'petition-due/penalty', 'fpf', 60, true), ('fpf', 2, 'center-accept', 'center', 3, false), ('fpf', 3, 'center-input/standard', 'center', 21, false), ('fpf', 4, 'fpf-disposition', 'fpf', 14, false),
  ('fpf', 9, 'limitations', 'fpf', 1826, true)) AS k(type, place, kind, owed, days, law)`;

/** One in eight late, a few cancelled, a few waiting. Limitations run on after the case. */
const CLOCKS = `INSERT INTO centerline.clock (case_id, id, kind, title, basis, owed_by, verdict, due_at, breached_at, started_at, ended_at, generation, marks, passed, heeded, next_mark_at, card, type, tier, worker, worker_name,
    judged, falls_due_at, pause_ends_at, warns_at, tells_owner_at, tells_supervisor_at, tells_director_at, tells_executive_at, rung, first_verdict)
  SELECT x.id, x.kind, split_part(x.kind, ':', 1), 'A promise of this kind', CASE WHEN x.law THEN 'REGULATORY' ELSE 'INTERNAL_SLA' END, x.owed_by, x.verdict, CASE WHEN x.verdict <> 'paused' THEN x.due END,
    CASE WHEN x.verdict = 'missed' OR (x.verdict = 'running' AND x.due <= now()) THEN x.due END, x.started, x.ended, 3, $1::jsonb, CASE WHEN x.warns <= coalesce(x.ended, now()) THEN ARRAY['WARN'] ELSE '{}' END, '{}',
    CASE WHEN x.ended IS NULL AND x.due > now() THEN x.due END, $2::jsonb, x.type, x.tier, x.owed_by || '.' || (1 + floor(20 * x.chance))::int, 'Somebody',
    true, CASE WHEN x.ended IS NULL THEN x.due END, CASE WHEN x.verdict = 'paused' THEN now() + interval '9 days' END, x.warns, x.warns, x.due, x.due + interval '2 days', x.due + interval '7 days',
    CASE WHEN x.ended IS NULL THEN NULL WHEN x.due + interval '7 days' < x.ended THEN 4 WHEN x.due + interval '2 days' < x.ended THEN 3 WHEN x.due < x.ended THEN 2 WHEN x.warns < x.ended THEN 1 ELSE 0 END,
    CASE WHEN x.verdict IN ('met', 'missed') THEN x.verdict END
  FROM (
    SELECT y.*, CASE WHEN y.ended IS NULL THEN CASE WHEN y.late > 0.94 AND NOT y.law THEN 'paused' ELSE 'running' END WHEN y.late < 0.12 THEN 'missed' WHEN y.late > 0.97 THEN 'cancelled' ELSE 'met' END AS verdict,
      y.started + y.days * interval '0.75 days' AS warns, y.started + y.days * interval '1 day' AS due
    FROM (
      SELECT m.id, m.chance, m.type, m.tier, k.kind, k.days, k.law, l.late, m.opened_at + (k.place - 1) * interval '3 days' AS started,
        CASE k.owed WHEN 'hq' THEN 'OFO-HQ' WHEN 'center' THEN m.center WHEN 'other' THEN m.other WHEN 'port' THEN 'PORT-' || m.port ELSE 'FPF-' || m.port END AS owed_by,
        CASE WHEN k.place = 9 OR (m.open AND k.place = 1 + floor(4 * m.luck)::int) THEN NULL ELSE m.opened_at + (k.place - 1 + 0.8 * k.days) * interval '1 day' END AS ended
      FROM made m JOIN kinds k ON k.type = m.type AND (NOT m.open OR k.place <= 1 + floor(4 * m.luck)::int OR k.place = 9) CROSS JOIN LATERAL (SELECT random() AS late, m.i AS same, k.kind AS too) l
    ) y
  ) x`;

const TASKS = `INSERT INTO centerline.task (case_id, id, title, unit, roles, owner, owner_name, clock_id, opened_at, done_at, due_at, type, center, port, units)
  SELECT k.case_id, 'work:' || k.id, 'Work for this promise', k.owed_by, '{CENTER_SPECIALIST}', CASE WHEN random() < 0.6 THEN k.worker END, 'Somebody', k.id, k.started_at, k.ended_at,
    CASE WHEN k.verdict IN ('running', 'missed') THEN k.due_at END, c.type, c.center, c.port, c.units
  FROM centerline.clock k JOIN centerline.case_file c ON c.id = k.case_id WHERE k.kind <> 'limitations'`;

const EVENTS = `INSERT INTO centerline.audit_event (case_id, version, at, recorded_at, actor_kind, actor_id, actor_name, actor_roles, actor_unit, command_id, command_kind, kind, summary, data, after_hash)
  SELECT m.id, v, m.opened_at + v * interval '2 days', now(), 'person', m.center || '.' || (1 + floor(20 * random()))::int, 'Somebody', '{CENTER_SPECIALIST}', m.center, gen_random_uuid()::text, 'advise',
    (ARRAY['case.filed', 'case.advised', 'clock.breached', 'case.decided'])[1 + floor(4 * random())::int], 'Something was done', '{}', 'f00d'
  FROM made m, generate_series(1, 5) v ORDER BY m.opened_at + v * interval '2 days'`;

/** Fills a ledger nobody else uses. The same every time. */
export async function fill(urls: { readonly databaseUrl: string; readonly ownerDatabaseUrl: string }, cases: number): Promise<void> {
  const ledger = Ledger.connect(urls.databaseUrl, 2, 'system');
  const { card, marks, state } = await model(ledger).finally(() => ledger.close());
  const client = new pg.Client({ connectionString: urls.ownerDatabaseUrl });
  await client.connect();
  try {
    await client.query('SELECT setseed(0.42)');
    const steps: readonly (readonly [string, readonly unknown[]])[] = [
      [MADE, [cases]], [CASES, [JSON.stringify(state)]], [KINDS, []], [CLOCKS, [JSON.stringify(marks), JSON.stringify(card)]], [TASKS, []], [EVENTS, []], ['VACUUM ANALYZE', []],
    ];
    for (const [text, values] of steps) await client.query(text, [...values]);
  } finally {
    await client.end();
  }
}
