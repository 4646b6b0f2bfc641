// Owns how scenarios over HTTP check their books: of these cases, every one closed, two audit rows by people each, none twice. A scenario whose books are not sound has no figures.
import type pg from 'pg';

const BOOKS = `SELECT count(*)::integer AS cases, (count(*) FILTER (WHERE c.closed))::integer AS decided,
    (SELECT count(*) FROM centerline.audit_event e WHERE e.case_id = ANY ($1::uuid[]) AND e.actor_kind = 'person')::integer AS audit,
    (SELECT count(*) FROM (SELECT FROM centerline.audit_event e WHERE e.case_id = ANY ($1::uuid[]) GROUP BY case_id, version HAVING count(*) > 1) d)::integer AS doubled
  FROM centerline.case_file c WHERE c.id = ANY ($1::uuid[])`;

/** Throws when a case is missing, still open, without its rows or with one twice. @param acts audit rows by people that each case must have. */
export async function requireSound(owner: pg.Pool, ids: readonly string[], acts = 2): Promise<void> {
  const { rows: [found] } = await owner.query<{ cases: number; decided: number; audit: number; doubled: number }>(BOOKS, [ids]);
  const isSound = found?.cases === ids.length && found.decided === ids.length && found.audit === acts * ids.length && found.doubled === 0;
  if (!isSound) throw new Error(`the books are not sound: ${ids.length} cases were filed, found ${JSON.stringify(found)}`);
}

/** The instants at which the filings of these cases were recorded, in their order: milliseconds since 1970. */
export async function filedAt(owner: pg.Pool, ids: readonly string[]): Promise<readonly number[]> {
  const { rows } = await owner.query<{ ms: string }>(`SELECT extract(epoch FROM e.recorded_at) * 1000 AS ms FROM unnest($1::uuid[]) WITH ORDINALITY AS x(id, place)
    JOIN centerline.audit_event e ON e.case_id = x.id AND e.version = 1 ORDER BY x.place`, [ids]);
  return rows.map(({ ms }) => Number(ms));
}
