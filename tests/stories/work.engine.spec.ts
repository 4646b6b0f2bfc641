// Work over HTTP, as the sample people: one list of all types, views whose number is their list, who is away and who stands in, and work that changes hands.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, endpointsOfTest, type Said } from '../src/asking.js';
import { signInAs } from '../src/signIn.js';
import { daysOf, faultsOf, storyAt, type Days } from '../src/stories.js';

const { oversight, reassignment, identity, ownerDatabaseUrl } = endpointsOfTest();
const work = `${oversight}/v1/work`;
const { as, does, inStage } = storyAt(identity, `${reassignment}/v1/reassignments`);

interface Item {
  readonly caseId: string;
  readonly taskId: string;
  readonly version: number;
  readonly unit: string;
  readonly owner: string | null;
  readonly dueAt: string | null;
  readonly ownerAwayUntil: string | null;
  readonly may: { readonly claim: boolean; readonly release: boolean; readonly assign: boolean };
}
interface View {
  readonly id?: string;
  readonly key?: string;
  readonly name?: string;
  readonly filters: Readonly<Record<string, string | boolean>>;
  readonly count: number;
}
const get = (person: string, path: string): Promise<Said> => ask(identity, person, `${work}${path}`);
/** What a browser sends besides GET and POST. */
async function send(person: string, method: 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Said> {
  const response = await fetch(`${work}${path}`, {
    method, headers: { authorization: `Bearer ${await signInAs(identity, person)}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, etag: null, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Said['body']) };
}
const itemsOf = (said: Said): readonly Item[] => said.body.items as readonly Item[];
const queryOf = (filters: View['filters'], limit: number): string => `?${new URLSearchParams({ ...Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)])), limit: String(limit) }).toString()}`;
/** The whole list of a view, by its own links. */
async function walk(person: string, filters: View['filters']): Promise<{ readonly count: number; readonly items: readonly Item[] }> {
  const first = await get(person, queryOf(filters, 7));
  const items = [...itemsOf(first)];
  for (let next = first.body.next as string | null; next !== null;) {
    const page = await ask(identity, person, `${oversight}${next}`);
    expect(page.body.count).toBeNull();
    items.push(...itemsOf(page));
    next = page.body.next as string | null;
  }
  return { count: Number(first.body.count), items };
}

let days: Days;
let appeal: string;
beforeAll(async () => {
  days = await daysOf(ownerDatabaseUrl);
  const filed = await as('ida.park', '', {
    body: {
      currentCenter: 'CEE004', preferredCenter: 'CEE008', iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
      justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.',
      factors: ['PREDOMINANT_GOODS'], importHistory: 'ONE_YEAR_OR_MORE',
      headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: days.month(14), periodEnd: days.month(0, 0) }],
      contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' },
    },
  });
  appeal = String(filed.body.id);
  await inStage('hal.brandt', appeal, 'COMPLETENESS_REVIEW');
  expect((await does('hal.brandt', appeal, 'accept-complete')).status).toBe(200);
}, 60_000);

describe('the list of work', () => {
  it('is of all types, soonest due first, and says how many there are on its first page only', async () => {
    const { count, items } = await walk('hugo.stein', {});
    expect(items).toHaveLength(count);
    const dues = items.map(({ dueAt }) => dueAt ?? '9999');
    expect(dues).toEqual([...dues].sort());
    expect(items.find((item) => item.caseId === appeal && item.unit === 'CEE004')).toMatchObject({ taskId: 'advise:CEE004', type: 'reassignment', unitName: 'Center of Excellence and Expertise: Apparel, Footwear & Textiles' });
  });

  it('of a Center is of cases the Center stands in, and says what each reader may do', async () => {
    const mayOf = async (person: string) => itemsOf(await get(person, '?unit=CEE004&limit=100')).find((item) => item.caseId === appeal)?.may;
    expect(await mayOf('cee004.specialist')).toEqual({ claim: true, release: false, assign: false });
    expect(await mayOf('cee004.supervisor')).toEqual({ claim: false, release: false, assign: true });
    expect(await mayOf('hugo.stein')).toEqual({ claim: false, release: false, assign: false });
    expect(itemsOf(await get('cee003.specialist', '?limit=100')).map(({ caseId }) => caseId)).not.toContain(appeal);
  });

  it.each([
    ['a party', 'ida.park', '', 403], ['a filter that is none', 'hal.brandt', '?color=red', 400], ['a stretch of time that is none', 'hal.brandt', '?due=soon', 400], ['a type that is none', 'hal.brandt', '?type=visa', 400],
    ['a page of a thousand', 'hal.brandt', '?limit=1000', 400], ['a cursor of another list', 'hal.brandt', '?after=bm9uc2Vuc2U', 400], ['work that is somebody’s and nobody’s', 'hal.brandt', '?owner=me&unowned=true', 400],
  ])('is refused for %s, with the rule', async (_what, person, query, status) => {
    const said = await get(person, query);
    expect([said.status, faultsOf(said)[0]?.rule?.citation]).toEqual([status, expect.any(String)]);
  });
});

describe('views', () => {
  it('that everybody has show the number of their list, for every role', async () => {
    for (const person of ['cee004.specialist', 'cee004.supervisor', 'pia.long', 'fay.moss', 'hal.brandt', 'otto.lang', 'ada.wynn']) {
      const said = await get(person, '/views');
      expect(said.status).toBe(200);
      for (const view of said.body.standing as readonly View[]) {
        const { count, items } = await walk(person, view.filters);
        expect([person, view.key, items.length]).toEqual([person, view.key, count]);
      }
    }
  }, 60_000);

  it('are kept by a person, renamed, seen by nobody else, and removed', async () => {
    const id = randomUUID();
    const filters = { due: 'week', type: 'reassignment' };
    expect((await send('cee004.specialist', 'PUT', `/views/${id}`, { name: 'My week', scope: 'mine', filters })).status).toBe(200);
    expect((await send('cee004.specialist', 'PUT', `/views/${id}`, { name: 'My week of appeals', scope: 'mine', filters })).status).toBe(200);
    const mine = (await get('cee004.specialist', '/views')).body.mine as readonly View[];
    const kept = mine.find((view) => view.id === id);
    expect(kept).toMatchObject({ name: 'My week of appeals', filters });
    expect(kept?.count).toBe((await walk('cee004.specialist', filters)).items.length);
    expect(JSON.stringify((await get('cee004.supervisor', '/views')).body)).not.toContain(id);
    expect((await send('cee004.supervisor', 'DELETE', `/views/${id}`)).status).toBe(404);
    expect((await send('cee004.supervisor', 'PUT', `/views/${id}`, { name: 'Taken', scope: 'mine', filters })).status).toBe(404);
    expect((await send('cee004.specialist', 'DELETE', `/views/${id}`)).status).toBe(204);
    expect((await send('cee004.specialist', 'DELETE', `/views/${id}`)).status).toBe(404);
  });

  it('of an office are kept by its supervisors and seen by its people, each with their own number', async () => {
    const id = randomUUID();
    const body = { name: `Taken by me ${id.slice(0, 8)}`, scope: 'office', filters: { owner: 'me' } };
    expect((await send('cee004.specialist', 'PUT', `/views/${id}`, body)).status).toBe(403);
    expect((await send('cee004.supervisor', 'PUT', `/views/${id}`, body)).status).toBe(200);
    const officeOf = async (person: string) => ((await get(person, '/views')).body.office as readonly View[]).find((view) => view.id === id);
    expect(await officeOf('cee004.specialist')).toMatchObject({ name: body.name, count: (await walk('cee004.specialist', { owner: 'me' })).items.length });
    expect(await officeOf('cee008.specialist')).toBeUndefined();
    expect((await send('cee004.director', 'DELETE', `/views/${id}`)).status).toBe(204);
  });

  it.each<[string, unknown, string]>([
    ['without a name', { name: '  ', scope: 'mine', filters: {} }, '/name'],
    ['with a name as long as a page', { name: 'x'.repeat(61), scope: 'mine', filters: {} }, '/name'],
    ['for nobody', { name: 'A', scope: 'all', filters: {} }, '/scope'],
    ['without filters', { name: 'A', scope: 'mine' }, '/filters'],
    ['with a list for filters', { name: 'A', scope: 'mine', filters: [{}] }, '/filters'],
    ['with a filter that is none', { name: 'A', scope: 'mine', filters: { color: 'red' } }, '/filters/color'],
    ['with contradicting filters', { name: 'A', scope: 'mine', filters: { owner: 'me', unowned: true } }, '/filters/unowned'],
  ])('%s are refused at their field', async (_what, body, field) => {
    const said = await send('hal.brandt', 'PUT', `/views/${randomUUID()}`, body);
    expect([said.status, faultsOf(said)[0]?.field]).toEqual([422, field]);
  });
});

describe('who is away', () => {
  const enter = (person: string, body: object, id: string = randomUUID()) => send(person, 'PUT', `/absences/${id}`, body);
  /** Today where the Center is, as its people are told it. */
  const today = async (): Promise<string> => String((await get('cee004.specialist', '/absences')).body.today);
  const listed = async (person: string) => (await get(person, '/absences')).body.items as readonly { readonly id: string; readonly person: string; readonly isNow: boolean; readonly mayEnd: boolean }[];
  const end = async (person: string, id: string) => ask(identity, person, `${work}/absences/${id}/end`, { body: {} });

  it('gets no work; the deputy does what is open, and it comes back with the person', async () => {
    const claimed = await as('cee004.specialist', `/${appeal}/tasks/advise:CEE004/claim`, { body: {}, ifMatch: (await as('cee004.specialist', `/${appeal}`)).etag ?? '' });
    expect(claimed.status).toBe(200);
    const mine = async () => (await walk('cee004.specialist2', { owner: 'me' })).items.find((item) => item.caseId === appeal);
    expect(await mine()).toBeUndefined();

    const id = randomUUID();
    const on = await today();
    const body = { person: 'cee004.specialist', fromOn: on, untilOn: days.daysAgo(-3), deputy: 'cee004.specialist2' };
    expect((await enter('cee004.specialist', body, id)).status).toBe(200);
    expect((await enter('cee004.specialist', body, id)).body).toMatchObject({ id, isNow: true });
    expect(await mine()).toMatchObject({ owner: 'cee004.specialist', ownerAwayUntil: body.untilOn, may: { claim: false, release: true, assign: false } });
    expect((await listed('cee004.supervisor')).find((one) => one.id === id)).toMatchObject({ isNow: true, mayEnd: true });

    const seen = await as('cee004.supervisor', `/${appeal}`);
    await as('cee004.supervisor', `/${appeal}/tasks/advise:CEE004/release`, { body: { reason: 'She is away' }, ifMatch: seen.etag ?? '' });
    const again = await as('cee004.supervisor', `/${appeal}`);
    const given = await as('cee004.supervisor', `/${appeal}/tasks/advise:CEE004/assign`, { body: { to: 'cee004.specialist' }, ifMatch: again.etag ?? '' });
    expect([given.status, faultsOf(given)[0]]).toMatchObject([422, { code: 'absent', field: '/to', rule: { citation: 'Centerline policy: absence' } }]);

    expect((await end('cee004.specialist', id)).status).toBe(200);
    expect((await listed('cee004.specialist')).map((one) => one.id)).not.toContain(id);
    expect((await end('cee004.specialist', id)).status).toBe(409);
    const back = await as('cee004.supervisor', `/${appeal}/tasks/advise:CEE004/assign`, { body: { to: 'cee004.specialist' }, ifMatch: again.etag ?? '' });
    expect(back.status).toBe(200);
  }, 30_000);

  it.each<[string, string, (on: string) => object, number, string]>([
    ['by a colleague', 'cee004.specialist2', (on) => ({ person: 'cee004.specialist', fromOn: on, untilOn: on }), 403, 'not-yours-to-enter'],
    ['by another office', 'cee008.supervisor', (on) => ({ person: 'cee004.specialist', fromOn: on, untilOn: on }), 403, 'not-yours-to-enter'],
    ['by a party', 'ida.park', (on) => ({ person: 'cee004.specialist', fromOn: on, untilOn: on }), 403, 'not-yours-to-enter'],
    ['of somebody unknown', 'cee004.supervisor', (on) => ({ person: 'nobody', fromOn: on, untilOn: on }), 422, 'no-such-person'],
    ['in the past', 'cee004.supervisor', () => ({ person: 'cee004.specialist', fromOn: '2020-01-01', untilOn: '2020-01-02' }), 422, 'in-the-past'],
    ['that ends before it begins', 'cee004.supervisor', (on) => ({ person: 'cee004.specialist', fromOn: on, untilOn: '2020-01-02' }), 422, 'ends-before-it-begins'],
    ['on a day that is none', 'cee004.supervisor', () => ({ person: 'cee004.specialist', fromOn: '2026-02-30', untilOn: '2026-03-01' }), 422, ''],
    ['with a deputy of another office', 'cee004.supervisor', (on) => ({ person: 'cee004.specialist', fromOn: on, untilOn: on, deputy: 'cee008.specialist' }), 422, 'no-deputy'],
  ])('is not entered %s', async (_how, person, body, status, code) => {
    const said = await enter(person, body(await today()));
    expect([said.status, faultsOf(said)[0]]).toMatchObject([status, code === '' ? {} : { code }]);
  });

  it('is seen by the own office, and by nobody else’s', async () => {
    expect((await get('cee004.specialist', '/absences?unit=CEE008')).status).toBe(403);
    expect((await get('ada.wynn', '/absences?unit=CEE004')).status).toBe(200);
    expect((await get('paul.drake', '/absences?unit=FPF-2704')).status).toBe(200);
    expect((await get('ida.park', '/absences')).status).toBe(403);
  });
});

describe('the people of an office', () => {
  it('are shown with what each has to those who oversee it', async () => {
    const said = await get('cee004.supervisor', '/people');
    const people = said.body.people as readonly { readonly id: string; readonly open: number }[];
    expect(people.map(({ id }) => id)).toEqual(expect.arrayContaining(['cee004.specialist', 'cee004.specialist2', 'cee004.supervisor']));
    for (const one of people) expect([one.id, one.open]).toEqual([one.id, (await walk('cee004.supervisor', { unit: 'CEE004', owner: one.id })).count]);
    expect((said.body.unclaimed as { readonly open: number }).open).toBe((await walk('cee004.supervisor', { unit: 'CEE004', unowned: true })).count);
    expect([(await get('cee004.specialist', '/people')).status, (await get('cee008.supervisor', '/people?unit=CEE004')).status, (await get('hugo.stein', '/people?unit=CEE004')).status]).toEqual([403, 403, 200]);
  });
});

describe('work changes hands', () => {
  it('with a preview that changes nothing, a reason, and dates that stay where they are', async () => {
    const seen = await as('cee004.supervisor', `/${appeal}`);
    const duesOf = (said: Said): readonly unknown[] => (said.body.deadlines as readonly { readonly id: string; readonly dueAt: string | null }[]).map(({ id, dueAt }) => [id, dueAt]);
    const body = { to: 'cee004.specialist2', reason: 'Sara is on another case' };
    const without = await as('cee004.supervisor', `/${appeal}/tasks/advise:CEE004/assign?preview=true`, { body: { to: body.to }, ifMatch: seen.etag ?? '' });
    expect([without.status, faultsOf(without)[0]?.field]).toEqual([422, '/reason']);
    const preview = await as('cee004.supervisor', `/${appeal}/tasks/advise:CEE004/assign?preview=true`, { body, ifMatch: seen.etag ?? '' });
    expect(preview.body).toMatchObject({ preview: true, clocks: [], tasks: [{ id: 'advise:CEE004', ownerName: 'Silas Boone' }] });
    expect((await as('cee004.supervisor', `/${appeal}`)).etag).toBe(seen.etag);
    const given = await as('cee004.supervisor', `/${appeal}/tasks/advise:CEE004/assign`, { body, ifMatch: seen.etag ?? '' });
    expect(given.status).toBe(200);
    expect(duesOf(given)).toEqual(duesOf(seen));
    const timeline = (await as('cee004.supervisor', `/${appeal}/timeline`)).body.items as readonly { readonly kind: string; readonly data: object }[];
    expect(timeline.at(-1)).toMatchObject({ kind: 'task.assigned', data: { from: 'cee004.specialist', to: 'cee004.specialist2', reason: body.reason } });
    expect(JSON.stringify((await as('ida.park', `/${appeal}/timeline`)).body)).not.toContain(body.reason);
  });
});
