// Owns who may file which document, and what follows of it. Never looks at content: size, kind of content and scan are facts it is told.
import { recusalBar } from '../recusal.js';
import type { Actor } from '../actor.js';
import type { CaseState } from '../caseFile.js';
import { refuse, type CaseEvent } from '../change.js';
import type { Command } from '../command.js';
import { textFault } from '../identifiers/text.js';
import type { CaseLaw } from '../law.js';
import type { Moment } from '../moment.js';
import type { DocumentId } from '../names.js';
import { audienceOf, type Audience, type Parties } from '../permission.js';
import { conflict, forbidden, invalid, notFound, type Refusal } from '../refusal.js';
import { DOCUMENT_KINDS, type DocumentKind, type FiledDocument, type Marking } from './document.js';
import { checkFileName } from './fileNames.js';
import { markingsFor, seesDocument } from './marking.js';
import { noticesOf } from './notices.js';
import { authorOf, type Folder, type PaperAuthor, type PaperDecision } from './paper.js';
import { DOCUMENTS, MARKING, MOST_BYTES_OF_A_CASE, MOST_VERSIONS, ON_A_DRAFT, QUOTA, SPEAKING, VERSIONS_OF_DOCUMENTS } from './rules.js';
import { exchangeBar, exchangeOf, speaksForAgency, worksOnCase } from './speaking.js';

export interface FilingOfDocument {
  readonly name: string;
  /** By default the name of the file; of a new version, the title it has. */
  readonly title?: string;
  /** Needed but for a new version, which keeps it. */
  readonly kind?: DocumentKind;
  /** By default `public` for a party and `internal` for the agency; a new version keeps it. */
  readonly marking?: Marking;
  /** The document this is a new version of. */
  readonly supersedes?: string;
  /** The document this shows with parts left out. The agency only. */
  readonly redacts?: string;
}

export interface DocumentAct {
  /** Of the document, if it is a new one. */
  readonly id: DocumentId;
  readonly body: FilingOfDocument;
  readonly actor: Actor;
  /** Whether the scan has passed: who reads the other side hears of a document only when it can be had. */
  readonly released: boolean;
}

/** What is to be written: a new document with its first version, or another version of one. */
export interface NewDocument {
  readonly id: DocumentId;
  readonly isNew: boolean;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly marking: Marking;
  readonly inDraft: boolean;
  readonly redacts: DocumentId | null;
  readonly name: string;
  readonly filedBy: PaperAuthor;
}

interface Standing {
  readonly side: Audience;
  readonly parties: Parties;
  /** The document a new version is of, and the one a redacted twin is of; one the actor does not see is not there. */
  readonly earlier: FiledDocument | null;
  readonly whole: FiledDocument | null;
  readonly marking: Marking;
}

/** Judges the filing of a document. Pure. The refusal names the parameter (`name`, `kind`, `marking`, `supersedes`, `redacts`). */
export function decideFiling<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, folder: Folder<S>, act: DocumentAct, moment: Moment): PaperDecision<NewDocument> {
  const { actor, body } = act;
  const parties = law.parties(folder.file.state);
  const side = audienceOf(actor, parties);
  if (side === null) return refuse(notFound('no-such-case', 'There is no such case, or it is not one of yours.', DOCUMENTS));
  const seen = (id: string | undefined): FiledDocument | null => folder.documents.find((one) => one.id === id && seesDocument(folder, one, side, actor)) ?? null;
  const earlier = seen(body.supersedes);
  const marking = earlier?.marking ?? body.marking ?? (side === 'party' ? 'public' : 'internal');
  const standing: Standing = { side, parties, earlier, whole: seen(body.redacts), marking };
  const bar = recusalBar(folder.file, actor) ?? filingBar(law, folder, act, standing, moment);
  if (bar) return refuse(bar);
  const [first, ...others] = [...formFaults(body, standing), ...referenceFaults(folder, act, standing)];
  if (first) return refuse(first, ...others);
  const inDraft = exchangeOf(law, folder, moment).kind === 'draft';
  const paper: NewDocument = {
    id: earlier?.id ?? act.id, isNew: earlier === null, title: earlier?.title ?? (body.title?.trim() || body.name), kind: earlier?.kind ?? body.kind ?? 'other',
    marking, inDraft, redacts: (body.redacts as DocumentId | undefined) ?? null, name: body.name, filedBy: authorOf(actor, side),
  };
  const version = (earlier?.versions.length ?? 0) + 1;
  const silent = inDraft || !act.released;
  const notices = silent ? [] : noticesOf(law, folder, { key: `document/${paper.id}/${version}`, actor, side, forParties: marking === 'public', did: version === 1 ? 'filed a document' : 'filed a new version of a document' });
  return { ok: true, paper, event: eventOf(paper, version), notices };
}

