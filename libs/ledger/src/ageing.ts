// Owns how old the open cases are: counted by age and one thing, each number opening to its cases. Drafts are their party's own and not open yet.
import type { CaseId, CaseType } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import type { Database } from './database.js';
import type { Page } from './orders.js';
import { NONE } from './promises.js';
import { all, askOf, when, type Place } from './question.js';

/** By what open cases are counted. `center` and `port` are the case's own, `holder` is the office that has to act now. */
export const CASE_GROUPINGS = ['type', 'center', 'port', 'tier', 'holder'] as const;
export type CaseGrouping = (typeof CASE_GROUPINGS)[number];

/** Whole days of 24 hours since a case was opened, from the first up to and with the last (POLICY). */
export const AGES = { '0-5': [0, 5], '6-10': [6, 10], '11-30': [11, 30], '31-60': [31, 60], '61-90': [61, 90], 'over-90': [91, null] } as const satisfies Readonly<Record<string, readonly [number, number | null]>>;
export type Age = keyof typeof AGES;

export interface OpenCaseFilters {
  readonly asOf: Instant;
  /** Only cases these offices stand in; null for who oversees all. */
  readonly offices: readonly string[] | null;
  readonly type?: CaseType;
  readonly center?: string;
  readonly port?: string;
  readonly tier?: string;
  readonly holder?: string;
}
export interface OpenCase {
  readonly id: CaseId;
  readonly number: string;
  readonly type: CaseType;
  readonly title: string;
  readonly stage: string;
  readonly center: string | null;
  readonly port: string | null;
  readonly tier: string | null;
  readonly heldBy: string | null;
  readonly openedAt: Instant;
  readonly days: number;
}
export interface AgeCount {
  readonly group: string;
  readonly age: Age;
  readonly count: number;
}

const COLUMN: Readonly<Record<CaseGrouping, string>> = { type: 'c.type', center: 'c.center', port: 'c.port', tier: 'c.tier', holder: 'c.held_by' };
const days = (m: string): string => `floor(extract(epoch FROM ${m} - c.opened_at) / 86400)::integer`;

function open(place: Place, query: OpenCaseFilters): string {
  const orNone = (column: string, value: string | undefined) => when(value, (one) => (one === NONE ? `${column} IS NULL` : `${column} = ${place(one)}`));
  return all(
    'NOT c.closed', `c.status <> 'DRAFT'`,
    when(query.offices, (offices) => `c.units && ${place(offices)}::text[]`),
    ...CASE_GROUPINGS.map((grouping) => orNone(COLUMN[grouping], query[grouping])),
  );
}

/** Open cases of one age, or of all, oldest first; the keyset is `[openedAt, id]`. */
export const listOpenCases = (database: Database, query: OpenCaseFilters & Page & { readonly age?: Age }): Promise<OpenCase[]> =>
  askOf<OpenCase>(database, (place) => {
    const m = `${place(query.asOf)}::timestamptz`;
    const [least, most] = query.age ? AGES[query.age] : [0, null];
    return `
    SELECT c.id, c.number, c.type, c.title, c.stage, c.center, c.port, c.tier, c.held_by AS "heldBy", centerline.instant(c.opened_at) AS "openedAt", ${days(m)} AS days
    FROM centerline.case_file c
    WHERE ${all(
      open(place, query),
      least === 0 ? null : `c.opened_at <= ${m} - make_interval(hours => ${place(least * 24)})`,
      when(most, (last) => `c.opened_at > ${m} - make_interval(hours => ${place((last + 1) * 24)})`),
      when(query.after, ([at, id]) => `(c.opened_at, c.id) > (${place(at)}::timestamptz, ${place(id)}::uuid)`),
    )}
    ORDER BY c.opened_at, c.id LIMIT ${place(query.limit)}`;
  });

export const countAges = (database: Database, grouping: CaseGrouping, query: OpenCaseFilters): Promise<AgeCount[]> =>
  askOf<AgeCount>(database, (place) => {
    const m = `${place(query.asOf)}::timestamptz`;
    const cases = Object.entries(AGES).map(([age, [, last]]) => (last === null ? `ELSE '${age}'` : `WHEN c.opened_at > ${m} - interval '${(last + 1) * 24} hours' THEN '${age}'`));
    return `SELECT coalesce(${COLUMN[grouping]}, '${NONE}') AS "group", CASE ${cases.join(' ')} END AS age, count(*)::integer AS count
    FROM centerline.case_file c WHERE ${open(place, query)} GROUP BY 1, 2 ORDER BY 1`;
  });
