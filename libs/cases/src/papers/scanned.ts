// Owns what follows when the scan of a waiting document has passed, or has found something. The act of the system, never of a person.
import { SCANNER } from '../actor.js';
import type { CaseState } from '../caseFile.js';
import type { CaseEvent, Notice } from '../change.js';
import type { Command } from '../command.js';
import type { CaseLaw } from '../law.js';
import type { DocumentVersion, FiledDocument, Scan } from './document.js';
import { noticesOf } from './notices.js';
import type { Folder } from './paper.js';
import { answeringUnits } from './speaking.js';
import { rungOf } from '../ladder.js';

export type ScanFound = Omit<Scan, 'at'>;

export interface Scanned {
  readonly event: CaseEvent;
  readonly notices: readonly Notice[];
}

export function afterScan<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, folder: Folder<S>, document: FiledDocument, version: DocumentVersion, found: ScanFound): Scanned {
  const isOpen = document.marking === 'public' && !document.inDraft;
  const data = { document: document.id, version: version.version, verdict: found.verdict, scanner: found.scanner, signature: found.signature };
  const what = isOpen ? `"${document.title}"` : 'A document';
  const key = `document/${document.id}/${version.version}`;
  if (found.verdict === 'infected')
    return {
      event: { kind: 'document.refused', summary: `${what} was refused: it contains ${found.signature ?? 'a virus'}`, ...(isOpen ? { publicSummary: `A document was refused, because it contains a virus: ${document.title}` } : {}), data },
      notices: [refusedNotice(law, folder, version, key)],
    };
  return {
    event: { kind: 'document.released', summary: `${what} passed its check`, ...(isOpen ? { publicSummary: `A document can be read: ${document.title}` } : {}), data },
    notices: document.inDraft ? [] : noticesOf(law, folder, { key, actor: SCANNER, side: version.filedBy.side, forParties: document.marking === 'public', did: 'released a document' }),
  };
}

/** Whoever filed it has to send another: they believe it was filed. */
function refusedNotice<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, { file }: Folder<S>, { filedBy, name }: DocumentVersion, key: string): Notice {
  const office = filedBy.unit ?? answeringUnits(file.type, law.parties(file.state))[0];
  const addressee = filedBy.side === 'party' || office === undefined ? ({ to: 'party' } as const) : ({ to: 'unit', unit: office, roles: rungOf(office, 'owner') } as const);
  return { key: `${key}/refused`, addressee, subject: `${file.number}: a document was refused`, body: `A document filed on case ${file.number} contains a virus and was not kept: ${name}. Send a clean one.` };
}
