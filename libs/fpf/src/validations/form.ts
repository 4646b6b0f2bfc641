// Owns the smallest checks of a body: texts, dates, amounts, lists. Each gives all faults it finds, as values.
import { invalid, type Refusal, type RuleRef } from '@centerline/cases';
import { parsePlainDate, type PlainDate } from '@centerline/clock';
import { AMOUNTS, DATES, LENGTHS } from '../citations.js';
import { FIRST_DAY, LAST_DAY, MOST } from '../policies.js';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Text between its bounds; blanks around it do not count. Left out is no fault here. */
export function textFaults(value: string | undefined, field: string, what: string, { min, max }: Bounds, rule: RuleRef = LENGTHS): readonly Refusal[] {
  if (value === undefined) return [];
  const length = value.trim().length;
  if (length === 0) return [invalid(field, 'text-empty', `${what} is empty.`, rule)];
  if (length < min) return [invalid(field, 'text-too-short', `${what} has ${length} characters; it needs at least ${min}.`, rule)];
  return value.length > max ? [invalid(field, 'text-too-long', `${what} has ${value.length} characters; at most ${max} are possible.`, rule)] : [];
}

export function requiredFaults(value: unknown, field: string, what: string, rule: RuleRef): readonly Refusal[] {
  return value === undefined || value === null ? [invalid(field, 'missing', `${what} is missing.`, rule)] : [];
}

/** One fault where a condition holds. */
export const faultIf = (holds: boolean, field: string, code: string, message: string, rule: RuleRef): readonly Refusal[] =>
  holds ? [invalid(field, code, message, rule)] : [];

/** Whether a clock can count from that day: it exists and lies within the years this case type reckons with. */
export const isCountable = (value: PlainDate): boolean => parsePlainDate(value) !== null && value >= FIRST_DAY && value <= LAST_DAY;

/** A real date, of our time. Left out is no fault here. */
export function dateFaults(value: PlainDate | undefined, field: string, what: string): readonly Refusal[] {
  if (value === undefined || isCountable(value)) return [];
  if (!parsePlainDate(value)) return [invalid(field, 'not-a-date', `${what} "${value}" is not a date (YYYY-MM-DD).`, DATES)];
  return [invalid(field, 'date-out-of-range', `${what} (${value}) is not between ${FIRST_DAY} and ${LAST_DAY}: look for a mistyped year.`, DATES)];
}

/** A date of something that happened: real, and not in the future. */
export const pastFaults = (value: PlainDate | undefined, field: string, what: string, today: PlainDate): readonly Refusal[] => {
  const faults = dateFaults(value, field, what);
  if (faults.length > 0 || value === undefined || value <= today) return faults;
  return [invalid(field, 'in-the-future', `${what} (${value}) is in the future.`, DATES)];
};

/** That one day is not before another; silent where either is missing or no date. */
export function orderFaults(
  earlier: PlainDate | null | undefined, later: PlainDate | null | undefined, field: string, message: string, rule: RuleRef = DATES,
): readonly Refusal[] {
  if (!earlier || !later || !parsePlainDate(earlier) || !parsePlainDate(later) || earlier <= later) return [];
  return [invalid(field, 'dates-out-of-order', message, rule)];
}

/** Whole U.S. dollars from a least amount. Left out is no fault here. */
export function amountFaults(value: number | undefined, field: string, what: string, least: number): readonly Refusal[] {
  if (value === undefined || (Number.isInteger(value) && value >= least && value <= MOST.amount)) return [];
  return [invalid(field, 'bad-amount', `${what} is a whole number of U.S. dollars from ${least} to ${MOST.amount}.`, AMOUNTS)];
}

/** Bounds of a list, and no item twice. */
export function listFaults(values: readonly string[], field: string, what: string, { min, max }: Bounds, rule: RuleRef): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (values.length < min) faults.push(invalid(field, 'list-too-short', `Give at least ${min} ${what}.`, rule));
  if (values.length > max) faults.push(invalid(field, 'list-too-long', `At most ${max} ${what} are possible.`, rule));
  values.forEach((value, index) => {
    if (values.indexOf(value) !== index) faults.push(invalid(`${field}/${index}`, 'listed-twice', `"${value}" is listed twice.`, rule));
  });
  return faults;
}

/** A word of a closed list. Left out is no fault here. */
export const wordFaults = (value: string | undefined, words: readonly string[], field: string, what: string, rule: RuleRef): readonly Refusal[] =>
  value === undefined || words.includes(value) ? [] : [invalid(field, 'unknown-word', `${what} is one of ${words.join(', ')}.`, rule)];

/** Faults as a refusal's list, which is never empty; null when there are none. */
export function asRefusals(faults: readonly Refusal[]): readonly [Refusal, ...Refusal[]] | null {
  const [first, ...others] = faults;
  return first ? [first, ...others] : null;
}
