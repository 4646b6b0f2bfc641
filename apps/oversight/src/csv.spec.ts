// A file that a spreadsheet opens as what was written: RFC 4180, and no text becomes a formula.
import { describe, expect, it } from '@jest/globals';
import { csvOf, type Cell } from './csv.js';

const line = (...cells: readonly Cell[]): string => csvOf(['a'], [cells]).slice('a\r\n'.length);

describe('a line of comma-separated values', () => {
  it('ends with CRLF, as does the header; numbers and nothing are written plainly', () => {
    expect(csvOf(['group', 'met'], [['CEE004', 12], [null, -3]])).toBe('group,met\r\nCEE004,12\r\n,-3\r\n');
  });

  it.each([
    ['a comma', 'Apparel, Footwear', '"Apparel, Footwear"'],
    ['quotation marks', 'the "zebra" case', '"the ""zebra"" case"'],
    ['a line break', 'one\r\ntwo', '"one\r\ntwo"'],
    ['letters beyond ASCII', 'Peña – 紅', 'Peña – 紅'],
    ['nothing special', 'CR-2026-000001', 'CR-2026-000001'],
  ])('keeps a text with %s', (_what, text, written) => {
    expect(line(text)).toBe(`${written}\r\n`);
  });

  it.each([
    ['=1+1', `'=1+1`], ['+1', `'+1`], ['-1', `'-1`], ['@SUM(A1)', `'@SUM(A1)`], ['\t=1', `'\t=1`], ['\r=1', `"'\r=1"`], ['\n=1', `"'\n=1"`], ['＝1+1', `'＝1+1`],
    ['=HYPERLINK("http://x","y"),2', `"'=HYPERLINK(""http://x"",""y""),2"`], ['=cmd|\' /C calc\'!A0', `'=cmd|' /C calc'!A0`],
  ])('writes %j as text', (formula, written) => {
    expect(line(formula)).toBe(`${written}\r\n`);
  });
});
