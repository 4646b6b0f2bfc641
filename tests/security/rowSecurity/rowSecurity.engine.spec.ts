// The third layer of the matrix: what row security in PostgreSQL shows, to whom, against the permission table; of cases by chance and of every class of record
// in them. And what it refuses: to show anything to nobody, to remember anybody, to write in another's name.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { oversightOf, type SignedIn } from '@centerline/cases';
import { Ledger, within } from '@centerline/ledger';
import { errandLaw, ledgerOfOwn, officer } from '@centerline/ledger/testing';
import pg from 'pg';
import { actorOf, BROKER_SYSTEM, EVERYBODY } from '../src/cast.js';
import { counts, figure, isFull } from '../src/figures.js';
import { CLASSES, fillByChance, mayRead, type Made, type RecordClass } from './records.js';

const SEED = 20_261_126;
const CASES = isFull ? 4_000 : 600;
const urls = await ledgerOfOwn();
const pools = { service: new pg.Pool({ connectionString: urls.databaseUrl, max: 1 }), work: new pg.Pool({ connectionString: urls.workDatabaseUrl, max: 1 }), audit: new pg.Pool({ connectionString: urls.auditDatabaseUrl, max: 1 }) };
const owner = new pg.Pool({ connectionString: urls.ownerDatabaseUrl, max: 1 });
const system = Ledger.connect(urls.workDatabaseUrl, 2, 'system');
const serving = Ledger.connect(urls.databaseUrl, 2);
const classes = Object.keys(CLASSES) as readonly RecordClass[];
let made: readonly Made[] = [];
let everybody: readonly SignedIn[] = [];

/** In one transaction of that role: whom it is for, and what each statement finds. */
async function seenBy(pool: pg.Pool, actor: SignedIn | null, statements: readonly string[]): Promise<readonly ReadonlySet<string>[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    if (actor) await client.query('SELECT centerline.enter($1::jsonb)', [JSON.stringify(actor)]);
    const seen: Set<string>[] = [];
    for (const text of statements) seen.push(new Set((await client.query<{ id: string }>(text)).rows.map(({ id }) => String(id))));
    await client.query('COMMIT');
    return seen;
  } finally {
    client.release();
  }
}

beforeAll(async () => {
  made = await fillByChance(owner, CASES, SEED);
  everybody = await Promise.all(EVERYBODY.map((person) => actorOf(person, (unit) => system.actsFor(unit))));
}, 120_000);
afterAll(async () => {
  for (const pool of [...Object.values(pools), owner]) await pool.end();
  await serving.close();
  await system.close();
});

