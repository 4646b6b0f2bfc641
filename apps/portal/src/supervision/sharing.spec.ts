// Before work is shared out, everybody sees what it comes to: who gets what, and what each has before and after.
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import type { PersonLoad, WorkLine } from '../worklist/answers.js';
import { keyOf } from '../worklist/bulk.js';
import { changing, loadsAfter, proposed, rowsOf, type Plan } from './sharing.js';

const line = (caseId: string, owner: string | null): WorkLine => ({ caseId, taskId: 'advise', unit: 'CEE004', roles: ['CENTER_SPECIALIST'], owner, dueAt: `2026-03-0${caseId.slice(1)}T20:00:00.000Z` as Instant }) as unknown as WorkLine;
const person = (id: string, open: number, awayUntil: string | null = null): PersonLoad => ({ id, name: id.toUpperCase(), roles: ['CENTER_SPECIALIST'], open, overdue: 0, dueSoon: 0, awayUntil, deputyName: null }) as PersonLoad;

const lines = [line('c1', 'sara'), line('c2', 'sara'), line('c3', 'sara'), line('c4', null)];
const [sara, silas] = [person('sara', 3), person('silas', 0)];

describe('a plan', () => {
  const plan = proposed(lines, [sara, silas], 'CEE004');

  it('levels what people have, soonest due first', () => {
    expect(loadsAfter([sara, silas], lines, plan)).toEqual([{ id: 'sara', name: 'SARA', before: 3, after: 2 }, { id: 'silas', name: 'SILAS', before: 0, after: 2 }]);
  });

  it('changes only what it must: what stays with its person is no assignment', () => {
    const moved = changing(lines, plan);
    expect(moved.length).toBeLessThan(lines.length);
    expect(moved.every((one) => plan.get(keyOf(one)) !== one.owner)).toBe(true);
    expect(rowsOf(lines, plan, ' Sara is on another case ').map(({ body }) => body['reason'])).toEqual(moved.map(() => 'Sara is on another case'));
  });

  it('gives nothing to who is away, and leaves work for which there is nobody', () => {
    expect([...proposed(lines, [person('silas', 0, '2026-03-09')], 'CEE004').values()]).toEqual([null, null, null, null]);
  });

  it('can be changed by hand', () => {
    const own: Plan = new Map([[keyOf(lines[0] as WorkLine), 'silas'], [keyOf(lines[3] as WorkLine), null]]);
    expect(rowsOf(lines, own, '')).toMatchObject([{ body: { to: 'silas' } }]);
    expect(loadsAfter([sara, silas], lines, own)).toEqual([{ id: 'sara', name: 'SARA', before: 3, after: 2 }, { id: 'silas', name: 'SILAS', before: 0, after: 1 }]);
  });
});
