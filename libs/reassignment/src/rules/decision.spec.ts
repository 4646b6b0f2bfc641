// Headquarters decides, with reasons, and says how the advice of each Center was used.
import { describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import type { DecideBody } from '../fields.js';
import { reassignmentLaw } from '../law.js';
import { letterFacts } from '../letters.js';
import { wholeAppeal } from '../testing/appeals.js';
import { advised, consulting, GRANT, granted, inCenterInput, reasoned } from '../testing/courses.js';

const AT = '2026-03-20T15:00:00.000Z';
const NEITHER = [{ center: 'CEE004', use: 'NOT_FOLLOWED', ...reasoned }, { center: 'CEE008', use: 'FOLLOWED_IN_PART', ...reasoned }] as const;
const twoNumbers = wholeAppeal({ iors: ['91-1000001BH', '91-1000002BH'].map((ior) => ({ ior, bonds: [{ number: '991AB0001', activityCode: 'A' }] })) });

describe('a decision is refused', () => {
  it.each<[string, Partial<DecideBody>, string[]]>([
    ['for an outcome there is not', { outcome: 'MAYBE' as 'DENIED' }, ['/outcome unknown-word']],
    ['without reasons', { reasons: '' }, ['/reasons missing']],
    ['without saying how either advice was used', { adviceUse: [] }, ['/adviceUse advice-use-missing', '/adviceUse advice-use-missing']],
    ['when it names advice of a Center not asked', { adviceUse: [...GRANT.adviceUse, { center: 'CEE010', use: 'FOLLOWED' }] }, ['/adviceUse/2/center center-not-asked']],
    ['when it names the same advice twice', { adviceUse: [...GRANT.adviceUse, { center: 'CEE008', use: 'FOLLOWED' }] }, ['/adviceUse/2/center advice-use-repeated']],
    ['for a use there is not', { adviceUse: [GRANT.adviceUse[0] ?? NEITHER[0], { center: 'CEE008', use: 'READ' as 'FOLLOWED' }] }, ['/adviceUse/1/use unknown-word']],
    ['when advice is said to be followed and was not', { adviceUse: [{ center: 'CEE004', use: 'FOLLOWED' }, { center: 'CEE008', use: 'FOLLOWED' }] }, ['/adviceUse/0/use advice-not-followed']],
    ['when advice is not followed without a reason', { adviceUse: [{ center: 'CEE004', use: 'NOT_FOLLOWED' }, { center: 'CEE008', use: 'FOLLOWED' }] }, ['/adviceUse/0/reason missing']],
    ['for another Center that is not named', { outcome: 'GRANTED_OTHER', adviceUse: NEITHER }, ['/otherCenter missing']],
    ['for another Center that is one of the two', { outcome: 'GRANTED_OTHER', otherCenter: 'CEE008', adviceUse: NEITHER }, ['/otherCenter not-a-third-center']],
    ['when it names another Center to no purpose', { otherCenter: 'CEE003' }, ['/otherCenter other-center-unused']],
    ['when it names numbers to no purpose', { grantedIors: ['91-1000001BH'] }, ['/grantedIors granted-iors-unused']],
    ['for part of one number', { outcome: 'GRANTED_PARTIAL', grantedIors: ['91-1000001BH'], adviceUse: NEITHER }, ['/grantedIors not-partial']],
    ['for no numbers', { outcome: 'GRANTED_PARTIAL', grantedIors: [], adviceUse: NEITHER }, ['/grantedIors missing']],
    ['for numbers of somebody else', { outcome: 'GRANTED_PARTIAL', grantedIors: ['92-2000001TR'], adviceUse: NEITHER }, ['/grantedIors/0 ior-not-in-appeal']],
    ['with effect in mid-month', { effectiveOn: '2026-05-15' as never }, ['/effectiveOn not-first-of-month']],
    ['with effect before ten working days have passed', { effectiveOn: '2026-04-01' as never }, ['/effectiveOn effect-out-of-range']],
    ['with effect far in the future', { effectiveOn: '2027-06-01' as never }, ['/effectiveOn effect-out-of-range']],
    ['with effect on no date', { effectiveOn: 'May' as never }, ['/effectiveOn not-a-date']],
    ['when a denial has an effective date', { outcome: 'DENIED', effectiveOn: '2026-05-01' as never, adviceUse: NEITHER }, ['/effectiveOn effect-of-denial']],
  ])('%s', (_why, changes, expected) => expect(advised().codes('decide', { ...GRANT, ...changes }, people.hqDecider, AT)).toEqual(expected));

  it('before both Centers have advised', () => {
    expect(inCenterInput().codes('decide', GRANT, people.hqDecider, AT)).toEqual(['wrong-stage']);
  });
  it('a second time, whoever comes', () => {
    const refusals = granted().attempt('decide', GRANT, people.hqDecider, AT);
    expect(refusals[0]).toMatchObject({ kind: 'conflict', code: 'wrong-stage', message: expect.stringContaining('IMPLEMENTING') });
  });
});

describe('separation of duties', () => {
  it('keeps Centers, analysts, supervisors and parties from deciding', () => {
    for (const person of [people.cee004Director, people.cee008Director, people.hqAnalyst, people.hqSupervisor, people.importer])
      expect(advised().codes('decide', GRANT, person, AT)).toEqual(['not-permitted']);
  });
  it('keeps the drafter of the recommendation from deciding', () => {
    const both = { ...people.hqAnalyst, roles: ['OFO_HQ_ANALYST', 'OFO_HQ_DECIDER'] as const };
    const course = advised().act('recommend-decision', { outcome: 'DENIED', reasons: GRANT.reasons }, both, AT);
    expect(course.codes('decide', GRANT, both, AT)).toEqual(['separation-of-duties']);
    expect(course.act('decide', GRANT, people.hqDecider, AT).last.data).toMatchObject({ recommended: 'DENIED', outcome: 'GRANTED' });
  });
  it('keeps whoever acts or advised for a Center from deciding', () => {
    const ofCenter = { ...people.hqDecider, roles: ['OFO_HQ_DECIDER', 'CENTER_SPECIALIST'] as const };
    expect(advised().codes('decide', GRANT, ofCenter, AT)).toEqual(['separation-of-duties']);
    const movedToHeadquarters = { ...people.hqDecider, id: people.cee004Supervisor.id };
    expect(advised().codes('decide', GRANT, movedToHeadquarters, AT)).toEqual(['separation-of-duties']);
  });
});

describe('a decision', () => {
  it('may follow a recommendation of an analyst, which is judged like it', () => {
    expect(advised().codes('recommend-decision', { outcome: 'GRANTED_OTHER', reasons: '' }, people.hqAnalyst, AT)).toEqual(['/reasons missing', '/otherCenter missing']);
  });
  it('may give the importer to a third Center', () => {
    const course = granted({ outcome: 'GRANTED_OTHER', otherCenter: 'CEE003', adviceUse: NEITHER });
    expect(course.state.decision).toMatchObject({ outcome: 'GRANTED_OTHER', newCenter: 'CEE003', grantedIors: ['91-1000001BH'] });
  });
  it('may grant for some numbers only', () => {
    const course = advised(twoNumbers).act('decide', { ...GRANT, outcome: 'GRANTED_PARTIAL', grantedIors: ['91-1000002BH'], adviceUse: NEITHER }, people.hqDecider, AT);
    expect(letterFacts(course.state)).toMatchObject({ moving: ['91-1000002BH'], staying: ['91-1000001BH'], newCenter: 'CEE008' });
  });
  it('may take effect later than by default, on a first of the month', () => {
    expect(granted({ effectiveOn: '2026-07-01' as never }).state.decision?.effectiveOn).toBe('2026-07-01');
  });
  it('records how each advice was used', () => {
    expect(granted().last.data).toMatchObject({ adviceUse: [{ center: 'CEE004', use: 'NOT_FOLLOWED', reason: 'Apparel is a small and shrinking line.' }, { center: 'CEE008', use: 'FOLLOWED', reason: null }] });
  });
});

describe('a consultation of counsel', () => {
  it('adds its days to the target, none to the outer limit, and goes back to the decider', () => {
    const course = consulting();
    expect(course.stage).toBe('HQ_CONSULT');
    expect(course.clock('decision-target').dueAt).toBe('2026-04-04T04:00:00.000Z');
    expect(course.clock('outer-limit')).toMatchObject({ verdict: 'running', dueAt: '2026-06-03T04:00:00.000Z' });
    expect(course.openTasks()).toEqual(['consult']);
    // 60 calendar days from 16 March.
    expect(course.clock('hq-consult').dueAt).toBe('2026-05-16T04:00:00.000Z');
    expect(course.codes('answer-consult', { answer: 'Both were used, and we would follow lines.' }, people.hqDecider, '2026-03-26T16:00:00.000Z')).toEqual(['not-permitted']);
    expect(course.codes('answer-consult', { answer: '' }, people.legalLiaison, '2026-03-26T16:00:00.000Z')).toEqual(['/answer missing']);
    course.act('answer-consult', { answer: 'Both were used, and we would follow lines.' }, people.legalLiaison, '2026-03-26T16:00:00.000Z');
    expect(course.stage).toBe('OFO_DECISION');
    // Ten days at counsel, from 3 to 13 April.
    expect(course.clock('decision-target').dueAt).toBe('2026-04-14T04:00:00.000Z');
    expect(course.clock('outer-limit').dueAt).toBe('2026-06-03T04:00:00.000Z');
    expect(course.last.data).toMatchObject({ decisionTarget: { from: '2026-04-04T04:00:00.000Z', to: '2026-04-14T04:00:00.000Z', days: 10 } });
    expect(course.openTasks()).toEqual(['decide']);
  });
  it('asks something', () => {
    expect(advised().codes('consult-hq', { questions: [] }, people.hqDecider, AT)).toEqual(['/questions missing']);
    expect(advised().codes('consult-hq', { questions: Array.from({ length: 21 }, () => 'What does the rule mean?') }, people.hqDecider, AT)).toEqual(['/questions too-many']);
    expect(advised().codes('consult-hq', { questions: [''] }, people.hqDecider, AT)).toEqual(['/questions/0 missing']);
  });
  const ANSWER = { answer: 'Both were used, and we would follow lines.' };
  it('adds days once only, and at most 60', () => {
    const course = consulting().act('answer-consult', ANSWER, people.legalLiaison, '2026-03-26T16:00:00.000Z')
      .act('consult-hq', { questions: ['And what of intended use?'] }, people.hqDecider, '2026-03-27T16:00:00.000Z')
      .act('answer-consult', ANSWER, people.legalLiaison, '2026-04-02T16:00:00.000Z');
    expect(course.clock('decision-target').dueAt).toBe('2026-04-14T04:00:00.000Z');
    expect(course.last.data).toMatchObject({ decisionTarget: null });
    // Seventy days at counsel count as sixty: from 3 April to 2 June.
    expect(consulting().act('answer-consult', ANSWER, people.legalLiaison, '2026-05-25T16:00:00.000Z').clock('decision-target').dueAt).toBe('2026-06-03T04:00:00.000Z');
    expect(consulting().act('answer-consult', ANSWER, people.legalLiaison, '2026-03-16T17:00:00.000Z').clock('decision-target').extensions).toBe(0);
  });
  it('clears a target that passed while waiting: supervisors were told, nothing else came of it', () => {
    const course = consulting().letTimePass('2026-04-05T16:00:00.000Z');
    expect(course.clock('decision-target').breachedAt).toBe('2026-04-04T04:00:00.000Z');
    expect(course.stage).toBe('HQ_CONSULT');
    expect(course.act('answer-consult', ANSWER, people.legalLiaison, '2026-04-06T16:00:00.000Z').clock('decision-target')).toMatchObject({ breachedAt: null, dueAt: '2026-04-25T04:00:00.000Z' });
  });
  it('gives the work back to whoever had it', () => {
    const claimed = advised();
    claimed.claim('decide', people.hqDecider, AT);
    claimed.act('consult-hq', { questions: ['Does 101.10(b) count lines or value?'] }, people.hqDecider, AT).act('answer-consult', ANSWER, people.legalLiaison, AT);
    expect(claimed.file.tasks.find((task) => task.id === 'decide')).toMatchObject({ owner: people.hqDecider.id, doneAt: null });
  });
  it('shows the case as referred to Headquarters', () => {
    expect(reassignmentLaw.shelf(consulting().file.state)).toMatchObject({ status: 'REFERRED_TO_HQ', heldBy: 'OFO-HQ' });
  });
});
