// Owns how the plain pages speak to the service of Center reassignment: as the person, by the same API as everybody. Must never change a case itself.
import { ProblemException } from '@centerline/edge';
import type { ServiceError } from './appealForm.js';

const PATIENCE_MS = 30_000;
const CASES = '/v1/reassignments';

/** A case, as far as a receipt shows it. */
export interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly statusWords: string;
  readonly openedAt: string;
  readonly deadlines: readonly { readonly title: string; readonly dueAt: string | null; readonly verdict: string; readonly why: string }[];
}
export type Filed =
  | { readonly kind: 'filed'; readonly id: string }
  | { readonly kind: 'refused'; readonly detail: string; readonly errors: readonly ServiceError[] };

export class ReassignmentService {
  constructor(private readonly address: string) {}

  /** @param attempt Idempotency-Key: the same form sent twice is one appeal. */
  async file(bearer: string, requestId: string, attempt: string, body: object): Promise<Filed> {
    const { status, content, retryAfter } = await this.ask(bearer, requestId, CASES, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': attempt } });
    if (status === 201) return { kind: 'filed', id: (content as Receipt).id };
    const { detail, errors } = content as { readonly detail?: string; readonly errors?: readonly ServiceError[] };
    if (status === 429) throw new ProblemException('too-often', detail ?? 'You have filed too often.', { headers: { 'retry-after': retryAfter } });
    if (status >= 500) throw new ProblemException('unavailable', detail ?? 'The service does not answer.', { headers: { 'retry-after': '1' } });
    return { kind: 'refused', detail: detail ?? 'The service refused the appeal.', errors: errors ?? [] };
  }

  /** The case as the person may see it; null when it is not theirs, or does not exist. */
  async read(bearer: string, requestId: string, id: string): Promise<Receipt | null> {
    const { status, content } = await this.ask(bearer, requestId, `${CASES}/${encodeURIComponent(id)}`, {});
    if (status === 200) return content as Receipt;
    if (status >= 500) throw new ProblemException('unavailable', 'The service does not answer.', { headers: { 'retry-after': '1' } });
    return null;
  }

  private async ask(bearer: string, requestId: string, path: string, request: { readonly method?: string; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }) {
    try {
      const response = await fetch(this.address + path, {
        ...request, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS), headers: { accept: 'application/json', authorization: `Bearer ${bearer}`, 'x-request-id': requestId, ...request.headers },
      });
      const content: unknown = await response.json();
      return { status: response.status, content, retryAfter: response.headers.get('retry-after') ?? '1' };
    } catch {
      throw new ProblemException('unavailable', 'The service does not answer. Nothing was sent, or it was sent once: send the same form again.', { headers: { 'retry-after': '1' } });
    }
  }
}
