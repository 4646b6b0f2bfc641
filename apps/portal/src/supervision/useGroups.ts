// Owns what a reader may narrow supervision to by name: the offices, ports, people and kinds of deadline that have any. Must never show a code where there is a name.
import { useQuery } from '@tanstack/react-query';
import { ageingQuery, talliesQuery } from './queries.js';

export type GroupField = 'port' | 'unit' | 'person' | 'clock' | 'holder';
export interface Group {
  /** As the filter of that name takes it. */
  readonly value: string;
  readonly name: string;
}

/** By name; none until they have come. */
export function useGroups(by: GroupField): readonly Group[] {
  const tallies = useQuery({ ...talliesQuery(by === 'holder' ? 'unit' : by, {}), enabled: by !== 'holder' });
  const ages = useQuery({ ...ageingQuery('holder', {}), enabled: by === 'holder' });
  const items = (by === 'holder' ? ages.data?.items : tallies.data?.items) ?? [];
  return items.map(({ group, name }) => ({ value: group, name })).sort((a, b) => a.name.localeCompare(b.name));
}
