// Owns how messages are laid out for their reader: in order, with what is new and what each answers. Pure.
import type { MessageLine, MessagesPage } from './answers.js';

/** All messages of the pages that are there, oldest first. @param pages the latest first. */
export const linesOf = (pages: readonly MessagesPage[]): readonly MessageLine[] => [...pages].reverse().flatMap(({ items }) => items);

/** The first message of somebody else after the reader's mark; null when nothing is new. @param through the mark when the reader came. */
export function firstNew(lines: readonly MessageLine[], through: string | null): string | null {
  const at = lines.findIndex(({ id }) => id === through);
  // A mark on a page that is not there lies before all of these.
  return lines.slice(at + 1).find(({ author }) => !author.mine)?.id ?? null;
}

const FIRST_WORDS = 80;
/** How a message begins, for who answers it. */
export function beginning(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const characters = [...line];
  return characters.length > FIRST_WORDS ? `${characters.slice(0, FIRST_WORDS).join('')}…` : line;
}
