// Work changes hands: who may, with which reason, and that nobody who is away is given any. No date moves by it.
import { describe, expect, it } from '@jest/globals';
import type { Instant } from '@centerline/clock';
import type { CaseFile, CaseState } from './caseFile.js';
import type { Command } from './command.js';
import type { CaseLaw } from './law.js';
import { caseId, caseNumber, commandId, personId } from './names.js';
import type { Task } from './task.js';
import { decideTask, MOST_REASON } from './taskCommands.js';
import { momentAt, people } from './testing/index.js';
import type { Absence } from './work/absence.js';

const { cee004Specialist: sara, cee004Supervisor: supervisor, cee008Supervisor, importer, hqDecider } = people;
const AT = '2026-03-02T18:00:00.000Z' as Instant;
const silas = { ...sara, id: personId('cee004.specialist2'), name: 'Silas Boone' };
const book = { ...momentAt(AT).book, staff: (id: string) => (id === silas.id ? silas : momentAt(AT).book.staff(id)) };
const saraAway: Absence = { id: 'a', person: sara.id, unit: sara.unit, fromOn: '2026-03-02' as Absence['fromOn'], untilOn: '2026-03-06' as Absence['untilOn'], beginsAt: '2026-03-02T08:00:00.000Z' as Instant, endsAt: '2026-03-07T08:00:00.000Z' as Instant, deputy: silas.id };

const lawless = {} as CaseLaw<CaseState>;
const task = (owner: typeof sara | null): Task => ({ id: 'advise', title: 'Advise', unit: sara.unit, roles: ['CENTER_SPECIALIST'], owner: owner?.id ?? null, ownerName: owner?.name ?? null, clockId: 'advice', openedAt: AT, doneAt: null });
const file = (owner: typeof sara | null): CaseFile<CaseState> => ({ id: caseId('c'), number: caseNumber('CR-2026-000001'), type: 'reassignment', version: 3, state: { stage: 'CENTER_INPUT' }, clocks: [], tasks: [task(owner)], openedAt: AT });
interface Asked {
  readonly by: Command['actor'];
  readonly owner?: typeof sara | null;
  readonly to?: string;
  readonly reason?: string;
  readonly absences?: readonly Absence[];
}
const decide = (kind: string, { by, owner = null, to, reason, absences = [] }: Asked, law = lawless) =>
  decideTask(law, file(owner), { id: commandId('x'), kind, actor: by, body: { taskId: 'advise', to, reason } }, { ...momentAt(AT), book, absences });
const said = (...args: Parameters<typeof decide>): string => {
  const decision = decide(...args);
  return decision.ok ? `${decision.change.event.summary} → ${decision.change.tasks[0]?.ownerName ?? 'nobody'}` : decision.refusals.map(({ field, code }) => (field === undefined ? code : `${field} ${code}`)).join();
};

describe('work is taken', () => {
  it.each<[string, Asked, string]>([
    ['by somebody of the office', { by: sara }, 'Sara Lund took "Advise" → Sara Lund'],
    ['by nobody of another office', { by: hqDecider }, 'not-your-office'],
    ['by nobody while a colleague has it', { by: silas, owner: sara }, 'already-claimed'],
    ['by nobody who is away', { by: sara, absences: [saraAway] }, 'absent'],
  ])('%s', (_how, asked, outcome) => expect(said('claim-task', asked)).toBe(outcome));
});

describe('work is given back', () => {
  it.each<[string, Asked, string]>([
    ['by who has it', { by: sara, owner: sara }, 'Sara Lund gave back "Advise" → nobody'],
    ['by a supervisor, who says why', { by: supervisor, owner: sara, reason: 'On another case' }, 'Umberto Hess gave back "Advise" of Sara Lund: On another case → nobody'],
    ['by no supervisor without a reason', { by: supervisor, owner: sara }, '/reason missing'],
    ['by no colleague', { by: silas, owner: sara }, 'not-yours'],
    ['by who stands in, with a reason', { by: silas, owner: sara, reason: 'I cannot', absences: [saraAway] }, 'Silas Boone gave back "Advise" of Sara Lund: I cannot → nobody'],
    ['by who is away, all the same', { by: sara, owner: sara, absences: [saraAway] }, 'Sara Lund gave back "Advise" → nobody'],
    ['when somebody has it only', { by: supervisor }, 'not-claimed'],
  ])('%s', (_how, asked, outcome) => expect(said('release-task', asked)).toBe(outcome));
});

describe('work is given to somebody', () => {
  it.each<[string, Asked, string]>([
    ['by a supervisor, without a reason when nobody has it', { by: supervisor, to: sara.id }, 'Umberto Hess gave "Advise" to Sara Lund → Sara Lund'],
    ['with a reason when somebody has it', { by: supervisor, to: silas.id, owner: sara, reason: 'She is busy' }, 'Umberto Hess gave "Advise" to Silas Boone, from Sara Lund: She is busy → Silas Boone'],
    ['not without one', { by: supervisor, to: silas.id, owner: sara, reason: '  ' }, '/reason missing'],
    ['not with a reason too long to read', { by: supervisor, to: silas.id, owner: sara, reason: 'x'.repeat(MOST_REASON + 1) }, '/reason too-long'],
    ['not with half a character', { by: supervisor, to: silas.id, owner: sara, reason: 'a \ud800' }, '/reason broken-text'],
    ['not to somebody of another office', { by: supervisor, to: 'cee008.specialist' }, '/to not-of-this-office'],
    ['not to who has it already', { by: supervisor, to: sara.id, owner: sara }, 'already-theirs'],
    ['not to who is away', { by: supervisor, to: sara.id, absences: [saraAway] }, '/to absent'],
    ['not by a specialist', { by: sara, to: silas.id }, 'not-supervisor'],
    ['not by a supervisor of another office', { by: cee008Supervisor, to: sara.id }, 'not-supervisor'],
    ['and a party learns of no work at all', { by: importer, to: sara.id }, 'no-such-task'],
  ])('%s', (_how, asked, outcome) => expect(said('assign-task', asked)).toBe(outcome));

  it('tells both, and keeps the reason in the history', () => {
    const decision = decide('assign-task', { by: supervisor, to: silas.id, owner: sara, reason: 'She is busy' });
    if (!decision.ok) throw new Error('refused');
    expect(decision.change.notices.map(({ addressee, subject }) => [addressee, subject])).toEqual([
      [{ to: 'person', person: silas.id }, 'CR-2026-000001: "Advise" is yours'], [{ to: 'person', person: sara.id }, 'CR-2026-000001: "Advise" is no longer yours'],
    ]);
    expect(decision.change.event.data).toEqual({ task: 'advise', from: sara.id, to: silas.id, reason: 'She is busy' });
  });

  it('says until when a colleague is away, who stands in, and the rule', () => {
    const decision = decide('assign-task', { by: supervisor, to: sara.id, absences: [saraAway] });
    expect(decision).toMatchObject({ ok: false, refusals: [{ message: 'Sara Lund is away through 2026-03-06; Silas Boone stands in. Choose somebody who is there.', rule: { citation: 'Centerline policy: absence' } }] });
  });

  it('is told to the type’s own state, where that has to know', () => {
    const law = { handedOver: (state: CaseState, { id }: Task, to: { readonly name: string } | null) => ({ stage: `${id}: ${to?.name ?? 'nobody'}, was ${state.stage}` }) } as unknown as CaseLaw<CaseState>;
    const decision = decide('assign-task', { by: supervisor, to: sara.id }, law);
    expect(decision.ok && decision.change.state.stage).toBe('advise: Sara Lund, was CENTER_INPUT');
  });
});
