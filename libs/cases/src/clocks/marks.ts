// Owns when something is to be said about a clock. Pure reading of a policy against an evaluated line.
import { addDays, addWorkingDays, endOfLocalDate, instantOf, localDateOf, msOf, type CalendarSpec, type ClockResult, type Instant } from '@centerline/clock';
import type { ClockCard, ClockMark } from './card.js';

const MINUTE = 60_000;

/** The zone a clock counts in now: of the calendar it was handed to last, else of its own. */
export const zoneInForce = (card: ClockCard): string => calendarInForce(card).zone;

function calendarInForce(card: ClockCard): CalendarSpec {
  const handedTo = card.line.events.filter((event) => event.type === 'transfer').at(-1);
  const name = handedTo && 'calendar' in handedTo ? handedTo.calendar : card.line.clock.calendar;
  return card.line.calendars[name] as CalendarSpec;
}

/** When a bounded pause ends by itself, so that the case is looked at then; null when not paused or not bounded. */
export function pauseEndsAt(card: ClockCard): Instant | null {
  const pause = card.line.events.filter((event) => event.type === 'pause').at(-1);
  const bounds = card.policy.pauses?.maxMinutesByReason;
  if (!pause || pause.type !== 'pause' || !bounds) return null;
  const minutes = bounds[pause.reason ?? ''] ?? bounds['*'];
  return minutes === undefined ? null : instantOf(msOf(pause.at as Instant) + minutes * MINUTE);
}

/** The marks of a clock as it now stands, in order of time. A paused clock has only the end of its pause. */
export function marksOf(card: ClockCard, outcome: ClockResult): readonly ClockMark[] {
  if (outcome.state === 'paused') {
    const endsAt = pauseEndsAt(card);
    const begun = card.marks.filter((mark) => card.passed.includes(mark.kind));
    return endsAt ? [...begun, { kind: `PAUSE_ENDS_${card.generation}`, at: endsAt, tells: 'nobody' }] : begun;
  }
  const due = outcome.due;
  const judged = outcome.rolledDue ?? due;
  if (due === null || judged === null) return [];
  const calendar = calendarInForce(card);
  const zone = calendar.zone;
  let warning = 0;
  const marks = card.policy.marks.flatMap((rule): ClockMark[] => {
    const mark = (at: Instant | null | undefined): ClockMark[] => (at ? [{ kind: rule.kind, at, tells: rule.tells }] : []);
    if ('percent' in rule) return mark(outcome.warnAt?.[warning++]);
    if ('atDue' in rule) return mark(judged);
    if ('workingDaysAfterDue' in rule) return mark(addWorkingDays(calendar, judged, rule.workingDaysAfterDue));
    if ('calendarDaysAfterStart' in rule) return mark(endOfLocalDate(addDays(localDateOf(card.startedAt, zone), rule.calendarDaysAfterStart), zone));
    // The due instant is the end of the last day, so the day itself is the one just before it.
    const lastDay = localDateOf(instantOf(msOf(due) - 1), zone);
    return mark(endOfLocalDate(addDays(lastDay, -rule.calendarDaysBeforeDue), zone));
  });
  return marks.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
}
