// Lists of work on a real PostgreSQL: a number is its list, whatever is asked; a deputy has the absent person's work exactly while it lasts; views are kept once.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { personId, unitCode, type Absence, type CaseId, type SavedView } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { instantOf, msOf } from '@centerline/clock';
import pg from 'pg';
import { Ledger } from '../ledger.js';
import type { WorkItem, WorkSelection } from '../orders.js';
import { errandLawAt } from '../testing/errand.js';
import { ledgerOfOwn } from '../testing/ledgerOfOwn.js';

const own = await ledgerOfOwn();

let ledger: Ledger;
let owner: pg.Pool;
beforeAll(() => {
  ledger = Ledger.connect(own.databaseUrl, 8, 'system');
  owner = new pg.Pool({ connectionString: own.ownerDatabaseUrl, max: 2 });
});
afterAll(async () => {
  await owner.query('DELETE FROM centerline.absence WHERE unit = $1', [NEWARK]);
  await ledger.close();
  await owner.end();
});

/** Newark's own errands: other specs use the same ledger, and none of them this office. */
const NEWARK = unitCode('PORT-4601');
const law = errandLawAt('4601');
const nick = people.otherPortOfficer;
const nora = { ...nick, id: personId('nora.quinn'), name: 'Nora Quinn', roles: ['PORT_DIRECTOR'] as const };
const silent = { ...nick, id: personId('a.deputy'), name: 'A. Deputy' };

async function errand(claimed: boolean): Promise<CaseId> {
  const asked = await ledger.command(law, { caseId: null, kind: 'ask', body: { question: randomUUID() }, actor: nick, expectedVersion: null, idempotency: null });
  if (asked.kind !== 'done') throw new Error(asked.kind);
  if (claimed) await ledger.command(law, { caseId: asked.file.id, kind: 'claim-task', body: { taskId: 'answer' }, actor: nick, expectedVersion: null, idempotency: null });
  return asked.file.id;
}
/** Every piece of work of a selection, page by page. */
async function walk(selection: WorkSelection): Promise<readonly WorkItem[]> {
  const found: WorkItem[] = [];
  for (let after: readonly [string, string] | null = null; ;) {
    const page: readonly WorkItem[] = await ledger.worklist({ ...selection, limit: 3, after });
    found.push(...page);
    const last = page.at(-1);
    if (page.length < 3 || !last) return found;
    after = [last.dueAt ?? '', `${last.caseId}/${last.taskId}`];
  }
}
const keys = (rows: readonly WorkItem[]): readonly string[] => rows.map(({ caseId, taskId }) => `${caseId}/${taskId}`);

describe('a number and its list', () => {
  beforeAll(async () => {
    for (const claimed of [true, false, true, false, false]) await errand(claimed);
  });

  it('are the same, for every filter and all of them together, and every piece comes once', async () => {
    const now = await ledger.moment();
    const soon = instantOf(msOf(now) + 3_600_000 * 2);
    const options: readonly Omit<WorkSelection, 'scope'>[] = [
      {}, { type: 'ftz' }, { type: 'fpf' }, { unit: NEWARK }, { unowned: true }, { owner: nick.id }, { owner: nick.id, standIns: true }, { role: 'PORT_OFFICER' }, { role: 'AUDITOR' },
      { port: '4601' }, { center: 'CEE004' }, { stage: 'OPEN' }, { stage: 'ANSWERED' }, { dueBy: now }, { dueAfter: now, dueBy: soon }, { dueAfter: soon }, { undated: true }, { dueBefore: soon },
    ];
    const selections = options.flatMap((one) => [one, { ...one, stage: 'OPEN', unit: NEWARK }]).map((one): WorkSelection => ({ ...one, scope: { unit: NEWARK } }));
    const counts = await ledger.work.count({ unit: NEWARK }, selections);
    for (const [place, selection] of selections.entries()) {
      const rows = await walk(selection);
      const first = await ledger.work.firstPage({ ...selection, limit: 2 });
      expect([place, counts[place], first.count]).toEqual([place, rows.length, rows.length]);
      expect(new Set(keys(rows)).size).toBe(rows.length);
      expect(keys(first.rows)).toEqual(keys(rows).slice(0, 2));
    }
    expect(Math.max(...counts)).toBeGreaterThanOrEqual(5);
  });

  it('leave out what the reader may not see, in the number too', async () => {
    const stranger: WorkSelection = { scope: { unit: 'CEE009' }, port: '4601' };
    expect([await ledger.work.count(stranger.scope, [stranger]), await walk(stranger)]).toEqual([[0], []]);
    expect(await ledger.work.count('all', [])).toEqual([]);
  });

  it('have the version of the case with each piece, for who acts on it', async () => {
    const id = await errand(true);
    const row = (await walk({ scope: { unit: NEWARK }, owner: nick.id })).find(({ caseId }) => caseId === id);
    expect(row).toMatchObject({ version: 2, ownerName: 'Nick Hale', ownerAwayUntil: null, title: 'Answer the errand' });
  });

  it('tell what each person of the office has, and what nobody has', async () => {
    const now = await ledger.moment();
    const loads = await ledger.work.loads(NEWARK, instantOf(msOf(now) + 86_400_000));
    const of = (who: string | null) => loads.find((one) => one.owner === who);
    expect(of(nick.id)?.open).toBe((await walk({ scope: 'all', unit: NEWARK, owner: nick.id })).length);
    expect(of(null)?.open).toBe((await walk({ scope: 'all', unit: NEWARK, unowned: true })).length);
    expect(of(nick.id)?.overdue).toBe((await walk({ scope: 'all', unit: NEWARK, owner: nick.id, dueBy: now })).length);
  });
});

