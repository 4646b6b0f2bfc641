import { describe, expect, it } from '@jest/globals';
import { CONDUCTOR } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { ftzLaw } from './law.js';
import { day, direction, reason } from './testing/bodies.js';
import { after, changeBy, clockOf, closed, codes, courseOf, dueOf, openTasks, refusals, timePasses } from './testing/desk.js';
import { acknowledged, atCenter, atHeadquarters, inPortReview, inTriage, MONDAY, MUCH_LATER, THURSDAY, TUESDAY, WEDNESDAY } from './testing/places.js';

const FRIDAY = '2026-03-06T18:00:00.000Z';
const asked = () => after(acknowledged(), WEDNESDAY, 'request-information', people.hqAnalyst, { from: 'PORT', questions: ['Which lots are affected?'] });
const referred = () => after(acknowledged(), WEDNESDAY, 'refer-legal', people.hqAnalyst, { under: '19 CFR 177.11', question: 'Is a withdrawal for testing a removal?' });
const atBoard = () => after(acknowledged(), WEDNESDAY, 'refer-board', people.hqDecider, { question: 'Does the production authority cover the new parts?' });
const implementing = () => after(acknowledged(), WEDNESDAY, 'issue-direction', people.hqDecider, direction);

describe('the review at OFO Headquarters', () => {
  it('is acknowledged by a person, once', () => {
    const file = acknowledged();
    expect(file.state.escalations[0]?.acknowledged).toMatchObject({ by: 'hal.brandt' });
    expect(clockOf(file, 'hq-acknowledgement').verdict).toBe('met');
    expect(codes(file, THURSDAY, 'acknowledge-hq', people.hqAnalyst, {})).toEqual(['wrong-stage']);
    expect(codes(atHeadquarters(), WEDNESDAY, 'acknowledge-hq', people.hqDecider, {})).toEqual(['not-permitted']);
  });

  it('asks the port for information; only its own direction clock waits', () => {
    const file = asked();
    expect(clockOf(file, 'hq-direction')).toMatchObject({ verdict: 'paused', dueAt: null });
    // Two working days of the port from Wednesday: Friday, 17:00 in Los Angeles.
    expect(dueOf(file, 'information-answer')).toBe('2026-03-07T01:00:00.000Z');
    expect(ftzLaw.shelf(file.state).heldBy).toBe('PORT-2704');
    const answered = after(file, FRIDAY, 'answer-information', people.portOfficer, { answer: 'Lots 12 and 14 of the February admission.' });
    expect(answered.state.stage).toBe('OFO_HQ_REVIEW');
    // Ten working days from 4 March would be 18 March; the close of Thursday passed while it was paused.
    expect(dueOf(answered, 'hq-direction')).toBe('2026-03-19T21:00:00.000Z');
  });

  it('asks the lead Center, and takes the answer from nobody else', () => {
    const file = after(acknowledged(), WEDNESDAY, 'request-information', people.hqDecider, { from: 'LEAD_CENTER', questions: ['Which ruling do you rest on?'] });
    expect(codes(file, THURSDAY, 'answer-information', people.portOfficer, { answer: 'We know of no such ruling here.' })).toEqual(['not-asked']);
    expect(after(file, THURSDAY, 'answer-information', people.cee003Specialist, { answer: 'On the ruling cited in the advice.' }).state.stage).toBe('OFO_HQ_REVIEW');
  });

  it('waits at most ten days for information: then the clock runs on by itself', () => {
    // Paused 4 March 18:00Z; ten days on it is 14 March, a Saturday: of the ten working days none was counted before Monday 16 March.
    const { file } = timePasses(asked(), '2026-03-14T18:00:01.000Z');
    expect(clockOf(file, 'hq-direction')).toMatchObject({ verdict: 'running', dueAt: '2026-03-27T21:00:00.000Z' });
  });

  it('may direct without the information once its clock has breached', () => {
    expect(codes(asked(), THURSDAY, 'issue-direction', people.hqDecider, direction)).toEqual(['information-awaited']);
    const file = after(asked(), '2026-03-10T18:00:00.000Z', 'issue-direction', people.hqDecider, direction);
    expect(clockOf(file, 'information-answer').verdict).toBe('missed');
  });

  it.each([
    ['no question', { from: 'PORT', questions: [] }, '/questions'],
    ['a question of white space', { from: 'PORT', questions: [' '] }, '/questions/0'],
    ['an office that is none', { from: 'IMPORTER' as never, questions: ['Why?'] }, '/from'],
  ] as const)('refuses a request for information with %s', (_what, body, field) => {
    expect(refusals(acknowledged(), WEDNESDAY, 'request-information', people.hqAnalyst, body)).toEqual([expect.objectContaining({ kind: 'invalid', field })]);
  });
});

