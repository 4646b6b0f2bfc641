// Months in seconds: a case left silent warns, breaches and climbs the ladder, each on its day, on the real server.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseId } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { Ledger } from '@centerline/ledger';
import { reassignmentLaw, type ReassignmentBodies } from '@centerline/reassignment';
import pg from 'pg';
import { advance, lengthOf } from './time-travel.js';

const { workDatabaseUrl, ownerDatabaseUrl } = JSON.parse(process.env['CENTERLINE_TEST_ENDPOINTS'] ?? '{}') as { workDatabaseUrl: string; ownerDatabaseUrl: string };
const DAY = 86_400_000;

let ledger: Ledger;
beforeAll(() => {
  ledger = Ledger.connect(workDatabaseUrl, 4, 'system');
});
afterAll(() => ledger.close());

async function give<Kind extends keyof ReassignmentBodies>(actor: (typeof people)[keyof typeof people], caseId: CaseId | null, kind: Kind, body: ReassignmentBodies[Kind]) {
  const result = await ledger.command(reassignmentLaw, { caseId, kind, body, actor, expectedVersion: null, idempotency: null });
  if (result.kind !== 'done') throw new Error(`${kind}: ${JSON.stringify(result)}`);
  return result.file;
}

async function silentAppeal(): Promise<CaseId> {
  const now = new Date(Date.parse(await ledger.moment()));
  const month = (ago: number, day = 1) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, day)).toISOString().slice(0, 10);
  type Row = NonNullable<ReassignmentBodies['file']['headingRows']>[number];
  const rows = [{ heading4: '9503', kind: 'PRIOR', lines: 900, value: 4_500_000, periodStart: month(13), periodEnd: month(0, 0) }] as unknown as Row[];
  const { id } = await give(people.otherImporter, null, 'file', {
    currentCenter: 'CEE010', preferredCenter: 'CEE007', iors: [{ ior: '92-2000001TR', bonds: [{ number: '992AB0001', activityCode: 'A' }] }],
    justification: 'Robots for the home have become the predominant goods we import, and they are consumer electronics in everything but their heading.',
    factors: ['INTENDED_USE'], importHistory: 'ONE_YEAR_OR_MORE', headingRows: rows, contact: { name: 'Tom Reyes', email: 'tom.reyes@tumbleweed.example' },
  });
  return id;
}
const marksOf = async (id: CaseId, clock: string) => {
  const found = await ledger.readCase(reassignmentLaw, id);
  const card = found?.file.clocks.find((one) => one.id === clock);
  return { passed: card?.passed ?? [], heeded: card?.heeded ?? [], verdict: card?.verdict };
};

describe('a length of time', () => {
  it.each([['5d', 5 * DAY], ['36h', 1.5 * DAY], ['90m', 5_400_000], ['5', undefined], ['-5d', undefined], ['5w', undefined]])('%s is %s', (text, length) => {
    expect(lengthOf(text)).toBe(length);
  });
});

describe('an appeal both Centers leave unanswered', () => {
  it('is acknowledged at once, then warned of, breached and told to the director and the executive, as the weeks pass', async () => {
    const id = await silentAppeal();
    const { to } = await advance(ownerDatabaseUrl, 60_000, () => undefined);
    expect((await ledger.readCase(reassignmentLaw, id))?.file.state.stage).toBe('COMPLETENESS_REVIEW');
    expect(Date.parse(to) - Date.now()).toBeGreaterThan(50_000);
    await give(people.hqAnalyst, id, 'accept-complete', {});
    await advance(ownerDatabaseUrl, 35 * DAY, () => undefined);
    for (const center of ['CEE010', 'CEE007'])
      expect(await marksOf(id, `center-advice:${center}`)).toEqual({ passed: ['WARN', 'BREACH', 'DIRECTOR', 'EXECUTIVE'], heeded: ['WARN', 'BREACH', 'DIRECTOR', 'EXECUTIVE'], verdict: 'running' });
    const owner = new pg.Client({ connectionString: ownerDatabaseUrl });
    await owner.connect();
    const { rows } = await owner.query<{ key: string }>(`SELECT key FROM centerline.notice WHERE case_id = $1 AND key LIKE 'center-advice:CEE010/%' ORDER BY id`, [id]);
    await owner.end();
    expect(rows.map((row) => row.key.split('/')[1])).toEqual(['WARN', 'BREACH', 'DIRECTOR', 'EXECUTIVE']);
    expect((await ledger.readCase(reassignmentLaw, id))?.file.state.stage).toBe('CENTER_INPUT');
  }, 120_000);
});
