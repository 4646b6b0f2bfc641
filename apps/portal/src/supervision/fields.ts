// Owns which filters the pages of supervision offer, with their options in words.
import { useQuery } from '@tanstack/react-query';
import { CASE_TYPES } from '@centerline/cases';
import { useWords } from '../words/index.js';
import { AGES, RUNGS, STANDINGS } from './answers.js';
import type { FieldSpec } from './Filters.js';
import { centersQuery } from './queries.js';
import { BASES } from './search.js';

const TIERS = ['TIER_I', 'TIER_II', 'TIER_III'] as const;

/** Fields by their name; a page takes those it has. */
export function useFields() {
  const t = useWords('supervision');
  const cases = useWords('cases');
  const centers = useQuery(centersQuery).data?.items ?? [];
  const none = { value: 'none', words: t('filter.none') };
  return {
    type: { name: 'type', label: 'type', kind: 'choice', options: CASE_TYPES.map((value) => ({ value, words: cases(`type.${value}`) })) },
    center: { name: 'center', label: 'center', kind: 'choice', options: [...centers.map(({ code, name }) => ({ value: code, words: `${code} ${name}` })), none] },
    port: { name: 'port', label: 'port', kind: 'group' },
    unit: { name: 'unit', label: 'unit', kind: 'group' },
    holder: { name: 'holder', label: 'holder', kind: 'group' },
    tier: { name: 'tier', label: 'tier', kind: 'choice', options: [...TIERS.map((value) => ({ value, words: t(`tier.${value}`) })), none] },
    person: { name: 'person', label: 'person', kind: 'group' },
    clock: { name: 'clock', label: 'clock', kind: 'group' },
    basis: { name: 'basis', label: 'basis', kind: 'choice', options: BASES.map((value) => ({ value, words: t(`basis.${value}`) })) },
    period: { name: 'period', labels: ['from', 'until'], kind: 'period' },
    days: { name: 'period', labels: ['fromOn', 'untilOn'], kind: 'period' },
    verdict: { name: 'verdict', label: 'verdict', kind: 'choice', options: STANDINGS.map((value) => ({ value, words: t(`standing.${value}`) })) },
    first: { name: 'first', label: 'first', kind: 'choice', options: (['met', 'missed'] as const).map((value) => ({ value, words: t(`standing.${value}`) })) },
    rung: { name: 'rung', label: 'rung', kind: 'choice', options: RUNGS.map((value) => ({ value, words: t(`rung.${value}`) })) },
    age: { name: 'age', label: 'age', kind: 'choice', options: AGES.map((value) => ({ value, words: t(`age.${value}`) })) },
    case: { name: 'case', label: 'case', kind: 'text', hint: 'caseHint', form: /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(CR|FTZ|FPF)-\d{4}-\d{6,9})$/, fault: 'case' },
    actor: { name: 'actor', label: 'actor', kind: 'text', form: /^\S{1,100}$/, fault: 'actor' },
    reader: { name: 'reader', label: 'reader', kind: 'text', form: /^\S{1,100}$/, fault: 'reader' },
    account: { name: 'account', label: 'account', kind: 'text', hint: 'accountHint', form: /^[A-Z0-9][A-Z0-9-]{0,23}$/, fault: 'account' },
    kind: { name: 'kind', label: 'kind', kind: 'text', hint: 'kindHint', form: /^[a-z][a-z0-9.-]{0,79}$/, fault: 'kind' },
  } as const satisfies Readonly<Record<string, FieldSpec>>;
}
