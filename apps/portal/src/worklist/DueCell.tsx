// Owns how a date stands in a row: how near it is, in a word with a shape, then the date, in the office's time and the reader's.
import type { Instant } from '@centerline/clock';
import type { DueWindow } from '@centerline/cases';
import { Icon, type IconName } from '../kit/Icon.js';
import { ownZone, sameWallClock, sayDistance } from '../kit/times.js';
import { useLanguage, useWords } from '../words/index.js';
import { dueness, sayShort } from './dueness.js';

const SHAPE: Readonly<Record<DueWindow, IconName | null>> = { overdue: 'error', today: 'warning', week: 'schedule', later: null, undated: null };

export function DueCell({ dueAt, asOf, zone }: { readonly dueAt: Instant | null; readonly asOf: Instant; readonly zone: string }) {
  const t = useWords('worklist');
  const language = useLanguage();
  const near = dueness(dueAt, asOf, zone);
  const shape = SHAPE[near];
  return (
    <>
      <span className={`c-due c-due--${near}`}>{shape === null ? null : <Icon name={shape} />}{t(`due.${near}`)}</span>
      {dueAt === null ? <span className="c-due__note">{t('undated')}</span> : <><span className="c-due__note">{sayDistance(dueAt, asOf, language)}</span><ShortDate at={dueAt} asOf={asOf} zone={zone} /></>}
    </>
  );
}

/** In the office's time; in the reader's too, where that is another. The year only where it is not this one. */
export function ShortDate({ at, asOf, zone }: { readonly at: Instant; readonly asOf: Instant; readonly zone: string }) {
  const kit = useWords('kit');
  const language = useLanguage();
  const mine = ownZone();
  return <time dateTime={at} className="c-due__date">{sayShort(at, asOf, language, zone)}{sameWallClock(at, zone, mine) ? null : <span className="c-due__note">{kit('date.yourTime', { when: sayShort(at, asOf, language, mine) })}</span>}</time>;
}
