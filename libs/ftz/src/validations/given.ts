// Owns one habit of JSON: a field that is null was not given. Values inside lists are left as they are.
import type { FtzCommand } from '../fields.js';

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (one === null ? [] : [[key, strip(one)]])));
}

/** The command with only the fields that were given. */
export const withoutNulls = (command: FtzCommand): FtzCommand => ({ ...command, body: strip(command.body) }) as FtzCommand;
