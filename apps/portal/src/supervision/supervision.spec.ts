// Supervision in the browser: every number opens by the filters it was counted with, and every figure comes to one sentence.
import { describe, expect, it } from '@jest/globals';
import { STANDINGS, type AgeTally, type Counted, type Tally } from './answers.js';
import { fromDay, fromInstant, untilDay, untilInstant } from './days.js';
import { boardSearchOf, casesBehind, clocksBehind, clockSearchOf, eventSearchOf, promiseFiltersOf, queryOf } from './search.js';
import { stack } from './stacking.js';
import { agesOf, inOrder, keptOf, ladderOf, worstFirst } from './takeaway.js';

const counted = (count: number): Counted => ({ count, href: '' });
const tally = (name: string, counts: Partial<Record<(typeof STANDINGS)[number], number>>, rungs: readonly number[] = [0, 0, 0, 0]): Tally => {
  const of = (standing: (typeof STANDINGS)[number]): Counted => counted(counts[standing] ?? 0);
  return {
    group: name, name, total: counted(STANDINGS.reduce((sum, one) => sum + (counts[one] ?? 0), 0)), met: of('met'), missed: of('missed'), running: of('running'), paused: of('paused'), overdue: of('overdue'),
    first: { met: counted(0), missed: counted(0) }, rungs: { owner: counted(rungs[0] ?? 0), supervisor: counted(rungs[1] ?? 0), director: counted(rungs[2] ?? 0), executive: counted(rungs[3] ?? 0) },
  };
};

describe('an address', () => {
  it('says filters, and what it cannot mean is left out', () => {
    expect(boardSearchOf({ type: 'ftz', port: 2704, by: 'person', from: '2026-01-01T05:00:00.000Z', until: 'yesterday', basis: 'RUMOR', color: 'red' })).toEqual({ type: 'ftz', port: '2704', by: 'person', from: '2026-01-01T05:00:00.000Z' });
    expect(clockSearchOf({ list: 'breaches', verdict: 'overdue', rung: 'executive', first: 'maybe', person: 'a b' })).toEqual({ list: 'breaches', verdict: 'overdue', rung: 'executive' });
    expect(eventSearchOf({ case: 'CR-2026-000001', actor: 'system:sweep', kind: 'clock.breached' })).toEqual({ case: 'CR-2026-000001', actor: 'system:sweep', kind: 'clock.breached' });
    expect(eventSearchOf({ case: 'anything', kind: 'Not a kind' })).toEqual({});
  });

  it('of a number is the one the service counted by, and goes to it unchanged', () => {
    const href = '/v1/oversight/promises?type=ftz&port=2704&clock=port-triage%2Furgent&verdict=overdue';
    const search = clocksBehind(href);
    expect(search).toEqual({ type: 'ftz', port: '2704', clock: 'port-triage/urgent', verdict: 'overdue' });
    expect(new URLSearchParams(queryOf(search))).toEqual(new URLSearchParams(href.split('?')[1]));
    expect(clocksBehind('/v1/oversight/promises?clock=tracked-date%2FREMOVAL_AFTER_PERMIT&verdict=met')).toEqual({ clock: 'tracked-date/REMOVAL_AFTER_PERMIT', verdict: 'met' });
    expect(casesBehind('/v1/oversight/open-cases?holder=OFO-HQ&age=over-90')).toEqual({ holder: 'OFO-HQ', age: 'over-90' });
  });

  it('keeps its filters from page to page, and not what only one page knows', () => {
    expect(promiseFiltersOf({ type: 'fpf', by: 'center' })).toEqual({ type: 'fpf' });
    expect(promiseFiltersOf({ tier: 'none', verdict: 'met', list: 'next' })).toEqual({ tier: 'none' });
  });
});

describe('a period of days', () => {
  const zone = 'America/New_York';
  it('is instants in the address, and the same days again in its fields', () => {
    const [from, until] = [fromInstant('2026-03-07', zone), untilInstant('2026-03-08', zone)];
    // The clocks went forward on the 8th: that day has 23 hours.
    expect([from, until]).toEqual(['2026-03-07T05:00:00.000Z', '2026-03-09T04:00:00.000Z']);
    expect([fromDay(from, zone), untilDay(until, zone)]).toEqual(['2026-03-07', '2026-03-08']);
  });
  it('has open ends', () => {
    expect([fromInstant('', zone), untilInstant('2026-02-30', zone), fromDay(undefined, zone), untilDay(undefined, zone)]).toEqual([undefined, undefined, '', '']);
  });
});

describe('a figure comes to one sentence', () => {
  it.each([
    ['nothing, of nothing', {}, { key: 'nothing' }],
    ['what is open, while nothing has ended', { running: 3, overdue: 1 }, { key: 'open', open: 4, overdue: 1 }],
    ['the share that was kept, of what ended', { met: 3, missed: 1, running: 9 }, { key: 'kept', share: 0.75, ended: 4, overdue: 0 }],
    ['all in time, when nothing was missed', { met: 3, overdue: 2 }, { key: 'keptAllInTime', share: 1, ended: 3, overdue: 2 }],
  ])('on promises: %s', (_what, counts, expected) => expect(keptOf(tally('all', counts))).toEqual(expected));

  it('on the ladder: how many climbed beyond the owner', () => {
    expect(ladderOf(tally('all', { overdue: 9 }, [4, 3, 2, 1]))).toEqual({ key: 'ladder', count: 6, total: 9, executive: 1 });
    expect(ladderOf(tally('all', { running: 9 }, [4]))).toEqual({ key: 'ladderNone', total: 9 });
  });

  it('on ages: how many cases are older than sixty days', () => {
    const sum: AgeTally = { group: 'all', name: 'All', total: counted(10), ages: [{ age: 'over-90', ...counted(2) }, { age: '61-90', ...counted(1) }, { age: '0-5', ...counted(7) }] };
    expect(agesOf({ sum })).toEqual({ key: 'ages', count: 10, old: 3, share: 0.3 });
    expect(inOrder(sum).map(({ age, count }) => [age, count])).toEqual([['0-5', 7], ['6-10', 0], ['11-30', 0], ['31-60', 0], ['61-90', 1], ['over-90', 2]]);
  });
});

describe('groups', () => {
  it('come with what is overdue first, then what was missed, then the largest', () => {
    const items = [tally('quiet', { met: 90 }), tally('late', { overdue: 2 }), tally('was late', { missed: 5 }), tally('later', { overdue: 2, missed: 1 })];
    expect(worstFirst(items).map(({ name }) => name)).toEqual(['later', 'late', 'was late', 'quiet']);
  });
});

describe('a stacked bar', () => {
  const scale = (count: number): number => count * 3;
  it('has its parts side by side, without gap or overlap, and none for nothing', () => {
    const parts = stack([['met', 20], ['missed', 0], ['running', 10]], scale);
    expect(parts.map(({ kind, x, width }) => [kind, x, width])).toEqual([['met', 0, 60], ['running', 60, 30]]);
  });
  it('shows a part that is there, however small, and writes its number only where there is room', () => {
    expect(stack([['met', 400], ['overdue', 1]], (count) => count / 10).map(({ width, hasRoom }) => [width, hasRoom])).toEqual([[40, true], [2, false]]);
  });
});
