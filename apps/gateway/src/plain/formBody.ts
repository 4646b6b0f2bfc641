// Owns how the body of a form without script is read: kind, size, strict UTF-8. Must never keep it.
import { ProblemException } from '@centerline/edge';
import { bytesIn } from '../body.js';
import { headerOf, type Visit } from '../visit.js';

/** As at the services: wide enough for a year of heading rows. */
const MOST_BYTES = 2 * 1024 * 1024;

/** The fields of a form. Throws the problem to answer with. */
export async function formOf(visit: Visit): Promise<URLSearchParams> {
  const kind = headerOf(visit, 'content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(kind)) throw new ProblemException('unsupported-media-type', 'This takes the form of our own page.', { field: 'Content-Type' });
  const text = (await bytesIn(visit, MOST_BYTES)).toString('latin1');
  // What cannot be read must not be filed with a question mark in its place.
  if (!isSound(text)) throw new ProblemException('bad-encoding', 'The form contains bytes that are not UTF-8.');
  return new URLSearchParams(text);
}

/** Browsers write everything beyond ASCII as escapes of UTF-8. */
function isSound(text: string): boolean {
  try {
    decodeURIComponent(text);
    return !/[\u0080-\u00ff]/.test(text);
  } catch {
    return false;
  }
}
