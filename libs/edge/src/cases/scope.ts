// Owns whose cases a reader's lists are made of. The ledger selects by it; nothing outside it is ever counted.
import { audienceOf, isParty, policy, type Parties, type SignedIn } from '@centerline/cases';
import type { Scope } from '@centerline/ledger';
import { ProblemException } from '../problems/problem.js';

/** A case nobody stands to: only who reads all cases may read it. */
const NOBODYS: Parties = { units: {}, iors: [] };

/** Headquarters and auditors. */
export const readsAll = (reader: SignedIn): boolean => audienceOf(reader, NOBODYS) === 'agency';

export function scopeOf(reader: SignedIn): Scope {
  if (isParty(reader)) return { iors: reader.iors };
  return readsAll(reader) ? 'all' : { unit: reader.unit };
}

const INSIDE = policy('lists', 'Stages, offices, owners and dates of the agency’s own work are for the agency; a party lists its cases by status.');

/** Throws `forbidden` for a party that asks about the inside of the agency: an empty list would answer too. */
export function forAgencyOnly(reader: SignedIn, asked: string, field?: string): void {
  if (!isParty(reader)) return;
  const message = `${asked} is for the agency.`;
  throw new ProblemException('forbidden', message, { errors: [{ code: 'agency-only', ...(field === undefined ? {} : { field }), message, rule: INSIDE }] });
}
