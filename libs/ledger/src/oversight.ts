// Owns what supervisors ask of all cases: what is overdue, what is due next, how promises were kept; each number opens to its clocks.
import type { Instant } from '@centerline/clock';
import type { CaseId, CaseType } from '@centerline/cases';
import { ask, type Database } from './database.js';
import type { Page } from './orders.js';

/** By what met and missed promises are counted. `person` is who had the work when the clock ended. */
export const GROUPINGS = ['type', 'center', 'port', 'tier', 'person', 'clock'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface OversightQuery extends Page {
  readonly type?: CaseType;
  /** Only cases this office stands in; null for Headquarters and auditors, who see all. */
  readonly unit: string | null;
  readonly center?: string;
  readonly port?: string;
  readonly tier?: string;
  readonly person?: string;
  readonly basis?: string;
  readonly from?: Instant;
  readonly until?: Instant;
}

/** One deadline of one case, as supervisors list it. */
export interface Promised {
  readonly caseId: CaseId;
  readonly number: string;
  readonly type: CaseType;
  readonly caseTitle: string;
  readonly stage: string;
  readonly clockId: string;
  readonly title: string;
  readonly basis: string;
  readonly owedBy: string;
  readonly verdict: string;
  readonly dueAt: Instant | null;
  readonly breachedAt: Instant | null;
  readonly passed: readonly string[];
  readonly owner: string | null;
}

export interface Tally {
  readonly group: string;
  readonly met: number;
  readonly missed: number;
  readonly running: number;
  readonly overdue: number;
}

const FROM = `
  FROM centerline.clock k JOIN centerline.case_file c ON c.id = k.case_id
  LEFT JOIN LATERAL (SELECT t.owner, t.owner_name FROM centerline.task t WHERE t.case_id = k.case_id AND t.clock_id = k.id ORDER BY t.opened_at DESC LIMIT 1) w ON true
  WHERE ($1::text IS NULL OR c.type = $1) AND ($2::text IS NULL OR $2 = ANY (c.units)) AND ($3::text IS NULL OR c.center = $3) AND ($4::text IS NULL OR c.port = $4)
    AND ($5::text IS NULL OR c.tier = $5) AND ($6::text IS NULL OR w.owner = $6) AND ($7::text IS NULL OR k.basis = $7)`;

const COLUMNS = `k.case_id AS "caseId", c.number, c.type, c.title AS "caseTitle", c.stage, k.id AS "clockId", k.title, k.basis, k.owed_by AS "owedBy", k.verdict,
  centerline.instant(k.due_at) AS "dueAt", centerline.instant(k.breached_at) AS "breachedAt", k.passed, w.owner`;

const filters = (query: OversightQuery): readonly unknown[] => [
  query.type ?? null, query.unit, query.center ?? null, query.port ?? null, query.tier ?? null, query.person ?? null, query.basis ?? null,
];

/** Deadlines that were warned of or missed and still run, longest overdue first. Keyset: `[dueAt, caseId/clockId]`. */
export const listBreaches = (database: Database, query: OversightQuery): Promise<Promised[]> =>
  ask<Promised>(database, 'list-breaches', `SELECT ${COLUMNS} ${FROM} AND k.verdict = 'running' AND cardinality(k.passed) > 0
    AND ($8::timestamptz IS NULL OR (k.due_at, k.case_id || '/' || k.id) > ($8, $9)) ORDER BY k.due_at, k.case_id || '/' || k.id LIMIT $10`,
  [...filters(query), query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit]);

/** Running deadlines in order of their instants, from now on. Same keyset. */
export const listNextDue = (database: Database, query: OversightQuery): Promise<Promised[]> =>
  ask<Promised>(database, 'list-next-due', `SELECT ${COLUMNS} ${FROM} AND k.verdict = 'running' AND k.due_at > centerline.moment()
    AND ($8::timestamptz IS NULL OR (k.due_at, k.case_id || '/' || k.id) > ($8, $9)) ORDER BY k.due_at, k.case_id || '/' || k.id LIMIT $10`,
  [...filters(query), query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit]);

/** The clocks behind a number of a tally: same filters, one verdict. Same keyset, by start. */
export const listPromises = (database: Database, query: OversightQuery & { readonly verdict: string }): Promise<Promised[]> =>
  ask<Promised>(database, 'list-promises', `SELECT ${COLUMNS} ${FROM} AND k.verdict = $8 AND ($9::timestamptz IS NULL OR k.started_at >= $9) AND ($10::timestamptz IS NULL OR k.started_at < $10)
    AND ($11::text IS NULL OR k.case_id || '/' || k.id > $11) ORDER BY k.case_id || '/' || k.id LIMIT $12`,
  [...filters(query), query.verdict, query.from ?? null, query.until ?? null, query.after?.[1] ?? null, query.limit]);

const GROUP: Readonly<Record<Grouping, string>> = {
  type: 'c.type', center: `coalesce(c.center, 'none')`, port: `coalesce(c.port, 'none')`, tier: `coalesce(c.tier, 'none')`, person: `coalesce(w.owner, 'unclaimed')`, clock: 'k.kind',
};

/** Promises met, missed, running and overdue, counted by one thing; clocks started from `from` until `until`. Cancelled ones count nowhere. */
export const tally = (database: Database, grouping: Grouping, query: OversightQuery): Promise<Tally[]> =>
  ask<Tally>(database, `tally-${grouping}`, `SELECT ${GROUP[grouping]} AS "group",
      (count(*) FILTER (WHERE k.verdict = 'met'))::integer AS met, (count(*) FILTER (WHERE k.verdict = 'missed'))::integer AS missed,
      (count(*) FILTER (WHERE k.verdict IN ('running', 'paused')))::integer AS running,
      (count(*) FILTER (WHERE k.verdict = 'running' AND k.breached_at IS NOT NULL))::integer AS overdue
    ${FROM} AND ($8::timestamptz IS NULL OR k.started_at >= $8) AND ($9::timestamptz IS NULL OR k.started_at < $9) GROUP BY 1 ORDER BY 1`,
  [...filters(query), query.from ?? null, query.until ?? null]);
