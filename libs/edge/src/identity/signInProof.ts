// Owns whether a token proves a sign-in recent and strong enough to decide (RFC 9470). Real time alone: the moment cases are judged at may stand elsewhere.
import { DECIDING_SIGN_IN, DECIDING_SIGN_IN_SECONDS } from '@centerline/cases';
import type { JWTPayload } from 'jose';
import { ProblemException } from '../problems/problem.js';

/** What a token may be wrong in, and by what it may be put right. */
export type SignInProof =
  | { readonly kind: 'good' }
  | { readonly kind: 'old' | 'weak' | 'elsewhere'; readonly acr: readonly string[] };

/** The provider's clock and ours may stand so far apart, as for the other times of a token. */
const TOLERANCE_SECONDS = 5;

/** By it the gateway says that a session goes on over another network than it was opened over. Whoever else writes it asks for a new sign-in of their own. */
export const ELSEWHERE_HEADER = 'x-centerline-elsewhere';

/** @param acr the ways of signing in that will do, in the provider's words. @param nowMs the machine's clock. @param isElsewhere see `ELSEWHERE_HEADER`. */
export function signInProofOf({ auth_time: at, acr: way }: JWTPayload, acr: readonly string[], nowMs: number, isElsewhere: boolean): SignInProof {
  const age = typeof at === 'number' ? nowMs / 1_000 - at : Infinity;
  if (!(age >= -TOLERANCE_SECONDS && age <= DECIDING_SIGN_IN_SECONDS + TOLERANCE_SECONDS)) return { kind: 'old', acr };
  if (typeof way !== 'string' || !acr.includes(way)) return { kind: 'weak', acr };
  return isElsewhere ? { kind: 'elsewhere', acr } : { kind: 'good' };
}

const CODES = { old: 'sign-in-too-old', weak: 'sign-in-too-weak', elsewhere: 'sign-in-elsewhere' } as const;
const WORDS: Readonly<Record<keyof typeof CODES, string>> = {
  old: `To decide, you must have signed in within the last ${DECIDING_SIGN_IN_SECONDS / 60} minutes. Sign in again; nothing was changed.`,
  weak: 'To decide, you must sign in in a stronger way than you have. Sign in again; nothing was changed.',
  elsewhere: 'To decide, you must sign in where you are: you go on over another network than you signed in over. Sign in again; nothing was changed.',
};

/** Throws `step-up`, with the challenge of RFC 9470 § 3, unless the sign-in will do. */
export function mustProve(proof: SignInProof): void {
  if (proof.kind === 'good') return;
  const words = WORDS[proof.kind];
  throw new ProblemException('step-up', words, {
    errors: [{ code: CODES[proof.kind], field: 'Authorization', message: words, rule: DECIDING_SIGN_IN }],
    headers: {
      'www-authenticate': `Bearer realm="centerline", error="insufficient_user_authentication", error_description="${words}", max_age="${DECIDING_SIGN_IN_SECONDS}", acr_values="${proof.acr.join(' ')}"`,
    },
  });
}
