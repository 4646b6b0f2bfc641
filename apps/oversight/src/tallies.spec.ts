// From counts to tallies: each promise counts once, the sides look at the same promises, and every number carries the way to its clocks.
import { describe, expect, it } from '@jest/globals';
import { sampleBook } from '@centerline/cases/testing';
import type { PromiseCount } from '@centerline/ledger';
import { talliesOf } from './tallies.js';

const count = (group: string, standing: PromiseCount['standing'], first: PromiseCount['first'], rung: number, many: number): PromiseCount => ({ group, name: null, standing, first, rung, count: many });
const rows = [count('CEE004', 'met', 'met', 0, 7), count('CEE004', 'met', 'missed', 2, 1), count('CEE004', 'overdue', 'missed', 4, 2), count('none', 'paused', null, 1, 3)];

describe('tallies', () => {
  const { items, sum } = talliesOf(rows, 'center', { type: 'fpf', from: undefined }, sampleBook);

  it('name their groups and count every promise once', () => {
    expect(items.map(({ group, name, total }) => [group, name, total.count])).toEqual([['CEE004', 'Apparel, Footwear & Textiles', 10], ['none', 'No Center', 3]]);
    expect(items[0]).toMatchObject({ met: { count: 8 }, missed: { count: 0 }, overdue: { count: 2 }, first: { met: { count: 7 }, missed: { count: 3 } }, rungs: { supervisor: { count: 1 }, executive: { count: 2 } } });
    expect([sum.total, sum.met, sum.missed, sum.running, sum.paused, sum.overdue].map((number) => number.count)).toEqual([13, 8, 0, 0, 3, 2]);
  });

  it('carry with each number the address of its clocks, with the filters that were asked for', () => {
    expect(items[0]?.met.href).toBe('/v1/oversight/promises?type=fpf&center=CEE004&verdict=met');
    expect(items[0]?.first.missed.href).toBe('/v1/oversight/promises?type=fpf&center=CEE004&first=missed');
    expect(items[1]?.rungs.owner.href).toBe('/v1/oversight/promises?type=fpf&center=none&rung=owner');
    expect(sum.total.href).toBe('/v1/oversight/promises?type=fpf');
  });
});
