// Where a case is in its course: every stage of every type has its step, and who left the course has none.
import { describe, expect, it } from '@jest/globals';
import { STAGES as APPEAL } from '@centerline/reassignment';
import { STAGES as ZONE } from '@centerline/ftz';
import { STAGES as PETITION } from '@centerline/fpf';
import { courseOf, type CourseFacts } from './course.js';

const facts = (change: Partial<CourseFacts>): CourseFacts => ({ stage: null, status: 'UNDER_REVIEW', atHeadquarters: false, outcome: null, ...change });
const LEFT = ['DRAFT', 'WITHDRAWN', 'REJECTED_INCOMPLETE', 'DUPLICATE', 'DECLINED', 'SUPERSEDED_DOJ'];

describe('the course of a case', () => {
  it.each([['reassignment', APPEAL], ['ftz', ZONE], ['fpf', PETITION]] as const)('of type %s has a step for every stage in it', (type, stages) => {
    for (const stage of stages) for (const atHeadquarters of [true, false]) {
      const course = courseOf(type, facts({ stage, atHeadquarters }));
      expect([stage, course === null]).toEqual([stage, LEFT.includes(stage)]);
    }
  });

  it('shows Headquarters only to a case that goes there', () => {
    expect(courseOf('ftz', facts({ stage: 'PORT_REVIEW' }))?.steps).toEqual(['triage', 'advice', 'portDecision', 'closed']);
    expect(courseOf('ftz', facts({ stage: 'OFO_HQ_REVIEW', atHeadquarters: true }))).toEqual({ steps: ['triage', 'advice', 'portDecision', 'headquarters', 'carryOut', 'closed'], at: 3 });
  });

  it('of a denial has nothing to carry out', () => {
    expect(courseOf('reassignment', facts({ stage: 'CLOSED', outcome: 'DENIED' }))).toEqual({ steps: ['filed', 'completeness', 'advice', 'decision', 'closed'], at: 4 });
    expect(courseOf('reassignment', facts({ stage: 'DECIDED', outcome: 'DENIED' }))?.at).toBe(4);
  });

  it('is told to a party by its status, and by nothing of the inside', () => {
    expect(courseOf('reassignment', facts({ status: 'ADDITIONAL_INFORMATION_REQUIRED' }))).toEqual({ steps: ['received', 'review', 'decided', 'closed'], at: 1 });
    expect(courseOf('fpf', facts({ status: 'WITHDRAWN' }))).toBeNull();
  });
});
