// A receipt proves what was received: the same appeal has the same fingerprint, a changed one has another.
import { describe, expect, it } from '@jest/globals';
import { canonical } from '@centerline/cases';
import { fingerprintOf } from './receipt.js';

describe('a fingerprint', () => {
  it('is SHA-256 of the text, as other tools compute it', async () => {
    expect(await fingerprintOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('does not depend on the order of the fields, and depends on every letter', async () => {
    const one = canonical({ b: [1, { d: null, c: 'ñ' }], a: 'x' });
    expect(one).toBe(canonical({ a: 'x', b: [1, { c: 'ñ', d: null }] }));
    expect(one).toBe('{"a":"x","b":[1,{"c":"ñ","d":null}]}');
    expect(await fingerprintOf(one)).not.toBe(await fingerprintOf(one.replace('x', 'X')));
  });
});
