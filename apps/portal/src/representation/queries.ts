// Owns what is asked about powers of attorney, as the service answers it (apps/reassignment/src/representation.controller.ts).
import { ask, type Answer } from '../api/ask.js';
import { lookUp } from '../api/queries.js';

export interface Power {
  readonly id: string;
  readonly broker: string;
  readonly brokerName: string;
  readonly account: string;
  readonly accountName: string;
  /** Null for every number of the account. */
  readonly iors: readonly string[] | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly evidence: string | null;
  readonly verifiedAt: string | null;
  readonly revokedAt: string | null;
  readonly revokedFor: string | null;
  readonly standing: 'in-force' | 'to-be-verified' | 'to-come' | 'over' | 'revoked';
  readonly mayVerify: boolean;
  readonly mayRevoke: boolean;
}
export interface Powers {
  readonly today: string;
  readonly items: readonly Power[];
}
const AT = '/api/reassignment/v1/representations';
export const powersQuery = lookUp<Powers>(['representations'], AT);

export const givePower = (body: object): Promise<Answer<Power>> => ask<Power>(AT, { method: 'POST', body });
export const verifyPower = (id: string): Promise<Answer<Power>> => ask<Power>(`${AT}/${id}/verify`, { method: 'POST', body: {} });
export const revokePower = (id: string, reason: string): Promise<Answer<Power>> => ask<Power>(`${AT}/${id}/revoke`, { method: 'POST', body: { reason } });
