// Owns who is let in to what: asks the table of oversight and turns its refusals into answers. Must never know a role itself.
import { refused } from '@centerline/edge';
import { oversightOf, type OversightMatter, type SignedIn } from '@centerline/cases';
import type { Ledger } from '@centerline/ledger';

/** The ledger as this service uses it. */
export type OversightLedger = Pick<Ledger, 'oversight' | 'auditLog' | 'referenceBook' | 'moment' | 'recordListing'>;

/** The offices the reader oversees in this matter, null for all of them. Throws `forbidden` with the rule. */
export function officesFor(reader: SignedIn, matter: OversightMatter): readonly string[] | null {
  const found = oversightOf(reader, matter);
  if (!found.ok) throw refused([found.refusal]);
  return found.of === 'all' ? null : found.of;
}
