// Owns how a question with filters becomes a statement: only what was asked stands in it, and it is planned for the values it comes with. A plan made
// once for all values would read a busy office and a quiet one alike. Must never put a value into the text.
import { ask, type Database } from './database.js';

/** Gives a value its place in the statement, such as `$3`. */
export type Place = (value: unknown) => string;

/** A condition on a value; null while there is no value. */
export const when = <Value>(value: Value | null | undefined, condition: (value: Value) => string): string | null => (value === null || value === undefined ? null : condition(value));

/** The conditions there are, all of which must hold. */
export const all = (...conditions: readonly (string | null)[]): string => conditions.filter((one) => one !== null).join(' AND ') || 'true';

/** Asks a statement built from what was given. @param inOrder see `ask`. */
export function askOf<Row extends object>(database: Database, build: (place: Place) => string, inOrder = false): Promise<Row[]> {
  const values: unknown[] = [];
  const text = build((value) => `$${values.push(value)}`);
  return ask<Row>(database, null, text, values, inOrder);
}
