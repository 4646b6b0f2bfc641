// Owns how a period in days becomes the instants an address holds, and back: days of the reader's own zone. Pure.
import { addDays, endOfLocalDate, localDateOf, parsePlainDate, startOfLocalDate, type Instant, type PlainDate } from '@centerline/clock';

const dayOf = (text: string): PlainDate | null => (parsePlainDate(text) === null ? null : (text as PlainDate));

/** The first instant of a day; undefined for what is none. */
export const fromInstant = (day: string, zone: string): Instant | undefined => {
  const on = dayOf(day);
  return on === null ? undefined : startOfLocalDate(on, zone);
};
/** The first instant after a day: a period ends before it. */
export const untilInstant = (day: string, zone: string): Instant | undefined => {
  const on = dayOf(day);
  return on === null ? undefined : endOfLocalDate(on, zone);
};
/** The first and the last day of what an address says, as fields of days show them; '' where nothing is said. */
export const fromDay = (instant: string | undefined, zone: string): string => (instant === undefined ? '' : localDateOf(instant as Instant, zone));
export function untilDay(instant: string | undefined, zone: string): string {
  if (instant === undefined) return '';
  const on = localDateOf(instant as Instant, zone);
  return startOfLocalDate(on, zone) === instant ? addDays(on, -1) : on;
}
