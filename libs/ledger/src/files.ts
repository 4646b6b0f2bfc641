// Owns how a case is read from the ledger together with the moment it will be judged at. One round trip.
import type { Instant } from '@centerline/clock';
import type { Absence, CaseFile, CaseId, CaseState, ImporterRecord, RelatedCase, Standing } from '@centerline/cases';
import { ask, type Database } from './database.js';
import { ABSENCE_JSON } from './work/absences.js';

export interface Desk<S extends CaseState> {
  readonly at: Instant;
  readonly file: CaseFile<S> | null;
  readonly standing: Standing | null;
  readonly importers: readonly ImporterRecord[];
  readonly related: readonly RelatedCase[];
  /** Of the people of the offices that stand in the case, at this moment. */
  readonly absences: readonly Absence[];
  readonly referenceVersion: string;
  /** What this idempotency key did before, if anything. */
  readonly doneBefore: { readonly hash: string; readonly caseId: CaseId } | null;
}

export interface Wanted {
  readonly type: string;
  readonly caseId: CaseId | null;
  readonly iors: readonly string[];
  readonly subjectKey: string | null;
  readonly key: { readonly owner: string; readonly key: string } | null;
}

const OPEN = `
  WITH opened AS (SELECT centerline.open_file($1::uuid) AS file),
  wanted AS (
    SELECT i.* FROM centerline.importer i
    WHERE i.ior = ANY ($2::text[]) OR i.ior IN (SELECT unnest(c.iors) FROM centerline.case_file c WHERE c.id = $1::uuid)
  )
  SELECT centerline.instant(centerline.moment()) AS at,
    (SELECT file FROM opened) AS file,
    (SELECT version FROM centerline.reference_version) AS "referenceVersion",
    (SELECT jsonb_build_object('hash', k.body_hash, 'caseId', k.case_id) FROM centerline.idempotency k WHERE k.owner = $5 AND k.key = $6) AS "doneBefore",
    coalesce((SELECT jsonb_agg(jsonb_build_object('ior', w.ior, 'name', w.name, 'account', w.account, 'assignedCenter', w.assigned_center,
      'partnerStatuses', coalesce((SELECT jsonb_agg(jsonb_build_object('program', s.program, 'tier', s.tier, 'status', s.status, 'fromOn', s.from_on,
        'untilOn', s.until_on, 'source', s.source) ORDER BY s.from_on) FROM centerline.partner_status s WHERE s.ior = w.ior), '[]')) ORDER BY w.ior)
      FROM wanted w), '[]') AS importers,
    coalesce((SELECT jsonb_agg(jsonb_build_object('number', r.number, 'type', r.type, 'stage', r.stage, 'subjectKey', r.subject_key, 'closed', r.closed)
      ORDER BY r.opened_at) FROM centerline.case_file r
      WHERE r.type = $4 AND r.id <> coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') AND r.subject_key
        = coalesce($3, (SELECT c.subject_key FROM centerline.case_file c WHERE c.id = $1::uuid))), '[]') AS related,
    coalesce((SELECT jsonb_agg(${ABSENCE_JSON} ORDER BY a.id) FROM centerline.absence a, centerline.case_file c, (SELECT centerline.moment() AS at) m
      WHERE c.id = $1::uuid AND a.unit = ANY (c.units) AND a.begins_at <= m.at AND m.at < a.ends_at), '[]') AS absences`;

/** A case (or, without an id, an empty desk), the moment, the importers it names and cases on the same subject. */
export async function openDesk<S extends CaseState>(database: Database, wanted: Wanted): Promise<Desk<S>> {
  type Row = Omit<Desk<S>, 'file' | 'standing'> & { readonly file: (CaseFile<S> & { readonly standing: Standing }) | null };
  const [row] = await ask<Row>(database, 'open-desk', OPEN, [
    wanted.caseId, [...wanted.iors], wanted.subjectKey, wanted.type, wanted.key?.owner ?? null, wanted.key?.key ?? null,
  ]);
  if (!row) throw new Error('The ledger did not answer');
  if (row.file === null || row.file.type !== wanted.type) return { ...row, file: null, standing: null };
  const { standing, ...file } = row.file;
  // The row is the case as `commit` wrote it; its state is of the law's own type.
  return { ...row, file: file as unknown as CaseFile<S>, standing };
}
