// Owns what the edge leans on, as the few functions it calls of each: a test may bring its own. Holds no behaviour.
import type { Ledger, Papers, Post } from '@centerline/ledger';
import type { Conductor } from '@centerline/temporal';
import type { Tokens } from '../identity/tokens.js';
import type { LetterRoom } from '../letters/letterDesk.js';
import type { DocumentRoom } from '../papers/room.js';
import type { Rates } from '../rates/rateGuard.js';

/** Messages and documents as their routes use them. */
export type PaperLedger = Pick<Papers, keyof Papers>;
/** Letters, deliveries and wishes about mail as their routes use them. */
export type PostLedger = Pick<Post, 'letters' | 'letter' | 'deliveries' | 'undelivered' | 'preference' | 'keepPreference'>;
/** The ledger as case routes use it. */
export type CaseLedger = Pick<Ledger, 'command' | 'preview' | 'readCase' | 'cases' | 'worklist' | 'timeline' | 'actsFor' | 'recordReading' | 'recordListing' | 'ping' | 'moment' | 'referenceBook'> & { readonly papers: PaperLedger; readonly post: PostLedger };
/** The ledger as reference data is read from it. */
export type ReferenceLedger = Pick<Ledger, 'referenceBook' | 'importers' | 'recordImporterRead' | 'moment'>;
/** Takes news to the conductor straight after a commit, without waiting. */
export type Courier = Pick<Conductor, 'deliver'>;

export interface Parts {
  readonly rates: Rates;
  readonly ledger: CaseLedger;
  readonly courier: Courier;
  readonly tokens: Tokens;
  /** Where documents are kept; absent in a service without cases. */
  readonly documents?: DocumentRoom;
  /** Where letters are kept; absent in a service without cases. */
  readonly letters?: LetterRoom;
}