describe('return to the port', () => {
  it('as not ripe stops the clocks of Headquarters and gives the port a fresh one', () => {
    const file = after(atHeadquarters(), THURSDAY, 'return-to-port', people.hqAnalyst, { reason });
    expect(courseOf(file).slice(-3)).toEqual(['OFO_HQ_REVIEW', 'RETURNED_TO_PORT', 'PORT_REVIEW']);
    expect(['hq-acknowledgement', 'hq-direction', 'port-decision'].map((id) => clockOf(file, id).verdict)).toEqual(['met', 'met', 'met']);
    // Two working days from Thursday 5 March: Monday 9 March, 17:00 in Los Angeles.
    expect(clockOf(file, 'port-decision:2')).toMatchObject({ verdict: 'running', dueAt: '2026-03-10T00:00:00.000Z' });
    expect(openTasks(file)).toEqual(['port-decision']);
    expect(ftzLaw.duty(file.state)).toBeNull();
  });

  it('lets the port escalate again, as a second time at Headquarters', () => {
    const back = after(atHeadquarters(), THURSDAY, 'return-to-port', people.hqAnalyst, { reason });
    const again = after(after(back, FRIDAY, 'request-escalation', people.portOfficer, { reason }), FRIDAY, 'certify-escalation', people.portDirector, { whyNotLocally: reason });
    expect(again.state.escalations.map((one) => one.answer?.kind ?? null)).toEqual(['RETURNED', null]);
    expect(clockOf(again, 'hq-direction:2').verdict).toBe('running');
  });

  it('for good ends the case as RETURNED', () => {
    const file = after(asked(), THURSDAY, 'return-to-port', people.hqDecider, { reason, endsCase: true });
    expect(file.state).toMatchObject({ stage: 'RETURNED_TO_PORT', ending: { outcome: 'RETURNED' } });
    expect(closed(file, THURSDAY).state.stage).toBe('CLOSED');
  });
});

describe('referrals', () => {
  it('to Regulations and Rulings are tracked, with reminders at 30, 60 and 90 days, and never judged', () => {
    const card = clockOf(referred(), 'internal-advice');
    expect(card.marks.map((mark) => [mark.kind, mark.at])).toEqual([
      ['REMIND_30', '2026-04-04T04:00:00.000Z'], ['REMIND_60', '2026-05-04T04:00:00.000Z'], ['REMIND_90', '2026-06-03T04:00:00.000Z'],
    ]);
    expect(clockOf(referred(), 'hq-direction').verdict).toBe('paused');
    const { notices } = timePasses(referred(), '2026-04-04T05:00:00.000Z');
    expect(notices.flatMap((one) => (one.addressee.to === 'unit' && one.key.includes('REMIND_30') ? [one.addressee.unit] : []))).toEqual(['OT-RR', 'OFO-HQ']);
  });

  it('come back with the internal advice, recorded by the liaison', () => {
    expect(codes(referred(), THURSDAY, 'record-internal-advice', people.hqAnalyst, { advice: 'It is not a removal within the meaning of the rule.' })).toEqual(['not-permitted']);
    const file = after(referred(), THURSDAY, 'record-internal-advice', people.legalLiaison, { advice: 'It is not a removal within the meaning of the rule.', reference: 'IA-0001' });
    expect(file.state).toMatchObject({ stage: 'OFO_HQ_REVIEW', escalations: [{ referrals: [{ to: 'OT_RR', under: '19 CFR 177.11', answer: { reference: 'IA-0001' } }] }] });
    expect(clockOf(file, 'internal-advice').verdict).toBe('met');
    expect(clockOf(file, 'hq-direction').verdict).toBe('running');
  });

  it('stop the direction clock for 90 days at most', () => {
    const { file } = timePasses(referred(), '2026-06-02T18:00:01.000Z');
    expect(clockOf(file, 'hq-direction').verdict).toBe('running');
  });

  it('to the Board come back with its answer', () => {
    const file = after(atBoard(), THURSDAY, 'record-board-answer', people.hqAnalyst, { answer: 'The production authority covers the new parts.', answeredOn: day('2026-03-05') });
    expect(file.state).toMatchObject({ stage: 'OFO_HQ_REVIEW', escalations: [{ referrals: [{ to: 'FTZ_BOARD', answer: { by: 'hal.brandt' } }] }] });
    expect(codes(atBoard(), THURSDAY, 'record-board-answer', people.hqAnalyst, { answer: 'The production authority covers the new parts.', answeredOn: day('2026-03-06') })).toEqual(['in-future']);
  });

  it.each([['law', referred, 'REFERRED_LEGAL'], ['the Board', atBoard, 'REFERRED_BOARD']] as const)('on a question of %s may end the case', (_what, place, outcome) => {
    const file = closed(after(place(), THURSDAY, 'close-referral', people.hqDecider, { reason }), THURSDAY);
    expect(file.state).toMatchObject({ stage: 'CLOSED', ending: { outcome } });
    expect(ftzLaw.shelf(file.state)).toMatchObject({ closed: true, outcome, heldBy: null });
  });

  it('name the rule they are made under', () => {
    expect(codes(acknowledged(), WEDNESDAY, 'refer-legal', people.hqAnalyst, { under: '19 CFR 1' as never, question: 'Is a withdrawal for testing a removal?' })).toEqual(['unknown-word']);
  });
});

