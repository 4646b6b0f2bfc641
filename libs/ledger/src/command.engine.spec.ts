// The promises of a commit, on a real PostgreSQL: acknowledged means written, once, whole, and never over somebody else's change.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONDUCTOR, type CaseId } from '@centerline/cases';
import pg from 'pg';
import { Ledger } from './ledger.js';
import type { CommandOrder } from './orders.js';
import { statements } from './database.js';
import { director, errandLaw, officer } from './testing/errand.js';
import { ledgerOfOwn } from './testing/ledgerOfOwn.js';

const { workDatabaseUrl, ownerDatabaseUrl } = await ledgerOfOwn();

let ledger: Ledger;
let owner: pg.Pool;
beforeAll(() => {
  ledger = Ledger.connect(workDatabaseUrl, 20, 'system');
  owner = new pg.Pool({ connectionString: ownerDatabaseUrl, max: 2 });
});
afterAll(async () => {
  await ledger.close();
  await owner.end();
});

const ask = (question: string, key?: string, hash = 'h'): CommandOrder => ({
  caseId: null, kind: 'ask', body: { question }, actor: officer, expectedVersion: null, idempotency: key ? { owner: officer.id, key, hash } : null,
});
const answer = (caseId: CaseId, text: string, expectedVersion: number | null = null): CommandOrder => ({
  caseId, kind: 'answer', body: { answer: text }, actor: director, expectedVersion, idempotency: null,
});
async function opened(question: string = randomUUID()) {
  const result = await ledger.command(errandLaw, ask(question));
  if (result.kind !== 'done') throw new Error(result.kind);
  return result;
}
const eventsOf = async (id: CaseId) => (await ledger.timeline(id)).map((event) => event.kind);

describe('opening a case', () => {
  it('writes the case, its clock, its task, its audit event and its news in two round trips', async () => {
    await opened(); // the reference book is read once a process
    const before = statements.count;
    const { file, outbox } = await opened();
    expect(statements.count - before).toBe(2);
    expect(file.number).toMatch(/^FTZ-\d{4}-\d{6}$/);
    expect(outbox).toMatchObject({ kind: 'start', caseId: file.id, standing: { stage: 'OPEN', version: 1, closed: false } });
    const read = await ledger.readCase(errandLaw, file.id);
    expect(read?.file).toEqual(file);
    expect(await eventsOf(file.id)).toEqual(['errand.asked']);
  });

  it('is one case when the same key comes ten times at once, and every answer names it', async () => {
    const question = randomUUID();
    const results = await Promise.all(Array.from({ length: 10 }, () => ledger.command(errandLaw, ask(question, `key-${question}`))));
    const ids = new Set(results.map((result) => (result.kind === 'done' ? result.file.id : result.kind)));
    expect(ids.size).toBe(1);
    expect(results.filter((result) => result.kind === 'done' && !result.replayed)).toHaveLength(1);
    const { rows } = await owner.query('SELECT count(*)::int AS cases FROM centerline.case_file WHERE subject_key = $1', [question]);
    expect(rows).toEqual([{ cases: 1 }]);
  });

  it('refuses a key that was used for another body', async () => {
    const key = randomUUID();
    await ledger.command(errandLaw, ask('one', key, 'hash of one'));
    expect(await ledger.command(errandLaw, ask('two', key, 'hash of two'))).toEqual({ kind: 'key-reused' });
  });

  it('writes nothing when the law refuses', async () => {
    const { rows: [before] } = await owner.query('SELECT count(*)::int AS n FROM centerline.case_file');
    expect(await ledger.command(errandLaw, ask('', randomUUID()))).toMatchObject({ kind: 'refused', refusals: [{ code: 'empty', field: '/question' }] });
    const { rows: [after] } = await owner.query('SELECT count(*)::int AS n FROM centerline.case_file');
    expect(after).toEqual(before);
  });
});

