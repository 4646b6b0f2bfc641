// Owns how the body of a request to the gateway itself is read: no more than it may have. Must never keep it.
import { ProblemException } from '@centerline/edge';
import type { Visit } from './visit.js';

/** The bytes of a body. Throws `too-large` and hangs up when there are more. */
export async function bytesIn({ request }: Visit, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw new ProblemException('too-large', `This takes at most ${most} bytes.`, { headers: { connection: 'close' } });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The fields of a small JSON object; of anything else none, which whoever asked for some refuses by name. */
export async function fieldsIn(visit: Visit): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await bytesIn(visit, MOST_JSON_BYTES);
  try {
    const body: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.fromEntries(Object.entries(body)) : {};
  } catch {
    return {};
  }
}
const MOST_JSON_BYTES = 4_000;
