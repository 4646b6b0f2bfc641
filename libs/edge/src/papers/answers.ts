// Owns how the answers about papers are sent: for one reader only, tagged by their content, refusals as problems.
import { createHash } from 'node:crypto';
import { canonical, type CaseState } from '@centerline/cases';
import type { PaperResult } from '@centerline/ledger';
import { Answer } from '../door/answer.js';
import { ProblemException } from '../problems/problem.js';
import { refused } from '../problems/refusals.js';

export const PRIVATE = { 'cache-control': 'private, no-cache', vary: 'authorization' } as const;

/** 200 with an ETag of its own: papers do not change the case, and the case's ETag says nothing of them. Express answers 304 by it. */
export const taggedAnswer = <Body extends object>(body: Body): Answer<Body> =>
  new Answer(200, body, { ...PRIVATE, etag: `W/"${createHash('sha256').update(canonical(body)).digest('base64url').slice(0, 27)}"` });

export function unlessRefused<S extends CaseState, Paper>(result: PaperResult<S, Paper>): Extract<PaperResult<S, Paper>, { readonly kind: 'done' }> {
  switch (result.kind) {
    case 'refused':
      throw refused(result.refusals);
    case 'key-reused':
      throw new ProblemException('idempotency-key-reused', 'This Idempotency-Key came with another request before.', { field: 'Idempotency-Key' });
    case 'done':
      return result;
  }
}
