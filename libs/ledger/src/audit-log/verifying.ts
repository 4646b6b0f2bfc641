// Owns the reading of a whole log for its verifier: head after head with the records as they are now, and what stands among old records in no head. Must never write.
import { hashesIn, leafText, Verifier, type AuditEntry, type Flaw, type PublicKeys, type SignedHead } from '@centerline/audit';
import { ask, type Database } from '../database.js';
import { eventsBy, readingsBy } from './entries.js';

interface Row extends SignedHead {
  readonly events: readonly string[];
  readonly readings: readonly string[];
  readonly leaves: Buffer;
}
const HEADS = `
  SELECT size::double precision AS size, root, closed_at AS at, key, signature, events::text[] AS events, readings::text[] AS readings, leaves
  FROM centerline.audit_head WHERE size > $1 ORDER BY size LIMIT 20`;
/** Up to the last floor every record was closed over, so that one in no head came in behind. */
const OUTSIDE = `
  WITH last AS (SELECT floor_event, floor_reading FROM centerline.audit_head ORDER BY size DESC LIMIT 1),
    covered AS MATERIALIZED (SELECT unnest(events) AS id FROM centerline.audit_head), read AS MATERIALIZED (SELECT unnest(readings) AS id FROM centerline.audit_head)
  SELECT 'event ' || e.id AS name FROM centerline.audit_event e, last WHERE e.id <= last.floor_event AND NOT EXISTS (SELECT FROM covered c WHERE c.id = e.id)
  UNION ALL SELECT 'reading ' || r.id FROM centerline.reading r, last WHERE r.id <= last.floor_reading AND NOT EXISTS (SELECT FROM read c WHERE c.id = r.id)
  LIMIT 1000`;

export interface Verified {
  readonly entries: number;
  readonly heads: number;
  /** The last head; null while there is none. */
  readonly last: SignedHead | null;
  readonly flaws: readonly Flaw[];
}

/**
 * @param published heads as they were written outside of the database.
 * @param onBatch told each head with its leaves' texts, for who exports the log.
 */
export async function verifyLog(database: Database, keys: PublicKeys, published: readonly SignedHead[], onBatch: (head: SignedHead, texts: readonly string[]) => void = () => undefined): Promise<Verified> {
  const verifier = new Verifier(keys, published);
  let [last, heads]: [SignedHead | null, number] = [null, 0];
  for (;;) {
    const rows: readonly Row[] = await ask<Row>(database, 'audit-heads', HEADS, [last?.size ?? 0]);
    if (rows.length === 0) break;
    const [allEvents, allReadings] = [await eventsBy(database, rows.flatMap(({ events }) => events)), await readingsBy(database, rows.flatMap(({ readings }) => readings))];
    const found = new Map<string, AuditEntry>([...allEvents, ...allReadings].map((entry) => [`${entry.log} ${entry.id}`, entry]));
    for (const { events, readings, leaves, ...head } of rows) {
      const entries = [...events.map((id) => `event ${id}`), ...readings.map((id) => `reading ${id}`)].map((name) => {
        const entry = found.get(name);
        return { name, text: entry === undefined ? null : leafText(entry) };
      });
      verifier.take({ head, leaves: hashesIn(leaves), entries });
      onBatch(head, entries.flatMap(({ text }) => (text === null ? [] : [text])));
      [last, heads] = [head, heads + 1];
    }
  }
  for (const { name } of await ask<{ name: string }>(database, 'audit-outside', OUTSIDE)) verifier.findsOutside(name);
  const flaws = verifier.end();
  return { entries: verifier.entries, heads, last, flaws };
}
