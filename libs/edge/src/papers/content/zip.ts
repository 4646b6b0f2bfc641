// Owns whether an archive (XLSX, DOCX) is what it claims: unpacked for counting only, within bounds, nothing overlapping, hidden, encrypted or run.
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import type { ContentFault } from './content.js';
import { bytesAt, MOST_OF_A_TAIL, withFile } from './ends.js';

/** Bytes an archive may unpack to (POLICY): a full spreadsheet of 25 MB stays far below. */
export const MOST_UNPACKED = 200 * 1024 * 1024;
const MOST_ENTRIES = 5_000;
const MOST_OF_A_DIRECTORY = 2 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly stored: boolean;
  readonly place: number;
}

const fault = (code: string, message: string): ContentFault => ({ code, message });
const BROKEN = fault('broken-archive', 'The file is damaged: its parts do not fit together.');
const BOMB = fault('unpacks-too-large', 'The file would unpack to more than can be handled.');

export const zipFault = (path: string, size: number): Promise<ContentFault | null> =>
  withFile(path, async (file) => {
    const entries = await entriesOf(file, size);
    if (!Array.isArray(entries)) return entries;
    if (entries.reduce((sum, one) => sum + one.unpacked, 0) > MOST_UNPACKED) return BOMB;
    if (entries.some(({ name }) => /vbaproject\.bin$|^xl\/macrosheets\//i.test(name))) return fault('macros', 'The file contains macros, which are not taken: save it without them.');
    if (entries.some(({ name }) => name.includes('\\') || name.startsWith('/') || name.split('/').includes('..'))) return fault('broken-archive', 'The file has parts that would lie outside of it.');
    return unpackedFault(file, path, size, entries);
  });

/** The directory, read strictly: it ends where its record begins, and the record ends the file. */
async function entriesOf(file: FileHandle, size: number): Promise<Entry[] | ContentFault> {
  const tail = await bytesAt(file, Math.max(0, size - MOST_OF_A_TAIL), MOST_OF_A_TAIL);
  const place = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (place === -1 || place + 22 > tail.length) return fault('content-differs', 'The file is not the packed office file its name says.');
  const [count, length, from, comment] = [tail.readUInt16LE(place + 10), tail.readUInt32LE(place + 12), tail.readUInt32LE(place + 16), tail.readUInt16LE(place + 20)];
  const record = size - tail.length + place;
  if (place + 22 + comment !== tail.length || from + length !== record || length > MOST_OF_A_DIRECTORY) return BROKEN;
  if (count === 0 || count > MOST_ENTRIES) return fault('broken-archive', `An office file has at least one part and at most ${MOST_ENTRIES}.`);
  const directory = await bytesAt(file, from, length);
  const entries: Entry[] = [];
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    if (next + 46 > directory.length || directory.readUInt32LE(next) !== 0x02014b50) return BROKEN;
    if (directory.readUInt16LE(next + 8) & 0x41) return fault('encrypted', 'The file is protected by a password and cannot be checked: send it without one.');
    const method = directory.readUInt16LE(next + 10);
    if (method !== 0 && method !== 8) return fault('broken-archive', 'The file is packed in a way office programs do not use.');
    const [name, extra, note] = [directory.readUInt16LE(next + 28), directory.readUInt16LE(next + 30), directory.readUInt16LE(next + 32)];
    entries.push({
      name: directory.toString('utf8', next + 46, next + 46 + name), packed: directory.readUInt32LE(next + 20), unpacked: directory.readUInt32LE(next + 24), stored: method === 0,
      place: directory.readUInt32LE(next + 42),
    });
    next += 46 + name + extra + note;
  }
  return next === directory.length ? entries.sort((a, b) => a.place - b.place) : BROKEN;
}

/** Each part where the directory says, none within another, the first at the beginning of the file; and each as large as it claims. */
async function unpackedFault(file: FileHandle, path: string, size: number, entries: readonly Entry[]): Promise<ContentFault | null> {
  let end = 0;
  let total = 0;
  for (const entry of entries) {
    const head = await bytesAt(file, entry.place, 30);
    if (entry.place < end || (end === 0 && entry.place !== 0) || head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) return BROKEN;
    const from = entry.place + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    end = from + entry.packed;
    if (end > size) return BROKEN;
    const length = entry.stored ? entry.packed : await inflatedLength(path, from, entry.packed, MOST_UNPACKED - total);
    if (length === 'too-large') return BOMB;
    if (length !== entry.unpacked) return BROKEN;
    total += length;
  }
  return null;
}

async function inflatedLength(path: string, from: number, packed: number, most: number): Promise<number | 'too-large' | null> {
  if (packed === 0) return 0;
  let length = 0;
  const source = createReadStream(path, { start: from, end: from + packed - 1 });
  const unpacked = createInflateRaw();
  source.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const part of source.pipe(unpacked) as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > most) return 'too-large';
    }
    return length;
  } catch {
    return null;
  } finally {
    source.destroy();
  }
}
