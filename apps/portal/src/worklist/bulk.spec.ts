// One act on many pieces of work: each has its own result, and one that fails stops no other.
import { describe, expect, it } from '@jest/globals';
import type { Answer, Failure } from '../api/ask.js';
import type { WorkLine } from './answers.js';
import { doable, doneBy, foreseenBy, keyOf, tally, waiting, workThrough, type BulkRow, type RowStanding } from './bulk.js';

const row = (caseId: string, taskId: string, version = 1): BulkRow => {
  const line = { caseId, taskId, version } as WorkLine;
  return { key: keyOf(line), line, act: 'assign', body: { to: 'sara' } };
};
const refused: Failure = { kind: 'refused', problem: { type: '/problems/invalid', title: '', status: 422, detail: 'no', errors: [] } };
const done = (version: number): Answer<{ readonly version: number }> => ({ kind: 'ok', value: { version }, version, replayed: false });

/** Works through and keeps what was told last of each row. */
async function run(rows: readonly BulkRow[], answer: (row: BulkRow, version: number) => Answer<{ readonly version: number }>) {
  const standings = new Map<string, RowStanding>(waiting(rows));
  const asked: string[] = [];
  let now = 0;
  let most = 0;
  await workThrough(rows, async (one, version) => {
    now += 1;
    most = Math.max(most, now);
    asked.push(`${one.key}@${version}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    now -= 1;
    return doneBy(answer(one, version), version);
  }, (key, standing) => void standings.set(key, standing));
  return { standings, asked, most };
}

describe('many pieces of work', () => {
  it('are done each on the version its case has by then, two of one case one after the other', async () => {
    const { asked, standings } = await run([row('c1', 'a', 4), row('c2', 'a', 7), row('c1', 'b', 4)], (_row, version) => done(version + 1));
    expect(asked.filter((one) => one.startsWith('c1'))).toEqual(['c1/a@4', 'c1/b@5']);
    expect(asked).toContain('c2/a@7');
    expect(tally(standings)).toMatchObject({ done: 3, failed: 0 });
  });

  it('end partly done when some are refused, and only those are left to try again', async () => {
    const rows = [row('c1', 'a'), row('c2', 'a'), row('c3', 'a')];
    const { standings } = await run(rows, ({ key }, version) => (key === 'c2/a' ? refused : done(version + 1)));
    expect(tally(standings)).toMatchObject({ done: 2, failed: 1 });
    expect(doable(rows, standings).map(({ key }) => key)).toEqual(['c2/a']);
    expect(standings.get('c2/a')).toEqual({ kind: 'failed', failure: refused });
  });

  it('go to the service a few at a time', async () => {
    const { most, standings } = await run(Array.from({ length: 30 }, (_, place) => row(`c${place}`, 'a')), (_row, version) => done(version));
    expect(most).toBeLessThanOrEqual(4);
    expect(tally(standings).done).toBe(30);
  });
});

describe('a look before it is done', () => {
  it('says which dates would move, and changes no version', () => {
    const clocks = [{ title: 'Advise', change: 'moves', dueAt: '2026-03-06', dueBefore: '2026-03-05' }, { title: 'Decide', change: 'moves', dueAt: '2026-03-09', dueBefore: '2026-03-09' }];
    expect(foreseenBy({ kind: 'ok', value: { clocks }, version: null, replayed: false }, 4)).toEqual({ version: 4, standing: { kind: 'possible', foreseen: { moves: [{ title: 'Advise', from: '2026-03-05', to: '2026-03-06' }] } } });
    expect(foreseenBy(refused, 4)).toEqual({ version: 4, standing: { kind: 'barred', failure: refused } });
  });

  it('leaves out of what is done whatever is barred', () => {
    const rows = [row('c1', 'a'), row('c2', 'a')];
    const standings = new Map<string, RowStanding>([['c1/a', { kind: 'possible', foreseen: { moves: [] } }], ['c2/a', { kind: 'barred', failure: refused }]]);
    expect(doable(rows, standings).map(({ key }) => key)).toEqual(['c1/a']);
  });
});
