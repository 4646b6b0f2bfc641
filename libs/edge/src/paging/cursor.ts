// Owns the cursor of a list: where the last page ended, opaque to the caller and checked when it comes back.
import { parseInstant } from '@centerline/clock';
import { isCaseId } from '../commands/caseIdPipe.js';
import { ProblemException } from '../problems/problem.js';

/** Which list a cursor is of: one of another list is refused. */
export type ListName = 'cases' | 'work' | 'due' | 'begun' | 'ages' | 'events' | 'readings';
export type Keyset = readonly [string, string];

const encode = (list: ListName, [at, id]: Keyset): string => Buffer.from(JSON.stringify([list, at, id])).toString('base64url');

type Sound = (at: string, id: string) => boolean;
const anInstant = (at: string): boolean => parseInstant(at) !== null;
/** A case: `caseId`. */
const ofCases: Sound = (at, id) => anInstant(at) && isCaseId(id);
/** Something of a case: `caseId/its own id`. */
const isPartOfCase = (id: string): boolean => isCaseId(id.slice(0, 36)) && id[36] === '/' && id.length <= 300 && id.isWellFormed() && !id.includes('\0');
const ofClocks: Sound = (at, id) => anInstant(at) && isPartOfCase(id);
/** A row of a record, by its number. */
const ofRecord: Sound = (at, id) => anInstant(at) && /^[1-9]\d{0,17}$/.test(id);

const isSound: Readonly<Record<ListName, Sound>> = {
  cases: ofCases,
  // Work without a date has none.
  work: (at, id) => (at === '' || anInstant(at)) && isPartOfCase(id),
  due: ofClocks, begun: ofClocks, ages: ofCases, events: ofRecord, readings: ofRecord,
};

/** The keyset of a cursor, null without one. Throws `bad-cursor` for anything this service did not make. */
export function keysetOf(list: ListName, cursor: string | undefined): Keyset | null {
  if (cursor === undefined) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    parts = null;
  }
  if (Array.isArray(parts) && parts.length === 3) {
    const [name, at, id] = parts as unknown[];
    if (name === list && typeof at === 'string' && typeof id === 'string' && isSound[list](at, id)) return [at, id];
  }
  throw new ProblemException('bad-cursor', 'That is not a cursor of this list.', { field: 'after' });
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Address of the next page, null on the last. */
  readonly next: string | null;
}

/** A page out of `limit + 1` rows. `address` is the request's own, with its query. */
export function pageOf<Row>(list: ListName, rows: readonly Row[], limit: number, address: string, keyset: (row: Row) => Keyset): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items, next: null };
  const url = new URL(address, 'http://here');
  url.searchParams.set('after', encode(list, keyset(last)));
  return { items, next: `${url.pathname}${url.search}` };
}
