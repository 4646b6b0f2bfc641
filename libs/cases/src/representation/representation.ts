// Owns who acts for an importer by a power of attorney: what one is, how it stands on a day, and who may give, verify and revoke it. Pure. Whether somebody
// acts by it is asked of the ledger at every request; nothing here lets anybody in.
import type { Instant, PlainDate } from '@centerline/clock';
import { holds, type Role, type SignedIn } from '../actor.js';
import type { Ior, UnitCode } from '../names.js';
import type { NotedPermission } from '../permissionBook.js';
import { READS_ALL } from '../permission.js';
import { conflict, forbidden, invalid, notFound, type Refusal } from '../refusal.js';
import { policy } from '../rule.js';

export interface Representation {
  /** Of who gave it, so that a repeat gives it once. */
  readonly id: string;
  /** The office of the broker or counsel, such as `BRK-201`. */
  readonly broker: UnitCode;
  /** The importer's account, such as `ACCT-1001`. */
  readonly account: UnitCode;
  /** Null for every number of the account. */
  readonly iors: readonly Ior[] | null;
  readonly fromOn: PlainDate;
  /** The first day on which it is over; null for none. */
  readonly untilOn: PlainDate | null;
  /** Where the signed power lies; null of what was recorded before this was asked. */
  readonly evidence: string | null;
  readonly givenBy: string | null;
  readonly givenAt: Instant;
  readonly verifiedAt: Instant | null;
  readonly verifiedBy: string | null;
  readonly revokedAt: Instant | null;
  readonly revokedBy: string | null;
  readonly revokedFor: string | null;
}
export type RepresentationStanding = 'in-force' | 'to-be-verified' | 'to-come' | 'over' | 'revoked';

export const REPRESENTATION = policy(
  'representation',
  'A broker or counsel acts for an importer by a power of attorney that names who, for which numbers and from when, is verified by Headquarters, and is neither over nor revoked; the importer, or Headquarters, revokes it at any time (19 CFR part 141, subpart C).',
);
/** Who verifies, and revokes for the agency (POLICY). */
export const VERIFYING: readonly Role[] = ['OFO_HQ_ANALYST', 'OFO_HQ_SUPERVISOR'];
const IMPORTER: readonly Role[] = ['IMPORTER_USER'];
const TRADE_SIDE: readonly Role[] = ['IMPORTER_USER', 'BROKER_USER'];

/** As auditors read it; a spec holds the functions below to it. */
export const REPRESENTATION_PERMISSIONS: readonly NotedPermission[] = [
  { command: 'read-representation', roles: TRADE_SIDE, of: 'office', rule: REPRESENTATION, note: 'given by or to their own account' },
  { command: 'read-representation', roles: READS_ALL, of: 'any', rule: REPRESENTATION },
  { command: 'give-representation', roles: IMPORTER, of: 'office', rule: REPRESENTATION, note: 'of their own account' },
  { command: 'verify-representation', roles: VERIFYING, of: 'any', rule: REPRESENTATION },
  { command: 'revoke-representation', roles: IMPORTER, of: 'office', rule: REPRESENTATION, note: 'given by their own account' },
  { command: 'revoke-representation', roles: VERIFYING, of: 'any', rule: REPRESENTATION },
];

/** @param today the day at Headquarters. */
export function standingOfRepresentation({ fromOn, untilOn, verifiedAt, revokedAt }: Representation, today: PlainDate): RepresentationStanding {
  if (revokedAt !== null) return 'revoked';
  if (untilOn !== null && untilOn <= today) return 'over';
  if (verifiedAt === null) return 'to-be-verified';
  return fromOn > today ? 'to-come' : 'in-force';
}

type Parties = Pick<Representation, 'account' | 'broker'>;
export const readsRepresentation = (reader: SignedIn, { account, broker }: Parties): boolean =>
  holds(reader, READS_ALL) || (holds(reader, TRADE_SIDE) && (reader.unit === account || reader.unit === broker));

const NONE = notFound('no-such-representation', 'There is no such power of attorney, or it is not one of yours.', REPRESENTATION);
const only = (message: string): Refusal => forbidden('not-permitted', message, REPRESENTATION);

/** Who gives one: a person of the importer, for the own account. */
export const givingBar = (actor: SignedIn): Refusal | null =>
  actor.kind === 'person' && holds(actor, IMPORTER) ? null : only('A power of attorney is given by a person of the importer.');

export function verifyingBar(actor: SignedIn, of: Parties | null): Refusal | null {
  if (of === null || !readsRepresentation(actor, of)) return NONE;
  return holds(actor, VERIFYING) ? null : only('Headquarters verifies a power of attorney.');
}
export function revokingBar(actor: SignedIn, of: Parties | null): Refusal | null {
  if (of === null || !readsRepresentation(actor, of)) return NONE;
  return holds(actor, VERIFYING) || (holds(actor, IMPORTER) && actor.unit === of.account) ? null : only('The importer who gave a power of attorney revokes it, or Headquarters.');
}

export interface RepresentationOrder {
  readonly id: string;
  readonly broker: string;
  readonly iors: readonly string[] | null;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate | null;
  readonly evidence: string;
}

/**
 * Judges one that is to be given.
 * @param own the numbers of the giver's account. @param today the day at Headquarters.
 */
export function giveRepresentation(order: RepresentationOrder, actor: SignedIn, own: readonly Ior[], today: PlainDate): readonly Refusal[] {
  const bar = givingBar(actor);
  if (bar) return [bar];
  const { broker, iors, fromOn, untilOn, evidence } = order;
  return [
    ...(/^(BRK|CNSL)-[0-9]{3,8}$/.test(broker) ? [] : [invalid('/broker', 'no-broker', 'Name the office of the broker or counsel, such as BRK-201.', REPRESENTATION)]),
    ...(iors ?? []).flatMap((one, index) => (own.some((ior) => ior === one) ? [] : [invalid(`/iors/${index}`, 'not-yours', 'This importer number does not belong to your account.', REPRESENTATION)])),
    ...(fromOn < today ? [invalid('/fromOn', 'in-the-past', `A power of attorney begins today (${today}) or later.`, REPRESENTATION)] : []),
    ...(untilOn !== null && untilOn <= fromOn ? [invalid('/untilOn', 'ends-before-it-begins', 'The expiration must be after the first day. Leave it out for no end.', REPRESENTATION)] : []),
    ...(evidence.trim().length >= 3 ? [] : [invalid('/evidence', 'no-evidence', 'Say where the signed power of attorney lies: a document of a case, a form 5291, a file number.', REPRESENTATION)]),
  ];
}

export const verifyRepresentation = (actor: SignedIn, found: Representation | null, today: PlainDate): Refusal | null => {
  const bar = verifyingBar(actor, found);
  if (bar !== null || found === null) return bar ?? NONE;
  const standing = standingOfRepresentation(found, today);
  return standing === 'revoked' || standing === 'over' ? conflict('ended', 'This power of attorney has ended: a new one is needed.', REPRESENTATION) : null;
};
export const revokeRepresentation = (actor: SignedIn, found: Representation | null): Refusal | null => revokingBar(actor, found);
