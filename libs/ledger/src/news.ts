// Owns what changed lately, and whom it concerns: ids and versions only, for live updates. Read from the audit events every commit writes;
// nothing is written here. Must never carry what happened, who did it, or a name.
import type { CaseId, CaseType } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { ask, type Database } from './database.js';
import { IN_SCOPE, scopeValues } from './lists.js';
import type { Scope } from './orders.js';

/** A case that changed. */
export interface News {
  /** Running number of the audit event, as text: for the reader of the ledger, never for a person. */
  readonly id: string;
  readonly caseId: CaseId;
  readonly type: CaseType;
  readonly version: number;
  /** Offices that may read the case. */
  readonly units: readonly string[];
  /** Those of the trade parties asked about that may act for every importer of the case at this moment. */
  readonly parties: readonly string[];
}

export interface NewsOrder {
  /** Events up to this number are known. */
  readonly floor: string;
  /** Numbers above the floor that are known: a number is given before its event is committed, so a lower one may still come. */
  readonly seen: readonly string[];
  /** Trade parties whose people listen; whom each may act for is looked up now. */
  readonly tradeUnits: readonly string[];
  /** Sessions of those who listen, by the hash of their id. */
  readonly sessions: readonly string[];
  readonly idleSince: Instant;
  readonly now: Instant;
  readonly limit: number;
}

export interface Bulletin {
  readonly news: readonly News[];
  /** Those of the sessions that are not over. */
  readonly alive: readonly string[];
}

export type Missed = Pick<News, 'caseId' | 'type' | 'version'>;

// Papers beside a case (an internal message) are no news to a party: not even that there was one.
const SINCE = `
  WITH fresh AS MATERIALIZED (
    SELECT e.id, e.case_id, e.version, (e.beside = 0 OR e.public_summary IS NOT NULL) AS told FROM centerline.audit_event e WHERE e.id > $1::bigint AND e.id <> ALL ($2::bigint[]) ORDER BY e.id LIMIT $7
  ), trade AS MATERIALIZED (
    SELECT t.unit, centerline.acts_for(t.unit) AS iors FROM unnest($3::text[]) AS t(unit) WHERE EXISTS (SELECT FROM fresh)
  )
  SELECT
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id::text, 'caseId', f.case_id, 'type', c.type, 'version', f.version, 'units', c.units,
      'parties', ARRAY(SELECT t.unit FROM trade t WHERE f.told AND c.iors <@ t.iors AND cardinality(c.iors) > 0)) ORDER BY f.id)
      FROM fresh f JOIN centerline.case_file c ON c.id = f.case_id), '[]') AS news,
    ARRAY(SELECT s.id_hash FROM centerline.session s WHERE s.id_hash = ANY ($4::text[]) AND s.seen_at > $5 AND s.ends_at > $6) AS alive`;

const MISSED = `
  SELECT c.id AS "caseId", c.type, c.version FROM centerline.case_file c
  WHERE ${IN_SCOPE} AND c.id IN (
    SELECT e.case_id FROM centerline.audit_event e WHERE e.id > $4::bigint AND ($1::text[] IS NULL OR e.beside = 0 OR e.public_summary IS NOT NULL)
  ) ORDER BY c.id LIMIT $5`;

export class Newsroom {
  constructor(private readonly database: Database) {}

  /** What changed since, for everybody who listens, and who of them is still signed in: one statement. */
  async since({ floor, seen, tradeUnits, sessions, idleSince, now, limit }: NewsOrder): Promise<Bulletin> {
    const [row] = await ask<Bulletin>(this.database, 'news-since', SINCE, [floor, seen, tradeUnits, sessions, idleSince, now, limit]);
    if (!row) throw new Error('The ledger did not answer');
    return row;
  }
  /** Cases in scope that changed after that number, each with its latest version: for somebody who was away for a while. */
  missed(scope: Scope, floor: string, limit: number): Promise<Missed[]> {
    return ask<Missed>(this.database, 'news-missed', MISSED, [...scopeValues(scope), floor, limit]);
  }
  /** A number below which no event is still to come: the last one recorded more than `seconds` ago; '0' for an empty ledger. */
  async floor(seconds: number): Promise<string> {
    const [row] = await ask<{ id: string }>(this.database, 'news-floor', 'SELECT e.id::text AS id FROM centerline.audit_event e WHERE e.recorded_at < clock_timestamp() - make_interval(secs => $1) ORDER BY e.id DESC LIMIT 1', [seconds]);
    return row?.id ?? '0';
  }
}
