// Messages come in pages and are read as one exchange.
import { describe, expect, it } from '@jest/globals';
import type { MessageLine, MessagesPage } from './answers.js';
import { beginning, firstNew, linesOf } from './reading.js';

const line = (id: string, mine = false): MessageLine => ({ id, kind: 'public', at: '2026-03-02T15:00:00Z', author: { name: 'Hal', unit: null, side: 'agency', mine }, text: id, replyTo: null, documents: [] });
const page = (...items: readonly MessageLine[]): MessagesPage => ({
  items, earlier: null, unread: 0, readThrough: null, write: [], lastOn: null, mostCharacters: 10_000, aboutDates: { citation: 'Centerline policy: messages and dates', mark: 'policy', text: 'No message moves a date.' },
});

describe('messages', () => {
  it('of several pages stand in one order, oldest first', () => {
    expect(linesOf([page(line('c'), line('d')), page(line('a'), line('b'))]).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['nothing read', null, 'a'],
    ['one read', 'a', 'c'],
    ['all read', 'd', null],
    ['a mark on an earlier page', 'z', 'a'],
  ])('are new after the mark: %s', (_what, through, expected) => {
    expect(firstNew([line('a'), line('b', true), line('c'), line('d')], through)).toBe(expected);
  });

  it('of the reader are never new to them', () => {
    expect(firstNew([line('a'), line('b', true)], 'a')).toBeNull();
  });

  it('begin with their first line, cut between characters', () => {
    expect(beginning('First.\nSecond.')).toBe('First.');
    expect([...beginning('😀'.repeat(100))]).toHaveLength(81);
  });
});
