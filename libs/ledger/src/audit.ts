// Owns what auditors ask: what was done, by whom, and who read what. Reads the append-only tables; must never write but a reading.
import type { CaseId, CaseType, Ior, Role, SignedIn, UnitCode } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { ask, type Database } from './database.js';
import type { Page } from './orders.js';
import { all, askOf, when } from './question.js';

interface AuditQuery extends Page {
  /** A case by its id or by its number. */
  readonly case?: string;
  readonly from?: Instant;
  readonly until?: Instant;
}
export interface EventQuery extends AuditQuery {
  /** Only cases these offices stand in; null for who oversees all. */
  readonly offices: readonly string[] | null;
  /** One of them alone. */
  readonly id?: string;
  readonly actor?: string;
  readonly kind?: string;
}
export interface ReadingQuery extends AuditQuery {
  readonly reader?: string;
  /** Looks into ACE's records of the importers of this account. */
  readonly account?: string;
}

export interface AuditedEvent {
  readonly id: string;
  readonly caseId: CaseId;
  readonly number: string;
  readonly type: CaseType;
  readonly version: number;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly actorKind: 'person' | 'application' | 'system';
  readonly actorId: string;
  readonly actorName: string;
  readonly actorRoles: readonly Role[];
  readonly actorUnit: string | null;
  readonly commandId: string;
  readonly commandKind: string;
  readonly kind: string;
  readonly summary: string;
  readonly publicSummary: string | null;
  readonly reasonCode: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly beforeHash: string | null;
  readonly afterHash: string;
}
export interface RecordedReading {
  readonly id: string;
  readonly at: Instant;
  readonly reader: string;
  readonly readerName: string | null;
  readonly unit: string;
  /** Null where no case was read, but what ACE holds of an importer. */
  readonly caseId: CaseId | null;
  readonly number: string | null;
  readonly type: CaseType | null;
  /** By name and account: a number may be somebody's Social Security number. */
  readonly importerName: string | null;
  readonly importerAccount: UnitCode | null;
  readonly what: string;
}

const byCase = (column: string, place: (value: unknown) => string) => (value: string): string =>
  /^[0-9a-f-]{36}$/.test(value) ? `${column} = ${place(value)}::uuid` : `${column} = (SELECT x.id FROM centerline.case_file x WHERE x.number = ${place(value)})`;

/** Audit events, latest first; the keyset is `[at, id]`. */
export const listEvents = (database: Database, query: EventQuery): Promise<AuditedEvent[]> =>
  askOf<AuditedEvent>(database, (place) => `
    SELECT e.id::text AS id, e.case_id AS "caseId", c.number, c.type, e.version, centerline.instant(e.at) AS at, centerline.instant(e.recorded_at) AS "recordedAt",
      e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.actor_name AS "actorName", e.actor_roles AS "actorRoles", e.actor_unit AS "actorUnit",
      e.command_id AS "commandId", e.command_kind AS "commandKind", e.kind, e.summary, e.public_summary AS "publicSummary", e.reason_code AS "reasonCode", e.data,
      e.before_hash AS "beforeHash", e.after_hash AS "afterHash"
    FROM centerline.audit_event e JOIN centerline.case_file c ON c.id = e.case_id
    WHERE ${all(
      when(query.offices, (offices) => `c.units && ${place(offices)}::text[]`),
      when(query.id, (value) => `e.id = ${place(value)}::bigint`),
      when(query.case, byCase('e.case_id', place)),
      when(query.actor, (value) => `e.actor_id = ${place(value)}`),
      when(query.kind, (value) => `e.kind = ${place(value)}`),
      when(query.from, (value) => `e.at >= ${place(value)}::timestamptz`),
      when(query.until, (value) => `e.at < ${place(value)}::timestamptz`),
      when(query.after, ([at, id]) => `(e.at, e.id) < (${place(at)}::timestamptz, ${place(id)}::bigint)`),
    )}
    ORDER BY e.at DESC, e.id DESC LIMIT ${place(query.limit)}`);

/** Who read which case, or looked into ACE's record of which importer, latest first; the keyset is `[at, id]`. */
export const listReadings = (database: Database, query: ReadingQuery): Promise<RecordedReading[]> =>
  askOf<RecordedReading>(database, (place) => `
    SELECT r.id::text AS id, centerline.instant(r.at) AS at, r.reader, p.name AS "readerName", r.unit, r.case_id AS "caseId", c.number, c.type,
      i.name AS "importerName", i.account AS "importerAccount", r.what
    FROM centerline.reading r LEFT JOIN centerline.case_file c ON c.id = r.case_id LEFT JOIN centerline.importer i ON i.ior = r.importer LEFT JOIN centerline.person p ON p.id = r.reader
    WHERE ${all(
      when(query.case, byCase('r.case_id', place)),
      when(query.reader, (value) => `r.reader = ${place(value)}`),
      when(query.account, (value) => `i.account = ${place(value)}`),
      when(query.from, (value) => `r.at >= ${place(value)}::timestamptz`),
      when(query.until, (value) => `r.at < ${place(value)}::timestamptz`),
      when(query.after, ([at, id]) => `(r.at, r.id) < (${place(at)}::timestamptz, ${place(id)}::bigint)`),
    )}
    ORDER BY r.at DESC, r.id DESC LIMIT ${place(query.limit)}`);

/** Records that somebody read something of each of these cases (domain § 11.0). */
export async function recordReadings(database: Database, reader: SignedIn, cases: readonly CaseId[], what: string): Promise<void> {
  if (cases.length === 0) return;
  await ask(database, 'record-readings', `INSERT INTO centerline.reading (at, reader, unit, case_id, what)
    SELECT m.at, $1, $2, x.id, $4 FROM (SELECT centerline.moment() AS at) m, unnest($3::uuid[]) AS x(id)`, [reader.id, reader.unit, [...new Set(cases)], what]);
}

/** Records that somebody looked into what ACE holds of an importer (domain § 11.0). */
export async function recordImporterRead(database: Database, reader: SignedIn, importer: Ior): Promise<void> {
  await ask(database, 'record-importer-read', `INSERT INTO centerline.reading (at, reader, unit, importer, what) VALUES (centerline.moment(), $1, $2, $3, 'importer in ACE')`, [reader.id, reader.unit, importer]);
}

/** POLICY: a list is looked at all day long. What is seen of a case in lists is recorded once an hour and reader. */
const LISTED_EVERY_HOURS = 1;
/** Records that a list showed these cases to somebody (domain § 11.0): number, what it is about, where it stands. */
export async function recordListing(database: Database, reader: SignedIn, cases: readonly CaseId[]): Promise<void> {
  if (cases.length === 0) return;
  await ask(database, 'record-listing', 'SELECT centerline.record_listing($1, $2, $3::uuid[], make_interval(hours => $4))', [reader.id, reader.unit, [...new Set(cases)], LISTED_EVERY_HOURS]);
}