describe('the direction', () => {
  it('is issued by a decider, carried out by the port, and closed by the conductor', () => {
    const file = implementing();
    expect(courseOf(file).slice(-2)).toEqual(['HQ_DIRECTION_ISSUED', 'PORT_IMPLEMENTING']);
    expect(openTasks(file)).toEqual(['port-implementation']);
    const done = after(file, THURSDAY, 'confirm-implementation', people.portOfficer, { done: 'The parts were released this morning.' });
    expect(ftzLaw.duty(done.state)).toBe('close');
    const end = closed(done, THURSDAY);
    expect(end.state).toMatchObject({ stage: 'CLOSED', ending: { outcome: 'HQ_DIRECTION' } });
    expect(ftzLaw.duty(end.state)).toBeNull();
    expect(end.clocks.some((card) => card.verdict === 'running')).toBe(false);
  });

  it('is not issued by who drafted it', () => {
    const both = { ...people.hqDecider, roles: ['OFO_HQ_ANALYST', 'OFO_HQ_DECIDER'] as const };
    const file = after(acknowledged(), WEDNESDAY, 'draft-direction', both, direction);
    expect(codes(file, WEDNESDAY, 'issue-direction', both, direction)).toEqual(['own-draft']);
    expect(codes(file, WEDNESDAY, 'issue-direction', people.hqDecider, direction)).toEqual(['own-draft']);
    const another = { ...people.hqDecider, id: 'ivy.lowe' as typeof people.hqDecider.id };
    expect(codes(file, WEDNESDAY, 'issue-direction', another, direction)).toEqual([]);
    expect(codes(acknowledged(), WEDNESDAY, 'issue-direction', people.hqAnalyst, direction)).toEqual(['not-permitted']);
  });

  it.each([
    ['no words', { ...direction, direction: '' }, '/direction'],
    ['a use of advice that is none', { ...direction, adviceUse: 'IGNORED' as never }, '/adviceUse'],
    ['NOT_RECEIVED although the Center advised', { ...direction, adviceUse: 'NOT_RECEIVED' }, '/adviceUse'],
    ['PARTLY without a reason', { ...direction, adviceUse: 'PARTLY' }, '/adviceUseReason'],
    ['NOT_FOLLOWED without a reason', { ...direction, adviceUse: 'NOT_FOLLOWED' }, '/adviceUseReason'],
  ] as const)('is refused with %s', (_what, body, field) => {
    expect(refusals(acknowledged(), WEDNESDAY, 'issue-direction', people.hqDecider, body)).toEqual([expect.objectContaining({ kind: 'invalid', field })]);
  });

  it('says NOT_RECEIVED where no Center has advised', () => {
    const file = after(inTriage(), WEDNESDAY, 'force-up', people.hqSupervisor, { reason });
    expect(codes(file, WEDNESDAY, 'issue-direction', people.hqDecider, direction)).toEqual(['no-center-advice']);
    expect(codes(file, WEDNESDAY, 'issue-direction', people.hqDecider, { ...direction, adviceUse: 'NOT_RECEIVED' })).toEqual([]);
  });

  it('is not withdrawn or shed by the port', () => {
    expect(codes(implementing(), THURSDAY, 'withdraw', people.portDirector, { reason })).toEqual(['wrong-stage']);
    expect(codes(implementing(), THURSDAY, 'overtaken-by-events', people.portDirector, { reason })).toEqual(['headquarters-only']);
  });
});

