// An appeal one Center leaves unanswered, as its supervisors and the auditors see it: overdue, climbing, and open from the number to the clock, the case and its events.
// Every number equals a recount by SQL. Who does not oversee is refused with the rule.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advance } from '@centerline/infra';
import pg from 'pg';
import { ask, endpointsOfTest, type Said } from '../src/asking.js';
import { signInAs } from '../src/signIn.js';
import { daysOf, faultsOf, storyAt } from '../src/stories.js';

const { identity, oversight, ownerDatabaseUrl, reassignment } = endpointsOfTest();
const DAY_MS = 86_400_000;
const days = await daysOf(ownerDatabaseUrl);
const { as, does, inStage } = storyAt(identity, `${reassignment}/v1/reassignments`);
const see = (person: string, path: string): Promise<Said> => ask(identity, person, `${oversight}${path.startsWith('/') ? path : `/v1/oversight/${path}`}`);
const sql = new pg.Pool({ connectionString: ownerDatabaseUrl, max: 2 });

interface Counted {
  readonly count: number;
  readonly href: string;
}
interface Tally extends Readonly<Record<'total' | Verdict, Counted>> {
  readonly group: string;
  readonly first: Readonly<Record<'met' | 'missed', Counted>>;
  readonly rungs: Readonly<Record<'owner' | 'supervisor' | 'director' | 'executive', Counted>>;
}
const VERDICTS = ['met', 'missed', 'running', 'paused', 'overdue'] as const;
type Verdict = (typeof VERDICTS)[number];
interface Line {
  readonly case: { readonly id: string; readonly number: string };
  readonly clock: { readonly id: string; readonly kind: string; readonly citation: string; readonly mark: string };
  readonly owedBy: string;
  readonly person: { readonly id: string } | null;
  readonly verdict: Verdict;
  readonly rung: string | null;
  readonly dueAt: string | null;
  readonly links: { readonly case: string; readonly deadlines: string; readonly events: string } | null;
}
const talliesOf = (said: Said) => said.body.items as readonly Tally[];

/** All pages of a list, by its own links. */
async function allOf<Item>(person: string, path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let next: string | null = path; next !== null; ) {
    const said = await see(person, next);
    if (said.status !== 200) throw new Error(`${next}: ${JSON.stringify(said.body)}`);
    items.push(...(said.body.items as readonly Item[]));
    next = said.body.next as string | null;
  }
  return items;
}

let id: string;
beforeAll(async () => {
  const filed = await as('tom.reyes', '', { body: {
    currentCenter: 'CEE010', preferredCenter: 'CEE007', iors: [{ ior: '92-2000001TR', bonds: [{ number: '992AB0001', activityCode: 'A' }] }],
    justification: 'Robots for the home have become the predominant goods we import, and they are consumer electronics in everything but their heading.',
    factors: ['INTENDED_USE'], importHistory: 'ONE_YEAR_OR_MORE', contact: { name: 'Tom Reyes', email: 'tom.reyes@tumbleweed.example' },
    headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: days.month(13), periodEnd: days.month(0, 0) }],
  } });
  id = String(filed.body.id);
  await inStage('hal.brandt', id, 'COMPLETENESS_REVIEW');
  await does('hal.brandt', id, 'accept-complete');
  await does('cee010.specialist', id, 'advise', { recommendation: 'TRANSFER', reasons: 'The goods of this importer and its business practices speak for it.' });
  await does('cee010.supervisor', id, 'approve-advice');
  await does('cee007.specialist', id, 'tasks/advise:CEE007/claim');
  await advance(ownerDatabaseUrl, 35 * DAY_MS, () => undefined);
}, 180_000);
afterAll(async () => {
  // No later story waits for its marks.
  await does('tom.reyes', id, 'withdraw');
  await sql.end();
}, 60_000);

