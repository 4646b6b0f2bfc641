// An appeal from filing to closing, with every date it makes.
import { describe, expect, it } from '@jest/globals';
import { CONDUCTOR } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { reassignmentLaw } from '../law.js';
import { letterFacts } from '../letters.js';
import { advised, denied, filed, GRANT, granted, inCenterInput, inReview } from '../testing/courses.js';

const duty = reassignmentLaw.duty;

describe('a granted appeal', () => {
  it('is acknowledged within one working day of Headquarters', () => {
    const course = filed();
    expect(course.stage).toBe('SUBMITTED');
    expect(course.clock('acknowledge').dueAt).toBe('2026-03-03T22:00:00.000Z');
    expect(duty(course.file.state)).toBe('acknowledge');
  });

  it('gets its control number, and five working days for the completeness review', () => {
    const course = inReview();
    expect(course.state.controlNumber).toBe('CR-2026-000001');
    expect(course.clock('acknowledge').verdict).toBe('met');
    expect(course.clock('completeness').dueAt).toBe('2026-03-09T21:00:00.000Z');
    expect(course.openTasks()).toEqual(['completeness']);
    expect(duty(course.file.state)).toBeNull();
  });

  it('goes to both Centers at once, each with ten working days of its own calendar', () => {
    const course = inCenterInput();
    expect(course.stage).toBe('CENTER_INPUT');
    expect(course.openTasks()).toEqual(['advise:CEE004', 'advise:CEE008']);
    expect(course.clock('center-advice:CEE004').dueAt).toBe('2026-03-19T00:00:00.000Z');
    expect(course.clock('center-advice:CEE008').dueAt).toBe('2026-03-18T21:00:00.000Z');
  });

  it('is to be decided 30, and at the latest 90, calendar days from being complete', () => {
    const course = inCenterInput();
    expect(course.clock('decision-target').dueAt).toBe('2026-04-04T04:00:00.000Z');
    expect(course.clock('outer-limit').dueAt).toBe('2026-06-03T04:00:00.000Z');
  });

  it('goes to the decider when both Centers have advised', () => {
    const course = advised();
    expect(course.stage).toBe('OFO_DECISION');
    expect(course.openTasks()).toEqual(['decide']);
    expect(['center-advice:CEE004', 'center-advice:CEE008'].map((id) => course.clock(id).verdict)).toEqual(['met', 'met']);
  });

  it('takes effect on the first of the month at least ten working days later, and ACE has five working days', () => {
    const course = granted();
    expect(course.stage).toBe('IMPLEMENTING');
    expect(course.state.decision?.effectiveOn).toBe('2026-05-01');
    expect(course.clock('ace-change').dueAt).toBe('2026-03-27T21:00:00.000Z');
    expect(['decision-target', 'outer-limit'].map((id) => course.clock(id).verdict)).toEqual(['met', 'met']);
    expect(duty(course.file.state)).toBe('confirm-ace');
  });

  it.each([
    ['2026-03-17T15:00:00.000Z', '2026-04-01'],
    ['2026-03-18T15:00:00.000Z', '2026-04-01'],
    ['2026-03-19T15:00:00.000Z', '2026-05-01'],
  ])('decided %s it takes effect on %s', (at, effectiveOn) => {
    expect(advised().act('decide', GRANT, people.hqDecider, at).state.decision?.effectiveOn).toBe(effectiveOn);
  });

  it('closes when ACE confirms, with no clock running and no work left', () => {
    const course = granted().act('confirm-ace', { confirmed: true, reference: 'ACE-77' }, CONDUCTOR, '2026-03-20T15:00:09.000Z');
    expect(course.stage).toBe('CLOSED');
    expect(course.last.reasonCode).toBe('ACE_UPDATED');
    expect(course.openTasks()).toEqual([]);
    expect(course.file.clocks.map((card) => card.verdict)).toEqual(course.file.clocks.map(() => 'met'));
    expect(duty(course.file.state)).toBeNull();
    expect(course.events.map((event) => event.kind)).toEqual([
      'reassignment.filed', 'reassignment.acknowledged', 'reassignment.complete', 'reassignment.advice-drafted', 'reassignment.advice-final',
      'reassignment.advice-drafted', 'reassignment.advice-final', 'reassignment.decided', 'reassignment.ace-updated',
    ]);
  });

  it('waits, with one alarm, while ACE does not confirm', () => {
    const course = granted();
    const no = { confirmed: false, reason: 'The importer record is locked.' } as const;
    expect(course.codes('confirm-ace', { confirmed: false, reason: '' }, CONDUCTOR, '2026-03-20T15:30:00.000Z')).toEqual(['/reason missing']);
    expect(course.codes('confirm-ace', { confirmed: true, reference: ' ' }, CONDUCTOR, '2026-03-20T15:30:00.000Z')).toEqual(['/reference missing']);
    course.act('confirm-ace', no, CONDUCTOR, '2026-03-20T16:00:00.000Z');
    expect(course.stage).toBe('IMPLEMENTING');
    expect(duty(course.file.state)).toBe('confirm-ace');
    expect(course.codes('confirm-ace', no, CONDUCTOR, '2026-03-20T17:00:00.000Z')).toEqual(['alarm-raised']);
    expect(course.notices.filter((notice) => notice.key === 'ace-alarm')).toHaveLength(1);
    course.act('confirm-ace', { confirmed: true, reference: 'ACE-78' }, CONDUCTOR, '2026-04-10T15:00:00.000Z');
    expect(course.clock('ace-change').verdict).toBe('missed');
  });

  it('says in its letter what moves, when, what stays, and that ports are not affected', () => {
    const letter = letterFacts(granted().state);
    expect(letter).toMatchObject({ outcome: 'GRANTED', currentCenter: 'CEE004', newCenter: 'CEE008', effectiveOn: '2026-05-01', decidedOn: '2026-03-20', moving: ['91-1000001BH'], staying: [] });
    expect(letter?.pendingMatters).toMatch(/stay with the old Center/);
    expect(letter?.release).toMatch(/release of cargo at ports/);
  });
});

describe('a denied appeal', () => {
  it('is closed by the conductor, and a new one may be filed at any time', () => {
    const course = denied();
    expect(course.stage).toBe('DECIDED');
    expect(duty(course.file.state)).toBe('close');
    expect(letterFacts(course.state)).toMatchObject({ newCenter: null, effectiveOn: null, pendingMatters: null, nextStep: 'A new appeal may be submitted at any time with new facts.' });
    course.act('close', {}, CONDUCTOR, '2026-03-20T15:00:05.000Z');
    expect(course.stage).toBe('CLOSED');
    expect(duty(course.file.state)).toBeNull();
    expect(reassignmentLaw.shelf(course.file.state)).toMatchObject({ closed: true, status: 'CLOSED', outcome: 'DENIED', heldBy: null });
  });
});
