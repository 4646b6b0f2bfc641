// Whoever stepped back from a case does nothing in it any more, of whatever type: no command, no work, no word, no paper. Others go on.
import { describe, expect, it } from '@jest/globals';
import {
  actsFor, CASE_TYPES, commandId, decideFiling, documentId, judge, RECUSE, recusalOf, writingBar,
  type AnyLaw, type CaseFile, type CaseState, type CaseType, type Command, type Decision, type Folder, type Person, type SignedIn,
} from '@centerline/cases';
import { momentAt, people } from '@centerline/cases/testing';
import { fpfLaw } from '@centerline/fpf';
import * as petitions from '@centerline/fpf/testing';
import { ftzLaw } from '@centerline/ftz';
import * as zones from '@centerline/ftz/testing';
import { reassignmentLaw } from '@centerline/reassignment';
import * as appeals from '@centerline/reassignment/testing';

const moment = momentAt('2026-03-03T18:00:00.000Z');
const CASES = {
  reassignment: [reassignmentLaw, appeals.inCenterInput().file], ftz: [ftzLaw, zones.atCenter()], fpf: [fpfLaw, petitions.assigned().file],
} as unknown as Readonly<Record<CaseType, readonly [AnyLaw, CaseFile<CaseState>]>>;
const WHO: Readonly<Record<CaseType, Person>> = { reassignment: people.cee004Specialist, ftz: people.cee003Specialist, fpf: people.cee004Specialist };
const CHIEF: Readonly<Record<CaseType, Person>> = { reassignment: people.cee004Supervisor, ftz: people.cee003Supervisor, fpf: people.cee004Supervisor };

const give = (law: AnyLaw, file: CaseFile<CaseState>, actor: SignedIn, kind: string, body: object = {}): Decision<CaseState> =>
  judge(law, file, { id: commandId('c'), kind, actor, body } as Command, moment);
const codeOf = (decision: Decision<CaseState>): string => (decision.ok ? 'done' : decision.refusals[0].code);
/** The case after somebody of its Center stepped back, who had all the Center's work on it. */
function steppedBack(type: CaseType): { readonly law: AnyLaw; readonly file: CaseFile<CaseState>; readonly decision: Extract<Decision<CaseState>, { readonly ok: true }> } {
  const [law, before] = CASES[type];
  const who = WHO[type];
  const mine = { ...before, tasks: before.tasks.map((task) => (task.doneAt === null && task.unit === who.unit ? { ...task, owner: who.id, ownerName: who.name } : task)) };
  const decision = give(law, mine, who, RECUSE, { reason: 'My sister works for this importer.' });
  if (!decision.ok) throw new Error(decision.refusals[0].code);
  return { law, decision, file: { ...mine, ...decision.change, version: mine.version + 1 } };
}

describe.each(CASE_TYPES)('whoever stepped back from a case of %s', (type) => {
  const { law, file, decision } = steppedBack(type);
  const who = WHO[type];

  it('is recorded with the reason, and the supervisors of the office are told', () => {
    expect(decision.change.event).toMatchObject({ kind: 'person.recused', summary: `${who.name} stepped back from the case: My sister works for this importer.`, data: { person: who.id } });
    expect(decision.change.event.publicSummary).toBeUndefined();
    expect(recusalOf(file, who.id)).toMatchObject({ name: who.name, reason: 'My sister works for this importer.' });
    expect(decision.change.notices.map(({ addressee }) => addressee)).toContainEqual(expect.objectContaining({ to: 'unit', unit: who.unit }));
  });

  it('has no work on it, takes none and is given none', () => {
    expect(file.tasks.filter((task) => task.doneAt === null && task.owner === who.id)).toEqual([]);
    const open = file.tasks.find((task) => task.doneAt === null && task.unit === who.unit);
    if (!open) throw new Error('The Center has work on each of the cases');
    expect(codeOf(give(law, file, who, 'claim-task', { taskId: open.id }))).toBe('recused');
    expect(codeOf(give(law, file, CHIEF[type], 'assign-task', { taskId: open.id, to: who.id }))).toBe('recused');
  });

  it('gives no command, and is told that of every one', () => {
    for (const { command } of law.permissions.filter((row) => row.command !== law.opening)) expect([command, codeOf(give(law, file, who, command))]).toEqual([command, 'recused']);
    expect(actsFor(law, file, who, moment).map(({ bar }) => bar?.code)).toEqual(actsFor(law, file, who, moment).map(() => 'recused'));
    expect(codeOf(give(law, file, who, RECUSE, { reason: 'Once more.' }))).toBe('recused');
  });

  it('writes no message and files no document on it', () => {
    const folder: Folder<CaseState> = { file, closedAt: null, documents: [] };
    expect(writingBar(law, folder, 'internal', who, moment)?.code).toBe('recused');
    const filed = decideFiling(law, folder, { id: documentId('d'), body: { name: 'a.pdf', kind: 'other', marking: 'internal' }, actor: who, released: true }, moment);
    expect(filed.ok ? 'filed' : filed.refusals[0].code).toBe('recused');
  });

  it('stays out whatever the case becomes, and no party hears of it', () => {
    const kept = give(law, file, people.hqSupervisor, RECUSE, { reason: 'I decided its first round.' });
    expect(kept.ok && kept.change.state.recusals?.map(({ person }) => person)).toEqual([who.id, people.hqSupervisor.id]);
    expect(JSON.stringify(law.view(file.state, 'party', null))).not.toMatch(/recus|sister/);
    expect(JSON.stringify(law.view(file.state, 'agency', people.hqAnalyst.id))).toContain('My sister works for this importer.');
  });
});

describe('stepping back', () => {
  const [law, file] = CASES.reassignment;
  it.each<[string, SignedIn, object, string]>([
    ['needs a reason', people.cee004Specialist, {}, 'missing'], ['needs one in words that can be kept', people.cee004Specialist, { reason: 'x\ud800y' }, 'broken-text'], ['is nothing a party does', people.importer, { reason: 'It is mine.' }, 'agency-only'],
    ['is nothing for who may not know of the case', people.otherPortOfficer, { reason: 'I know them.' }, 'no-such-case'],
  ])('%s', (_what, actor, body, code) => {
    expect(codeOf(give(law, file, actor, RECUSE, body))).toBe(code);
  });

  it('survives every later change of the case by others', () => {
    const { file: after } = steppedBack('reassignment');
    const other = give(law, after, people.cee008Specialist, 'advise', { recommendation: 'TRANSFER', reasons: 'Most lines of this importer are of the other Center, as its headings show for a year and longer.' });
    expect([codeOf(other), other.ok && other.change.state.recusals]).toEqual(['done', after.state.recusals]);
  });
});