describe('a Center that stays silent', () => {
  it('is seen by its own supervisor: overdue, climbed to the top, with the rule and the person who has the work', async () => {
    const lines = await allOf<Line>('cee007.supervisor', 'breaches?limit=3');
    expect(lines.every((line) => line.owedBy === 'CEE007')).toBe(true);
    expect(lines.map((line) => line.dueAt)).toEqual(lines.map((line) => line.dueAt).toSorted());
    expect(lines.find((line) => line.case.id === id)).toMatchObject({
      clock: { id: 'center-advice:CEE007', citation: 'Centerline policy: Center advice', mark: 'policy' }, verdict: 'overdue', rung: 'executive', person: { id: 'cee007.specialist' },
    });
  });

  it('opens from the number to its clocks, from the clock to the case, and from the case to what happened', async () => {
    const tally = talliesOf(await see('cee007.supervisor', 'tallies?by=clock')).find((one) => one.group === 'center-advice');
    expect(tally?.overdue.count).toBeGreaterThan(0);
    const behind = await allOf<Line>('cee007.supervisor', tally?.overdue.href ?? '');
    expect(behind).toHaveLength(tally?.overdue.count ?? -1);
    const line = behind.find((one) => one.case.id === id);
    const read = await ask(identity, 'cee007.supervisor', `${reassignment}${line?.links?.case ?? ''}`);
    expect(read.body).toMatchObject({ id, stage: 'CENTER_INPUT' });
    const deadlines = await ask(identity, 'cee007.supervisor', `${reassignment}${line?.links?.deadlines ?? ''}`);
    expect((deadlines.body.items as readonly { readonly id: string; readonly breachedAt: string }[]).find((one) => one.id === line?.clock.id)?.breachedAt).toBe(line?.dueAt);
    const events = await allOf<{ readonly kind: string; readonly case: { readonly id: string }; readonly actor: { readonly id: string } }>('cee007.supervisor', line?.links?.events ?? '');
    expect(events.every((event) => event.case.id === id)).toBe(true);
    expect(events.map((event) => event.kind)).toEqual(expect.arrayContaining(['reassignment.filed', 'task.claimed', 'clock.warned', 'clock.breached', 'clock.reached']));
  });

  it('is not seen by the supervisor of another Center, nor by the one that answered in time', async () => {
    for (const other of ['cee003.supervisor', 'cee010.supervisor']) {
      const lines = [...(await allOf<Line>(other, 'breaches')), ...(await allOf<Line>(other, 'promises?center=CEE007')), ...(await allOf<Line>(other, 'promises?verdict=overdue'))];
      expect(lines.filter((line) => line.owedBy === 'CEE007')).toEqual([]);
    }
    expect((await see('cee003.supervisor', `events?case=${id}`)).body.items).toEqual([]);
    expect((await allOf<Line>('cee010.supervisor', 'promises?verdict=met&clock=center-advice')).map((line) => line.case.id)).toContain(id);
  });

  it('is seen by Headquarters and by auditors, who see every office', async () => {
    for (const person of ['hugo.stein', 'helen.cruz', 'ada.wynn']) expect((await allOf<Line>(person, 'breaches?center=CEE007')).map((line) => line.case.id)).toContain(id);
    const offices = new Set((await allOf<Line>('ada.wynn', 'promises?limit=100')).map((line) => line.owedBy));
    for (const office of ['CEE007', 'CEE010', 'OFO-HQ']) expect(offices.has(office)).toBe(true);
  });

  it('leaves a record of who looked, which auditors read and nobody else', async () => {
    await see('cee007.supervisor', `events?case=${id}`);
    const readings = await allOf<{ readonly reader: { readonly id: string }; readonly what: string }>('ada.wynn', `readings?case=${id}&reader=cee007.supervisor`);
    expect(new Set(readings.map((one) => one.what))).toEqual(new Set(['case', 'deadlines', 'events', 'list']));
    expect(readings.every((one) => one.reader.id === 'cee007.supervisor')).toBe(true);
    for (const person of ['cee007.supervisor', 'hugo.stein']) expect(faultsOf(await see(person, 'readings'))[0]).toMatchObject({ code: 'not-permitted', rule: { citation: 'Centerline policy: audit' } });
  });
});