describe('an absence', () => {
  beforeEach(async () => {
    await owner.query('DELETE FROM centerline.absence WHERE unit = $1', [NEWARK]);
  });
  /** From an hour ago until a day from now. */
  async function absence(about: Partial<Absence> = {}): Promise<Absence> {
    const now = msOf(await ledger.moment());
    const day = new Date(now).toISOString().slice(0, 10) as Absence['fromOn'];
    return { id: randomUUID(), person: nick.id, unit: NEWARK, fromOn: day, untilOn: day, beginsAt: instantOf(now - 3_600_000), endsAt: instantOf(now + 86_400_000), deputy: silent.id, ...about };
  }
  const enter = async (one: Absence, known: readonly string[] = []) => ledger.work.enterAbsence(one, nora, await ledger.moment(), known);
  const deputys = (): Promise<readonly WorkItem[]> => walk({ scope: { unit: NEWARK }, owner: silent.id, standIns: true });

  it('gives the deputy what the person has, and gives it back by itself when it ends', async () => {
    const id = await errand(true);
    expect(keys(await deputys())).not.toContain(`${id}/answer`);
    const away = await absence();
    expect(await enter(away)).toBe('done');
    const row = (await deputys()).find(({ caseId }) => caseId === id);
    expect(row).toMatchObject({ owner: nick.id, ownerAwayUntil: away.untilOn });
    expect(await ledger.work.count({ unit: NEWARK }, [{ owner: silent.id, standIns: true }])).toEqual([(await deputys()).length]);
    await ledger.work.endAbsence(away.id, await ledger.moment(), nick.id);
    expect(await deputys()).toEqual([]);
    expect(keys(await walk({ scope: { unit: NEWARK }, owner: nick.id, standIns: true }))).toContain(`${id}/answer`);
  });

  it('that is over, not yet begun, or whose deputy is away too, gives nobody anything', async () => {
    await errand(true);
    const now = msOf(await ledger.moment());
    await enter(await absence({ endsAt: instantOf(now - 1_000) }));
    const next = await absence({ beginsAt: instantOf(now + 3_600_000) });
    await enter(next);
    expect(await deputys()).toEqual([]);
    await owner.query('DELETE FROM centerline.absence WHERE unit = $1', [NEWARK]);
    const [one, other] = [await absence(), await absence({ person: silent.id, deputy: null })];
    await enter(one);
    expect((await deputys()).length).toBeGreaterThan(0);
    await enter(other, [one.id]);
    expect(await deputys()).toEqual([]);
  });

  it('keeps work from being given to the person, with the rule, and from being taken', async () => {
    const id = await errand(false);
    const away = await absence();
    await enter(away);
    const given = await ledger.command(law, { caseId: id, kind: 'assign-task', body: { taskId: 'answer', to: nick.id }, actor: nora, expectedVersion: null, idempotency: null });
    expect(given).toMatchObject({ kind: 'refused', refusals: [{ code: 'absent', field: '/to', rule: { citation: 'Centerline policy: absence' } }] });
    const taken = await ledger.command(law, { caseId: id, kind: 'claim-task', body: { taskId: 'answer' }, actor: nick, expectedVersion: null, idempotency: null });
    expect(taken).toMatchObject({ kind: 'refused', refusals: [{ code: 'absent', kind: 'conflict' }] });
    await ledger.work.endAbsence(away.id, await ledger.moment(), nora.id);
    expect(await ledger.command(law, { caseId: id, kind: 'assign-task', body: { taskId: 'answer', to: nick.id }, actor: nora, expectedVersion: null, idempotency: null })).toMatchObject({ kind: 'done' });
  });

  it('is entered once however often it is sent, and never under the id of another', async () => {
    const one = await absence();
    const answers = await Promise.all(Array.from({ length: 6 }, () => enter(one)));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(new Set(answers)).toEqual(new Set(['done', 'replay']));
    expect(await enter({ ...one, deputy: null }, [one.id])).toBe('id-reused');
  });

  it('is judged again when another one was entered at the same time', async () => {
    const [one, other] = [await absence(), await absence()];
    const answers = await Promise.all([enter(one), enter(other)]);
    expect([...answers].sort()).toEqual(['done', 'stale']);
  });

  it('is never rewritten, not even by its owner', async () => {
    const one = await absence();
    await enter(one);
    await expect(owner.query('UPDATE centerline.absence SET until_on = until_on + 1 WHERE id = $1', [one.id])).rejects.toThrow('never rewritten');
    await expect(owner.query(`UPDATE centerline.absence SET ends_at = ends_at + interval '1 day', ended_at = now() WHERE id = $1`, [one.id])).rejects.toThrow('never rewritten');
    await ledger.work.endAbsence(one.id, await ledger.moment(), nick.id);
    const ended = await ledger.work.findAbsence(one.id);
    await ledger.work.endAbsence(one.id, one.beginsAt, nick.id);
    expect((await ledger.work.findAbsence(one.id))?.endsAt).toBe(ended?.endsAt);
  });
});

