// Owns the way from what somebody typed to the body of a command, and back from a body to what a form shows at first. Pure.
// Must never repair a value: what was typed is what is judged; only what is empty is left out.
import type { ActPlan, Field, Of, SimpleField, Values } from './plan.js';

type AnyField = Field;
type AnyPlan = ActPlan;
type Record_ = Record<string, unknown>;

const isRecord = (value: unknown): value is Record_ => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const rowsOf = (value: unknown): readonly Record_[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const textsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** What stands at `a.b`, or in a list at `a.0.b`; undefined for nothing. */
export const at = (values: unknown, name: string): unknown => name.split('.').reduce<unknown>((here, part) => (Array.isArray(here) ? (here as readonly unknown[])[Number(part)] : isRecord(here) ? here[part] : undefined), values);

function put(target: Record_, name: string, value: unknown): void {
  const [head = '', ...rest] = name.split('.');
  if (rest.length === 0) {
    target[head] = value;
    return;
  }
  const inner = isRecord(target[head]) ? target[head] : {};
  target[head] = inner;
  put(inner, rest.join('.'), value);
}

/** The fields that are asked, as the values stand. */
export const asked = <F extends { readonly when?: (values: Values, of: Of) => boolean }>(fields: readonly F[], values: Values, of: Of): readonly F[] => fields.filter(({ when }) => when?.(values, of) ?? true);

/** What is no number is sent as it was written, so that the service says so. */
function numberOf(text: string): number | string {
  const number = Number(text.replaceAll(/[$,\s]/g, ''));
  return Number.isNaN(number) ? text : number;
}

/** The value as the body has it; undefined where nothing was given. */
function given(field: SimpleField, value: unknown): unknown {
  switch (field.kind) {
    case 'mark':
      return value === true ? true : field.always === true ? false : undefined;
    case 'many':
    case 'centers': {
      const chosen = textsOf(value);
      return chosen.length > 0 ? chosen : undefined;
    }
    case 'lines': {
      const lines = textOf(value).split('\n').map((line) => line.trim()).filter((line) => line !== '');
      return lines.length > 0 ? lines : undefined;
    }
    case 'whole':
    case 'money':
      return textOf(value).trim() === '' ? undefined : numberOf(textOf(value));
    default:
      return textOf(value).trim() === '' ? undefined : textOf(value);
  }
}

function fill(target: Record_, fields: readonly SimpleField[], values: Values, of: Of): Record_ {
  for (const field of asked(fields, values, of)) {
    const value = given(field, at(values, field.name));
    if (value !== undefined) put(target, field.name, value);
  }
  return target;
}

/** The body of the command, as the values stand. A list that is asked for is sent even when it is empty. */
export function bodyOf(plan: AnyPlan, values: Values, of: Of): Readonly<Record<string, unknown>> {
  const body: Record_ = {};
  for (const field of asked(plan.fields, values, of)) {
    if (field.kind === 'texts') {
      const texts = rowsOf(at(values, field.name)).map(({ text }) => textOf(text));
      if (texts.length > 0 || field.isOptional !== true) put(body, field.name, texts);
    } else if (field.kind === 'rows') {
      const fixed = field.fixed?.(of);
      const rows = rowsOf(at(values, field.name));
      const filled = fixed
        ? fixed.map((row, index) => fill({ ...row.given }, field.fields, { ...rows[index], ...row.given }, of))
        : rows.map((row) => fill({}, field.fields, row, of));
      if (filled.length > 0 || field.isOptional !== true) put(body, field.name, filled);
    } else if (field.kind !== 'corrections') fill(body, [field], values, of);
  }
  return plan.finish?.(body, of, values) ?? body;
}

const emptyOf = (field: SimpleField): unknown => (field.kind === 'mark' ? false : field.kind === 'many' || field.kind === 'centers' ? [] : '');
export const emptyRow = (fields: readonly SimpleField[]): Record_ => fields.reduce<Record_>((row, field) => { put(row, field.name, emptyOf(field)); return row; }, {});

/** What the form shows at first: everything empty but what the plan brings. A list that must not be empty begins with one line. */
export function initialValues(plan: AnyPlan, of: Of): Record_ {
  const values: Record_ = {};
  for (const field of plan.fields) {
    if (field.kind === 'texts') put(values, field.name, field.isOptional === true ? [] : [{ text: '' }]);
    else if (field.kind === 'rows') {
      const fixed = field.fixed?.(of);
      put(values, field.name, fixed ? fixed.map(() => emptyRow(field.fields)) : field.isOptional === true ? [] : [{ ...emptyRow(field.fields), ...field.fresh?.(0) }]);
    } else put(values, field.name, field.kind === 'corrections' ? [] : emptyOf(field));
  }
  for (const [name, value] of Object.entries(plan.initial?.(of) ?? {})) put(values, name, value);
  return values;
}

/** The names of the fields as they stand, in order, so that each refusal finds its own; a list without rows goes by its own name. */
export function namesOf(plan: AnyPlan, values: Values, of: Of): readonly string[] {
  return asked(plan.fields, values, of).flatMap((field: AnyField): readonly string[] => {
    if (field.kind === 'corrections') return [field.name, ...field.names(values)];
    if (field.kind !== 'texts' && field.kind !== 'rows') return [field.name];
    const rows = rowsOf(at(values, field.name));
    const fixed = field.kind === 'rows' ? field.fixed?.(of) : undefined;
    const inner = rows.flatMap((row, index) => (field.kind === 'texts' ? [`${field.name}.${index}.text`] : asked(field.fields, { ...row, ...fixed?.[index]?.given }, of).map((one) => `${field.name}.${index}.${one.name}`)));
    return inner.length > 0 ? inner : [field.name];
  });
}
