// Owns the unit `working-day`: working days after the anchor's date, each at its close, if the clock runs then; and the hand-over of days.
// Must never count minutes.
import { closeAtPlace, dayAtPlace, daysBetween, nthPlace, placeAfterDay, placeByClose } from '../calendar/days.js';
import type { Place } from '../calendar/days.js';
import type { PreparedCalendar } from '../calendar/prepared.js';
import type { History, Stretch } from '../history.js';
import type { Count, Reached } from './count.js';

/** The days counted in one stretch: `count` of them from `first` on. */
interface CountedStretch {
  readonly calendar: PreparedCalendar;
  readonly first: Place;
  readonly count: number;
  /** The first date that could count, for a look ahead. */
  readonly firstDay: number;
  readonly open: boolean;
}

/**
 * Counts working days. Whether the clock runs at a close is judged after all events up to that instant, so that a close at the
 * border of two stretches belongs to the second; a stop in the instant of a close does not take the day away.
 */
export function countWorkingDays(history: History, midnight: boolean, until: number, asOf: number): Count {
  const anchorDay = history.anchorCalendar.zone.dayAt(history.anchor);
  const counted: CountedStretch[] = [];
  let lastDay = anchorDay;
  let consumed = 0;
  for (const stretch of history.stretches) {
    const part = countStretch(stretch, lastDay, until);
    counted.push(part);
    consumed += part.count;
    if (part.count > 0 && !part.open) lastDay = lastDayOf(part);
  }
  return {
    consumed,
    reach: (total) => (total === 0 ? zeroDays(history, midnight, anchorDay) : reachDays(counted, total, midnight, asOf)),
  };
}

function countStretch({ from, to, calendar }: Stretch, lastDay: number, until: number): CountedStretch {
  const first = Math.max(placeByClose(calendar, from), placeAfterDay(calendar, lastDay));
  const open = to === Infinity;
  const end = placeByClose(calendar, open ? until + 1 : to);
  return { calendar, first, count: daysBetween(calendar, first, end), firstDay: Math.max(lastDay + 1, calendar.zone.dayAt(from)), open };
}

/** The date of the last of the days counted in a stretch, of which there is at least one. */
function lastDayOf({ calendar, first, count, firstDay }: CountedStretch): number {
  const place = nthPlace(calendar, first, count, firstDay, Infinity);
  return place === null ? firstDay : dayAtPlace(calendar, place);
}

function reachDays(counted: readonly CountedStretch[], total: number, midnight: boolean, asOf: number): Reached {
  let left = total;
  for (const { calendar, first, count, firstDay, open } of counted) {
    if (open || left <= count) {
      const place = nthPlace(calendar, first, left, firstDay, open ? asOf : Infinity);
      if (place === null) return 'calendar-never-opens';
      return midnight ? calendar.zone.startOfDay(dayAtPlace(calendar, place) + 1) : closeAtPlace(calendar, place);
    }
    left -= count;
  }
  return null;
}

function zeroDays(history: History, midnight: boolean, anchorDay: number): number {
  return midnight ? history.anchorCalendar.zone.startOfDay(anchorDay + 1) : history.anchor;
}
