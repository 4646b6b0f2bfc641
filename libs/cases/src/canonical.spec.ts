// What is equal is written alike, and what differs is not.
import { expect, it } from '@jest/globals';
import { canonical } from './canonical.js';

it('a value is written with the fields of every object in order, and without those that are undefined', () => {
  expect(canonical({ b: [1, { d: null, c: 'ñ', e: undefined }], a: true })).toBe('{"a":true,"b":[1,{"c":"ñ","d":null}]}');
  expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  expect(canonical({ a: '1' })).not.toBe(canonical({ a: 1 }));
});