describe('row security', () => {
  it('shows everybody the cases that are theirs and no other, and of each class of record in them what the permission table says', async () => {
    const wrong: string[] = [];
    let [leaked, missed, cells] = [0, 0, 0];
    for (const actor of everybody) {
      const seen = await seenBy(pools.service, actor, classes.map((what) => CLASSES[what]));
      for (const [place, what] of classes.entries()) {
        for (const one of made) {
          const [shown, theirs] = [seen[place]?.has(one.id) ?? false, mayRead(actor, one, what)];
          cells += 1;
          if (shown && !theirs) leaked += 1;
          if (!shown && theirs) missed += 1;
          if (shown !== theirs && wrong.length < 20) wrong.push(`${actor.id}: ${what} of ${JSON.stringify(one)} is ${shown ? '' : 'not '}shown`);
        }
      }
    }
    const pairs = everybody.length * made.length;
    figure('matrix, third layer', counts({ 'people and systems': everybody.length, 'cases by chance': made.length, pairs, 'classes of record': classes.length, cells, leaks: leaked, missed }));
    expect(wrong).toEqual([]);
    expect(pairs).toBeGreaterThanOrEqual(10_000);
  }, 300_000);

  it('shows supervisors what their own office owes and what was done where it stands, readings to auditors alone, and parties nothing', async () => {
    await owner.query('INSERT INTO centerline.reading (at, reader, unit, case_id, what) SELECT now(), $1, $2, id, $3 FROM centerline.case_file', ['pia.long', 'PORT-2704', 'case']);
    for (const actor of everybody) {
      const [clocks, events, readings] = await seenBy(pools.audit, actor, ['SELECT case_id AS id FROM centerline.clock', 'SELECT case_id AS id FROM centerline.audit_event', 'SELECT case_id AS id FROM centerline.reading']);
      const [promises, deeds, read] = (['promises', 'events', 'readings'] as const).map((matter) => oversightOf(actor, matter));
      const owed = made.filter((one) => promises?.ok === true && (promises.of === 'all' || promises.of.some((unit) => unit === (one.units[0] ?? 'OFO-HQ'))));
      const done = made.filter((one) => deeds?.ok === true && (deeds.of === 'all' || deeds.of.some((unit) => one.units.includes(unit))));
      const sees = (found: ReadonlySet<string> | undefined, theirs: readonly Made[]) => theirs.filter((one) => !found?.has(one.id)).length;
      expect([actor.id, sees(clocks, owed), sees(events, done)]).toEqual([actor.id, 0, 0]);
      // An officer who oversees nothing has no more there than the own office's; who may ask for it at all is the service's to say.
      if (promises?.ok === true) expect([actor.id, clocks?.size, events?.size]).toEqual([actor.id, owed.length, done.length]);
      if (actor.roles.every((role) => role === 'IMPORTER_USER' || role === 'BROKER_USER')) expect([actor.id, clocks?.size, events?.size]).toEqual([actor.id, 0, 0]);
      expect([actor.id, readings?.size]).toEqual([actor.id, read?.ok === true ? made.length : 0]);
    }
  }, 120_000);

  it('shows nothing of any table to nobody, whatever the role', async () => {
    const { rows } = await owner.query<{ role: keyof typeof pools; name: string }>(`
      SELECT r AS role, c.relname AS name FROM unnest('{service,work,audit}'::text[]) r, pg_class c
      WHERE c.relnamespace = 'centerline'::regnamespace AND c.relforcerowsecurity AND has_table_privilege('centerline_' || r, c.oid, 'SELECT')`);
    for (const { role, name } of rows) expect([role, name, (await seenBy(pools[role], null, [`SELECT ctid::text AS id FROM centerline.${name}`]))[0]?.size]).toEqual([role, name, 0]);
    expect(rows.length).toBeGreaterThan(30);
  });

  it('forgets whom it was for when the transaction ends, also by an error', async () => {
    const auditor = everybody.find((one) => one.id === 'ada.wynn') ?? null;
    const of = async () => (await seenBy(pools.service, null, [CLASSES.case]))[0]?.size;
    for (let round = 0; round < 50; round += 1) {
      expect((await seenBy(pools.service, auditor, [CLASSES.case]))[0]?.size).toBe(made.length);
      expect(await of()).toBe(0);
      const client = await pools.service.connect();
      await client.query('BEGIN');
      await client.query('SELECT centerline.enter($1::jsonb)', [JSON.stringify(auditor)]);
      await expect(client.query('SELECT 1 / 0')).rejects.toThrow('division by zero');
      await client.query('ROLLBACK');
      client.release();
      expect(await of()).toBe(0);
    }
  });

  it('shows a broker’s system no more on the very next call when a power of attorney is revoked', async () => {
    const cases = async () => {
      const broker = await actorOf(BROKER_SYSTEM, (unit) => system.actsFor(unit));
      return (await seenBy(pools.service, broker, [CLASSES.case]))[0]?.size ?? -1;
    };
    expect(await cases()).toBeGreaterThan(0);
    await owner.query(`UPDATE centerline.power_of_attorney SET revoked_at = now() WHERE broker_unit = 'BRK-201'`);
    expect(await cases()).toBe(0);
    await owner.query(`UPDATE centerline.power_of_attorney SET revoked_at = NULL WHERE broker_unit = 'BRK-201'`);
  });
});

describe('the functions that write cases', () => {
  const ask = () => ({ caseId: null, kind: 'ask', body: { question: randomUUID() }, actor: officer, expectedVersion: null, idempotency: null });

  it('write for who asks', async () => {
    expect(await within(officer, () => serving.command(errandLaw, ask()))).toMatchObject({ kind: 'done' });
  });
  it.each<[string, SignedIn]>([
    ['another officer of the port', { ...officer, id: 'paul.drake' as SignedIn['id'] }],
    ['an importer', { ...officer, id: 'ida.park' as SignedIn['id'], roles: ['IMPORTER_USER'], unit: 'ACCT-1001' as SignedIn['unit'] }],
  ])('refuse to write in an officer’s name for %s', async (_who, other) => {
    await expect(within(other, () => serving.command(errandLaw, ask()))).rejects.toThrow('Nobody acts in another\'s name');
  });
  it('refuse to write for nobody', async () => {
    await expect(serving.command(errandLaw, ask())).rejects.toThrow('Nobody acts in another\'s name');
  });
  it('open no case for who would not be let see it', async () => {
    const elsewhere = { ...officer, unit: 'PORT-4601' as SignedIn['unit'] };
    await expect(within(elsewhere, () => serving.command(errandLaw, { ...ask(), actor: elsewhere }))).rejects.toThrow('not one of theirs');
  });
  it('know no case of others', async () => {
    const opened = await within(officer, () => serving.command(errandLaw, ask()));
    if (opened.kind !== 'done') throw new Error(opened.kind);
    const elsewhere = { ...officer, unit: 'PORT-4601' as SignedIn['unit'] };
    expect(await within(elsewhere, () => serving.readCase(errandLaw, opened.file.id))).toBeNull();
    expect(await within(elsewhere, () => serving.papers.open(errandLaw, opened.file.id))).toBeNull();
    expect(await within(elsewhere, () => serving.timeline(opened.file.id))).toEqual([]);
    expect(await serving.readCase(errandLaw, opened.file.id)).toBeNull();
    expect(await within(officer, () => serving.timeline(opened.file.id))).toHaveLength(1);
  });
});
