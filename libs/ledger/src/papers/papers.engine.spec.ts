// Messages and documents on a real PostgreSQL: beside the case and never of it, once, whole, and never rewritten.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personId, unitCode, type CaseId, type MessageBody, type Person } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import pg from 'pg';
import { Ledger } from '../ledger.js';
import { director, errandLaw, officer } from '../testing/errand.js';
import type { FileOrder, PaperOrder } from './orders.js';
import { ledgerOfOwn } from '../testing/ledgerOfOwn.js';

const { databaseUrl, ownerDatabaseUrl } = await ledgerOfOwn();
const importer: Person = { kind: 'person', id: personId('ida.park'), name: 'Ida Park', roles: ['IMPORTER_USER'], unit: unitCode('ACCT-1001'), iors: ['91-1000001BH' as Person['iors'][number]] };
const stranger: Person = { ...importer, id: personId('tom.reyes'), unit: unitCode('ACCT-1002'), iors: ['92-2000001TR' as Person['iors'][number]] };

let ledger: Ledger;
let owner: pg.Pool;
let caseId: CaseId;
beforeAll(() => {
  ledger = Ledger.connect(databaseUrl, 20, 'system');
  owner = new pg.Pool({ connectionString: ownerDatabaseUrl, max: 2 });
});
afterAll(async () => {
  await ledger.close();
  await owner.end();
});

async function opened(): Promise<CaseId> {
  const result = await ledger.command(errandLaw, { caseId: null, kind: 'ask', body: { question: randomUUID() }, actor: officer, expectedVersion: null, idempotency: null });
  if (result.kind !== 'done') throw new Error(result.kind);
  return result.file.id;
}
const order = (actor: Person, key: string = randomUUID(), hash = 'h'): PaperOrder => ({ caseId, actor, idempotency: { owner: actor.id, key, hash } });
const say = (actor: Person, body: Partial<MessageBody>, key?: string, hash?: string) => ledger.papers.say(errandLaw, { ...order(actor, key, hash), body: { kind: 'public', text: 'Good morning.', ...body } });
const said = async (actor: Person, body: Partial<MessageBody> = {}) => {
  const result = await say(actor, body);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.paper;
};
const content = { mediaType: 'application/pdf', size: 1_000, sha256: 'a'.repeat(64) };
const file = (actor: Person, more: Partial<FileOrder> = {}, key?: string) =>
  ledger.papers.file(errandLaw, { ...order(actor, key), body: { name: 'evidence.pdf', kind: 'evidence' }, content, scan: { verdict: 'clean', scanner: 'a scanner', signature: null }, ...more });
const filed = async (actor: Person, more: Partial<FileOrder> = {}) => {
  const result = await file(actor, more);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.paper;
};
const count = async (what: string): Promise<number> => Number((await owner.query<{ n: string }>(`SELECT count(*) AS n FROM centerline.${what} WHERE case_id = $1`, [caseId])).rows[0]?.n);

