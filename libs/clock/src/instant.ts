// Owns instants and plain dates: their written forms, and exact arithmetic on them in milliseconds and days.
// Must never read the machine's clock or its time zone.

declare const instantBrand: unique symbol;
declare const plainDateBrand: unique symbol;

/** An instant in canonical form: UTC with milliseconds, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
export type Instant = string & { readonly [instantBrand]: true };
/** A date of the local calendar, `YYYY-MM-DD`, without zone or hour. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** The first instant allowed in a line (1970) and the first no longer allowed (2200), both in UTC. */
const FIRST = 0;
const TOO_LATE = newYear(2200) * DAY;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days from 1 January 1970 to a date of the proleptic Gregorian calendar; `month` from 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The date of a day number: year, month from 1 to 12, day of the month. */
export function civilOf(day: number): { year: number; month: number; day: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

/** The day number of 1 January. */
export function newYear(year: number): number {
  const past = year - 1;
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719_162;
}

/** The year of a day number. */
export function yearOf(day: number): number {
  const guess = 1970 + Math.floor(day / 365.2425);
  if (newYear(guess) > day) return guess - 1;
  return newYear(guess + 1) <= day ? guess + 1 : guess;
}

/** The weekday of a day number: 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function isRealDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= (month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0));
}

/** The number that `count` ASCII digits at `from` spell, or -1 when one of them is no digit. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let place = from; place < from + count; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The offset written at `from`, to the end of the text, in milliseconds; `NaN` when it is in no allowed form. */
function writtenOffset(text: string, from: number): number {
  const sign = text[from];
  if (sign === 'Z') return text.length === from + 1 ? 0 : NaN;
  if ((sign !== '+' && sign !== '-') || text.length !== from + 6 || text[from + 3] !== ':') return NaN;
  const hours = digits(text, from + 1, 2);
  const minutes = digits(text, from + 4, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return NaN;
  return (sign === '+' ? 1 : -1) * (hours * HOUR + minutes * MINUTE);
}

/** Milliseconds since 1970 of an instant `YYYY-MM-DDTHH:MM:SS[.m[m[m]]](Z|+HH:MM|-HH:MM)`, whatever its year; `NaN` in any other form. */
function writtenMs(text: string): number {
  if (text.length < 20 || text[4] !== '-' || text[7] !== '-' || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  if (year < 0 || !isRealDate(year, month, day)) return NaN;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return NaN;
  let place = 19;
  let fraction = 0;
  if (text[place] === '.') {
    let scale = 100;
    for (place = 20; place < 23; place += 1, scale /= 10) {
      const digit = digits(text, place, 1);
      if (digit < 0) break;
      fraction += digit * scale;
    }
    if (place === 20) return NaN;
  }
  return dayNumber(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * 1000 + fraction - writtenOffset(text, place);
}

/**
 * Milliseconds since 1970 of an instant in a form and range allowed in a line (rule book § 2), or `NaN`.
 * The form the fast path of the library works with; `parseInstant` gives the branded text.
 */
export function instantMs(text: unknown): number {
  if (typeof text !== 'string') return NaN;
  const ms = writtenMs(text);
  return ms >= FIRST && ms < TOO_LATE ? ms : NaN;
}

/** Reads an instant with `Z` or an offset, 1970 to 2199 in UTC, to its canonical form; `null` for anything else. */
export function parseInstant(text: string): Instant | null {
  const ms = instantMs(text);
  return Number.isNaN(ms) ? null : instantOf(ms);
}

/** The canonical instant of whole milliseconds since 1970-01-01T00:00:00Z. */
export function instantOf(ms: number): Instant {
  const day = Math.floor(ms / DAY);
  const { year, month, day: dayOfMonth } = civilOf(day);
  if (year < 1000 || year > 9999) return new Date(ms).toISOString() as Instant;
  const second = Math.floor((ms - day * DAY) / 1000);
  const hourAndMinute = `${twoDigits(Math.floor(second / 3600))}:${twoDigits(Math.floor(second / 60) % 60)}`;
  const thousandths = String(1000 + (ms - day * DAY - second * 1000)).slice(1);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}T${hourAndMinute}:${twoDigits(second % 60)}.${thousandths}Z` as Instant;
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

function twoDigits(number: number): string {
  return TWO_DIGITS[number] ?? String(number);
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function msOf(instant: Instant): number {
  const ms = writtenMs(instant);
  return Number.isNaN(ms) ? new Date(instant).getTime() : ms; // a year beyond 9999 has six digits
}

/** Negative when `a` is before `b`, 0 when they are the same instant, else positive. */
export function compareInstants(a: Instant, b: Instant): number {
  return msOf(a) - msOf(b);
}

/** The day number of a date in the form `YYYY-MM-DD` that exists, or `NaN`. */
export function dateDay(text: unknown): number {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  return year >= 1 && isRealDate(year, month, day) ? dayNumber(year, month, day) : NaN;
}

/** Reads a date that exists, `YYYY-MM-DD`; `null` for anything else. */
export function parsePlainDate(text: string): PlainDate | null {
  return Number.isNaN(dateDay(text)) ? null : (text as PlainDate);
}

/** The day number of a plain date. */
export function dayOf(date: PlainDate): number {
  return dateDay(date);
}

/** The plain date of a day number. */
export function dateOf(day: number): PlainDate {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}` as PlainDate;
}

/** The date `n` days later (earlier when negative). */
export function addDays(date: PlainDate, n: number): PlainDate {
  return dateOf(dayOf(date) + n);
}
