// Owns what the portal asks again and again, each under one key, so that news can say what is old. A page never names a key itself.
import type { CaseType } from '@centerline/cases';
import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import type { CaseRow, CaseView, Deadline, Me, Page, TimelineLine } from './answers.js';
import { ask, rememberCsrf } from './ask.js';
import { Failed, valueOf, worthRetrying } from './failed.js';
import { caseAt, CASES_AT, nextAt } from './places.js';

export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: true, throwOnError: false } },
});

/** Who is signed in; null for nobody. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 30_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    const answer = await ask<Me | null>('/auth/me', { signal });
    if (answer.kind === 'signed-out') {
      rememberCsrf(null);
      return null;
    }
    const me = valueOf(answer);
    rememberCsrf(me?.csrf ?? null);
    return me;
  },
});

export const get = async <Value>(address: string, signal: AbortSignal): Promise<Value> => {
  const answer = await ask<Value>(address, { signal });
  // The session ended: whoever shows who is signed in learns it now.
  if (answer.kind === 'signed-out') queryClient.setQueryData(meQuery.queryKey, null);
  return valueOf(answer);
};

/** A query of a page's own. `parts` begin with the room: `['worklist', …]`. */
export const lookUp = <Value>(parts: readonly (string | number | null)[], address: string) =>
  queryOptions({ queryKey: parts, queryFn: ({ signal }) => get<Value>(address, signal) });

export const caseQuery = <View = Readonly<Record<string, unknown>>>(type: CaseType, id: string) =>
  queryOptions({ queryKey: ['case', type, id, 'view'], queryFn: ({ signal }) => get<CaseView<View>>(caseAt(type, id), signal) });

export const timelineQuery = (type: CaseType, id: string) =>
  queryOptions({ queryKey: ['case', type, id, 'timeline'], queryFn: async ({ signal }) => (await get<{ items: readonly TimelineLine[] }>(`${caseAt(type, id)}/timeline`, signal)).items });

export const deadlinesQuery = (type: CaseType, id: string) =>
  queryOptions({ queryKey: ['case', type, id, 'deadlines'], queryFn: ({ signal }) => get<{ asOf: string; items: readonly Deadline[] }>(`${caseAt(type, id)}/deadlines`, signal) });

/** A list, page by page. `filters` is a query string without `?`. */
export const pagesQuery = <Item, Answer extends Page<Item> = Page<Item>>(parts: readonly (string | number | null)[], place: string, filters: string) =>
  infiniteQueryOptions({
    queryKey: [...parts, filters],
    initialPageParam: `${place}${filters === '' ? '' : `?${filters}`}`,
    queryFn: ({ pageParam, signal }) => get<Answer>(pageParam, signal),
    getNextPageParam: (last) => (last.next === null ? undefined : nextAt(place, last.next)),
  });

export const casesQuery = (type: CaseType, filters: string) => pagesQuery<CaseRow>(['cases', type], CASES_AT[type], filters);

/** After a change to a case: all that shows it is old. */
export const caseChanged = (type: CaseType, id: string): Promise<unknown> =>
  Promise.all([queryClient.invalidateQueries({ queryKey: ['case', type, id] }), listsChanged()]);
export const listsChanged = (): Promise<unknown> =>
  Promise.all([queryClient.invalidateQueries({ queryKey: ['cases'] }), queryClient.invalidateQueries({ queryKey: ['worklist'] }), queryClient.invalidateQueries({ queryKey: ['counts'] })]);

export { Failed };
