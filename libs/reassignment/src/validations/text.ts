// Owns what a written text must be: there, long enough to say something, short enough to keep. White space alone is nothing.
import { invalid, type Refusal, type RuleRef } from '@centerline/cases';
import { LENGTHS } from '../citations.js';

export interface Length {
  readonly least: number;
  readonly most: number;
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Faults of a text that must be there. `name` begins the message: "The justification". */
export function textFaults(field: string, name: string, text: string | undefined, length: Length, rule: RuleRef): readonly Refusal[] {
  if (text === undefined || isBlank(text)) return [invalid(field, 'missing', `${name} is missing.`, rule)];
  if (text.trim().length < length.least) return [invalid(field, 'too-short', `${name} has ${text.trim().length} characters; at least ${length.least} are needed.`, rule)];
  return tooLong(field, name, text, length);
}

/** Faults of a text that may be left out, or that a draft has only begun. */
export const tooLong = (field: string, name: string, text: string | undefined, { most }: Length): readonly Refusal[] =>
  text !== undefined && text.length > most ? [invalid(field, 'too-long', `${name} has ${text.length} characters; at most ${most} can be kept.`, LENGTHS)] : [];

export const tooMany = (field: string, name: string, list: readonly unknown[] | undefined, most: number): readonly Refusal[] =>
  list !== undefined && list.length > most ? [invalid(field, 'too-many', `${name}: ${list.length} given, at most ${most} in one appeal.`, LENGTHS)] : [];

/** Fault of a word that must be one of a closed list. */
export const notOneOf = (field: string, word: string | undefined, words: readonly string[], rule: RuleRef): readonly Refusal[] =>
  word !== undefined && !words.includes(word) ? [invalid(field, 'unknown-word', `"${word}" is none of ${words.join(', ')}.`, rule)] : [];
