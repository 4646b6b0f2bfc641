// Owns the proof that one record stands under a head, made of that head and the peaks of the one before: it reads no other record. The record is read for whoever asks; heads hold
// ids and hashes, and are read for the system. Must never write.
import { hashesIn, inclusionProofOn, leafText, Peaks, type AuditEntry, type RecordProof, type SignedHead } from '@centerline/audit';
import { within } from '../context.js';
import { ask, type Database } from '../database.js';
import { eventsBy, readingsBy } from './entries.js';

interface Row extends SignedHead {
  /** Of the leaf among those of the head, from 0. */
  readonly index: number;
  readonly leaves: Buffer;
  readonly beforeSize: number | null;
  readonly beforePeaks: Buffer | null;
}
/** A record is in the first head whose floor reached it, or one shortly before: a floor follows within minutes. So many heads are an hour of the busiest day. */
const LOOKED_AT = 1_000;
const headOf = (column: 'events' | 'readings', floor: 'floor_event' | 'floor_reading', index: string): string => `
  SELECT h.size::double precision AS size, h.root, h.closed_at AS at, h.key, h.signature, h.leaves, ${index} AS index, b.size::double precision AS "beforeSize", b.peaks AS "beforePeaks"
  FROM (SELECT n.size FROM centerline.audit_head n
      WHERE n.size <= coalesce((SELECT f.size FROM centerline.audit_head f WHERE f.${floor} >= $1 ORDER BY f.${floor}, f.size LIMIT 1), 9223372036854775807)
      ORDER BY n.size DESC LIMIT ${LOOKED_AT}) near
    JOIN centerline.audit_head h ON h.size = near.size
    LEFT JOIN LATERAL (SELECT p.size, p.peaks FROM centerline.audit_head p WHERE p.size < h.size ORDER BY p.size DESC LIMIT 1) b ON true
  WHERE $1 = ANY (h.${column}) LIMIT 1`;
const HEAD: Readonly<Record<AuditEntry['log'], string>> = {
  event: headOf('events', 'floor_event', 'array_position(h.events, $1::bigint) - 1'),
  reading: headOf('readings', 'floor_reading', 'cardinality(h.events) + array_position(h.readings, $1::bigint) - 1'),
};

/** Null when there is no such record, or it is not the asker's to see. `closedOver` is null while no head closed over it. */
export async function proveRecord(database: Database, log: AuditEntry['log'], id: string): Promise<RecordProof | null> {
  const [entry] = log === 'event' ? await eventsBy(database, [id]) : await readingsBy(database, [id]);
  if (entry === undefined) return null;
  const proof = { record: `${log} ${id}`, leaf: leafText(entry), closedOver: null };
  const [row] = await within('system', () => ask<Row>(database, `audit-head-of-${log}`, HEAD[log], [id]));
  if (row === undefined) return proof;
  const { index, leaves, beforeSize, beforePeaks, ...head } = row;
  const before = Peaks.of(beforeSize ?? 0, hashesIn(beforePeaks ?? Buffer.alloc(0)));
  const place = before.size + index;
  return { ...proof, closedOver: { place, path: inclusionProofOn(before, hashesIn(leaves), place).map((hash) => hash.toString('hex')), head } };
}
