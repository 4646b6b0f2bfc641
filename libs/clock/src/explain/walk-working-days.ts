// Owns the rows of a `working-day` clock: it walks date by date and judges each close by itself.
// Must never use the compiled tables of the calendar: what it reaches is a check on the answer.
import type { History, Stretch } from '../history.js';
import { closedRun, partRun } from './closed.js';
import { DateReader } from './dates.js';
import type { ReadDate } from './dates.js';
import type { Walk } from './rows.js';
import { Runs } from './runs.js';
import type { Run } from './runs.js';
import { sayDay, sayDays, sayOrdinals, sayTime } from './words.js';

/** Walks the dates of a clock's running time until its total is counted, or nothing more is known. */
export function walkWorkingDays(history: History, midnight: boolean): Walk {
  const walk = new WorkingDayWalk(history, midnight);
  for (const stretch of history.stretches) walk.stretch(stretch);
  return { drafts: walk.runs.drafts, reachedAt: walk.reachedAt };
}

class WorkingDayWalk {
  readonly runs = new Runs();
  reachedAt: number | null = null;
  private counted = 0;
  /** The latest date counted, at first the anchor's. */
  private latest: number;
  /** The latest date a row was given to. */
  private told: number;
  private before: Stretch | null = null;
  /** Of the latest date that did not count. */
  private whyNotCounted = '';

  constructor(
    private readonly history: History,
    private readonly midnight: boolean,
  ) {
    const { zone } = history.anchorCalendar;
    this.latest = zone.dayAt(history.anchor);
    this.told = this.latest;
    const endOfAnchorDay = zone.startOfDay(this.latest + 1);
    if (history.total === 0) this.reachedAt = midnight ? endOfAnchorDay : history.anchor;
    else this.tell('first-day', this.latest, history.anchor, endOfAnchorDay, 0, () => `${sayDay(this.told)}, the date of the start, never counts.`);
    this.runs.finish();
  }

  stretch(stretch: Stretch): void {
    const { from, to, calendar } = stretch;
    const reader = new DateReader(calendar);
    const pausedSince = this.before?.calendar === calendar ? this.before.to : from;
    const firstDay = calendar.zone.dayAt(pausedSince) - 1; // a close at midnight belongs to the date before
    for (let day = firstDay; this.reachedAt === null && calendar.zone.startOfDay(day) < to; day += 1) {
      const date = reader.read(day);
      const close = date.intervals[date.intervals.length - 1]?.[1];
      if (close !== undefined && close >= to) break;
      if (close === undefined) this.closed(date, day > firstDay);
      else if (close < from) this.lost(day, close, close < pausedSince ? 'it closed before the clock ran here' : 'the clock was paused then', reader);
      else this.open(date, close, reader);
    }
    this.runs.finish();
    this.before = stretch;
  }

  private closed({ day, closedFor }: ReadDate, inside: boolean): void {
    if (!inside || day <= this.told || closedFor === null) return;
    this.runs.add(closedRun(day, closedFor));
    this.told = day;
  }

  /** A date whose close came while the clock did not run by this calendar. */
  private lost(day: number, close: number, why: string, { calendar }: DateReader): void {
    if (day <= this.told) return;
    const at = sayTime(calendar.zone, close);
    this.notCounted(day, close, why, (run) =>
      run.firstDay === run.lastDay ? `${sayDay(day)}, close ${at}, does not count: ${why}.` : `${sayDays(run.firstDay, run.lastDay)} do not count: ${why}.`,
    );
    this.told = day;
  }

  private open(date: ReadDate, close: number, { calendar }: DateReader): void {
    const { day } = date;
    if (day <= this.latest) {
      if (day < this.told || this.counted === 0) return;
      this.notCounted(day, close, 'counted already', () => `${sayDay(day)} was counted already and does not count again.`);
      return;
    }
    for (const part of date.parts) this.runs.add(partRun(day, part));
    const opening = date.intervals[0]?.[0] ?? close;
    this.tell('counted', day, opening, close, 1, (run, before) => {
      const days = sayOrdinals(before + 1, before + run.counted);
      const closes = run.counted === 1 ? 'its close' : 'their closes';
      return `${sayDays(run.firstDay, run.lastDay)}: working ${days} of ${this.history.total}, counted at ${closes}.`;
    });
    this.counted += 1;
    this.latest = day;
    this.told = day;
    if (this.counted === this.history.total) this.reachedAt = this.midnight ? calendar.zone.startOfDay(day + 1) : close;
  }

  /** Neighbouring dates make one row only where they do not count for the same reason. */
  private notCounted(day: number, close: number, why: string, say: Run['say']): void {
    if (why !== this.whyNotCounted) this.runs.finish();
    this.whyNotCounted = why;
    this.tell('not-counted', day, close, close, 0, say);
  }

  private tell(kind: Run['kind'], day: number, from: number, to: number, counted: number, say: Run['say']): void {
    this.runs.add({ kind, from, to, counted, name: null, firstDay: day, lastDay: day, say });
  }
}
