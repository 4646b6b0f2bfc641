// Owns how refusals of the law become an answer: the same words, the same fields, the same rules.
import type { Refusal, RefusalKind } from '@centerline/cases';
import { noSuchCase } from '../commands/caseIdPipe.js';
import type { ProblemCode } from './catalogue.js';
import { ProblemException } from './problem.js';

const CODES: Readonly<Record<RefusalKind, ProblemCode>> = { invalid: 'invalid', forbidden: 'forbidden', conflict: 'conflict', 'not-found': 'not-found' };

/** The first refusal gives the status: laws judge who may, then whether it can be, then what is in it. */
export function refused(refusals: readonly [Refusal, ...Refusal[]]): ProblemException {
  const [first, ...others] = refusals;
  // Whichever rule found out: its own words would tell a case that is somebody else's from none.
  if (first.code === 'no-such-case') return noSuchCase();
  const detail = others.length === 0 ? first.message : `${first.message} (and ${others.length} more)`;
  return new ProblemException(CODES[first.kind], detail, {
    errors: refusals.map(({ code, field, message, rule }) => ({ code, ...(field === undefined ? {} : { field }), message, rule })),
  });
}
