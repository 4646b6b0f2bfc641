// Owns whole months on the calendar, which import data are given in. Days and working days are `@centerline/clock`'s.
import { addDays, parsePlainDate, type PlainDate } from '@centerline/clock';

/** The same day of the month `n` months later (earlier when negative); the month's last day where it has no such day. */
export function addMonths(date: PlainDate, n: number): PlainDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + n;
  const inMonth = (dayOfMonth: number): PlainDate | null =>
    parsePlainDate(
      [String(Math.floor(months / 12)).padStart(4, '0'), String((months % 12) + 1).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-'),
    );
  for (let last = day; last > 27; last -= 1) {
    const found = inMonth(last);
    if (found) return found;
  }
  const found = inMonth(Math.min(day, 27));
  if (!found) throw new RangeError(`${date} has no date ${n} months away`);
  return found;
}

/** Whole days from one date to a later one. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export interface Period {
  readonly start: PlainDate;
  /** The last day. */
  readonly end: PlainDate;
}

/** Periods joined where they overlap or follow each other without a gap, in order of time. */
export function joined(periods: readonly Period[]): readonly Period[] {
  const result: Period[] = [];
  for (const period of [...periods].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = result.at(-1);
    if (last && period.start <= addDays(last.end, 1))
      result[result.length - 1] = { start: last.start, end: period.end > last.end ? period.end : last.end };
    else result.push(period);
  }
  return result;
}

/** Whether a period holds twelve months in a row. */
export const isFullYear = ({ start, end }: Period): boolean => addDays(addMonths(start, 12), -1) <= end;
