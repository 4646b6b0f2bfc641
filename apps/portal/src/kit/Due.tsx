// Owns the showing of a deadline: a date that ends with a day is called by that day, not by the first instant of the next one.
import type { Instant } from '@centerline/clock';
import { useLanguage, useWords } from '../words/index.js';
import { endsDay, ownZone, sayInstant, sayWeekday } from './times.js';
import { When } from './When.js';

/** @param zone the zone of the calendar that made the date. */
export function Due({ at, zone }: { readonly at: Instant | string; readonly zone: string }) {
  const language = useLanguage();
  const t = useWords('kit');
  if (!endsDay(at, zone)) return <When at={at} zone={zone} />;
  const mine = ownZone();
  const last = new Date(Date.parse(at) - 1).toISOString();
  const day = t('date.endOf', { day: sayWeekday(last, language, zone) });
  return (
    <time dateTime={at} className="c-when">
      {endsDay(at, mine) ? day : t('date.officeTime', { when: day })}
      {endsDay(at, mine) ? null : <span className="c-when__mine">{t('date.yourTime', { when: sayInstant(at, language, mine) })}</span>}
    </time>
  );
}
