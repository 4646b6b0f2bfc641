// Owns the rows of absences: entered once, ended early at most. Who may, and what an absence may be, is judged before.
import type { Absence, PersonId } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { ask, type Database } from '../database.js';

export interface EnteredAbsence extends Absence {
  readonly enteredBy: PersonId;
  readonly enteredByName: string;
  readonly enteredAt: Instant;
}
export type AbsenceEntered = 'done' | 'replay' | 'id-reused' | 'stale';

const COLUMNS = `a.id, a.person, a.unit, a.from_on::text AS "fromOn", a.until_on::text AS "untilOn", centerline.instant(a.begins_at) AS "beginsAt", centerline.instant(a.ends_at) AS "endsAt", a.deputy,
  a.entered_by AS "enteredBy", a.entered_by_name AS "enteredByName", centerline.instant(a.entered_at) AS "enteredAt"`;

/** As the law takes them; for a statement with the absences as `a`. */
export const ABSENCE_JSON = `jsonb_build_object('id', a.id, 'person', a.person, 'unit', a.unit, 'fromOn', a.from_on, 'untilOn', a.until_on,
  'beginsAt', centerline.instant(a.begins_at), 'endsAt', centerline.instant(a.ends_at), 'deputy', a.deputy)`;

/** Absences of an office that are not over at that instant, the soonest first. Null for those of every office. */
export const listAbsences = (database: Database, unit: string | null, at: Instant): Promise<EnteredAbsence[]> =>
  ask<EnteredAbsence>(database, 'list-absences', `SELECT ${COLUMNS} FROM centerline.absence a
    WHERE ($1::text IS NULL OR a.unit = $1) AND a.ends_at > $2::timestamptz AND a.ends_at > a.begins_at ORDER BY a.begins_at, a.person, a.id LIMIT 2000`, [unit, at]);

export async function findAbsence(database: Database, id: string): Promise<EnteredAbsence | null> {
  const [absence] = await ask<EnteredAbsence>(database, 'find-absence', `SELECT ${COLUMNS} FROM centerline.absence a WHERE a.id = $1::uuid`, [id]);
  return absence ?? null;
}

/** @param known ids of the absences the law judged it beside; when others stand there by now the answer is `stale`, and it is judged again. */
export async function enterAbsence(database: Database, absence: Absence, by: { readonly id: string; readonly name: string }, at: Instant, known: readonly string[]): Promise<AbsenceEntered> {
  const row = {
    id: absence.id, person: absence.person, unit: absence.unit, from_on: absence.fromOn, until_on: absence.untilOn, begins_at: absence.beginsAt, ends_at: absence.endsAt, deputy: absence.deputy,
    entered_by: by.id, entered_by_name: by.name, entered_at: at, known: [...known].sort(),
  };
  const [answer] = await ask<{ result: AbsenceEntered }>(database, 'enter-absence', 'SELECT centerline.enter_absence($1::jsonb) AS result', [JSON.stringify(row)]);
  if (!answer) throw new Error('The ledger did not answer');
  return answer.result;
}

/** Ends an absence early; nothing happens to one that was ended before. */
export async function endAbsence(database: Database, id: string, endsAt: Instant, by: string): Promise<void> {
  await ask(database, 'end-absence', 'UPDATE centerline.absence SET ends_at = $2::timestamptz, ended_by = $3, ended_at = centerline.moment() WHERE id = $1::uuid AND ended_at IS NULL AND ends_at >= $2::timestamptz', [id, endsAt, by]);
}
