// Owns the rows of dates without working time, named for what closed them. Must never count.
import type { Loss } from './dates.js';
import type { Run } from './runs.js';
import { sayDays } from './words.js';

/** The row of a date without working time; neighbouring dates closed for the same reason make one row. */
export function closedRun(day: number, loss: Loss): Run {
  return {
    kind: loss.kind,
    from: loss.from,
    to: loss.to,
    counted: 0,
    name: loss.name,
    firstDay: day,
    lastDay: day,
    say: (run) => (run.firstDay === run.lastDay ? loss.sentence : `${sayDays(run.firstDay, run.lastDay)}: ${reasonFor(loss)}.`),
  };
}

function reasonFor({ kind, name }: Loss): string {
  switch (kind) {
    case 'no-hours':
      return 'no working hours';
    case 'holiday':
      return `off for a federal holiday, ${name ?? ''}`;
    case 'closure':
      return name === null ? 'closed' : `closed, ${name}`;
    case 'early-close':
      return 'closed early';
  }
}

/** The row of a closure or an early close that took a part of a working day. */
export function partRun(day: number, loss: Loss): Run {
  return { kind: loss.kind, from: loss.from, to: loss.to, counted: 0, name: loss.name, firstDay: day, lastDay: day, say: () => loss.sentence };
}
