// Owns what plain text and mail are: they have no first bytes to be known by, so that all of them are looked at.
import { createReadStream } from 'node:fs';
import type { ContentFault } from './content.js';
import { bytesAt, withFile } from './ends.js';

/** Tab, line feed, form feed, carriage return; every other control character is no text. */
const ALLOWED = [9, 10, 12, 13];
/** Beginnings by which other programs take a text for something to run or to draw. */
const SOMETHING_ELSE = /^\ufeff?\s*(%PDF-|%!PS|\{\\rtf|#!|<\?xml|<\?php|<!doctype|<(html|svg|script|head|body)\b)/i;

const NOT_TEXT: ContentFault = { code: 'not-text', message: 'The file is not plain text in UTF-8: save it as UTF-8 and send it again.' };
const DIFFERS: ContentFault = { code: 'content-differs', message: 'The file is named as plain text, but it is something to be run or drawn.' };

/** Strict UTF-8 without control characters, and nothing another program would run. */
export async function textFileFault(path: string): Promise<ContentFault | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let first = '';
  try {
    for await (const part of createReadStream(path) as AsyncIterable<Buffer>) {
      if (part.some((byte) => (byte < 32 && !ALLOWED.includes(byte)) || byte === 127)) return NOT_TEXT;
      const text = decoder.decode(part, { stream: true });
      if (first.length < 200) first += text.slice(0, 200);
    }
    decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return NOT_TEXT;
    throw error;
  }
  return SOMETHING_ELSE.test(first) ? DIFFERS : null;
}

const KNOWN_HEADER = /^(from|date|subject|received|message-id|mime-version|return-path|delivered-to|to):/im;
const NOT_MAIL: ContentFault = { code: 'content-differs', message: 'The file is named .eml, but it does not begin like a mail (RFC 5322).' };

/** Header fields up to the first empty line, at least one that every mail has, and no NUL anywhere. */
export async function mailFault(path: string): Promise<ContentFault | null> {
  const head = await withFile(path, (file) => bytesAt(file, 0, 64 * 1_024));
  const [fields = ''] = head.toString('latin1').split(/\r?\n\r?\n/);
  const lines = fields.split(/\r?\n/);
  const isHeader = lines.every((line, index) => /^[!-9;-~]+:/.test(line) || (index > 0 && /^[ \t]/.test(line)));
  if (!isHeader || !KNOWN_HEADER.test(fields)) return NOT_MAIL;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>) if (part.includes(0)) return NOT_MAIL;
  return null;
}
