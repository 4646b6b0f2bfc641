// Owns the schemas of what this service answers besides cases, for its OpenAPI document. Written beside the types they describe (`reference.controller.ts`).
import { ApiNotFoundResponse } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { Schemas } from '@centerline/edge';

const { answers, list, record, text, instant } = Schemas;
const person = record({ id: text, name: text });

/** Decorators of routes: what they answer. */
export const Answers = {
  reference: answers(record({
    version: text, asOf: instant, offices: list(record({ code: text, name: text, state: text, zone: text, calendar: text })),
    calendars: { type: 'object', additionalProperties: record({ name: text, version: text, spec: { type: 'object' } }) },
  }), 'Offices and calendars'),
  people: applyDecorators(answers(record({ officers: list(person), paralegals: list(person) }, 'paralegals'), 'The people of an office'), ApiNotFoundResponse({
    description: 'There is no such office', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })),
} as const;
