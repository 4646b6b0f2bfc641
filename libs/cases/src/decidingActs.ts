// Owns which acts decide, and how recently whoever gives one must have signed in: the table beside the permissions. Must never say who may give them.
import type { CaseType } from './names.js';
import { policy } from './rule.js';

/**
 * Acts that bind a party or an office, or end what somebody asked for. Drafts, advice, requests for information and work are none.
 * Each is a command of its type's permissions; a spec holds the two tables to each other.
 */
export const DECIDING_ACTS: Readonly<Record<CaseType, readonly string[]>> = {
  reassignment: ['reject-incomplete', 'mark-duplicate', 'agree-transfer', 'decide'],
  ftz: ['resolve-locally', 'certify-escalation', 'emergency-bypass', 'override-lead-center', 'issue-direction'],
  fpf: ['decline', 'extend-petition-period', 'transfer-hq-petition', 'record-disposition', 'refer-doj'],
};
export const isDecidingAct = (type: CaseType, command: string): boolean => DECIDING_ACTS[type].includes(command);

/** POLICY: seconds since the person proved who they are, by the machine's clock. It has nothing to do with the moment a case is judged at. */
export const DECIDING_SIGN_IN_SECONDS = 15 * 60;

/** OWASP ASVS 5.0.0 § 7.5.3, NIST SP 800-53 IA-11. */
export const DECIDING_SIGN_IN = policy(
  'signing in to decide',
  `Whoever decides has signed in within the last ${DECIDING_SIGN_IN_SECONDS / 60} minutes, in the way the installation asks of deciders and over the network they decide from; otherwise they sign in once more (RFC 9470).`,
);
