// Owns how a file leaves the browser: as it is, telling how far it has come (which `fetch` does not), and to be called off.
import { answerOf, headersOf, type Answer } from './ask.js';

export interface Sending {
  /** Proves that the request comes from our own page. */
  readonly csrf: string;
  /** The same for every try of one file. */
  readonly idempotencyKey: string;
  /** From 0 to 1. At 1 the service has it all and looks at it. */
  readonly onSent: (share: number) => void;
  readonly signal: AbortSignal;
}
/** `off`: it was called off; whether it had arrived is not known. */
export type Sent<Value> = Answer<Value> | { readonly kind: 'off' };

export function sendFile<Value>(address: string, file: Blob, { csrf, idempotencyKey, onSent, signal }: Sending): Promise<Sent<Value>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(headersOf({ method: 'POST', idempotencyKey }, csrf))) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 1));
    request.addEventListener('load', () => void answerOf<Value>(responseOf(request)).then(resolve));
    request.addEventListener('error', () => resolve({ kind: 'offline' }));
    request.addEventListener('abort', () => resolve({ kind: 'off' }));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Statuses that carry no body may not be given one. */
const responseOf = ({ status, responseText }: XMLHttpRequest): Response => new Response(status === 204 || status === 304 ? null : responseText, { status });
