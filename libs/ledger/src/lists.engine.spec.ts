// The lists people work from: every filter, alone and together, and every order equals a recount row by row; pages lose and repeat nothing while the rows change.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type CaseId, type Role } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import type { Instant } from '@centerline/clock';
import pg from 'pg';
import { Ledger } from './ledger.js';
import type { CaseQuery, WorklistQuery } from './orders.js';
import { matterLaw, type MatterBody, type Work } from './testing/matter.js';
import { ledgerOfOwn } from './testing/ledgerOfOwn.js';

const { workDatabaseUrl, ownerDatabaseUrl } = await ledgerOfOwn();

let ledger: Ledger;
let owner: pg.Pool;
beforeAll(() => {
  ledger = Ledger.connect(workDatabaseUrl, 4, 'system');
  owner = new pg.Pool({ connectionString: ownerDatabaseUrl, max: 2 });
});
afterAll(async () => {
  // Others use this ledger too: nothing is left for their sweeps.
  for (const id of opened) await give(id, 'close', {}).catch(() => undefined);
  await ledger.sweepAlone(0, 1_000_000);
  await ledger.close();
  await owner.end();
}, 60_000);

const opened: CaseId[] = [];
async function give(caseId: CaseId | null, kind: string, body: unknown, actor: Actor = people.auditor): Promise<CaseId> {
  const result = await ledger.command(matterLaw, { caseId, kind, body, actor, expectedVersion: null, idempotency: null });
  if (result.kind !== 'done') throw new Error(`${kind}: ${JSON.stringify(result)}`);
  if (caseId === null) opened.push(result.file.id);
  return result.file.id;
}

const CENTERS = ['CEE001', 'CEE002', null] as const;
const PORTS = ['2704', '4601', null] as const;
const STAGES = ['LOOKING', 'ASKING', 'DECIDING'] as const;
const ROLES: readonly Role[] = ['CENTER_SPECIALIST', 'CENTER_SUPERVISOR', 'PORT_OFFICER'];
/** One of a list, each as often as the others, in a mix of its own for each list. */
const pick = <Item>(items: readonly Item[], index: number, stride: number): Item => items[Math.floor(index / stride) % items.length] as Item;

function matter(index: number): MatterBody {
  const center = pick(CENTERS, index, 1);
  const port = pick(PORTS, index, 3);
  const unit = center ?? 'OFO-HQ';
  const work: Work[] = [
    { id: 'first', unit, role: pick(ROLES, index, 2), minutes: pick([10, 5_000, null, 90, 20_000], index, 1) },
    { id: 'second', unit: port === null ? 'OFO-HQ' : `PORT-${port}`, role: pick(ROLES, index, 1), minutes: pick([300, null, 10], index, 4) },
  ];
  return { stage: pick(STAGES, index, 2), center, port, heldBy: unit, units: [unit, 'OFO-HQ'], importer: pick(['91-1000001BH', '92-2000001TR'], index, 5), work };
}

/** Sixty matters: some of their work taken, waiting, put off, done; some closed. */
beforeAll(async () => {
  for (let index = 0; index < 60; index += 1) {
    const id = await give(null, 'open', matter(index));
    if (index % 4 === 0) await give(id, 'claim-task', { taskId: 'first' }, { ...people.cee004Specialist, unit: matter(index).work[0]?.unit as typeof people.cee004Specialist.unit, roles: ROLES });
    if (index % 7 === 0) await give(id, 'wait', { id: 'second' });
    if (index % 9 === 0) await give(id, 'put-off', { id: 'first', minutes: 77 });
    if (index % 11 === 0) await give(id, 'do', { id: 'second' });
    if (index % 13 === 0) await give(id, 'close', {});
  }
}, 120_000);

