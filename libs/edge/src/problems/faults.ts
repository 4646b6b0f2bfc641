// Owns how faults that are nobody's answer become one: outages of parts we lean on, Nest's own exceptions, and the unexpected.
import { HttpException } from '@nestjs/common';
import type { ProblemCode } from './catalogue.js';
import { ProblemException } from './problem.js';

/** PostgreSQL: connection exceptions (class 08), too many connections, shutting down or starting; Node: the same by its own names. */
const OUTAGES = /^(08...|53300|57P0[1-3]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)$/;
const OUTAGE_WORDS = /connection terminated|timeout exceeded when trying to connect|not queryable|the database system is/i;

export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return OUTAGES.test(code) || OUTAGE_WORDS.test(error.message) || (error instanceof AggregateError && error.errors.some(isOutage)) || isOutage(error.cause);
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request', 401: 'not-signed-in', 403: 'forbidden', 404: 'no-such-route', 405: 'method-not-allowed', 409: 'conflict', 412: 'stale', 413: 'too-large',
  415: 'unsupported-media-type', 422: 'invalid', 428: 'if-match-missing', 503: 'unavailable',
};

/** Whatever was thrown, as a problem. Says nothing of an unexpected error but that it happened. */
export function asProblem(thrown: unknown): ProblemException {
  if (thrown instanceof ProblemException) return thrown;
  if (thrown instanceof HttpException) {
    const code = BY_STATUS[thrown.getStatus()];
    if (code) return new ProblemException(code, thrown.message);
  }
  if (isOutage(thrown)) return new ProblemException('unavailable', 'The ledger does not answer. Nothing was changed, or it was changed once: repeat the request with the same Idempotency-Key.', { headers: { 'retry-after': '1' } });
  return new ProblemException('unexpected', 'Something went wrong here. It has been logged under the request id.');
}
