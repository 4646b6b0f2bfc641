// Owns what laws and the press see of letters. Apart from the rest of the package, so that who writes none does not carry their words.
export type { DayFact, Deadline, DueFact, Fact, NameFact, QuoteFact, RuleFact, SumFact } from './facts.js';
export { Evidence } from './evidence.js';
export { LANGUAGES, type Language } from './languages.js';
export { LETTER_KINDS, type LetterKind } from './kinds.js';
export { both, say, type Line, type Run, type Sentence, type SlotsOf, type Words } from './sentence.js';
export type { Block, DateRow, FactRow, LetterText } from './text.js';
export { FRAME } from './frame.js';
export { Pen } from './pen.js';
export { lettersBy, type DueLetter, type LetterHead, type LetterRow, type Letters, type LetterTable, type WrittenLetter } from './table.js';
