// Owns what the schema files and the database can be compared by: named facts, each with one line that says it all. Pure.

/** `column port.zone` → `text, required`. The same thing must give the same name and the same line on both sides. */
export type Facts = ReadonlyMap<string, string>;

export const PART = 'centerline';

/** A column; `fallback` is PostgreSQL's own expression. Lists have no say on NULL: Prisma writes and reads an empty list. */
export const columnLine = (type: string, required: boolean, fallback: string | null): string =>
  [type, ...(type.endsWith('[]') ? [] : [required ? 'required' : 'optional']), ...(fallback === null ? [] : [`default ${fallback}`])].join(', ');

export const keyLine = (table: string, columns: readonly string[]): string => `${table} (${columns.join(', ')})`;

/** An index; each column with its direction where it is not ascending. */
export const indexLine = (table: string, method: string, columns: readonly string[], unique: boolean): string =>
  `${unique ? 'unique ' : ''}${method} on ${table} (${columns.join(', ')})`;

export const linkLine = (table: string, columns: readonly string[], to: string, toColumns: readonly string[], onDelete: string, onUpdate: string): string =>
  `${table} (${columns.join(', ')}) to ${to} (${toColumns.join(', ')}), on delete ${onDelete}, on update ${onUpdate}`;
