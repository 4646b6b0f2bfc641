// Owns the hashes of the tree and how it grows (RFC 9162 § 2.1.1, SHA-256). Of a tree that grows only its peaks are kept: the roots of its whole parts.
import { createHash } from 'node:crypto';

/** 32 bytes. */
export type Hash = Buffer;

const sha256 = (...parts: readonly Buffer[]): Hash => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** Hashes that were put down one behind the other. */
export const hashesIn = (all: Buffer): readonly Hash[] => Array.from({ length: Math.floor(all.length / 32) }, (_, place) => all.subarray(place * 32, place * 32 + 32));

export const EMPTY_ROOT: Hash = sha256();
export const leafHash = (content: Buffer): Hash => sha256(LEAF, content);
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE, left, right);

/** How many leaves stand under each peak of a tree of that size, the largest first. */
const wholeParts = (size: number): readonly number[] => {
  const bits = size.toString(2);
  return Array.from(bits, (bit, index) => (bit === '1' ? 2 ** (bits.length - 1 - index) : 0)).filter((length) => length > 0);
};

/** A tree of so many leaves, as far as it takes to add more: one peak for each 1 in the size, the largest first. */
export class Peaks {
  private constructor(private readonly peaks: Hash[], private count: number) {}

  static none(): Peaks {
    return new Peaks([], 0);
  }
  /** @param peaks as `kept` gave them for a tree of that size. Throws when they are not of such a tree. */
  static of(size: number, peaks: readonly Hash[]): Peaks {
    const ones = wholeParts(size).length;
    if (peaks.length !== ones || peaks.some(({ length }) => length !== 32)) throw new Error(`A tree of ${size} leaves has ${ones} peaks of 32 bytes`);
    return new Peaks([...peaks], size);
  }
  get size(): number {
    return this.count;
  }
  get kept(): readonly Hash[] {
    return this.peaks;
  }
  /** The peak over exactly the leaves from that place up to that other; null when there is none. */
  over(from: number, until: number): Hash | null {
    let start = 0;
    for (const [index, length] of wholeParts(this.count).entries()) {
      if (start === from && start + length === until) return this.peaks[index] ?? null;
      start += length;
    }
    return null;
  }

  add(leaf: Hash): void {
    let peak = leaf;
    // As many whole parts are joined as the size ends in ones.
    for (let rest = this.count; rest % 2 === 1; rest = Math.floor(rest / 2)) peak = nodeHash(this.peaks.pop() as Hash, peak);
    this.peaks.push(peak);
    this.count += 1;
  }

  root(): Hash {
    return this.peaks.length === 0 ? EMPTY_ROOT : this.peaks.reduceRight((right, left) => nodeHash(left, right));
  }
}
