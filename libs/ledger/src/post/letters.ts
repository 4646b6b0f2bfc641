// Owns the rows of letters: each once for a notice and a language, never changed. Must never make one.
import type { CaseId } from '@centerline/cases';
import { ask, type Database } from '../database.js';
import { newUuid } from '../newCaseId.js';
import type { KeptLetter, LetterRow, NewLetter } from './orders.js';

const COLUMNS = `id::text AS id, key, kind, form, audience, language, title, case_version AS "caseVersion", sha256, size, centerline.instant(made_at) AS "madeAt"`;

/** Keeps a letter; one that is there already stays as it is. Says which one counts. */
export async function keepLetter(database: Database, letter: NewLetter): Promise<LetterRow> {
  await ask(database, 'keep-letter', `
    INSERT INTO centerline.letter (id, case_id, key, kind, form, audience, language, title, case_version, content, sha256, size, made_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, centerline.moment()) ON CONFLICT (case_id, key, language) DO NOTHING`, [
    newUuid(), letter.caseId, letter.key, letter.kind, letter.form, letter.audience, letter.language, letter.title, letter.caseVersion, JSON.stringify(letter.content),
    letter.sha256, letter.size,
  ]);
  const [row] = await ask<LetterRow>(database, 'kept-letter', `SELECT ${COLUMNS} FROM centerline.letter WHERE case_id = $1 AND key = $2 AND language = $3`, [letter.caseId, letter.key, letter.language]);
  if (!row) throw new Error('A letter was kept and is not there');
  return row;
}

/** The languages in which this notice has its letter. */
export const lettersOfNotice = (database: Database, caseId: CaseId, key: string): Promise<LetterRow[]> =>
  ask<LetterRow>(database, 'letters-of-notice', `SELECT ${COLUMNS} FROM centerline.letter WHERE case_id = $1 AND key = $2`, [caseId, key]);

/** The letters of a case, oldest first. Whose they are to read is for the caller to choose: `audience`. */
export const listLetters = (database: Database, caseId: CaseId): Promise<LetterRow[]> =>
  ask<LetterRow>(database, 'list-letters', `SELECT ${COLUMNS} FROM centerline.letter WHERE case_id = $1 ORDER BY made_at, id`, [caseId]);

/** One letter of that case; null when it has none of that id. */
export async function findLetter(database: Database, caseId: CaseId, id: string): Promise<KeptLetter | null> {
  const [row] = await ask<KeptLetter>(database, 'find-letter', `SELECT ${COLUMNS}, content FROM centerline.letter WHERE case_id = $1 AND id = $2`, [caseId, id]);
  return row ?? null;
}
