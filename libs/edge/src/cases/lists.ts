// Owns the lists of a case type: its cases and its open work, by pages, within the reader's scope. What a list shows is recorded before it is answered.
import { isParty, type CaseType, type SignedIn } from '@centerline/cases';
import type { CaseRow, WorkItem } from '@centerline/ledger';
import { keysetOf, pageOf, type Page } from '../paging/cursor.js';
import { USUAL, type CaseListQuery, type WorklistQuery } from '../paging/queries.js';
import type { CaseLedger } from '../service/parts.js';
import { forAgencyOnly, scopeOf } from './scope.js';

/** What a party sees of a row: nothing about the inside of the agency. */
export type PartyRow = Pick<CaseRow, 'id' | 'number' | 'type' | 'title' | 'status' | 'version' | 'closed' | 'openedAt'>;

const partyRow = ({ id, number, type, title, status, version, closed, openedAt }: CaseRow): PartyRow => ({ id, number, type, title, status, version, closed, openedAt });
const ownerOf = (owner: string, reader: SignedIn): string => (owner === 'me' ? reader.id : owner);
/** Only what was asked: an absent filter stays absent. */
const given = <Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as { [Key in keyof Value]: Exclude<Value[Key], undefined> };

const INSIDE = ['center', 'port', 'owner', 'stage', 'unit', 'dueBefore'] as const;

/** @param address the request's own address with its query, for the `next` link. */
export async function listCases(ledger: CaseLedger, type: CaseType, reader: SignedIn, query: CaseListQuery, address: string): Promise<Page<CaseRow | PartyRow>> {
  const { limit = USUAL, after, unit, owner, center, port, stage, closed, dueBefore } = query;
  for (const name of INSIDE) if (query[name] !== undefined) forAgencyOnly(reader, `The filter "${name}"`, name);
  const filters = given({ heldBy: unit, owner: owner === undefined ? undefined : ownerOf(owner, reader), center, port, stage, closed, dueBefore });
  const rows = await ledger.cases({ type, scope: scopeOf(reader), limit: limit + 1, after: keysetOf('cases', after), ...filters });
  const page = pageOf('cases', rows, limit, address, (row) => [row.openedAt, row.id]);
  await ledger.recordListing(reader, page.items.map(({ id }) => id));
  return isParty(reader) ? { ...page, items: page.items.map(partyRow) } : page;
}

/** Open work, soonest due first. */
export async function listWork(ledger: CaseLedger, type: CaseType | null, reader: SignedIn, query: WorklistQuery, address: string): Promise<Page<WorkItem>> {
  forAgencyOnly(reader, 'The worklist');
  const { limit = USUAL, after, owner, unit, unowned, role, center, port, stage, dueBefore } = query;
  const filters = given({ type: type ?? undefined, unit, owner: owner === undefined ? undefined : ownerOf(owner, reader), standIns: owner === 'me' ? true : undefined, unowned, role, center, port, stage, dueBefore });
  const rows = await ledger.worklist({ scope: scopeOf(reader), limit: limit + 1, after: keysetOf('work', after), ...filters });
  const page = pageOf('work', rows, limit, address, (row) => [row.dueAt ?? '', `${row.caseId}/${row.taskId}`]);
  await ledger.recordListing(reader, page.items.map(({ caseId }) => caseId));
  return page;
}
