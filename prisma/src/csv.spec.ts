import { describe, expect, it } from '@jest/globals';
import { readCsv } from './csv.js';

describe('a reference file', () => {
  it.each([
    ['plain fields', 'a,b\n1,2\n', [{ a: '1', b: '2' }]],
    ['an empty field', 'a,b\n,2\n', [{ a: null, b: '2' }]],
    ['an empty last field', 'a,b\n1,\n', [{ a: '1', b: null }]],
    ['a quoted comma and a doubled quote', 'a,b\n"x, ""y""",2', [{ a: 'x, "y"', b: '2' }]],
    ['lines ended in CRLF', 'a\r\n1\r\n2\r\n', [{ a: '1' }, { a: '2' }]],
    ['only a header', 'a,b\n', []],
  ])('is read with %s', (_what, text, rows) => {
    expect(readCsv(text)).toEqual(rows);
  });

  it('is refused when a row is ragged, naming its line', () => {
    expect(() => readCsv('a,b\n1,2\n3\n')).toThrow('Line 3 has 1 fields, the header has 2');
  });
});
