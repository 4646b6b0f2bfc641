// Owns when to warn that a session ends, and whether it can still be extended. Pure; the clock is the caller's.
import type { Me } from '../api/answers.js';

/** Warned this long before the end: time to read, decide and press a key (WCAG 2.2.1 asks for 20 seconds). */
export const WARN_MINUTES = 5;

export type SessionStanding =
  | { readonly kind: 'fine'; readonly nextLookMs: number }
  | { readonly kind: 'ending'; readonly minutes: number; readonly extendable: boolean }
  | { readonly kind: 'over' };

/** @param now milliseconds since 1970, of this machine: session times are real times. */
export function standingOf({ idleUntil, expiresAt }: Pick<Me, 'idleUntil' | 'expiresAt'>, now: number): SessionStanding {
  const idle = Date.parse(idleUntil);
  const last = Date.parse(expiresAt);
  const end = Math.min(idle, last);
  if (end <= now) return { kind: 'over' };
  const left = end - now;
  if (left > WARN_MINUTES * 60_000) return { kind: 'fine', nextLookMs: Math.min(left - WARN_MINUTES * 60_000, 60_000) };
  return { kind: 'ending', minutes: Math.max(1, Math.ceil(left / 60_000)), extendable: last - now > WARN_MINUTES * 60_000 };
}