describe('the port resolves the question itself', () => {
  const alone = { outcome: 'RESOLVED_BY_PORT', resolution: 'Released after comparing the records again.' } as const;
  const advised = { outcome: 'RESOLVED_WITH_CENTER_ADVICE', resolution: 'Released on the corrected summary.' } as const;

  it('in triage, without advice', () => {
    const change = changeBy(inTriage(), MONDAY, 'resolve-locally', people.portOfficer, alone);
    expect(change.event).toMatchObject({ kind: 'ftz.resolved-locally', reasonCode: 'NO_CENTER_ADVICE' });
    expect(change.clocks[0]?.verdict).toBe('met');
  });

  it.each([['FOLLOWED', undefined], ['PARTLY', reason], ['NOT_FOLLOWED', reason]] as const)('with the advice %s', (adviceUse, why) => {
    const body = { ...advised, adviceUse, ...(why === undefined ? {} : { adviceUseReason: why }) };
    const file = closed(after(inPortReview(), TUESDAY, 'resolve-locally', people.portOfficer, body), TUESDAY);
    expect(courseOf(file)).toEqual(['OPENED', 'PORT_TRIAGE', 'CENTER_CONSULT', 'PORT_REVIEW', 'RESOLVED_LOCALLY', 'CLOSED']);
    expect(file.state).toMatchObject({ resolution: { adviceUse }, ending: { outcome: 'RESOLVED_WITH_CENTER_ADVICE' } });
  });

  it.each([
    ['PARTLY without a reason', { ...advised, adviceUse: 'PARTLY' }, '/adviceUseReason'],
    ['no word on the advice', advised, '/adviceUse'],
    ['RESOLVED_BY_PORT although the Center advised', alone, '/outcome'],
    ['an outcome that is not its own', { ...alone, outcome: 'HQ_DIRECTION' as never }, '/outcome'],
    ['no resolution', { ...advised, adviceUse: 'FOLLOWED', resolution: ' ' }, '/resolution'],
  ] as const)('is refused with %s', (_what, body, field) => {
    expect(refusals(inPortReview(), TUESDAY, 'resolve-locally', people.portOfficer, body).map((one) => one.field)).toContain(field);
  });

  it('is refused with advice nobody gave, while the Center is asked, and after the end', () => {
    expect(codes(inTriage(), MONDAY, 'resolve-locally', people.portOfficer, { ...advised, adviceUse: 'FOLLOWED' })).toEqual(['no-center-advice']);
    expect(codes(atCenter(), MONDAY, 'resolve-locally', people.portOfficer, alone)).toEqual(['wrong-stage']);
    const done = after(inTriage(), MONDAY, 'resolve-locally', people.portOfficer, alone);
    expect(codes(done, MONDAY, 'consult-center', people.portOfficer, {})).toEqual(['wrong-stage']);
    expect(codes(closed(done, MONDAY), MONDAY, 'resolve-locally', people.portOfficer, alone)).toEqual(['wrong-stage']);
  });

  it('records attempts with their day and result, and none of tomorrow', () => {
    const file = after(inTriage('standard', { attempts: [] }), MONDAY, 'record-attempt', people.portDirector, { triedOn: day('2026-03-02'), what: 'Called the operator about the lot.', result: 'No answer.' });
    expect(file.state.attempts).toMatchObject([{ recorded: { by: 'paul.drake' }, result: 'No answer.' }]);
    expect(codes(file, MONDAY, 'record-attempt', people.portOfficer, { triedOn: day('2026-03-03'), what: 'Called the operator about the lot.', result: 'No answer.' })).toEqual(['in-future']);
  });
});

describe('other ends', () => {
  it('a port may withdraw with a reason; the case is closed at once', () => {
    const file = after(atHeadquarters(), WEDNESDAY, 'withdraw', people.portOfficer, { reason });
    expect(ftzLaw.shelf(file.state)).toMatchObject({ status: 'WITHDRAWN', closed: true, outcome: 'WITHDRAWN' });
    expect(ftzLaw.duty(file.state)).toBeNull();
    expect(codes(atHeadquarters(), WEDNESDAY, 'withdraw', people.portOfficer, { reason: 'no' })).toEqual(['too-short']);
  });

  it('events may overtake a case; what had breached stays missed', () => {
    const file = closed(after(inPortReview(), MUCH_LATER, 'overtaken-by-events', people.hqSupervisor, { reason }), MUCH_LATER);
    expect(file.state.ending?.outcome).toBe('OVERTAKEN_BY_EVENTS');
    expect(clockOf(file, 'port-decision').verdict).toBe('missed');
    expect(openTasks(file)).toEqual([]);
  });

  it('only the conductor closes, only what has ended, and it does nothing else', () => {
    expect(codes(inTriage(), MONDAY, 'close', CONDUCTOR, {})).toEqual(['wrong-stage']);
    expect(codes(inTriage(), MONDAY, 'close', people.portDirector, {})).toEqual(['system-only']);
    expect(codes(inTriage(), MONDAY, 'withdraw', CONDUCTOR, { reason })).toEqual(['people-only']);
  });
});
