// Owns how a document leaves the system: on a grant of this very person, still good, for a version that has passed its scan; as a file to save, never to show.
import { paperRules, statusOf, versionOf, type CaseId, type DocumentStatus, type DocumentVersion, type FiledDocument, type SignedIn } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { StreamableFile } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Answer } from '../door/answer.js';
import { ProblemException } from '../problems/problem.js';
import type { Grant } from './grants.js';

export const noSuchDocument = (): ProblemException =>
  new ProblemException('not-found', 'This case has no such document.', { errors: [{ code: 'no-such-document', field: 'documentId', message: 'This case has no such document.', rule: paperRules.DOCUMENTS }] });

export function notToBeHad(status: Exclude<DocumentStatus, 'released'>): ProblemException {
  const message = status === 'quarantined' ? 'The document waits for its virus scan and cannot be downloaded yet.' : 'The document was refused for what it contains and cannot be downloaded.';
  return new ProblemException('conflict', message, { errors: [{ code: status, message, rule: paperRules.QUARANTINE }] });
}

const noGrant = (code: string, message: string): ProblemException => new ProblemException('forbidden', message, { errors: [{ code, field: 'grant', message, rule: paperRules.GRANTS }] });

/** The version a grant is for. Throws `forbidden` for a grant that is none, of another person or document, or over. */
export function grantedVersion(grant: Grant | null, wanted: { readonly caseId: CaseId; readonly document: FiledDocument; readonly reader: SignedIn; readonly at: Instant }): DocumentVersion {
  const { caseId, document, reader, at } = wanted;
  if (!grant) throw noGrant('no-grant', 'That is not a grant of ours: ask for one.');
  if (grant.person !== reader.id) throw noGrant('grant-of-another', 'This download was granted to somebody else: ask for one of your own.');
  if (grant.caseId !== caseId || grant.documentId !== document.id) throw noGrant('grant-of-another-document', 'This download was granted for another document.');
  if (at >= grant.until) throw noGrant('grant-over', 'This download was granted for five minutes, which are over: ask for a new one.');
  const version = versionOf(document, grant.version);
  if (!version) throw noSuchDocument();
  const status = statusOf(version);
  if (status !== 'released') throw notToBeHad(status);
  return version;
}

/** RFC 6266: the name in ASCII for old readers, and as it is (RFC 8187). */
export function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** 200 with the content. No browser may run, frame, guess or keep it. */
export function attachment({ name, mediaType, size, sha256 }: DocumentVersion, bytes: Readable): Answer<StreamableFile> {
  return new Answer(200, new StreamableFile(bytes, { type: mediaType, disposition: disposition(name), length: size }), {
    'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'same-origin',
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  });
}
