// A request for Center input from a partner's click to the closed case, with the dates a director can check on a calendar.
import { describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { dispositionBody, inputBody, partnerBody, REASON, seizureBody } from './testing/bodies.js';
import { asked, assigned, decided, delivered, drafted, eligible, LAPSED_AT, lapsed, MONDAY, sent, Story, submitted, TUESDAY } from './testing/story.js';
import { fpfLaw } from './law.js';

describe('A trusted partner asks for Center input on its penalty petition', () => {
  it('is received, and the time to send it runs from the request', () => {
    const story = new Story().does(people.importer, 'request', partnerBody);
    expect(story.state.stage).toBe('PARTNER_REQUESTED');
    expect(story.state.partnerRequest).toEqual({ name: 'Ida Park', on: '2026-03-02', how: 'PORTAL' });
    expect(story.clock('send-to-center').dueAt).toBe('2026-03-06T01:00:00.000Z');
    expect(fpfLaw.duty(story.state)).toBe('acknowledge');
    expect(fpfLaw.shelf(story.state)).toMatchObject({ status: 'RECEIVED', closed: false, center: null, port: '2704', heldBy: 'FPF-2704', tier: 'TIER_II' });
  });

  it('shows the petition as timely: due 6 March, 60 days from the mailing of 5 January, received 20 February', () => {
    const card = new Story().does(people.importer, 'request', partnerBody).clock('petition-due');
    expect(card).toMatchObject({ verdict: 'met', basis: 'REGULATORY', strictDueAt: '2026-03-07T08:00:00.000Z', dueAt: '2026-03-07T08:00:00.000Z', endedAt: '2026-02-20T08:00:00.000Z' });
    expect(card.rule.citation).toBe('19 CFR 171.2(b)(2)');
  });

  it('is acknowledged by the conductor, and FP&F has two working days to check the partner', () => {
    const story = new Story().does(people.importer, 'request', partnerBody).conduct();
    expect(story.state.stage).toBe('ELIGIBILITY_CHECK');
    expect(story.clock('eligibility-check').dueAt).toBe('2026-03-05T01:00:00.000Z');
    expect(story.openTasks()).toEqual(['check-eligibility']);
  });

  it('finds the partner active on the day of the request and on the day of the violation, with the source', () => {
    const { eligibility } = eligible().state;
    expect(eligibility).toMatchObject({
      eligible: true, atRequest: { on: '2026-03-02', program: 'CTPAT', tier: 'TIER_II', status: 'ACTIVE', source: 'sample partner file' }, atViolation: { on: '2025-06-10', status: 'ACTIVE' },
    });
  });

  it("goes to the petitioner's own Center: two working days to take it, fifteen for the input", () => {
    const story = sent();
    expect(story.state.stage).toBe('SENT_TO_CENTER');
    expect(fpfLaw.shelf(story.state)).toMatchObject({ center: 'CEE004', heldBy: 'CEE004', status: 'UNDER_REVIEW' });
    expect(story.clock('send-to-center').verdict).toBe('met');
    expect(story.clock('center-accept').dueAt).toBe('2026-03-06T01:00:00.000Z');
    expect(story.clock('center-input').dueAt).toBe('2026-03-25T00:00:00.000Z');
  });

  it('gives a seizure ten working days', () => {
    expect(sent(seizureBody).clock('center-input').dueAt).toBe('2026-03-18T00:00:00.000Z');
  });

  it('waits for FP&F when the Center asks, at most five days and twice; a third question lets the clock run', () => {
    const story = assigned().at('2026-03-05T18:00:00.000Z').does(people.cee004Specialist, 'ask-clarification', { question: 'Which of the two invoices was presented with the entry?' });
    expect(story.state.stage).toBe('CLARIFICATION');
    expect(story.clock('center-input')).toMatchObject({ verdict: 'paused', dueAt: null });
    expect(story.clock('clarification:1').dueAt).toBe('2026-03-11T00:00:00.000Z');
    story.at('2026-03-09T17:00:00.000Z').does(people.paralegal, 'answer-clarification', { answer: 'The second one, of 3 May 2025.' });
    // Thursday's and Friday's closes were lost.
    expect(story.clock('center-input').dueAt).toBe('2026-03-27T00:00:00.000Z');
    expect(story.state.stage).toBe('CENTER_ASSIGNED');
    story.does(people.cee004Specialist, 'ask-clarification', { question: 'Was the sample kept, and where is it now?' }).does(people.paralegal, 'answer-clarification', { answer: 'It is kept at the laboratory in Los Angeles.' });
    story.does(people.cee004Specialist, 'ask-clarification', { question: 'Who signed the declaration of the producer?' });
    expect(story.clock('center-input').verdict).toBe('running');
    expect(story.state.clarifications.map((one) => one.pausedClock)).toEqual([true, true, false]);
  });

  it('is drafted, returned, drafted again and approved by somebody else, and FP&F gets ten working days', () => {
    const story = submitted();
    expect(story.state.stage).toBe('CENTER_SUPERVISOR_REVIEW');
    story.does(people.cee004Supervisor, 'return-input', { reason: 'Cite the guideline for the second factor as well.' });
    expect(story.state.stage).toBe('DRAFT_INPUT');
    story.does(people.cee004Specialist, 'draft-input', inputBody).does(people.cee004Specialist, 'submit-input', {}).does(people.cee004Director, 'approve-input', {});
    expect(story.state.stage).toBe('INPUT_DELIVERED');
    expect(story.state.input).toMatchObject({ late: false, author: { by: 'cee004.specialist' }, supervisor: { by: 'cee004.director' } });
    expect(story.clock('center-input').verdict).toBe('met');
    expect(story.clock('fpf-disposition').dueAt).toBe('2026-03-18T00:00:00.000Z');
    expect(story.does(people.fpfOfficer, 'consider-input', {}).state.stage).toBe('FPF_CONSIDERING');
    expect(story.file?.tasks.find((task) => task.id === 'dispose')).toMatchObject({ owner: people.fpfOfficer.id, doneAt: null });
  });

  it('ends with a disposition of every point, the petition decided, and the dates that follow', () => {
    const story = decided();
    expect(story.state.stage).toBe('FPF_DECISION_RECORDED');
    expect(story.state.disposition).toMatchObject({ outcome: 'MITIGATED', amount: 24_000, decisionNoticeOn: '2026-03-03', payByOn: '2026-05-02', supplementalDueOn: '2026-05-02' });
    // 2 May is a Saturday: the strict date is shown, Monday is accepted.
    expect(story.clock('mitigated-amount')).toMatchObject({ strictDueAt: '2026-05-03T07:00:00.000Z', dueAt: '2026-05-05T07:00:00.000Z' });
    expect(story.clock('supplemental-due').rule.citation).toBe('19 CFR 171.61');
    story.conduct();
    expect(story.state.stage).toBe('CLOSED');
    expect(story.openTasks()).toEqual([]);
    expect(fpfLaw.shelf(story.state)).toMatchObject({ closed: true, outcome: 'MITIGATED', status: 'CLOSED', heldBy: null });
    expect(story.file?.clocks.filter((card) => card.basis === 'INTERNAL_SLA' && (card.verdict === 'running' || card.verdict === 'paused'))).toEqual([]);
    expect(story.clock('limitations').verdict).toBe('running');
    expect(story.clock('mitigated-amount').verdict).toBe('running');
  });

  it('can be decided straight away, without taking up the input first', () => {
    expect(delivered().does(people.fpfOfficer, 'record-disposition', dispositionBody).state.stage).toBe('FPF_DECISION_RECORDED');
  });

  it('has a task, with its clock, for whoever has to act', () => {
    const table: readonly [Story, string, string][] = [
      [asked(), 'check-eligibility', 'eligibility-check'], [eligible(), 'send-to-center', 'send-to-center'], [sent(), 'accept', 'center-accept'],
      [assigned(), 'draft-input', 'center-input'], [drafted(), 'draft-input', 'center-input'], [submitted(), 'review-input', 'center-input'], [delivered(), 'dispose', 'fpf-disposition'],
      [lapsed(), 'dispose', 'fpf-disposition:no-input'],
    ];
    for (const [story, task, clock] of table) expect(story.file?.tasks.find((one) => one.id === task && one.doneAt === null)?.clockId).toBe(clock);
  });
});

describe('The Center gives no input', () => {
  it('warns, breaches and climbs, and five working days after the due date FP&F may go on', () => {
    const story = assigned().passes('2026-03-25T00:00:00.000Z');
    expect(story.state.stage).toBe('CENTER_ASSIGNED');
    story.passes(LAPSED_AT);
    expect(story.state.stage).toBe('LAPSED_NO_INPUT');
    expect(story.state.lapsedAt).toBe(LAPSED_AT);
    expect(story.clock('center-input').verdict).toBe('missed');
    expect(story.clock('fpf-disposition:no-input').dueAt).toBe('2026-04-15T00:00:00.000Z');
    const told = story.changes.flatMap((change) => change.notices).filter((notice) => notice.addressee.to === 'unit' && notice.addressee.unit === 'CEE004');
    expect(told.some((notice) => notice.key === 'lapsed/center')).toBe(true);
    expect(told.some((notice) => notice.key.startsWith('center-input/LAPSE/'))).toBe(true);
  });

  it('lets FP&F decide and say NOT_RECEIVED_IN_TIME, with the reason', () => {
    const story = lapsed();
    expect(story.codes(people.fpfOfficer, 'record-disposition', { overall: 'NOT_RECEIVED_IN_TIME', points: [], outcome: 'DENIED' })).toEqual(['missing']);
    story.does(people.fpfOfficer, 'record-disposition', { overall: 'NOT_RECEIVED_IN_TIME', overallReason: REASON, points: [], outcome: 'DENIED' }).conduct();
    expect(story.state.stage).toBe('CLOSED');
    expect(story.state.disposition?.supplementalDueOn).toBe('2026-05-30');
  });

  it('still takes input that comes before the disposition, as late; then its points must be disposed of', () => {
    const story = lapsed().does(people.cee004Specialist, 'draft-input', inputBody).does(people.cee004Specialist, 'submit-input', {});
    expect(story.state.stage).toBe('LAPSED_NO_INPUT');
    story.at('2026-04-02T18:00:00.000Z').does(people.cee004Supervisor, 'approve-input', {}).does(people.paralegal, 'consider-input', {});
    expect(story.state.stage).toBe('FPF_CONSIDERING');
    expect(story.state.input?.late).toBe(true);
    expect(story.clock('fpf-disposition:no-input').verdict).toBe('cancelled');
    expect(story.clock('fpf-disposition').dueAt).toBe('2026-04-17T00:00:00.000Z');
    expect(story.codes(people.fpfOfficer, 'record-disposition', { overall: 'NOT_RECEIVED_IN_TIME', overallReason: REASON, points: [], outcome: 'DENIED' })).toContain('input-was-received');
    expect(story.does(people.fpfOfficer, 'record-disposition', dispositionBody).state.disposition?.overall).toBe('FOLLOWED_IN_PART');
  });

  it('lapses also when nobody at the Center took it, and while a question is open', () => {
    expect(sent().passes(LAPSED_AT).state.stage).toBe('LAPSED_NO_INPUT');
    const waiting = assigned().does(people.cee004Specialist, 'ask-clarification', { question: 'Which of the two invoices was presented with the entry?' });
    waiting.passes('2026-03-08T18:00:00.000Z');
    expect(waiting.clock('center-input').verdict).toBe('running');
    waiting.passes('2026-04-09T00:00:00.000Z');
    expect(waiting.state.stage).toBe('LAPSED_NO_INPUT');
    expect(waiting.openTasks()).not.toContain('answer-clarification');
  });

  it('is not possible before the lapse to say that nothing was received', () => {
    expect(assigned().codes(people.fpfOfficer, 'record-disposition', { overall: 'NOT_RECEIVED_IN_TIME', overallReason: REASON, points: [], outcome: 'DENIED' })).toEqual(['wrong-stage']);
  });
});

it('A mark that passed long before is never a burst: the case opened on Monday tells nobody of February', () => {
  expect(new Story(MONDAY).does(people.importer, 'request', partnerBody).at(TUESDAY).passes(TUESDAY).changes).toHaveLength(1);
});
