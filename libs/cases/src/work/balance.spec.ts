// Sharing out work: evenly, soonest due first, to people who are there and may do it. A proposal, which gives nothing to anybody.
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import { shareOut, type Colleague, type WorkToShare } from './balance.js';

const work = (key: string, about: Partial<WorkToShare> = {}): WorkToShare => ({ key, unit: 'CEE004', roles: ['CENTER_SPECIALIST'], owner: null, dueAt: `2026-03-${key.padStart(2, '0')}T20:00:00.000Z` as Instant, ...about });
const colleague = (id: string, open: number, about: Partial<Colleague> = {}): Colleague => ({ id, unit: 'CEE004', roles: ['CENTER_SPECIALIST'], isAway: false, open, ...about });
const to = (...args: Parameters<typeof shareOut>): readonly (string | null)[] => shareOut(...args).map((share) => share.to);

describe('sharing out', () => {
  it('gives each piece to who has least, soonest due first', () => {
    expect(shareOut([work('9'), work('3'), work('6')], [colleague('sara', 2), colleague('silas', 0)])).toEqual([{ key: '9', to: 'sara' }, { key: '3', to: 'silas' }, { key: '6', to: 'silas' }]);
  });

  it('ends with loads that differ by one at most, where they can', () => {
    const many = Array.from({ length: 17 }, (_, place) => work(String(place + 1)));
    const people = [colleague('a', 5), colleague('b', 0), colleague('c', 3)];
    const after = people.map(({ id, open }) => open + to(many, people).filter((one) => one === id).length);
    expect(after.reduce((sum, one) => sum + one, 0)).toBe(8 + 17);
    expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(1);
  });

  it('leaves a piece where it is when that is as good', () => {
    expect(to([work('3', { owner: 'silas' }), work('4', { owner: 'sara' })], [colleague('sara', 1), colleague('silas', 1)])).toEqual(['silas', 'sara']);
  });

  it('gives nothing to who is away, of another office, or does other work', () => {
    expect(to([work('3')], [colleague('sara', 0, { isAway: true }), colleague('sven', 0, { unit: 'CEE008' }), colleague('boss', 0, { roles: ['CENTER_DIRECTOR'] })])).toEqual([null]);
  });

  it('has work without a date last, and is the same however the lists are ordered', () => {
    const pieces = [work('undated', { dueAt: null }), work('5')];
    const people = [colleague('b', 0), colleague('a', 0)];
    expect(shareOut(pieces, people)).toEqual([{ key: 'undated', to: 'b' }, { key: '5', to: 'a' }]);
    expect(new Map(shareOut([...pieces].reverse(), [...people].reverse()).map((share) => [share.key, share.to]))).toEqual(new Map(shareOut(pieces, people).map((share) => [share.key, share.to])));
  });
});
