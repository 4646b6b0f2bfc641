// Owns the schemas of what this service answers, for its OpenAPI document. Written beside the types they describe.
import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { RUNGS, STANDINGS } from '@centerline/ledger';
import { Schemas } from '@centerline/edge';

const { answers, day, dayOrNull, instant, instantOrNull, list, mark, number, orNull, record, text, textOrNull } = Schemas;
const link = { type: 'string', format: 'uri-reference' };
const each = (names: readonly string[], schema: Schemas.Schema): Readonly<Record<string, Schemas.Schema>> => Object.fromEntries(names.map((name) => [name, schema]));
const page = (items: Schemas.Schema, more: Readonly<Record<string, Schemas.Schema>> = {}): Schemas.Schema => record({ ...more, items: list(items), next: { type: ['string', 'null'], format: 'uri-reference' } });

const caseName = { id: { type: 'string', format: 'uuid' }, number: text, type: { enum: ['reassignment', 'ftz', 'fpf'] } } as const;
const links = record({ case: link, deadlines: link, events: link });
const person = record({ id: text, name: text });
const rule = record({ citation: text, mark, text });

const promise = record({
  case: record({ ...caseName, title: text, stage: text, closed: { type: 'boolean' } }), clock: record({ id: text, kind: text, title: text, basis: text, citation: text, mark }),
  owedBy: text, owedByName: text, tier: textOrNull, person: orNull(person), verdict: { enum: STANDINGS }, firstVerdict: { enum: ['met', 'missed', null] }, rung: { enum: [...RUNGS, null] },
  startedAt: instant, dueAt: instantOrNull, endedAt: instantOrNull, extensions: number, links: orNull(links),
});
const counted = record({ count: number, href: link });
const tally = record({ group: text, name: text, total: counted, ...each(STANDINGS, counted), first: record(each(['met', 'missed'], counted)), rungs: record(each(RUNGS, counted)) });
const openCase = record({ ...caseName, title: text, stage: text, center: textOrNull, port: textOrNull, tier: textOrNull, heldBy: textOrNull, openedAt: instant, days: number, links });
const ages = record({ group: text, name: text, total: record({ count: number, href: link }), ages: list(record({ age: text, count: number, href: link })) });
const event = record({
  id: text, at: instant, recordedAt: instant, case: record(caseName), version: number, kind: text, summary: text, publicSummary: textOrNull, reasonCode: textOrNull, data: { type: 'object' },
  actor: record({ kind: text, id: text, name: text, roles: list(text), unit: textOrNull }), command: record({ id: text, kind: text }), beforeHash: textOrNull, afterHash: text, links,
});
const reading = record({ id: text, at: instant, reader: record({ id: text, name: textOrNull }), unit: text, what: text, case: orNull(record({ ...caseName, number: textOrNull, type: textOrNull })), importer: orNull(record({ name: text, account: text })) });
const proof = record({
  record: text, leaf: text,
  closedOver: orNull(record({ place: number, path: list({ type: 'string', pattern: '^[0-9a-f]{64}$' }), head: record({ size: number, root: text, at: instant, key: text, signature: text }) })),
});
const policy = record({
  type: text, kind: text, title: text, basis: text, rule, version: text, effectiveOn: day, effectiveUntilOn: dayOrNull, unit: text, amount: number, inWords: text, rolls: { type: 'boolean' }, judged: { type: 'boolean' },
  pauses: orNull(record({ most: number, reasons: list(record({ reason: text, mostMinutes: number })) })), extension: orNull(record({ roles: list(text), times: number, most: { type: ['integer', 'null'] } })),
  marks: list(record({ kind: text, tells: text, when: text })), promises: link,
});
const calendar = record({
  name: text, version: text, inForce: { type: 'boolean' }, zone: text, holidays: textOrNull, rule, hours: { type: 'object' }, openDays: list({ type: 'object' }), earlyClose: list({ type: 'object' }),
  closures: list({ type: 'object' }), offices: number, year: number, closedDays: list(record({ name: text, on: day, observedOn: day })),
});
const reference = (row: Readonly<Record<string, Schemas.Schema>>): Schemas.Schema => record({ version: text, on: day, items: list(record({ ...row, mark, citation: text })) });

const csv = (description: string): MethodDecorator & ClassDecorator => applyDecorators(ApiOkResponse({ description, content: { 'text/csv': { schema: { type: 'string' } } } }));

/** Decorators of routes: what they answer. */
export const Answers = {
  promises: answers(page(promise, { asOf: instant }), 'Promises'),
  tallies: answers(record({ asOf: instant, by: text, items: list(tally), sum: tally }), 'Tallies'),
  ageing: answers(record({ asOf: instant, by: text, items: list(ages), sum: ages }), 'Ages'),
  openCases: answers(page(openCase, { asOf: instant }), 'Open cases'),
  events: answers(page(event), 'Events'),
  readings: answers(page(reading), 'Readings'),
  proof: answers(proof, 'The record as it was hashed, its way to the root, and the signed head; `closedOver` is null for the few seconds until a head is closed'),
  policies: answers(record({ items: list(policy) }), 'Policies'),
  calendars: answers(record({ items: list(calendar) }), 'Calendars'),
  centers: answers(reference({ code: text, name: text, city: text, activeFromOn: day, activeUntilOn: dayOrNull }), 'Centers'),
  ports: answers(reference({ code: text, name: text, state: text, zone: text }), 'Ports'),
  zones: answers(reference({ zoneId: text, firms: text, port: text, grantee: text, operator: text, activeFromOn: day, activeUntilOn: dayOrNull }), 'Zone sites'),
  headings: answers(reference({ code: text, description: text, center: textOrNull, mapping: orNull(record({ prefix: text, mapVersion: text, mark, citation: text })) }), 'Headings'),
  headingMap: answers(reference({ prefix: text, center: text, mapVersion: text, effectiveFromOn: day, effectiveToOn: dayOrNull }), 'The map from headings to Centers'),
  policiesInWords: answers(reference({ type: text, kind: text, title: text, basis: text, inWords: text, text, effectiveOn: day, effectiveUntilOn: dayOrNull }), 'Policies in words'),
  csv: csv('Comma-separated values, RFC 4180, with a header line'),
} as const;
