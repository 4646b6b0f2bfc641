// Owns who may do what: role × command × record, as a table per case type. Read by `decide`, by the views and by the portal.
import { AGENCY, holds, isParty, TRADE, type Actor, type Role, type SignedIn } from './actor.js';
import type { Ior, UnitCode } from './names.js';
import { forbidden, type Refusal } from './refusal.js';
import { policy, type RuleRef } from './rule.js';

/** How an office or party stands to a case. */
export type Relation = 'party' | 'port' | 'center' | 'office' | 'hq' | 'legal';
/** Offices by relation; `iors` are the importers the case is about. */
export interface Parties {
  readonly units: Readonly<Partial<Record<Exclude<Relation, 'party'>, readonly UnitCode[]>>>;
  readonly iors: readonly Ior[];
}

export interface Permission {
  readonly command: string;
  readonly roles: readonly Role[];
  /** The record: the actor's office (or importer) must stand in this relation to the case. `any` for filings. */
  readonly of: Relation | 'any';
  readonly rule: RuleRef;
}

export const standsAs = (actor: SignedIn, relation: Relation, parties: Parties): boolean =>
  relation === 'party'
    ? isParty(actor) && parties.iors.length > 0 && parties.iors.every((one) => actor.iors.includes(one))
    : (parties.units[relation] ?? []).includes(actor.unit);

/** Null when permitted; else the refusal, naming the rule of the row that comes closest. System commands are not in this table. */
export function forbiddance(table: readonly Permission[], command: string, actor: Actor, parties: Parties): Refusal | null {
  if (actor.kind === 'system') return null;
  const rows = table.filter((row) => row.command === command);
  const byRole = rows.filter((row) => holds(actor, row.roles));
  if (byRole.some((row) => row.of === 'any' || standsAs(actor, row.of, parties))) return null;
  const nearest = byRole[0] ?? rows[0];
  if (!nearest) throw new Error(`No permission row for command "${command}"`);
  const message =
    byRole.length > 0
      ? `Your office (${actor.unit}) is not the one that may do this on this case.`
      : `This is for ${[...new Set(rows.flatMap((row) => row.roles))].map(roleWords).join(' or ')}; you are signed in as ${actor.roles.map(roleWords).join(', ')}.`;
  return forbidden('not-permitted', message, nearest.rule);
}

/** Commands the actor may give on such a case, whatever its stage. */
export const permittedCommands = (table: readonly Permission[], actor: Actor, parties: Parties): readonly string[] => [
  ...new Set(table.map((row) => row.command).filter((command) => actor.kind !== 'system' && forbiddance(table, command, actor, parties) === null)),
];

export type Audience = 'party' | 'agency';
/** Headquarters supervises the field and auditors oversee both: they read every case. */
export const READS_ALL: readonly Role[] = ['OFO_HQ_ANALYST', 'OFO_HQ_DECIDER', 'OFO_HQ_SUPERVISOR', 'AUDITOR'];
/** How an office may stand to a case. */
export const OFFICE_RELATIONS: readonly Exclude<Relation, 'party'>[] = ['port', 'center', 'office', 'hq', 'legal'];

const OWN_CASES = policy('reading by parties', 'A party reads the public side of the cases of which it acts for every importer, and of no other case learns that it is there.');
const OFFICE_CASES = policy('reading by offices', 'The people of an office read the cases the office stands in; of no other case they learn that it is there.');
const EVERY_CASE = policy('reading by supervision', 'Headquarters and auditors read every case; each reading is recorded.');

export interface ReadingPermission extends Permission {
  readonly as: Audience;
}
/** Who reads a case, and as whom. What is inside the agency is read by nobody else. */
export const READING: readonly ReadingPermission[] = [
  { command: 'read-case', roles: TRADE, of: 'party', rule: OWN_CASES, as: 'party' },
  ...OFFICE_RELATIONS.map((of): ReadingPermission => ({ command: 'read-case', roles: AGENCY, of, rule: OFFICE_CASES, as: 'agency' })),
  { command: 'read-case', roles: READS_ALL, of: 'any', rule: EVERY_CASE, as: 'agency' },
];

/** As whom the actor may read the case: a party, the agency (internal advice included), or not at all. */
export function audienceOf(actor: Actor, parties: Parties): Audience | null {
  if (actor.kind === 'system') return 'agency';
  return READING.find((row) => holds(actor, row.roles) && (row.of === 'any' || standsAs(actor, row.of, parties)))?.as ?? null;
}

const roleWords = (role: Role): string => role.toLowerCase().replaceAll('_', ' ');
