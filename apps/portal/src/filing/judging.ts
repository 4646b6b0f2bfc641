// Owns the judging of an appeal in the browser, by the law's own functions, before anything is sent. The service judges again: what only
// it knows (other importers' records, the moment) is its word.
import type { ImporterRecord, Moment, Person, Refusal, ReferenceBook } from '@centerline/cases';
import { ior, isMaskedIor, personId, unitCode } from '@centerline/cases';
import { parseInstant, type Instant, type PlainDate } from '@centerline/clock';
import { draftFaults, filingContext, readAppeal, type FilingBody } from '@centerline/reassignment';
import type { Me } from '../api/answers.js';
import type { RowFaults } from '../kit/grid/RowGrid.js';
import type { Row } from '../kit/grid/parse.js';
import type { Fault } from '../kit/form/pointers.js';
import { placesOfRows } from './values.js';

/** What the service's `/v1/reference` answers. */
export interface Reference {
  readonly version: string;
  readonly asOf: Instant;
  readonly today: PlainDate;
  readonly mapVersion: string;
  readonly centers: readonly { readonly code: string; readonly name: string; readonly city: string; readonly activeFromOn: PlainDate; readonly activeUntilOn: PlainDate | null }[];
  readonly bondActivities: readonly string[];
  readonly headings: Readonly<Record<string, { readonly center: string; readonly mark: 'law' | 'policy' | 'unofficial' } | null>>;
}

/** The part of the reference book a filing asks of; nothing else is known here, and asking is a fault of ours. */
export function bookOf(reference: Reference): Pick<ReferenceBook, 'version' | 'headingMapVersion' | 'center' | 'centers' | 'centerActiveOn' | 'headingExists' | 'centerForHeading' | 'bondActivityExists' | 'dayAt'> {
  const center = (code: string) => reference.centers.find((one) => one.code === code) ?? null;
  return {
    version: reference.version,
    headingMapVersion: reference.mapVersion,
    center,
    centers: () => reference.centers,
    centerActiveOn: (code, on) => {
      const found = center(code);
      return found !== null && found.activeFromOn <= on && (found.activeUntilOn === null || on < found.activeUntilOn);
    },
    headingExists: (heading) => heading in reference.headings,
    centerForHeading: (heading) => {
      const mapped = reference.headings[heading];
      return mapped ? { center: mapped.center, mark: mapped.mark, mapVersion: reference.mapVersion, prefix: heading, citation: '' } : null;
    },
    bondActivityExists: (code) => reference.bondActivities.includes(code),
    dayAt: (_unit, at) => (at === reference.asOf ? reference.today : (at.slice(0, 10) as PlainDate)),
  };
}

export interface Knowledge {
  readonly me: Me;
  readonly reference: Reference;
  /** What ACE holds of the importers this person may act for; empty for Headquarters, which the service judges alone. */
  readonly importers: readonly ImporterRecord[];
}

/** All that is wrong with the appeal as it stands. A draft is judged for form only. */
export function faultsOf(body: FilingBody, { me, reference, importers }: Knowledge, how: 'whole' | 'draft'): readonly Refusal[] {
  const filer: Person = { kind: 'person', id: personId(me.person.id), name: me.person.name, roles: me.roles, unit: unitCode(me.unit.code), iors: me.iors.map(ior) };
  // The law asks a filing's moment for nothing beyond this part of the book.
  const moment: Moment = { at: reference.asOf, book: bookOf(reference) as ReferenceBook, importers, related: [] };
  const receivedAt = (body.receivedAt === undefined ? null : parseInstant(body.receivedAt)) ?? reference.asOf;
  const context = filingContext(moment, filer, receivedAt);
  if (how === 'draft') return draftFaults(body, context) ?? [];
  const read = readAppeal(body, context, receivedAt, 'filing');
  return read.ok ? [] : read.refusals;
}

/** What the browser cannot know it does not say: Headquarters files for importers whose records are not at hand, and reads of a Social Security number the last digits. */
export function knownHere(faults: readonly Refusal[], body: FilingBody, importers: readonly ImporterRecord[]): readonly Refusal[] {
  if (importers.length > 0) return faults;
  const masked = new Set((body.iors ?? []).flatMap(({ ior }, index) => (isMaskedIor(ior) ? [`/iors/${index}/ior`] : [])));
  return faults.filter(({ code, field }) => code !== 'ior-unknown' && !(field !== undefined && masked.has(field)));
}

/** Faults of heading rows by row of the form; those of the table as a whole are not among them. */
export function rowFaultsOf(faults: readonly Fault[], rows: readonly Row[]): RowFaults {
  const places = placesOfRows(rows);
  const found = new Map<number, Map<string, string>>();
  for (const { field, message } of faults) {
    const [, position, key = ''] = /^\/headingRows\/(\d+)(?:\/(.+))?$/.exec(field ?? '') ?? [];
    const index = position === undefined ? undefined : places[Number(position)];
    if (index === undefined) continue;
    const row = found.get(index) ?? new Map<string, string>();
    if (!row.has(key)) row.set(key, message);
    found.set(index, row);
  }
  return found;
}

/** The same faults, those of a row saying which one it is in the form. @param word for "row", in the reader's language. */
export const namingRows = (faults: readonly Refusal[], rows: readonly Row[], word: string): readonly Refusal[] => {
  const places = placesOfRows(rows);
  return faults.map((fault) => {
    const position = /^\/headingRows\/(\d+)/.exec(fault.field ?? '')?.[1];
    const index = position === undefined ? undefined : places[Number(position)];
    return index === undefined ? fault : { ...fault, message: `${word} ${index + 1}: ${fault.message}` };
  });
};