/** Work as the tables have it, without any list. */
interface WorkRow {
  readonly key: string;
  readonly type: string;
  readonly units: readonly string[];
  readonly iors: readonly string[];
  readonly unit: string;
  readonly owner: string | null;
  readonly roles: readonly string[];
  readonly center: string | null;
  readonly port: string | null;
  readonly stage: string;
  readonly dueAt: Instant | null;
}
const everyWork = async (): Promise<WorkRow[]> => (await owner.query<WorkRow>(`
  SELECT t.case_id || '/' || t.id AS key, c.type, c.units, c.iors, t.unit, t.owner, t.roles, c.center, c.port, c.stage,
    CASE WHEN k.card ->> 'verdict' IN ('running', 'missed') THEN k.card ->> 'dueAt' END AS "dueAt"
  FROM centerline.task t JOIN centerline.case_file c ON c.id = t.case_id LEFT JOIN centerline.clock k ON k.case_id = t.case_id AND k.id = t.clock_id WHERE t.done_at IS NULL`)).rows;
interface CaseFact {
  readonly id: CaseId;
  readonly type: string;
  readonly units: readonly string[];
  readonly iors: readonly string[];
  readonly center: string | null;
  readonly port: string | null;
  readonly heldBy: string | null;
  readonly stage: string;
  readonly closed: boolean;
  readonly openedAt: Instant;
  readonly owners: readonly string[];
  readonly dues: readonly Instant[];
}
const everyCase = async (): Promise<CaseFact[]> => (await owner.query<CaseFact>(`
  SELECT c.id, c.type, c.units, c.iors, c.center, c.port, c.held_by AS "heldBy", c.stage, c.closed, centerline.instant(c.opened_at) AS "openedAt",
    ARRAY(SELECT t.owner FROM centerline.task t WHERE t.case_id = c.id AND t.done_at IS NULL AND t.owner IS NOT NULL) AS owners,
    ARRAY(SELECT k.card ->> 'dueAt' FROM centerline.clock k WHERE k.case_id = c.id AND k.verdict = 'running' AND k.card ->> 'dueAt' IS NOT NULL) AS dues
  FROM centerline.case_file c`)).rows;

type WorkFilters = Omit<WorklistQuery, 'limit' | 'after'>;
type CaseFilters = Omit<CaseQuery, 'limit' | 'after'>;
type Keyset = readonly [string, string];
const visible = (scope: WorkFilters['scope'], row: { readonly units: readonly string[]; readonly iors: readonly string[] }): boolean =>
  scope === 'all' ? true : 'unit' in scope ? row.units.includes(scope.unit) : row.iors.length > 0 && row.iors.every((one) => scope.iors.includes(one));
const is = <Value>(wanted: Value | undefined, found: Value): boolean => wanted === undefined || wanted === found;

const isWanted = (query: WorkFilters) => (row: WorkRow): boolean =>
  visible(query.scope, row) && is<string>(query.type, row.type) && is(query.unit, row.unit) && is<string | null>(query.owner, row.owner) && (query.unowned !== true || row.owner === null) &&
  (query.role === undefined || row.roles.includes(query.role)) && is<string | null>(query.center, row.center) && is<string | null>(query.port, row.port) && is(query.stage, row.stage) &&
  (query.dueBefore === undefined || (row.dueAt !== null && row.dueAt < query.dueBefore));
const byDue = (one: WorkRow, other: WorkRow): number => (`${one.dueAt ?? '~'} ${one.key}` < `${other.dueAt ?? '~'} ${other.key}` ? -1 : 1);

async function workPages(filters: WorkFilters, limit: number, between: (page: number) => Promise<void> = async () => undefined): Promise<string[]> {
  const keys: string[] = [];
  for (let after: Keyset | null = null, page = 1; ; page += 1) {
    const rows = await ledger.worklist({ ...filters, limit, after });
    keys.push(...rows.map((row) => `${row.caseId}/${row.taskId}`));
    const last = rows.at(-1);
    if (rows.length < limit || last === undefined) return keys;
    after = [last.dueAt ?? '', `${last.caseId}/${last.taskId}`];
    await between(page);
  }
}
async function casePages(filters: CaseFilters, limit: number, between: (page: number) => Promise<void> = async () => undefined): Promise<string[]> {
  const ids: string[] = [];
  for (let after: Keyset | null = null, page = 1; ; page += 1) {
    const rows = await ledger.cases({ ...filters, limit, after });
    ids.push(...rows.map((row) => row.id));
    const last = rows.at(-1);
    if (rows.length < limit || last === undefined) return ids;
    after = [last.openedAt, last.id];
    await between(page);
  }
}
const soon = async (minutes: number): Promise<Instant> => new Date(Date.parse(await ledger.moment()) + minutes * 60_000).toISOString() as Instant;

