// A message knows for whom it is before it can be sent, and remembers for whom it was begun.
import { describe, expect, it } from '@jest/globals';
import { bodyOf, missingIn, NOTHING, turnedOutward } from './composing.js';

describe('a message', () => {
  it.each([
    ['nothing chosen', { text: 'Hello' }, 'kind'],
    ['nothing written', { kind: 'public', text: '  \n' }, 'text'],
    ['as long as may be, of characters outside the first plane', { kind: 'public', text: '😀'.repeat(10) }, null],
    ['longer', { kind: 'internal', text: '😀'.repeat(11) }, 'too-long'],
  ] as const)('with %s', (_what, written, missing) => {
    expect(missingIn({ ...NOTHING, ...written }, 10)).toBe(missing);
  });

  it('begun inside and then turned to the party is read again first', () => {
    expect(turnedOutward({ ...NOTHING, begunAs: 'internal', kind: 'public', text: 'Between us' })).toBe(true);
    expect(turnedOutward({ ...NOTHING, begunAs: 'internal', kind: 'public', text: ' ' })).toBe(false);
    expect(turnedOutward({ ...NOTHING, begunAs: 'public', kind: 'internal', text: 'To you' })).toBe(false);
  });

  it('is sent to the character, without what was not said', () => {
    expect(bodyOf({ ...NOTHING, kind: 'public', text: ' as it is ', begunAs: 'internal' })).toEqual({ kind: 'public', text: ' as it is ' });
    expect(bodyOf({ ...NOTHING, kind: 'public', text: 'x', replyTo: 'a', documents: ['b'] })).toEqual({ kind: 'public', text: 'x', replyTo: 'a', documents: ['b'] });
  });
});
