// Whatever is done to the records, the heads or both is found, and where: a thousand times by chance, by who holds the database and not the key.
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyIdOf, signHead, type SignedHead } from './head.js';
import { leafText, type ReadingEntry } from './leaf.js';
import { leafHash, Peaks } from './tree.js';
import { inWords, Verifier, type Batch, type Flaw } from './wholeness.js';

const ours = generateKeyPairSync('ed25519');
const theirs = generateKeyPairSync('ed25519');
const KEYS = new Map([[keyIdOf(ours.publicKey), ours.publicKey]]);
const entry = (id: number): ReadingEntry => ({ log: 'reading', id: String(id), at: '2026-03-02T15:00:00.000Z', reader: 'ida.park', unit: 'ACCT-1001', caseId: '0190c0de-0000-7000-8000-000000000001', importer: null, what: 'case' });

/** A log of heads that close over so many records each. */
function logOf(sizes: readonly number[], privateKey = ours.privateKey, text = (id: number) => leafText(entry(id))): readonly Batch[] {
  const peaks = Peaks.none();
  let id = 0;
  return sizes.map((size, index) => {
    const entries = Array.from({ length: size }, () => ({ name: `reading ${(id += 1)}`, text: text(id) }));
    const leaves = entries.map((one) => leafHash(Buffer.from(one.text)));
    for (const leaf of leaves) peaks.add(leaf);
    const head = { size: peaks.size, root: peaks.root().toString('hex'), at: `2026-03-02T15:00:${String(index).padStart(2, '0')}.000Z` };
    return { head: signHead(head, privateKey, keyIdOf(ours.publicKey)), leaves, entries };
  });
}
function flawsOf(batches: readonly Batch[], published: readonly SignedHead[]): readonly Flaw[] {
  const verifier = new Verifier(KEYS, published);
  for (const batch of batches) verifier.take(batch);
  return verifier.end();
}
const SIZES = [1, 4, 7, 2, 6];
const whole = logOf(SIZES);
const published = whole.map(({ head }) => head);
const changed = (batch: number, change: (batch: Batch) => Batch): readonly Batch[] => whole.map((one, index) => (index === batch ? change(one) : one));

describe('a log', () => {
  it('that is as it was has no flaw', () => expect(flawsOf(whole, published)).toEqual([]));

  it.each<[string, readonly Batch[], readonly SignedHead[], readonly string[]]>([
    ['a record was changed', changed(2, (one) => ({ ...one, entries: one.entries.map((record, index) => (index === 3 ? { ...record, text: leafText({ ...entry(9), reader: 'tom.reyes' }) } : record)) })), published, ['Entry 8, reading 9, is not what it was when it was closed over.']],
    ['a record was removed', changed(1, (one) => ({ ...one, entries: one.entries.map((record, index) => (index === 0 ? { ...record, text: null } : record)) })), published, ['Entry 1, reading 2, is not there any more.']],
    ['what was noted of it was changed with it', changed(1, (one) => ({ ...one, leaves: one.leaves.map((leaf, index) => (index === 0 ? leafHash(Buffer.from('x')) : leaf)), entries: one.entries.map((record, index) => (index === 0 ? { ...record, text: 'x' } : record)) })), published,
      ['The entries up to 5 do not make the root of the head of 2026-03-02T15:00:01.000Z: what was noted of them was changed since the head before.']],
    ['a head was taken out', whole.filter((_, index) => index !== 2), published, ['The head over 14 entries of 2026-03-02T15:00:03.000Z does not stand over so many: a head was taken out, or put in.', 'The head over 20 entries of 2026-03-02T15:00:04.000Z does not stand over so many: a head was taken out, or put in.', 'A head over 12 entries was published on 2026-03-02T15:00:02.000Z and is not there any more.']],
    ['the end was cut off', whole.slice(0, 3), published, ['A head over 14 entries was published on 2026-03-02T15:00:03.000Z and is not there any more.', 'A head over 20 entries was published on 2026-03-02T15:00:04.000Z and is not there any more.']],
  ])('in which %s', (_what, batches, heads, words) => expect(flawsOf(batches, heads).map(inWords)).toEqual(words));

  it('that was put back and went on otherwise lacks what was published before, and is whole in what was published since', () => {
    const since = logOf([1, 4, 3], ours.privateKey, (id) => leafText({ ...entry(id), what: id > 5 ? 'otherwise' : 'case' }));
    expect(flawsOf(since, [...published.slice(0, 3), ...since.slice(2).map(({ head }) => head)]).map(inWords)).toEqual(['A head over 12 entries was published on 2026-03-02T15:00:02.000Z and is not there any more.']);
  });
  it('that was made anew from its beginning, by who holds the database but not the key, bears no signature', () => {
    const forged = logOf(SIZES, theirs.privateKey, (id) => leafText({ ...entry(id), reader: 'nobody' }));
    expect(new Set(flawsOf(forged, []).map(({ kind }) => kind))).toEqual(new Set(['signature']));
  });
  it('that was made anew by who holds the key too is not the one that was published', () => {
    const forged = logOf(SIZES, ours.privateKey, (id) => leafText({ ...entry(id), reader: 'nobody' }));
    expect(new Set(flawsOf(forged, published).map(({ kind }) => kind))).toEqual(new Set(['published']));
  });

  it('is found changed a thousand times of a thousand: a letter, a removal, one slipped in, two exchanged', () => {
    fc.assert(fc.property(fc.nat({ max: 3 }), fc.nat({ max: 4 }), fc.nat(), fc.nat(), (how, at, first, second) => {
      const found = flawsOf(changed(at, (one) => {
        const entries = [...one.entries];
        const [place, other] = [first % entries.length, second % entries.length];
        const [here, there] = [entries[place], entries[other]];
        if (here === undefined || there === undefined) return one;
        if (how === 0) entries[place] = { ...here, text: (here.text ?? '').replace(/.$/, '!') };
        if (how === 1) entries.splice(place, 1);
        if (how === 2) entries.splice(place, 0, { name: 'slipped in', text: leafText(entry(999)) });
        if (how === 3 && place === other) entries[place] = { ...here, text: null };
        if (how === 3 && place !== other) [entries[place], entries[other]] = [there, here];
        return { ...one, entries };
      }), published);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((flaw) => inWords(flaw).endsWith('.'))).toBe(true);
    }), { numRuns: 1_000 });
  });
});

describe('a leaf', () => {
  it('says nothing of a Social Security number but its last digits, so that sealing it anew changes nothing', () => {
    expect(leafText({ ...entry(1), what: 'number of 900-12-1234' })).toContain('***-**-1234');
  });
  it('is written alike whatever the order of fields', () => {
    const { id, ...rest } = entry(1);
    expect(leafText({ ...rest, id })).toBe(leafText(entry(1)));
  });
});
