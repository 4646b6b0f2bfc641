// Owns how long a browser session lasts (POLICY). Pure: a row and an instant in, where it stands out.
import { instantOf, msOf, type Instant } from '@centerline/clock';

const MINUTE = 60_000;

/** Without a request of the person. */
export const IDLE_MS = 30 * MINUTE;
/** In any case, counted from signing in. */
export const LONGEST_MS = 12 * 60 * MINUTE;
/** A request that counts is written down when the last one written is this old: a session may end so much early, never late. */
export const NOTED_EVERY_MS = MINUTE / 2;
/** How long somebody may take to sign in at the provider. */
export const SIGNING_IN_MS = 10 * MINUTE;

export type Standing =
  | { readonly kind: 'good'; readonly idleUntil: Instant; readonly expiresAt: Instant }
  | { readonly kind: 'over'; readonly why: 'idle' | 'longest' };

/** Where a session stands at that instant. The very instant it ends it is over. */
export function standingOf(row: { readonly seenAt: Instant; readonly endsAt: Instant }, nowMs: number): Standing {
  if (nowMs >= msOf(row.endsAt)) return { kind: 'over', why: 'longest' };
  const idleMs = msOf(row.seenAt) + IDLE_MS;
  if (nowMs >= idleMs) return { kind: 'over', why: 'idle' };
  return { kind: 'good', idleUntil: instantOf(Math.min(idleMs, msOf(row.endsAt))), expiresAt: row.endsAt };
}

export const WHY_OVER: Readonly<Record<'idle' | 'longest', string>> = {
  idle: 'There was no request of yours for 30 minutes.',
  longest: 'You have been signed in for 12 hours.',
};
