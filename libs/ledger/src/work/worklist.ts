// Owns the lists of open work and their numbers, from the rows every command writes. Never Temporal's visibility.
import type { Database } from '../database.js';
import type { Scope, WorkItem, WorklistQuery, WorkSelection } from '../orders.js';
import { all, askOf, when, type Place } from '../question.js';
import { NOW, openWork, workRows, worksInOrder } from './selection.js';

const COLUMNS = `
  c.id AS "caseId", c.number, c.type, c.title AS "caseTitle", c.stage, c.version, c.center, c.port, t.id AS "taskId", t.title, t.unit, t.roles, t.owner,
  t.owner_name AS "ownerName", (SELECT max(a.until_on)::text FROM centerline.absence a WHERE a.person = t.owner AND a.begins_at <= (SELECT at FROM now) AND (SELECT at FROM now) < a.ends_at) AS "ownerAwayUntil",
  centerline.instant(t.opened_at) AS "openedAt", centerline.instant(t.due_at) AS "dueAt", coalesce(t.due_at <= (SELECT at FROM now), false) AS breached`;

/** A page in order of the instant work is due; what has no date comes last. The keyset of a row is `[dueAt ?? '', caseId/taskId]`. */
const pageOf = (place: Place, { after, limit, ...selection }: WorklistQuery, columns: string): string => `
  SELECT ${columns} FROM ${workRows(selection, true)}
  WHERE ${all(
    openWork(place, selection),
    when(after, ([at, work]) => `(coalesce(t.due_at, 'infinity'), t.case_id, t.id) > (${place(at === '' ? 'infinity' : at)}::timestamptz, ${place(work.slice(0, 36))}::uuid, ${place(work.slice(37))})`),
  )}
  ORDER BY coalesce(t.due_at, 'infinity'), t.case_id, t.id LIMIT ${place(limit)}`;

const numberOf = (place: Place, selection: WorkSelection): string => `(SELECT count(*)::integer FROM ${workRows(selection, false)} WHERE ${openWork(place, selection)})`;

export const listWork = (database: Database, query: WorklistQuery): Promise<WorkItem[]> =>
  askOf<WorkItem>(database, (place) => `${NOW} ${pageOf(place, query, COLUMNS)}`, worksInOrder(query));

/** The first page together with how many there are in all: one statement, so that both are of the same instant. */
export async function listWorkCounted(database: Database, query: Omit<WorklistQuery, 'after'>): Promise<{ readonly rows: readonly WorkItem[]; readonly count: number }> {
  const rows = await askOf<WorkItem & { readonly count: number }>(database, (place) => `${NOW}
    SELECT p.*, n.count FROM (SELECT ${numberOf(place, query)} AS count) n CROSS JOIN LATERAL (${pageOf(place, { ...query, after: null }, COLUMNS)}) p`, worksInOrder(query));
  return { rows: rows.map(({ count: _count, ...row }) => row), count: rows[0]?.count ?? 0 };
}

/**
 * How many pieces of work each selection has, all at one instant and in one look at the open work: a reader has many views.
 * What is selected by stage is looked at apart: only that needs the cases.
 */
export async function countWork(database: Database, scope: Scope, selections: readonly Omit<WorkSelection, 'scope'>[]): Promise<readonly number[]> {
  if (selections.length === 0) return [];
  const placed = selections.map((selection, number) => ({ number, selection: { ...selection, scope } }));
  const [staged, plain] = [placed.filter(({ selection }) => selection.stage !== undefined), placed.filter(({ selection }) => selection.stage === undefined)];
  const [row] = await askOf<{ counts: Readonly<Record<string, number>> }>(database, (place) => `${NOW} SELECT ${[plain, staged].filter(({ length }) => length > 0).map((some) => `(
    SELECT jsonb_build_object(${some.map(({ number, selection }) => `'${number}', count(*) FILTER (WHERE ${openWork(place, { ...selection, scope: 'all' })})`).join(', ')})
    FROM ${workRows(some === staged ? { scope, stage: '' } : { scope }, false)} WHERE ${openWork(place, { scope })})`).join(' || ')} AS counts`);
  return placed.map(({ number }) => row?.counts[String(number)] ?? 0);
}

/** What somebody has, or nobody. */
export interface Load {
  readonly owner: string | null;
  readonly open: number;
  readonly overdue: number;
  /** Due later than now and by the instant asked about. */
  readonly dueSoon: number;
}

/** Open work of an office by who has it. @param by an instant, such as the end of the week. */
export const countLoads = (database: Database, unit: string, by: string): Promise<Load[]> =>
  askOf<Load>(database, (place) => `${NOW}
    SELECT t.owner, count(*)::integer AS open, (count(*) FILTER (WHERE t.due_at <= (SELECT at FROM now)))::integer AS overdue,
      (count(*) FILTER (WHERE t.due_at > (SELECT at FROM now) AND t.due_at <= ${place(by)}::timestamptz))::integer AS "dueSoon"
    FROM centerline.task t WHERE t.done_at IS NULL AND t.unit = ${place(unit)} GROUP BY t.owner ORDER BY t.owner`);
