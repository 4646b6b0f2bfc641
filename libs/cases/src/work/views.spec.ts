// Views: who has which without asking, who keeps them for whom, and that a view is nothing but its filters.
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import { people } from '../testing/samplePeople.js';
import { filterFaults, plainFilters, sameFilters, standingViews } from './filters.js';
import { MOST_VIEWS, removalBar, viewFaults, type SavedView, type ViewOrder } from './views.js';

const { cee004Specialist, cee004Supervisor, cee008Supervisor, hqAnalyst, auditor, importer, otherPortOfficer } = people;
const kept = (about: Partial<SavedView> = {}): SavedView => ({
  id: 'v1', name: 'Apparel, overdue', filters: { due: 'overdue' }, owner: cee004Specialist.id, unit: null, keptBy: cee004Specialist.id, keptByName: 'Sara Lund', keptAt: '2026-03-02T15:00:00.000Z' as Instant, ...about,
});
const order = (about: Partial<ViewOrder> = {}): ViewOrder => ({ id: 'v2', name: 'Waiting for advice', scope: 'mine', filters: { stage: 'CENTER_INPUT' }, ...about });
const codes = (...args: Parameters<typeof viewFaults>): readonly string[] => viewFaults(...args).map(({ code }) => code);

describe('the views everybody has', () => {
  it('are of the own work and the own office; Headquarters also sees all offices, an auditor nothing else, a party none', () => {
    const keys = (name: keyof typeof people) => standingViews(people[name]).map(({ key }) => key);
    expect(keys('cee004Specialist')).toEqual(['mine', 'unclaimed', 'overdue', 'today', 'week', 'office']);
    expect(keys('hqAnalyst')).toEqual([...keys('cee004Specialist'), 'everywhere-overdue', 'everywhere']);
    expect(keys('auditor')).toEqual(['everywhere-overdue', 'everywhere']);
    expect(keys('importer')).toEqual([]);
  });

  it('select by the office of the reader', () => {
    expect(standingViews(otherPortOfficer).find(({ key }) => key === 'unclaimed')?.filters).toEqual({ unit: 'PORT-4601', unowned: true });
    expect(standingViews(hqAnalyst).find(({ key }) => key === 'everywhere')?.filters).toEqual({});
    expect(standingViews(auditor)[0]?.filters).toEqual({ due: 'overdue' });
  });
});

describe('filters', () => {
  it('are the same in any order, with nothing absent in them', () => {
    expect(sameFilters({ due: 'today', unit: 'CEE004' }, { unit: 'CEE004', due: 'today', unowned: false, owner: undefined })).toBe(true);
    expect(sameFilters({ due: 'today' }, { due: 'week' })).toBe(false);
    expect(Object.keys(plainFilters({ due: 'today', type: 'ftz' }))).toEqual(['type', 'due']);
  });

  it('that contradict each other are refused, since an empty list would read like no work', () => {
    expect(filterFaults({ owner: 'me', unowned: true })).toMatchObject([{ kind: 'invalid', field: '/unowned', code: 'owned-and-unowned' }]);
    expect(codes(order({ filters: { owner: 'me', unowned: true } }), cee004Specialist, null, [])).toEqual(['owned-and-unowned']);
  });
});

describe('a view', () => {
  it('is kept by anybody of the agency for themselves, and by supervisors for their office', () => {
    expect(codes(order(), cee004Specialist, null, [])).toEqual([]);
    expect(codes(order({ scope: 'office' }), cee004Supervisor, null, [])).toEqual([]);
    expect(codes(order({ scope: 'office' }), cee004Specialist, null, [])).toEqual(['not-supervisor']);
    expect(codes(order(), importer, null, [])).toEqual(['agency-only']);
  });

  it.each([
    ['without a name', { name: '   ' }, 'missing'],
    ['with a name of 61 characters', { name: 'x'.repeat(61) }, 'too-long'],
    ['with half a character', { name: '\ud800' }, 'broken-text'],
    ['with the name of another one, however written', { name: ' apparel, OVERDUE ' }, 'name-taken'],
  ])('%s is refused at its name', (_what, about, code) => {
    expect(viewFaults(order(about), cee004Specialist, null, [kept()])).toMatchObject([{ field: '/name', code, rule: { mark: 'policy' } }]);
  });

  it('keeps its own name when it is changed, and stays whose it was', () => {
    expect(codes(order({ id: 'v1', name: 'Apparel, overdue' }), cee004Specialist, kept(), [kept()])).toEqual([]);
    expect(codes(order({ id: 'v1', scope: 'office' }), cee004Supervisor, kept({ owner: cee004Supervisor.id }), [])).toEqual(['other-scope']);
  });

  it(`is the last one when ${MOST_VIEWS} are kept`, () => {
    const many = Array.from({ length: MOST_VIEWS }, (_, place) => kept({ id: `k${place}`, name: `View ${place}` }));
    expect(codes(order(), cee004Specialist, null, many)).toEqual(['too-many-views']);
    expect(codes(order({ id: 'k0' }), cee004Specialist, many[0] ?? null, many)).toEqual([]);
  });

  it('of somebody else is as if it were not there', () => {
    expect(removalBar(kept(), cee004Supervisor)).toMatchObject({ kind: 'not-found' });
    const office = kept({ owner: null, unit: cee004Supervisor.unit });
    expect(removalBar(office, cee004Supervisor)).toBeNull();
    expect(removalBar(office, cee004Specialist)).toMatchObject({ kind: 'forbidden', code: 'not-supervisor' });
    expect(removalBar(office, cee008Supervisor)).toMatchObject({ kind: 'not-found' });
    expect(codes(order({ id: 'v1' }), cee008Supervisor, kept(), [])).toEqual(['no-such-view']);
  });
});
