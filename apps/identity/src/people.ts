// Owns the sample people who may sign in, as the file of samples has them. Must never invent or change one.
import { readFileSync } from 'node:fs';

/** How one signs in here: by choosing a name. Said in every token (`acr`), so that nobody takes it for more. */
export const SAMPLE_ACR = 'urn:centerline:acr:sample';

export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly roles: readonly string[];
  /** The office or company in plain words. */
  readonly note: string;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

function isPerson(value: unknown): value is SamplePerson {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, unit, roles, note } = value as Record<string, unknown>;
  return isText(id) && isText(name) && isText(unit) && isText(note) && Array.isArray(roles) && roles.length > 0 && roles.every(isText);
}

/** Reads the people; throws with one sentence when the file is not what it must be. */
export function readPeople(path: string): ReadonlyMap<string, SamplePerson> {
  const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(found) || !found.every(isPerson)) throw new Error(`${path} is not a list of sample people (id, name, unit, roles, note).`);
  return new Map(found.map((person) => [person.id, person]));
}

/** `CENTER_SPECIALIST` → `Center specialist`, for people to read; abbreviations stay as they are. */
export function roleWords(role: string): string {
  const words = role.split('_').map((word) => (['HQ', 'OFO', 'FPF', 'OT', 'RR'].includes(word) ? word.replace('FPF', 'FP&F') : word.toLowerCase()));
  const text = words.join(' ').replace('OT RR', 'OT R&R');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
