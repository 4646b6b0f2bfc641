// Owns the rows of browser sessions: found by the hash of an id, never by an id. Must never see a token: what is sealed stays sealed here.
// How long a session lasts is the gateway's to say; instants come from it and are of the machine's clock.
import type { Instant } from '@centerline/clock';
import { ask, type Database } from './database.js';

export interface SessionRow {
  /** SHA-256 of the id that the browser holds, base64url. */
  readonly idHash: string;
  readonly person: string;
  /** Ciphertext; its key is not in the database. */
  readonly sealed: string;
  readonly openedAt: Instant;
  /** The last request that counted as the person's own doing. */
  readonly seenAt: Instant;
  readonly endsAt: Instant;
}

const COLUMNS = `id_hash AS "idHash", person, sealed, centerline.instant(opened_at) AS "openedAt", centerline.instant(seen_at) AS "seenAt", centerline.instant(ends_at) AS "endsAt"`;

export class Sessions {
  constructor(private readonly database: Database) {}

  async open(row: SessionRow): Promise<void> {
    await ask(this.database, 'open-session', 'INSERT INTO centerline.session (id_hash, person, sealed, opened_at, seen_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6)', [
      row.idHash, row.person, row.sealed, row.openedAt, row.seenAt, row.endsAt,
    ]);
  }
  /** The row as it stands, over or not; null when there is none. */
  async find(idHash: string): Promise<SessionRow | null> {
    const [row] = await ask<SessionRow>(this.database, 'find-session', `SELECT ${COLUMNS} FROM centerline.session WHERE id_hash = $1`, [idHash]);
    return row ?? null;
  }
  /** All of one person, over or not, the one used last first. */
  ofPerson(person: string): Promise<SessionRow[]> {
    return ask<SessionRow>(this.database, 'sessions-of-person', `SELECT ${COLUMNS} FROM centerline.session WHERE person = $1 ORDER BY seen_at DESC, opened_at DESC, id_hash`, [person]);
  }
  /** Notes that the person did something. Never turns a session's clock back. */
  async touch(idHash: string, at: Instant): Promise<void> {
    await ask(this.database, 'touch-session', 'UPDATE centerline.session SET seen_at = $2 WHERE id_hash = $1 AND seen_at < $2', [idHash, at]);
  }
  /** Removes the session; the row it was, or null when there was none. */
  async end(idHash: string): Promise<SessionRow | null> {
    const [row] = await ask<SessionRow>(this.database, 'end-session', `DELETE FROM centerline.session WHERE id_hash = $1 RETURNING ${COLUMNS}`, [idHash]);
    return row ?? null;
  }
  /** Removes every session not used since `idleSince`, or past its end; the rows they were. */
  endPast(idleSince: Instant, now: Instant): Promise<SessionRow[]> {
    return ask<SessionRow>(this.database, 'end-sessions-past', `DELETE FROM centerline.session WHERE seen_at <= $1 OR ends_at <= $2 RETURNING ${COLUMNS}`, [idleSince, now]);
  }

  /** Takes the right to renew the tokens of a session until that instant; false while another request has it, or when there is no such session. */
  async claimRenewal(idHash: string, now: Instant, until: Instant): Promise<boolean> {
    const rows = await ask(this.database, 'claim-renewal', 'UPDATE centerline.session SET renewing_until = $3 WHERE id_hash = $1 AND (renewing_until IS NULL OR renewing_until <= $2) RETURNING id_hash', [idHash, now, until]);
    return rows.length > 0;
  }
  /** Writes what was renewed and gives the right back; false when the session has ended meanwhile, or the right was another's by then. */
  async renew(idHash: string, until: Instant, sealed: string): Promise<boolean> {
    const rows = await ask(this.database, 'renew-session', 'UPDATE centerline.session SET sealed = $3, renewing_until = NULL WHERE id_hash = $1 AND renewing_until = $2 RETURNING id_hash', [idHash, until, sealed]);
    return rows.length > 0;
  }
  /** Gives the right back after a renewal that came to nothing, so that the next request may try. */
  async releaseRenewal(idHash: string, until: Instant): Promise<void> {
    await ask(this.database, 'release-renewal', 'UPDATE centerline.session SET renewing_until = NULL WHERE id_hash = $1 AND renewing_until = $2', [idHash, until]);
  }

  /** What people call an office or a trade party; its code when nobody named it. */
  async unitName(unit: string): Promise<string> {
    const [row] = await ask<{ name: string }>(this.database, 'unit-name', `
      SELECT coalesce((SELECT u.name FROM centerline.unit u WHERE u.code = $1), (SELECT i.name FROM centerline.importer i WHERE i.account = $1 ORDER BY i.ior LIMIT 1), $1) AS name`, [unit]);
    return row?.name ?? unit;
  }
}
