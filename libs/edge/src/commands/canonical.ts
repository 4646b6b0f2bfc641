// Owns when two requests are the same: method, path, and body whatever the order of its fields.
import { createHash } from 'node:crypto';

/** JSON with the fields of every object in order of their names. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

/** SHA-256 in hex. */
export const requestHash = (method: string, path: string, body: unknown): string => createHash('sha256').update(`${method} ${path}\n${canonical(body ?? {})}`).digest('hex');
