// Owns the folder into which heads are written, outside of the database: one line a head, and the public keys by their ids. Only ever adds whole lines; what is missing is added later.
// Must never take back a head the ledger does not have any more: it tells auditors what was lost.
import type { KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, readSync, closeSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignedHead } from '@centerline/audit';

/** Longer than any line. */
const TAIL = 1_024;
const NEW_LINE = 10;

/** The last head in the file; null when there is none. A line that was cut off was not written: it is taken away, so that the next one stands by itself. */
function lastHead(file: string): SignedHead | null {
  if (!existsSync(file)) return null;
  const { size } = statSync(file);
  const descriptor = openSync(file, 'r+');
  try {
    const tail = Buffer.alloc(Math.min(TAIL, size));
    readSync(descriptor, tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(NEW_LINE) + 1;
    if (end < tail.length) ftruncateSync(descriptor, size - tail.length + end);
    const whole = tail.toString('utf8', 0, end).split('\n').at(-2);
    return whole === undefined ? null : (JSON.parse(whole) as SignedHead);
  } finally {
    closeSync(descriptor);
  }
}

export class Publication {
  private readonly file: string;
  private published: SignedHead | null;

  constructor(folder: string, key: { readonly id: string; readonly publicKey: KeyObject }) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${key.id}.pub.pem`), key.publicKey.export({ type: 'spki', format: 'pem' }));
    this.file = join(folder, 'heads.jsonl');
    this.published = lastHead(this.file);
  }
  /** What was written last. */
  get last(): SignedHead | null {
    return this.published;
  }
  /** All that were ever written. */
  all(): readonly SignedHead[] {
    return existsSync(this.file) ? readFileSync(this.file, 'utf8').split('\n').slice(0, -1).map((line) => JSON.parse(line) as SignedHead) : [];
  }
  add(head: SignedHead): void {
    appendFileSync(this.file, `${JSON.stringify(head)}\n`);
    this.published = head;
  }
}
