// A list of work in the browser: what an address means, how near a date is, which key does what, and where the next case is.
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import type { ViewsAnswer, WorkLine } from './answers.js';
import { dueness, sayShort } from './dueness.js';
import { actOf, keysAreOn, rowAfter, turnKeys, type Pressed } from './keys.js';
import { queryOf, searchFor, shownOf, workSearchOf } from './search.js';
import { keepTrail, keptTrail, stepOn, trailOf } from './trail.js';

const kept = { id: '0198-view', name: 'Waiting for advice', filters: { stage: 'CENTER_INPUT' }, count: 3, keptByName: 'Sara Lund', keptAt: '2026-03-02T15:00:00.000Z' as Instant, mayChange: true };
const views: ViewsAnswer = {
  asOf: '2026-03-02T15:00:00.000Z' as Instant, mine: [kept], office: [], mayKeepForOffice: false,
  standing: [{ key: 'mine', filters: { owner: 'me' }, count: 2 }, { key: 'overdue', filters: { unit: 'CEE004', due: 'overdue' }, count: 0 }, { key: 'office', filters: { unit: 'CEE004' }, count: 9 }],
};

describe('an address', () => {
  it('says filters, and what it cannot mean is left out', () => {
    expect(workSearchOf({ type: 'ftz', due: 'today', port: 2704, stage: 'PORT_TRIAGE', unowned: true, color: 'red' })).toEqual({ type: 'ftz', due: 'today', port: '2704', stage: 'PORT_TRIAGE', unowned: true });
    expect(workSearchOf({ type: 'visa', due: 'soon', port: '27', center: 'CEE4', unowned: 'yes', stage: 'a b' })).toEqual({});
  });
  it('says a view, and then no filters of its own', () => {
    expect(workSearchOf({ view: 'mine', due: 'today' })).toEqual({ view: 'mine' });
  });
  it('goes to the service with nothing but its filters', () => {
    expect(queryOf({ due: 'today', unit: 'PORT-2704', unowned: false })).toBe('unit=PORT-2704&due=today');
  });
});

describe('what is shown', () => {
  it.each([
    ['the first view, when nothing is asked for', {}, { filters: { owner: 'me' }, standing: 'mine', keptId: null }],
    ['a view by its key', { view: 'office' }, { filters: { unit: 'CEE004' }, standing: 'office', keptId: null }],
    ['a kept view by its id', { view: kept.id }, { filters: kept.filters, standing: null, keptId: kept.id }],
    ['filters that are those of a view, as that view', { due: 'overdue' as const, unit: 'CEE004' }, { standing: 'overdue', keptId: null }],
    ['filters of one’s own', { due: 'week' as const }, { filters: { due: 'week' }, standing: null, keptId: null }],
  ])('is %s', (_what, search, expected) => expect(shownOf(search, views)).toMatchObject(expected));

  it('is nothing for a view that is gone', () => expect(shownOf({ view: 'gone' }, views)).toBeNull());
  it('has an address for everything too', () => {
    expect(searchFor({}, views)).toEqual({ view: 'office' });
    expect(searchFor({ due: 'week' }, views)).toEqual({ due: 'week' });
  });
});

describe('a date', () => {
  /** Tuesday evening in Los Angeles. */
  const asOf = '2026-03-04T02:00:00.000Z' as Instant;
  it.each([
    ['2026-03-04T01:59:59.000Z', 'overdue'], ['2026-03-04T08:00:00.000Z', 'today'], ['2026-03-04T08:00:00.001Z', 'week'], ['2026-03-20T08:00:00.000Z', 'later'], [null, 'undated'],
  ])('%s is %s', (dueAt, near) => expect(dueness(dueAt as Instant | null, asOf, 'America/Los_Angeles')).toBe(near));

  it('is said shortly, with its year only when that is another', () => {
    const said = (at: string): string => sayShort(at as Instant, asOf, 'en', 'America/Los_Angeles').replaceAll('\u202f', ' ');
    expect(said('2026-03-11T00:00:00.000Z')).toBe('Tue, Mar 10, 5:00 PM PDT');
    expect(said('2027-01-06T01:00:00.000Z')).toBe('Tue, Jan 5, 2027, 5:00 PM PST');
    expect(said('2026-03-11T07:00:00.000Z')).toBe('Tue, Mar 10');
  });
});

describe('a key', () => {
  const pressed = (key: string, about: Partial<Pressed> = {}): Pressed => ({ key, isHeld: false, isTyping: false, ...about });
  it('does one thing in a list and another on a case', () => {
    expect([actOf(pressed('j'), 'list'), actOf(pressed('c'), 'list'), actOf(pressed('n'), 'case'), actOf(pressed('?'), 'case')]).toEqual(['next-row', 'take', 'next-case', 'help']);
    expect([actOf(pressed('n'), 'list'), actOf(pressed('j'), 'case'), actOf(pressed('q'), 'list')]).toEqual([null, null, null]);
  });
  it('does nothing while somebody types, and belongs to the browser when it is held with another', () => {
    expect([actOf(pressed('c', { isTyping: true }), 'list'), actOf(pressed('c', { isHeld: true }), 'list')]).toEqual([null, null]);
  });
  it('moves from row to row and stays at the ends', () => {
    expect([rowAfter('next-row', -1, 3), rowAfter('next-row', 2, 3), rowAfter('previous-row', 0, 3), rowAfter('previous-row', -1, 3), rowAfter('next-row', -1, 0)]).toEqual([0, 2, 0, 0, -1]);
  });
  it('can be turned off, and stays so', () => {
    const device = new Map<string, string>();
    const keeping = { getItem: (name: string) => device.get(name) ?? null, setItem: (name: string, value: string) => void device.set(name, value) };
    expect(keysAreOn(keeping)).toBe(true);
    turnKeys(keeping, false);
    expect(keysAreOn(keeping)).toBe(false);
  });
});

describe('the way through a list', () => {
  const line = (number: number, taskId = 'a') => ({ type: 'ftz', caseId: `c${number}`, number: `FTZ-${number}`, taskId }) as WorkLine;
  const trail = trailOf('Given to you', { view: 'mine' }, [line(1), line(2), line(1, 'b'), line(3)], true);

  it('has each case once, with the one before and the one after', () => {
    expect(trail.cases.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    expect(stepOn(trail, 'c2')).toMatchObject({ at: 1, previous: { id: 'c1' }, next: { id: 'c3' } });
    expect(stepOn(trail, 'c3')).toMatchObject({ at: 2, next: null });
    expect(stepOn(trail, 'c9')).toBeNull();
  });
  it('is kept in the tab, and nothing else is taken for one', () => {
    const tab = new Map<string, string>();
    const keeping = { getItem: (name: string) => tab.get(name) ?? null, setItem: (name: string, value: string) => void tab.set(name, value) };
    expect(keptTrail(keeping)).toBeNull();
    keepTrail(keeping, trail);
    expect(keptTrail(keeping)).toEqual(trail);
    for (const text of ['{', '7', '{"name":1}']) expect(keptTrail({ ...keeping, getItem: () => text })).toBeNull();
  });
});
