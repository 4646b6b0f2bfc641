// Owns the two proofs of RFC 9162 § 2.1.3 and § 2.1.4 over leaves that are at hand, and their verifying, which needs no leaf but the one in question.
import { EMPTY_ROOT, nodeHash, type Hash, type Peaks } from './tree.js';

/** The largest power of two below that number, which is 2 at least. */
function split(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}

/** The root of a tree of these leaves. */
function rootOf(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return EMPTY_ROOT;
  if (leaves.length === 1) return only;
  const half = split(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

/** What leads from the leaf at that place (from 0) to the root, the nearest first. */
export function inclusionProof(leaves: readonly Hash[], place: number): readonly Hash[] {
  if (place < 0 || place >= leaves.length) throw new Error(`There is no leaf ${place} among ${leaves.length}`);
  if (leaves.length === 1) return [];
  const half = split(leaves.length);
  return place < half ? [...inclusionProof(leaves.slice(0, half), place), rootOf(leaves.slice(half))] : [...inclusionProof(leaves.slice(half), place - half), rootOf(leaves.slice(0, half))];
}

/**
 * The same, when of the leaves before only the peaks are at hand: what a head knows of the one before it.
 * @param leaves those since. @param place in the whole tree, at one of those leaves.
 */
export function inclusionProofOn(before: Peaks, leaves: readonly Hash[], place: number): readonly Hash[] {
  const size = before.size + leaves.length;
  if (place < before.size || place >= size) throw new Error(`Leaf ${place} is not one of those from ${before.size} up to ${size}`);
  // A whole part left of a leaf ends where the leaves before it do, or was a peak of theirs: nothing has to be cut out of a peak.
  const rootBetween = (from: number, until: number): Hash => {
    if (from >= before.size) return rootOf(leaves.slice(from - before.size, until - before.size));
    const peak = before.over(from, until);
    if (peak !== null) return peak;
    const half = from + split(until - from);
    return nodeHash(rootBetween(from, half), rootBetween(half, until));
  };
  const path = (from: number, until: number): readonly Hash[] => {
    if (until - from === 1) return [];
    const half = from + split(until - from);
    return place < half ? [...path(from, half), rootBetween(half, until)] : [...path(half, until), rootBetween(from, half)];
  };
  return path(0, size);
}

/** What leads from the root of the first `size` leaves to that of all of them. */
export function consistencyProof(leaves: readonly Hash[], size: number): readonly Hash[] {
  if (size < 1 || size > leaves.length) throw new Error(`There is no tree of ${size} leaves in one of ${leaves.length}`);
  return parts(leaves, size, true);
}
function parts(leaves: readonly Hash[], size: number, isWhole: boolean): readonly Hash[] {
  if (size === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const half = split(leaves.length);
  return size <= half ? [...parts(leaves.slice(0, half), size, isWhole), rootOf(leaves.slice(half))] : [...parts(leaves.slice(half), size - half, false), rootOf(leaves.slice(0, half))];
}

const odd = (number: number): boolean => number % 2 === 1;
const halved = (number: number): number => Math.floor(number / 2);

/** Whether that leaf stands at that place of the tree with that size and root (§ 2.1.3.2). */
export function isIncluded(leaf: Hash, place: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (place < 0 || place >= size) return false;
  let [at, last, hash] = [place, size - 1, leaf];
  for (const part of proof) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      hash = nodeHash(part, hash);
      while (!odd(at) && at !== 0) [at, last] = [halved(at), halved(last)];
    } else hash = nodeHash(hash, part);
    [at, last] = [halved(at), halved(last)];
  }
  return last === 0 && hash.equals(root);
}

/** Whether the larger tree goes on from the smaller one (§ 2.1.4.2). */
export function isConsistent(smaller: { readonly size: number; readonly root: Hash }, larger: { readonly size: number; readonly root: Hash }, proof: readonly Hash[]): boolean {
  if (smaller.size < 1 || smaller.size > larger.size) return false;
  if (smaller.size === larger.size) return proof.length === 0 && smaller.root.equals(larger.root);
  const isPower = Number.isInteger(Math.log2(smaller.size));
  const [first, ...rest] = isPower ? [smaller.root, ...proof] : proof;
  if (first === undefined || rest.length === 0 && !isPower && proof.length === 0) return false;
  let [at, last] = [smaller.size - 1, larger.size - 1];
  while (odd(at)) [at, last] = [halved(at), halved(last)];
  let [old, now] = [first, first];
  for (const part of rest) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      [old, now] = [nodeHash(part, old), nodeHash(part, now)];
      while (!odd(at) && at !== 0) [at, last] = [halved(at), halved(last)];
    } else now = nodeHash(now, part);
    [at, last] = [halved(at), halved(last)];
  }
  return last === 0 && old.equals(smaller.root) && now.equals(larger.root);
}
