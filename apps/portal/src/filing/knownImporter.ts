// Owns the look-up of one importer in ACE, as its number is typed: name, Center and partnership beside the number, before anything is filed for it.
import { checkIor, type ImporterRecord } from '@centerline/cases';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from '../api/ask.js';
import { queryClient } from '../api/queries.js';
import { failureOf, valueOf } from '../api/failed.js';

const importerQuery = (number: string) => queryOptions({
  queryKey: ['importer', number],
  queryFn: async ({ signal }) => valueOf(await ask<ImporterRecord>('/api/reassignment/v1/importers/look-up', { method: 'POST', body: { ior: number }, signal })),
  staleTime: 300_000,
});

/** What ACE says of a number: its record, that there is none one may see, or that nobody has asked yet (or could). */
export type Known = { readonly kind: 'found'; readonly record: ImporterRecord } | { readonly kind: 'none' } | { readonly kind: 'not-asked' };

function isNone(error: unknown): boolean {
  const failure = error === null || error === undefined ? null : failureOf(error);
  return failure?.kind === 'refused' && failure.problem.status === 404;
}
const knownOf = (record: ImporterRecord | undefined, error: unknown): Known => (record !== undefined ? { kind: 'found', record } : isNone(error) ? { kind: 'none' } : { kind: 'not-asked' });

/** Asked once the number has the form of one. */
export function useImporter(number: string): Known {
  const { data, error } = useQuery({ ...importerQuery(number), enabled: checkIor(number).ok });
  return knownOf(data, error);
}

/** What has been found so far, for who judges the whole form. */
export function importerNow(number: string): Known {
  const { queryKey } = importerQuery(number);
  return knownOf(queryClient.getQueryData(queryKey), queryClient.getQueryState(queryKey)?.error);
}
