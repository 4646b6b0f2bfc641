// Work of a Center that changes hands by a worklist: the draft goes with it, and who is away is given none.
import { describe, expect, it } from '@jest/globals';
import { commandId, judge, personId, type Absence, type Actor, type Moment, type Person } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import type { Instant } from '@centerline/clock';
import type { FpfCommand, FpfCommandKind } from '../fields.js';
import { fpfLaw } from '../law.js';
import { inputBody } from '../testing/bodies.js';
import { assigned, drafted, sent, submitted, type Story } from '../testing/story.js';

const { cee004Specialist: sara, cee004Supervisor: supervisor } = people;
const silas: Person = { ...sara, id: personId('cee004.specialist2'), name: 'Silas Boone' };
const away = (person: Person, deputy: Person | null): Absence => ({
  id: 'a', person: person.id, unit: person.unit, fromOn: '2026-03-01' as Absence['fromOn'], untilOn: '2026-03-31' as Absence['untilOn'], deputy: deputy?.id ?? null,
  beginsAt: '2026-03-01T08:00:00.000Z' as Instant, endsAt: '2026-04-01T07:00:00.000Z' as Instant,
});

/** What comes of a command while those are away, with Silas Boone among the people of the Center. */
function decide(story: Story, actor: Actor, kind: string, body: unknown, absences: readonly Absence[] = []) {
  const { book } = story.moment;
  const moment: Moment = { ...story.moment, absences, book: { ...book, staff: (id) => (id === silas.id ? silas : book.staff(id)) } };
  return judge(fpfLaw, story.file, { id: commandId('x'), kind: kind as FpfCommandKind, actor, body } as unknown as FpfCommand, moment);
}
const codes = (decision: ReturnType<typeof decide>) => (decision.ok ? 'done' : decision.refusals.map(({ field, code }) => `${field ?? ''} ${code}`.trim()).join());

describe('a request at the Center', () => {
  it('is given to no specialist who is away', () => {
    expect(codes(decide(sent(), supervisor, 'assign-specialist', { specialist: sara.id }, [away(sara, null)]))).toBe('/specialist absent');
    expect(codes(decide(sent(), sara, 'assign-specialist', {}, [away(sara, null)]))).toBe('/specialist absent');
    expect(codes(decide(sent(), supervisor, 'assign-specialist', { specialist: silas.id }, [away(sara, null)]))).toBe('done');
  });

  it('is drafted, asked about and submitted by who stands in while its specialist is away, and by nobody else', () => {
    const acts = [['draft-input', inputBody], ['ask-clarification', { question: 'Which of the two invoices was presented?' }]] as const;
    for (const [kind, body] of acts) {
      expect(codes(decide(assigned(), silas, kind, body))).toBe('not-assigned');
      expect(codes(decide(assigned(), silas, kind, body, [away(sara, null)]))).toBe('not-assigned');
      expect(codes(decide(assigned(), silas, kind, body, [away(sara, silas)]))).toBe('done');
    }
    expect(codes(decide(drafted(), sara, 'submit-input', { reviewer: supervisor.id }, [away(supervisor, null)]))).toBe('/reviewer absent');
  });

  it('whose draft a worklist gives to a colleague is that colleague’s to draft', () => {
    const decision = decide(assigned(), supervisor, 'assign-task', { taskId: 'draft-input', to: silas.id, reason: 'She is on another case' });
    expect(decision.ok && decision.change.state.consultation?.specialist).toEqual({ id: silas.id, name: 'Silas Boone' });
    const back = decide(assigned(), sara, 'release-task', { taskId: 'draft-input' });
    expect(back.ok && back.change.state.consultation?.specialist).toBeNull();
  });

  it('whose review a worklist gives to another is that one’s to review, still not to be approved by who drafted', () => {
    const director = people.cee004Director;
    const decision = decide(submitted(), supervisor, 'assign-task', { taskId: 'review-input', to: director.id, reason: 'I am away tomorrow' });
    expect(decision.ok && decision.change.state.draft?.reviewer).toBe(director.id);
  });
});
