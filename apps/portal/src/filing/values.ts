// Owns the appeal as it stands in the form: every field a text, none missing; and its way to and from the body the service takes. Pure.
import type { AuthorityKind, Channel, Factor, FilingBody, HeadingRowBody, ImportHistory, RowKind } from '@centerline/reassignment';
import type { PlainDate } from '@centerline/clock';
import type { Row } from '../kit/grid/parse.js';

export interface FilingValues {
  iors: { ior: string; bonds: { number: string; activityCode: string }[] }[];
  groupExplanation: string;
  currentCenter: string;
  preferredCenter: string;
  factors: string[];
  justification: string;
  importHistory: string;
  headingRows: Row[];
  contact: { name: string; email: string; phone: string };
  authority: { kind: string; reference: string; signedOn: string };
  /** Headquarters only: how the letter came, and when (local date and time of this machine). */
  channel: string;
  receivedAt: string;
  datedBackReason: string;
}

export const NO_VALUES: FilingValues = {
  iors: [{ ior: '', bonds: [{ number: '', activityCode: 'A' }] }],
  groupExplanation: '', currentCenter: '', preferredCenter: '', factors: [], justification: '', importHistory: '', headingRows: [],
  contact: { name: '', email: '', phone: '' }, authority: { kind: '', reference: '', signedOn: '' }, channel: '', receivedAt: '', datedBackReason: '',
};

const filled = (text: string): boolean => text.trim() !== '';
/** A word of a closed list, or a day, as somebody gave it: the law takes any text and says which is none. */
const judgedLater = <Word extends string>(text: string): Word => text as Word;
/** `1,200` and `$4,500.50` as people write them; anything else is judged as what it is, no number. */
const numberOf = (text: string): number => (/^\$?\s*\d{1,3}(?:,\d{3})*(?:\.\d+)?$|^\$?\s*-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text.replaceAll(/[$,\s]/g, '')) : Number.NaN);

/** `3/1/2026` is what spreadsheets make of a day; the rest stays as it is and is judged. */
export const dayOf = (text: string): string => {
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim()) ?? [];
  return year === '' ? text.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const rowOf = ({ heading4 = '', kind = '', lines = '', value = '', periodStart = '', periodEnd = '' }: Row): HeadingRowBody => ({
  heading4: heading4.trim(), kind: judgedLater<RowKind>(kind.trim()),
  ...(filled(lines) ? { lines: numberOf(lines) } : {}), ...(filled(value) ? { value: numberOf(value) } : {}),
  periodStart: judgedLater<PlainDate>(dayOf(periodStart)), periodEnd: judgedLater<PlainDate>(dayOf(periodEnd)),
});
const isEmptyRow = (row: Row): boolean => !Object.values(row).some(filled);

/** The body of `file` and `amend-draft`. Rows without anything in them are left out. */
export function bodyFrom(values: FilingValues): FilingBody {
  const iors = values.iors
    .filter(({ ior, bonds }) => filled(ior) || bonds.some(({ number }) => filled(number)))
    .map(({ ior, bonds }) => ({ ior: ior.trim(), bonds: bonds.filter(({ number }) => filled(number)).map(({ number, activityCode }) => ({ number: number.trim(), activityCode })) }));
  const rows = values.headingRows.filter((row) => !isEmptyRow(row)).map(rowOf);
  const { contact, authority } = values;
  return {
    ...(iors.length > 0 ? { iors } : {}),
    ...(filled(values.groupExplanation) ? { groupExplanation: values.groupExplanation } : {}),
    ...(filled(values.currentCenter) ? { currentCenter: values.currentCenter } : {}),
    ...(filled(values.preferredCenter) ? { preferredCenter: values.preferredCenter } : {}),
    ...(filled(values.justification) ? { justification: values.justification } : {}),
    ...(values.factors.length > 0 ? { factors: values.factors.map((one) => judgedLater<Factor>(one)) } : {}),
    ...(filled(values.importHistory) ? { importHistory: judgedLater<ImportHistory>(values.importHistory) } : {}),
    ...(rows.length > 0 ? { headingRows: rows } : {}),
    ...(filled(contact.name) || filled(contact.email) || filled(contact.phone)
      ? { contact: { name: contact.name, ...(filled(contact.email) ? { email: contact.email.trim() } : {}), ...(filled(contact.phone) ? { phone: contact.phone.trim() } : {}) } } : {}),
    ...(filled(authority.kind)
      ? { authority: { kind: judgedLater<AuthorityKind>(authority.kind), reference: authority.reference, ...(filled(authority.signedOn) ? { signedOn: judgedLater<PlainDate>(authority.signedOn) } : {}) } } : {}),
    ...(filled(values.channel) ? { channel: judgedLater<Channel>(values.channel) } : {}),
    ...(filled(values.receivedAt) && !Number.isNaN(Date.parse(values.receivedAt)) ? { receivedAt: new Date(values.receivedAt).toISOString() } : {}),
    ...(filled(values.datedBackReason) ? { datedBackReason: values.datedBackReason } : {}),
  };
}

/** An instant as the field for date and time has it, to the minute, by this machine's zone. */
function localOf(instant: string | undefined): string {
  const at = new Date(instant ?? '');
  return Number.isNaN(at.getTime()) ? '' : new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The form of a draft that the service kept. */
export function valuesFrom(body: FilingBody): FilingValues {
  const iors = (body.iors ?? []).map(({ ior, bonds }) => ({ ior, bonds: bonds.length > 0 ? bonds.map((bond) => ({ ...bond })) : [{ number: '', activityCode: 'A' }] }));
  return {
    ...NO_VALUES,
    ...(iors.length > 0 ? { iors } : {}),
    groupExplanation: body.groupExplanation ?? '', currentCenter: body.currentCenter ?? '', preferredCenter: body.preferredCenter ?? '',
    factors: [...(body.factors ?? [])], justification: body.justification ?? '', importHistory: body.importHistory ?? '',
    headingRows: (body.headingRows ?? []).map((row) => ({
      heading4: row.heading4, kind: row.kind, lines: row.lines === undefined ? '' : String(row.lines), value: row.value === undefined ? '' : String(row.value), periodStart: row.periodStart, periodEnd: row.periodEnd,
    })),
    contact: { name: body.contact?.name ?? '', email: body.contact?.email ?? '', phone: body.contact?.phone ?? '' },
    authority: { kind: body.authority?.kind ?? '', reference: body.authority?.reference ?? '', signedOn: body.authority?.signedOn ?? '' },
    channel: body.channel ?? '', receivedAt: localOf(body.receivedAt), datedBackReason: body.datedBackReason ?? '',
  };
}

/** Positions in the body's rows (without the empty ones) by positions in the form's. */
export const placesOfRows = (rows: readonly Row[]): readonly number[] => rows.flatMap((row, index) => (isEmptyRow(row) ? [] : [index]));
