// Owns what is plainly not filled in, said in the reader's language before anybody is asked. Whatever has been filled in, the law judges. Pure.
import type { Fault } from '../kit/form/pointers.js';
import { asked, at } from './body.js';
import type { Field, Of, SimpleField, Values } from './plan.js';

export interface Missing extends Fault {
  readonly isTranslated: true;
}
/** How it is said that a field is open, by its label's key. */
export type SayMissing = (how: 'text' | 'choice', label: string) => string;

const isEmpty = (value: unknown): boolean => (Array.isArray(value) ? value.length === 0 : typeof value !== 'string' || value.trim() === '');
const isChosen = ({ kind }: SimpleField): boolean => ['choice', 'select', 'many', 'center', 'centers', 'colleague'].includes(kind);
const pointerOf = (name: string): string => `/${name.replaceAll('.', '/')}`;

function inFields(fields: readonly SimpleField[], values: Values, of: Of, prefix: string, say: SayMissing): readonly Missing[] {
  return asked(fields, values, of).flatMap((field): readonly Missing[] => {
    if (field.isOptional === true || field.kind === 'mark' || !isEmpty(at(values, field.name))) return [];
    return [{ code: 'missing', field: pointerOf(`${prefix}${field.name}`), message: say(isChosen(field) ? 'choice' : 'text', field.label), isTranslated: true }];
  });
}

/** Every field that is asked and open. */
export function missingIn(fields: readonly Field[], values: Values, of: Of, say: SayMissing): readonly Missing[] {
  return asked(fields, values, of).flatMap((field): readonly Missing[] => {
    if (field.kind === 'corrections') return [];
    if (field.kind !== 'texts' && field.kind !== 'rows') return inFields([field], values, of, '', say);
    const given = at(values, field.name);
    const rows = Array.isArray(given) ? (given as readonly Values[]) : [];
    if (field.kind === 'texts') return rows.flatMap(({ text }, index): readonly Missing[] => (isEmpty(text) ? [{ code: 'missing', field: `/${field.name}/${index}`, message: say('text', field.label), isTranslated: true }] : []));
    const fixed = field.fixed?.(of);
    return rows.flatMap((row, index) => inFields(field.fields, { ...row, ...fixed?.[index]?.given }, of, `${field.name}.${index}.`, say));
  });
}
