// Owns the shape of every error answer (RFC 9457) and the exception that carries one out of a handler. Must never hold a stack or a body.
import type { RuleRef } from '@centerline/cases';
import { PROBLEMS, typeOf, type ProblemCode } from './catalogue.js';

export interface ProblemError {
  /** Stable, for machines. */
  readonly code: string;
  /** JSON pointer into the body, or the name of a header or query parameter. */
  readonly field?: string;
  readonly message: string;
  readonly rule: RuleRef;
}

/** The answer, media type `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly requestId: string;
  readonly errors: readonly ProblemError[];
  /** `stale` only: the version the case has now. */
  readonly currentVersion?: number;
}

export interface ProblemFacts {
  /** At least one; by default one error that says the detail and rests on the rule of the kind. */
  readonly errors?: readonly ProblemError[];
  readonly field?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly currentVersion?: number;
}

/** Thrown at the edge only: refusals of the law are values until they get here. */
export class ProblemException extends Error {
  constructor(readonly code: ProblemCode, readonly detail: string, readonly facts: ProblemFacts = {}) {
    super(`${code}: ${detail}`);
  }
}

/** The answer for one request. */
export function problemOf({ code, detail, facts }: ProblemException, instance: string, requestId: string): Problem {
  const { status, title, rule } = PROBLEMS[code];
  const itself: ProblemError = { code, ...(facts.field === undefined ? {} : { field: facts.field }), message: detail, rule };
  return {
    type: typeOf(code), title, status, detail, instance, requestId, errors: facts.errors ?? [itself],
    ...(facts.currentVersion === undefined ? {} : { currentVersion: facts.currentVersion }),
  };
}
