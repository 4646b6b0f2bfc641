// Owns when a look ahead is given up: 400 local dates in a row without working time (rule book § 4, "Never open").
// Must never give up over dates that are already past at the instant of looking: that is history, no look ahead.
import { DAY } from '../instant.js';
import type { WorkingYear } from './working-year.js';

/** So many closed dates in a row, and a look ahead is given up. */
const TOO_MANY = 400;

/**
 * Asked on entering a year: whether the row of closed dates after `lastOpenDay` is too long and reaches beyond `asOf`.
 * Within one year no row can be that long, so that this is asked at the turn of a year only.
 */
export function neverOpens(lastOpenDay: number, entered: WorkingYear, asOf: number): boolean {
  const nextOpenDay = entered.days[0];
  if (nextOpenDay === undefined) return entered.endDay - lastOpenDay - 1 >= TOO_MANY && entered.endDay * DAY > asOf + DAY;
  return nextOpenDay - lastOpenDay - 1 >= TOO_MANY && (entered.openings[0] ?? 0) > asOf;
}
