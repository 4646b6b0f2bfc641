// Owns what a letter is before it is typeset: blocks of words and facts in one language. It is kept with the case, so that a lost file can be made again.
import type { DayFact, DueFact, Fact, NameFact, QuoteFact, RuleFact } from './facts.js';
import type { Language } from './languages.js';
import type { Line } from './sentence.js';

/** A date that binds, with what it is for and the rule it rests on. Every deadline stands in such a row, and nothing outside of the rows is one. */
export interface DateRow {
  readonly what: Line;
  readonly date: DayFact | DueFact;
  readonly rule: RuleFact;
}
export interface FactRow {
  readonly what: Line;
  readonly value: readonly Fact[];
}
export type Block =
  | { readonly block: 'paragraph'; readonly line: Line }
  | { readonly block: 'heading'; readonly line: Line }
  | { readonly block: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly block: 'dates'; readonly rows: readonly DateRow[] }
  /** Somebody's own words, each set off as a quotation. */
  | { readonly block: 'quotes'; readonly by: Line; readonly texts: readonly QuoteFact[] };

export interface LetterText {
  /** Raised when the composing of letters changes what an old text means. */
  readonly edition: 'letters-1';
  readonly language: Language;
  readonly title: Line;
  /** The office that writes, line by line. */
  readonly office: readonly Line[];
  readonly number: NameFact;
  readonly on: DayFact;
  readonly to: readonly NameFact[];
  readonly blocks: readonly Block[];
}
