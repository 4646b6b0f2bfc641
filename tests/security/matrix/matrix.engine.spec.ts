// Everybody tries everything on everybody's cases, at the stage where it is possible: what the law says here and what the service answers there is the same,
// cell by cell, and what is refused changes nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TASK_COMMANDS, type AnyLaw } from '@centerline/cases';
import { fpfLaw } from '@centerline/fpf';
import { ftzLaw } from '@centerline/ftz';
import { Ledger } from '@centerline/ledger';
import { reassignmentLaw } from '@centerline/reassignment';
import { endpointsOfTest } from '../../src/asking.js';
import { rowsOfCase } from '../../src/ledgerRows.js';
import { daysOf, storyAt } from '../../src/stories.js';
import { EVERYBODY, OF_EVERY_ROLE, rolesOf } from '../src/cast.js';
import { counts, figure, isFull } from '../src/figures.js';
import { appealOf, walkAppeal } from '../walks/appealWalk.js';
import { petitionOf, walkPetition, walkStranger } from '../walks/petitionWalk.js';
import { LOS_ANGELES, NEWARK, type Cast, type Looks, type Walking } from '../walks/walk.js';
import { questionOf, walkZone } from '../walks/zoneWalk.js';
import { cellsOf, disagree, openingCells, type Cell, type Ground } from './cells.js';

const endpoints = endpointsOfTest();
const days = await daysOf(endpoints.ownerDatabaseUrl);
const ledger = Ledger.connect(endpoints.workDatabaseUrl, 6, 'system');
const cells: Cell[] = [];
const impossible: string[] = [];
const changed: string[] = [];

const TYPES = [
  [reassignmentLaw as unknown as AnyLaw, `${endpoints.reassignment}/v1/reassignments`, [walkAppeal], appealOf],
  [ftzLaw as unknown as AnyLaw, `${endpoints.ftz}/v1/ftz-escalations`, [walkZone], questionOf],
  [fpfLaw as unknown as AnyLaw, `${endpoints.fpf}/v1/fpf-inputs`, [walkPetition, walkStranger], petitionOf],
] as const;
/** At length on the records of another port, party and Center too; people of both try themselves on the first in any case. */
const CASTS: readonly (readonly [string, Cast])[] = [['Los Angeles, Blue Heron', LOS_ANGELES], ...(isFull ? [['Newark, Juniper', NEWARK] as const] : [])];

const lookedAt = new Set<string>();
/** What can be done with the work that is open on the case now; each piece of work of a type is looked at once for a record. */
async function taskLooks(ground: Ground, record: string, id: string): Promise<readonly (readonly [string, unknown])[]> {
  const found = await ledger.readCase(ground.law, id as never);
  const open = (found?.file.tasks ?? []).filter((task) => task.doneAt === null && !lookedAt.has(`${record} ${ground.law.type} ${task.id}`)).slice(0, isFull ? 9 : 1);
  for (const task of open) lookedAt.add(`${record} ${ground.law.type} ${task.id}`);
  const [to] = found?.moment.book.staffOf(open[0]?.unit ?? ('' as never)) ?? [];
  return open.flatMap((task) => TASK_COMMANDS.map((command) => [command, { taskId: task.id, ...(command === 'assign-task' ? { to: to?.id ?? 'nobody', reason: 'Because.' } : {}) }] as const));
}

async function lookAround(ground: Ground, record: string, id: string, looks: Looks): Promise<void> {
  const before = await rowsOfCase(endpoints.ownerDatabaseUrl, id);
  const found = await ledger.readCase(ground.law, id as never);
  const possible = found ? ground.law.possible(found.file.state) : [];
  for (const [command, body] of [...Object.entries(looks), ...(await taskLooks(ground, record, id))]) {
    if (!command.endsWith('-task') && !possible.includes(command)) impossible.push(`${ground.law.type}: ${command} at ${String(found?.file.state.stage)}`);
    cells.push(...(await cellsOf(ground, id, record, command, body)));
  }
  if (JSON.stringify(await rowsOfCase(endpoints.ownerDatabaseUrl, id)) !== JSON.stringify(before)) changed.push(`${ground.law.type} ${id}`);
}

beforeAll(async () => {
  for (const [law, cases, walks, openingOf] of TYPES) {
    const ground: Ground = { ledger, endpoints, cases, law };
    for (const [record, cast] of CASTS) {
      cells.push(...(await openingCells(ground, record, openingOf(cast, days))));
      const walking: Walking = { story: storyAt(endpoints.identity, cases), days, cast, inside: 'Inside', stop: (id, looks) => lookAround(ground, record, id, looks) };
      for (const walk of walks) await walk(walking);
    }
  }
}, 300_000);
afterAll(() => ledger.close());

describe('the matrix of person, act and record', () => {
  it('is judged the same by the law and over HTTP, in every cell', () => {
    const wrong = cells.filter(disagree);
    const refused = Map.groupBy(cells, ({ law }) => law.status);
    const of = (status: number): number => refused.get(status)?.length ?? 0;
    figure('matrix', counts({ cells: cells.length, disagreements: wrong.length, permitted: of(200), forbidden: of(403), 'not found': of(404), conflicts: of(409), invalid: of(422) }));
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(cells.length).toBeGreaterThanOrEqual(1_500);
    for (const status of [200, 403, 404, 409]) expect([status, of(status) > 20]).toEqual([status, true]);
  });

  it('tries every command of every type, where it is possible, as every role', () => {
    expect(impossible).toEqual([]);
    expect(new Set(OF_EVERY_ROLE.flatMap(rolesOf)).size).toBe(15);
    for (const [law] of TYPES) {
      const tried = new Set(cells.filter(({ type }) => type === law.type).map(({ command }) => command));
      for (const command of [...new Set(law.permissions.map((row) => row.command)), ...TASK_COMMANDS]) {
        expect([law.type, command, tried.has(command)]).toEqual([law.type, command, true]);
        // Some acts wait for more than their stage: a Center's silence past its clock, an answer, a grant. Whose they are is judged before.
        const theirs = cells.filter((cell) => cell.type === law.type && cell.command === command && ![403, 404].includes(cell.law.status));
        expect([law.type, command, theirs.length > 0]).toEqual([law.type, command, true]);
      }
    }
    expect(new Set(cells.map(({ person }) => person)).size).toBe(EVERYBODY.length);
  });

  it('tells of another’s case what it tells of no case at all, and never that one may not', () => {
    // Whoever may not read a case is answered 404, whatever they try: a 403 would say that it is there.
    const strangers = cells.filter(({ law, record }) => law.codes.includes('no-such-case') && !record.endsWith('not yet opened'));
    expect(strangers.length).toBeGreaterThan(300);
    expect(strangers.filter(({ http }) => http.status !== 404)).toEqual([]);
  });

  it('changes nothing by what is refused or only looked at', () => {
    expect(changed).toEqual([]);
  });
});
