// The audit log on a real PostgreSQL: every event and reading is closed over once, however late it was committed; and whatever its owner does to a record is found.
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { flawsOfProof, inWords, keyIdOf, signHead, type SignedHead } from '@centerline/audit';
import pg from 'pg';
import { Ledger } from '../ledger.js';
import { errandLaw, officer } from '../testing/errand.js';
import { ledgerOfOwn } from '../testing/ledgerOfOwn.js';

const { workDatabaseUrl, auditDatabaseUrl, databaseUrl, ownerDatabaseUrl } = await ledgerOfOwn();
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const id = keyIdOf(publicKey);
const KEYS = new Map([[id, publicKey]]);
const published: SignedHead[] = [];

let serving: Ledger;
let working: Ledger;
let auditing: Ledger;
let owner: pg.Pool;
beforeAll(() => {
  serving = Ledger.connect(databaseUrl, 5, 'system');
  working = Ledger.connect(workDatabaseUrl, 5, 'system');
  auditing = Ledger.connect(auditDatabaseUrl, 2, 'system');
  owner = new pg.Pool({ connectionString: ownerDatabaseUrl, max: 3 });
});
afterAll(async () => {
  for (const one of [serving, working, auditing]) await one.close();
  await owner.end();
});

const close = async (): Promise<SignedHead | null> => {
  const head = await working.auditLog.close((open) => signHead(open, privateKey, id));
  if (head) published.push(head);
  return head;
};
const happens = async (times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) {
    const result = await serving.command(errandLaw, { caseId: null, kind: 'ask', body: { question: `Whose is 900-12-1234? ${time}` }, actor: officer, expectedVersion: null, idempotency: null });
    if (result.kind !== 'done') throw new Error(result.kind);
    await serving.recordReading(officer, result.file.id, 'case');
  }
};
const number = async (text: string): Promise<number> => Number((await owner.query<{ n: string }>(text)).rows[0]?.n);
const records = () => number(`SELECT (SELECT count(*) FROM centerline.audit_event) + (SELECT count(*) FROM centerline.reading) AS n`);
const verified = () => auditing.auditLog.verify(KEYS, published);
/** What the owner of the database does when nobody looks; undone afterwards, so that each trial begins with a whole log. */
async function meddling(table: string, act: string, undo: string): Promise<readonly string[]> {
  const run = async (text: string): Promise<void> => {
    const client = await owner.connect();
    try {
      await client.query(`BEGIN; SELECT set_config('centerline.side', 'system', true), set_config('centerline.keys', '{*}', true); ALTER TABLE centerline.${table} DISABLE TRIGGER USER`);
      await client.query(text);
      await client.query(`ALTER TABLE centerline.${table} ENABLE TRIGGER USER; COMMIT`);
    } finally {
      client.release();
    }
  };
  await run(act);
  const { flaws } = await verified();
  await run(undo);
  return flaws.map(inWords);
}

