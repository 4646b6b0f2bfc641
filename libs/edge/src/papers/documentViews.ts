// Owns how documents are answered. What a reader does not see is not there, and of what is seen the inside stays inside.
import {
  decideFiling, documentId, DOCUMENT_KINDS, FILE_TYPES, markingsFor, mayHold, paperRules, seesDocument, statusOf,
  type CaseLaw, type CaseState, type Command, type DocumentId, type DocumentKind, type DocumentStatus, type DocumentVersion, type FiledDocument, type FilingOfDocument, type Marking, type Refusal, type SignedIn,
} from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { whyNot, type Writing } from './messageViews.js';
import { authorView, type AuthorView } from './people.js';
import type { OpenedFor } from './reader.js';

export interface VersionView {
  readonly version: number;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly filedAt: Instant;
  readonly filedBy: AuthorView;
  readonly status: DocumentStatus;
  /** In plain words, for a screen. */
  readonly statusWords: string;
}
export interface DocumentView extends VersionView {
  readonly id: DocumentId;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly kindTitle: string;
  /** The rest but `versions` and `actions` is for the agency. */
  readonly marking?: Marking;
  readonly held?: boolean;
  readonly redacts?: DocumentId | null;
  /** All of them, the latest first; the document itself is the latest. */
  readonly versions: readonly VersionView[];
  readonly actions: readonly ('download' | 'supersede' | 'hold' | 'lift-hold')[];
}
export interface DocumentsView {
  /** Oldest first. */
  readonly items: readonly DocumentView[];
  readonly upload: {
    readonly may: boolean;
    readonly why: Writing['why'];
    /** Markings the reader may give; a party gives none. */
    readonly markings: readonly Marking[];
    readonly kinds: readonly { readonly kind: DocumentKind; readonly title: string }[];
    readonly extensions: readonly string[];
    readonly mostBytes: number;
  };
}

function statusWords({ scan }: DocumentVersion): string {
  switch (scan?.verdict) {
    case undefined:
      return 'Waiting for the virus scan; it can be downloaded afterwards.';
    case 'infected':
      return `Refused, because it contains ${scan.signature ?? 'a virus'}; it was not kept.`;
    case 'not-scanned':
      return 'Not scanned: this development installation has no virus scanner.';
    case 'clean':
      return 'Scanned; no virus was found.';
  }
}

/** Asks the law with a file that is right in every other respect. */
function filingBarOf<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, { folder, moment }: OpenedFor<S>, reader: SignedIn, body: Partial<FilingOfDocument>): Refusal | null {
  const decision = decideFiling(law, folder, { id: documentId(''), body: { name: 'document.pdf', ...body }, actor: reader, released: false }, moment);
  return decision.ok ? null : decision.refusals[0];
}

export function documentView<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, opened: OpenedFor<S>, reader: SignedIn, document: FiledDocument): DocumentView {
  const { side } = opened;
  const { id, title, kind, marking, held, redacts } = document;
  const versions = document.versions.map((one): VersionView => ({
    version: one.version, name: one.name, mediaType: one.mediaType, size: one.size, sha256: one.sha256, filedAt: one.at, filedBy: authorView(one.filedBy, side, reader),
    status: statusOf(one), statusWords: statusWords(one),
  })).reverse();
  const [latest] = versions;
  if (!latest) throw new Error(`Document ${id} has no version`);
  const actions = [
    ...(versions.some((one) => one.status === 'released') ? ['download' as const] : []),
    ...(filingBarOf(law, opened, reader, { supersedes: id }) === null ? ['supersede' as const] : []),
    ...(side === 'agency' && mayHold(reader) ? [held ? ('lift-hold' as const) : ('hold' as const)] : []),
  ];
  return { ...latest, id, title, kind, kindTitle: DOCUMENT_KINDS[kind].title, ...(side === 'agency' ? { marking, held, redacts } : {}), versions, actions };
}

export function documentsView<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, opened: OpenedFor<S>, reader: SignedIn): DocumentsView {
  const { folder, side } = opened;
  const items = folder.documents.filter((one) => seesDocument(folder, one, side, reader)).map((one) => documentView(law, opened, reader, one));
  const tried = markingsFor(side, reader).map((marking) => ({ marking, bar: filingBarOf(law, opened, reader, { kind: 'other', marking }) }));
  const markings = tried.filter(({ bar }) => bar === null).map(({ marking }) => marking);
  const kinds = Object.entries(DOCUMENT_KINDS).filter(([, { by }]) => (by as readonly string[]).includes(side)).map(([kind, { title }]) => ({ kind: kind as DocumentKind, title }));
  return {
    items,
    upload: {
      may: markings.length > 0, why: markings.length > 0 ? null : whyNot(tried[0]?.bar ?? null), markings: side === 'agency' ? markings : [], kinds,
      extensions: FILE_TYPES.flatMap((type) => type.extensions), mostBytes: paperRules.MOST_DOCUMENT_BYTES,
    },
  };
}
