// Owns how a letter is put together: a pen that writes its blocks in one language. Must never take a date from anywhere but a fact.
import type { DayFact, Deadline, Fact, QuoteFact, RuleFact } from './facts.js';
import { FRAME } from './frame.js';
import type { Language } from './languages.js';
import { say, type Line, type Sentence, type Words } from './sentence.js';
import type { LetterHead } from './table.js';
import type { Block, DateRow, FactRow, LetterText } from './text.js';

export class Pen {
  constructor(readonly language: Language) {}

  line<Slots extends string>(sentence: Sentence<Slots>, facts: Readonly<Record<Slots, Fact>>): Line {
    return say(this.language, sentence, facts);
  }
  words(words: Words): Line {
    return say(this.language, words, {});
  }
  paragraph<Slots extends string>(sentence: Sentence<Slots>, facts: Readonly<Record<Slots, Fact>>): Block {
    return { block: 'paragraph', line: this.line(sentence, facts) };
  }
  plain(words: Words): Block {
    return this.paragraph(words, {});
  }
  heading(words: Words): Block {
    return { block: 'heading', line: this.words(words) };
  }
  /** What is known, row by row; rows without a value are left out. */
  facts(...rows: readonly (readonly [Words, readonly Fact[]])[]): readonly Block[] {
    const told = rows.filter(([, value]) => value.length > 0).map(([what, value]): FactRow => ({ what: this.words(what), value }));
    return told.length === 0 ? [] : [{ block: 'facts', rows: told }];
  }
  deadline(what: Words, { due, rule }: Deadline): DateRow {
    return { what: this.words(what), date: due, rule };
  }
  day(what: Words, date: DayFact, rule: RuleFact): DateRow {
    return { what: this.words(what), date, rule };
  }
  /** The dates of the letter, and that no others bind. */
  dates(...rows: readonly DateRow[]): readonly Block[] {
    return rows.length === 0 ? [] : [this.heading(FRAME.dates), { block: 'dates', rows }, this.plain(FRAME.bind)];
  }
  quotes(by: Words, ...texts: readonly QuoteFact[]): Block {
    return { block: 'quotes', by: this.words(by), texts };
  }

  /** The whole letter: its head from the facts, its body, its end. The same facts give the same text. */
  letter(head: LetterHead, title: Words, office: readonly Line[], blocks: readonly Block[]): LetterText {
    const { language } = this;
    const end = [this.plain(FRAME.questions), ...(language === 'en' ? [] : [this.plain(FRAME.translation)])];
    return { edition: 'letters-1', language, title: this.words(title), office, number: head.number, on: head.on, to: head.to, blocks: [...blocks, ...end] };
  }
  /** Headquarters as a letter names it: the agency, the office, the division. */
  headquarters(): readonly Line[] {
    return [this.words(FRAME.agency), this.words(FRAME.operations), this.words(FRAME.security)];
  }
}
