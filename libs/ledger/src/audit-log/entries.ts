// Owns how records of the ledger become entries of the audit log: every column of their rows, instants as the ledger writes them.
import type { EventEntry, ReadingEntry } from '@centerline/audit';
import { ask, type Database } from '../database.js';

const EVENT = `
  SELECT 'event' AS log, e.id::text AS id, e.case_id AS "caseId", e.version, e.beside, centerline.instant(e.at) AS at, (extract(epoch FROM e.recorded_at) * 1000000)::bigint::text AS "recordedMicros",
    e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.actor_name AS "actorName", e.actor_roles AS "actorRoles", e.actor_unit AS "actorUnit", e.command_id AS "commandId", e.command_kind AS "commandKind",
    e.kind, e.summary, e.public_summary AS "publicSummary", e.reason_code AS "reasonCode", e.data, e.before_hash AS "beforeHash", e.after_hash AS "afterHash"
  FROM centerline.audit_event e`;
const READING = `
  SELECT 'reading' AS log, r.id::text AS id, centerline.instant(r.at) AS at, r.reader, r.unit, r.case_id AS "caseId", r.importer, r.what
  FROM centerline.reading r`;

/** Which of a table are in no head yet: above the floor, and not among those that came since. */
const uncovered = (alias: string, column: 'events' | 'readings'): string => `
  WHERE ${alias}.id > $1 AND NOT EXISTS (SELECT FROM centerline.audit_head h WHERE h.size > $2 AND ${alias}.id = ANY (h.${column})) ORDER BY ${alias}.id LIMIT $3`;

export interface Floor {
  readonly event: number;
  readonly reading: number;
  readonly size: number;
}
export const newEvents = (database: Database, floor: Floor, limit: number): Promise<EventEntry[]> => ask<EventEntry>(database, 'audit-new-events', EVENT + uncovered('e', 'events'), [floor.event, floor.size, limit]);
export const newReadings = (database: Database, floor: Floor, limit: number): Promise<ReadingEntry[]> => ask<ReadingEntry>(database, 'audit-new-readings', READING + uncovered('r', 'readings'), [floor.reading, floor.size, limit]);

export const eventsBy = (database: Database, ids: readonly string[]): Promise<EventEntry[]> => ask<EventEntry>(database, 'audit-events-by', `${EVENT} WHERE e.id = ANY ($1::bigint[])`, [ids]);
export const readingsBy = (database: Database, ids: readonly string[]): Promise<ReadingEntry[]> => ask<ReadingEntry>(database, 'audit-readings-by', `${READING} WHERE r.id = ANY ($1::bigint[])`, [ids]);
