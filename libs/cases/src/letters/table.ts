// Owns how a case type says which of its notices are told by a formal letter. The table itself is each type's own.
import type { Audience } from '../permission.js';
import type { Evidence } from './evidence.js';
import type { DayFact, NameFact } from './facts.js';

/** What letters are for, in the words of the case page. */
export const LETTER_KINDS = ['acknowledgement', 'information', 'extension', 'delay', 'decision', 'lapse', 'direction'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

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

/** The letter a notice calls for, with the parts of its key; null when it is told without one. */
export function letterRow<Letter extends LetterHead>(table: LetterTable<Letter>, noticeKey: string): { readonly row: LetterRow<Letter>; readonly parts: readonly string[] } | null {
  for (const row of table) {
    const found = row.notice.exec(noticeKey);
    if (found) return { row, parts: found.slice(1) };
  }
  return null;
}