describe('numbers', () => {
  /** How each promise stands, from the rows the law wrote and nothing that is kept for oversight. */
  const STANDING = `CASE WHEN k.verdict = 'running' AND k.due_at <= $1 THEN 'overdue' ELSE k.verdict END`;
  const JUDGED = `k.verdict <> 'cancelled' AND jsonb_path_exists(k.card, '$.policy.marks[*] ? (exists (@.atDue))')`;
  const OWNER = `(SELECT t.owner FROM centerline.task t WHERE t.case_id = k.case_id AND t.clock_id = k.id AND (k.ended_at IS NULL OR t.opened_at <= k.ended_at) ORDER BY t.opened_at DESC, t.id DESC LIMIT 1)`;
  const recount = async (column: string, asOf: unknown, type: string | null) => (await sql.query<{ group: string; standing: Verdict; count: number }>(
    `SELECT ${column} AS "group", ${STANDING} AS standing, count(*)::int AS count FROM centerline.clock k JOIN centerline.case_file c ON c.id = k.case_id
     WHERE ${JUDGED} AND ($2::text IS NULL OR c.type = $2) GROUP BY 1, 2 ORDER BY 1, 2`, [asOf, type])).rows;
  /** Tallies, and the recount of the same rows: nothing has happened in between when it was the same before and after. */
  async function both(by: string, column: string, type: string | null) {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const said = await see('ada.wynn', `tallies?by=${by}${type === null ? '' : `&type=${type}`}`);
      const [rows, again] = [await recount(column, said.body.asOf, type), await see('ada.wynn', `tallies?by=${by}${type === null ? '' : `&type=${type}`}`)];
      if (JSON.stringify(said.body.items) === JSON.stringify(again.body.items)) return { tallies: talliesOf(said), sum: said.body.sum as Tally, rows };
    }
    throw new Error('The cases never came to rest');
  }

  it.each<[string, string, string | null]>([
    ['type', 'c.type', null], ['center', `CASE WHEN k.owed_by ~ '^CEE' THEN k.owed_by ELSE 'none' END`, null], ['port', `coalesce(substring(k.owed_by from '^(?:PORT|FPF)-(.*)$'), 'none')`, null],
    ['unit', 'k.owed_by', null], ['tier', `coalesce(c.tier, 'none')`, null], ['person', `coalesce(${OWNER}, 'unclaimed')`, 'reassignment'], ['clock', 'k.kind', null],
  ])('by %s equal a recount by SQL, open to as many clocks, and sum to the whole', async (by, column, type) => {
    const { tallies, sum, rows } = await both(by, column, type);
    const counted = (group: string, standing: Verdict) => rows.find((row) => row.group === group && row.standing === standing)?.count ?? 0;
    expect(tallies.map((one) => one.group)).toEqual([...new Set(rows.map((row) => row.group))].sort());
    for (const tally of tallies) {
      expect([tally.group, ...VERDICTS.map((verdict) => tally[verdict].count)]).toEqual([tally.group, ...VERDICTS.map((verdict) => counted(tally.group, verdict))]);
      for (const number of [tally.total, ...VERDICTS.map((verdict) => tally[verdict]), tally.first.missed, tally.rungs.executive])
        expect([number.href, (await allOf<Line>('ada.wynn', `${number.href}&limit=100`)).length]).toEqual([number.href, number.count]);
    }
    expect(sum.total.count).toBe(rows.reduce((all, row) => all + row.count, 0));
  }, 120_000);

  it('of open cases by age equal a recount by SQL and open to their cases', async () => {
    const said = await see('ada.wynn', 'ageing?by=holder');
    const { rows } = await sql.query<{ group: string; count: number }>(`SELECT coalesce(held_by, 'none') AS "group", count(*)::int AS count FROM centerline.case_file WHERE NOT closed AND status <> 'DRAFT' GROUP BY 1 ORDER BY 1`);
    const items = said.body.items as readonly { readonly group: string; readonly total: Counted; readonly ages: readonly (Counted & { readonly age: string })[] }[];
    expect(items.map((one) => ({ group: one.group, count: one.total.count }))).toEqual(rows);
    const old = items.find((one) => one.group === 'OFO-HQ')?.ages.find((one) => one.age === '31-60');
    const cases = await allOf<{ readonly id: string; readonly days: number }>('ada.wynn', old?.href ?? '');
    expect(cases).toHaveLength(old?.count ?? -1);
    expect(cases.find((one) => one.id === id)?.days).toBeGreaterThanOrEqual(35);
    expect(cases.every((one) => one.days >= 31 && one.days <= 60)).toBe(true);
  });

  it('leave as a file what they say on the page', async () => {
    const file = async (path: string) => {
      const response = await fetch(`${oversight}/v1/oversight/${path}`, { headers: { authorization: `Bearer ${await signInAs(identity, 'cee007.supervisor')}` } });
      return { type: response.headers.get('content-type'), name: response.headers.get('content-disposition'), lines: (await response.text()).split('\r\n') };
    };
    const tallies = await file('tallies.csv?by=clock');
    expect(tallies).toMatchObject({ type: 'text/csv; charset=utf-8; header=present', name: expect.stringMatching(/^attachment; filename="tallies-by-clock-\d{4}-\d\d-\d\d\.csv"$/) });
    expect(tallies.lines[0]).toMatch(/^group,name,total,met,missed,running,paused,overdue,/);
    const page = talliesOf(await see('cee007.supervisor', 'tallies?by=clock')).find((one) => one.group === 'center-advice');
    expect(tallies.lines.find((line) => line.startsWith('center-advice,'))?.split(',').slice(2, 8)).toEqual([page?.total, ...VERDICTS.map((verdict) => page?.[verdict])].map((number) => String(number?.count)));
    const promises = await file('promises.csv?verdict=overdue');
    expect(promises.lines).toHaveLength(2 + (await allOf<Line>('cee007.supervisor', 'promises?verdict=overdue')).length);
  });
});

