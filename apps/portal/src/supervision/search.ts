// Owns what supervision is asked for in the address, so that a number, its list and its file are asked by the same words, and can be kept and sent. Pure.
import { CASE_TYPES, type Basis, type CaseType } from '@centerline/cases';
import { parseInstant } from '@centerline/clock';
import { AGES, CASE_GROUPINGS, GROUPINGS, RUNGS, STANDINGS, type Age, type CaseGrouping, type Grouping, type PromiseStanding, type Rung } from './answers.js';

const BASES = ['REGULATORY', 'STATUTORY', 'INTERNAL_SLA'] as const satisfies readonly Basis[];
export { BASES };

/** Of which promises. */
export interface PromiseFilters {
  readonly type?: CaseType;
  readonly center?: string;
  readonly port?: string;
  readonly unit?: string;
  readonly tier?: string;
  readonly person?: string;
  readonly clock?: string;
  readonly basis?: Basis;
  /** Promises that began from this instant, and before that one. */
  readonly from?: string;
  readonly until?: string;
}
export interface BoardSearch extends PromiseFilters {
  readonly by?: Grouping;
}
export const LISTS = ['all', 'breaches', 'next'] as const;
export type ClockList = (typeof LISTS)[number];
export interface ClockSearch extends PromiseFilters {
  readonly list?: ClockList;
  readonly verdict?: PromiseStanding;
  readonly first?: 'met' | 'missed';
  readonly rung?: Rung;
}
export interface CaseFilters {
  readonly type?: CaseType;
  readonly center?: string;
  readonly port?: string;
  readonly tier?: string;
  readonly holder?: string;
}
export interface AgeSearch extends CaseFilters {
  readonly by?: CaseGrouping;
}
export interface OpenCaseSearch extends CaseFilters {
  readonly age?: Age;
}
export interface EventSearch {
  readonly case?: string;
  readonly actor?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly until?: string;
}
export interface ReadingSearch {
  readonly case?: string;
  readonly reader?: string;
  readonly account?: string;
  readonly from?: string;
  readonly until?: string;
}

type Raw = Readonly<Record<string, unknown>>;
/** What the router took for a number was a text: a port. */
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined);
const like = (pattern: RegExp) => (value: unknown): string | undefined => {
  const text = textOf(value);
  return text !== undefined && pattern.test(text) ? text : undefined;
};
const oneOf = <Value extends string>(values: readonly Value[]) => (value: unknown): Value | undefined => values.find((one) => one === value);
const instant = (value: unknown): string | undefined => (typeof value === 'string' && parseInstant(value) !== null ? value : undefined);
const somebody = like(/^[^\s]{1,100}$/);
const account = like(/^[A-Z0-9][A-Z0-9-]{0,23}$/);
const caseName = like(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(CR|FTZ|FPF)-\d{4}-\d{6,9})$/);

type Readers<Search extends object> = { readonly [Name in keyof Required<Search>]: (value: unknown) => Search[Name] | undefined };
/** What an address says; what it cannot mean is left out. */
const read = <Search extends object>(readers: Readers<Search>) => (raw: Raw): Search =>
  Object.fromEntries((Object.keys(readers) as (keyof Search & string)[]).flatMap((name) => {
    const value = readers[name](raw[name]);
    return value === undefined ? [] : [[name, value]];
  })) as Search;

const PROMISES: Readers<PromiseFilters> = {
  type: oneOf(CASE_TYPES), center: like(/^(CEE\d{3}|none)$/), port: like(/^(\d{4}|none)$/), unit: like(/^[A-Z0-9][A-Z0-9-]{1,23}$/), tier: like(/^([A-Z][A-Z_]{0,29}|none)$/), person: somebody,
  clock: like(/^[a-z][A-Za-z0-9_/-]{0,59}$/), basis: oneOf(BASES), from: instant, until: instant,
};
const CASES: Readers<CaseFilters> = { type: PROMISES.type, center: PROMISES.center, port: PROMISES.port, tier: PROMISES.tier, holder: like(/^([A-Z0-9][A-Z0-9-]{1,23}|none)$/) };

export const boardSearchOf = read<BoardSearch>({ ...PROMISES, by: oneOf(GROUPINGS) });
export const clockSearchOf = read<ClockSearch>({ ...PROMISES, list: oneOf(LISTS), verdict: oneOf(STANDINGS), first: oneOf(['met', 'missed'] as const), rung: oneOf(RUNGS) });
export const ageSearchOf = read<AgeSearch>({ ...CASES, by: oneOf(CASE_GROUPINGS) });
export const openCaseSearchOf = read<OpenCaseSearch>({ ...CASES, age: oneOf(AGES) });
export const eventSearchOf = read<EventSearch>({ case: caseName, actor: somebody, kind: like(/^[a-z][a-z0-9.-]{0,79}$/), from: instant, until: instant });
export const readingSearchOf = read<ReadingSearch>({ case: caseName, reader: somebody, account, from: instant, until: instant });

/** As a query string without `?`. */
export const queryOf = (search: object): string => new URLSearchParams(Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString();

const given = (href: string): Raw => Object.fromEntries(new URLSearchParams(href.split('?')[1] ?? ''));
/** Where the number of a tally opens to: the service says which clocks, by the very filters it counted. */
export const clocksBehind = (href: string): ClockSearch => clockSearchOf(given(href));
export const casesBehind = (href: string): OpenCaseSearch => openCaseSearchOf(given(href));

/** Filters alone, without what a page adds to them. */
export const promiseFiltersOf = (search: BoardSearch | ClockSearch): PromiseFilters => read<PromiseFilters>(PROMISES)(search as Raw);
