// Owns the rows of kept views. Whose they are and who may change them is judged before.
import type { SavedView } from '@centerline/cases';
import { ask, type Database } from '../database.js';

const COLUMNS = `v.id, v.name, v.filters, v.owner, v.unit, v.kept_by AS "keptBy", v.kept_by_name AS "keptByName", centerline.instant(v.kept_at) AS "keptAt"`;

/** A person's own views, then those of the office, by name. */
export const readViews = (database: Database, person: string, unit: string): Promise<SavedView[]> =>
  ask<SavedView>(database, 'read-views', `SELECT ${COLUMNS} FROM centerline.saved_view v WHERE v.owner = $1 OR v.unit = $2 ORDER BY v.owner IS NULL, lower(v.name), v.id`, [person, unit]);

/** The view of that id, whoever it belongs to. */
export async function findView(database: Database, id: string): Promise<SavedView | null> {
  const [view] = await ask<SavedView>(database, 'find-view', `SELECT ${COLUMNS} FROM centerline.saved_view v WHERE v.id = $1::uuid`, [id]);
  return view ?? null;
}

/** Keeps a view, or changes the one of that id; false when its name was taken at the same time, or the id became somebody else's. */
export async function keepView(database: Database, view: Omit<SavedView, 'keptAt'>): Promise<boolean> {
  const written = await ask(database, 'keep-view', `
    INSERT INTO centerline.saved_view AS v (id, name, filters, owner, unit, kept_by, kept_by_name, kept_at) VALUES ($1::uuid, $2, $3::jsonb, $4, $5, $6, $7, centerline.moment())
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, filters = excluded.filters, kept_by = excluded.kept_by, kept_by_name = excluded.kept_by_name, kept_at = excluded.kept_at
    WHERE v.owner IS NOT DISTINCT FROM excluded.owner AND v.unit IS NOT DISTINCT FROM excluded.unit RETURNING v.id`,
  [view.id, view.name, JSON.stringify(view.filters), view.owner, view.unit, view.keptBy, view.keptByName]).catch(nameTaken);
  return written.length > 0;
}

function nameTaken(error: unknown): object[] {
  if (error instanceof Error && 'constraint' in error && (error.constraint === 'saved_view_of_person_idx' || error.constraint === 'saved_view_of_office_idx')) return [];
  throw error;
}

export async function removeView(database: Database, id: string): Promise<void> {
  await ask(database, 'remove-view', 'DELETE FROM centerline.saved_view WHERE id = $1::uuid', [id]);
}
