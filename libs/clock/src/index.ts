// Owns what other packages see of the clock library. Must never hold code of its own.
export type { Instant, PlainDate } from './instant.js';
export { addDays, compareInstants, instantOf, msOf, parseInstant, parsePlainDate } from './instant.js';
export { endOfLocalDate, localDateOf, startOfLocalDate, wallTime } from './zone.js';
export type { FederalHoliday } from './holidays.js';
export { federalHolidays } from './holidays.js';
export * from './spec.js';
export { evaluate, evaluateLine } from './evaluate.js';
export type { PreparedCalendar } from './calendar/prepared.js';
export { prepareCalendar } from './calendar/prepare.js';
export {
  CalendarNeverOpens,
  addWorkingDays,
  firstOfMonthOnOrAfterWorkingDays,
  isWorkingDay,
  nextWorkingDayOnOrAfter,
  workingDaysBetween,
} from './calendar/questions.js';
export type { Explanation, ExplanationRow, RowKind } from './explain/rows.js';
export { explain } from './explain/explain.js';
