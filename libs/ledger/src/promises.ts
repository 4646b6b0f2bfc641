// Owns what supervisors ask of all promises: what is overdue, what is due next, how they were kept; each number opens to its clocks.
// A promise is counted where it is owed. That one is overdue is a fact of time, whether the sweep has written it down or not.
import type { Basis, CaseId, CaseType } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import type { Database } from './database.js';
import type { Page } from './orders.js';
import type { Rung } from './promiseColumns.js';
import { all, askOf, when, type Place } from './question.js';

/** By what promises are counted. `center` and `port` are those that owe it, `person` who has the work or had it at the end. */
export const GROUPINGS = ['type', 'center', 'port', 'unit', 'tier', 'person', 'clock'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Every promise is exactly one of these at a moment: ended in time or late, not yet due, waiting, or open past its instant. Cancelled ones count nowhere. */
export const STANDINGS = ['met', 'missed', 'running', 'paused', 'overdue'] as const;
export type PromiseStanding = (typeof STANDINGS)[number];

/** The group of what has no Center, no port, no tier; and of what nobody has taken. */
export const NONE = 'none';
export const UNCLAIMED = 'unclaimed';

export interface PromiseFilters {
  /** The moment everything is judged at. */
  readonly asOf: Instant;
  /** Only what these offices owe; null for who oversees all. */
  readonly offices: readonly string[] | null;
  readonly type?: CaseType;
  /** A Center's code, or `none` for what no Center owes. */
  readonly center?: string;
  /** A port's code for what it or its FP&F office owes, or `none`. */
  readonly port?: string;
  readonly unit?: string;
  readonly tier?: string;
  /** A person's id, or `unclaimed`. */
  readonly person?: string;
  /** Kind of clock. */
  readonly clock?: string;
  readonly basis?: Basis;
  /** Promises that began from `from` until `until`, exclusive. */
  readonly from?: Instant;
  readonly until?: Instant;
}
export interface PromiseQuery extends PromiseFilters, Page {
  readonly verdict?: PromiseStanding;
  /** What it came to first, before any extension or new beginning. */
  readonly first?: 'met' | 'missed';
  /** How high it has climbed. */
  readonly rung?: Rung;
}

/** One deadline of one case, as supervisors list it. */
export interface Promised {
  readonly caseId: CaseId;
  readonly number: string;
  readonly type: CaseType;
  readonly caseTitle: string;
  readonly stage: string;
  readonly closed: boolean;
  /** Whether the asker's offices stand in the case now, so that they may read it. */
  readonly readable: boolean;
  readonly clockId: string;
  readonly kind: string;
  readonly title: string;
  readonly basis: Basis;
  readonly citation: string;
  readonly mark: string;
  readonly owedBy: string;
  readonly tier: string | null;
  readonly standing: PromiseStanding;
  readonly firstVerdict: 'met' | 'missed' | null;
  /** 0 for none, 1 to 4 for owner, supervisor, director, executive. */
  readonly rung: number;
  readonly startedAt: Instant;
  /** Null while it is paused. */
  readonly dueAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly extensions: number;
  readonly worker: string | null;
  readonly workerName: string | null;
}

/** How many promises of one group stand alike. The sum over all is every promise of the filters, each once. */
export interface PromiseCount {
  readonly group: string;
  readonly name: string | null;
  readonly standing: PromiseStanding;
  readonly first: 'met' | 'missed' | null;
  readonly rung: number;
  readonly count: number;
}

/** Conditions in words of a row of `clock k`; `m` is the place of the moment. */
const standing = (m: string): string => `CASE WHEN k.ended_at IS NOT NULL THEN k.verdict WHEN k.falls_due_at <= ${m} THEN 'overdue'
  WHEN k.verdict = 'paused' AND coalesce(k.pause_ends_at > ${m}, true) THEN 'paused' ELSE 'running' END`;
const first = (m: string): string => `coalesce(k.first_verdict, CASE WHEN k.ended_at IS NULL AND k.falls_due_at <= ${m} THEN 'missed' END)`;
const rung = (m: string): string => `coalesce(k.rung::integer, CASE WHEN k.tells_executive_at <= ${m} THEN 4 WHEN k.tells_director_at <= ${m} THEN 3
  WHEN k.tells_supervisor_at <= ${m} THEN 2 WHEN k.tells_owner_at <= ${m} THEN 1 ELSE 0 END)`;
const PORT = `CASE WHEN k.owed_by LIKE 'PORT-%' THEN substr(k.owed_by, 6) WHEN k.owed_by LIKE 'FPF-%' THEN substr(k.owed_by, 5) ELSE '${NONE}' END`;

const GROUP: Readonly<Record<Grouping, string>> = {
  type: 'k.type', center: `CASE WHEN k.owed_by LIKE 'CEE%' THEN k.owed_by ELSE '${NONE}' END`, port: PORT, unit: 'k.owed_by', tier: `coalesce(k.tier, '${NONE}')`,
  person: `coalesce(k.worker, '${UNCLAIMED}')`, clock: 'k.kind',
};

const OPEN = 'k.falls_due_at IS NOT NULL AND k.judged';
const COUNTED = `k.judged AND k.verdict <> 'cancelled'`;
const TO_RUNG: Readonly<Record<Rung, number>> = { owner: 1, supervisor: 2, director: 3, executive: 4 };

function filters(place: Place, query: PromiseFilters): string {
  const oneOffice = query.offices?.length === 1 ? query.offices[0] : undefined;
  return all(
    when(oneOffice, (office) => `k.owed_by = ${place(office)}`),
    when(oneOffice === undefined ? query.offices : null, (offices) => `k.owed_by = ANY (${place(offices)}::text[])`),
    when(query.type, (value) => `k.type = ${place(value)}`),
    when(query.center, (value) => (value === NONE ? `k.owed_by NOT LIKE 'CEE%'` : `k.owed_by = ${place(value)}`)),
    when(query.port, (value) => (value === NONE ? `k.owed_by NOT LIKE 'PORT-%' AND k.owed_by NOT LIKE 'FPF-%'` : `k.owed_by = ANY (${place([`PORT-${value}`, `FPF-${value}`])}::text[])`)),
    when(query.unit, (value) => `k.owed_by = ${place(value)}`),
    when(query.tier, (value) => (value === NONE ? 'k.tier IS NULL' : `k.tier = ${place(value)}`)),
    when(query.person, (value) => (value === UNCLAIMED ? 'k.worker IS NULL' : `k.worker = ${place(value)}`)),
    when(query.clock, (value) => `k.kind = ${place(value)}`),
    when(query.basis, (value) => `k.basis = ${place(value)}`),
    when(query.from, (value) => `k.started_at >= ${place(value)}::timestamptz`),
    when(query.until, (value) => `k.started_at < ${place(value)}::timestamptz`),
  );
}

const columns = (m: string, offices: string | null): string => `
  SELECT c.id AS "caseId", c.number, c.type, c.title AS "caseTitle", c.stage, c.closed, ${offices === null ? 'true' : `c.units && ${offices}::text[]`} AS readable,
    k.id AS "clockId", k.kind, k.title, k.basis, k.card #>> '{rule,citation}' AS citation, k.card #>> '{rule,mark}' AS mark, k.owed_by AS "owedBy", k.tier,
    ${standing(m)} AS standing, ${first(m)} AS "firstVerdict", ${rung(m)} AS rung, centerline.instant(k.started_at) AS "startedAt",
    centerline.instant(CASE WHEN k.ended_at IS NOT NULL THEN k.due_at WHEN ${standing(m)} <> 'paused' THEN k.falls_due_at END) AS "dueAt",
    centerline.instant(k.ended_at) AS "endedAt", (k.card ->> 'extensions')::integer AS extensions, k.worker, k.worker_name AS "workerName"
  FROM centerline.clock k JOIN centerline.case_file c ON c.id = k.case_id`;

/** Open promises in order of the instant they fall due; the keyset is `[dueAt, caseId/clockId]`. */
const listOpen = (database: Database, query: PromiseFilters & Page, also: (m: string) => string): Promise<Promised[]> =>
  askOf<Promised>(database, (place) => {
    const m = `${place(query.asOf)}::timestamptz`;
    return `${columns(m, query.offices && place(query.offices))}
    WHERE ${all(OPEN, also(m), `NOT (k.verdict = 'paused' AND k.falls_due_at > ${m} AND coalesce(k.pause_ends_at > ${m}, true))`, filters(place, query),
    when(query.after, ([at, clock]) => `(k.falls_due_at, k.case_id, k.id) > (${place(at)}::timestamptz, ${place(clock.slice(0, 36))}::uuid, ${place(clock.slice(37))})`))}
    ORDER BY k.falls_due_at, k.case_id, k.id LIMIT ${place(query.limit)}`;
  });

/** Promises that have been warned of or are overdue, and are still open: longest overdue first. */
export const listBreaches = (database: Database, query: PromiseFilters & Page): Promise<Promised[]> => listOpen(database, query, (m) => `k.warns_at <= ${m}`);

/** Promises that are due next, from the moment on. */
export const listNextDue = (database: Database, query: PromiseFilters & Page): Promise<Promised[]> => listOpen(database, query, (m) => `k.falls_due_at > ${m}`);

/** The clocks behind a number, latest begun first; the keyset is `[startedAt, caseId/clockId]`. */
export const listPromises = (database: Database, query: PromiseQuery): Promise<Promised[]> =>
  askOf<Promised>(database, (place) => {
    const m = `${place(query.asOf)}::timestamptz`;
    return `${columns(m, query.offices && place(query.offices))}
    WHERE ${all(COUNTED, filters(place, query),
    when(query.verdict, (value) => (value === 'met' || value === 'missed' ? `k.verdict = ${place(value)}` : `k.falls_due_at IS NOT NULL AND ${standing(m)} = ${place(value)}`)),
    when(query.first, (value) => `${first(m)} = ${place(value)}`),
    when(query.rung, (value) => `${rung(m)} = ${place(TO_RUNG[value])}`),
    when(query.after, ([at, clock]) => `(k.started_at, k.case_id, k.id) < (${place(at)}::timestamptz, ${place(clock.slice(0, 36))}::uuid, ${place(clock.slice(37))})`))}
    ORDER BY k.started_at DESC, k.case_id DESC, k.id DESC LIMIT ${place(query.limit)}`;
  });

/** Promises counted by one thing. What has ended and what is open are read from an index each, then put together. */
export const countPromises = (database: Database, grouping: Grouping, query: PromiseFilters): Promise<PromiseCount[]> =>
  askOf<PromiseCount>(database, (place) => {
    const m = `${place(query.asOf)}::timestamptz`;
    const where = filters(place, query);
    const name = grouping === 'person' ? 'max(k.worker_name)' : 'NULL::text';
    return `
    SELECT ${GROUP[grouping]} AS "group", ${name} AS name, k.verdict AS standing, k.first_verdict AS first, k.rung::integer AS rung, count(*)::integer AS count
    FROM centerline.clock k WHERE k.ended_at IS NOT NULL AND ${COUNTED} AND ${where} GROUP BY 1, 3, 4, 5
    UNION ALL
    SELECT ${GROUP[grouping]}, ${name}, ${standing(m)}, ${first(m)}, ${rung(m)}, count(*)::integer
    FROM centerline.clock k WHERE ${OPEN} AND ${where} GROUP BY 1, 3, 4, 5
    ORDER BY 1`;
  });
