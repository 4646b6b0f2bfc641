// Owns how a refusal finds its field: a JSON pointer into the body is the name of a field of the form. Pure.
import type { RuleRef } from '@centerline/cases';

/** What is wrong with a field, or (without one) with the form as a whole. */
export interface Fault {
  readonly code: string;
  readonly field?: string;
  readonly message: string;
  readonly rule?: RuleRef;
  /** Said by the page itself, in the reader's language; the law and the services speak English. */
  readonly isTranslated?: true;
}
/** The language of what a fault says, for its element. */
export const languageOf = ({ isTranslated }: Fault): { readonly lang?: 'en' } => (isTranslated === true ? {} : { lang: 'en' });

/** `/iors/0/bonds/1/number` → `iors.0.bonds.1.number`. */
export const nameOf = (pointer: string): string =>
  pointer.replace(/^\//, '').split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');

/** The id of the element a field name belongs to, for links and labels. */
export const idOf = (name: string): string => `field-${name.replaceAll('.', '-')}`;

export interface Sorted {
  /** The first fault of each field, by its name; a fault inside of a field that is shown as one belongs to that field. */
  readonly fields: ReadonlyMap<string, Fault>;
  /** What belongs to no field of this page. */
  readonly rest: readonly Fault[];
}

/**
 * Gives each fault to its field.
 * @param names fields on the page. A fault of `/iors` goes to `iors`; one of `/headingRows/7/value` to `headingRows` where only that is shown.
 */
export function sortFaults(faults: readonly Fault[], names: readonly string[]): Sorted {
  const fields = new Map<string, Fault>();
  const rest: Fault[] = [];
  for (const fault of faults) {
    const name = fault.field === undefined ? null : ownerOf(nameOf(fault.field), names);
    if (name === null) rest.push(fault);
    else if (!fields.has(name)) fields.set(name, fault);
  }
  return { fields, rest };
}

/** The field itself, else the nearest one around it, else the first one inside it. */
function ownerOf(name: string, names: readonly string[]): string | null {
  if (names.includes(name)) return name;
  const around = names.filter((one) => name.startsWith(`${one}.`)).sort((a, b) => b.length - a.length)[0];
  return around ?? names.find((one) => one.startsWith(`${name}.`)) ?? null;
}
