// Owns what a list of work is asked for in the address: a view by its name or id, or filters of one's own. Pure, so that an address can be kept and sent.
import { CASE_TYPES, DUE_WINDOWS, plainFilters, ROLES, sameFilters, WORK_FILTERS, type StandingView, type WorkFilters } from '@centerline/cases';
import type { ViewsAnswer } from './answers.js';

export interface WorkSearch extends WorkFilters {
  /** A view everybody has, by its key, or a kept one by its id. Filters beside it are left out. */
  readonly view?: string;
}

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined => values.find((one) => one === value);
const like = (pattern: RegExp, value: unknown): string | undefined => {
  // The router reads digits in an address as a number: a port is none.
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && pattern.test(text) ? text : undefined;
};

/** What an address says; what it cannot mean is left out. */
export function workSearchOf(raw: Readonly<Record<string, unknown>>): WorkSearch {
  const view = like(/^[a-z0-9-]{1,40}$/, raw['view']);
  if (view !== undefined) return { view };
  return plainFilters({
    type: oneOf(CASE_TYPES, raw['type']),
    unit: like(/^[A-Z0-9][A-Z0-9-]{1,23}$/, raw['unit']),
    owner: like(/^[^\s]{1,100}$/, raw['owner']),
    unowned: raw['unowned'] === true ? true : undefined,
    role: oneOf(ROLES, raw['role']),
    center: like(/^CEE\d{3}$/, raw['center']),
    port: like(/^\d{4}$/, raw['port']),
    stage: like(/^[A-Z0-9_]{1,60}$/, raw['stage']),
    due: oneOf(DUE_WINDOWS, raw['due']),
  });
}

/** What is shown: its filters, and which view it is, if it is one. */
export interface Shown {
  readonly filters: WorkFilters;
  readonly standing: StandingView | null;
  readonly keptId: string | null;
}

/** Null for a view that is not there, or no longer. Without anything asked for, the first view of the reader. */
export function shownOf(search: WorkSearch, views: ViewsAnswer): Shown | null {
  const { view, ...filters } = search;
  if (view !== undefined) {
    const standing = views.standing.find(({ key }) => key === view);
    if (standing) return { filters: standing.filters, standing: standing.key, keptId: null };
    const kept = [...views.mine, ...views.office].find(({ id }) => id === view);
    return kept ? { filters: kept.filters, standing: null, keptId: kept.id } : null;
  }
  if (Object.keys(filters).length === 0) {
    const [first] = views.standing;
    return first ? { filters: first.filters, standing: first.key, keptId: null } : { filters: {}, standing: null, keptId: null };
  }
  // Filters that happen to be those of a view are that view: it has one number and one name.
  const standing = views.standing.find((one) => sameFilters(one.filters, filters));
  const kept = [...views.mine, ...views.office].find((one) => sameFilters(one.filters, filters));
  return { filters, standing: standing?.key ?? null, keptId: standing ? null : (kept?.id ?? null) };
}

/** As the service is asked: a query string without `?`. */
export const queryOf = (filters: WorkFilters): string => {
  const plain = plainFilters(filters);
  return new URLSearchParams(WORK_FILTERS.flatMap((name) => (plain[name] === undefined ? [] : [[name, String(plain[name])]]))).toString();
};

/** An address for filters: of `everything` there is none but its view. */
export const searchFor = (filters: WorkFilters, views: ViewsAnswer): WorkSearch => {
  const plain = plainFilters(filters);
  const everything = views.standing.find(({ key }) => key === 'everywhere') ?? views.standing.find(({ key }) => key === 'office');
  return Object.keys(plain).length === 0 && everything ? { view: everything.key } : plain;
};
