// Owns arithmetic on local calendar days that a petition needs. Must never know an hour or a zone.
import { parsePlainDate, type PlainDate } from '@centerline/clock';

const DAY_MS = 86_400_000;

/** Whole days from one date to another; negative when the second is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The same day some years later; of 29 February the 28th, the cautious choice for a limitations date. */
export function addYears(date: PlainDate, years: number): PlainDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  return parsePlainDate(`${year}${date.slice(4)}`) ?? (`${year}-02-28` as PlainDate);
}

export const earliest = (...dates: readonly (PlainDate | null)[]): PlainDate | null =>
  dates.reduce<PlainDate | null>((first, date) => (date !== null && (first === null || date < first) ? date : first), null);
