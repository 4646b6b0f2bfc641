// What a service refuses is said at the field it is about, wherever that field stands in the form.
import { describe, expect, it } from '@jest/globals';
import { nameOf, sortFaults } from './pointers.js';

const fault = (field: string | undefined, message = 'no') => ({ code: 'x', message, ...(field === undefined ? {} : { field }) });

describe('a pointer into the body', () => {
  it('is the name of a field', () => {
    expect(nameOf('/iors/0/bonds/1/number')).toBe('iors.0.bonds.1.number');
    expect(nameOf('/odd~1name/tilde~0')).toBe('odd/name.tilde~');
  });
});

describe('the faults of an answer', () => {
  const names = ['currentCenter', 'contact.name', 'contact.email', 'headingRows'];
  it.each([
    ['go to their field', '/currentCenter', 'currentCenter'],
    ['inside of a table go to the table', '/headingRows/7/value', 'headingRows'],
    ['about a group go to its first field', '/contact', 'contact.name'],
  ])('%s', (_what, pointer, name) => {
    expect([...sortFaults([fault(pointer)], names).fields.keys()]).toEqual([name]);
  });

  it('without a field on this page are kept, never lost', () => {
    const { fields, rest } = sortFaults([fault('/authority/kind'), fault(undefined), fault('Idempotency-Key')], names);
    expect([fields.size, rest.length]).toEqual([0, 3]);
  });

  it('of one field are told one at a time, the first first', () => {
    expect(sortFaults([fault('/currentCenter', 'first'), fault('/currentCenter', 'second')], names).fields.get('currentCenter')?.message).toBe('first');
  });
});
