// Owns what a group of a figure is called in the reader's language: case types, tiers and nobody have words of ours, the rest has a name that stays as it is.
import { isCaseType } from '../cases/types.js';
import { useWords } from '../words/index.js';
import type { CaseGrouping, Grouping } from './answers.js';

const TIERS = ['TIER_I', 'TIER_II', 'TIER_III'] as const;
interface Named {
  readonly group: string;
  readonly name: string;
}

/** @returns the words, and whether they are in the reader's language; names of offices and people come in English. */
export function useGroupName(by: Grouping | CaseGrouping): (tally: Named) => { readonly words: string; readonly isOurs: boolean } {
  const t = useWords('supervision');
  const cases = useWords('cases');
  return ({ group, name }) => {
    const tier = TIERS.find((one) => one === group);
    if (by === 'person' && group === 'unclaimed') return { words: t('team.unclaimed'), isOurs: true };
    if (by === 'type' && isCaseType(group)) return { words: cases(`type.${group}`), isOurs: true };
    return by === 'tier' && tier !== undefined ? { words: t(`tier.${tier}`), isOurs: true } : { words: name, isOurs: false };
  };
}
