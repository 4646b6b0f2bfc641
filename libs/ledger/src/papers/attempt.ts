// Owns how a paper travels: read, judge, append; and again when the case changed meanwhile. Never decides anything itself.
import { audienceOf, type CaseLaw, type CaseState, type Command, type Folder, type Moment, type PaperDecision } from '@centerline/cases';
import type { Books } from '../command.js';
import type { Database } from '../database.js';
import { append, type Appending } from './append.js';
import { NO_CASE, openFolder } from './open.js';
import { withoutTelltale } from '../sealing/telltale.js';
import type { PaperOrder, PaperResult } from './orders.js';

const TRIES = 12;

export interface Attempt<S extends CaseState, Paper, Kept> {
  decide(folder: Folder<S>, moment: Moment): PaperDecision<Paper> | Promise<PaperDecision<Paper>>;
  /** What the paper adds to the statement. */
  write(paper: Paper, folder: Folder<S>): Pick<Appending, 'kind'> & Partial<Appending>;
  /** The paper as it was kept, by this attempt or by an earlier one of the same key. */
  read(folder: Folder<S>): Kept | null | Promise<Kept | null>;
}

/** Puts one paper beside a case, once by its key. Throws only when the database cannot answer. */
export async function attempt<S extends CaseState, C extends Command, Paper, Kept>(
  database: Database, books: Books, law: CaseLaw<S, C>, { caseId, actor, idempotency: asked }: PaperOrder, work: Attempt<S, Paper, Kept>,
): Promise<PaperResult<S, Kept>> {
  const idempotency = withoutTelltale(database.sealer, asked);
  const kept = async (replayed: boolean): Promise<PaperResult<S, Kept>> => {
    const opened = await openFolder(database, books, law, caseId, null);
    const paper = opened && (await work.read(opened.folder));
    // A repeat is answered to who may read the case now.
    if (!opened || paper === null || audienceOf(actor, law.parties(opened.folder.file.state)) === null) return { kind: 'refused', refusals: [NO_CASE] };
    return { kind: 'done', paper, folder: opened.folder, moment: opened.moment, replayed };
  };
  for (let tried = 0; tried < TRIES; tried += 1) {
    const opened = await openFolder(database, books, law, caseId, idempotency);
    if (!opened) return { kind: 'refused', refusals: [NO_CASE] };
    const { folder, moment, doneBefore } = opened;
    if (doneBefore) return doneBefore.hash === idempotency.hash && doneBefore.caseId === caseId ? kept(true) : { kind: 'key-reused' };
    const decision = await work.decide(folder, moment);
    if (!decision.ok) return { kind: 'refused', refusals: decision.refusals };
    const { event, notices, paper } = decision;
    const appended = await append(database, { caseId, expected: folder.file.version, at: moment.at, actor, idempotency, event, notices, ...work.write(paper, folder) });
    switch (appended) {
      case 'stale':
        continue;
      case 'key-reused':
        return { kind: 'key-reused' };
      case 'replay':
        return kept(true);
      case 'done':
        return kept(false);
    }
  }
  throw new Error(`Case ${caseId} changed ${TRIES} times while a paper was being judged`);
}
