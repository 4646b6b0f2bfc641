// The tree is that of RFC 6962: known roots, and proofs that hold for every leaf of trees of every size, and for nothing else.
import { describe, expect, it } from '@jest/globals';
import { consistencyProof, inclusionProof, inclusionProofOn, isConsistent, isIncluded } from './proofs.js';
import { EMPTY_ROOT, leafHash, Peaks, type Hash } from './tree.js';

/** The leaves and roots that implementations of Certificate Transparency are tried with. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => leafHash(Buffer.from(hex, 'hex')));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const many = (size: number): Hash[] => Array.from({ length: size }, (_, place) => leafHash(Buffer.from(`leaf ${place}`)));
const treeOf = (leaves: readonly Hash[]): Peaks => {
  const peaks = Peaks.none();
  for (const leaf of leaves) peaks.add(leaf);
  return peaks;
};
const rootOf = (leaves: readonly Hash[]): Hash => treeOf(leaves).root();

describe('a tree', () => {
  it('of nothing has the hash of nothing as its root', () => expect(EMPTY_ROOT.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'));
  it.each(ROOTS.map((root, index) => [index + 1, root] as const))('of the first %d known leaves has the known root', (size, root) => {
    expect(rootOf(LEAVES.slice(0, size)).toString('hex')).toBe(root);
  });
  it('goes on from its kept peaks as if it had never been put away', () => {
    const leaves = many(300);
    for (let size = 0; size <= 300; size += 1) {
      const again = Peaks.of(size, treeOf(leaves.slice(0, size)).kept);
      for (const leaf of leaves.slice(size)) again.add(leaf);
      expect(again.root()).toEqual(rootOf(leaves));
    }
  });
  it('is not made of peaks of another size', () => expect(() => Peaks.of(5, treeOf(many(4)).kept)).toThrow('2 peaks'));
});

describe('a proof that a record is in a head', () => {
  it('holds for each leaf of trees of 1 to 130 leaves, and of 1,023, 1,024 and 1,025', () => {
    for (const size of [...Array.from({ length: 130 }, (_, index) => index + 1), 1_023, 1_024, 1_025]) {
      const leaves = many(size);
      const root = rootOf(leaves);
      for (let place = 0; place < size; place += size > 200 ? 41 : 1) {
        const proof = inclusionProof(leaves, place);
        expect(isIncluded(leaves[place] as Hash, place, size, proof, root)).toBe(true);
        expect(isIncluded(leafHash(Buffer.from('another')), place, size, proof, root)).toBe(false);
        if (size > 1) expect(isIncluded(leaves[place] as Hash, (place + 1) % size, size, proof, root)).toBe(false);
        expect(isIncluded(leaves[place] as Hash, place, size, [...proof, root], root)).toBe(false);
        if (proof.length > 0) expect(isIncluded(leaves[place] as Hash, place, size, proof.slice(1), root)).toBe(false);
      }
    }
  });
  it('is the same when of the leaves before only the peaks are at hand, for each leaf of trees of 1 to 20 leaves, cut anywhere, and of 1,025', () => {
    for (const [size, first] of [...Array.from({ length: 20 }, (_, index) => [index + 1, 0] as const), [1_025, 1_019] as const]) {
      const leaves = many(size);
      const whole = leaves.map((_, place) => (place < first ? [] : inclusionProof(leaves, place)));
      for (let cut = first; cut < size; cut += 1) {
        const before = treeOf(leaves.slice(0, cut));
        for (let place = cut; place < size; place += 1) expect(inclusionProofOn(before, leaves.slice(cut), place)).toEqual(whole[place]);
      }
    }
  });
  it('is not made for a leaf that stands before the peaks end', () => expect(() => inclusionProofOn(treeOf(many(4)), many(2), 3)).toThrow('Leaf 3 is not one of those from 4 up to 6'));
  it('is as long as the tree is high', () => expect(inclusionProof(many(1_025), 7)).toHaveLength(11));
});

describe('a proof that a head goes on from another', () => {
  it('holds between all trees of 1 to 70 leaves, and of 1,025, and not when a leaf of before was changed', () => {
    for (const size of [...Array.from({ length: 70 }, (_, index) => index + 1), 1_025]) {
      const leaves = many(size);
      const larger = { size, root: rootOf(leaves) };
      for (let before = 1; before <= size; before += size > 100 ? 37 : 1) {
        const smaller = { size: before, root: rootOf(leaves.slice(0, before)) };
        const proof = consistencyProof(leaves, before);
        expect(isConsistent(smaller, larger, proof)).toBe(true);
        expect(isConsistent({ ...smaller, root: rootOf([leafHash(Buffer.from('changed')), ...leaves.slice(1, before)]) }, larger, proof)).toBe(false);
        if (before < size) expect(isConsistent(smaller, { size, root: leafHash(Buffer.from('x')) }, proof)).toBe(false);
        if (proof.length > 0) expect(isConsistent(smaller, larger, proof.slice(0, -1))).toBe(false);
      }
    }
  });
});
