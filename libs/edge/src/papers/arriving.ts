// Owns how the bytes of a document arrive: the right kind of body, at most 25 MB, whole. What is refused is read to its end, so that the sender gets the answer.
import type { IncomingMessage } from 'node:http';
import { paperRules } from '@centerline/cases';
import { ProblemException } from '../problems/problem.js';
import type { DocumentStore, Received } from './store.js';

/** A refused body is read and thrown away up to here; beyond, the connection is closed. */
const MOST_DISCARDED_BYTES = 2 * paperRules.MOST_DOCUMENT_BYTES;
const MOST = paperRules.MOST_DOCUMENT_BYTES;

const tooLarge = (ended: boolean): ProblemException =>
  new ProblemException('too-large', `A document has at most ${MOST / 1024 / 1024} MB.`, {
    errors: [{ code: 'too-large', field: 'body', message: `A document has at most ${MOST.toLocaleString('en-US')} bytes: split it, or send it in a smaller form.`, rule: paperRules.DOCUMENTS }],
    headers: ended ? {} : { connection: 'close' },
  });

/** Reads the rest and keeps nothing of it. False when there was more than anybody should have to read. */
export async function discardRest(request: IncomingMessage): Promise<boolean> {
  let size = 0;
  try {
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > MOST_DISCARDED_BYTES) return false;
    }
  } catch {
    return false; // the sender has gone
  }
  return true;
}

/** Takes the content of a request into the store. Throws the problem to answer with; nothing is kept then. */
export async function receiveContent(request: IncomingMessage, store: DocumentStore): Promise<Received> {
  const kind = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  const refuse = async (problem: (ended: boolean) => ProblemException): Promise<never> => {
    throw problem(await discardRest(request));
  };
  if (kind !== 'application/octet-stream')
    return refuse(() => new ProblemException('unsupported-media-type', 'A document is sent as application/octet-stream; its name says what it is.', { field: 'Content-Type' }));
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    return refuse(() => new ProblemException('unsupported-media-type', 'Send the document as it is, not compressed.', { field: 'Content-Encoding' }));
  if (Number(request.headers['content-length'] ?? 0) > MOST) return refuse(tooLarge);
  let received: Received | 'too-large';
  try {
    received = await store.receive(request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>, MOST);
  } catch (error) {
    const isFull = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
    if (!isFull) throw error;
    return refuse(() => new ProblemException('unavailable', 'There is no room for documents now. Nothing was kept: send it again later.', { headers: { 'retry-after': '60' } }));
  }
  return received === 'too-large' ? refuse(tooLarge) : received;
}
