// What the page says would move an importer really moves it, for ten thousand importers that were made up; and one line fewer would not.
import { describe, expect, it } from '@jest/globals';
import { sampleBook } from '@centerline/cases/testing';
import fc from 'fast-check';
import type { ArrangedRow } from './arrangement.js';
import { afterMove, movesTo, type Asked, type Destination } from './counterfactual.js';
import { ROW_KINDS } from './fields.js';
import { day } from './testing/appeals.js';

const asked: Asked = { kind: 'PRIOR', book: sampleBook, on: day('2026-03-02') };
const prior = (heading4: string, lines: number, value: number | null = 0): ArrangedRow => ({ heading4, kind: 'PRIOR', lines, value });
const TOYS: Destination = { center: 'CEE008', heading4: '9503' };

/** Which Center leads, counted once more in another way: most lines, then most cents, then the lower code. */
function leads(rows: readonly ArrangedRow[], { kind }: Asked): string | null {
  const score = (center: string): readonly [number, number] => {
    const own = rows.filter((row) => row.kind === kind && sampleBook.centerForHeading(row.heading4, asked.on)?.center === center);
    return [own.reduce((sum, row) => sum + (row.lines ?? 0), 0), own.reduce((sum, row) => sum + Math.round((row.value ?? 0) * 100), 0)];
  };
  const present = new Set(rows.filter((row) => row.kind === kind).flatMap(({ heading4 }) => sampleBook.centerForHeading(heading4, asked.on)?.center ?? []));
  return [...present].sort().reduce<string | null>((best, center) => {
    if (best === null) return center;
    const [lines, cents] = score(center);
    const [most, richest] = score(best);
    return lines > most || (lines === most && cents > richest) ? center : best;
  }, null);
}

describe('an importer of 700 lines of apparel and 300 of toys', () => {
  const rows = [prior('6203', 700, 850), prior('9503', 300, 150)];

  it('would come to Consumer Products with 401 more lines of toys, with 201 lines that turn to toys, or with 401 lines of apparel less', () => {
    expect(movesTo(rows, TOYS, asked)).toEqual([
      { kind: 'MORE', from: 'CEE004', to: 'CEE008', heading4: '9503', lines: 401 },
      { kind: 'SHIFT', from: 'CEE004', to: 'CEE008', heading4: '9503', lines: 201 },
      { kind: 'FEWER', from: 'CEE004', to: 'CEE008', heading4: null, lines: 401 },
    ]);
  });

  it('is told nothing about the Center it belongs to already, nor by a heading of another', () => {
    expect(movesTo(rows, { center: 'CEE004', heading4: '6110' }, asked)).toEqual([]);
    expect(movesTo(rows, { center: 'CEE008', heading4: '6110' }, asked)).toEqual([]);
  });

  it('comes to a Center it has no goods of by new goods alone: nothing it could drop leads there', () => {
    expect(movesTo(rows, { center: 'CEE010', heading4: '8408' }, asked).map(({ kind, lines }) => [kind, lines])).toEqual([['MORE', 701], ['SHIFT', 351]]);
  });
});

describe('an importer of three kinds of goods', () => {
  it('has to pass the second as well as the first', () => {
    const rows = [prior('6203', 500), prior('9503', 480), prior('8708', 20)];
    expect(movesTo(rows, { center: 'CEE003', heading4: '8708' }, asked)).toMatchObject([{ kind: 'MORE', lines: 480 }, { kind: 'SHIFT', lines: 460 }]);
  });
});

it('where nothing is mapped one line is enough, and there is nothing to shift', () => {
  expect(movesTo([prior('0201', 9, 9)], TOYS, asked)).toEqual([{ kind: 'MORE', from: null, to: 'CEE008', heading4: '9503', lines: 1 }]);
  expect(movesTo([], TOYS, asked)).toEqual([{ kind: 'MORE', from: null, to: 'CEE008', heading4: '9503', lines: 1 }]);
});

it('what shifts takes its share of the value along, to the cent', () => {
  const [, shift] = movesTo([prior('6203', 3, 100), prior('9503', 1, 1)], TOYS, asked);
  if (!shift) throw new Error('There is a way by shifting');
  const after = afterMove([prior('6203', 3, 100), prior('9503', 1, 1)], shift, asked);
  expect(after.reduce((sum, row) => sum + Math.round((row.value ?? 0) * 100), 0)).toBe(10_100);
});

const heading = fc.constantFrom('6203', '6110', '9503', '9403', '8708', '8471', '3004', '0805', '7208', '0201');
const row = fc.record({ heading4: heading, kind: fc.constantFrom(...ROW_KINDS), lines: fc.option(fc.nat(2_000)), value: fc.option(fc.nat(9_999_999).map((cents) => cents / 100)) });
const importer = fc.record({ rows: fc.array(row, { maxLength: 12 }), heading4: heading, kind: fc.constantFrom(...ROW_KINDS) });

describe('ten thousand importers', () => {
  it('are each moved by every way they are told, and by no fewer lines', () => {
    let told = 0;
    fc.assert(fc.property(importer, ({ rows, heading4, kind }) => {
      const center = sampleBook.centerForHeading(heading4, asked.on)?.center;
      if (center === undefined) return;
      const by = { ...asked, kind };
      const moves = movesTo(rows, { center, heading4 }, by);
      expect(moves.length > 0).toBe(leads(rows, by) !== center);
      for (const move of moves) {
        told += 1;
        expect([move.kind, leads(afterMove(rows, move, by), by)]).toEqual([move.kind, center]);
        if (move.lines > 1) expect([move.kind, leads(afterMove(rows, { ...move, lines: move.lines - 1 }, by), by)]).not.toEqual([move.kind, center]);
      }
    }), { numRuns: 10_000 });
    expect(told).toBeGreaterThan(5_000);
  });
});
