// Owns the days the papers of the demo bear: counted back from the day of filing to days on which such things happen.
import { addDays, isWorkingDay, type CalendarSpec, type PlainDate } from '@centerline/clock';
import { day } from '../importYear.js';

const HOURS = [['08:00', '17:00']] as const;
/** Federal offices in the westernmost zone of the stories (19 CFR 101.6, 5 U.S.C. 6103). What is office time here is office time in Washington too. */
export const WESTERN_OFFICES: CalendarSpec = { zone: 'America/Los_Angeles', hours: { mon: HOURS, tue: HOURS, wed: HOURS, thu: HOURS, fri: HOURS }, holidays: 'us-federal' };

/** The last working day at least so many days before: notices are mailed and petitions received on one. */
export function workingDayBefore(date: PlainDate, days: number): PlainDate {
  let found = addDays(date, -days);
  while (!isWorkingDay(WESTERN_OFFICES, found)) found = addDays(found, -1);
  return found;
}

/** The same day so many years later; the last of February where there is none. */
export function yearsLater(date: PlainDate, years: number): PlainDate {
  const year = Number(date.slice(0, 4)) + years;
  const hasLeapDay = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return day(`${year}${date.endsWith('-02-29') && !hasLeapDay ? '-02-28' : date.slice(4)}`);
}
