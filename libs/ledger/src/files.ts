// Owns how a case is read from the ledger together with the moment it will be judged at. One round trip.
import type { Instant } from '@centerline/clock';
import type { Absence, CaseFile, CaseId, CaseState, ImporterRecord, RelatedCase, Standing } from '@centerline/cases';
import { askInContext, type Database } from './database.js';

export interface Desk<S extends CaseState> {
  readonly at: Instant;
  readonly file: CaseFile<S> | null;
  readonly standing: Standing | null;
  readonly importers: readonly ImporterRecord[];
  readonly related: readonly RelatedCase[];
  /** Of the people of the offices that stand in the case, at this moment. */
  readonly absences: readonly Absence[];
  readonly referenceVersion: string;
  /** What this idempotency key did before, if anything. */
  readonly doneBefore: { readonly hash: string; readonly caseId: CaseId } | null;
}

export interface Wanted {
  readonly type: string;
  readonly caseId: CaseId | null;
  readonly iors: readonly string[];
  readonly subjectKey: string | null;
  readonly key: { readonly owner: string; readonly key: string } | null;
}

const OPEN = 'SELECT * FROM centerline.open_desk($1::jsonb, $2::uuid, $3::text[], $4, $5, $6, $7)';

/** A case (or, without an id, an empty desk), the moment, the importers it names and cases on the same subject. */
export async function openDesk<S extends CaseState>(database: Database, wanted: Wanted): Promise<Desk<S>> {
  type Row = Omit<Desk<S>, 'file' | 'standing'> & { readonly file: (CaseFile<S> & { readonly standing: Standing }) | null };
  const [row] = await askInContext<Row>(database, 'open-desk', OPEN, [
    wanted.caseId, [...wanted.iors], wanted.subjectKey, wanted.type, wanted.key?.owner ?? null, wanted.key?.key ?? null,
  ]);
  if (!row) throw new Error('The ledger did not answer');
  if (row.file === null || row.file.type !== wanted.type) return { ...row, file: null, standing: null };
  const { standing, ...file } = row.file;
  // The row is the case as `commit` wrote it; its state is of the law's own type.
  return { ...row, file: file as unknown as CaseFile<S>, standing };
}
