// Owns which files are taken and what their names may be. A name is only ever shown and sent back: it is never a path.
import type { Checked } from '../identifiers/formats.js';

export interface FileType {
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** How its content is known: by its first bytes, as a packed office file, as mail, or as plain text. */
  readonly shape: 'binary' | 'packed' | 'mail' | 'text';
}

export const FILE_TYPES: readonly FileType[] = [
  { extensions: ['pdf'], mediaType: 'application/pdf', shape: 'binary' },
  { extensions: ['png'], mediaType: 'image/png', shape: 'binary' },
  { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg', shape: 'binary' },
  { extensions: ['tif', 'tiff'], mediaType: 'image/tiff', shape: 'binary' },
  { extensions: ['csv'], mediaType: 'text/csv', shape: 'text' },
  { extensions: ['txt'], mediaType: 'text/plain', shape: 'text' },
  { extensions: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', shape: 'packed' },
  { extensions: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', shape: 'packed' },
  { extensions: ['eml'], mediaType: 'message/rfc822', shape: 'mail' },
];

const MOST = 200;
const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What a file of that name must contain; null when such files are not taken. */
export const fileTypeOf = (name: string): FileType | null => FILE_TYPES.find((type) => type.extensions.includes(extensionOf(name))) ?? null;

/** Invisible characters that turn the direction of text (`invoice[RLO]fdp.exe` would read as a PDF) or hide in it. Joiners stay: some scripts need them. */
const DISGUISE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** A file name as it may be shown and sent back, or what is wrong with it. */
export function checkFileName(name: string): Checked {
  const bad = (message: string): Checked => ({ ok: false, message });
  if (name.trim() === '') return bad('The file needs a name.');
  if ([...name].length > MOST) return bad(`A file name has at most ${MOST} characters.`);
  if (/[/\\]/.test(name) || name === '.' || name === '..') return bad('A file name has no folders: leave out / and \\.');
  if ([...name].some((character) => (character.codePointAt(0) ?? 0) < 32 || character === '\u007f')) return bad('A file name has no control characters.');
  if (DISGUISE.test(name)) return bad('The file name contains invisible characters that can disguise what the file is.');
  if (name.startsWith('.') || /[. ]$/.test(name)) return bad('A file name neither begins with a dot nor ends with a dot or a space.');
  if (!fileTypeOf(name)) return bad(`Files with the ending "${extensionOf(name)}" are not taken; these are: ${FILE_TYPES.flatMap((type) => type.extensions).join(', ')}.`);
  return { ok: true, value: name };
}
