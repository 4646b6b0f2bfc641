// Owns the rows of minute clocks: working minutes interval by interval, elapsed minutes stretch by stretch.
// Must never use the compiled tables of the calendar: what it reaches is a check on the answer.
import type { History, Stretch } from '../history.js';
import { MINUTE } from '../instant.js';
import { closedRun, partRun } from './closed.js';
import { DateReader } from './dates.js';
import type { ReadDate } from './dates.js';
import type { Draft, Walk } from './rows.js';
import { Runs } from './runs.js';
import { sayDays, sayInstant, sayLength } from './words.js';

/** Walks the working intervals of a clock's running time until its total is used up, or nothing more is known. */
export function walkWorkingMinutes(history: History): Walk {
  const walk = new WorkingMinuteWalk(history);
  for (const stretch of history.stretches) walk.stretch(stretch);
  return { drafts: walk.runs.drafts, reachedAt: walk.reachedAt };
}

class WorkingMinuteWalk {
  readonly runs = new Runs();
  reachedAt: number | null = null;
  private left: number;
  private told = -Infinity;

  constructor(history: History) {
    this.left = history.total * MINUTE;
    if (this.left === 0) this.reachedAt = history.anchor;
  }

  stretch({ from, to, calendar }: Stretch): void {
    const reader = new DateReader(calendar);
    const firstDay = calendar.zone.dayAt(from) - 1; // an interval up to midnight may end after the date has
    for (let day = firstDay; this.reachedAt === null && calendar.zone.startOfDay(day) < to; day += 1) {
      const date = reader.read(day);
      if (date.closedFor !== null) this.closed(date, day > firstDay);
      else this.open(date, from, to);
    }
    this.runs.finish();
  }

  private closed({ day, closedFor }: ReadDate, inside: boolean): void {
    if (!inside || day <= this.told || closedFor === null) return;
    this.runs.add(closedRun(day, closedFor));
    this.told = day;
  }

  private open({ day, intervals, parts }: ReadDate, from: number, to: number): void {
    const clipped = intervals.map(([start, end]) => [Math.max(start, from), Math.min(end, to)] as const).filter(([start, end]) => start < end);
    const [first, last] = [clipped[0], clipped[clipped.length - 1]];
    if (first === undefined || last === undefined) return;
    let counted = 0;
    let end = last[1];
    for (const [start, stop] of clipped) {
      const part = Math.min(stop - start, this.left - counted);
      counted += part;
      end = start + part;
      if (counted === this.left) break;
    }
    const goesOn = counted < this.left;
    for (const part of parts) if (part.to > first[0] && (goesOn || part.from < end)) this.runs.add(partRun(day, part));
    this.runs.add({
      kind: 'counted',
      from: first[0],
      to: end,
      counted,
      name: null,
      firstDay: day,
      lastDay: day,
      say: (run, before) =>
        `${sayDays(run.firstDay, run.lastDay)}: ${sayLength(run.counted)} of working time, ${sayLength(before + run.counted)} in all.`,
    });
    this.told = day;
    this.left -= counted;
    if (this.left === 0) this.reachedAt = end;
  }
}

/** Walks the stretches in which an elapsed-minute clock ran. */
export function walkElapsedMinutes({ anchor, anchorCalendar, total, stretches }: History): Walk {
  const { zone } = anchorCalendar;
  const drafts: Draft[] = [];
  let used = 0;
  for (const { from, to } of stretches) {
    if (used === total * MINUTE) break;
    const end = Math.min(to, from + total * MINUTE - used);
    used += end - from;
    const sentence = `${sayInstant(zone, from)} to ${sayInstant(zone, end)}: ${sayLength(end - from)}, ${sayLength(used)} in all.`;
    drafts.push({ kind: 'counted', from, to: end, counted: end - from, name: null, sentence });
  }
  if (total === 0) return { drafts, reachedAt: anchor };
  return { drafts, reachedAt: used === total * MINUTE ? (drafts[drafts.length - 1]?.to ?? anchor) : null };
}
