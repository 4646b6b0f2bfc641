import { describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { clockAsOf, unitCode } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { LANES, type Lane } from './fields.js';
import { CLOCK_POLICIES, LANE_CLOCKS } from './policies.js';
import { day, direction, reason } from './testing/bodies.js';
import { after, changeBy, clockOf, dueOf, refusals } from './testing/desk.js';
import { acknowledged, atCenter, atHeadquarters, drafted, inPortReview, inTriage, MONDAY, MUCH_LATER, TUESDAY, WEDNESDAY } from './testing/places.js';

describe('the clock table of domain § 11.2', () => {
  // From Monday 2 March 2026; summer time begins on 8 March, Los Angeles closes at 01:00Z before and 00:00Z after, the East at 22:00Z and 21:00Z.
  it.each<readonly [Lane, Readonly<Record<string, string>>]>([
    ['urgent', {
      'port-triage': '2026-03-02T22:00:00.000Z', 'center-advice:CEE003': '2026-03-03T22:00:00.000Z', 'port-decision': '2026-03-03T22:00:00.000Z',
      'hq-acknowledgement': '2026-03-04T22:00:00.000Z', 'hq-direction': '2026-03-09T21:00:00.000Z',
    }],
    ['standard', {
      'port-triage': '2026-03-04T01:00:00.000Z', 'center-advice:CEE003': '2026-03-09T21:00:00.000Z', 'port-decision': '2026-03-06T01:00:00.000Z',
      'hq-acknowledgement': '2026-03-05T22:00:00.000Z', 'hq-direction': '2026-03-18T21:00:00.000Z',
    }],
    ['complex', {
      'port-triage': '2026-03-05T01:00:00.000Z', 'center-advice:CEE003': '2026-03-16T21:00:00.000Z', 'port-decision': '2026-03-11T00:00:00.000Z',
      'hq-acknowledgement': '2026-03-05T22:00:00.000Z', 'hq-direction': '2026-04-01T21:00:00.000Z',
    }],
  ])('in the %s lane', (lane, due) => {
    const file = atHeadquarters(lane);
    expect(Object.fromEntries(Object.keys(due).map((id) => [id, dueOf(file, id)]))).toEqual(due);
  });

  it('runs each clock in its own office: the port in Los Angeles, the Center in Detroit, Headquarters in Washington', () => {
    const file = atHeadquarters();
    expect(Object.fromEntries(file.clocks.map((card) => [card.id, card.line.clock.calendar]))).toEqual({
      'port-triage': 'us-federal/America/Los_Angeles', 'center-advice:CEE003': 'us-federal/America/Detroit', 'port-decision': 'us-federal/America/Los_Angeles',
      'hq-acknowledgement': 'us-federal-dc/America/New_York', 'hq-direction': 'us-federal-dc/America/New_York',
    });
  });

  it('stops each clock when its office has acted, and says whether in time', () => {
    const file = after(acknowledged(), WEDNESDAY, 'issue-direction', people.hqDecider, direction);
    expect(Object.fromEntries(file.clocks.map((card) => [card.id, card.verdict]))).toEqual({
      'port-triage': 'met', 'center-advice:CEE003': 'met', 'port-decision': 'met', 'hq-acknowledgement': 'met', 'hq-direction': 'met', 'port-implementation': 'running',
    });
    // Five working days from Wednesday 4 March: Wednesday 11 March, 17:00 in Los Angeles.
    expect(dueOf(file, 'port-implementation')).toBe('2026-03-12T00:00:00.000Z');
  });

  it('has every lane clock as dated policy with a citation, and none of law that pauses', () => {
    for (const clock of LANE_CLOCKS) for (const lane of LANES) expect(CLOCK_POLICIES.filter((one) => one.kind === `${clock}/${lane}`)).toHaveLength(1);
    for (const policy of CLOCK_POLICIES) {
      expect(policy.rule.citation).not.toBe('');
      if (policy.basis !== 'INTERNAL_SLA') expect([policy.rule.mark, policy.pauses]).toEqual(['law', undefined]);
    }
  });
});

describe('changing the lane', () => {
  it('gives the running clock the new time from the same beginning', () => {
    const change = changeBy(inTriage(), '2026-03-02T19:00:00.000Z', 'change-lane', people.portDirector, { lane: 'urgent', reason });
    expect(change.clocks.map((card) => [card.id, card.kind, card.startedAt, card.dueAt, card.verdict])).toEqual([['port-triage', 'port-triage/urgent', MONDAY, '2026-03-02T22:00:00.000Z', 'running']]);
    expect(change.event).toMatchObject({
      kind: 'ftz.lane-changed', reasonCode: 'LANE_CHANGED',
      data: { from: 'standard', to: 'urgent', clocks: [{ clock: 'port-triage', from: { dueAt: '2026-03-04T01:00:00.000Z' }, to: { dueAt: '2026-03-02T22:00:00.000Z' } }] },
    });
    // A timer armed for the old clock knows that it is stale.
    expect(change.clocks[0]?.generation).toBe(2);
  });

  it('keeps the task and what the clock has waited', () => {
    const asked = after(acknowledged(), WEDNESDAY, 'request-information', people.hqAnalyst, { from: 'PORT', questions: ['Which lots are affected?'] });
    const slower = after(asked, '2026-03-05T18:00:00.000Z', 'change-lane', people.portDirector, { lane: 'complex', reason });
    expect(clockOf(slower, 'hq-direction')).toMatchObject({ kind: 'hq-direction/complex', verdict: 'paused', dueAt: null });
    const answered = after(slower, '2026-03-06T18:00:00.000Z', 'answer-information', people.portOfficer, { answer: 'Lots 12 and 14 of the February admission.' });
    // Twenty working days from 4 March would be 1 April; Thursday's close passed while it was paused, so 2 April.
    expect(dueOf(answered, 'hq-direction')).toBe('2026-04-02T21:00:00.000Z');
    expect(slower.tasks.find((task) => task.id === 'hq-direction')?.clockId).toBe('hq-direction');
  });

  it.each([
    ['the same lane', 'same-lane', inTriage, 'standard', people.portDirector],
    ['the urgent lane without held cargo', 'urgent-needs-held-cargo', () => inTriage('standard', { cargo: { held: false } }), 'urgent', people.portDirector],
    ['a supervisor of another Center that is consulted', 'not-lead-center', () => inTriage('standard', { consultedCenters: ['CEE004'] }), 'urgent', people.cee004Supervisor],
  ] as const)('refuses %s', (_what, code, place, lane, actor) => {
    expect(refusals(place(), TUESDAY, 'change-lane', actor, { lane, reason })).toEqual([expect.objectContaining({ code })]);
  });

  it('is open to a supervisor of the lead Center, and takes cargo that is held now', () => {
    const cargo = { held: true, arrivedOn: day('2026-03-01') };
    expect(after(inTriage('standard', { cargo: { held: false } }), MONDAY, 'change-lane', people.cee003Supervisor, { lane: 'urgent', reason, cargo }).state).toMatchObject({ lane: 'urgent', cargo: { held: true } });
  });

  it('does not undo a breach by a slower lane', () => {
    expect(refusals(inTriage('urgent'), TUESDAY, 'change-lane', people.portDirector, { lane: 'complex', reason })).toEqual([expect.objectContaining({ kind: 'conflict', code: 'clock-breached' })]);
  });
});

describe('changing the lead Center', () => {
  it('hands the clock and the work over', () => {
    const file = after(atCenter(), TUESDAY, 'override-lead-center', people.hqSupervisor, { leadCenter: 'CEE004', reason });
    expect(clockOf(file, 'center-advice:CEE003')).toMatchObject({ owedBy: 'CEE004', verdict: 'running' });
    // Monday was the start; the fifth working day, Monday 9 March, now ends at the close in San Francisco.
    expect(dueOf(file, 'center-advice:CEE003')).toBe('2026-03-10T00:00:00.000Z');
    expect(file.tasks.filter((task) => task.doneAt === null).map((task) => [task.id, task.clockId])).toEqual([['advise:CEE004', 'center-advice:CEE003']]);
    expect(file.state.lead).toMatchObject({ center: 'CEE004', from: 'OVERRIDE' });
    expect(refusals(file, TUESDAY, 'advise', people.cee003Specialist, { advice: 'The old lead Center still has an opinion.' })).toEqual([expect.objectContaining({ kind: 'not-found' })]);
  });

  it('lets a named consult change places with the lead', () => {
    const file = after(atCenter('standard', { consultedCenters: ['CEE004'] }), TUESDAY, 'override-lead-center', people.portDirector, { leadCenter: 'CEE004', reason });
    expect(file.state.consultations[0]?.advice.map((one) => [one.center, one.role, one.clockId])).toEqual([['CEE003', 'CONSULTED', 'center-advice:CEE003'], ['CEE004', 'LEAD', 'center-advice:CEE004']]);
    expect(file.state.consultedCenters).toEqual(['CEE003']);
  });

  it('gives the case to the port at once when the new lead has advised already', () => {
    const asked = atCenter('standard', { consultedCenters: ['CEE004'] });
    const advised = after(after(asked, MONDAY, 'advise', people.cee004Specialist, { advice: 'The straps are textile articles of chapter 63.' }), TUESDAY, 'approve-advice', people.cee004Supervisor, {});
    expect(advised.state.stage).toBe('CENTER_CONSULT');
    expect(after(advised, TUESDAY, 'override-lead-center', people.portDirector, { leadCenter: 'CEE004', reason }).state.stage).toBe('PORT_REVIEW');
  });

  it.each([
    ['the Center that leads already', 'same-center', 'CEE003', TUESDAY],
    ['a Center that is none', 'center-form', 'CEE099', TUESDAY],
    ['a clock that has breached', 'clock-breached', 'CEE004', MUCH_LATER],
  ] as const)('refuses %s', (_what, code, leadCenter, at) => {
    expect(refusals(atCenter(), at, 'override-lead-center', people.portDirector, { leadCenter, reason })).toEqual([expect.objectContaining({ code })]);
  });
});

describe('advice', () => {
  it('is not approved by who drafted it, at whatever time, and is returned with a reason', () => {
    const both = { ...people.cee003Specialist, roles: ['CENTER_SPECIALIST', 'CENTER_SUPERVISOR'] as const };
    const file = after(atCenter(), MONDAY, 'advise', both, { advice: 'Release on the corrected summary of the week.' });
    expect(refusals(file, TUESDAY, 'approve-advice', both, {})).toEqual([expect.objectContaining({ kind: 'forbidden', code: 'own-draft' })]);
    const returned = after(file, TUESDAY, 'return-advice', people.cee003Supervisor, { reason });
    expect(returned.tasks.find((task) => task.id === 'advise:CEE003' && task.doneAt === null)?.ownerName).toBe('Sol Ibarra');
    const again = after(returned, TUESDAY, 'advise', people.cee003Specialist, { advice: 'Release on the corrected summary, with the ruling cited.' });
    expect(refusals(again, TUESDAY, 'approve-advice', both, {})).toEqual([expect.objectContaining({ code: 'own-draft' })]);
    expect(after(again, TUESDAY, 'approve-advice', people.cee003Director, {}).state.stage).toBe('PORT_REVIEW');
  });

  it('taken up by one supervisor is not approved by another, except in the urgent lane or by the director', () => {
    const second = { ...people.cee003Supervisor, id: 'cee003.second' as typeof people.cee003Supervisor.id, name: 'Vera Holm' };
    const taken = (lane: Lane) => {
      const file = drafted(lane);
      const tasks = file.tasks.map((task) => (task.id === 'approve-advice:CEE003' ? { ...task, owner: people.cee003Supervisor.id, ownerName: people.cee003Supervisor.name } : task));
      return { ...file, tasks };
    };
    expect(refusals(taken('standard'), MONDAY, 'approve-advice', second, {})).toEqual([expect.objectContaining({ code: 'approval-taken' })]);
    expect(refusals(taken('urgent'), MONDAY, 'approve-advice', second, {})).toEqual([]);
    expect(refusals(taken('standard'), MONDAY, 'approve-advice', people.cee003Director, {})).toEqual([]);
  });

  it('of a named consult may come after the port has the case back, and changes nothing then', () => {
    const file = inPortReview('standard', { consultedCenters: ['CEE004'] });
    expect(file.state.stage).toBe('PORT_REVIEW');
    const late = after(after(file, TUESDAY, 'advise', people.cee004Specialist, { advice: 'The straps are textile articles of chapter 63.' }), TUESDAY, 'approve-advice', people.cee004Supervisor, {});
    expect(late.state.stage).toBe('PORT_REVIEW');
    expect(late.state.consultations[0]?.advice.map((one) => one.status)).toEqual(['FINAL', 'FINAL']);
  });

  it('is refused without words, and from a Center nobody asked', () => {
    expect(refusals(atCenter(), TUESDAY, 'advise', people.cee003Specialist, { advice: ' ' })).toEqual([expect.objectContaining({ field: '/advice', code: 'missing' })]);
    // A named consult of the case that the last round has left out.
    const file = atCenter();
    const known = { ...file, state: { ...file.state, consultedCenters: [unitCode('CEE004')] } };
    expect(refusals(known, TUESDAY, 'advise', people.cee004Specialist, { advice: 'The straps are textile articles of chapter 63.' })).toEqual([expect.objectContaining({ code: 'center-not-asked' })]);
  });

  it.each(['approve-advice', 'return-advice'] as const)('needs a draft for %s', (kind) => {
    const given = kind === 'approve-advice' ? ([kind, people.cee003Supervisor, {}] as const) : ([kind, people.cee003Supervisor, { reason }] as const);
    expect(refusals(atCenter(), TUESDAY, ...given)).toEqual([expect.objectContaining({ code: 'no-draft' })]);
  });

  it('is final once approved', () => {
    expect(refusals(inPortReview(), TUESDAY, 'advise', people.cee003Specialist, { advice: 'On second thoughts, hold the parts.' })).toEqual([expect.objectContaining({ code: 'advice-final' })]);
  });

  it('warns at 75 % and breaches at the close of the fifth working day', () => {
    const card = clockAsOf(clockOf(atCenter(), 'center-advice:CEE003'), '2026-03-09T21:00:00.001Z' as Instant);
    expect(card.breachedAt).toBe('2026-03-09T21:00:00.000Z');
    expect(card.marks.map((mark) => mark.kind)).toEqual(['WARN', 'BREACH', 'DIRECTOR', 'EXECUTIVE']);
  });
});
