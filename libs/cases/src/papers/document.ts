// Owns what a document of a case is: kinds, markings, versions, and what the scan found. Its bytes lie elsewhere, under their hash.
import type { Instant } from '@centerline/clock';
import type { DocumentId } from '../names.js';
import type { Audience } from '../permission.js';
import type { PaperAuthor } from './paper.js';

export const MARKINGS = ['public', 'internal', 'law-enforcement'] as const;
export type Marking = (typeof MARKINGS)[number];

interface KindOfDocument {
  readonly title: string;
  /** Who may file such a one. */
  readonly by: readonly Audience[];
}
const BOTH: readonly Audience[] = ['party', 'agency'];
const AGENCY: readonly Audience[] = ['agency'];

export const DOCUMENT_KINDS = {
  evidence: { title: 'Evidence', by: BOTH },
  'import-data': { title: 'Import data', by: BOTH },
  petition: { title: 'Petition', by: BOTH },
  'power-of-attorney': { title: 'Power of attorney', by: BOTH },
  correspondence: { title: 'Correspondence', by: BOTH },
  advice: { title: 'Advice', by: AGENCY },
  decision: { title: 'Decision', by: AGENCY },
  letter: { title: 'Letter', by: AGENCY },
  other: { title: 'Other', by: BOTH },
} as const satisfies Readonly<Record<string, KindOfDocument>>;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** What a scan found. `not-scanned`: a development installation without a scanner looked for the test virus only. */
export type Verdict = 'clean' | 'not-scanned' | 'infected';

export interface Scan {
  readonly verdict: Verdict;
  /** Who looked, such as `clamd at 127.0.0.1:3310`. */
  readonly scanner: string;
  /** The name of what was found. */
  readonly signature: string | null;
  readonly at: Instant;
}

/** `quarantined` until a scan has passed; then `released`, or `refused` for good. */
export type DocumentStatus = 'quarantined' | 'released' | 'refused';

export interface DocumentVersion {
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Of the content, in hex; also its place in the store. */
  readonly sha256: string;
  readonly filedBy: PaperAuthor;
  readonly at: Instant;
  readonly scan: Scan | null;
}

export interface FiledDocument {
  readonly id: DocumentId;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly marking: Marking;
  /** Put with a draft that had not been filed. */
  readonly inDraft: boolean;
  /** The document this one shows with parts left out, if any. */
  readonly redacts: DocumentId | null;
  readonly held: boolean;
  /** Who filed its first version: the side it belongs to. */
  readonly filedBy: PaperAuthor;
  readonly at: Instant;
  /** Oldest first; never empty. */
  readonly versions: readonly DocumentVersion[];
}

export function statusOf({ scan }: DocumentVersion): DocumentStatus {
  switch (scan?.verdict) {
    case undefined:
      return 'quarantined';
    case 'infected':
      return 'refused';
    case 'clean':
    case 'not-scanned':
      return 'released';
  }
}

/** The version of that number; without one, the latest. Null when there is none. */
export const versionOf = (document: FiledDocument, version?: number): DocumentVersion | null =>
  (version === undefined ? document.versions.at(-1) : document.versions.find((one) => one.version === version)) ?? null;
