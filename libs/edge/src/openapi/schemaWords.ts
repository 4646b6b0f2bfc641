// Owns the words in which the schemas of answers are written, here and in the services.
import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Schema } from './formSchemas.js';

export type { Schema };
export const text = { type: 'string' } as const;
export const textOrNull = { type: ['string', 'null'] } as const;
export const instant = { type: 'string', format: 'date-time' } as const;
export const instantOrNull = { type: ['string', 'null'], format: 'date-time' } as const;
export const day = { type: 'string', format: 'date' } as const;
export const dayOrNull = { type: ['string', 'null'], format: 'date' } as const;
export const number = { type: 'integer' } as const;
export const truth = { type: 'boolean' } as const;
export const mark = { enum: ['law', 'policy', 'unofficial'] } as const;
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const list = (items: Schema): Schema => ({ type: 'array', items });
/** An object of these fields, all required but the optional ones. */
export const record = (properties: Readonly<Record<string, Schema>>, ...optional: readonly string[]): Schema => ({
  type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)),
});

/** A route that answers this with 200. */
export const answers = (schema: Schema, description: string): MethodDecorator & ClassDecorator => applyDecorators(ApiOkResponse({ description, schema: schema as object }));
