// Whatever a spreadsheet puts on the clipboard becomes rows, and nothing of it is changed on the way.
import { describe, expect, it } from '@jest/globals';
import { cellsOf, csvOf, rowsOf, type Column } from './parse.js';

const columns: readonly Column[] = [{ key: 'heading4', names: ['heading', 'hts'] }, { key: 'lines', names: ['entry lines', 'líneas'] }, { key: 'value', names: ['value (usd)'] }];

describe('rows', () => {
  it.each([
    ['cells of a spreadsheet', '9503\t900\t4500000\n6109\t30\t1200.50'],
    ['CSV', '9503,900,4500000\r\n6109,30,1200.50\r\n'],
    ['CSV of a Spanish spreadsheet', '9503;900;4500000\n6109;30;1200.50'],
    ['with a heading line in another order', 'Value (USD)\tHTS\tLíneas\n4500000\t9503\t900\n1200.50\t6109\t30'],
    ['with empty lines between', '9503\t900\t4500000\n\n\t\t\n6109\t30\t1200.50\n'],
  ])('are read from %s', (_what, text) => {
    expect(rowsOf(text, columns)).toEqual([{ heading4: '9503', lines: '900', value: '4500000' }, { heading4: '6109', lines: '30', value: '1200.50' }]);
  });

  it.each(['Heading4,Period_Start', 'heading4,periodStart', 'HTS;period start', 'hts\tPERIOD-START'])('know their columns by the heading line "%s"', (heading) => {
    const separator = /[,;\t]/.exec(heading)?.[0] ?? ',';
    expect(rowsOf(`${heading}\n9503${separator}2026-01-01`, [{ key: 'heading4', names: ['hts'] }, { key: 'periodStart', names: ['from', 'period start'] }])).toEqual([{ heading4: '9503', periodStart: '2026-01-01' }]);
  });

  it('keep a number with commas whole when it is quoted, and a cell that is no number as it is', () => {
    expect(rowsOf('9503,"1,200","4,500,000"\n"say ""toys""",x,', columns)).toEqual([{ heading4: '9503', lines: '1,200', value: '4,500,000' }, { heading4: 'say "toys"', lines: 'x', value: '' }]);
  });

  it('of one cell, of nothing and of five thousand lines are read alike', () => {
    expect(rowsOf('9503', columns)).toEqual([{ heading4: '9503', lines: '', value: '' }]);
    expect(rowsOf('  \n ', columns)).toEqual([]);
    expect(rowsOf(Array.from({ length: 5_000 }, () => '9503\t1\t2').join('\n'), columns)).toHaveLength(5_000);
  });

  it('survive going out as CSV and coming back', () => {
    const rows = [{ heading4: '9503', lines: '1,200', value: 'a "quoted"\ncell' }];
    expect(rowsOf(csvOf(rows, columns), columns)).toEqual(rows);
  });

  it('with a quote that is never closed end with the text', () => expect(cellsOf('a,"b,c\nd', ',')).toEqual([['a', 'b,c\nd']]));
});
