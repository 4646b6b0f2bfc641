// Both Centers advise, in parallel; neither decides. A silent Center is passed by only with proof.
import { describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import type { AdviseBody } from '../fields.js';
import { advised, DENIAL, GRANT, granted, inCenterInput, reasoned, RETAIN, TRANSFER } from '../testing/courses.js';

const AT = '2026-03-10T16:00:00.000Z';
const drafted = () => inCenterInput().act('advise', RETAIN, people.cee004Specialist, AT);

describe('a draft of advice', () => {
  it.each<[string, Partial<AdviseBody>, string[]]>([
    ['recommends something known', { recommendation: 'WAIT' as 'RETAIN' }, ['/recommendation unknown-word']],
    ['has reasons', { reasons: 'Because.' }, ['/reasons too-short']],
    ['names the other Center it recommends', { recommendation: 'OTHER_CENTER' }, ['/otherCenter missing']],
    ['names a third Center', { recommendation: 'OTHER_CENTER', otherCenter: 'CEE008' }, ['/otherCenter not-a-third-center']],
    ['names a Center that exists', { recommendation: 'OTHER_CENTER', otherCenter: 'CEE099' }, ['/otherCenter center-form']],
    ['names another Center only when it recommends one', { otherCenter: 'CEE010' }, ['/otherCenter other-center-unused']],
    ['names pending matters of a known kind', { pendingMatters: [{ kind: 'GRUDGE' as 'PROTEST', reference: '' }] }, ['/pendingMatters/0/kind unknown-word', '/pendingMatters/0/reference missing']],
  ])('%s', (_why, changes, expected) => expect(inCenterInput().codes('advise', { ...RETAIN, ...changes }, people.cee004Specialist, AT)).toEqual(expected));

  it('waits for a supervisor of the same Center, who did not draft it', () => {
    const course = drafted();
    expect(course.openTasks()).toEqual(['advise:CEE008', 'approve-advice:CEE004']);
    expect(course.codes('approve-advice', {}, people.cee004Specialist, AT)).toEqual(['not-permitted']);
    expect(course.codes('approve-advice', {}, people.cee008Supervisor, AT)).toEqual(['nothing-drafted']);
    expect(course.codes('approve-advice', {}, people.cee003Supervisor, AT)).toEqual(['no-such-case']);
    const both = { ...people.cee004Specialist, roles: ['CENTER_SPECIALIST', 'CENTER_SUPERVISOR'] as const };
    expect(course.codes('approve-advice', {}, both, AT)).toEqual(['drafter-approves']);
    course.act('approve-advice', {}, people.cee004Supervisor, AT);
    expect(course.stage).toBe('CENTER_INPUT');
    expect(course.clock('center-advice:CEE004').verdict).toBe('met');
    expect(course.codes('advise', RETAIN, people.cee004Specialist, AT)).toEqual(['advice-final']);
  });

  it('may be returned to its drafter, whose work it is again', () => {
    const course = drafted().act('return-advice', reasoned, people.cee004Director, AT);
    expect(course.state.advice[0]).toMatchObject({ status: 'RETURNED', center: 'CEE004' });
    expect(course.file.tasks.find((task) => task.id === 'advise:CEE004')).toMatchObject({ owner: people.cee004Specialist.id, doneAt: null });
    expect(course.codes('approve-advice', {}, people.cee004Director, AT)).toEqual(['nothing-drafted']);
    expect(course.clock('center-advice:CEE004').verdict).toBe('running');
    expect(drafted().codes('return-advice', { reason: '' }, people.cee004Director, AT)).toEqual(['/reason missing']);
  });

  it('is remembered: who drafted an earlier version does not approve a later one', () => {
    const firstDrafter = { ...people.cee004Specialist, id: people.cee004Supervisor.id };
    const course = inCenterInput().act('advise', RETAIN, firstDrafter, AT).act('advise', TRANSFER, people.cee004Specialist, AT);
    expect(course.codes('approve-advice', {}, people.cee004Supervisor, AT)).toEqual(['drafter-approves']);
  });
});

describe('a silent Center', () => {
  // CEE004 in San Francisco has until 17:00 there on 18 March.
  const silent = () => inCenterInput().act('advise', TRANSFER, people.cee008Specialist, AT).act('approve-advice', {}, people.cee008Supervisor, AT);
  const go = { center: 'CEE004', ...reasoned };

  it('has its ten working days', () => {
    expect(silent().codes('proceed-without-advice', go, people.hqDecider, '2026-03-18T23:59:59.000Z')).toEqual(['center-has-time']);
  });
  it('is passed by after them, with the proof recorded', () => {
    const course = silent().act('proceed-without-advice', go, people.hqSupervisor, '2026-03-19T15:00:00.000Z');
    expect(course.stage).toBe('OFO_DECISION');
    expect(course.state.advice[0]).toMatchObject({ status: 'NOT_RECEIVED', silence: { dueAt: '2026-03-19T00:00:00.000Z', breachedAt: '2026-03-19T00:00:00.000Z' } });
    expect(course.clock('center-advice:CEE004').verdict).toBe('missed');
    expect(course.openTasks()).toEqual(['decide']);
  });
  it('is told up the ladder, and nothing is decided by that', () => {
    const course = silent().letTimePass('2026-03-19T00:00:00.000Z');
    expect(course.stage).toBe('CENTER_INPUT');
    expect(course.notices.filter((notice) => notice.key.startsWith('center-advice:CEE004/BREACH')).map((notice) => notice.addressee)).toEqual([{ to: 'unit', unit: 'CEE004', roles: ['CENTER_SUPERVISOR'] }]);
  });
  it.each([
    ['that was not asked', { center: 'CEE010', ...reasoned }, ['/center center-not-asked']],
    ['without a reason', { center: 'CEE004', reason: '' }, ['/reason missing']],
    ['that has advised', { center: 'CEE008', ...reasoned }, ['advice-final']],
  ])('%s is not passed by', (_why, body, expected) => expect(silent().codes('proceed-without-advice', body, people.hqDecider, '2026-03-19T15:00:00.000Z')).toEqual(expected));
  it('may not advise afterwards', () => {
    const course = inCenterInput().act('proceed-without-advice', go, people.hqDecider, '2026-03-19T15:00:00.000Z');
    expect(course.stage).toBe('CENTER_INPUT');
    expect(course.codes('advise', RETAIN, people.cee004Specialist, '2026-03-19T16:00:00.000Z')).toEqual(['advice-closed']);
    expect(course.codes('proceed-without-advice', go, people.hqDecider, '2026-03-19T16:00:00.000Z')).toEqual(['silence-recorded']);
  });
  it('is named as not received in the decision', () => {
    const course = silent().act('proceed-without-advice', go, people.hqDecider, '2026-03-19T15:00:00.000Z');
    expect(course.codes('decide', GRANT, people.hqDecider, '2026-03-19T16:00:00.000Z')).toEqual(['/adviceUse/0/use no-advice-to-use']);
    course.act('decide', { ...GRANT, adviceUse: [{ center: 'CEE004', use: 'NOT_RECEIVED' }, { center: 'CEE008', use: 'FOLLOWED' }] }, people.hqDecider, '2026-03-19T16:00:00.000Z');
    expect(course.stage).toBe('IMPLEMENTING');
    expect(advised().codes('decide', { ...DENIAL, adviceUse: [{ center: 'CEE004', use: 'NOT_RECEIVED' }, DENIAL.adviceUse[1] ?? { center: '', use: 'FOLLOWED' }] }, people.hqDecider, '2026-03-20T15:00:00.000Z'))
      .toEqual(['/adviceUse/0/use advice-was-received']);
  });
});

describe('a pending matter', () => {
  const protest = { kind: 'PROTEST', reference: '2704-26-100001' } as const;
  const withMatter = () =>
    inCenterInput().act('advise', { ...RETAIN, pendingMatters: [protest, protest] }, people.cee004Specialist, AT).act('approve-advice', {}, people.cee004Supervisor, AT);

  it('stays with the old Center unless both directors agree', () => {
    const course = withMatter();
    expect(course.state.matters).toMatchObject([{ ...protest, listedBy: 'CEE004', agreed: [] }]);
    course.act('agree-transfer', protest, people.cee004Director, AT);
    expect(course.last.data).toMatchObject({ bothAgreed: false, keeper: 'CEE004' });
    course.act('agree-transfer', protest, people.cee008Director, AT);
    expect(course.last.data).toMatchObject({ bothAgreed: true, keeper: 'CEE008' });
    expect(course.state.matters).toHaveLength(1);
  });
  it('is agreed on once by each side, by directors only, case by case', () => {
    const course = withMatter().act('agree-transfer', protest, people.cee004Director, AT);
    expect(course.codes('agree-transfer', protest, people.cee004Director, AT)).toEqual(['already-agreed']);
    expect(course.codes('agree-transfer', protest, people.cee008Supervisor, AT)).toEqual(['not-permitted']);
    expect(course.codes('agree-transfer', { kind: 'PROTEST', reference: '' }, people.cee008Director, AT)).toEqual(['/reference missing']);
    expect(course.act('agree-transfer', { kind: 'LIQUIDATION', reference: 'ABC-1234567-6' }, people.cee008Director, AT).state.matters).toHaveLength(2);
  });
  it('goes to the third Center when that one gets the importer and its director agrees', () => {
    const course = granted({ outcome: 'GRANTED_OTHER', otherCenter: 'CEE003', adviceUse: [
      { center: 'CEE004', use: 'NOT_FOLLOWED', ...reasoned }, { center: 'CEE008', use: 'NOT_FOLLOWED', ...reasoned },
    ] });
    course.act('agree-transfer', protest, people.cee004Director, '2026-03-20T16:00:00.000Z');
    expect(course.codes('agree-transfer', protest, people.cee008Director, '2026-03-20T16:00:00.000Z')).toEqual(['not-a-side']);
    course.act('agree-transfer', protest, people.cee003Director, '2026-03-20T16:00:00.000Z');
    expect(course.last.publicSummary).toMatch(/2704-26-100001 will be handled by Automotive & Aerospace/);
  });
});
