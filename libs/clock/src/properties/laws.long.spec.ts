// What must hold of every clock, whatever its calendar and events: generated cases, counted.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '../evaluate.js';
import { explain } from '../explain/explain.js';
import { compareInstants, instantOf, msOf } from '../instant.js';
import { isRefusal } from '../spec.js';
import type { ClockResult } from '../spec.js';
import { lines } from './lines.js';
import type { RandomLine } from './lines.js';

/** Cases checked in this file; each law adds one for each case it really checked. */
let checked = 0;

function holds<T>(cases: number, arbitrary: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(
    fc.property(arbitrary, (value) => {
      law(value);
      checked += 1;
    }),
    { numRuns: cases, seed: 101_10 },
  );
}

/** The answer of a line that is never refused. */
function answer(line: RandomLine): ClockResult {
  const outcome = evaluate(line);
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.error}`);
  return outcome;
}

const consumed = (result: ClockResult): number => result.consumedDays ?? result.consumedMs ?? NaN;

const inOrder = (earlier: ClockResult, later: ClockResult): void => {
  if (later.due === null) return;
  expect(earlier.due).not.toBeNull();
  if (earlier.due !== null) expect(compareInstants(earlier.due, later.due)).toBeLessThanOrEqual(0);
};

describe('every clock', () => {
  it('is due no earlier when its amount is larger, and has consumed the same', () => {
    holds(15_000, fc.tuple(lines(), fc.nat(50)), ([line, more]) => {
      const larger = answer({ ...line, clock: { ...line.clock, amount: line.clock.amount + more } });
      const smaller = answer(line);
      inOrder(smaller, larger);
      expect(consumed(larger)).toBe(consumed(smaller));
    });
  });

  it('has consumed no less when one looks later and nothing has happened in between', () => {
    holds(17_000, fc.tuple(lines({ resets: false }), fc.nat(30 * 86_400_000)), ([line, later]) => {
      const known = line.events.filter((event) => compareInstants(event.at, line.asOf) <= 0);
      const now = answer({ ...line, events: known });
      const then = answer({ ...line, events: known, asOf: instantOf(msOf(line.asOf) + later) });
      expect(consumed(then)).toBeGreaterThanOrEqual(consumed(now));
      expect(then.state).toBe(now.state);
      expect(then.due).toBe(now.due);
      if (now.breached) expect(then.breachedAt).toBe(now.breachedAt);
    });
  });

  it('answers the same when extended as when its amount had been larger from the first', () => {
    holds(15_000, fc.tuple(lines({ ends: false, resets: false }), fc.nat(30)), ([line, n]) => {
      const last = line.events.reduce((at, event) => Math.max(at, msOf(event.at)), msOf(line.asOf));
      const looking = { ...line, asOf: instantOf(last) };
      const extended = answer({ ...looking, events: [...line.events, { type: 'extend', at: looking.asOf, amount: n }] });
      const larger = answer({ ...looking, clock: { ...line.clock, amount: line.clock.amount + n } });
      expect(extended).toEqual(larger);
    });
  });

  it('counts a whole as the sum of its parts, when minutes are split at any instant', () => {
    const units = ['working-minute', 'elapsed-minute'] as const;
    holds(12_000, fc.tuple(lines({ units }), fc.nat(20 * 86_400_000), fc.nat(20 * 86_400_000)), ([line, first, second]) => {
      const [start] = line.events;
      if (start === undefined) throw new Error('a line without start');
      const from = msOf(start.at);
      const part = (at: number, until: number) =>
        consumed(answer({ ...line, events: [{ type: 'start', at: instantOf(at) }], asOf: instantOf(until) }));
      expect(part(from, from + first) + part(from + first, from + first + second)).toBe(part(from, from + first + second));
    });
  });

  it('is not changed by being handed to the calendar in force, nor by a pause of no length', () => {
    const units = ['working-minute', 'working-day'] as const;
    holds(12_000, fc.tuple(lines({ units, ends: false, resets: false }), fc.boolean()), ([line, handed]) => {
      const [start] = line.events;
      if (start === undefined) throw new Error('a line without start');
      const at = instantOf(Math.max(msOf(start.at), msOf(line.asOf)));
      const plain: RandomLine = { ...line, events: [start], asOf: instantOf(msOf(at) + 9 * 86_400_000) };
      const events: RandomLine['events'] = handed
        ? [start, { type: 'transfer', at, calendar: 'first' }]
        : [start, { type: 'pause', at }, { type: 'resume', at }];
      expect(answer({ ...plain, events })).toEqual(answer(plain));
    });
  });

  it('answers the same however the list of its events is shuffled, for seq fixes their order', () => {
    const shuffled = lines({ bounds: true }).chain((line) =>
      fc.tuple(fc.constant(line), fc.shuffledSubarray([...line.events], { minLength: line.events.length })),
    );
    holds(17_000, shuffled, ([line, events]) => {
      expect(evaluate({ ...line, events })).toEqual(evaluate(line));
    });
  });

  it('has an explanation whose rows sum to the deadline by themselves', () => {
    holds(12_000, lines({ bounds: true }), (line) => {
      const outcome = evaluate(line);
      const explanation = explain(line);
      if (isRefusal(outcome) || isRefusal(explanation)) {
        expect(explanation).toEqual(outcome);
        return;
      }
      expect(explanation.sumsTo).toBe(outcome.due);
      expect(explanation.rollsTo).toBe(outcome.rolledDue);
      const sum = explanation.rows.reduce((total, row) => total + row.counted, 0);
      expect(explanation.rows.at(-1)?.runningTotal ?? 0).toBe(sum);
      if (outcome.due !== null) expect(sum).toBe(explanation.total);
    });
  });

  it('was checked in 100,000 generated cases here', () => {
    expect(checked).toBe(100_000);
  });
});
