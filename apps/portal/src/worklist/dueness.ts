// Owns how near a date is, as a word a row shows beside it. The date itself is the service's; days are those of the office. Pure.
import { dueStretch, type DueWindow } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { endsDay, formatOf, localeOf } from '../kit/times.js';

/** The narrowest window a date is in. */
export function dueness(dueAt: Instant | null, asOf: Instant, zone: string): DueWindow {
  if (dueAt === null) return 'undated';
  const windows = ['overdue', 'today', 'week'] as const;
  return windows.find((window) => {
    const stretch = dueStretch(window, asOf, zone);
    return stretch !== null && (stretch.after === null || dueAt > stretch.after) && (stretch.by === null || dueAt <= stretch.by);
  }) ?? 'later';
}

/** `Thu, Dec 10, 5:00 PM PST`; with the year when it is not that of `asOf`. A deadline that ends with a day is that day's: `Thu, Dec 10`. */
export function sayShort(at: Instant, asOf: Instant, language: string, zone: string): string {
  const isDay = endsDay(at, zone);
  const yearOf = (instant: Instant): string => formatOf('en-US', { timeZone: zone, year: 'numeric' }).format(new Date(instant));
  return formatOf(localeOf(language), {
    timeZone: zone, weekday: 'short', month: 'short', day: 'numeric', ...(isDay ? {} : { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }), ...(yearOf(at) === yearOf(asOf) ? {} : { year: 'numeric' }),
  }).format(new Date(isDay ? Date.parse(at) - 1 : at));
}
