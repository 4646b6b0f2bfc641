// What the catalog of a migrated database says of roles and row security: who owns what, who may bypass what, and that no table of cases is left open.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrate } from './index.js';

const { ownerDatabaseUrl = '' } = JSON.parse(process.env['CENTERLINE_TEST_ENDPOINTS'] ?? '{}') as { ownerDatabaseUrl?: string };
const database = `centerline_scratch_${randomUUID().slice(0, 8)}`;
const RUNNING = ['centerline_service', 'centerline_work', 'centerline_audit'];
/** Cannot sign in: the functions that write cases run as it. */
const FUNCTIONS = 'centerline_ledger';
const DEFINERS = ['append_paper', 'commit_change', 'give_power_of_attorney', 'open_desk', 'open_folder', 'pass_marks', 'record_listing'];

let server: pg.Client;
let owner: pg.Client;
const ask = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> => (await owner.query<Row>(text, [...values])).rows;

beforeAll(async () => {
  server = new pg.Client({ connectionString: ownerDatabaseUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${database}`);
  const url = Object.assign(new URL(ownerDatabaseUrl), { pathname: `/${database}` }).href;
  await migrate({ ownerUrl: url });
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await server.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await server.end();
}, 60_000);

describe('the roles that run', () => {
  it('are no superusers, bypass nothing, create nothing, and can become nobody else', async () => {
    const found = await ask<{ name: string; rights: string }>(`
      SELECT rolname AS name, concat_ws(' ', CASE WHEN rolsuper THEN 'superuser' END, CASE WHEN rolbypassrls THEN 'bypassrls' END, CASE WHEN rolcreatedb THEN 'createdb' END,
        CASE WHEN rolcreaterole THEN 'createrole' END, CASE WHEN rolreplication THEN 'replication' END, CASE WHEN rolname = $2 AND rolcanlogin THEN 'login' END,
        (SELECT string_agg('member of ' || g.rolname, ' ') FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid)) AS rights
      FROM pg_roles r WHERE rolname = ANY ($1) ORDER BY 1`, [[...RUNNING, FUNCTIONS], FUNCTIONS]);
    expect(found).toEqual([...RUNNING, FUNCTIONS].sort().map((name) => ({ name, rights: '' })));
  });

  it('own no schema, table, sequence or type, and no function but those that write cases and readings', async () => {
    const owned = await ask<{ what: string }>(`
      SELECT 'schema ' || nspname AS what FROM pg_namespace WHERE pg_get_userbyid(nspowner) = ANY ($1)
      UNION ALL SELECT 'relation ' || relname FROM pg_class WHERE pg_get_userbyid(relowner) = ANY ($1)
      UNION ALL SELECT 'type ' || typname FROM pg_type WHERE pg_get_userbyid(typowner) = ANY ($1)
      UNION ALL SELECT 'function ' || proname || ' of ' || pg_get_userbyid(proowner) FROM pg_proc WHERE pg_get_userbyid(proowner) = ANY ($1) ORDER BY 1`, [[...RUNNING, FUNCTIONS]]);
    expect(owned.map(({ what }) => what)).toEqual(DEFINERS.map((name) => `function ${name} of ${FUNCTIONS}`));
  });

  it('may create nothing where cases are', async () => {
    const allowed = await ask(`SELECT r AS role FROM unnest($1::text[]) r WHERE has_schema_privilege(r, 'centerline', 'CREATE') OR has_schema_privilege(r, 'public', 'CREATE')`, [[...RUNNING, FUNCTIONS]]);
    expect(allowed).toEqual([]);
  });

  it('write no row of a case but through the functions that ask first', async () => {
    const rights = await ask<{ role: string; rights: string }>(`
      SELECT r AS role, string_agg(c.relname || ': ' || p, ', ' ORDER BY c.relname, p) AS rights
      FROM unnest($1::text[]) r, pg_class c, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
      WHERE c.relnamespace = 'centerline'::regnamespace AND c.relkind = 'r' AND c.relforcerowsecurity AND has_table_privilege(r, c.oid, p) GROUP BY r ORDER BY r`, [RUNNING]);
    expect(rights).toEqual([
      { role: 'centerline_audit', rights: 'reading: INSERT' },
      { role: 'centerline_service', rights: 'message_read: INSERT, message_read: UPDATE, reading: INSERT, webhook: INSERT' },
      { role: 'centerline_work', rights: 'audit_head: INSERT, delivery: INSERT, delivery: UPDATE, letter: INSERT, mail: INSERT, mail: UPDATE, outbox: UPDATE, posting: UPDATE, webhook: UPDATE, webhook_place: INSERT, webhook_place: UPDATE, webhook_post: INSERT' },
    ]);
  });
});

describe('every table that carries case data', () => {
  /** A table that names a case, or lies in one: a link leads from it to a case, over other tables if need be. */
  const OF_CASES = `
    WITH RECURSIVE of_cases AS (
      SELECT 'centerline.case_file'::regclass::oid AS oid
      UNION SELECT a.attrelid FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'centerline'::regnamespace AND c.relkind = 'r' AND a.attname = 'case_id' AND NOT a.attisdropped
      UNION SELECT k.conrelid FROM pg_constraint k JOIN of_cases o ON o.oid = k.confrelid WHERE k.contype = 'f'
    )`;

  it('has row security, forced on its owner too', async () => {
    expect(await ask(`${OF_CASES} SELECT c.relname AS open FROM of_cases o JOIN pg_class c ON c.oid = o.oid WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)`)).toEqual([]);
    expect((await ask(`${OF_CASES} SELECT FROM of_cases`)).length).toBeGreaterThanOrEqual(18);
  });

  it('has a policy for each role that may read it, and none for everybody', async () => {
    const without = await ask(`
      SELECT c.relname AS "table", r AS role FROM pg_class c, unnest($1::text[]) r
      WHERE c.relnamespace = 'centerline'::regnamespace AND c.relforcerowsecurity AND has_table_privilege(r, c.oid, 'SELECT')
        AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND r::regrole::oid = ANY (p.polroles) AND p.polcmd IN ('r', '*'))`, [RUNNING]);
    expect(without).toEqual([]);
    expect(await ask(`SELECT polname FROM pg_policy WHERE 0 = ANY (polroles)`)).toEqual([]);
  });

  it('lets nobody see a row because of a policy that asks nothing, but the functions that ask themselves', async () => {
    const unasked = await ask(`
      SELECT DISTINCT r::regrole::text AS role FROM pg_policy p, unnest(p.polroles) r
      WHERE coalesce(pg_get_expr(p.polqual, p.polrelid), 'true') = 'true' AND coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'true') = 'true'`);
    expect(unasked).toEqual([{ role: FUNCTIONS }]);
  });
});

describe('functions that run with other rights than their caller’s', () => {
  it('are those seven, of the role that cannot sign in, each with a search path of its own and not for everybody', async () => {
    const found = await ask<{ name: string; owner: string; path: string | null; everybody: boolean }>(`
      SELECT p.proname AS name, pg_get_userbyid(p.proowner) AS owner, (SELECT c FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%') AS path,
        EXISTS (SELECT FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x WHERE x.grantee = 0) AS everybody
      FROM pg_proc p WHERE p.pronamespace = 'centerline'::regnamespace AND p.prosecdef ORDER BY 1`);
    expect(found).toEqual(DEFINERS.map((name) => ({ name, owner: FUNCTIONS, path: 'search_path=pg_catalog', everybody: false })));
  });

  it('are the only way to what writes: nobody who signs in may call it', async () => {
    const callable = await ask(`
      SELECT p.proname AS name, r AS role FROM pg_proc p, unnest($1::text[]) r
      WHERE p.pronamespace = 'centerline'::regnamespace AND p.proname IN ('write_change', 'write_paper', 'write_marks', 'read_file', 'read_folder') AND has_function_privilege(r, p.oid, 'EXECUTE')`, [RUNNING]);
    expect(callable).toEqual([]);
  });
});