describe('changing a case', () => {
  it('lets one of two decisions at once win, refuses the other, and records one event', async () => {
    const { file } = await opened();
    const results = await Promise.all([ledger.command(errandLaw, answer(file.id, 'yes')), ledger.command(errandLaw, answer(file.id, 'no'))]);
    expect(results.map((result) => result.kind).sort()).toEqual(['done', 'refused']);
    expect(await eventsOf(file.id)).toEqual(['errand.asked', 'errand.answered']);
  });

  it('refuses a change made on an older version', async () => {
    const { file } = await opened();
    expect(await ledger.command(errandLaw, answer(file.id, 'yes', 7))).toEqual({ kind: 'stale', currentVersion: 1 });
  });

  it('tells the conductor of an ending, and nothing of a claim', async () => {
    const { file } = await opened();
    const claimed = await ledger.command(errandLaw, { ...answer(file.id, ''), kind: 'claim-task', body: { taskId: 'answer' }, actor: officer });
    expect(claimed).toMatchObject({ kind: 'done', outbox: null });
    const ended = await ledger.command(errandLaw, answer(file.id, 'yes'));
    expect(ended).toMatchObject({ kind: 'done', outbox: { kind: 'tell', standing: { closed: true, wakeAt: null } } });
  });

  it('hides the case of another office', async () => {
    const { file } = await opened();
    const stranger = { ...officer, unit: 'PORT-4601' as typeof officer.unit };
    expect(await ledger.command(errandLaw, { ...answer(file.id, 'x'), actor: stranger })).toMatchObject({ kind: 'refused', refusals: [{ kind: 'not-found' }] });
  });

  it('never rewrites history, not even for the owner of the tables', async () => {
    await expect(owner.query('UPDATE centerline.audit_event SET summary = $1', ['never'])).rejects.toThrow('append-only');
    await expect(owner.query('DELETE FROM centerline.audit_event')).rejects.toThrow('append-only');
    await expect(ledger.database.pool.query('DELETE FROM centerline.audit_event')).rejects.toThrow('permission denied');
  });
});

describe('the passing of time', () => {
  /** As if the clock had been started so many minutes earlier: every mark of it moves back. */
  const age = (id: CaseId, minutes: number) =>
    owner.query(`UPDATE centerline.clock SET next_mark_at = next_mark_at - make_interval(mins => $2),
      marks = (SELECT jsonb_agg(m || jsonb_build_object('at', centerline.instant((m ->> 'at')::timestamptz - make_interval(mins => $2))) ORDER BY m ->> 'at') FROM jsonb_array_elements(marks) m)
      WHERE case_id = $1`, [id, minutes]);

  it('is recorded once however often and by whomever one looks, and breaks nothing', async () => {
    const { file } = await opened();
    expect(await ledger.passMarksOf(file.id)).toBe(0);
    await age(file.id, 61);
    const looks = await Promise.all([ledger.passMarksOf(file.id), ledger.passMarksOf(file.id), ledger.sweepAlone(0, 100)]);
    expect(looks.reduce<number>((sum, look) => sum + (look ?? 0), 0)).toBe(1);
    expect(await eventsOf(file.id)).toEqual(['errand.asked', 'clock.breached']);
    const heeded = await ledger.command(errandLaw, { caseId: file.id, kind: 'heed', body: {}, actor: CONDUCTOR, idempotency: null, expectedVersion: null });
    expect(heeded).toMatchObject({ kind: 'done', file: { version: 3 } });
    const again = await ledger.command(errandLaw, { caseId: file.id, kind: 'heed', body: {}, actor: CONDUCTOR, idempotency: null, expectedVersion: null });
    expect(again).toMatchObject({ kind: 'done', file: { version: 3 } });
    const { rows } = await owner.query('SELECT subject FROM centerline.notice WHERE case_id = $1 ORDER BY id', [file.id]);
    expect(rows.map((row: { subject: string }) => row.subject)).toEqual([`${file.number}: "Answer" is due soon`, `${file.number}: "Answer" is overdue`]);
  });
});

describe('lists', () => {
  it('page through all open work of an office, soonest due first, without losing or repeating any', async () => {
    for (let index = 0; index < 5; index += 1) await opened();
    const seen: string[] = [];
    let after: readonly [string, string] | null = null;
    for (;;) {
      const page = await ledger.worklist({ scope: { unit: 'PORT-2704' }, unit: 'PORT-2704', limit: 2, after });
      seen.push(...page.map((item) => item.caseId));
      const last = page.at(-1);
      if (!last) break;
      after = [last.dueAt ?? '', `${last.caseId}/${last.taskId}`];
    }
    const { rows: [{ open }] } = await owner.query(`SELECT count(*)::int AS open FROM centerline.task WHERE unit = 'PORT-2704' AND done_at IS NULL`);
    expect(seen).toHaveLength(open);
    expect(new Set(seen).size).toBe(open);
  });

  it('show an importer only cases of its own importers of record, and an office only its own', async () => {
    const { file } = await opened();
    const of = (scope: Parameters<Ledger['cases']>[0]['scope']) => ledger.cases({ type: 'ftz', scope, limit: 100, after: null });
    expect((await of({ iors: ['91-1000001BH'] })).map((row) => row.id)).toContain(file.id);
    expect(await of({ iors: ['92-2000001TR'] })).toEqual([]);
    expect(await of({ iors: [] })).toEqual([]);
    expect(await of({ unit: 'PORT-4601' })).toEqual([]);
  });
});