describe('the worklist', () => {
  const all = { scope: 'all' } as const;
  it.each<[string, WorkFilters]>([
    ['everything, for Headquarters', all], ['what an office may see', { scope: { unit: 'CEE001' } }], ['nothing of another office', { scope: { unit: 'CEE009' } }], ['by type', { ...all, type: 'reassignment' }],
    ['by the office that is to do it', { ...all, unit: 'CEE002' }], ['by a port’s office', { ...all, unit: 'PORT-2704' }], ['by owner', { ...all, owner: 'cee004.specialist' }], ['what nobody has taken', { ...all, unowned: true }],
    ['by role', { ...all, role: 'CENTER_SUPERVISOR' }], ['by Center', { ...all, center: 'CEE001' }], ['by port', { ...all, port: '4601' }], ['by stage', { ...all, stage: 'ASKING' }],
    ['by all of them together', { scope: { unit: 'CEE001' }, type: 'reassignment', unit: 'CEE001', center: 'CEE001', stage: 'LOOKING', unowned: true }],
    ['of one importer', { scope: { iors: ['91-1000001BH'] }, type: 'reassignment' }], ['of no importer', { scope: { iors: [] } }],
  ])('lists %s, soonest due first and undated last', async (_what, filters) => {
    const wanted = (await everyWork()).filter(isWanted(filters)).sort(byDue).map((row) => row.key);
    expect(await workPages(filters, 100)).toEqual(wanted);
    expect(await workPages(filters, 7)).toEqual(wanted);
  });

  it('lists what is due before an instant, and nothing that waits or has no date', async () => {
    for (const minutes of [60, 1_000, 100_000]) {
      const filters = { ...all, dueBefore: await soon(minutes) };
      expect(await workPages(filters, 7)).toEqual((await everyWork()).filter(isWanted(filters)).sort(byDue).map((row) => row.key));
    }
    expect((await ledger.worklist({ ...all, dueBefore: await soon(100_000), limit: 100, after: null })).every((row) => row.dueAt !== null)).toBe(true);
  });

  it('neither loses nor repeats work that stays as it is, while other work is taken, put off, done, moved and opened', async () => {
    const filters = { scope: { unit: 'CEE001' } } as const;
    const before = (await everyWork()).filter(isWanted(filters)).sort(byDue);
    const moved = new Set<string>();
    const act = async (place: number, kind: string, body: (task: string) => object): Promise<void> => {
      const row = before[place];
      if (!row) return;
      const [caseId = '', task = ''] = row.key.split('/');
      if (!opened.includes(caseId as CaseId)) return;
      if (kind !== 'move-on') moved.add(row.key);
      await give(caseId as CaseId, kind, body(task));
    };
    const seen = await workPages(filters, 5, async (page) => {
      const next = page * 5;
      await act(next + 1, 'put-off', (id) => ({ id, minutes: 100_000 }));
      await act(next + 3, 'do', (id) => ({ id }));
      await act(next - 2, 'wait', (id) => ({ id }));
      await act(next + 4, 'move-on', () => ({ stage: 'DECIDING' }));
      await give(null, 'open', { ...matter(0), work: [{ id: 'first', unit: 'CEE001', role: 'CENTER_SPECIALIST', minutes: 1 }] });
    });
    // Only what was itself put off, done or made to wait may be missing or be met again at its new place; a case that moves on keeps its work where it is.
    const stayed = before.filter((row) => !moved.has(row.key)).map((row) => row.key);
    expect(seen.filter((key) => stayed.includes(key))).toEqual(stayed);
    expect(moved.size).toBeGreaterThan(5);
  });

  it('follows the case: another Center, another stage and another date show at once', async () => {
    const id = await give(null, 'open', { ...matter(1), center: 'CEE002' });
    await give(id, 'move-on', { stage: 'DECIDING', center: 'CEE001' });
    const at = async (filters: WorkFilters) => (await workPages(filters, 100)).filter((key) => key.startsWith(id));
    expect(await at({ ...all, center: 'CEE002' })).toEqual([]);
    expect(await at({ ...all, center: 'CEE001', stage: 'DECIDING' })).toHaveLength(2);
    const dueOf = async () => (await ledger.worklist({ ...all, center: 'CEE001', limit: 1_000, after: null })).find((row) => row.caseId === id && row.taskId === 'first');
    const was = await dueOf();
    await give(id, 'put-off', { id: 'first', minutes: 30 });
    expect(Date.parse((await dueOf())?.dueAt ?? '') - Date.parse(was?.dueAt ?? '')).toBe(30 * 60_000);
    await give(id, 'wait', { id: 'first' });
    expect(await dueOf()).toMatchObject({ dueAt: null, breached: false });
  });
});

