// Owns how class-validator's findings become errors of a problem: JSON pointers, stable codes, the rule of the field.
import type { ValidationError } from 'class-validator';
import type { ProblemError } from '../problems/problem.js';
import { ruleOf } from './rule.js';

/** The name class-validator gives to a field that is not in the form. */
const UNKNOWN = 'whitelistValidation';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
// A value that is no object where a form should be has no property of its own.
const step = (property: string | undefined): string => (property ?? '').replaceAll('~', '~0').replaceAll('/', '~1');

/** One error for each field that is wrong, in the order of the fields. `pointer` is where the form lies in the body. */
export function formErrors(findings: readonly ValidationError[], pointer = ''): readonly ProblemError[] {
  return findings.flatMap((finding) => {
    const field = `${pointer}/${step(finding.property)}`;
    const rule = ruleOf(finding.target, finding.property);
    // class-validator lists what failed from the last decorator written to the first; the first is the one that says what the field is.
    const own = Object.entries(finding.constraints ?? {}).slice(-1).map(([name, message]): ProblemError =>
      name === UNKNOWN
        ? { code: 'unknown-field', field, message: `There is no field "${finding.property}" here.`, rule }
        : { code: kebab(name), field, message: sentence(message), rule });
    return [...own, ...formErrors(finding.children ?? [], field)];
  });
}
