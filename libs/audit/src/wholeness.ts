// Owns the verifying of a whole log: heads in order, each with its leaves as they were noted and the records as they are now. Says what is wrong, and where; nothing is
// believed but the signatures, and the heads that were published. Needs no database, and must never stop at the first flaw.
import { isSignedBy, type PublicKeys, type SignedHead } from './head.js';
import { leafHash, Peaks, type Hash } from './tree.js';

/** A head with the records it closed over since the one before. */
export interface Batch {
  readonly head: SignedHead;
  /** Hashes of the leaves, as they were noted. */
  readonly leaves: readonly Hash[];
  /** In the same order: the leaf as the record would make it now, with a name to call it by; null when it is not there any more. */
  readonly entries: readonly { readonly name: string; readonly text: string | null }[];
}

export type Flaw =
  | { readonly kind: 'changed' | 'gone'; readonly place: number; readonly name: string }
  /** The noted leaves do not make the root of the head: they were changed since, from the head before it on. */
  | { readonly kind: 'root'; readonly size: number; readonly at: string }
  | { readonly kind: 'signature' | 'published'; readonly size: number; readonly at: string }
  /** Fewer or more records than the head says. */
  | { readonly kind: 'count'; readonly size: number; readonly at: string }
  /** A head was published that is not there any more. */
  | { readonly kind: 'cut'; readonly size: number; readonly at: string }
  /** A record that no head closed over, though all of its time were. */
  | { readonly kind: 'slipped-in'; readonly name: string };

export class Verifier {
  private readonly peaks = Peaks.none();
  /** Those that were not met yet. Of one size there may be two: the ledger was put back, and went on otherwise. */
  private readonly open: Map<number, readonly SignedHead[]>;
  private hasRootFlaw = false;
  readonly flaws: Flaw[] = [];

  /** @param published heads as they were written outside of the database. */
  constructor(private readonly keys: PublicKeys, published: readonly SignedHead[]) {
    this.open = Map.groupBy(published, ({ size }) => size);
  }
  get entries(): number {
    return this.peaks.size;
  }

  /** The batches, in the order of their heads. */
  take({ head, leaves, entries }: Batch): void {
    const { size, at } = head;
    for (const [index, leaf] of leaves.entries()) {
      const entry = entries[index];
      const place = this.peaks.size;
      if (entry === undefined || entry.text === null) this.flaws.push({ kind: 'gone', place, name: entry?.name ?? 'a record' });
      else if (!leafHash(Buffer.from(entry.text)).equals(leaf)) this.flaws.push({ kind: 'changed', place, name: entry.name });
      this.peaks.add(leaf);
    }
    if (this.peaks.size !== size || entries.length !== leaves.length) this.flaws.push({ kind: 'count', size, at });
    // Once the leaves have left the way, every later root differs, and says no more.
    else if (!this.hasRootFlaw && this.peaks.root().toString('hex') !== head.root) {
      this.hasRootFlaw = true;
      this.flaws.push({ kind: 'root', size, at });
    }
    if (!isSignedBy(head, this.keys)) this.flaws.push({ kind: 'signature', size, at });
    for (const published of this.open.get(size) ?? []) if (published.root !== head.root) this.flaws.push({ kind: 'published', size, at: published.at });
    this.open.delete(size);
  }
  /** A record that stands among those of long ago and in no head. */
  findsOutside(name: string): void {
    this.flaws.push({ kind: 'slipped-in', name });
  }
  /** When there are no more batches. */
  end(): readonly Flaw[] {
    for (const { size, at } of [...this.open.values()].flat()) this.flaws.push({ kind: 'cut', size, at });
    return this.flaws;
  }
}

/** For who reads the outcome. */
export function inWords(flaw: Flaw): string {
  switch (flaw.kind) {
    case 'changed':
      return `Entry ${flaw.place}, ${flaw.name}, is not what it was when it was closed over.`;
    case 'gone':
      return `Entry ${flaw.place}, ${flaw.name}, is not there any more.`;
    case 'root':
      return `The entries up to ${flaw.size} do not make the root of the head of ${flaw.at}: what was noted of them was changed since the head before.`;
    case 'signature':
      return `The head over ${flaw.size} entries of ${flaw.at} bears no signature of a key that is known.`;
    case 'published':
      return `The head over ${flaw.size} entries is not the one that was published on ${flaw.at}.`;
    case 'count':
      return `The head over ${flaw.size} entries of ${flaw.at} does not stand over so many: a head was taken out, or put in.`;
    case 'cut':
      return `A head over ${flaw.size} entries was published on ${flaw.at} and is not there any more.`;
    case 'slipped-in':
      return `${flaw.name} stands among older records, and no head ever closed over it.`;
  }
}
