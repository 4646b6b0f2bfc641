// Owns the check that a period begins before it ends. Both ends are optional; `until` itself is no longer in it.
import { ProblemException } from '@centerline/edge';
import type { Instant } from '@centerline/clock';

/** Throws `bad-query` for a period that holds no instant: an empty list would answer as if nothing had happened. */
export function checkPeriod({ from, until }: { readonly from?: Instant; readonly until?: Instant }): void {
  if (from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until)) throw new ProblemException('bad-query', 'until must be later than from.', { field: 'until' });
}
