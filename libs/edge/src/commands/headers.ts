// Owns the headers by which a command is made once and on the version its sender saw.
import { ProblemException } from '../problems/problem.js';

/** The Idempotency-Key; throws when it is missing or not 8 to 200 visible ASCII characters. */
export function idempotencyKey(header: string | readonly string[] | undefined): string {
  if (header === undefined) throw new ProblemException('idempotency-key', 'A POST needs an Idempotency-Key header.', { field: 'Idempotency-Key' });
  if (typeof header !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(header)) throw new ProblemException('idempotency-key', 'An Idempotency-Key has 8 to 200 visible ASCII characters.', { field: 'Idempotency-Key' });
  return header;
}

/** The version an If-Match names. `*` and lists are refused: who changes a case has read it. */
export function matchedVersion(header: string | undefined): number {
  if (header === undefined) throw new ProblemException('if-match-missing', 'A change of a case needs If-Match with the ETag of the case.', { field: 'If-Match' });
  const [, version] = /^"(\d{1,9})"$/.exec(header.trim()) ?? [];
  if (version === undefined) throw new ProblemException('bad-if-match', 'If-Match must be one ETag of the case, such as "3", with its quotation marks.', { field: 'If-Match' });
  return Number(version);
}

export const etagOf = (version: number): string => `"${version}"`;

/** Whether an If-None-Match names this ETag (RFC 9110 § 13.1.2, weak comparison). */
export const namesEtag = (header: string | undefined, etag: string): boolean => header !== undefined && header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
export const namesVersion = (header: string | undefined, version: number): boolean => namesEtag(header, etagOf(version));