const routes = ['breaches', 'next-due', 'promises', 'promises.csv', 'tallies?by=type', 'tallies.csv?by=type', 'ageing?by=type', 'open-cases', 'events', 'readings', 'policies', 'calendars'];
const references = ['centers', 'ports', 'zones', 'headings', 'headings?center=CEE004', 'heading-map', 'policies-in-words'];

describe('who does not oversee', () => {
  it.each([['an importer', 'tom.reyes'], ['a broker', 'ben.ortiz'], ['a specialist of the Center', 'cee007.specialist'], ['a port officer', 'pia.long'], ['counsel', 'otto.lang']])('%s is refused everywhere, with the rule', async (_who, person) => {
    for (const route of routes) {
      const said = await see(person, route);
      expect([route, said.status, said.headers.get('content-type')]).toEqual([route, 403, expect.stringContaining('application/problem+json')]);
      expect(faultsOf(said)[0]?.rule?.citation).toMatch(/^Centerline policy: (supervision|audit)/);
    }
  });

  it('is asked for a token, except for reference data', async () => {
    for (const route of routes) expect([route, (await fetch(`${oversight}/v1/oversight/${route}`)).status]).toEqual([route, 401]);
    for (const name of references) {
      const response = await fetch(`${oversight}/v1/reference/${name}`);
      const { items } = (await response.json()) as { readonly items: readonly { readonly mark: string; readonly citation: string }[] };
      expect([name, response.status, items.length > 0, items.every((row) => ['law', 'policy', 'unofficial'].includes(row.mark) && row.citation.length > 0)]).toEqual([name, 200, true, true]);
      expect(response.headers.get('cache-control')).toBe('public, max-age=300');
      const again = await fetch(`${oversight}/v1/reference/${name}`, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
      expect([name, again.status, await again.text()]).toEqual([name, 304, '']);
    }
  });
});

describe('a question that is not one of ours', () => {
  it.each([
    ['tallies', 'by'], ['tallies?by=colour', 'by'], ['tallies?by=type&by=port', 'by'], ['promises?verdict=late', 'verdict'], ['promises?type=all', 'type'], ['promises?center=CEE4', 'center'], ['promises?port=27', 'port'],
    ['promises?basis=LAW', 'basis'], ['promises?from=yesterday', 'from'], ['promises?from=2026-05-01T00:00:00Z&until=2026-05-01T00:00:00Z', 'until'], ['promises?colour=red', 'colour'], ['breaches?limit=0', 'limit'],
    ['breaches?limit=101', 'limit'], ['breaches?verdict=met', 'verdict'], ['breaches?after=nonsense', 'after'], ['promises.csv?limit=5', 'limit'], ['ageing?by=clock', 'by'], ['open-cases?age=12', 'age'], ['events?case=7', 'case'],
    ['events?kind=%00', 'kind'], ['policies?on=2026-02-30', 'on'], ['calendars?year=12', 'year'], ['/v1/reference/headings?center=all', 'center'], ['/v1/reference/centers?active=true', 'active'],
  ])('%s is answered 400 and names %s', async (path, field) => {
    const said = await see('ada.wynn', path);
    expect(said.status).toBe(400);
    expect(faultsOf(said)[0]).toMatchObject({ field, rule: { citation: expect.any(String) } });
  });

  it('does not take the place of a page of another list', async () => {
    const next = String((await see('ada.wynn', 'promises?limit=1')).body.next);
    const cursor = new URL(next, oversight).searchParams.get('after') ?? '';
    expect((await see('ada.wynn', `breaches?after=${cursor}`)).status).toBe(400);
    expect((await see('ada.wynn', `promises?limit=1&after=${cursor}`)).status).toBe(200);
  });

  it('is described: OpenAPI 3.1 tells every route with what it answers', async () => {
    const { openapi, paths } = (await (await fetch(`${oversight}/openapi.json`)).json()) as { readonly openapi: string; readonly paths: Readonly<Record<string, { readonly get: { readonly responses: Readonly<Record<string, { readonly content?: object }>> } }>> };
    expect(openapi).toMatch(/^3\.1/);
    const own = [...routes.map((route) => `/v1/oversight/${route.replace(/\?.*/, '')}`), ...references.map((name) => `/v1/reference/${name.replace(/\?.*/, '')}`)];
    for (const path of own) expect([path, paths[path]?.get.responses['200']?.content !== undefined]).toEqual([path, true]);
  });
});
