// Browser sessions and news on a real PostgreSQL: one renewal at a time, an end that is an end, and nobody told of what is not theirs.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantOf, type Instant } from '@centerline/clock';
import pg from 'pg';
import { Ledger } from './ledger.js';
import type { NewsOrder } from './news.js';
import type { CommandOrder } from './orders.js';
import type { SessionRow } from './sessions.js';
import { errandLaw, officer } from './testing/errand.js';
import { ledgerOfOwn } from './testing/ledgerOfOwn.js';

const own = await ledgerOfOwn();

let ledger: Ledger;
let owner: pg.Pool;
beforeAll(() => {
  ledger = Ledger.connect(own.databaseUrl, 8, 'system');
  owner = new pg.Pool({ connectionString: own.ownerDatabaseUrl, max: 2 });
});
afterAll(async () => {
  await ledger.close();
  await owner.end();
});

const NOW = Date.parse('2027-01-04T12:00:00Z');
const at = (minutes: number): Instant => instantOf(NOW + minutes * 60_000);
async function opened(about: Partial<SessionRow> = {}): Promise<SessionRow> {
  const row: SessionRow = { idHash: randomUUID(), person: 'ida.park', sealed: 'nobody reads this', openedAt: at(0), seenAt: at(0), endsAt: at(720), ...about };
  await ledger.sessions.open(row);
  return row;
}

describe('a session', () => {
  it('is found by the hash of its id, as it was written', async () => {
    const row = await opened();
    expect(await ledger.sessions.find(row.idHash)).toEqual(row);
    expect(await ledger.sessions.find(randomUUID())).toBeNull();
  });

  it('is found with the others of its person, the one used last first, and with nobody else’s', async () => {
    const person = randomUUID();
    const [first, second] = [await opened({ person }), await opened({ person, seenAt: at(3) })];
    await opened();
    expect(await ledger.sessions.ofPerson(person)).toEqual([second, first]);
  });

  it('is used later and never earlier', async () => {
    const { idHash } = await opened();
    await ledger.sessions.touch(idHash, at(5));
    await ledger.sessions.touch(idHash, at(3));
    expect((await ledger.sessions.find(idHash))?.seenAt).toBe(at(5));
  });

  it('is ended once, and then is nowhere', async () => {
    const row = await opened();
    const ends = await Promise.all([1, 2, 3].map(() => ledger.sessions.end(row.idHash)));
    expect(ends.filter((end) => end !== null)).toEqual([row]);
    expect((await owner.query('SELECT 1 FROM centerline.session WHERE id_hash = $1', [row.idHash])).rowCount).toBe(0);
  });

  it('whose time is over is ended with the others like it, and only those', async () => {
    const [idle, old, good] = [await opened({ seenAt: at(0) }), await opened({ seenAt: at(60), endsAt: at(60) }), await opened({ seenAt: at(31) })];
    const hashes = (await ledger.sessions.endPast(at(30), at(60))).map(({ idHash }) => idHash);
    expect([hashes.includes(idle.idHash), hashes.includes(old.idHash), hashes.includes(good.idHash)]).toEqual([true, true, false]);
  });

  it('is renewed by one of ten who ask at the same time; the right runs out when it is not used', async () => {
    const { idHash } = await opened();
    const claims = await Promise.all(Array.from({ length: 10 }, (_, index) => ledger.sessions.claimRenewal(idHash, at(1), instantOf(NOW + 120_000 + index))));
    expect(claims.filter(Boolean)).toHaveLength(1);
    const until = instantOf(NOW + 120_000 + claims.indexOf(true));
    expect(await ledger.sessions.claimRenewal(idHash, at(1.5), at(9))).toBe(false);
    expect(await ledger.sessions.claimRenewal(idHash, at(3), at(9))).toBe(true);
    expect(await ledger.sessions.renew(idHash, until, 'too late')).toBe(false);
    expect(await ledger.sessions.renew(idHash, at(9), 'renewed')).toBe(true);
    expect((await ledger.sessions.find(idHash))?.sealed).toBe('renewed');
    expect(await ledger.sessions.claimRenewal(randomUUID(), at(1), at(2))).toBe(false);
  });

  it('gives the right to renew back', async () => {
    const { idHash } = await opened();
    await ledger.sessions.claimRenewal(idHash, at(1), at(2));
    await ledger.sessions.releaseRenewal(idHash, at(2));
    expect(await ledger.sessions.claimRenewal(idHash, at(1), at(2))).toBe(true);
  });
});

