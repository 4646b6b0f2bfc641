import { describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { reason } from './testing/bodies.js';
import { after, changeBy, clockOf, codes, courseOf, openTasks, refusals, timePasses } from './testing/desk.js';
import { atCenter, atHeadquarters, drafted, inPortReview, inTriage, MONDAY, MUCH_LATER, requested, THURSDAY, TUESDAY, WEDNESDAY } from './testing/places.js';

const AFTER_CENTER_DUE = '2026-03-09T21:00:00.001Z';

describe('the way to Headquarters', () => {
  it.each([
    ['nothing was tried and nobody asked', () => inTriage('standard', { attempts: [] }), ['no-local-attempt', 'no-center-advice']],
    ['no Center was asked', () => inTriage(), ['no-center-advice']],
    ['nothing was tried', () => inPortReview('standard', { attempts: [] }), ['no-local-attempt']],
    ['the lead Center still has time', () => atCenter(), ['center-clock-runs']],
    ['the advice is a draft', () => drafted(), ['center-clock-runs']],
  ] as const)('is refused while %s', (_when, place, expected) => {
    const found = refusals(place(), TUESDAY, 'request-escalation', people.portOfficer, { reason });
    expect(found.map((one) => [one.kind, one.code])).toEqual(expected.map((code) => ['conflict', code]));
    expect(found[0]?.rule.citation).toBe('Centerline policy: way to Headquarters');
  });

  it('opens with attempts and final advice, and with the certificate of the director', () => {
    const file = atHeadquarters();
    expect(courseOf(file)).toEqual(['OPENED', 'PORT_TRIAGE', 'CENTER_CONSULT', 'PORT_REVIEW', 'HQ_ESCALATION_REQUESTED', 'PORT_DIRECTOR_CERTIFIED', 'OFO_HQ_REVIEW']);
    expect(file.state.escalations[0]?.entrance).toMatchObject({
      way: 'CERTIFIED', centerInput: { kind: 'ADVICE', center: 'CEE003' }, request: { requested: { by: 'pia.long' } }, certified: { by: 'paul.drake', designee: null },
    });
    expect(openTasks(file)).toEqual(['acknowledge-hq', 'hq-direction']);
  });

  it('opens with the proof of silence once the clock of the lead Center has breached', () => {
    const request = after(atCenter(), AFTER_CENTER_DUE, 'request-escalation', people.portOfficer, { reason });
    const file = after(request, AFTER_CENTER_DUE, 'certify-escalation', people.portDirector, { whyNotLocally: reason });
    expect(file.state.escalations[0]?.entrance).toMatchObject({
      centerInput: { kind: 'SILENCE', silence: { clockId: 'center-advice:CEE003', owedBy: 'CEE003', dueAt: '2026-03-09T21:00:00.000Z', breachedAt: '2026-03-09T21:00:00.000Z' } },
    });
    expect(clockOf(file, 'center-advice:CEE003').verdict).toBe('missed');
  });

  it('keeps the clock of the port running until the director has certified', () => {
    expect(clockOf(requested(), 'port-decision').verdict).toBe('running');
    expect(openTasks(requested())).toEqual(['certify-escalation']);
    expect(clockOf(atHeadquarters(), 'port-decision').verdict).toBe('met');
  });

  it('is not certified by who requested it, nor on the certificate of that person or of a stranger', () => {
    const both = { ...people.portOfficer, roles: ['PORT_OFFICER', 'PORT_DIRECTOR'] as const };
    expect(codes(requested(), WEDNESDAY, 'certify-escalation', both, { whyNotLocally: reason })).toEqual(['own-request']);
    expect(codes(requested(), WEDNESDAY, 'certify-escalation', people.portDirector, { whyNotLocally: reason, designee: 'pia.long' })).toEqual(['own-request']);
    expect(codes(requested(), WEDNESDAY, 'certify-escalation', people.portDirector, { whyNotLocally: reason, designee: 'nick.hale' })).toEqual(['not-of-this-port']);
    expect(codes(requested(), WEDNESDAY, 'certify-escalation', people.portDirector, { whyNotLocally: '' })).toEqual(['missing']);
  });

  it('may rest on the certificate of a designee of the port', () => {
    const file = after(requested(), WEDNESDAY, 'certify-escalation', people.portDirector, { whyNotLocally: reason, designee: 'paul.drake' });
    expect(file.state.escalations[0]?.entrance).toMatchObject({ certified: { designee: { id: 'paul.drake', name: 'Paul Drake' } } });
  });

  it('is refused to a port officer who would certify, and to the director who would request', () => {
    expect(codes(requested(), WEDNESDAY, 'certify-escalation', people.portOfficer, { whyNotLocally: reason })).toEqual(['not-permitted']);
    expect(codes(inPortReview(), WEDNESDAY, 'request-escalation', people.portDirector, { reason })).toEqual(['not-permitted']);
  });

  it('lets the director resolve the question, and no officer, once it is requested', () => {
    const body = { outcome: 'RESOLVED_WITH_CENTER_ADVICE', resolution: 'Release on the corrected summary of the week.', adviceUse: 'FOLLOWED' } as const;
    expect(codes(requested(), WEDNESDAY, 'resolve-locally', people.portOfficer, body)).toEqual(['director-only']);
    expect(after(requested(), WEDNESDAY, 'resolve-locally', people.portDirector, body).state).toMatchObject({ stage: 'RESOLVED_LOCALLY', request: null });
  });
});

describe('a silent Center', () => {
  it('does not free the port a moment before its clock has breached', () => {
    expect(codes(atCenter(), '2026-03-09T21:00:00.000Z', 'proceed-without-advice', people.portOfficer, { reason })).toEqual(['center-clock-runs']);
  });

  it('frees it after, on record with the proof', () => {
    const change = changeBy(atCenter(), AFTER_CENTER_DUE, 'proceed-without-advice', people.portOfficer, { reason });
    expect(change.state.stage).toBe('PORT_REVIEW');
    expect(change.event).toMatchObject({ kind: 'ftz.center-silent', reasonCode: 'CENTER_SILENT', data: { silence: { clockId: 'center-advice:CEE003', breachedAt: '2026-03-09T21:00:00.000Z' } } });
    expect(change.state.consultations[0]?.advice[0]).toMatchObject({ status: 'NOT_RECEIVED' });
  });

  it('that has drafted, but not approved, is silent too, and cannot approve afterwards', () => {
    const file = after(drafted(), AFTER_CENTER_DUE, 'proceed-without-advice', people.portOfficer, { reason });
    expect(codes(file, AFTER_CENTER_DUE, 'approve-advice', people.cee003Supervisor, {})).toEqual(['advice-lapsed']);
  });

  it('may still advise late as long as the port has not gone on', () => {
    expect(after(drafted(), AFTER_CENTER_DUE, 'approve-advice', people.cee003Supervisor, {}).state.stage).toBe('PORT_REVIEW');
  });

  it("starts the port's own clock from the lapse, so that the case waits for somebody, and tells the port", () => {
    const { file, notices } = timePasses(atCenter(), '2026-03-09T23:00:00.000Z');
    // From the lapse at 17:00 in Detroit on 9 March: two working days of the port, Wednesday 11 March, 17:00 in Los Angeles.
    expect(clockOf(file, 'port-decision')).toMatchObject({ startedAt: '2026-03-09T21:00:00.000Z', dueAt: '2026-03-12T00:00:00.000Z' });
    expect(file.state.stage).toBe('CENTER_CONSULT');
    expect(notices.some((one) => one.addressee.to === 'unit' && one.addressee.unit === 'PORT-2704')).toBe(true);
    const gone = after(file, '2026-03-10T18:00:00.000Z', 'proceed-without-advice', people.portOfficer, { reason });
    expect(clockOf(gone, 'port-decision').dueAt).toBe('2026-03-12T00:00:00.000Z');
    expect(openTasks(gone)).toEqual(['port-decision']);
  });
});

describe('the emergency bypass', () => {
  const flagged = { reason, emergency: 'PERISHABLE_CARGO' } as const;

  it('leads straight to Headquarters from any place at the port, in the urgent lane, and is recorded apart', () => {
    for (const place of [inTriage('urgent'), atCenter('urgent'), inPortReview('urgent'), requested('urgent')]) {
      const file = after(place, TUESDAY, 'emergency-bypass', people.portDirector, flagged);
      expect(file.state).toMatchObject({ stage: 'OFO_HQ_REVIEW', escalations: [{ entrance: { way: 'EMERGENCY_BYPASS', emergency: 'PERISHABLE_CARGO', approved: { by: 'paul.drake', reason } } }] });
    }
  });

  it('takes the flag of the opening', () => {
    const file = after(inTriage('urgent', { emergency: 'SYSTEM_OUTAGE', attempts: [] }), MONDAY, 'emergency-bypass', people.portDirector, { reason });
    expect(file.state.escalations[0]?.entrance).toMatchObject({ emergency: 'SYSTEM_OUTAGE' });
  });

  it.each([
    ['in the standard lane', () => inTriage('standard'), people.portDirector, flagged, 'not-urgent'],
    ['without a flag', () => inTriage('urgent'), people.portDirector, { reason }, 'not-flagged'],
    ['without a reason', () => inTriage('urgent'), people.portDirector, { reason: '', emergency: 'SYSTEM_OUTAGE' }, 'missing'],
    ['by an officer', () => inTriage('urgent'), people.portOfficer, flagged, 'not-permitted'],
  ] as const)('is refused %s', (_what, place, actor, body, code) => {
    expect(codes(place(), MONDAY, 'emergency-bypass', actor, body)).toEqual([code]);
  });

  it('leaves the Centers free to advise Headquarters', () => {
    const file = after(atCenter('urgent'), MONDAY, 'emergency-bypass', people.portDirector, flagged);
    const advised = after(after(file, MONDAY, 'advise', people.cee003Specialist, { advice: 'Release the perishable goods first.' }), MONDAY, 'approve-advice', people.cee003Supervisor, {});
    expect(advised.state).toMatchObject({ stage: 'OFO_HQ_REVIEW', consultations: [{ advice: [{ status: 'FINAL' }] }] });
  });
});

describe('forcing a silent port', () => {
  it.each([['Headquarters', people.hqSupervisor], ['the director of the lead Center', people.cee003Director]] as const)('is for %s, with its own proof', (_who, actor) => {
    const file = after(inTriage(), WEDNESDAY, 'force-up', actor, { reason });
    expect(file.state).toMatchObject({
      stage: 'OFO_HQ_REVIEW',
      escalations: [{ entrance: { way: 'FORCED_UP', silence: { clockId: 'port-triage', owedBy: 'PORT-2704', dueAt: '2026-03-04T01:00:00.000Z' }, forced: { by: actor.id, unit: actor.unit } } }],
    });
    expect(clockOf(file, 'port-triage').verdict).toBe('missed');
  });

  it('works as soon as the clock has breached, and not before', () => {
    expect(codes(inTriage(), '2026-03-04T01:00:00.000Z', 'force-up', people.hqSupervisor, { reason })).toEqual(['port-clock-runs']);
    expect(codes(inTriage(), '2026-03-04T01:00:00.001Z', 'force-up', people.hqSupervisor, { reason })).toEqual([]);
  });

  it('works against a port that does not decide, that requests and never certifies, or that never goes on without advice', () => {
    for (const place of [inPortReview(), requested(), timePasses(atCenter(), MUCH_LATER).file])
      expect(after(place, MUCH_LATER, 'force-up', people.hqSupervisor, { reason }).state.escalations[0]?.entrance).toMatchObject({ way: 'FORCED_UP', silence: { clockId: 'port-decision' } });
  });

  it('is refused to the director of another Center, and while the Center is the one awaited', () => {
    expect(codes(inTriage('standard', { consultedCenters: ['CEE004'] }), WEDNESDAY, 'force-up', people.cee004Director, { reason })).toEqual(['not-lead-center']);
    expect(codes(inTriage(), WEDNESDAY, 'force-up', people.hqAnalyst, { reason })).toEqual(['not-permitted']);
    expect(codes(atCenter(), WEDNESDAY, 'force-up', people.hqSupervisor, { reason })).toEqual(['port-clock-runs']);
  });

  it('is announced to those who may, when the breach is heeded', () => {
    const { notices } = timePasses(inTriage(), THURSDAY);
    const units = notices.flatMap((one) => (one.addressee.to === 'unit' && one.body.includes('force-up') ? [[one.addressee.unit, one.addressee.roles]] : []));
    expect(units).toEqual([['OFO-HQ', ['OFO_HQ_SUPERVISOR']], ['CEE003', ['CENTER_DIRECTOR']]]);
  });

  it('cannot be escaped by withdrawing or by calling the case overtaken', () => {
    const file = after(inTriage(), WEDNESDAY, 'force-up', people.hqSupervisor, { reason });
    expect(codes(file, WEDNESDAY, 'withdraw', people.portDirector, { reason })).toEqual(['forced-up']);
    expect(codes(file, WEDNESDAY, 'overtaken-by-events', people.portDirector, { reason })).toEqual(['headquarters-only']);
    expect(codes(file, WEDNESDAY, 'overtaken-by-events', people.hqDecider, { reason })).toEqual([]);
  });
});

describe('asking Centers', () => {
  it('gives the lead and every named consult a task and a clock of its own', () => {
    const file = after(inTriage(), MONDAY, 'consult-center', people.portOfficer, { consultedCenters: ['CEE004', 'CEE008'] });
    expect(openTasks(file)).toEqual(['advise:CEE003', 'advise:CEE004', 'advise:CEE008']);
    expect(file.state.consultations[0]?.advice.map((one) => [one.center, one.role])).toEqual([['CEE003', 'LEAD'], ['CEE004', 'CONSULTED'], ['CEE008', 'CONSULTED']]);
    // Five working days each: Detroit and Atlanta close at 21:00Z, San Francisco at midnight UTC.
    expect(file.clocks.filter((card) => card.kind.startsWith('center-advice/')).map((card) => card.dueAt)).toEqual(['2026-03-09T21:00:00.000Z', '2026-03-10T00:00:00.000Z', '2026-03-09T21:00:00.000Z']);
  });

  it('anew is a new round with new clocks, and the first ones stay on record', () => {
    const file = after(inPortReview('standard', { consultedCenters: ['CEE004'] }), WEDNESDAY, 'consult-center', people.portOfficer, { question: 'And if the straps are textile articles?' });
    expect(file.state).toMatchObject({ stage: 'CENTER_CONSULT', consultations: [{ advice: [{ status: 'FINAL' }, { status: 'ASKED' }] }, { question: 'And if the straps are textile articles?' }] });
    expect(file.clocks.map((card) => [card.id, card.verdict])).toEqual([
      ['port-triage', 'met'], ['center-advice:CEE003', 'met'], ['center-advice:CEE004', 'cancelled'], ['port-decision', 'met'], ['center-advice:CEE003:2', 'running'], ['center-advice:CEE004:2', 'running'],
    ]);
  });

  it('is refused with an unknown consult, and more often than five times', () => {
    expect(codes(inTriage(), MONDAY, 'consult-center', people.portOfficer, { consultedCenters: ['CEE003'] })).toEqual(['lead-consulted']);
    const file = inPortReview();
    const often = { ...file, state: { ...file.state, consultations: Array.from({ length: 5 }, () => file.state.consultations[0]).flatMap((one) => one ?? []) } };
    expect(codes(often, WEDNESDAY, 'consult-center', people.portOfficer, {})).toEqual(['too-many-rounds']);
  });
});
