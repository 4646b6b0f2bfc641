// Owns the showing of an instant: in the reader's time, and in the office's where that is another.
import type { Instant } from '@centerline/clock';
import { useLanguage, useWords } from '../words/index.js';
import { ownZone, sameWallClock, sayInstant } from './times.js';

/** @param zone the zone of the office whose calendar made the date; without it only the reader's time is shown. */
export function When({ at, zone }: { readonly at: Instant | string; readonly zone?: string }) {
  const language = useLanguage();
  const t = useWords('kit');
  const mine = ownZone();
  if (zone === undefined || sameWallClock(at, mine, zone)) return <time dateTime={at} className="c-when">{sayInstant(at, language, mine)}</time>;
  return (
    <time dateTime={at} className="c-when">
      {t('date.officeTime', { when: sayInstant(at, language, zone) })}
      <span className="c-when__mine">{t('date.yourTime', { when: sayInstant(at, language, mine) })}</span>
    </time>
  );
}
