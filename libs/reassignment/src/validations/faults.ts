// Owns how faults are gathered, so that a rule reads as its condition and what to say. All faults of a body are told together.
import { invalid, type Checked, type Refusal, type RuleRef } from '@centerline/cases';

export type Faults = readonly [Refusal, ...Refusal[]];

/** The list as a refusal needs it, or null when nothing is wrong. */
export const asFaults = ([first, ...rest]: readonly Refusal[]): Faults | null => (first ? [first, ...rest] : null);

export const invalidIf = (wrong: boolean, field: string, code: string, message: string, rule: RuleRef): readonly Refusal[] =>
  wrong ? [invalid(field, code, message, rule)] : [];

export const invalidUnless = (right: boolean, field: string, code: string, message: string, rule: RuleRef): readonly Refusal[] =>
  invalidIf(!right, field, code, message, rule);

/** An identifier that is not of its form, in the words of its check. */
export const misformed = (checked: Checked, field: string, code: string, rule: RuleRef): readonly Refusal[] =>
  checked.ok ? [] : [invalid(field, code, checked.message, rule)];
