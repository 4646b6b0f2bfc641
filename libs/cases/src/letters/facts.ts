// Owns what a letter may print besides its own words: days, deadlines, rules, names, sums and quotations, each knowing where it was taken from.
// Only `Evidence` makes one. The words around them cannot hold a digit (@centerline/letters), so no other date can stand in a letter.
import type { PlainDate } from '@centerline/clock';
import type { Mark } from '../rule.js';

declare const taken: unique symbol;
/** Made by `Evidence` alone: the mark cannot be written by hand. */
interface Evident {
  readonly [taken]: true;
  /** `view:/decision/effectiveOn`, `clock:importer-cure`, `event` or `rule`. */
  readonly source: string;
}

/** A day that stands in the case, or the local day of something that happened. */
export interface DayFact extends Evident {
  readonly fact: 'day';
  readonly on: PlainDate;
}
/** The deadline of a clock, as the engine judges it: through the end of the day, or until a time of that day. */
export interface DueFact extends Evident {
  readonly fact: 'due';
  /** The last day. */
  readonly on: PlainDate;
  /** Local time `HH:MM`; null for the end of the day. */
  readonly until: string | null;
  readonly zone: string;
}
export interface RuleFact extends Evident {
  readonly fact: 'rule';
  readonly citation: string;
  readonly mark: Mark;
}
/** A date with the rule it rests on: every deadline of a letter shows both. */
export interface Deadline {
  readonly due: DueFact;
  readonly rule: RuleFact;
}
/** A name, a number, a reference: short, as it stands in the case. Never a date. */
export interface NameFact extends Evident {
  readonly fact: 'name';
  readonly text: string;
}
/** Whole U.S. dollars. */
export interface SumFact extends Evident {
  readonly fact: 'sum';
  readonly dollars: number;
}
/** What somebody wrote, word for word. A letter sets it off and says that dates in it bind nobody. */
export interface QuoteFact extends Evident {
  readonly fact: 'quote';
  readonly text: string;
}

/** A fact that can stand within a sentence. */
export type Fact = DayFact | DueFact | RuleFact | NameFact | SumFact;

/** For `Evidence`: a fact of that shape, with its mark. */
export const evident = <const Shape extends object>(source: string, shape: Shape): Shape & Evident => ({ ...shape, source }) as Shape & Evident;
