// Owns the days on which a new assignment may be said to begin: first days of months. Which of them are possible, the law says. Pure.
import type { PlainDate } from '@centerline/clock';

const MONTHS_OFFERED = 12;

/** The first days of the next months after that instant, as `YYYY-MM-DD`. */
export function firstsOfMonths(after: string): readonly PlainDate[] {
  const [year = 0, month = 1] = after.split('-').map(Number);
  return Array.from({ length: MONTHS_OFFERED }, (_, index) => {
    const months = year * 12 + month + index;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01` as PlainDate;
  });
}
