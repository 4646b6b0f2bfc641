// Owns what can be said of a file before it is sent: its name, its kind, its size. The service looks inside; this only spares the way. Pure.
import { checkFileName, fileTypeOf } from '@centerline/cases';
import type { Uploading } from './answers.js';

export interface FileLike {
  readonly name: string;
  readonly size: number;
}
export type FileFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-taken'; readonly ending: string }
  /** In the words of the law. */
  | { readonly kind: 'bad-name'; readonly message: string };

export function fileFault({ name, size }: FileLike, { mostBytes }: Pick<Uploading, 'mostBytes'>): FileFault | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1] ?? '';
  if (fileTypeOf(name) === null) return { kind: 'not-taken', ending };
  const checked = checkFileName(name);
  if (!checked.ok) return { kind: 'bad-name', message: checked.message };
  if (size === 0) return { kind: 'empty' };
  return size > mostBytes ? { kind: 'too-large' } : null;
}

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;
/** A size as people and their computers read it, a kilobyte being 1,024 bytes: `3.4 MB`. */
export function saySize(bytes: number, language: string): string {
  const power = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  return new Intl.NumberFormat(language, { style: 'unit', unit: UNITS[power], unitDisplay: power === 0 ? 'long' : 'short', maximumFractionDigits: power === 2 ? 1 : 0 }).format(bytes / 1024 ** power);
}
