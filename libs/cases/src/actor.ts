// Owns who acts: a signed-in person, a trade system, or the system itself. The actor of a command has no default, ever.
import type { Ior, PersonId, UnitCode } from './names.js';

export const ROLES = [
  'IMPORTER_USER', 'BROKER_USER',
  'PORT_OFFICER', 'PORT_DIRECTOR',
  'FPF_PARALEGAL', 'FPF_OFFICER',
  'CENTER_SPECIALIST', 'CENTER_SUPERVISOR', 'CENTER_DIRECTOR',
  'OFO_HQ_ANALYST', 'OFO_HQ_DECIDER', 'OFO_HQ_SUPERVISOR',
  'OT_RR_LIAISON', 'AUDITOR', 'ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who signed in. `iors` are the importers of record they may act for right now, looked up for this request. */
export interface Person {
  readonly kind: 'person';
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: UnitCode;
  readonly iors: readonly Ior[];
}
/** A broker's system, by client credentials; it acts for the importers its broker holds a power of attorney from. */
export interface Application {
  readonly kind: 'application';
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: UnitCode;
  readonly iors: readonly Ior[];
}
/** The conductor (a case's workflow), the sweep, and what checks documents, on the same path as people. */
export interface System {
  readonly kind: 'system';
  readonly id: 'system:conductor' | 'system:sweep' | 'system:time' | 'system:scanner';
}
export type Actor = Person | Application | System;
export type SignedIn = Person | Application;

export const CONDUCTOR: System = { kind: 'system', id: 'system:conductor' };
export const SCANNER: System = { kind: 'system', id: 'system:scanner' };

/** Parties outside the agency. */
export const TRADE: readonly Role[] = ['IMPORTER_USER', 'BROKER_USER'];
/** Everybody inside it. */
export const AGENCY: readonly Role[] = ROLES.filter((role) => !TRADE.includes(role));
export const isParty = (actor: Actor): boolean => actor.kind !== 'system' && actor.roles.every((role) => TRADE.includes(role));
export const holds = (actor: Actor, roles: readonly Role[]): boolean => actor.kind !== 'system' && actor.roles.some((role) => roles.includes(role));
export const actorName = (actor: Actor): string => (actor.kind === 'system' ? 'Centerline' : actor.name);