describe('a kept view', () => {
  const reader = `reader-${randomUUID().slice(0, 8)}`;
  const view = (about: Partial<Omit<SavedView, 'keptAt'>> = {}): Omit<SavedView, 'keptAt'> => ({
    id: randomUUID(), name: `View ${randomUUID().slice(0, 8)}`, filters: { due: 'week', type: 'ftz' }, owner: personId(reader), unit: null, keptBy: personId(reader), keptByName: 'A Reader', ...about,
  });

  it('is read by its keeper, and one of the office by everybody there', async () => {
    const [own, office] = [view(), view({ owner: null, unit: unitCode(`U-${reader.slice(-6).toUpperCase()}`) })];
    expect([await ledger.work.keepView(own), await ledger.work.keepView(office)]).toEqual([true, true]);
    const read = async (person: string, unit: string) => (await ledger.work.views(person, unit)).map(({ id }) => id);
    expect(await read(reader, 'CEE009')).toEqual([own.id]);
    expect(await read('another', office.unit ?? '')).toEqual([office.id]);
    expect(await read(reader, office.unit ?? '')).toEqual([own.id, office.id]);
    expect(await ledger.work.findView(own.id)).toMatchObject({ name: own.name, filters: { due: 'week', type: 'ftz' } });
    await ledger.work.removeView(own.id);
    expect(await ledger.work.findView(own.id)).toBeNull();
  });

  it('is changed under its id by whom it belongs to, and by nobody else', async () => {
    const one = view();
    await ledger.work.keepView(one);
    expect(await ledger.work.keepView({ ...one, name: 'Renamed', filters: {} })).toBe(true);
    expect(await ledger.work.keepView({ ...one, owner: personId('another') })).toBe(false);
    expect(await ledger.work.findView(one.id)).toMatchObject({ name: 'Renamed', owner: reader });
  });

  it('has a name of its own, whatever the letters, also when two come at once', async () => {
    const name = `Both ${randomUUID().slice(0, 8)}`;
    const kept = await Promise.all([ledger.work.keepView(view({ name })), ledger.work.keepView(view({ name: name.toUpperCase() }))]);
    expect([...kept].sort()).toEqual([false, true]);
  });

  it('belongs to somebody and has a name, or the database refuses it', async () => {
    await expect(ledger.work.keepView(view({ owner: null }))).rejects.toThrow('saved_view_is_somebodys');
    await expect(ledger.work.keepView(view({ name: '  ' }))).rejects.toThrow('saved_view_is_named');
  });
});

