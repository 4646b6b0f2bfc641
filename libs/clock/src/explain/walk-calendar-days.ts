// Owns the rows of a `calendar-day` clock: every date counts, extensions follow the amount, and a roll passes over closed dates.
// Must never use the compiled tables of the calendar: what it reaches is a check on the answer.
import type { History } from '../history.js';
import { closedRun } from './closed.js';
import { DateReader } from './dates.js';
import type { Draft, Walk } from './rows.js';
import { Runs } from './runs.js';
import { extensionNotes } from './story.js';
import type { Story } from './story.js';
import { sayDay, sayDays, sayInstant, sayOrdinals } from './words.js';

/** Rows of the dates counted: those of the amount, then those of each extension after the note of it. */
export function walkCalendarDays(story: Story): Walk {
  const { anchor, anchorCalendar, total } = story.history;
  const { zone } = anchorCalendar;
  const anchorDay = zone.dayAt(anchor);
  const endOfAnchorDay = zone.startOfDay(anchorDay + 1);
  const sentence = `${sayDay(anchorDay)}, the date of the start, never counts.`;
  const drafts: Draft[] = [{ kind: 'first-day', from: anchor, to: endOfAnchorDay, counted: 0, name: null, sentence }];
  const extended = story.extensions.reduce((sum, { what }) => sum + what, 0);
  let counted = 0;
  let from = endOfAnchorDay;
  const count = (days: number): void => {
    if (days === 0) return;
    const to = zone.startOfDay(anchorDay + counted + days + 1);
    const dates = sayDays(anchorDay + counted + 1, anchorDay + counted + days);
    const text = `${dates}: calendar ${sayOrdinals(counted + 1, counted + days)} of ${total}; weekends and holidays count.`;
    drafts.push({ kind: 'counted', from, to, counted: days, name: null, sentence: text });
    counted += days;
    from = to;
  };
  count(total - extended);
  for (const [place, note] of extensionNotes(story, 'day').entries()) {
    drafts.push(note);
    count(story.extensions[place]?.what ?? 0);
  }
  return { drafts, reachedAt: from };
}

/** Rows from the strict date on to the first working day, and the end of that day (rule book § 5, "Roll"). */
export function walkRoll({ anchor, anchorCalendar, total }: History): { drafts: Draft[]; rollsTo: number } {
  const { zone } = anchorCalendar;
  const reader = new DateReader(anchorCalendar);
  const runs = new Runs();
  const strictDay = zone.dayAt(anchor) + total;
  let day = strictDay;
  for (let date = reader.read(day); date.closedFor !== null; date = reader.read(day)) {
    runs.add(closedRun(day, date.closedFor));
    day += 1;
  }
  runs.finish();
  const rollsTo = zone.startOfDay(day + 1);
  const sentence =
    day === strictDay
      ? `${sayDay(day)} is a working day: the date does not roll.`
      : `Rolled to the next working day, ${sayDay(day)}; judged by its end, ${sayInstant(zone, rollsTo)}.`;
  return { drafts: [...runs.drafts, { kind: 'roll', from: zone.startOfDay(strictDay), to: rollsTo, counted: 0, name: null, sentence }], rollsTo };
}
