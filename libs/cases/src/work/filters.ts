// Owns by what work is selected, and the views everybody has without keeping one. A view is nothing but its filters, so that its number and its
// list cannot differ. Must never select anything itself: the ledger does, within what the reader may see.
import { holds, isParty, type Role, type SignedIn } from '../actor.js';
import type { CaseType } from '../names.js';
import { audienceOf, type Parties } from '../permission.js';
import { invalid, type Refusal } from '../refusal.js';
import { policy } from '../rule.js';
import type { DueWindow } from './window.js';

export interface WorkFilters {
  readonly type?: CaseType | undefined;
  /** The office that is to do the work. */
  readonly unit?: string | undefined;
  /** A person by id, or `me`: the reader, and those the reader stands in for at the moment. */
  readonly owner?: string | undefined;
  /** Only what nobody has taken. */
  readonly unowned?: boolean | undefined;
  /** Only what this role may take. */
  readonly role?: Role | undefined;
  readonly center?: string | undefined;
  readonly port?: string | undefined;
  readonly stage?: string | undefined;
  readonly due?: DueWindow | undefined;
}
export const WORK_FILTERS = ['type', 'unit', 'owner', 'unowned', 'role', 'center', 'port', 'stage', 'due'] as const satisfies readonly (keyof WorkFilters)[];

const SELECTION = policy('lists of work', 'A list of work says whose it is, or that it is nobody’s; it cannot be both.');

/** Filters that contradict each other would make an empty list, which reads like "nothing to do". */
export const filterFaults = ({ owner, unowned }: WorkFilters, pointer = ''): readonly Refusal[] =>
  owner !== undefined && unowned === true ? [invalid(`${pointer}/unowned`, 'owned-and-unowned', 'Work that somebody has cannot be work that nobody has: leave out one of "owner" and "unowned".', SELECTION)] : [];

/** The same filters in one order, nothing absent in them. */
export const plainFilters = (filters: WorkFilters): WorkFilters =>
  Object.fromEntries(WORK_FILTERS.flatMap((name) => (filters[name] === undefined || filters[name] === false ? [] : [[name, filters[name]]]))) as WorkFilters;

export const sameFilters = (one: WorkFilters, other: WorkFilters): boolean => JSON.stringify(plainFilters(one)) === JSON.stringify(plainFilters(other));

/** Views that are there for everybody, by their names in this order. */
export const STANDING_VIEWS = ['mine', 'unclaimed', 'overdue', 'today', 'week', 'office', 'everywhere-overdue', 'everywhere'] as const;
export type StandingView = (typeof STANDING_VIEWS)[number];
export interface NamedFilters {
  readonly key: StandingView;
  readonly filters: WorkFilters;
}

const NOBODYS: Parties = { units: {}, iors: [] };
/** Sees every office's work, and has none of its own. */
const ONLY_READS: readonly Role[] = ['AUDITOR'];

/** The standing views of a reader; a party has none. Who sees every office's work also has views of all of it. */
export function standingViews(reader: SignedIn): readonly NamedFilters[] {
  if (isParty(reader)) return [];
  const unit: string = reader.unit;
  const own: readonly NamedFilters[] = [
    { key: 'mine', filters: { owner: 'me' } },
    { key: 'unclaimed', filters: { unit, unowned: true } },
    { key: 'overdue', filters: { unit, due: 'overdue' } },
    { key: 'today', filters: { unit, due: 'today' } },
    { key: 'week', filters: { unit, due: 'week' } },
    { key: 'office', filters: { unit } },
  ];
  const all: readonly NamedFilters[] = [
    { key: 'everywhere-overdue', filters: { due: 'overdue' } },
    { key: 'everywhere', filters: {} },
  ];
  if (holds(reader, ONLY_READS)) return all;
  return audienceOf(reader, NOBODYS) === 'agency' ? [...own, ...all] : own;
}
