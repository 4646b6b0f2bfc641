// Owns the recording of marks whose instant has come. That a clock is overdue is a fact of time; this writes it down and decides nothing.
import type { CaseId } from '@centerline/cases';
import { ask, type Database } from './database.js';

const passMarks = async (database: Database, caseId: CaseId | null, graceSeconds: number, limit: number, tell: boolean): Promise<number> => {
  const [row] = await ask<{ passed: number }>(database, 'pass-marks', 'SELECT centerline.pass_marks($1::uuid, make_interval(secs => $2), $3, $4) AS passed', [caseId, graceSeconds, limit, tell]);
  return row?.passed ?? 0;
};

/** For a case whose own timer fired. */
export const passMarksOf = (database: Database, caseId: CaseId): Promise<number> => passMarks(database, caseId, 0, 1, false);

/** For all cases at once, one set-based statement. Gives each case's own timer a head start. Returns how many cases it touched. */
export const sweep = (database: Database, graceSeconds: number, limit: number): Promise<number> => passMarks(database, null, graceSeconds, limit, true);