describe('an office', () => {
  it.each([['CEE004', /Apparel/], ['ACCT-1001', /Blue Heron/], ['NOBODY-1', /^NOBODY-1$/]])('%s has a name that people know', async (unit, name) => {
    expect(await ledger.sessions.unitName(unit)).toMatch(name);
  });
});

describe('news', () => {
  const ask = (question: string): CommandOrder => ({ caseId: null, kind: 'ask', body: { question }, actor: officer, expectedVersion: null, idempotency: null });
  const order = (about: Partial<NewsOrder>): NewsOrder => ({ floor: '0', seen: [], tradeUnits: ['ACCT-1001', 'ACCT-1002', 'BRK-202'], sessions: [], idleSince: at(0), now: at(0), limit: 1_000, ...about });
  async function errand() {
    const result = await ledger.command(errandLaw, ask(randomUUID()));
    if (result.kind !== 'done') throw new Error(result.kind);
    return result.file;
  }
  const last = async (): Promise<string> => (await owner.query<{ id: string }>('SELECT max(id)::text AS id FROM centerline.audit_event')).rows[0]?.id ?? '0';

  it('names what changed since, with those who may see it: offices of the case, and parties that may act for all its importers', async () => {
    await errand();
    const floor = await last();
    const { id } = await errand();
    const { news } = await ledger.news.since(order({ floor }));
    expect(news).toMatchObject([{ caseId: id, type: 'ftz', version: 1, units: expect.arrayContaining(['PORT-2704']), parties: ['ACCT-1001'] }]);
    expect(Object.keys(news[0] ?? {}).sort()).toEqual(['caseId', 'id', 'parties', 'type', 'units', 'version']);
    expect((await ledger.news.since(order({ floor, seen: news.map((one) => one.id) }))).news).toEqual([]);
    expect((await ledger.news.since(order({ floor, tradeUnits: [] }))).news).toMatchObject([{ parties: [] }]);
  });

  it('says which of the sessions are not over', async () => {
    const [good, idle, old] = [await opened({ seenAt: at(50) }), await opened({ seenAt: at(30) }), await opened({ seenAt: at(50), endsAt: at(60) })];
    const sessions = [good, idle, old].map(({ idHash }) => idHash);
    expect((await ledger.news.since(order({ floor: await last(), sessions: [...sessions, 'unknown'], idleSince: at(30), now: at(60) }))).alive).toEqual([good.idHash]);
  });

  it('missed by somebody are the cases of their scope, each with the version it has now', async () => {
    const floor = await last();
    const { id } = await errand();
    await ledger.command(errandLaw, { ...ask(''), caseId: id, kind: 'claim-task', body: { taskId: 'answer' } });
    expect(await ledger.news.missed({ unit: 'PORT-2704' }, floor, 10)).toEqual([{ caseId: id, type: 'ftz', version: 2 }]);
    expect(await ledger.news.missed('all', floor, 10)).toHaveLength(1);
    expect(await ledger.news.missed({ iors: ['91-1000001BH'] }, floor, 10)).toHaveLength(1);
    for (const scope of [{ unit: 'PORT-4601' }, { iors: [] }, { iors: ['92-2000001TR'] }]) expect(await ledger.news.missed(scope, floor, 10)).toEqual([]);
  });

  it('begin where nothing older is still to come', async () => {
    await errand();
    const newest = await last();
    expect(BigInt(await ledger.news.floor(3_600))).toBeLessThan(BigInt(newest));
    expect(await ledger.news.floor(-1)).toBe(newest);
  });
});
