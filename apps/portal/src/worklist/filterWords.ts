// Owns how filters are said in words, for a heading and for what a view shows.
import { WORK_FILTERS, type WorkFilters } from '@centerline/cases';
import { useWords } from '../words/index.js';
import type { StageName } from './stages.js';

/** Each filter as a phrase, in their fixed order. */
export function useFilterWords(): (filters: WorkFilters) => readonly string[] {
  const t = useWords('worklist');
  const cases = useWords('cases');
  const start = useWords('start');
  return (filters) => WORK_FILTERS.flatMap((name): readonly string[] => {
    const value = filters[name];
    if (value === undefined || value === false) return [];
    switch (name) {
      case 'type':
        return filters.type === undefined ? [] : [t('filter.is.type', { value: cases(`type.${filters.type}`) })];
      case 'due':
        return filters.due === undefined ? [] : [t('filter.is.due', { value: t(`due.${filters.due}`) })];
      case 'stage':
        return [t('filter.is.stage', { value: t(`stage.${value as StageName}`, { defaultValue: String(value) }) })];
      case 'role':
        return filters.role === undefined ? [] : [t('filter.is.role', { value: start(`role.${filters.role}`) })];
      case 'unowned':
        return [t('filter.is.unowned')];
      case 'owner':
        return [t('filter.is.owner', { value: value === 'me' ? t('filter.whoMe') : String(value) })];
      case 'center':
      case 'port':
      case 'unit':
        return [t(`filter.is.${name}`, { value: String(value) })];
    }
  });
}
