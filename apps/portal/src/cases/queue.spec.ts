// Working through a list: each case once, in order, and nothing where no list was left.
import { describe, expect, it } from '@jest/globals';
import { keepQueue, placeIn, queueIn, type QueuedCase } from './queue.js';

const shelfWith = (text: string | null) => {
  let kept = text;
  return { getItem: () => kept, setItem: (_name: string, value: string) => { kept = value; } };
};
const one = (id: string): QueuedCase => ({ type: 'ftz', id, number: `FTZ-2026-${id}` });

describe('the list somebody works through', () => {
  it('gives the next case, each once however much work it has', () => {
    const shelf = shelfWith(null);
    keepQueue(shelf, [one('a'), one('b'), one('a'), one('c')]);
    expect(placeIn(queueIn(shelf), 'a')).toEqual({ at: 1, of: 3, next: one('b') });
    expect(placeIn(queueIn(shelf), 'c')).toEqual({ at: 3, of: 3, next: null });
    expect(placeIn(queueIn(shelf), 'elsewhere')).toBeNull();
  });
  it.each([null, '', '{', '7', '[{"type":"parcel","id":"a","number":"P"},null]'])('is empty where %s was kept', (text) => {
    expect(queueIn(shelfWith(text))).toEqual([]);
  });
});
