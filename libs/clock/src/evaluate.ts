// Owns the answer of a line: its form, then its events, then the count, then the judgement whether the deadline was missed.
// Must never keep an answer: the same line is always counted anew.
import { workingDayFrom } from './calendar/days.js';
import { countOf } from './count/count.js';
import type { Count, Reached } from './count/count.js';
import { readLine } from './form/line.js';
import type { CheckedLine } from './form/line.js';
import { isFields } from './form/fields.js';
import { foldEvents } from './history.js';
import type { History } from './history.js';
import { MINUTE, instantOf } from './instant.js';
import type { Instant } from './instant.js';
import type { CheckedClock } from './form/clock.js';
import type { ClockLine, ClockOutcome, ClockResult } from './spec.js';

/** Evaluates a line of checked types; refusals are values (rule book §§ 7, 8). */
export function evaluate(line: ClockLine): ClockOutcome {
  return evaluateUnknown(line);
}

/** Evaluates anything that was read as JSON, and puts the line's `id` before the answer, `null` when there is none. */
export function evaluateLine(line: unknown): { id: unknown } & ClockOutcome {
  const id = isFields(line) ? (line['id'] ?? null) : null;
  return { id, ...evaluateUnknown(line) };
}

function evaluateUnknown(line: unknown): ClockOutcome {
  const checked = readLine(line);
  if (typeof checked === 'string') return { error: checked };
  const history = foldEvents(checked);
  if (typeof history === 'string') return { error: history };
  return Number.isNaN(history.anchor) ? notStarted(checked.clock) : started(checked, history);
}

/** Whether a clock's unit counts days; minute units are measured in milliseconds. */
export function countsDays({ unit }: CheckedClock): boolean {
  return unit === 'calendar-day' || unit === 'working-day';
}

/** The total of a history in the measure of its count: days or milliseconds. */
export function measureOf(clock: CheckedClock, total: number): number {
  return countsDays(clock) ? total : total * MINUTE;
}

function usage(clock: CheckedClock, consumed: number, remaining: number): Partial<ClockResult> {
  return countsDays(clock)
    ? { consumedDays: consumed, remainingDays: remaining }
    : { consumedMs: consumed, remainingMs: remaining };
}

function notStarted(clock: CheckedClock): ClockResult {
  return {
    state: 'not-started',
    due: null,
    ...usage(clock, 0, measureOf(clock, clock.amount)),
    breached: false,
    breachedAt: null,
    ...(clock.roll ? { rolledDue: null } : {}),
    ...(clock.warnPercents === null ? {} : { warnAt: clock.warnPercents.map(() => null) }),
  };
}

function started(line: CheckedLine, history: History): ClockOutcome {
  const { clock, asOf } = line;
  const ended = !Number.isNaN(history.endedAt);
  const count = countOf(clock, history, ended ? history.endedAt : asOf, asOf);
  const total = measureOf(clock, history.total);
  const due = count.reach(total);
  const rolledDue = clock.roll ? rolled(line, history) : null;
  const projectedDue = history.state === 'paused' ? projected(line, history, total) : null;
  const warnAt = (clock.warnPercents ?? []).map((percent) => count.reach(warnTotal(clock, total, percent)));
  if (neverOpens(due) || neverOpens(rolledDue) || neverOpens(projectedDue) || !warnAt.every(isKnown)) return { error: 'calendar-never-opens' };
  const deadline = clock.roll ? rolledDue : due;
  const breached = deadline !== null && isBreached(clock, history, deadline, asOf);
  return {
    state: history.state,
    due: shown(due),
    ...usage(clock, count.consumed, Math.max(0, total - count.consumed)),
    breached,
    breachedAt: breached ? shown(deadline) : null,
    ...(clock.roll ? { rolledDue: shown(rolledDue) } : {}),
    ...(history.state === 'paused' ? { projectedDue: shown(projectedDue) } : {}),
    ...(clock.warnPercents === null ? {} : { warnAt: warnAt.map(shown) }),
  };
}

function neverOpens(reached: Reached): reached is 'calendar-never-opens' {
  return reached === 'calendar-never-opens';
}

function isKnown(reached: Reached): reached is number | null {
  return reached !== 'calendar-never-opens';
}

function shown(ms: number | null): Instant | null {
  return ms === null ? null : instantOf(ms);
}

/** The end of the first working day on or after the strict date (rule book § 5, "Roll"). */
function rolled({ asOf }: CheckedLine, history: History): Reached {
  const { anchorCalendar } = history;
  const strictDay = anchorCalendar.zone.dayAt(history.anchor) + history.total;
  const day = workingDayFrom(anchorCalendar, strictDay, asOf);
  return day === null ? 'calendar-never-opens' : anchorCalendar.zone.startOfDay(day + 1);
}

/** What would be due if a paused clock were resumed at `asOf`. */
function projected({ clock, asOf }: CheckedLine, history: History, total: number): Reached {
  const resumed: History = {
    ...history,
    stretches: [...history.stretches, { from: asOf, to: Infinity, calendar: history.calendar }],
  };
  const count: Count = countOf(clock, resumed, asOf, asOf);
  return count.reach(total);
}

/** A percentage of the total: exact for minutes, rounded up to whole days for days. */
function warnTotal(clock: CheckedClock, total: number, percent: number): number {
  const part = (total * percent) / 100;
  return countsDays(clock) ? Math.ceil(part) : part;
}

/** Whether a deadline was missed (rule book § 7, "Breached"); the ends of dates are exclusive, all other deadlines inclusive. */
function isBreached(clock: CheckedClock, history: History, deadline: number, asOf: number): boolean {
  if (Number.isNaN(history.endedAt)) return asOf >= deadline;
  const lateAtDeadline = clock.unit === 'calendar-day' || clock.midnight;
  return history.endedAt > deadline || (lateAtDeadline && history.endedAt === deadline);
}
