// Owns the lists of cases and what happened to one, by keyset pages, from the same rows every command writes. Never Temporal's visibility.
import type { CaseId } from '@centerline/cases';
import { ask, type Database } from './database.js';
import type { CaseRow, CaseQuery, Scope, TimelineEntry } from './orders.js';
import { all, askOf, when } from './question.js';
import { inScope, NOW, readsInOrder } from './work/selection.js';

/** [importers, office, all]: exactly one is set. */
export const scopeValues = (scope: Scope): readonly [readonly string[] | null, string | null, boolean] =>
  scope === 'all' ? [null, null, true] : 'iors' in scope ? [scope.iors, null, false] : [null, scope.unit, false];

/** A case nobody may read whose importers are unknown: `<@` of an empty list would hold for everybody. */
export const IN_SCOPE = `($1::text[] IS NULL OR (c.iors <@ $1::text[] AND cardinality(c.iors) > 0)) AND ($2::text IS NULL OR $2 = ANY (c.units)) AND ($1::text[] IS NOT NULL OR $2::text IS NOT NULL OR $3::boolean)`;

/** Cases the reader may see, newest first. The keyset of a row is `[openedAt, id]`. */
export const listCases = (database: Database, { scope, type, center, port, heldBy, owner, stage, closed, dueBefore, after, limit }: CaseQuery): Promise<CaseRow[]> =>
  askOf<CaseRow>(database, (place) => `${NOW}
    SELECT c.id, c.number, c.type, c.title, c.stage, c.status, c.outcome, c.center, c.port, c.held_by AS "heldBy", c.version, c.closed,
      centerline.instant(c.opened_at) AS "openedAt", centerline.instant(d.next) AS "nextDueAt", d.breached
    FROM centerline.case_file c CROSS JOIN LATERAL (
      SELECT min(k.due_at) FILTER (WHERE k.verdict = 'running') AS next, coalesce(bool_or(k.judged AND (k.breached_at IS NOT NULL OR k.falls_due_at <= (SELECT at FROM now))), false) AS breached
      FROM centerline.clock k WHERE k.case_id = c.id) d
    WHERE ${all(
      inScope(scope, place, 'c.units'),
      `c.type = ${place(type)}`,
      when(center, (value) => `c.center = ${place(value)}`),
      when(port, (value) => `c.port = ${place(value)}`),
      when(heldBy, (value) => `c.held_by = ${place(value)}`),
      when(owner, (value) => `EXISTS (SELECT FROM centerline.task t WHERE t.case_id = c.id AND t.owner = ${place(value)} AND t.done_at IS NULL)`),
      when(stage, (value) => `c.stage = ${place(value)}`),
      when(closed, (value) => `c.closed = ${place(value)}`),
      when(dueBefore, (value) => `EXISTS (SELECT FROM centerline.clock k WHERE k.case_id = c.id AND k.verdict = 'running' AND k.due_at < ${place(value)}::timestamptz)`),
      when(after, ([at, id]) => `(c.opened_at, c.id) < (${place(at)}::timestamptz, ${place(id)}::uuid)`),
    )}
    ORDER BY c.opened_at DESC, c.id DESC LIMIT ${place(limit)}`, readsInOrder(scope, [center, port, heldBy, owner, stage, dueBefore]));

const TIMELINE = `
  SELECT version, centerline.instant(at) AS at, actor_id AS "actorId", actor_name AS "actorName", actor_unit AS "actorUnit", kind, summary,
    public_summary AS "publicSummary", reason_code AS "reasonCode", data, before_hash AS "beforeHash", after_hash AS "afterHash"
  FROM centerline.audit_event WHERE case_id = $1 ORDER BY version, beside`;

/** Everything that happened to a case, in order. What a party may see of it is for the caller to choose: `publicSummary`. */
export const readTimeline = (database: Database, id: CaseId): Promise<TimelineEntry[]> => ask<TimelineEntry>(database, 'read-timeline', TIMELINE, [id]);
