// Owns how the notices that wait for a person become mails: each its own, or one digest. Pure.
import type { Waiting } from '@centerline/ledger';
import { SINGLY_AT_MOST, STORM_FROM } from './policies.js';

/** `all`: one digest of everything. `plain`: one digest of what has no letter; each letter in a mail of its own. `none`: every notice in its own. */
export type Gathering = 'all' | 'plain' | 'none';

export function gatheringOf({ plain, withLetter, digest }: Pick<Waiting, 'plain' | 'withLetter' | 'digest'>): Gathering {
  if (plain + withLetter > STORM_FROM) return 'all';
  return digest && plain > SINGLY_AT_MOST ? 'plain' : 'none';
}
