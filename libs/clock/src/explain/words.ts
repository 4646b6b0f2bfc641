// Owns how dates, times and lengths are said in a sentence. Must never decide what a sentence is about.
import { DAY, HOUR, MINUTE, civilOf, weekdayOf } from '../instant.js';
import type { Zone } from '../zone.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `Friday 6 March 2026`. */
export function sayDay(day: number): string {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return `${WEEKDAYS[weekdayOf(day)]} ${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** `Friday 6 March 2026`, or the first and last of several dates. */
export function sayDays(first: number, last: number): string {
  return first === last ? sayDay(first) : `${sayDay(first)} to ${sayDay(last)}`;
}

/** The local time of an instant, to the minute when it is a whole one: `16:00`, `16:00:00.001`. */
export function sayTime(zone: Zone, ms: number): string {
  const local = ms + zone.offsetAt(ms);
  const ofDay = local - Math.floor(local / DAY) * DAY;
  const text = new Date(ofDay).toISOString();
  return ofDay % MINUTE === 0 ? text.slice(11, 16) : text.slice(11, 23);
}

/** `16:00 on Friday 6 March 2026`. */
export function sayInstant(zone: Zone, ms: number): string {
  return `${sayTime(zone, ms)} on ${sayDay(zone.dayAt(ms))}`;
}

/** A length of time: `8 h 30 min`, `0.250 s`. */
export function sayLength(ms: number): string {
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const seconds = (ms % MINUTE) / 1000;
  const parts = [
    hours > 0 ? `${hours} h` : '',
    minutes > 0 ? `${minutes} min` : '',
    seconds > 0 || ms === 0 ? `${Number.isInteger(seconds) ? seconds : seconds.toFixed(3)} s` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** `1 working day`, `15 working days`. */
export function sayCount(count: number, thing: string): string {
  return `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`;
}

/** `day 3`, `days 3 to 7`. */
export function sayOrdinals(first: number, last: number): string {
  return first === last ? `day ${first}` : `days ${first} to ${last}`;
}
