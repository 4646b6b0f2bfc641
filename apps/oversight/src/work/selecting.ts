// Owns how filters become a selection of the ledger's, for one reader at one moment: whose scope, whose days, who "me" is. Decides nothing else.
import { ProblemException, scopeOf } from '@centerline/edge';
import { dueStretch, filterFaults, plainFilters, type ReferenceBook, type SignedIn, type WorkFilters } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import type { Ledger, WorkSelection } from '@centerline/ledger';

/** The ledger as the rooms of work use it. */
export type WorkLedger = Pick<Ledger, 'work' | 'worklist' | 'referenceBook' | 'moment' | 'recordListing'>;

/** Only what is there: an absent filter stays absent. */
const given = <Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined | null> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== null)) as { [Key in keyof Value]: Exclude<Value[Key], undefined | null> };

export const zoneOf = (reader: SignedIn, book: ReferenceBook): string => book.calendarOf(reader.unit).spec.zone;

/** @param asOf the moment whose days are counted. The same filters make the same condition for a list and for its number. */
export function selectionOf(filters: WorkFilters, reader: SignedIn, asOf: Instant, book: ReferenceBook): WorkSelection {
  const { owner, due, ...rest } = plainFilters(filters);
  const stretch = due === undefined ? null : dueStretch(due, asOf, zoneOf(reader, book));
  return given({
    ...rest,
    scope: scopeOf(reader),
    owner: owner === 'me' ? reader.id : owner,
    standIns: owner === 'me' ? true : undefined,
    dueAfter: stretch?.after,
    dueBy: stretch?.by,
    undated: due === 'undated' ? true : undefined,
  }) as WorkSelection;
}

/** Throws `bad-query` for filters that contradict each other. */
export function checkFilters(filters: WorkFilters): void {
  const [first] = filterFaults(filters);
  if (first) throw new ProblemException('bad-query', first.message, { errors: [{ code: first.code, field: 'unowned', message: first.message, rule: first.rule }] });
}
