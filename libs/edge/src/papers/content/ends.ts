// Owns where a file ends: whole, and without another file behind it. ZIP readers look for an archive at the end of anything.
import { open, type FileHandle } from 'node:fs/promises';
import type { ContentFault } from './content.js';

/** An end-of-archive record and the longest comment behind it (APPNOTE.TXT 4.3.16). */
export const MOST_OF_A_TAIL = 22 + 65_535;
const END_OF_ARCHIVE = Buffer.from('PK\x05\x06', 'latin1');
const TWO_IN_ONE: ContentFault = { code: 'two-in-one', message: 'The file is two kinds of file at once: an archive lies behind it.' };
const CUT_OFF: ContentFault = { code: 'cut-off', message: 'The file is cut off, or something lies behind its end.' };

export async function withFile<Result>(path: string, work: (file: FileHandle) => Promise<Result>): Promise<Result> {
  const file = await open(path, 'r');
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** So many bytes from that place; fewer at the end of the file. */
export async function bytesAt(file: FileHandle, place: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, place);
  return buffer.subarray(0, bytesRead);
}

export const endFault = (path: string, size: number, mediaType: string): Promise<ContentFault | null> =>
  withFile(path, async (file) => {
    const tail = await bytesAt(file, Math.max(0, size - MOST_OF_A_TAIL), MOST_OF_A_TAIL);
    if (holdsArchive(tail, size)) return TWO_IN_ONE;
    switch (mediaType) {
      case 'application/pdf':
        return tail.subarray(-2_048).includes('%%EOF') ? null : CUT_OFF;
      case 'image/png':
        return (await endOfPng(file, size)) === size ? null : CUT_OFF;
      default:
        return null;
    }
  });

/** A record whose directory would lie within the file: by chance four bytes may be anywhere. */
function holdsArchive(tail: Buffer, size: number): boolean {
  for (let place = tail.lastIndexOf(END_OF_ARCHIVE); place !== -1; place = place === 0 ? -1 : tail.lastIndexOf(END_OF_ARCHIVE, place - 1)) {
    if (place + 22 > tail.length) continue;
    const directory = tail.readUInt32LE(place + 12);
    const comment = tail.readUInt16LE(place + 20);
    const before = size - tail.length + place;
    if (directory <= before && place + 22 + comment <= tail.length && tail.readUInt16LE(place + 10) > 0) return true;
  }
  return false;
}

/** Where the chunk IEND ends (PNG § 5.3); null when the chunks do not lead there. */
async function endOfPng(file: FileHandle, size: number): Promise<number | null> {
  for (let place = 8, chunks = 0; place + 12 <= size && chunks < 100_000; chunks += 1) {
    const head = await bytesAt(file, place, 8);
    const end = place + 12 + head.readUInt32BE(0);
    if (head.toString('latin1', 4) === 'IEND') return end;
    place = end;
  }
  return null;
}
