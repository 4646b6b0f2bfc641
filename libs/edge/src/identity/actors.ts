// Owns how the claims of a token become an Actor. Whom a trade party may act for is looked up now, so that a revoked power of attorney ends with the next request.
import { isParty, personId, ROLES, unitCode, type Ior, type Role, type SignedIn, type UnitCode } from '@centerline/cases';
import type { JWTPayload } from 'jose';
import { ProblemException } from '../problems/problem.js';

const isRole = (value: unknown): value is Role => (ROLES as readonly unknown[]).includes(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

/** Throws `not-signed-in` for a token that does not say who somebody is. */
export async function actorFrom(claims: JWTPayload, actsFor: (unit: UnitCode) => Promise<readonly Ior[]>): Promise<SignedIn> {
  const { sub, name, unit, roles, client_id: client } = claims;
  if (!isText(sub) || !isText(name) || !isText(unit) || !Array.isArray(roles) || roles.length === 0 || !roles.every(isRole)) {
    throw new ProblemException('not-signed-in', 'The token does not name a person, an office and roles that we know.', { headers: { 'www-authenticate': 'Bearer realm="centerline", error="invalid_token"' } });
  }
  // RFC 9068 § 2.2: by client credentials the subject is the client itself.
  const kind = sub === client ? 'application' : 'person';
  const actor = { kind, id: personId(sub), name, roles, unit: unitCode(unit), iors: [] } as const;
  return isParty(actor) ? { ...actor, iors: await actsFor(actor.unit) } : actor;
}
