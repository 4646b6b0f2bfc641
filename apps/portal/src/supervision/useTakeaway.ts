// Owns how the sentence of a figure is said: its numbers in the reader's language.
import { sayNumber, sayShare } from '../kit/times.js';
import { useLanguage, useWords } from '../words/index.js';
import type { Takeaway } from './takeaway.js';

export function useTakeaway(): (takeaway: Takeaway) => string {
  const t = useWords('supervision');
  const language = useLanguage();
  const say = (number: number): string => sayNumber(number, language);
  const overdue = (count: number): string => t('takeaway.overdue', { count, overdue: say(count) });
  return (takeaway) => {
    switch (takeaway.key) {
      case 'nothing':
        return t('takeaway.nothing');
      case 'kept':
        return `${t('takeaway.kept', { share: sayShare(takeaway.share, language), ended: say(takeaway.ended) })} ${overdue(takeaway.overdue)}`;
      case 'keptAllInTime':
        return `${t('takeaway.keptAllInTime', { ended: say(takeaway.ended) })} ${overdue(takeaway.overdue)}`;
      case 'open':
        return `${t('takeaway.open', { open: say(takeaway.open) })} ${overdue(takeaway.overdue)}`;
      case 'ladderNone':
        return t('takeaway.ladderNone', { total: say(takeaway.total) });
      case 'ladder':
        return t('takeaway.ladder', { all: say(takeaway.count), total: say(takeaway.total), executive: say(takeaway.executive) });
      case 'ages':
        return t('takeaway.ages', { count: takeaway.old, all: say(takeaway.count), old: say(takeaway.old), share: sayShare(takeaway.share, language) });
    }
  };
}
