// Owns what the pages of filing ask of the service before they can judge: reference data, and the importers one may act for.
import type { ImporterRecord } from '@centerline/cases';
import { useQuery } from '@tanstack/react-query';
import type { Me } from '../api/answers.js';
import { lookUp } from '../api/queries.js';
import type { Knowledge, Reference } from './judging.js';

const AT = '/api/reassignment/v1';

export const referenceQuery = { ...lookUp<Reference>(['reference'], `${AT}/reference`), staleTime: 300_000 };
const importersQuery = lookUp<{ readonly items: readonly ImporterRecord[] }>(['my-importers'], `${AT}/my-importers`);

/** Both, as one query for `Ready`. */
export function useKnowledge(me: Me): { readonly data: Knowledge | undefined; readonly error: unknown; readonly isPending: boolean; readonly refetch: () => unknown } {
  const reference = useQuery(referenceQuery);
  const importers = useQuery(importersQuery);
  return {
    data: reference.data && importers.data && { me, reference: reference.data, importers: importers.data.items },
    error: reference.error ?? importers.error,
    isPending: reference.isPending || importers.isPending,
    refetch: () => Promise.all([reference.refetch(), importers.refetch()]),
  };
}
