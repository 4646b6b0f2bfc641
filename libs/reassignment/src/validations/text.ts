// Owns what a written text or a word of a closed list must be: there, enough to say something, not too much to keep. White space alone
// is nothing.
import { invalid, type Refusal, type RuleRef } from '@centerline/cases';
import { LENGTHS } from '../citations.js';
import { invalidUnless } from './faults.js';

export interface Length {
  readonly least: number;
  readonly most: number;
}

export const isBlank = (text: string | undefined): boolean => typeof text !== 'string' || text.trim() === '';

/** Faults of a text that must be there. `name` begins the message: "The justification". */
export const textFaults = (field: string, name: string, text: string | undefined, length: Length, rule: RuleRef): readonly Refusal[] => [
  ...tooShort(field, name, text, length, rule),
  ...tooLong(field, name, text, length),
];

/** Missing, or not saying enough; how much can be kept is a matter of form. */
export function tooShort(field: string, name: string, text: string | undefined, { least }: Length, rule: RuleRef): readonly Refusal[] {
  if (isBlank(text)) return [invalid(field, 'missing', `${name} is missing.`, rule)];
  const length = text?.trim().length ?? 0;
  return invalidUnless(length >= least, field, 'too-short', `${name} has ${length} characters; at least ${least} are needed.`, rule);
}

/** Faults of a text that may be left out, or that a draft has only begun. */
export function tooLong(field: string, name: string, text: string | undefined, { most }: Length): readonly Refusal[] {
  const length = text?.length ?? 0;
  return invalidUnless(length <= most, field, 'too-long', `${name} has ${length} characters; at most ${most} can be kept.`, LENGTHS);
}

export function tooMany(field: string, name: string, list: readonly unknown[] | undefined, most: number): readonly Refusal[] {
  const count = list?.length ?? 0;
  return invalidUnless(count <= most, field, 'too-many', `${name}: ${count} given, at most ${most} in one appeal.`, LENGTHS);
}

/** A word that must be there and be one of a closed list. */
export const wordFaults = (field: string, word: string | undefined, words: readonly string[], rule: RuleRef): readonly Refusal[] =>
  word === undefined ? [invalid(field, 'missing', `One of ${words.join(', ')} is needed.`, rule)] : notOneOf(field, word, words, rule);

/** A word that may be left out. */
export const notOneOf = (field: string, word: string | undefined, words: readonly string[], rule: RuleRef): readonly Refusal[] =>
  invalidUnless(word === undefined || words.includes(word), field, 'unknown-word', `"${word}" is none of ${words.join(', ')}.`, rule);
