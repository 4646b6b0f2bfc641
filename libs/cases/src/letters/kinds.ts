// Owns what letters are for, in the words of the case page.
export const LETTER_KINDS = ['acknowledgement', 'information', 'extension', 'delay', 'decision', 'lapse', 'direction'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
