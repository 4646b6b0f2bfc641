// The worker, Temporal and PostgreSQL killed with -9 while importers file and withdraw: nothing acknowledged is lost, nothing happens twice, every workflow goes on.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { endpointsOfTest, type Request, type Said } from '../src/asking.js';
import { daysOf, storyAt, type Days } from '../src/stories.js';

const { home, identity, ownerDatabaseUrl, reassignment, temporalAddress } = endpointsOfTest();
const story = storyAt(identity, `${reassignment}/v1/reassignments`);
const APPEALS = 20;
const PATIENCE_MS = 90_000;
const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

let days: Days;
beforeAll(async () => {
  days = await daysOf(ownerDatabaseUrl);
});

const appeal = () => ({
  currentCenter: 'CEE004', preferredCenter: 'CEE008', iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }],
  justification: 'Toys and games have become the predominant goods we import; apparel is a small and shrinking line. Our buyers and suppliers work in toys.',
  factors: ['PREDOMINANT_GOODS'], importHistory: 'ONE_YEAR_OR_MORE', contact: { name: 'Ida Park', email: 'ida.park@blueheron.example' },
  headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: days.month(14), periodEnd: days.month(0, 0) }],
});

/** As a careful client does: the same request with the same key until it is answered, whatever has fallen over meanwhile. */
async function patiently(path: string, request: () => Promise<Request> | Request): Promise<Said> {
  const key = randomUUID();
  let last = 'no answer';
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(200)) {
    const said = await Promise.resolve(request()).then((what) => story.as('ida.park', path, { ...what, key })).catch((error: unknown) => String(error));
    if (typeof said !== 'string' && said.status < 300) return said;
    last = typeof said === 'string' ? said : `${said.status} ${JSON.stringify(said.body)}`;
  }
  throw new Error(`${path || 'filing'} was never answered: ${last}`);
}
const file = () => patiently('', () => ({ body: appeal() }));
const withdraw = (id: string) => patiently(`/${id}/withdraw`, async () => ({ body: {}, ifMatch: (await story.as('ida.park', `/${id}`)).etag ?? '' }));

const pidOf = (name: string): number => (JSON.parse(readFileSync(join(home, 'state.json'), 'utf8')) as { processes: Record<string, { pid: number }> }).processes[name]?.pid ?? 0;
async function killed(name: string): Promise<void> {
  const before = pidOf(name);
  process.kill(before, 'SIGKILL');
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(100)) if (![0, before].includes(pidOf(name))) return;
  throw new Error(`${name} was not started again`);
}

/** Rows of the ledger, read as its owner; asked again while PostgreSQL is coming back. */
async function rowsOf<Row extends pg.QueryResultRow>(sql: string, ids: readonly string[]): Promise<Row[]> {
  for (const until = Date.now() + PATIENCE_MS; ; await pause(200)) {
    const client = new pg.Client({ connectionString: ownerDatabaseUrl });
    client.on('error', () => undefined); // the failed query says it
    try {
      await client.connect();
      return (await client.query<Row>(sql, [ids])).rows;
    } catch (error) {
      if (Date.now() > until) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

let connection: Connection;
let temporal: Client;
beforeAll(() => {
  connection = Connection.lazy({ address: temporalAddress });
  temporal = new Client({ connection });
});
afterAll(() => connection.close());

async function completed(id: string): Promise<string> {
  let last = 'not found';
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(200)) {
    last = await temporal.workflow.getHandle(id).describe().then(({ status }) => status.name, (error: unknown) => String(error));
    if (last === 'COMPLETED') return last;
  }
  return last;
}

describe.each(['worker', 'temporal', 'postgres'])('%s killed in the middle of the work', (name) => {
  it('loses no appeal, doubles no event, and every workflow completes', async () => {
    const filing = Promise.all(Array.from({ length: APPEALS }, file));
    await pause(100);
    await killed(name);
    const ids = (await filing).map((said) => String(said.body.id));
    expect(new Set(ids).size).toBe(APPEALS);

    const withdrawing = Promise.all(ids.map(withdraw));
    await pause(100);
    await killed(name);
    await withdrawing;
    const ended = new Set(await Promise.all(ids.map(completed)));
    expect([...ended]).toEqual(['COMPLETED']);

    const cases = await rowsOf<{ closed: boolean; version: number; events: number; kinds: number; last: number }>(`
      SELECT c.closed, c.version, count(e.*)::integer AS events, count(DISTINCT e.kind)::integer AS kinds, max(e.version) AS last
      FROM centerline.case_file c JOIN centerline.audit_event e ON e.case_id = c.id WHERE c.id = ANY ($1::uuid[]) GROUP BY c.id`, ids);
    expect(cases).toHaveLength(APPEALS);
    // One event for each version, and nothing in these short lives happens twice.
    for (const one of cases) expect(one).toMatchObject({ closed: true, events: one.version, kinds: one.version, last: one.version });
    const [doubled] = await rowsOf<{ doubled: number }>(`SELECT count(*)::integer AS doubled FROM (SELECT FROM centerline.notice WHERE case_id = ANY ($1::uuid[]) GROUP BY case_id, key HAVING count(*) > 1) d`, ids);
    expect(doubled?.doubled).toBe(0);
  }, 240_000);
});
