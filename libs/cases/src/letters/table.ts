// Owns how a case type says which of its notices are told by a formal letter. The table itself is each type's own.
import type { Audience } from '../permission.js';
import type { Evidence } from './evidence.js';
import type { DayFact, NameFact } from './facts.js';
import type { LetterKind } from './kinds.js';
import type { Language } from './languages.js';
import type { LetterText } from './text.js';

/** What every letter has. `form` names the letter among all types; the facts of each form are the type's own. */
export interface LetterHead {
  readonly form: string;
  readonly number: NameFact;
  readonly on: DayFact;
  /** To whom, line by line. */
  readonly to: readonly NameFact[];
}

export interface LetterRow<Letter extends LetterHead> {
  /** The key of the notice that tells of the event, with groups for the parts the facts need. */
  readonly notice: RegExp;
  /** Whose view of the case it is made from, and who may read it. */
  readonly audience: Audience;
  readonly kind: LetterKind;
  /** The facts of the letter; null when the case has nothing for it to say. */
  facts(evidence: Evidence, parts: readonly string[]): Letter | null;
}
export type LetterTable<Letter extends LetterHead> = readonly LetterRow<Letter>[];

/** A letter that can be written in every language. */
export interface WrittenLetter {
  readonly form: string;
  in(language: Language): LetterText;
}
/** A letter a notice calls for: of what kind, for whom, and what it says of the case. */
export interface DueLetter {
  readonly kind: LetterKind;
  readonly audience: Audience;
  /** Null when the case has nothing for it to say. */
  write(evidence: Evidence): WrittenLetter | null;
}
/** The letters of a case type: the one a notice calls for, or null when the notice is told by itself. */
export type Letters = (noticeKey: string) => DueLetter | null;

/** The letters of a type, from its table and from how each form is composed. */
export function lettersBy<Letter extends LetterHead>(table: LetterTable<Letter>, compose: (letter: Letter, language: Language) => LetterText): Letters {
  return (noticeKey) => {
    for (const { notice, kind, audience, facts } of table) {
      const found = notice.exec(noticeKey);
      if (!found) continue;
      const write = (evidence: Evidence): WrittenLetter | null => {
        const letter = facts(evidence, found.slice(1));
        return letter && { form: letter.form, in: (language) => compose(letter, language) };
      };
      return { kind, audience, write };
    }
    return null;
  };
}
