// Owns the words in which the schemas of answers are written.
import type { Schema } from './formSchemas.js';

export type { Schema };
export const text = { type: 'string' } as const;
export const textOrNull = { type: ['string', 'null'] } as const;
export const instant = { type: 'string', format: 'date-time' } as const;
export const instantOrNull = { type: ['string', 'null'], format: 'date-time' } as const;
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const list = (items: Schema): Schema => ({ type: 'array', items });
/** An object of these fields, all required but the optional ones. */
export const record = (properties: Readonly<Record<string, Schema>>, ...optional: readonly string[]): Schema => ({
  type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)),
});
