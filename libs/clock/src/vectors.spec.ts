// Every deadline vector of this repository, answered and explained.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { evaluateLine } from './evaluate.js';
import { explain } from './explain/explain.js';
import { isRefusal } from './spec.js';
import type { ClockLine, ClockOutcome } from './spec.js';

interface Vector {
  readonly id: string;
  readonly raw?: string;
  readonly expect: ClockOutcome & Readonly<Record<string, unknown>>;
}

const folder = new URL('../vectors/', import.meta.url);

function vectorsOf(file: string): Vector[] {
  const texts = readFileSync(new URL(file, folder), 'utf8').split('\n');
  return texts.filter((text) => text.trim() !== '').map((text) => JSON.parse(text) as Vector);
}

function answer(vector: Vector): Readonly<Record<string, unknown>> {
  if (vector.raw === undefined) return { ...evaluateLine(vector) };
  try {
    return { ...evaluateLine(JSON.parse(vector.raw)) };
  } catch {
    return { id: null, error: 'bad-json' };
  }
}

function agrees(vector: Vector): boolean {
  const got = answer(vector);
  const wanted = { id: vector.raw === undefined ? vector.id : null, ...vector.expect };
  return Object.entries(wanted).every(([field, value]) => JSON.stringify(got[field]) === JSON.stringify(value));
}

const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));

describe('the deadline vectors', () => {
  it('are all here', () => {
    expect(files).toHaveLength(12);
    expect(files.flatMap(vectorsOf).length).toBeGreaterThanOrEqual(472);
  });

  it.each(files)('agree: %s', (file) => {
    const wrong = vectorsOf(file).filter((vector) => !agrees(vector));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it.each(files)('have explanations that sum to the deadline: %s', (file) => {
    const wrong = vectorsOf(file).filter((vector) => {
      if (vector.raw !== undefined) return false;
      const explanation = explain(vector as unknown as ClockLine);
      if (isRefusal(explanation)) return !isRefusal(vector.expect);
      const sum = explanation.rows.reduce((total, row) => total + row.counted, 0);
      const { due, rolledDue } = evaluateLine(vector) as { due?: unknown; rolledDue?: unknown };
      return explanation.sumsTo !== due || explanation.rollsTo !== rolledDue || (due !== null && sum !== explanation.total);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
