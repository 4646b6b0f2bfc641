// Owns the closing of heads over what was recorded since the last one. One process at a time closes; records are taken once they are committed, whatever their ids.
// Must never change a record, and never close over one twice.
import { hashesIn, leafHash, leafText, Peaks, type SignedHead, type TreeHead } from '@centerline/audit';
import { ask, type Database } from '../database.js';
import { alone } from '../alone.js';
import { newEvents, newReadings } from './entries.js';

/** Records of a kind that one head closes over. */
const MOST = 5_000;
/** A transaction has its number only when it writes, a moment after it took an id: what was under way is waited for by its number, and this long besides. */
const SETTLES_WITHIN_SECONDS = 60;

interface Last {
  readonly size: string;
  readonly peaks: Buffer;
  readonly floorEvent: string;
  readonly floorReading: string;
  readonly floorSize: string;
  readonly nextEvent: string;
  readonly nextReading: string;
  readonly nextSize: string;
  readonly horizon: string;
  readonly horizonAt: string;
  /** Every transaction under way at the horizon has ended, and long enough ago. */
  readonly isSettled: boolean;
}
const LAST = `
  SELECT h.size::text AS size, h.peaks, h.floor_event::text AS "floorEvent", h.floor_reading::text AS "floorReading", h.floor_size::text AS "floorSize",
    h.next_event::text AS "nextEvent", h.next_reading::text AS "nextReading", h.next_size::text AS "nextSize", h.horizon::text AS horizon, h.horizon_at::text AS "horizonAt",
    pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= h.horizon AND clock_timestamp() > h.horizon_at + make_interval(secs => $1) AS "isSettled"
  FROM centerline.audit_head h ORDER BY h.size DESC LIMIT 1`;
const NOTHING: Last = { size: '0', peaks: Buffer.alloc(0), floorEvent: '0', floorReading: '0', floorSize: '0', nextEvent: '0', nextReading: '0', nextSize: '0', horizon: '0', horizonAt: '', isSettled: true };
const INSERT = `
  INSERT INTO centerline.audit_head (size, events, readings, leaves, peaks, root, closed_at, key, signature, floor_event, floor_reading, floor_size, next_event, next_reading, next_size, horizon, horizon_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, coalesce($16, pg_snapshot_xmax(pg_current_snapshot())::text::bigint), coalesce($17::timestamptz, clock_timestamp()))`;

const highest = (before: string, entries: readonly { readonly id: string }[]): number => Math.max(Number(before), ...entries.slice(-1).map(({ id }) => Number(id)));

/**
 * Closes a head over at most 5,000 events and 5,000 readings; null when there is nothing new, or another process closes.
 * @param sign signs it; its key is nowhere in the ledger.
 */
export async function closeHead(database: Database, sign: (head: TreeHead) => SignedHead): Promise<SignedHead | null> {
  return alone(database, 'centerline-audit-log', async () => {
    const last = (await ask<Last>(database, 'audit-last-head', LAST, [SETTLES_WITHIN_SECONDS]))[0] ?? NOTHING;
    const [event, reading, size] = last.isSettled ? [last.nextEvent, last.nextReading, last.nextSize] : [last.floorEvent, last.floorReading, last.floorSize];
    const floor = { event: Number(event), reading: Number(reading), size: Number(size) };
    // Looked for with the floor of before, which is lower: nothing that settled in between is passed over.
    const before = { event: Number(last.floorEvent), reading: Number(last.floorReading), size: Number(last.floorSize) };
    const [events, readings] = [await newEvents(database, before, MOST), await newReadings(database, before, MOST)];
    if (events.length + readings.length === 0) return null;
    const leaves = [...events, ...readings].map((entry) => leafHash(Buffer.from(leafText(entry))));
    const peaks = Peaks.of(Number(last.size), hashesIn(last.peaks));
    for (const leaf of leaves) peaks.add(leaf);
    const head = sign({ size: peaks.size, root: peaks.root().toString('hex'), at: new Date().toISOString() });
    const next = last.isSettled ? [highest(last.nextEvent, events), highest(last.nextReading, readings), peaks.size] : [last.nextEvent, last.nextReading, last.nextSize];
    await ask(database, 'audit-close', INSERT, [
      head.size, events.map(({ id }) => id), readings.map(({ id }) => id), Buffer.concat(leaves), Buffer.concat(peaks.kept), head.root, head.at, head.key, head.signature,
      floor.event, floor.reading, floor.size, ...next, last.isSettled ? null : last.horizon, last.isSettled ? null : last.horizonAt,
    ]);
    return head;
  });
}

/** The size of the last of these heads that the ledger has as it was published; 0 when it has none of them. A ledger that was restored lacks the last ones. */
export async function lastShared(database: Database, published: readonly SignedHead[]): Promise<number> {
  const [row] = await ask<{ size: number | null }>(database, 'audit-last-shared',
    `SELECT max(h.size)::double precision AS size FROM unnest($1::bigint[], $2::text[]) AS p(size, root) JOIN centerline.audit_head h ON h.size = p.size AND h.root = p.root`,
    [published.map(({ size }) => size), published.map(({ root }) => root)]);
  return row?.size ?? 0;
}

/** Heads over more than so many leaves, in their order. */
export const headsAfter = (database: Database, size: number, limit: number): Promise<SignedHead[]> =>
  ask<SignedHead>(database, 'audit-heads-after', `SELECT size::double precision AS size, root, closed_at AS at, key, signature FROM centerline.audit_head WHERE size > $1 ORDER BY size LIMIT $2`, [size, limit]);
