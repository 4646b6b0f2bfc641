// Owns the rows of powers of attorney: given once, verified once, revoked once. Who may, and what one may be, is judged before.
import type { Representation } from '@centerline/cases';
import { ask, type Database } from './database.js';

const COLUMNS = `p.id, p.broker_unit AS broker, p.account, p.iors, p.from_on::text AS "fromOn", p.until_on::text AS "untilOn", p.evidence, p.given_by AS "givenBy", centerline.instant(p.given_at) AS "givenAt",
  centerline.instant(p.verified_at) AS "verifiedAt", p.verified_by AS "verifiedBy", centerline.instant(p.revoked_at) AS "revokedAt", p.revoked_by AS "revokedBy", p.revoked_for AS "revokedFor"`;

/** Those an office gave or was given, the newest first; of every office for null. */
export const listRepresentations = (database: Database, unit: string | null, limit: number): Promise<Representation[]> =>
  ask<Representation>(database, 'list-representations', `SELECT ${COLUMNS} FROM centerline.power_of_attorney p
    WHERE $1::text IS NULL OR p.account = $1 OR p.broker_unit = $1 ORDER BY p.given_at DESC, p.id LIMIT $2`, [unit, limit]);

export async function findRepresentation(database: Database, id: string): Promise<Representation | null> {
  const [found] = await ask<Representation>(database, 'find-representation', `SELECT ${COLUMNS} FROM centerline.power_of_attorney p WHERE p.id = $1::uuid`, [id]);
  return found ?? null;
}

/** `taken`: the same account gave the same office one from that day before, or the id is another's. */
export async function giveRepresentation(database: Database, given: Pick<Representation, 'id' | 'broker' | 'account' | 'iors' | 'fromOn' | 'untilOn' | 'evidence'>, by: string): Promise<'done' | 'replay' | 'taken'> {
  const [written] = await ask<{ readonly isNew: boolean }>(database, 'give-representation', 'SELECT centerline.give_power_of_attorney($1::uuid, $2, $3, $4::date, $5::date, $6::text[], $7, $8) AS "isNew"',
    [given.id, given.broker, given.account, given.fromOn, given.untilOn, given.iors, given.evidence, by]);
  if (written?.isNew === true) return 'done';
  const before = await findRepresentation(database, given.id);
  return before !== null && before.account === given.account && before.broker === given.broker && before.fromOn === given.fromOn ? 'replay' : 'taken';
}

/** From now on the broker acts by it. Nothing happens to one that is verified, or revoked. */
export async function verifyRepresentation(database: Database, id: string, by: string): Promise<void> {
  await ask(database, 'verify-representation', 'UPDATE centerline.power_of_attorney SET verified_at = centerline.moment(), verified_by = $2 WHERE id = $1::uuid AND verified_at IS NULL AND revoked_at IS NULL', [id, by]);
}

/** From the next request on nobody acts by it. The first revocation stands. */
export async function revokeRepresentation(database: Database, id: string, by: string, reason: string): Promise<void> {
  await ask(database, 'revoke-representation', 'UPDATE centerline.power_of_attorney SET revoked_at = centerline.moment(), revoked_by = $2, revoked_for = $3 WHERE id = $1::uuid AND revoked_at IS NULL', [id, by, reason]);
}
