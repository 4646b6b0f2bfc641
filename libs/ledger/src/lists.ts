// Owns the lists people work from: cases and work, by keyset pages, from the same rows every command writes. Never Temporal's visibility.
import type { CaseRow, CaseQuery, Scope, TimelineEntry, WorkItem, WorklistQuery } from './orders.js';
import { ask, type Database } from './database.js';
import type { CaseId } from '@centerline/cases';

/** [importers, office, all]: exactly one is set. */
export const scopeValues = (scope: Scope): readonly [readonly string[] | null, string | null, boolean] =>
  scope === 'all' ? [null, null, true] : 'iors' in scope ? [scope.iors, null, false] : [null, scope.unit, false];

/** A case nobody may read whose importers are unknown: `<@` of an empty list would hold for everybody. */
export const IN_SCOPE = `($1::text[] IS NULL OR (c.iors <@ $1::text[] AND cardinality(c.iors) > 0)) AND ($2::text IS NULL OR $2 = ANY (c.units)) AND ($1::text[] IS NOT NULL OR $2::text IS NOT NULL OR $3::boolean)`;

const CASES = `
  SELECT c.id, c.number, c.type, c.title, c.stage, c.status, c.outcome, c.center, c.port, c.held_by AS "heldBy", c.version, c.closed,
    centerline.instant(c.opened_at) AS "openedAt",
    (SELECT centerline.instant(min(k.due_at)) FROM centerline.clock k WHERE k.case_id = c.id AND k.verdict = 'running') AS "nextDueAt",
    EXISTS (SELECT FROM centerline.clock k WHERE k.case_id = c.id AND k.breached_at IS NOT NULL) AS breached
  FROM centerline.case_file c
  WHERE ${IN_SCOPE} AND c.type = $4
    AND ($5::text IS NULL OR c.center = $5) AND ($6::text IS NULL OR c.port = $6) AND ($7::text IS NULL OR c.held_by = $7)
    AND ($8::text IS NULL OR EXISTS (SELECT FROM centerline.task t WHERE t.case_id = c.id AND t.owner = $8 AND t.done_at IS NULL))
    AND ($9::text IS NULL OR c.stage = $9) AND ($10::boolean IS NULL OR c.closed = $10)
    AND ($11::timestamptz IS NULL OR EXISTS (SELECT FROM centerline.clock k WHERE k.case_id = c.id AND k.verdict = 'running' AND k.due_at < $11))
    AND ($12::timestamptz IS NULL OR (c.opened_at, c.id) < ($12, $13::uuid))
  ORDER BY c.opened_at DESC, c.id DESC LIMIT $14`;

/** Cases the reader may see, newest first. */
export const listCases = (database: Database, query: CaseQuery): Promise<CaseRow[]> =>
  ask<CaseRow>(database, 'list-cases', CASES, [
    ...scopeValues(query.scope), query.type, query.center ?? null, query.port ?? null, query.heldBy ?? null, query.owner ?? null, query.stage ?? null,
    query.closed ?? null, query.dueBefore ?? null, query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit,
  ]);

const WORK = `
  SELECT * FROM (
    SELECT c.id AS "caseId", c.number, c.type, c.title AS "caseTitle", c.stage, c.center, c.port, t.id AS "taskId", t.title, t.unit, t.roles, t.owner,
      t.owner_name AS "ownerName", centerline.instant(t.opened_at) AS "openedAt", centerline.instant(k.due_at) AS "dueAt", (k.breached_at IS NOT NULL) AS breached,
      coalesce(k.due_at, 'infinity') AS due, c.id || '/' || t.id AS place
    FROM centerline.task t JOIN centerline.case_file c ON c.id = t.case_id LEFT JOIN centerline.clock k ON k.case_id = t.case_id AND k.id = t.clock_id
    WHERE t.done_at IS NULL AND ${IN_SCOPE}
      AND ($4::text IS NULL OR c.type = $4) AND ($5::text IS NULL OR t.unit = $5) AND ($6::text IS NULL OR t.owner = $6) AND (NOT $7::boolean OR t.owner IS NULL)
      AND ($8::text IS NULL OR $8 = ANY (t.roles)) AND ($9::text IS NULL OR c.center = $9) AND ($10::text IS NULL OR c.port = $10)
      AND ($11::text IS NULL OR c.stage = $11) AND ($12::timestamptz IS NULL OR k.due_at < $12)
  ) work
  WHERE $13::text IS NULL OR (work.due, work.place) > (CASE WHEN $13 = '' THEN 'infinity' ELSE $13::timestamptz END, $14)
  ORDER BY work.due, work.place LIMIT $15`;

/** Open work, soonest due first. The keyset of a row is `[dueAt ?? '', caseId/taskId]`. */
export async function listWork(database: Database, query: WorklistQuery): Promise<WorkItem[]> {
  const rows = await ask<WorkItem & { due: unknown; place: unknown }>(database, 'list-work', WORK, [
    ...scopeValues(query.scope), query.type ?? null, query.unit ?? null, query.owner ?? null, query.unowned ?? false, query.role ?? null, query.center ?? null,
    query.port ?? null, query.stage ?? null, query.dueBefore ?? null, query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit,
  ]);
  return rows.map(({ due: _due, place: _place, ...item }) => item);
}

const TIMELINE = `
  SELECT version, centerline.instant(at) AS at, actor_id AS "actorId", actor_name AS "actorName", actor_unit AS "actorUnit", kind, summary,
    public_summary AS "publicSummary", reason_code AS "reasonCode", data, before_hash AS "beforeHash", after_hash AS "afterHash"
  FROM centerline.audit_event WHERE case_id = $1 ORDER BY version, beside`;

/** Everything that happened to a case, in order. What a party may see of it is for the caller to choose: `publicSummary`. */
export const readTimeline = (database: Database, id: CaseId): Promise<TimelineEntry[]> => ask<TimelineEntry>(database, 'read-timeline', TIMELINE, [id]);
