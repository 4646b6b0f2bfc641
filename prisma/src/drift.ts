// Owns the question whether prisma/schema and a database say the same. Changes neither. Needs no engine and no download.
import { readdirSync, readFileSync } from 'node:fs';
import { asOwner } from './connection.js';
import { declaredFacts } from './drift/declared.js';
import type { Facts } from './drift/facts.js';
import { foundFacts } from './drift/found.js';

const folder = new URL('../schema/', import.meta.url);

/** All schema files as one text, as Prisma takes them. */
export const schemaText = (): string =>
  readdirSync(folder).filter((name) => name.endsWith('.prisma')).sort().map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');

/**
 * One line for each table, column, key, index or link the two disagree on; null when they agree.
 * Checks, triggers, functions, grants and partial indexes stand in the migrations only and are not compared.
 */
export async function driftOf(ownerUrl: string): Promise<string | null> {
  const declared = declaredFacts(schemaText());
  const found = await asOwner(ownerUrl, foundFacts);
  const lines = differences(declared, found);
  return lines.length === 0 ? null : lines.join('\n');
}

/** What one side says and the other does not, in the order of names. */
export function differences(declared: Facts, found: Facts): readonly string[] {
  return [...new Set([...declared.keys(), ...found.keys()])].sort().flatMap((name) => {
    const said = declared.get(name);
    const is = found.get(name);
    if (said === is) return [];
    if (is === undefined) return [`${name} stands in the schema, not in the database: ${said}`];
    if (said === undefined) return [`${name} stands in the database, not in the schema: ${is}`];
    return [`${name} differs: the schema says ${said}; the database has ${is}`];
  });
}
