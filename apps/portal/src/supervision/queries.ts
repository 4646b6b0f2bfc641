// Owns what supervision asks the oversight service. Its numbers are read again every minute, never with each change of a case: a busy day has many.
import { queryOptions } from '@tanstack/react-query';
import { OVERSIGHT_AT } from '../api/places.js';
import { lookUp, pagesQuery } from '../api/queries.js';
import type { AgeingAnswer, CaseGrouping, EventLine, Grouping, Listed, OpenCaseLine, PromiseLine, ProofAnswer, ReadingLine, TalliesAnswer } from './answers.js';
import { queryOf, type CaseFilters, type ClockList, type ClockSearch, type EventSearch, type OpenCaseSearch, type PromiseFilters, type ReadingSearch } from './search.js';

const AT = `${OVERSIGHT_AT}/oversight`;
const EVERY_MINUTE = 60_000;

export const talliesQuery = (by: Grouping, filters: PromiseFilters) => queryOptions({ ...lookUp<TalliesAnswer>(['supervision', 'tallies', queryOf({ ...filters, by })], `${AT}/tallies?${queryOf({ ...filters, by })}`), refetchInterval: EVERY_MINUTE });
export const ageingQuery = (by: CaseGrouping, filters: CaseFilters) => queryOptions({ ...lookUp<AgeingAnswer>(['supervision', 'ageing', queryOf({ ...filters, by })], `${AT}/ageing?${queryOf({ ...filters, by })}`), refetchInterval: EVERY_MINUTE });

/** A file of the numbers, and of the clocks behind one: the browser fetches it like a page. */
export const talliesFileAt = (by: Grouping, filters: PromiseFilters): string => `${AT}/tallies.csv?${queryOf({ ...filters, by })}`;
export const clocksFileAt = ({ list: _list, ...search }: ClockSearch): string => `${AT}/promises.csv?${queryOf(search)}`;

const LIST_AT: Readonly<Record<ClockList, string>> = { all: 'promises', breaches: 'breaches', next: 'next-due' };
/** @param search for the lists of what is late and of what is next only filters: they have their own standing. */
export const clocksQuery = (list: ClockList, { list: _list, verdict, first, rung, ...filters }: ClockSearch) =>
  pagesQuery<PromiseLine, Listed<PromiseLine>>(['supervision', list], `${AT}/${LIST_AT[list]}`, queryOf(list === 'all' ? { ...filters, verdict, first, rung } : filters));
export const openCasesQuery = (search: OpenCaseSearch) => pagesQuery<OpenCaseLine, Listed<OpenCaseLine>>(['supervision', 'cases'], `${AT}/open-cases`, queryOf(search));
/** Each event has much in it: as many as stand on two screens. */
const EVENTS_AT_ONCE = 25;
export const eventsQuery = (search: EventSearch) => pagesQuery<EventLine, Listed<EventLine>>(['supervision', 'events'], `${AT}/events`, [queryOf(search), `limit=${EVENTS_AT_ONCE}`].filter((part) => part !== '').join('&'));
/** A file for whoever verifies it: `npm run verify -- --record`. */
export const proofFileAt = (event: string): string => `${AT}/events/${event}/proof`;
/** Records stand under a head within seconds: until then it is asked again. */
export const proofQuery = (event: string) => queryOptions({
  ...lookUp<ProofAnswer>(['supervision', 'proof', event], proofFileAt(event)), staleTime: Infinity, refetchInterval: ({ state }) => (state.data?.closedOver === null ? 3_000 : false),
});
export const readingsQuery = (search: ReadingSearch) => pagesQuery<ReadingLine, Listed<ReadingLine>>(['supervision', 'readings'], `${AT}/readings`, queryOf(search));

interface Named {
  readonly items: readonly { readonly code: string; readonly name: string }[];
}
/** Centers by code, for the names of filters. Reference data changes seldom. */
export const centersQuery = queryOptions({ ...lookUp<Named>(['supervision', 'centers'], `${OVERSIGHT_AT}/reference/centers`), staleTime: 3_600_000 });
