// Owns the worker's round that closes heads over the audit log and publishes them. A head that was closed and not written, because we ended in between, is written next time.
import { signHead } from '@centerline/audit';
import type { Ledger } from '@centerline/ledger';
import type { Settings } from '../settings.js';
import { headsKeyAt } from './key.js';
import { Publication } from './publishing.js';

/** POLICY: so long at most does a record stand outside of every head. Each head is a row, and a line of the file. */
const EVERY_MS = 5_000;
const MANY = 100;

/** A round: returns 1 while there may be more. */
export function closingRound(ledger: Pick<Ledger, 'auditLog'>, { heads, headsKey }: Pick<Settings, 'heads' | 'headsKey'>, everyMs = EVERY_MS, now: () => number = () => performance.now()): () => Promise<number> {
  const key = headsKeyAt(headsKey);
  const publication = new Publication(heads, key);
  let nextAt = 0;
  return async () => {
    if (now() < nextAt) return 0;
    const closed = await ledger.auditLog.close((head) => signHead(head, key.privateKey, key.id));
    const waiting = await ledger.auditLog.headsAfter(publication.size, MANY);
    for (const head of waiting) publication.add(head);
    const hasMore = waiting.length === MANY;
    if (!hasMore) nextAt = now() + everyMs;
    return closed !== null && hasMore ? 1 : 0;
  };
}
