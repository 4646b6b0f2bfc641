// Owns how the fields of the plain form become an appeal as the service takes it, and where on the form a fault of the service belongs.
// Decides nothing: what is not a number stays as it was written, and the service says so.
import type { RuleRef } from '@centerline/cases';
import { RULES } from '@centerline/reassignment';
import { linesOf, type Line } from './cells.js';

export type TextField =
  | 'currentCenter' | 'preferredCenter' | 'iors' | 'groupExplanation' | 'justification' | 'importHistory' | 'headingRows' | 'contactName' | 'contactEmail' | 'contactPhone'
  | 'authorityKind' | 'authorityReference' | 'authoritySignedOn';
export type FieldName = TextField | 'factors';

/** What was written, as it was written. */
export type Fields = Readonly<Record<TextField, string>> & { readonly factors: readonly string[] };

export interface Fault {
  /** The field it belongs to; null for the form as a whole. */
  readonly field: FieldName | null;
  readonly message: string;
  readonly rule: RuleRef | null;
}
/** As the service names a fault. */
export interface ServiceError {
  readonly field?: string;
  readonly message: string;
  readonly rule?: RuleRef;
}
export interface Appeal {
  readonly body: Readonly<Record<string, unknown>>;
  /** What cannot be sent at all. */
  readonly faults: readonly Fault[];
  /** A fault of the service, in the words and at the place of this form. */
  faultOf(error: ServiceError): Fault;
}

export function fieldsOf(form: URLSearchParams): Fields {
  const text = (name: TextField): string => (form.get(name) ?? '').replace(/\r\n?/g, '\n');
  return { ...byName(text), factors: form.getAll('factors') };
}
export const NO_FIELDS: Fields = { ...byName(() => ''), factors: [] };

function byName(value: (name: TextField) => string): Readonly<Record<TextField, string>> {
  return {
    currentCenter: value('currentCenter'), preferredCenter: value('preferredCenter'), iors: value('iors'), groupExplanation: value('groupExplanation'), justification: value('justification'),
    importHistory: value('importHistory'), headingRows: value('headingRows'), contactName: value('contactName'), contactEmail: value('contactEmail'), contactPhone: value('contactPhone'),
    authorityKind: value('authorityKind'), authorityReference: value('authorityReference'), authoritySignedOn: value('authoritySignedOn'),
  };
}

/** The columns of the pasted rows, in order. */
export const ROW_COLUMNS = ['heading', 'kind', 'lines', 'value', 'first day', 'last day'] as const;
export const IOR_COLUMNS = ['importer number', 'bond number', 'bond activity'] as const;

export function appealOf(fields: Fields): Appeal {
  const rows = dataLines(fields.headingRows, /^\D/);
  const numbers = importersOf(dataLines(fields.iors, /^importer/i));
  const given = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
  const authority = { kind: given(fields.authorityKind), reference: given(fields.authorityReference), signedOn: given(fields.authoritySignedOn) };
  const contact = { name: given(fields.contactName), email: given(fields.contactEmail), phone: given(fields.contactPhone) };
  const body = present({
    currentCenter: given(fields.currentCenter), preferredCenter: given(fields.preferredCenter), groupExplanation: given(fields.groupExplanation), justification: given(fields.justification),
    importHistory: given(fields.importHistory), factors: fields.factors,
    iors: numbers.map(({ ior, bonds }) => ({ ior, bonds: bonds.map(({ cells: [, number = '', activityCode = ''] }) => ({ number, activityCode })) })),
    headingRows: rows.map(rowOf),
    ...(isGiven(contact) ? { contact: present(contact) } : {}), ...(isGiven(authority) ? { authority: present(authority) } : {}),
  });
  const faults = [...tooWide('headingRows', rows, ROW_COLUMNS), ...tooWide('iors', dataLines(fields.iors, /^importer/i), IOR_COLUMNS)];
  return { body, faults, faultOf: (error) => placed(error, rows, numbers) };
}

/** Without a first line that only names the columns. */
function dataLines(text: string, heading: RegExp): readonly Line[] {
  const lines = linesOf(text);
  return heading.test(lines[0]?.cells[0] ?? '') ? lines.slice(1) : lines;
}

function rowOf({ cells: [heading4 = '', kind = '', lines = '', value = '', periodStart = '', periodEnd = ''] }: Line): object {
  return present({ heading4, kind: kind.toUpperCase(), lines: numberIn(lines), value: numberIn(value), periodStart, periodEnd });
}
/** `$4,500,000` is 4500000; nothing is nothing; anything else stays a text, and is refused with its rule. */
function numberIn(text: string): number | string | undefined {
  const digits = text.replace(/^\$\s*/, '').replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '');
  return text === '' ? undefined : /^-?\d{1,15}(?:\.\d+)?$/.test(digits) ? Number(digits) : text;
}

interface Importer {
  readonly ior: string;
  readonly line: Line;
  readonly bonds: readonly Line[];
}
/** One line for each bond: lines of the same number are one importer. */
function importersOf(lines: readonly Line[]): readonly Importer[] {
  const byNumber = Map.groupBy(lines, ({ cells: [ior = ''] }) => ior);
  return [...byNumber].flatMap(([ior, [line, ...more]]) => (line ? [{ ior, line, bonds: [line, ...more].filter(({ cells }) => (cells[1] ?? '') + (cells[2] ?? '') !== '') }] : []));
}

const isGiven = (value: object): boolean => Object.values(value).some((one) => one !== undefined);
const present = (value: object): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

const tooWide = (field: 'headingRows' | 'iors', lines: readonly Line[], columns: readonly string[]): readonly Fault[] =>
  lines.filter(({ cells }) => cells.slice(columns.length).some((cell) => cell !== '')).map(({ number, cells }) => ({
    field, rule: field === 'iors' ? RULES.IMPORTER_NUMBERS : RULES.DATA, message: `Line ${number} has ${cells.length} columns; there are ${columns.length}: ${columns.join(', ')}.`,
  }));

const PLACES: readonly (readonly [RegExp, FieldName])[] = [
  [/^\/currentCenter/, 'currentCenter'], [/^\/preferredCenter/, 'preferredCenter'], [/^\/iors/, 'iors'], [/^\/groupExplanation/, 'groupExplanation'], [/^\/justification/, 'justification'],
  [/^\/factors/, 'factors'], [/^\/importHistory/, 'importHistory'], [/^\/headingRows/, 'headingRows'], [/^\/contact\/email/, 'contactEmail'], [/^\/contact\/phone/, 'contactPhone'],
  [/^\/contact/, 'contactName'], [/^\/authority\/reference/, 'authorityReference'], [/^\/authority\/signedOn/, 'authoritySignedOn'], [/^\/authority/, 'authorityKind'],
];

function placed({ field: pointer = '', message, rule = undefined }: ServiceError, rows: readonly Line[], importers: readonly Importer[]): Fault {
  const field = PLACES.find(([place]) => place.test(pointer))?.[1] ?? null;
  const [, row] = /^\/headingRows\/(\d+)/.exec(pointer) ?? [];
  const [, importer, bond] = /^\/iors\/(\d+)(?:\/bonds\/(\d+))?/.exec(pointer) ?? [];
  const named = importer === undefined ? undefined : importers[Number(importer)];
  const line = row === undefined ? (bond === undefined ? named?.line : named?.bonds[Number(bond)]) : rows[Number(row)];
  return { field, message: line ? `Line ${line.number}: ${message}` : message, rule: rule ?? null };
}
