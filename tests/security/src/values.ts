// Owns how values are made from a schema: such as it takes, and such as it should refuse. All chance comes from fast-check, so that a seed tells it again.
import fc, { type Arbitrary } from 'fast-check';
import { resolved, type Schema, type Schemas } from './openApi.js';

const MOST_ITEMS = 4;
const MOST_CHARACTERS = 120;

const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const day = fc.date({ min: new Date('1995-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
const FORMATS: Readonly<Record<string, Arbitrary<string>>> = {
  uuid: fc.uuid(), email: fc.constantFrom('someone@sample.example', 'a@b.example'), date: day.map((one) => one.toISOString().slice(0, 10)), 'date-time': day.map((one) => one.toISOString()),
};

function strings(schema: Schema): Arbitrary<unknown> {
  const { format, pattern } = schema;
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length < 400);
  if (typeof format === 'string' && FORMATS[format]) return FORMATS[format];
  const minLength = number(schema['minLength']) ?? 0;
  const maxLength = Math.max(minLength, Math.min(number(schema['maxLength']) ?? MOST_CHARACTERS, minLength + MOST_CHARACTERS));
  // Words, and text of all the world's scripts.
  return fc.oneof(fc.string({ minLength, maxLength }), fc.string({ unit: 'grapheme', minLength, maxLength }).filter((text) => text.isWellFormed() && !text.includes('\0') && text.length <= maxLength));
}

function numbers(schema: Schema, isWhole: boolean): Arbitrary<unknown> {
  const min = number(schema['minimum']) ?? (number(schema['exclusiveMinimum']) === undefined ? -1_000_000 : 1);
  const max = Math.max(min, number(schema['maximum']) ?? 1_000_000);
  return isWhole ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) : fc.integer({ min: Math.ceil(min * 100), max: Math.floor(max * 100) }).map((hundredths) => hundredths / 100);
}

function lists(schema: Schema, schemas: Schemas): Arbitrary<unknown> {
  const items = valid((schema['items'] as Schema | undefined) ?? {}, schemas);
  const minLength = number(schema['minItems']) ?? 0;
  const maxLength = Math.max(minLength, Math.min(number(schema['maxItems']) ?? MOST_ITEMS, MOST_ITEMS));
  return schema['uniqueItems'] === true ? fc.uniqueArray(items, { minLength, maxLength, selector: (one) => JSON.stringify(one) }) : fc.array(items, { minLength, maxLength });
}

/** Values that the schema takes. */
export function valid(given: Schema, schemas: Schemas): Arbitrary<unknown> {
  const schema = resolved(given, schemas);
  const choices = (schema['oneOf'] ?? schema['anyOf']) as readonly Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((one) => valid(one, schemas)));
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as readonly unknown[]));
  if ('const' in schema) return fc.constant(schema['const']);
  const types = ([] as unknown[]).concat(schema['type'] ?? []);
  return types.length > 1 ? fc.oneof(...types.map((type) => ofType(type, schema, schemas))) : ofType(types[0], schema, schemas);
}

function ofType(type: unknown, schema: Schema, schemas: Schemas): Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'string':
      return strings(schema);
    case 'integer':
      return numbers(schema, true);
    case 'number':
      return numbers(schema, false);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return lists(schema, schemas);
    case 'object': {
      const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
      const requiredKeys = ((schema['required'] ?? []) as readonly string[]).filter((name) => name in properties);
      return fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, valid(one, schemas)])), { requiredKeys: [...requiredKeys] });
    }
    default:
      return fc.string({ maxLength: 20 });
  }
}

/** The plainest value that the schema takes: what has to be there, and nothing more. The same for the same schema. */
export function plainest(given: Schema, schemas: Schemas): unknown {
  const schema = resolved(given, schemas);
  if (schema['type'] !== 'object') return fc.sample(valid(schema, schemas), { seed: 7, numRuns: 1 })[0];
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  return Object.fromEntries(((schema['required'] ?? []) as readonly string[]).map((name) => [name, plainest(properties[name] ?? {}, schemas)]));
}

/** What no field expects. */
export const strange: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, -1, 0, 0.5, 1e21, Number.MAX_SAFE_INTEGER + 2, '', ' ', '\0', '\ud800', '\u202e', '%00', "'; DROP TABLE case_file; --", '{{7*7}}', '../../etc/passwd', 'x'.repeat(30_000), '9'.repeat(400), [], {}, [[]], [null]),
  fc.constantFrom<unknown>({ $gt: '' }, { toString: 1 }, { length: -1 }, [{}], 'NaN', 'Infinity', '2026-02-30', '9999-12-31', '0000-01-01', '2026-13-01T00:00:00Z', 'null', '00000000-0000-0000-0000-000000000000'),
  fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 40 }),
);

type Place = readonly (string | number)[];

function placesOf(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, inner]) => placesOf(inner, [...at, Array.isArray(value) ? Number(name) : name]))];
}
function putAt(value: unknown, [head, ...rest]: Place, put: unknown): unknown {
  if (head === undefined) return put;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === head ? putAt(one, rest, put) : one));
  const entries = Object.entries(value as object);
  if (rest.length === 0 && put === undefined) return Object.fromEntries(entries.filter(([name]) => name !== head));
  return Object.fromEntries(entries.map(([name, one]) => [name, name === head ? putAt(one, rest, put) : one]));
}

/** The value with one thing wrong with it: something else in some place, something missing, or something nobody asked for. */
export const broken = (values: Arbitrary<unknown>): Arbitrary<unknown> =>
  fc.tuple(values, strange, fc.nat(), fc.constantFrom('put', 'put', 'drop', 'add')).map(([value, wrong, choice, how]) => {
    const places = placesOf(value);
    const place = places[choice % places.length] ?? [];
    if (how === 'add' && typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value, surprise: wrong };
    return how === 'drop' && place.length > 0 ? putAt(value, place, undefined) : putAt(value, place, wrong);
  });
