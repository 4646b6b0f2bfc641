// Owns how instants and days are said, in the reader's language and zone and in the office's. Must never compute a deadline.
import type { Instant, PlainDate } from '@centerline/clock';

/** How each language is written in the United States: `5:00 PM EST`, `5:00 p. m. EST`. */
export const localeOf = (language: string): string => (language === 'es' ? 'es-US' : 'en-US');

type Format = Intl.DateTimeFormatOptions;
const made = new Map<string, Intl.DateTimeFormat>();
/** A format is costly to make and free to keep. */
export function formatOf(locale: string, options: Format): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, known);
  return known;
}

let openedIn: string | undefined;
/** The reader's own zone, as it was when the page was opened. */
export const ownZone = (): string => (openedIn ??= Intl.DateTimeFormat().resolvedOptions().timeZone);

/** `Mon, Nov 30, 2026, 5:00 PM EST`. */
export const sayInstant = (at: Instant | string, language: string, zone: string): string =>
  formatOf(localeOf(language), { timeZone: zone, weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).format(new Date(at));

/** `Nov 26, 2026, 12:00 AM – Nov 27, 2026, 12:00 AM`: parts that both ends share are said once. */
export const sayStretch = (from: Instant | string, to: Instant | string, language: string, zone: string): string =>
  formatOf(localeOf(language), { timeZone: zone, weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).formatRange(new Date(from), new Date(to));

/** `Nov 30, 2026`: the local day of an instant. */
export const sayDayOf = (at: Instant | string, language: string, zone: string): string =>
  formatOf(localeOf(language), { timeZone: zone, year: 'numeric', month: 'short', day: 'numeric' }).format(new Date(at));

/** A calendar day as it is, in no zone. */
export const sayDay = (day: PlainDate | string, language: string): string =>
  formatOf(localeOf(language), { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(`${day}T00:00:00Z`));

/** A sentence of a service with its instants and days said as people say them; `received 2027-01-17` becomes `received January 17, 2027`. */
export const sayDatesIn = (sentence: string, language: string, zone: string): string =>
  sentence
    .replace(/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/g, (at) => (Number.isNaN(Date.parse(at)) ? at : sayInstant(at, language, zone)))
    .replace(/(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w-])/g, (day) => sayDay(day, language));

export const sayTime = (at: Date, language: string): string => formatOf(localeOf(language), { hour: 'numeric', minute: '2-digit' }).format(at);

/** `Fri, Dec 25, 2026`. */
export const sayWeekday = (at: Instant | string, language: string, zone: string): string =>
  formatOf(localeOf(language), { timeZone: zone, weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }).format(new Date(at));

/** Whether a day of that zone ends at the instant: a deadline then is that day's, not the next one's. */
export const endsDay = (at: Instant | string, zone: string): boolean =>
  formatOf('en-US', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(new Date(at)) === '00:00:00';

/** Whether two zones show the same wall clock at that instant: then one rendering is enough. */
export const sameWallClock = (at: Instant | string, one: string, other: string): boolean => {
  const wall = (zone: string): string => formatOf('en-US', { timeZone: zone, dateStyle: 'short', timeStyle: 'long' }).format(new Date(at)).replace(/ [^ ]+$/, '');
  return wall(one) === wall(other);
};

/** `$1,234.50` or `$1,234`: cents only where there are some. */
export const sayMoney = (dollars: number, language: string): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: 'USD', minimumFractionDigits: Number.isInteger(dollars) ? 0 : 2 }).format(dollars);

export const sayNumber = (number: number, language: string): string => new Intl.NumberFormat(localeOf(language)).format(number);
export const sayShare = (share: number, language: string): string => new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** The time left, coarsely: `in 3 days`, `2 hours ago`. */
export function sayDistance(at: Instant | string, from: Instant | string, language: string): string {
  const minutes = Math.round((Date.parse(at) - Date.parse(from)) / 60_000);
  const words = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' });
  if (Math.abs(minutes) < 90) return words.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 36 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day');
}