/** Who may, and when. The agency files into its own file at any time; what parties can read follows the exchange with them. */
function filingBar<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, folder: Folder<S>, { actor }: DocumentAct, { side, parties, marking }: Standing, moment: Moment): Refusal | null {
  const exchange = exchangeOf(law, folder, moment);
  const versions = folder.documents.flatMap((one) => one.versions);
  if (versions.length >= MOST_VERSIONS || versions.reduce((sum, one) => sum + one.size, 0) >= MOST_BYTES_OF_A_CASE) return conflict('case-full', 'This case has as many documents as a case can have.', QUOTA);
  if (exchange.kind === 'draft' && law.shelf(folder.file.state).closed) return conflict('never-filed', 'This draft was dropped and never filed.', ON_A_DRAFT);
  if (side === 'party') return marking !== 'public' ? forbidden('marking-not-yours', 'What a party files is public between the parties and the agency.', MARKING) : exchange.kind === 'draft' ? null : exchangeBar(exchange);
  if (actor.kind === 'system') return null;
  if (exchange.kind === 'draft' && !(parties.units.office ?? []).includes(actor.unit)) return exchangeBar(exchange);
  if (!worksOnCase(actor, parties)) return forbidden('reader-only', 'You may read this case; only who works on it files documents.', SPEAKING);
  if (!markingsFor(side, actor).includes(marking)) return forbidden('marking-not-yours', `Documents marked ${marking} are not yours to read or to file.`, MARKING);
  // A decision or a letter may follow a closing, so that the days of the exchange do not bind the agency.
  return marking === 'public' && !speaksForAgency(actor, folder.file.type, parties) ? forbidden('not-your-voice', 'Your office advises on this case: file the document as internal.', SPEAKING) : null;
}

function formFaults({ name, title, kind, marking, supersedes }: FilingOfDocument, { side, earlier }: Standing): readonly Refusal[] {
  const checked = checkFileName(name);
  const titleFault = title === undefined ? null : (textFault(title) ?? ([...title].length > 200 ? 'A title has at most 200 characters.' : null));
  return [
    ...(checked.ok ? [] : [invalid('name', 'bad-name', checked.message, DOCUMENTS)]),
    ...(titleFault ? [invalid('title', 'bad-title', titleFault, DOCUMENTS)] : []),
    ...(kind === undefined && supersedes === undefined ? [invalid('kind', 'no-kind', `Say what the document is: ${Object.keys(DOCUMENT_KINDS).join(', ')}.`, DOCUMENTS)] : []),
    ...(kind !== undefined && !(DOCUMENT_KINDS[kind].by as readonly Audience[]).includes(side) ? [invalid('kind', 'kind-not-yours', `"${DOCUMENT_KINDS[kind].title}" is filed by the agency.`, DOCUMENTS)] : []),
    ...(earlier && ((kind !== undefined && kind !== earlier.kind) || (marking !== undefined && marking !== earlier.marking))
      ? [invalid('supersedes', 'version-differs', `A new version keeps kind and marking: ${earlier.kind}, ${earlier.marking}.`, VERSIONS_OF_DOCUMENTS)] : []),
  ];
}

function referenceFaults<S extends CaseState>(folder: Folder<S>, { body, actor }: DocumentAct, { side, earlier, whole, parties, marking }: Standing): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (body.supersedes !== undefined && !earlier) faults.push(invalid('supersedes', 'no-such-document', 'This case has no such document.', VERSIONS_OF_DOCUMENTS));
  else if (earlier && !isTheirs(earlier, side, actor, parties, folder)) faults.push(invalid('supersedes', 'not-your-document', 'A document is replaced by the side and the office that filed it.', VERSIONS_OF_DOCUMENTS));
  if (body.redacts !== undefined) {
    if (side === 'party' || !whole) faults.push(invalid('redacts', 'no-such-document', 'This case has no such document.', MARKING));
    else if (earlier || marking !== 'public' || whole.marking === 'public') faults.push(invalid('redacts', 'no-redaction', 'A redacted twin is a new public document of one that is not public.', MARKING));
  }
  return faults;
}

/** Parties replace what parties filed; an office what it filed, and the office that answers for the case whatever the agency filed. */
function isTheirs<S extends CaseState>({ filedBy }: FiledDocument, side: Audience, actor: Actor, parties: Parties, { file }: Folder<S>): boolean {
  if (filedBy.side !== side) return false;
  return side === 'party' || actor.kind === 'system' || filedBy.unit === actor.unit || speaksForAgency(actor, file.type, parties);
}

/** Says no title but of a public document of a filed case: the history is read by more people than the document. */
function eventOf({ id, title, kind, marking, inDraft, redacts, filedBy }: NewDocument, version: number): CaseEvent {
  const isOpen = marking === 'public' && !inDraft;
  const what = isOpen ? `"${title}"` : inDraft ? 'a document with the draft' : `a document marked ${marking}`;
  return {
    kind: version === 1 ? 'document.filed' : 'document.superseded', summary: version === 1 ? `${filedBy.name} filed ${what}` : `${filedBy.name} filed version ${version} of ${what}`,
    ...(isOpen ? { publicSummary: version === 1 ? `A document was filed: ${title}` : `A new version of a document was filed: ${title}` } : {}),
    data: { document: id, version, kind, marking, redacts },
  };
}
