// Owns how a failed answer travels through TanStack Query, which knows only thrown errors. Thrown here, caught by the pages' own panels.
import type { Answer, Failure } from './ask.js';

export class Failed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

/** The value, or the failure thrown. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (answer.kind === 'ok') return answer.value;
  throw new Failed(answer);
}

/** What an error of a query means; an error of our own code is a fault and stays one. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  const detail = error instanceof Error ? error.message : '';
  return { kind: 'broken', problem: { type: 'about:blank', title: '', status: 0, detail, errors: [] } };
}

/** Only what may be better in a moment is asked again, twice. */
export const worthRetrying = (count: number, error: unknown): boolean => {
  const { kind } = failureOf(error);
  return count < 2 && (kind === 'offline' || kind === 'broken') && error instanceof Failed;
};
