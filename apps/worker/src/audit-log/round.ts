// Owns the worker's round that closes heads over the audit log and publishes them. A head that was closed and not written, because we ended in between, is written next time.
import { signHead } from '@centerline/audit';
import type { Ledger } from '@centerline/ledger';
import type { Logger } from 'pino';
import type { Settings } from '../settings.js';
import { headsKeyAt } from './key.js';
import { Publication } from './publishing.js';

/** POLICY: so long at most does a record stand outside of every head. Each head is a row, and a line of the file. */
const EVERY_MS = 5_000;
const MANY = 100;

type Log = Pick<Ledger['auditLog'], 'close' | 'headsAfter' | 'lastShared'>;

/** The size from which heads are to be published. A ledger that lacks what was published was put back to an earlier state: that is said, and its heads go on behind those it lost. */
async function publishedUpTo(auditLog: Log, publication: Publication, log: Logger): Promise<number> {
  const { last } = publication;
  if (last === null || (await auditLog.lastShared([last])) === last.size) return last?.size ?? 0;
  const all = publication.all();
  const shared = await auditLog.lastShared(all);
  const lost = all.slice(all.findLastIndex(({ size }) => size === shared) + 1).length;
  log.error({ alarm: 'audit-heads-lost', shared, published: last.size, lost }, 'the ledger lacks heads that were published: it was put back to an earlier state, or somebody removed them');
  return shared;
}

/** A round: returns 1 while there may be more. */
export function closingRound(ledger: { readonly auditLog: Log }, { heads, headsKey }: Pick<Settings, 'heads' | 'headsKey'>, log: Logger, everyMs = EVERY_MS, now: () => number = () => performance.now()): () => Promise<number> {
  const key = headsKeyAt(headsKey);
  const publication = new Publication(heads, key);
  let nextAt = 0;
  let upTo: number | null = null;
  return async () => {
    if (now() < nextAt) return 0;
    // Before anything new is closed: a head of the same size would look like the one that was lost.
    upTo ??= await publishedUpTo(ledger.auditLog, publication, log);
    const closed = await ledger.auditLog.close((head) => signHead(head, key.privateKey, key.id));
    const waiting = await ledger.auditLog.headsAfter(upTo, MANY);
    for (const head of waiting) {
      publication.add(head);
      upTo = head.size;
    }
    const hasMore = waiting.length === MANY;
    if (!hasMore) nextAt = now() + everyMs;
    return closed !== null && hasMore ? 1 : 0;
  };
}