describe('a message', () => {
  beforeAll(async () => {
    caseId = await opened();
  });

  it('is written with its audit event and its notice in one commit, and leaves the case, its version and its clocks as they were', async () => {
    const before = await owner.query('SELECT c.*, (SELECT jsonb_agg(to_jsonb(k)) FROM centerline.clock k WHERE k.case_id = c.id) AS clocks FROM centerline.case_file c WHERE c.id = $1', [caseId]);
    const message = await said(importer, { text: 'Where is it?' });
    const after = await owner.query('SELECT c.*, (SELECT jsonb_agg(to_jsonb(k)) FROM centerline.clock k WHERE k.case_id = c.id) AS clocks FROM centerline.case_file c WHERE c.id = $1', [caseId]);
    expect(after.rows).toEqual(before.rows);
    expect(message).toMatchObject({ kind: 'public', text: 'Where is it?', author: { id: 'ida.park', name: 'Ida Park', unit: 'ACCT-1001', roles: ['IMPORTER_USER'], side: 'party' }, replyTo: null, documents: [] });
    const events = await owner.query('SELECT version, beside, kind, command_kind, public_summary, before_hash = after_hash AS unchanged, data FROM centerline.audit_event WHERE case_id = $1 ORDER BY id', [caseId]);
    expect(events.rows.slice(1)).toEqual([{
      version: 1, beside: 1, kind: 'message.public', command_kind: 'write-message', public_summary: 'A message was sent to CBP', unchanged: true,
      data: { message: message.id, kind: 'public', characters: 12, replyTo: null, documents: [], textSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    }]);
    const notices = await owner.query('SELECT key, addressee, subject, body FROM centerline.notice WHERE case_id = $1', [caseId]);
    expect(notices.rows).toMatchObject([{ key: `message/${message.id}/1`, addressee: { to: 'unit', unit: 'PORT-2704' } }]);
    expect(JSON.stringify(notices.rows)).not.toContain('Where is it?');
  });

  it('is one message when the same key comes ten times at once, and another body with that key is refused', async () => {
    const before = await count('message');
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 10 }, () => say(importer, { text: 'Once.' }, key)));
    expect(new Set(all.map((one) => (one.kind === 'done' ? one.paper.id : one.kind))).size).toBe(1);
    expect(all.filter((one) => one.kind === 'done' && !one.replayed)).toHaveLength(1);
    expect(await say(importer, { text: 'Twice.' }, key, 'another')).toEqual({ kind: 'key-reused' });
    expect(await count('message')).toBe(before + 1);
  });

  it('numbers its audit events one by one however many are written at once, beside decisions of the case', async () => {
    const work = [...Array.from({ length: 8 }, (_, index) => say(index % 2 ? importer : officer, { text: `${index}` })),
      ledger.command(errandLaw, { caseId, kind: 'claim-task', body: { taskId: 'answer' }, actor: officer, expectedVersion: null, idempotency: null })];
    expect((await Promise.all(work)).map((one) => one.kind)).toEqual(Array(9).fill('done'));
    const { rows } = await owner.query<{ version: number; numbers: number[] }>('SELECT version, array_agg(beside ORDER BY beside) AS numbers FROM centerline.audit_event WHERE case_id = $1 GROUP BY version ORDER BY version', [caseId]);
    for (const { numbers } of rows) expect(numbers).toEqual(numbers.map((_, index) => index));
    expect(rows).toHaveLength(2);
    const timeline = await ledger.timeline(caseId);
    expect(timeline.map((one) => one.kind)).toHaveLength(rows.reduce((sum, row) => sum + row.numbers.length, 0));
  });

  it('does not exist for a stranger', async () => {
    expect(await say(stranger, {})).toMatchObject({ kind: 'refused', refusals: [{ kind: 'not-found' }] });
  });
});

describe('live updates', () => {
  it('tell a party of what it may read, and not even that there was anything else', async () => {
    caseId = await opened();
    const floor = (await owner.query<{ id: string }>('SELECT max(id)::text AS id FROM centerline.audit_event')).rows[0]?.id ?? '0';
    await said(officer, { kind: 'internal' });
    await said(officer);
    await filed(officer, { body: { name: 'memo.pdf', kind: 'advice' } });
    await filed(importer);
    const { news } = await ledger.news.since({ floor, seen: [], tradeUnits: ['ACCT-1001', 'ACCT-1002'], sessions: [], idleSince: '2020-01-01T00:00:00.000Z' as Instant, now: '2020-01-01T00:00:00.000Z' as Instant, limit: 100 });
    expect(news.filter((one) => one.caseId === caseId).map(({ parties, units }) => [parties, units.includes('PORT-2704')])).toEqual([[[], true], [['ACCT-1001'], true], [[], true], [['ACCT-1001'], true]]);
    const last = (await owner.query<{ id: string }>(`SELECT max(id)::text AS id FROM centerline.audit_event WHERE public_summary IS NOT NULL`)).rows[0]?.id ?? '0';
    await said(officer, { kind: 'internal' });
    expect(await ledger.news.missed({ iors: importer.iors }, last, 100)).toEqual([]);
    expect(await ledger.news.missed({ unit: 'PORT-2704' }, last, 100)).toMatchObject([{ caseId }]);
  });
});

