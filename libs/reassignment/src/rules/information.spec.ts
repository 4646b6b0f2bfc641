// The completeness review and the side trips to the importer.
import { describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { prior, wholeAppeal } from '../testing/appeals.js';
import { awaitingImporter, Course, filed, inReview, reasoned } from '../testing/courses.js';
import { CONDUCTOR } from '@centerline/cases';

const ITEMS = { items: [{ concerns: 'JUSTIFICATION', text: 'Say which lines you gave up.' }] } as const;
const ANSWER = { answer: 'Here they are.' };

describe('an information request', () => {
  it('gives the importer 30 calendar days, to the next working day, and stops the review', () => {
    const course = awaitingImporter();
    expect(course.stage).toBe('AWAITING_IMPORTER_INFO');
    // 30 days from Thursday 5 March end on Saturday 4 April; Monday the 6th is still in time.
    expect(course.clock('importer-cure')).toMatchObject({ strictDueAt: '2026-04-05T04:00:00.000Z', dueAt: '2026-04-07T04:00:00.000Z', owedBy: 'ACCT-1001' });
    expect(course.clock('completeness').verdict).toBe('paused');
    expect(course.openTasks()).toEqual(['answer-information']);
  });
  it('says what is missing', () => {
    const course = inReview();
    expect(course.codes('request-information', { items: [] }, people.hqAnalyst, '2026-03-05T15:00:00.000Z')).toEqual(['/items missing']);
    expect(course.codes('request-information', { items: [{ concerns: 'TASTE' as 'AUTHORITY', text: '' }] }, people.hqAnalyst, '2026-03-05T15:00:00.000Z'))
      .toEqual(['/items/0/concerns unknown-word', '/items/0/text missing']);
    const many = Array.from({ length: 21 }, () => ITEMS.items[0]);
    expect(course.codes('request-information', { items: many }, people.hqAnalyst, '2026-03-05T15:00:00.000Z')).toEqual(['/items too-many']);
  });
  it('may be extended once by 15 days, before it ends', () => {
    const course = awaitingImporter().act('extend-cure', reasoned, people.hqAnalyst, '2026-03-30T15:00:00.000Z');
    // 45 days from 5 March: Sunday 19 April, so Monday the 20th.
    expect(course.clock('importer-cure').dueAt).toBe('2026-04-21T04:00:00.000Z');
    expect(course.last.data).toMatchObject({ from: '2026-04-07T04:00:00.000Z', to: '2026-04-21T04:00:00.000Z', days: 15 });
    expect(course.codes('extend-cure', reasoned, people.hqAnalyst, '2026-03-31T15:00:00.000Z')).toEqual(['not-extendable']);
    expect(awaitingImporter().codes('extend-cure', { reason: 'No.' }, people.hqAnalyst, '2026-03-31T15:00:00.000Z')).toEqual(['/reason too-short']);
    expect(awaitingImporter().codes('extend-cure', reasoned, people.hqAnalyst, '2026-04-07T04:00:01.000Z')).toEqual(['cure-period-over']);
  });
});

describe('an answer', () => {
  it('brings the appeal back to the review, whose clock runs on by what was left', () => {
    const course = awaitingImporter().act('answer-information', ANSWER, people.importer, '2026-03-20T15:00:00.000Z');
    expect(course.stage).toBe('COMPLETENESS_REVIEW');
    expect(course.clock('importer-cure').verdict).toBe('met');
    // Two of five working days had closed by 5 March morning (3 and 4 March); the paused days do not count.
    expect(course.clock('completeness')).toMatchObject({ verdict: 'running', dueAt: '2026-03-24T21:00:00.000Z' });
    expect(course.openTasks()).toEqual(['completeness']);
  });
  it('may change the appeal, which is judged as a whole again and arranged anew', () => {
    const course = awaitingImporter();
    expect(course.codes('answer-information', { ...ANSWER, headingRows: [prior('9503', 1, 1, '2025-06-01')] }, people.importer, '2026-03-20T15:00:00.000Z')).toEqual(['/headingRows year-not-covered']);
    expect(course.codes('answer-information', { answer: ' ', preferredCenter: 'CEE004' }, people.importer, '2026-03-20T15:00:00.000Z')).toEqual(['/answer missing', '/preferredCenter same-center']);
    course.act('answer-information', { ...ANSWER, preferredCenter: 'CEE010', headingRows: [prior('8431', 5, 5)] }, people.importer, '2026-03-20T15:00:00.000Z');
    expect(course.state.appeal.preferredCenter).toBe('CEE010');
    expect(course.state.appeal.justification).toBe(wholeAppeal().justification);
    expect(course.state.arrangement.prior?.predominant).toBe('CEE010');
    expect(course.last.data).toMatchObject({ changed: ['preferredCenter', 'headingRows'] });
  });
  it('of a broker states its authority', () => {
    expect(awaitingImporter().codes('answer-information', ANSWER, people.broker, '2026-03-20T15:00:00.000Z')).toEqual(['/authority authority-missing']);
  });
  it('is recorded by Headquarters only for what came by e-mail or mail', () => {
    expect(awaitingImporter().codes('answer-information', ANSWER, people.hqAnalyst, '2026-03-20T15:00:00.000Z')).toEqual(['not-permitted']);
    const letter = wholeAppeal({ channel: 'EMAIL', receivedAt: '2026-03-02T14:00:00Z', authority: { kind: 'IMPORTER_OFFICER', reference: 'Signed by I. Park' } });
    const course = inReview(letter, people.hqAnalyst).act('request-information', ITEMS, people.hqAnalyst, '2026-03-05T15:00:00.000Z');
    expect(course.act('answer-information', ANSWER, people.hqAnalyst, '2026-03-20T15:00:00.000Z').stage).toBe('COMPLETENESS_REVIEW');
  });
  it('can be asked for again and again; only two waits stop the clock of the review', () => {
    const course = awaitingImporter().act('answer-information', ANSWER, people.importer, '2026-03-06T15:00:00.000Z')
      .act('request-information', ITEMS, people.hqAnalyst, '2026-03-06T16:00:00.000Z');
    expect(course.clock('completeness').verdict).toBe('paused');
    course.act('answer-information', ANSWER, people.importer, '2026-03-06T17:00:00.000Z').act('request-information', ITEMS, people.hqAnalyst, '2026-03-06T18:00:00.000Z');
    expect(course.stage).toBe('AWAITING_IMPORTER_INFO');
    expect(course.clock('completeness').verdict).toBe('running');
    expect(course.last.data).toMatchObject({ round: 3, paused: null });
    expect(course.clock('importer-cure:3').verdict).toBe('running');
  });
});

describe('a rejection as incomplete', () => {
  it('needs that something was asked for', () => {
    expect(inReview().codes('reject-incomplete', reasoned, people.hqAnalyst, '2026-03-05T15:00:00.000Z')).toEqual(['nothing-asked']);
  });
  it('does not come before the cure period has ended', () => {
    const course = awaitingImporter();
    expect(course.codes('reject-incomplete', reasoned, people.hqAnalyst, '2026-04-07T03:59:59.000Z')).toEqual(['cure-period-runs']);
    course.letTimePass('2026-04-07T04:00:00.000Z');
    expect(course.stage).toBe('AWAITING_IMPORTER_INFO');
    expect(course.openTasks()).toEqual(['answer-information', 'cure-ended']);
    expect(course.clock('completeness').verdict).toBe('running');
    course.act('reject-incomplete', reasoned, people.hqAnalyst, '2026-04-07T13:00:00.000Z');
    expect(course.stage).toBe('REJECTED_INCOMPLETE');
    expect(course.last.reasonCode).toBe('CURE_PERIOD_UNANSWERED');
    expect(course.clock('importer-cure').verdict).toBe('missed');
    expect(course.openTasks()).toEqual([]);
  });
  it('may follow an answer that did not cure, and names the items', () => {
    const course = awaitingImporter().act('answer-information', ANSWER, people.importer, '2026-03-20T15:00:00.000Z');
    const at = '2026-03-23T15:00:00.000Z';
    expect(course.codes('reject-incomplete', reasoned, people.hqAnalyst, at)).toEqual(['/uncuredItems missing']);
    expect(course.codes('reject-incomplete', { reason: '', uncuredItems: [2] }, people.hqAnalyst, at)).toEqual(['/reason missing', '/uncuredItems/0 no-such-item']);
    course.act('reject-incomplete', { ...reasoned, uncuredItems: [1] }, people.hqAnalyst, at);
    expect(course.state.ending).toMatchObject({ outcome: 'REJECTED_INCOMPLETE', uncured: ['Give the lines of heading 6203 by quarter.'] });
    expect(course.last.reasonCode).toBe('ITEMS_NOT_CURED');
  });
  it('is without prejudice: the same appeal may be filed at once', () => {
    const again = wholeAppeal({ headingRows: [prior('9503', 900, 1, '2025-03-01', '2026-02-28')] });
    expect(new Course().codes('file', again, people.importer, '2026-04-07T13:00:01.000Z')).toEqual([]);
  });
  it('is never drawn by time alone: a late answer is still an answer', () => {
    const course = awaitingImporter().letTimePass('2026-04-20T15:00:00.000Z').act('answer-information', ANSWER, people.importer, '2026-04-20T16:00:00.000Z');
    expect(course.stage).toBe('COMPLETENESS_REVIEW');
    expect(course.clock('importer-cure').verdict).toBe('missed');
    expect(course.last.data).toMatchObject({ late: true });
  });
});

describe('the conductor', () => {
  it('alone acknowledges', () => {
    expect(filed().codes('acknowledge', {}, people.hqAnalyst, '2026-03-02T15:00:01.000Z')).toEqual(['system-only']);
    expect(inReview().codes('acknowledge', {}, CONDUCTOR, '2026-03-02T16:00:00.000Z')).toEqual(['wrong-stage']);
  });
  it('never takes an act of people', () => {
    expect(inReview().codes('accept-complete', {}, CONDUCTOR, '2026-03-02T16:00:00.000Z')).toEqual(['people-only']);
  });
});
