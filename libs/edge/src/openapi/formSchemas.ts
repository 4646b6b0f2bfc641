// Owns how a form's checks are told in OpenAPI: what class-validator will refuse is what the document says, and nobody writes it twice.
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import type { ClassConstructor } from 'class-transformer';
import { FORM_OF_REQUESTS } from '../problems/catalogue.js';
import { ruleOf } from '../forms/rule.js';

export type Schema = Readonly<Record<string, unknown>>;
type Check = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const checksOf = (form: ClassConstructor<object>): readonly Check[] => getMetadataStorage().getTargetValidationMetadatas(form, '', false, false);
export const isForm = (type: unknown): type is ClassConstructor<object> => typeof type === 'function' && checksOf(type as ClassConstructor<object>).length > 0;

const patternOf = (pattern: unknown): Schema => ({ type: 'string', ...(pattern instanceof RegExp ? { pattern: pattern.source } : {}) });
const values = (from: unknown): readonly unknown[] => (Array.isArray(from) ? from : typeof from === 'object' && from !== null ? Object.values(from) : []);

const isOptional = (checks: readonly Check[]): boolean => checks.some((check) => check.type === 'conditionalValidation');

/** What one check means for a value, or nothing that a schema can say. */
function meaning({ name, constraints }: Check): Schema {
  const [first, second] = (constraints ?? []) as readonly unknown[];
  switch (name) {
    case 'isString':
    case 'isNotEmpty':
      return { type: 'string' };
    case 'isBoolean':
      return { type: 'boolean' };
    case 'isInt':
      return { type: 'integer' };
    case 'isNumber':
      return { type: 'number' };
    case 'isPositive':
      return { exclusiveMinimum: 0 };
    case 'min':
      return { minimum: first };
    case 'max':
      return { maximum: first };
    case 'minLength':
      return { type: 'string', minLength: first };
    case 'maxLength':
      return { type: 'string', maxLength: first };
    case 'isLength':
      return { type: 'string', minLength: first, ...(second === undefined ? {} : { maxLength: second }) };
    case 'matches':
      return patternOf(first);
    case 'isIn':
    case 'isEnum':
      return { enum: values(first) };
    case 'equals':
      return { const: first };
    case 'isEmail':
      return { type: 'string', format: 'email' };
    case 'isUuid':
      return { type: 'string', format: 'uuid' };
    case 'isInstant':
      return { type: 'string', format: 'date-time' };
    case 'isDay':
      return { type: 'string', format: 'date' };
    default:
      return {};
  }
}

/** What a check says of the whole list. */
function meaningOfList({ name, constraints }: Check): Schema {
  const [first] = (constraints ?? []) as readonly unknown[];
  if (name === 'arrayMinSize') return { minItems: first };
  if (name === 'arrayMaxSize') return { maxItems: first };
  return name === 'arrayUnique' ? { uniqueItems: true } : {};
}

/** What a field rests on, where it rests on more than our rule about the form of requests. */
function restsOn(form: ClassConstructor<object>, field: string): Schema {
  const { citation, text } = ruleOf(form.prototype as object, field);
  return citation === FORM_OF_REQUESTS.citation ? {} : { description: `${citation}: ${text}` };
}

/** The form inside a field, found by making one. */
function inner(form: ClassConstructor<object>, field: string, isList: boolean): ClassConstructor<object> | null {
  const made = (plainToInstance(form, { [field]: isList ? [{}] : {} }) as Record<string, unknown>)[field];
  const one: unknown = isList ? (made as readonly unknown[])[0] : made;
  const type = (one as object | undefined)?.constructor;
  return isForm(type) ? type : null;
}

/** What may be left out may be sent as null, which is the same (see `FormPipe`): many a client writes it so. */
function orNull({ description, ...schema }: Schema): Schema {
  const said = description === undefined ? {} : { description };
  if ('$ref' in schema || !('type' in schema || 'enum' in schema)) return { oneOf: [schema, { type: 'null' }], ...said };
  return { ...schema, ...('type' in schema ? { type: [schema['type'], 'null'] } : {}), ...('enum' in schema ? { enum: [...(schema['enum'] as readonly unknown[]), null] } : {}), ...said };
}

const LISTS = ['isArray', 'arrayMinSize', 'arrayMaxSize', 'arrayUnique', 'arrayNotEmpty'];

/** The schema of a form; schemas of the forms inside it are put into `all` by name. */
export function formSchema(form: ClassConstructor<object>, all: Record<string, Schema>): void {
  if (form.name in all) return;
  const properties: Record<string, Schema> = {};
  all[form.name] = { type: 'object', properties, additionalProperties: false };
  const fields = Map.groupBy(checksOf(form), (check) => check.propertyName);
  for (const [field, checks] of fields) {
    const isList = checks.some((check) => check.each || LISTS.includes(check.name ?? ''));
    const nested = checks.some((check) => check.type === 'nestedValidation') ? inner(form, field, isList) : null;
    if (nested) formSchema(nested, all);
    const one: Schema = nested ? { $ref: `#/components/schemas/${nested.name}` } : Object.assign({}, ...checks.filter((check) => check.each || !isList).map(meaning)) as Schema;
    const whole: Schema = { ...(isList ? { type: 'array', items: one, ...Object.assign({}, ...checks.map(meaningOfList)) as Schema } : one), ...restsOn(form, field) };
    properties[field] = isOptional(checks) ? orNull(whole) : whole;
  }
  const required = [...fields].filter(([, checks]) => !isOptional(checks)).map(([field]) => field);
  if (required.length > 0) all[form.name] = { ...all[form.name], required };
}
