// Owns making many open cases out of one that was really filed: the same rows under other ids, by SQL as the ledger's owner, with a deadline of the scenario's choosing.
// They are full rows with all their indexes, but no workflow knows them: a scenario that needs workflows files its cases.
import type pg from 'pg';

/** `$1` the model's id, `$2` how many, `$3` the first deadline, `$4` seconds over which the deadlines lie evenly, `$5` the type. Returns nothing; the clones bear `$6` as subject. */
const CLONED = `
  WITH model AS (SELECT to_jsonb(c) AS row FROM centerline.case_file c WHERE c.id = $1::uuid),
  made AS MATERIALIZED (
    SELECT gen_random_uuid() AS id, date_trunc('milliseconds', $3::timestamptz + (i - 1) * $4::float8 / $2 * interval '1 second') AS due, i FROM generate_series(1, $2::int) i
  ), cases AS (
    INSERT INTO centerline.case_file SELECT r.* FROM made m, model, LATERAL jsonb_populate_record(NULL::centerline.case_file,
      model.row || jsonb_build_object('id', m.id, 'number', 'CLONE-' || $6::text || '-' || m.i, 'type', $5::text, 'subject_key', $6::text, 'next_at', m.due, 'armed_at', m.due)) r RETURNING id
  )
  INSERT INTO centerline.clock SELECT r.* FROM made m JOIN cases ON cases.id = m.id, centerline.clock k,
    LATERAL jsonb_populate_record(NULL::centerline.clock, to_jsonb(k) || jsonb_build_object('case_id', m.id, 'type', $5::text, 'due_at', m.due, 'falls_due_at', m.due, 'next_mark_at', m.due, 'passed', '{}'::text[], 'heeded', '{}'::text[],
      'marks', jsonb_build_array(jsonb_build_object('kind', 'BREACH', 'at', centerline.instant(m.due), 'tells', 'supervisor')))) r
  WHERE k.case_id = $1::uuid`;

export interface Herd {
  readonly model: string;
  readonly count: number;
  readonly firstDueAt: Date;
  readonly overSeconds: number;
  readonly type: 'ftz' | 'fpf' | 'reassignment';
  /** How these are found again. */
  readonly subject: string;
}
export async function cloned(owner: pg.Pool, { model, count, firstDueAt, overSeconds, type, subject }: Herd): Promise<void> {
  await owner.query(CLONED, [model, count, firstDueAt, overSeconds, type, subject]);
  await owner.query('ANALYZE centerline.case_file, centerline.clock');
}
