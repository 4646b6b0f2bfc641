// Owns whether an answer is what the document says of it: a check of the JSON Schema words our documents use, and an error for any other word.
// Must never pass over a word it does not know: a document that says more than is checked would be believed.
import { resolved, type Schema, type Schemas } from './openApi.js';

const KNOWN = ['$ref', 'type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'oneOf', 'anyOf', 'format', 'pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'minItems', 'maxItems', 'uniqueItems', 'minLength', 'maxLength', 'description', 'default', 'title'];
const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'uri-reference': /^[\x21-\x7e]*$/, email: /^\S+@\S+$/,
};

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value);
const isOfType = (value: unknown, type: unknown): boolean => typeOf(value) === type || (type === 'number' && typeof value === 'number');

/**
 * Where and how a value is not what the schema says; empty when it is.
 * @param closed an object has no fields but those the schema names, where it names any: what is not described must not be told.
 */
export function faultsIn(value: unknown, given: Schema, schemas: Schemas, at = '', closed = false): readonly string[] {
  const unknown = Object.keys(given).filter((word) => !KNOWN.includes(word) && !word.startsWith('x-'));
  if (unknown.length > 0) return [`${at || '/'}: the schema uses words that are not checked: ${unknown.join(', ')}`];
  const schema = resolved(given, schemas);
  if (schema !== given) return faultsIn(value, schema, schemas, at, closed);
  const choices = (schema['oneOf'] ?? schema['anyOf']) as readonly Schema[] | undefined;
  if (choices) return choiceFaults(value, choices, schemas, at, closed);
  const say = (what: string): string => `${at || '/'}: ${what}`;
  if ('const' in schema && value !== schema['const']) return [say(`is not ${JSON.stringify(schema['const'])}`)];
  if (Array.isArray(schema['enum']) && !(schema['enum'] as readonly unknown[]).includes(value)) return [say(`${JSON.stringify(value)?.slice(0, 60)} is none of ${JSON.stringify(schema['enum']).slice(0, 120)}`)];
  const types = ([] as unknown[]).concat(schema['type'] ?? []);
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) return [say(`is ${typeOf(value)}, not ${types.join(' or ')}`)];
  if (typeof value === 'string') return stringFaults(value, schema).map(say);
  if (typeof value === 'number') return numberFaults(value, schema).map(say);
  if (Array.isArray(value)) return listFaults(value, schema, schemas, at, closed);
  return typeof value === 'object' && value !== null ? objectFaults(value as Schema, schema, schemas, at, closed) : [];
}

function choiceFaults(value: unknown, choices: readonly Schema[], schemas: Schemas, at: string, closed: boolean): readonly string[] {
  const tried = choices.map((one) => faultsIn(value, one, schemas, at, closed));
  if (tried.some((faults) => faults.length === 0)) return [];
  const [nearest] = tried.toSorted((one, other) => one.length - other.length);
  return [`${at || '/'}: none of ${choices.length} choices; the nearest: ${nearest?.slice(0, 3).join('; ') ?? ''}`];
}

function stringFaults(value: string, { format, pattern, minLength, maxLength }: Schema): readonly string[] {
  return [
    ...(typeof format === 'string' && FORMATS[format] && !FORMATS[format].test(value) ? [`"${value.slice(0, 60)}" is no ${format}`] : []),
    ...(typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value) ? [`"${value.slice(0, 60)}" does not match ${pattern}`] : []),
    ...(typeof minLength === 'number' && value.length < minLength ? ['is too short'] : []), ...(typeof maxLength === 'number' && value.length > maxLength ? ['is too long'] : []),
  ];
}
const numberFaults = (value: number, { minimum, maximum, exclusiveMinimum }: Schema): readonly string[] => [
  ...(typeof minimum === 'number' && value < minimum ? [`${value} is less than ${minimum}`] : []), ...(typeof maximum === 'number' && value > maximum ? [`${value} is more than ${maximum}`] : []),
  ...(typeof exclusiveMinimum === 'number' && value <= exclusiveMinimum ? [`${value} is not more than ${exclusiveMinimum}`] : []),
];
function listFaults(value: readonly unknown[], { items, minItems, maxItems, uniqueItems }: Schema, schemas: Schemas, at: string, closed: boolean): readonly string[] {
  return [
    ...(typeof minItems === 'number' && value.length < minItems ? [`${at}: has too few`] : []), ...(typeof maxItems === 'number' && value.length > maxItems ? [`${at}: has too many`] : []),
    ...(uniqueItems === true && new Set(value.map((one) => JSON.stringify(one))).size !== value.length ? [`${at}: has something twice`] : []),
    ...(items === undefined ? [] : value.flatMap((one, index) => faultsIn(one, items as Schema, schemas, `${at}/${index}`, closed))),
  ];
}
function objectFaults(value: Schema, schema: Schema, schemas: Schemas, at: string, closed: boolean): readonly string[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const { additionalProperties } = schema;
  const others = Object.keys(value).filter((name) => !(name in properties));
  return [
    ...((schema['required'] ?? []) as readonly string[]).filter((name) => !(name in value)).map((name) => `${at}/${name}: is missing`),
    ...Object.entries(properties).flatMap(([name, one]) => (name in value ? faultsIn(value[name], one, schemas, `${at}/${name}`, closed) : [])),
    ...(additionalProperties === false || (closed && additionalProperties === undefined && Object.keys(properties).length > 0) ? others.map((name) => `${at}/${name}: is not in the document`) : []),
    ...(typeof additionalProperties === 'object' && additionalProperties !== null ? others.flatMap((name) => faultsIn(value[name], additionalProperties as Schema, schemas, `${at}/${name}`, closed)) : []),
  ];
}
