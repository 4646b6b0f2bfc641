// Owns how a letter is put together: a pen that writes its blocks in one language. Must never take a date from anywhere but a fact.
import type { DayFact, Deadline, Fact, Language, QuoteFact, RuleFact } from '@centerline/cases';
import { say, type Line, type Sentence, type Words } from '../sentence.js';
import type { Block, DateRow, FactRow } from '../text.js';
import { FRAME } from '../words/frame.js';

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
}
