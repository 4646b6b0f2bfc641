// Owns the expected "no": a value with a code, plain words, the field and the rule. Never an exception.
import type { RuleRef } from './rule.js';

/** invalid → 422, forbidden → 403, conflict → 409, not-found → 404. */
export type RefusalKind = 'invalid' | 'forbidden' | 'conflict' | 'not-found';

export interface Refusal {
  readonly kind: RefusalKind;
  /** Stable, kebab-case, for machines: `same-center`. */
  readonly code: string;
  /** For the person at the screen: what is wrong and what to do. */
  readonly message: string;
  /** JSON pointer into the body, e.g. `/iors/0/bonds/1/number`. */
  readonly field?: string;
  readonly rule: RuleRef;
}

export const invalid = (field: string, code: string, message: string, rule: RuleRef): Refusal => ({ kind: 'invalid', code, message, field, rule });
export const forbidden = (code: string, message: string, rule: RuleRef): Refusal => ({ kind: 'forbidden', code, message, rule });
export const conflict = (code: string, message: string, rule: RuleRef): Refusal => ({ kind: 'conflict', code, message, rule });
export const notFound = (code: string, message: string, rule: RuleRef): Refusal => ({ kind: 'not-found', code, message, rule });