describe('the list of cases', () => {
  const all = { scope: 'all', type: 'reassignment' } as const;
  const isCaseWanted = (query: CaseFilters) => (row: CaseFact): boolean =>
    visible(query.scope, row) && row.type === query.type && is<string | null>(query.center, row.center) && is<string | null>(query.port, row.port) && is<string | null>(query.heldBy, row.heldBy) &&
    (query.owner === undefined || row.owners.includes(query.owner)) && is(query.stage, row.stage) && is(query.closed, row.closed) && (query.dueBefore === undefined || row.dues.some((due) => due < (query.dueBefore ?? '')));
  const newestFirst = (one: CaseFact, other: CaseFact): number => (`${one.openedAt} ${one.id}` < `${other.openedAt} ${other.id}` ? 1 : -1);

  it.each<[string, CaseFilters]>([
    ['everything, for Headquarters', all], ['of an office', { ...all, scope: { unit: 'CEE002' } }], ['of no office', { ...all, scope: { unit: 'CEE009' } }], ['of an importer', { ...all, scope: { iors: ['92-2000001TR'] } }],
    ['of nobody', { ...all, scope: { iors: [] } }], ['by Center', { ...all, center: 'CEE001' }], ['by port', { ...all, port: '2704' }], ['by holder', { ...all, heldBy: 'OFO-HQ' }], ['by owner of work', { ...all, owner: 'cee004.specialist' }],
    ['by stage', { ...all, stage: 'DECIDING' }], ['that are open', { ...all, closed: false }], ['that are closed', { ...all, closed: true }],
    ['by all of them together', { type: 'reassignment', scope: { unit: 'OFO-HQ' }, center: 'CEE001', port: '2704', heldBy: 'CEE001', closed: false }],
  ])('lists %s, newest first', async (_what, filters) => {
    const wanted = (await everyCase()).filter(isCaseWanted(filters)).sort(newestFirst).map((row) => row.id as string);
    expect(await casePages(filters, 100)).toEqual(wanted);
    expect(await casePages(filters, 9)).toEqual(wanted);
  });

  it('lists those with something due before an instant, with the soonest date of each', async () => {
    const filters = { ...all, dueBefore: await soon(1_000) };
    const facts = (await everyCase()).filter(isCaseWanted(filters)).sort(newestFirst);
    expect(await casePages(filters, 9)).toEqual(facts.map((row) => row.id));
    const rows = await ledger.cases({ ...all, limit: 1_000, after: null });
    const dues = new Map((await everyCase()).map((row) => [row.id, [...row.dues].sort()[0] ?? null]));
    expect(rows.map((row) => [row.id, row.nextDueAt])).toEqual(rows.map((row) => [row.id, dues.get(row.id)]));
  });

  it('neither loses nor repeats a case while new ones are opened and others move on', async () => {
    const before = (await everyCase()).filter(isCaseWanted({ ...all, closed: false })).sort(newestFirst);
    const closed = new Set<string>();
    const seen = await casePages({ ...all, closed: false }, 9, async (page) => {
      await give(null, 'open', matter(page));
      const later = before[page * 9 + 3];
      const soonGone = before[page * 9 + 5];
      if (later && opened.includes(later.id)) await give(later.id, 'move-on', { stage: 'DECIDING' });
      if (!soonGone || !opened.includes(soonGone.id)) return;
      closed.add(soonGone.id);
      await give(soonGone.id, 'close', {});
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(before.map((row) => row.id).filter((id) => !closed.has(id)));
    expect(closed.size).toBeGreaterThan(2);
  });
});