describe('reading messages', () => {
  const page = (person: Person, kinds: readonly ('public' | 'internal')[], more: { limit?: number; before?: string } = {}) =>
    ledger.papers.messages({ caseId, kinds, person: person.id, limit: more.limit ?? 100, before: more.before ?? null });
  const unread = async (person: Person, kinds: readonly ('public' | 'internal')[], scope: Parameters<typeof ledger.papers.unread>[0]['scope']) =>
    ledger.papers.unread({ scope, type: 'ftz', kinds, person: person.id, caseIds: [caseId] });

  beforeAll(async () => {
    caseId = await opened();
    for (const [who, kind] of [[officer, 'public'], [officer, 'internal'], [importer, 'public'], [director, 'internal'], [officer, 'public']] as const) await said(who, { kind });
  });

  it('counts for a party only what it may see, and for each person only what others wrote after the mark', async () => {
    expect(await page(importer, ['public'])).toMatchObject({ unread: 2, readThrough: null });
    expect((await page(importer, ['public'])).messages).toHaveLength(3);
    expect(await page(director, ['public', 'internal'])).toMatchObject({ unread: 4 });
    const [newest] = (await page(importer, ['public'])).messages;
    expect(await ledger.papers.markRead(caseId, ['public'], importer.id, newest?.id as NonNullable<typeof newest>['id'])).toBe(true);
    expect(await page(importer, ['public'])).toMatchObject({ unread: 0, readThrough: newest?.id });
    expect(await unread(importer, ['public'], { iors: importer.iors })).toEqual([]);
    await said(officer, { kind: 'internal' });
    expect(await unread(importer, ['public'], { iors: importer.iors })).toEqual([]);
    await said(officer);
    expect(await unread(importer, ['public'], { iors: importer.iors })).toEqual([{ caseId, unread: 1, latestAt: expect.any(String) }]);
    expect(await unread(importer, ['public'], { iors: ['92-2000001TR'] })).toEqual([]);
  });

  it('never moves a mark back, nor onto a message the reader cannot see', async () => {
    const inside = (await page(director, ['internal'])).messages[0];
    expect(await ledger.papers.markRead(caseId, ['public'], importer.id, inside?.id as NonNullable<typeof inside>['id'])).toBe(false);
    const first = (await page(importer, ['public'])).messages.at(-1);
    const before = await page(importer, ['public']);
    await ledger.papers.markRead(caseId, ['public'], importer.id, first?.id as NonNullable<typeof first>['id']);
    expect(await page(importer, ['public'])).toEqual(before);
  });

  it('goes back page by page without losing or repeating any', async () => {
    const all = (await page(director, ['public', 'internal'])).messages.map((one) => one.id);
    const seen: string[] = [];
    for (let before: string | null = null; ;) {
      const { messages } = await page(director, ['public', 'internal'], { limit: 2, ...(before ? { before } : {}) });
      seen.push(...messages.map((one) => one.id));
      before = messages.at(-1)?.id ?? null;
      if (before === null) break;
    }
    expect(seen).toEqual(all);
  });
});

