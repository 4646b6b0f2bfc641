// Owns how a case is opened for somebody who wants its papers: as a party, as the agency, or not at all. The same answer for no case and another's.
import { audienceOf, type Audience, type CaseId, type CaseLaw, type CaseState, type Command, type Folder, type Moment, type SignedIn } from '@centerline/cases';
import { noSuchCase } from '../commands/caseIdPipe.js';
import type { CaseLedger } from '../service/parts.js';

export interface OpenedFor<S extends CaseState> {
  readonly folder: Folder<S>;
  readonly moment: Moment;
  readonly side: Audience;
}

/** Throws `not-found` for whoever may not read the case. */
export async function openFor<S extends CaseState, C extends Command>(ledger: CaseLedger, law: CaseLaw<S, C>, reader: SignedIn, caseId: CaseId): Promise<OpenedFor<S>> {
  const opened = await ledger.papers.open(law, caseId);
  const side = opened && audienceOf(reader, law.parties(opened.folder.file.state));
  if (!opened || !side) throw noSuchCase();
  return { ...opened, side };
}
