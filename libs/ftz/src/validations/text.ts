// Owns what a written text, a word of a list and a day must be. White space alone is nothing.
import { conflict, invalid, type Refusal, type RuleRef } from '@centerline/cases';
import { addDays, parsePlainDate, type PlainDate } from '@centerline/clock';
import { DATES, LENGTHS } from '../citations.js';
import { MOST_DAYS_OF_MEMORY } from '../policies.js';

export interface Length {
  readonly least: number;
  readonly most: number;
}

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Faults of a text that must be there. `name` begins the message: "The question". */
export function textFaults(field: string, name: string, text: string | undefined, length: Length, rule: RuleRef): readonly Refusal[] {
  if (text === undefined || isBlank(text)) return [invalid(field, 'missing', `${name} is missing.`, rule)];
  if (text.trim().length < length.least) return [invalid(field, 'too-short', `${name} has ${text.trim().length} characters; at least ${length.least} are needed.`, rule)];
  return text.length > length.most ? [invalid(field, 'too-long', `${name} has ${text.length} characters; at most ${length.most} can be kept.`, LENGTHS)] : [];
}

/** The same for a text that may be left out. */
export const optionalTextFaults = (field: string, name: string, text: string | undefined, length: Length, rule: RuleRef): readonly Refusal[] =>
  text === undefined ? [] : textFaults(field, name, text, length, rule);

/** Each text of a list that may be left out; never more than `most`. */
export const listFaults = (field: string, name: string, list: readonly string[] | undefined, length: Length, most: number, rule: RuleRef): readonly Refusal[] => [
  ...tooMany(field, `${name}s`, list, most),
  ...(list ?? []).flatMap((text, index) => textFaults(`${field}/${index}`, name, text, length, rule)),
];

export const tooMany = (field: string, name: string, list: readonly unknown[] | undefined, most: number): readonly Refusal[] =>
  list !== undefined && list.length > most ? [invalid(field, 'too-many', `${name}: ${list.length} given, at most ${most} can be kept.`, LENGTHS)] : [];

/** Why nothing more of its kind is kept on this case, when it holds as many as it may; null while it may hold more. */
export const fullBar = (name: string, list: readonly unknown[], most: number): Refusal | null =>
  list.length >= most ? conflict('too-many', `The case holds ${list.length} ${name}, and no more can be kept.`, LENGTHS) : null;

/** Fault of a word that must be one of a closed list. */
export const notOneOf = (field: string, word: string | undefined, words: readonly string[], rule: RuleRef): readonly Refusal[] =>
  word !== undefined && words.includes(word) ? [] : [invalid(field, 'unknown-word', `"${word ?? ''}" is none of ${words.join(', ')}.`, rule)];

/** Fault of a day that has happened: it exists, is not after today, and nobody mistyped its year. */
export function pastDayFaults(field: string, name: string, day: PlainDate | undefined, today: PlainDate, rule: RuleRef): readonly Refusal[] {
  if (day === undefined) return [invalid(field, 'missing', `${name} is missing.`, rule)];
  if (!parsePlainDate(day)) return [notADay(field)];
  if (day > today) return [invalid(field, 'in-future', `${name} (${day}) is in the future; today is ${today}.`, DATES)];
  return longAgoFaults(field, name, day, addDays(today, -MOST_DAYS_OF_MEMORY));
}
export const longAgoFaults = (field: string, name: string, day: PlainDate, earliest: PlainDate): readonly Refusal[] =>
  day < earliest ? [invalid(field, 'too-long-ago', `${name} lies before ${earliest}: is the year right?`, DATES)] : [];
export const notADay = (field: string): Refusal => invalid(field, 'not-a-date', 'Give a date that exists, as YYYY-MM-DD.', DATES);

/** Refusals as `refuse` takes them; null for none. */
export function asFaults(faults: readonly Refusal[]): readonly [Refusal, ...Refusal[]] | null {
  const [first, ...rest] = faults;
  return first ? [first, ...rest] : null;
}