describe('a document', () => {
  beforeAll(async () => {
    caseId = await opened();
  });

  it('is filed with its scan and its audit event; a new version leaves the old one as it was', async () => {
    const first = await filed(importer);
    expect(first).toMatchObject({ title: 'evidence.pdf', marking: 'public', held: false, versions: [{ version: 1, sha256: 'a'.repeat(64), scan: { verdict: 'clean' } }] });
    const second = await filed(importer, { body: { name: 'better.pdf', supersedes: first.id }, content: { ...content, sha256: 'b'.repeat(64) } });
    expect(second.id).toBe(first.id);
    expect(second.versions.map(({ version, name }) => [version, name])).toEqual([[1, 'evidence.pdf'], [2, 'better.pdf']]);
    expect(second.versions[0]).toEqual(first.versions[0]);
    const both = await Promise.all([1, 2].map(() => file(importer, { body: { name: 'again.pdf', supersedes: first.id } })));
    expect(both.map((one) => one.kind)).toEqual(['done', 'done']);
    const { rows } = await owner.query('SELECT version FROM centerline.document_version WHERE document_id = $1 ORDER BY version', [first.id]);
    expect(rows).toEqual([1, 2, 3, 4].map((version) => ({ version })));
  });

  it('waits in quarantine without a scan, and is released or refused once', async () => {
    const waiting = await filed(officer, { scan: null });
    const mine = async () => (await ledger.papers.waiting('ftz', 1_000)).find((one) => one.documentId === waiting.id);
    const found = await mine();
    expect(found).toMatchObject({ caseId, version: 1, size: 1_000 });
    if (!found) return;
    const scan = { verdict: 'infected', scanner: 'a scanner', signature: 'Eicar-Test-Signature' } as const;
    const looks = await Promise.all([1, 2, 3].map(() => ledger.papers.recordScan(errandLaw, { waiting: found, found: scan })));
    expect(looks.filter(Boolean)).toHaveLength(1);
    expect(await mine()).toBeUndefined();
    const opened = await ledger.papers.open(errandLaw, caseId);
    expect(opened?.folder.documents.find((one) => one.id === waiting.id)?.versions[0]?.scan).toMatchObject(scan);
  });

  it('is not taken of somebody who has filed 2,000 within a day, in whatever cases; of others it is, and the next day again', async () => {
    const busy: Person = { ...officer, id: personId('busy.officer') };
    const may = async (who: Person) => ledger.papers.mayFile(errandLaw, { caseId, actor: who }, { name: 'one-more.pdf', kind: 'evidence' });
    const { id } = await filed(officer, { caseId: await opened() });
    const files = (count: number, from: number, hoursAgo: number) => owner.query(`
      INSERT INTO centerline.document_version (document_id, version, name, media_type, size, sha256, filer_id, filer_name, filer_roles, filer_unit, side, at, recorded_at, sent_key)
      SELECT $1, n, 'a.pdf', 'application/pdf', 1000, repeat('c', 64), $2, 'Busy', '{PORT_OFFICER}', 'PORT-2704', 'agency', centerline.moment() - make_interval(hours => $5), now(), n::text FROM generate_series($4::integer, $4 + $3 - 1) AS n`, [id, busy.id, count, from, hoursAgo]);
    await files(1_000, 1_000, 25);
    await files(1_999, 3_000, 23);
    expect(await may(busy)).toMatchObject({ ok: true });
    await files(1, 6_000, 1);
    expect(await may(busy)).toMatchObject({ ok: false, refusals: [{ code: 'day-full', rule: { citation: 'Centerline policy: documents of a day' } }] });
    expect(await may(officer)).toMatchObject({ ok: true });
  });

  it('goes on hold and off it again, with reasons', async () => {
    const document = await filed(officer);
    const hold = (held: boolean) => ledger.papers.hold(errandLaw, { ...order(director), documentId: document.id, body: { held, reason: 'A suit was filed.' } });
    expect(await hold(true)).toMatchObject({ kind: 'done', paper: { held: true } });
    expect(await hold(true)).toMatchObject({ kind: 'refused', refusals: [{ code: 'already-held' }] });
    expect(await hold(false)).toMatchObject({ kind: 'done', paper: { held: false } });
  });

  it('is one when the same key comes at once', async () => {
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 5 }, () => file(importer, {}, key)));
    expect(new Set(all.map((one) => (one.kind === 'done' ? one.paper.id : one.kind))).size).toBe(1);
  });
});

describe('the database itself refuses', () => {
  it.each(['message', 'message_document', 'document', 'document_version', 'document_scan', 'document_hold'])('to rewrite %s, even for the owner; and a service may not try', async (table) => {
    await expect(owner.query(`DELETE FROM centerline.${table}`)).rejects.toThrow(`${table} is append-only`);
    await expect(owner.query(`TRUNCATE centerline.${table} CASCADE`)).rejects.toThrow('append-only');
    await expect(ledger.database.pool.query(`DELETE FROM centerline.${table}`)).rejects.toThrow('permission denied');
  });

  it('what the law already refuses: a party’s internal message, and public papers that point inside', async () => {
    const inside = await said(officer, { kind: 'internal' });
    const secret = await filed(officer, { body: { name: 'memo.pdf', kind: 'advice' } });
    const open = await said(officer);
    const insert = (kind: string, side: string, replyTo: string | null) => owner.query(
      `INSERT INTO centerline.message (id, case_id, kind, at, recorded_at, author_id, author_name, author_roles, side, body, reply_to, sent_key) VALUES (gen_random_uuid(), $1, $2, now(), now(), 'x', 'x', '{}', $3, 'x', $4, gen_random_uuid()::text)`,
      [caseId, kind, side, replyTo]);
    await expect(insert('internal', 'party', null)).rejects.toThrow('message_party_is_public');
    await expect(insert('public', 'agency', inside.id)).rejects.toThrow('cannot answer an internal one');
    await expect(owner.query('INSERT INTO centerline.message_document VALUES ($1, $2, $3, 1)', [caseId, open.id, secret.id])).rejects.toThrow('takes public documents only');
    await expect(owner.query(
      `INSERT INTO centerline.document_version (document_id, version, name, media_type, size, sha256, filer_id, filer_name, filer_roles, side, at, recorded_at, sent_key) VALUES ($1, 2, 'x', 'x', 1, repeat('0', 64), 'x', 'x', '{}', 'party', now(), now(), gen_random_uuid()::text)`,
      [secret.id])).rejects.toThrow('What a party files is public');
  });
});
