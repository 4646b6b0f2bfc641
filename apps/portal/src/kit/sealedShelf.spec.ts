// What lies in a browser says nothing to whoever finds it: not even another person signed in at the same machine.
import { createDecipheriv, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { sealedShelf, type Shelves } from './sealedShelf.js';

const [ours, theirs] = [randomBytes(32), randomBytes(32)];
const TYPED = JSON.stringify({ ior: '900-12-1234', why: 'Toys. 🧸 ألعاب', rows: 'x'.repeat(100_000) });

let kept: Map<string, string>;
let drawer: Shelves;
beforeEach(() => {
  kept = new Map();
  drawer = { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value), removeItem: (name) => void kept.delete(name), get length() { return kept.size; }, key: (index) => [...kept.keys()][index] ?? null };
});
const shelfOf = (key: Buffer): Shelves => sealedShelf(drawer, key.toString('base64url'));

describe('what is kept on a shelf', () => {
  it('is found again, letter by letter, and lies there sealed', () => {
    shelfOf(ours).setItem('a', TYPED);
    expect(shelfOf(ours).getItem('a')).toBe(TYPED);
    expect(Buffer.from(kept.get('a') ?? '', 'base64').toString('latin1')).not.toMatch(/900-12|Toys|xxx/);
    expect([shelfOf(ours).length, shelfOf(ours).key(0)]).toEqual([1, 'a']);
    shelfOf(ours).removeItem('a');
    expect(kept.size).toBe(0);
  });
  it('is sealed as RFC 8439 has it, so that another program with the key opens it', () => {
    shelfOf(ours).setItem('a', TYPED);
    const bytes = Buffer.from(kept.get('a') ?? '', 'base64');
    const cipher = createDecipheriv('chacha20-poly1305', ours, bytes.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from('a'), { plaintextLength: bytes.length - 28 });
    cipher.setAuthTag(bytes.subarray(-16));
    expect(Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString('utf8')).toBe(TYPED);
  });
  it.each<[string, () => void]>([
    ['by somebody else', () => shelfOf(theirs).setItem('a', TYPED)],
    ['under another name', () => { shelfOf(ours).setItem('b', TYPED); kept.set('a', kept.get('b') ?? ''); }],
    ['and touched since', () => { shelfOf(ours).setItem('a', TYPED); kept.set('a', (kept.get('a') ?? '').replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))); }],
    ['in the open', () => drawer.setItem('a', TYPED)],
    ['as nothing at all', () => drawer.setItem('a', '')],
  ])('is as good as nothing when it was kept %s', (_how, keep) => {
    keep();
    expect(shelfOf(ours).getItem('a')).toBeNull();
  });
  it('is sealed anew each time', () => {
    shelfOf(ours).setItem('a', TYPED);
    const first = kept.get('a');
    shelfOf(ours).setItem('a', TYPED);
    expect(kept.get('a')).not.toBe(first);
  });
});
