// Owns the folder into which heads are written, outside of the database: one line a head, and the public keys by their ids. Only ever adds whole lines; what is missing is added later.
import type { KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, ftruncateSync, mkdirSync, openSync, readSync, closeSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignedHead } from '@centerline/audit';

/** Longer than any line. */
const TAIL = 1_024;
const NEW_LINE = 10;

/** The size of the last head in the file; 0 when there is none. A line that was cut off was not written: it is taken away, so that the next one stands by itself. */
function lastSize(file: string): number {
  if (!existsSync(file)) return 0;
  const { size } = statSync(file);
  const descriptor = openSync(file, 'r+');
  try {
    const tail = Buffer.alloc(Math.min(TAIL, size));
    readSync(descriptor, tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(NEW_LINE) + 1;
    if (end < tail.length) ftruncateSync(descriptor, size - tail.length + end);
    const whole = tail.toString('utf8', 0, end).split('\n').at(-2);
    return whole === undefined ? 0 : (JSON.parse(whole) as SignedHead).size;
  } finally {
    closeSync(descriptor);
  }
}

export class Publication {
  private readonly file: string;
  private published: number;

  constructor(folder: string, key: { readonly id: string; readonly publicKey: KeyObject }) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${key.id}.pub.pem`), key.publicKey.export({ type: 'spki', format: 'pem' }));
    this.file = join(folder, 'heads.jsonl');
    this.published = lastSize(this.file);
  }
  /** Heads larger than this are still to be written. */
  get size(): number {
    return this.published;
  }
  add(head: SignedHead): void {
    appendFileSync(this.file, `${JSON.stringify(head)}\n`);
    this.published = head.size;
  }
}