describe('the audit log', () => {
  it('closes over what was recorded, once, and over nothing when nothing was', async () => {
    expect(await close()).toBeNull();
    await happens(5);
    const head = await close();
    expect(head?.size).toBe(await records());
    expect(await close()).toBeNull();
    await happens(3);
    expect((await close())?.size).toBe(await records());
    expect(await verified()).toMatchObject({ heads: 2, entries: await records(), flaws: [], last: { size: await records() } });
  });

  it('is closed by one process at a time, and over no record twice', async () => {
    await happens(4);
    const heads = (await Promise.all(Array.from({ length: 5 }, close))).filter((head) => head !== null);
    expect(heads).toHaveLength(1);
    expect(heads[0]?.size).toBe(await records());
  });

  it('takes in a record that was committed long after others with higher ids', async () => {
    const late = await owner.connect();
    const case1 = (await owner.query<{ id: string }>('SELECT case_id AS id FROM centerline.reading LIMIT 1')).rows[0]?.id;
    await late.query(`BEGIN; SELECT set_config('centerline.side', 'system', true)`);
    await late.query(`INSERT INTO centerline.reading (at, reader, unit, case_id, what) VALUES (now(), 'late.reader', 'PORT-2704', $1, 'case')`, [case1]);
    for (let round = 0; round < 3; round += 1) {
      await happens(2);
      await close();
    }
    expect(await number(`SELECT count(*) AS n FROM centerline.audit_head, unnest(readings) AS r(id) WHERE r.id = (SELECT max(id) FROM centerline.reading)`)).toBe(1);
    await late.query('COMMIT');
    late.release();
    expect((await close())?.size).toBe(await records());
    expect((await verified()).flaws).toEqual([]);
  });

  it('moves its floor on when everything under way has ended, so that what was closed over long ago is not looked at again', async () => {
    await owner.query(`ALTER TABLE centerline.audit_head DISABLE TRIGGER USER; SELECT set_config('centerline.side', 'system', false)`);
    await owner.query(`UPDATE centerline.audit_head SET horizon_at = horizon_at - interval '2 minutes'`);
    await owner.query(`ALTER TABLE centerline.audit_head ENABLE TRIGGER USER`);
    await happens(1);
    await close();
    const floor = (await owner.query<{ event: string; top: string }>('SELECT floor_event::text AS event, (SELECT max(id)::text FROM centerline.audit_event) AS top FROM centerline.audit_head ORDER BY size DESC LIMIT 1')).rows[0];
    expect(Number(floor?.event)).toBeGreaterThan(0);
    expect(Number(floor?.event)).toBeLessThan(Number(floor?.top));
    await happens(2);
    expect((await close())?.size).toBe(await records());
    expect((await verified()).flaws).toEqual([]);
  });

  it('proves each record by itself, against the head that closed over it; and one that stands under no head yet as open', async () => {
    for (const [log, table] of [['event', 'audit_event'], ['reading', 'reading']] as const) {
      const { rows } = await owner.query<{ id: string }>(`SELECT id::text AS id FROM centerline.${table} ORDER BY id`);
      for (const { id: record } of rows) {
        const proof = await auditing.auditLog.prove(log, record);
        expect([record, proof && flawsOfProof(proof, KEYS, published)]).toEqual([record, []]);
      }
    }
    await happens(1);
    const open = await auditing.auditLog.prove('event', String(await number('SELECT max(id) AS n FROM centerline.audit_event')));
    expect(open && flawsOfProof(open, KEYS, published)).toEqual(['open']);
    await close();
    expect(await auditing.auditLog.prove('event', '999999999')).toBeNull();
  });

  it('knows the last head that was published and is still there', async () => {
    const [second, third] = published.slice(1, 3);
    expect(await working.auditLog.lastShared(published)).toBe(published.at(-1)?.size);
    expect(await working.auditLog.lastShared([...(second ? [second] : []), { ...(third as SignedHead), root: 'b'.repeat(64) }])).toBe(second?.size);
    expect(await working.auditLog.lastShared([])).toBe(0);
  });

  it.each([
    ['an actor', 'audit_event', `UPDATE centerline.audit_event SET actor_name = 'Somebody else' WHERE id = 2`, `UPDATE centerline.audit_event SET actor_name = (SELECT actor_name FROM centerline.audit_event WHERE id = 1) WHERE id = 2`, /^Entry \d+, event 2, is not what it was/],
    ['a fact', 'audit_event', `UPDATE centerline.audit_event SET data = data || '{"x":1}' WHERE id = 3`, `UPDATE centerline.audit_event SET data = data - 'x' WHERE id = 3`, /^Entry \d+, event 3, is not what it was/],
    ['an instant, by a thousandth of a second', 'reading', `UPDATE centerline.reading SET at = at + interval '1 millisecond' WHERE id = 1`, `UPDATE centerline.reading SET at = at - interval '1 millisecond' WHERE id = 1`, /^Entry \d+, reading 1, is not what it was/],
    ['that somebody read', 'reading', `CREATE TABLE public.kept AS SELECT * FROM centerline.reading WHERE id = 2; DELETE FROM centerline.reading WHERE id = 2`, `INSERT INTO centerline.reading OVERRIDING SYSTEM VALUE SELECT * FROM public.kept; DROP TABLE public.kept`, /^Entry \d+, reading 2, is not there any more/],
    ['what was never done, among what was', 'reading', `DELETE FROM centerline.reading WHERE what = 'forged'; INSERT INTO centerline.reading (id, at, reader, unit, case_id, what) OVERRIDING SYSTEM VALUE SELECT -1, at, 'nobody', unit, case_id, 'forged' FROM centerline.reading WHERE id = 1`, `DELETE FROM centerline.reading WHERE what = 'forged'`, /^reading -1 stands among older records/],
    ['a root', 'audit_head', `UPDATE centerline.audit_head SET root = repeat('0', 64) WHERE size = (SELECT min(size) FROM centerline.audit_head)`, `SELECT 1`, /bears no signature/],
  ])('is found changed when the owner of the database changes %s', async (what, table, act, undo, words) => {
    const kept = what === 'a root' ? (await owner.query<{ root: string }>('SELECT root FROM centerline.audit_head ORDER BY size LIMIT 1')).rows[0]?.root : '';
    const found = await meddling(table, act, what === 'a root' ? `UPDATE centerline.audit_head SET root = '${kept}' WHERE size = (SELECT min(size) FROM centerline.audit_head)` : undo);
    expect(found).toContainEqual(expect.stringMatching(words));
    expect((await verified()).flaws).toEqual([]);
  });

  it('proves a record that its owner changed to be another than it was', async () => {
    const changed = `UPDATE centerline.audit_event SET summary = summary || '!' WHERE id = 2`;
    const asOwner = (text: string) => owner.query(`BEGIN; SELECT set_config('centerline.side', 'system', true), set_config('centerline.keys', '{*}', true); ALTER TABLE centerline.audit_event DISABLE TRIGGER USER; ${text}; ALTER TABLE centerline.audit_event ENABLE TRIGGER USER; COMMIT`);
    await asOwner(changed);
    const proof = await auditing.auditLog.prove('event', '2');
    await asOwner(`UPDATE centerline.audit_event SET summary = left(summary, -1) WHERE id = 2`);
    const again = await auditing.auditLog.prove('event', '2');
    expect([proof, again].map((one) => one && flawsOfProof(one, KEYS, published))).toEqual([['path'], []]);
  });

  it('is nobody’s to read who serves people; and a key that is away loses nothing', async () => {
    await expect(serving.auditLog.headsAfter(0, 1)).rejects.toThrow('permission denied');
    await expect(serving.auditLog.close((open) => signHead(open, privateKey, id))).rejects.toThrow('permission denied');
    await happens(1);
    await expect(working.auditLog.close(() => { throw new Error('the key is away'); })).rejects.toThrow('the key is away');
    expect((await close())?.size).toBe(await records());
    expect((await verified()).flaws).toEqual([]);
  });
});
