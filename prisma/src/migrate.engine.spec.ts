// What migrations promise on a real PostgreSQL, in databases of this file's own that are dropped afterwards.
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { driftOf, loadReference, migrate } from './index.js';

const { databaseUrl = '', ownerDatabaseUrl = '' } = JSON.parse(process.env['CENTERLINE_TEST_ENDPOINTS'] ?? '{}') as { databaseUrl?: string; ownerDatabaseUrl?: string };

const MIGRATIONS = readdirSync(new URL('../migrations/', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
const scratch: string[] = [];
let server: pg.Client;

const within = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;
async function newDatabase(): Promise<string> {
  const name = `centerline_scratch_${randomUUID().slice(0, 8)}`;
  await server.query(`CREATE DATABASE ${name}`);
  scratch.push(name);
  return within(ownerDatabaseUrl, name);
}
async function ask<Row extends pg.QueryResultRow>(url: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
const lines = (): { readonly said: string[]; readonly report: (line: string) => void } => {
  const said: string[] = [];
  return { said, report: (line) => void said.push(line) };
};

beforeAll(async () => {
  server = new pg.Client({ connectionString: ownerDatabaseUrl });
  await server.connect();
});
afterAll(async () => {
  for (const name of scratch) await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await server.end();
}, 60_000);

describe('deploying migrations', () => {
  it('applies each once, in order, however many ask at the same time', async () => {
    const ownerUrl = await newDatabase();
    const answers = await Promise.all([1, 2, 3, 4].map(() => migrate({ ownerUrl })));
    expect(answers.flatMap(({ applied }) => applied)).toEqual(MIGRATIONS);
    expect((await migrate({ ownerUrl })).applied).toEqual([]);
    expect(await ask(ownerUrl, 'SELECT migration_name FROM public._prisma_migrations ORDER BY 1')).toEqual(MIGRATIONS.map((migration_name) => ({ migration_name })));
  });

  it('refuses to go on when an applied migration was edited', async () => {
    const ownerUrl = await newDatabase();
    await migrate({ ownerUrl });
    await ask(ownerUrl, `UPDATE public._prisma_migrations SET checksum = 'other' WHERE migration_name = $1`, [MIGRATIONS[1]]);
    await expect(migrate({ ownerUrl })).rejects.toThrow(`Migration ${MIGRATIONS[1]} was edited after it had been applied`);
  });

  it('leaves nothing of a migration that fails, names it, and does it when the way is free', async () => {
    const ownerUrl = await newDatabase();
    await ask(ownerUrl, 'CREATE SCHEMA centerline CREATE TABLE case_file (id integer)');
    await expect(migrate({ ownerUrl })).rejects.toThrow(`Migration ${MIGRATIONS[1]} could not be applied and left nothing behind: relation "case_file" already exists.`);
    expect(await ask(ownerUrl, `SELECT to_regclass('centerline.audit_event') AS left_behind`)).toEqual([{ left_behind: null }]);
    await ask(ownerUrl, 'DROP TABLE centerline.case_file');
    expect((await migrate({ ownerUrl })).applied).toEqual(MIGRATIONS.slice(1));
  });

  it('says where it was not let in, and keeps the password to itself', async () => {
    const wrong = Object.assign(new URL(ownerDatabaseUrl), { pathname: '/centerline_no_such_database', password: new URL(ownerDatabaseUrl).password }).href;
    const failure = await migrate({ ownerUrl: wrong }).then(() => '', (error: Error) => error.message);
    expect(failure).toContain('did not let us in (database "centerline_no_such_database" does not exist)');
    await expect(migrate({ ownerUrl: 'postgresql://owner:hush@127.0.0.1:1/none' })).rejects.toThrow(/^PostgreSQL at 127\.0\.0\.1:1 did not let us in \([^)]*ECONNREFUSED[^)]*\): (?!.*hush)/);
  });
});

describe('the schema files and the migrations', () => {
  it('say the same', async () => {
    const ownerUrl = await newDatabase();
    await migrate({ ownerUrl });
    expect(await driftOf(ownerUrl)).toBeNull();
  });

  it.each([
    ['a column more', 'ALTER TABLE centerline.port ADD extra text', 'column port.extra stands in the database, not in the schema: text, optional'],
    ['a column that may be empty', 'ALTER TABLE centerline.port ALTER zone DROP NOT NULL', 'column port.zone differs: the schema says text, required; the database has text, optional'],
    ['another type', 'ALTER TABLE centerline.clock ALTER generation TYPE bigint', 'column clock.generation differs: the schema says integer, required; the database has bigint, required'],
    ['another default', 'ALTER TABLE centerline.moment_shift ALTER ms SET DEFAULT 5', 'column moment_shift.ms differs: the schema says bigint, required, default 0; the database has bigint, required, default 5'],
    ['a lost index', 'DROP INDEX centerline.importer_account_idx', 'index importer_account_idx stands in the schema, not in the database: btree on importer (account)'],
    ['a lost link', 'ALTER TABLE centerline.task DROP CONSTRAINT task_case_id_fkey', 'link task_case_id_fkey stands in the schema, not in the database: task (case_id) to case_file (id), on delete no action, on update no action'],
  ])('are told apart by %s', async (_what, change, told) => {
    const ownerUrl = await newDatabase();
    await migrate({ ownerUrl });
    await ask(ownerUrl, change);
    expect(await driftOf(ownerUrl)).toBe(told);
  });
});

describe('what the database itself refuses', () => {
  let ownerUrl: string;
  let serviceUrl: string;
  beforeAll(async () => {
    ownerUrl = await newDatabase();
    serviceUrl = within(databaseUrl, new URL(ownerUrl).pathname.slice(1));
    await migrate({ ownerUrl });
    await loadReference({ ownerUrl, mode: 'production', samples: false });
  });

  it.each(['audit_event', 'reading'])('to rewrite %s, even for the owner', async (table) => {
    await expect(ask(ownerUrl, `UPDATE centerline.${table} SET at = now()`)).rejects.toThrow(`${table} is append-only: history is never rewritten`);
    await expect(ask(ownerUrl, `DELETE FROM centerline.${table}`)).rejects.toThrow(`${table} is append-only`);
    await expect(ask(ownerUrl, `TRUNCATE centerline.${table}`)).rejects.toThrow(`${table} is append-only`);
  });

  it('to move the clock of a production installation', async () => {
    await expect(ask(ownerUrl, 'INSERT INTO centerline.moment_shift (ms) VALUES (86400000)')).rejects.toThrow('The clock of a production installation cannot be moved');
    expect(await ask(ownerUrl, `SELECT centerline.shift() = interval '0' AS unmoved`)).toEqual([{ unmoved: true }]);
  });

  it.each([
    ['delete from the audit', 'DELETE FROM centerline.audit_event'], ['change the audit', 'UPDATE centerline.audit_event SET summary = NULL'],
    ['delete a case', 'DELETE FROM centerline.case_file'], ['delete a notice', 'DELETE FROM centerline.notice'],
    ['add a port', `INSERT INTO centerline.port VALUES ('9999', '', '', '', '', '')`], ['change an importer', 'UPDATE centerline.importer SET name = NULL'],
    ['grant itself a power of attorney', `INSERT INTO centerline.power_of_attorney VALUES ('B', 'A', now())`], ['move the clock', 'UPDATE centerline.moment_shift SET ms = 1'],
    ['change the mode', `UPDATE centerline.installation SET mode = 'development'`], ['drop a trigger', 'DROP TRIGGER audit_event_append_only ON centerline.audit_event'],
  ])('to let a service %s', async (_what, sql) => {
    await expect(ask(serviceUrl, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('to let a service write anything but what people keep for themselves, that they read, sessions, their office’s webhooks, that news is delivered, and that a power is verified or revoked: cases are written by functions', async () => {
    const granted = await ask<{ table: string; rights: string }>(ownerUrl, `
      SELECT c.relname AS "table", string_agg(p.name, ' ' ORDER BY p.place) AS rights
      FROM pg_class c, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) WITH ORDINALITY AS p(name, place)
      WHERE c.relnamespace = 'centerline'::regnamespace AND c.relkind = 'r' AND (has_table_privilege('centerline_service', c.oid, p.name) OR (p.name IN ('INSERT', 'UPDATE') AND has_any_column_privilege('centerline_service', c.oid, p.name)))
      GROUP BY c.relname ORDER BY c.relname`);
    expect(granted.map(({ table, rights }) => `${table}: ${rights}`)).toEqual([
      'absence: INSERT UPDATE', 'mail_preference: INSERT UPDATE', 'message_read: INSERT UPDATE', 'outbox: UPDATE', 'power_of_attorney: UPDATE', 'reading: INSERT', 'saved_view: INSERT UPDATE DELETE', 'session: INSERT UPDATE DELETE',
      'webhook: INSERT UPDATE',
    ]);
  });

  it('to do the ledger without any of its functions', async () => {
    const found = await ask<{ name: string }>(ownerUrl, `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'centerline'::regnamespace ORDER BY 1`);
    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining([
      'acts_for', 'commit_change', 'fingerprint', 'instant', 'moment', 'open_desk', 'pass_marks', 'refuse_rewriting', 'refuse_time_travel', 'shift', 'standing',
    ]));
  });

  it('to stop a clock set by law', async () => {
    const [check] = await ask<{ rule: string }>(ownerUrl, `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'clock_law_never_pauses'`);
    expect(check?.rule).toBe(`CHECK (((basis = 'INTERNAL_SLA'::text) OR (verdict <> 'paused'::text)))`);
  });
});

describe('loading reference data', () => {
  /** Stands for the ledger's own, which this project does not know. */
  const seal = (text: string): string => text.replaceAll('900-12-1234', 'ssn:k1:sealed');

  const again = (ownerUrl: string) => ask(ownerUrl, `UPDATE centerline.reference_version SET version = 'older'`);

  it('fills every table once and does nothing the second time, however many ask at once', async () => {
    const ownerUrl = await newDatabase();
    await migrate({ ownerUrl });
    const { said, report } = lines();
    await Promise.all([1, 2, 3].map(() => loadReference({ ownerUrl, mode: 'development', samples: true, seal, report })));
    expect(said).toEqual(['Loading reference data']);
    expect(await ask(ownerUrl, `SELECT (SELECT count(*)::int FROM centerline.port) AS ports, (SELECT count(*)::int FROM centerline.unit) AS units,
      (SELECT count(*)::int FROM centerline.heading) AS headings, (SELECT count(*)::int FROM centerline.importer) AS importers, (SELECT ms::int FROM centerline.moment_shift) AS shift`))
      .toEqual([{ ports: 413, units: 850, headings: 1229, importers: 9, shift: 0 }]);
  });

  it('keeps what officers recorded: a revocation, a person, an older calendar; and lets go what left the files', async () => {
    const ownerUrl = await newDatabase();
    await migrate({ ownerUrl });
    await loadReference({ ownerUrl, mode: 'development', samples: true, seal });
    await ask(ownerUrl, `UPDATE centerline.power_of_attorney SET revoked_at = '2026-05-01Z' WHERE broker_unit = 'BRK-201' AND account = 'ACCT-1001'`);
    await ask(ownerUrl, `INSERT INTO centerline.person VALUES ('new.officer', 'New Officer', '{PORT_OFFICER}', 'PORT-2704')`);
    await ask(ownerUrl, `INSERT INTO centerline.calendar_version VALUES ('us-federal/America/Chicago', '2025-01', '{}')`);
    await ask(ownerUrl, `INSERT INTO centerline.port VALUES ('9998', 'Closed', '', 'America/Chicago', 'unofficial', '')`);
    await ask(ownerUrl, `UPDATE centerline.port SET zone = 'America/Denver' WHERE code = '2704'`);
    await again(ownerUrl);
    await loadReference({ ownerUrl, mode: 'development', samples: true, seal });
    expect(await ask(ownerUrl, `SELECT (SELECT revoked_at = '2026-05-01Z' FROM centerline.power_of_attorney WHERE broker_unit = 'BRK-201' AND account = 'ACCT-1001') AS revoked,
      EXISTS (SELECT FROM centerline.person WHERE id = 'new.officer') AS person, EXISTS (SELECT FROM centerline.calendar_version WHERE version = '2025-01') AS calendar,
      EXISTS (SELECT FROM centerline.port WHERE code = '9998') AS port, (SELECT zone FROM centerline.port WHERE code = '2704') AS zone`))
      .toEqual([{ revoked: true, person: true, calendar: true, port: false, zone: 'America/Los_Angeles' }]);
    expect(await ask(ownerUrl, `SELECT centerline.acts_for('ACCT-1006') AS iors`)).toEqual([{ iors: ['ssn:k1:sealed'] }]);
    expect(await ask(ownerUrl, `SELECT centerline.acts_for('BRK-201') AS iors`)).toEqual([{ iors: ['92-2000001TR'] }]);
  });

  it('never turns a production installation into another, and takes no samples there', async () => {
    const ownerUrl = await newDatabase();
    await migrate({ ownerUrl });
    await expect(loadReference({ ownerUrl, mode: 'development', samples: true })).rejects.toThrow('with their numbers sealed');
    await expect(loadReference({ ownerUrl, mode: 'production', samples: true })).rejects.toThrow('a production installation refuses them');
    await loadReference({ ownerUrl, mode: 'production', samples: false });
    await expect(loadReference({ ownerUrl, mode: 'development', samples: true, seal })).rejects.toThrow('This database belongs to a production installation: it cannot be used for development.');
    expect(await ask(ownerUrl, 'SELECT mode, (SELECT count(*)::int FROM centerline.person) AS people, (SELECT count(*)::int FROM centerline.moment_shift) AS shifts FROM centerline.installation'))
      .toEqual([{ mode: 'production', people: 0, shifts: 0 }]);
  });
});
