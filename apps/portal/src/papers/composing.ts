// Owns what a message is before it is sent, and what can be said of it then. Pure; the law judges it when it arrives.
import type { MessageKind } from '@centerline/cases';

export interface Written {
  /** Empty until the writer has chosen. */
  readonly kind: MessageKind | '';
  readonly text: string;
  readonly documents: readonly string[];
  readonly replyTo: string;
  /** What it was to be when its first words were written. */
  readonly begunAs: MessageKind | '';
}
export const NOTHING: Written = { kind: '', text: '', documents: [], replyTo: '', begunAs: '' };

/** Characters as the law counts them: one for each that people see as one code point. */
export const charactersOf = (text: string): number => [...text].length;

export type Missing = 'kind' | 'text' | 'too-long';
export function missingIn({ kind, text }: Written, most: number): Missing | null {
  if (kind === '') return 'kind';
  if (text.trim() === '') return 'text';
  return charactersOf(text) > most ? 'too-long' : null;
}

/** Written as a note of the agency, and now about to leave it. */
export const turnedOutward = ({ kind, begunAs, text }: Written): boolean => kind === 'public' && begunAs === 'internal' && text.trim() !== '';

export const bodyOf = ({ kind, text, documents, replyTo }: Written): object => ({
  kind, text, ...(replyTo === '' ? {} : { replyTo }), ...(documents.length === 0 ? {} : { documents }),
});
