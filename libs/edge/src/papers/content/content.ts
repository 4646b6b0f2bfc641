// Owns whether a file is what its name says, by its content: the kind of the extension and of nothing else beside it. Opens no file as a program would.
import { open } from 'node:fs/promises';
import { fileTypeOf, type FileType } from '@centerline/cases';
import { fileTypeFromFile } from 'file-type';
import { endFault } from './ends.js';
import { pixelFault } from './pixels.js';
import { mailFault, textFileFault } from './plain.js';
import { zipFault } from './zip.js';

export interface ContentFault {
  readonly code: string;
  readonly message: string;
}
export type ContentCheck = { readonly ok: true; readonly mediaType: string } | ({ readonly ok: false } & ContentFault);

const HEAD = 1_024;

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Looks at a file of that size at `path`; `name` says what it should be. */
export async function checkContent(path: string, size: number, name: string): Promise<ContentCheck> {
  const type = fileTypeOf(name);
  const refuse = (code: string, message: string): ContentCheck => ({ ok: false, code, message });
  if (type === null) return refuse('content-differs', 'Files of this kind are not taken.');
  if (size === 0) return refuse('empty', 'The file is empty.');
  const fault = await faultOf(path, size, type);
  return fault ? { ok: false, ...fault } : { ok: true, mediaType: type.mediaType };
}

async function faultOf(path: string, size: number, type: FileType): Promise<ContentFault | null> {
  switch (type.shape) {
    case 'text':
      return textFileFault(path);
    case 'mail':
      return mailFault(path);
    case 'packed':
      // The archive first: what detects kinds must not be the first to open it.
      return (await zipFault(path, size)) ?? kindFault(path, type);
    case 'binary':
      return (await kindFault(path, type)) ?? (await twoInOne(path, type)) ?? (await endFault(path, size, type.mediaType)) ?? (type.mediaType.startsWith('image/') ? pixelFault(path) : null);
  }
}

async function kindFault(path: string, { extensions, mediaType }: FileType): Promise<ContentFault | null> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  if (found?.mime === mediaType) return null;
  return { code: 'content-differs', message: `The file is named .${extensions[0] ?? ''}, but its content is ${found ? found.mime : 'something else'}.` };
}

/** A PDF hides behind up to a kilobyte of something else: readers look for it there. */
async function twoInOne(path: string, { mediaType }: FileType): Promise<ContentFault | null> {
  const place = (await headOf(path)).indexOf('%PDF-');
  const isRight = mediaType === 'application/pdf' ? place === 0 : place === -1;
  return isRight ? null : { code: 'two-in-one', message: 'The file is two kinds of file at once.' };
}
