// What somebody pastes about their imports is counted as it is, or said to be wrong at its row; nothing is guessed.
import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '@centerline/clock';
import { sampleBook } from '@centerline/cases/testing';
import { destinationOf, waysTo, type MapInUse } from './moving.js';
import { readRows, rowsOfAppeal } from './rows.js';

const row = (heading4: string, lines: string, value: string) => ({ heading4, lines, value });
const say = (fault: string): string => fault;
const exists = (heading: string): boolean => heading !== '9999' && !heading.startsWith('98');

describe('pasted rows', () => {
  it('are counted with commas and dollar signs, an empty value being none', () => {
    expect(readRows([row('9503', '1,200', '$4,500,000.50'), row('6110', '3', '')], exists, say).rows).toEqual([
      { heading4: '9503', kind: 'PRIOR', lines: 1200, value: 4_500_000.5 }, { heading4: '6110', kind: 'PRIOR', lines: 3, value: null },
    ]);
  });
  it.each([
    [row('95', '1', '1'), [['heading4', 'heading']]], [row('9801', '1', '1'), [['heading4', 'heading']]], [row('9503', '', '1'), [['lines', 'lines']]], [row('9503', '1.5', '1'), [['lines', 'lines']]],
    [row('9503', '-1', '1'), [['lines', 'lines']]], [row('9503', '1', 'much'), [['value', 'value']]], [row('', 'x', 'y'), [['heading4', 'heading'], ['lines', 'lines'], ['value', 'value']]],
  ])('%j is wrong where it is wrong, and not counted', (wrong, expected) => {
    const { rows, faults } = readRows([row('', '', ''), wrong], exists, say);
    expect(rows).toEqual([]);
    expect([...faults].map(([index, one]) => [index, [...one]])).toEqual([[1, expected]]);
  });
  it('of an appeal are what was imported; where nothing was, what is expected', () => {
    const period = { periodStart: '2025-01-01' as PlainDate, periodEnd: '2025-12-31' as PlainDate };
    const prior = { heading4: '9503', kind: 'PRIOR', lines: 9, value: 1, ...period } as const;
    const projected = { heading4: '6110', kind: 'PROJECTED', ...period } as const;
    expect(rowsOfAppeal([projected, prior])).toEqual([row('9503', '9', '1')]);
    expect(rowsOfAppeal([projected])).toEqual([row('6110', '', '')]);
    expect(rowsOfAppeal(undefined)).toEqual([]);
  });
});

describe('the way to another Center', () => {
  const map: MapInUse = { book: sampleBook, today: '2026-03-02' as PlainDate, headings: { '9503': { center: 'CEE008' }, '9403': { center: 'CEE008' }, '6110': { center: 'CEE004' }, '0201': null } };
  const rows = [{ heading4: '6110', kind: 'PRIOR', lines: 700, value: null }, { heading4: '9403', kind: 'PRIOR', lines: 300, value: null }] as const;
  it('leads over the importer’s own goods of that Center, else over the first the map has', () => {
    expect(destinationOf('CEE008', rows, map)).toEqual({ center: 'CEE008', heading4: '9403' });
    expect(destinationOf('CEE008', [], map)).toEqual({ center: 'CEE008', heading4: '9403' });
    expect(destinationOf('CEE001', rows, map)).toBeNull();
  });
  it('is told with what it would come to', () => {
    const ways = waysTo('CEE008', rows, map);
    expect(ways.map(({ move, after }) => [move.kind, move.lines, after.predominant])).toEqual([['MORE', 401, 'CEE008'], ['SHIFT', 201, 'CEE008'], ['FEWER', 401, 'CEE008']]);
    expect(waysTo('CEE004', rows, map)).toEqual([]);
  });
});
