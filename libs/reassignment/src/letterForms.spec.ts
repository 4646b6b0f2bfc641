// Which event is told by which letter, and when: the party hears of a delay before the date it was given, never after.
import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '@centerline/cases';
import { Evidence } from '@centerline/cases/letters';
import { people, sampleBook } from '@centerline/cases/testing';
import type { Instant } from '@centerline/clock';
import { reassignmentLaw } from './law.js';
import { appealLetters } from './letterText.js';
import { advised, awaitingImporter, consulting, denied, filed, granted, inCenterInput, reasoned, type Course } from './testing/courses.js';

const evidence = (course: Course) => Evidence.of(reassignmentLaw, course.file, 'party', sampleBook, '2026-03-20T15:00:00.000Z' as Instant);
/** The notices to the party and the letters that tell them, `-` where a notice is told by itself. */
const told = (course: Course): readonly string[] =>
  course.notices.filter((notice) => notice.addressee.to === 'party').map((notice) => `${notice.key.split('/2')[0]}: ${appealLetters(notice.key)?.write(evidence(course))?.form ?? '-'}`);

describe('an appeal', () => {
  it('that is granted is acknowledged, found complete and decided by letter; that ACE shows it is told by itself', () =>
    expect(told(granted().act('confirm-ace', { confirmed: true, reference: 'ACE-1' }, { kind: 'system', id: 'system:conductor' }, '2026-03-20T16:00:00.000Z'))).toEqual([
      'acknowledged: appeal-acknowledged', 'complete: appeal-complete', 'decided: appeal-decided', 'ace-updated: -',
    ]));
  it('asked for information, given more time and left unanswered, has a letter of each', () => {
    const course = awaitingImporter().act('extend-cure', reasoned, people.hqAnalyst, '2026-03-30T15:00:00.000Z').letTimePass('2026-04-22T15:00:00.000Z')
      .act('reject-incomplete', reasoned, people.hqAnalyst, '2026-04-22T16:00:00.000Z');
    expect(told(course)).toEqual([
      'acknowledged: appeal-acknowledged', 'information-asked/1: appeal-information', 'cure-extended/importer-cure: appeal-more-time', 'importer-cure/WARN: -',
      'importer-cure/BREACH: appeal-cure-ended', 'rejected: appeal-rejected',
    ]);
  });
  it('whose date moves for a consultation is told the new one', () => {
    const course = consulting().act('answer-consult', { answer: 'Both count, neither alone decides.' }, people.legalLiaison, '2026-03-26T16:00:00.000Z');
    expect(told(course).at(-1)).toBe('target-moved/1: appeal-target-moved');
    expect(course.notices.at(-1)?.body).toContain('the 10 days of that do not count');
  });
  it('not decided three days before its date is told of the delay by then, with the date that nothing moves', () => {
    // The target is the end of 3 April in Washington; three days before is the end of 31 March.
    const early = advised().letTimePass('2026-04-01T03:59:59.000Z');
    expect(told(early).filter((one) => one.includes('DELAY'))).toEqual([]);
    const course = advised().letTimePass('2026-04-01T04:00:00.000Z');
    expect(told(course).at(-1)).toBe('decision-target/DELAY: appeal-delayed');
    expect(course.notices.at(-1)?.subject).toContain('takes longer than we aimed for');
    expect('2026-04-01T04:00:00.000Z' < (course.clock('decision-target').dueAt ?? '')).toBe(true);
  });
  it('decided in time hears of no delay', () => expect(told(denied().letTimePass('2026-06-30T04:00:00.000Z')).join()).not.toContain('DELAY'));
  it('shows its party the outer limit a letter names', () => expect(inCenterInput().file.clocks.filter(reassignmentLaw.clockIsPublic).map((card) => card.id)).toContain('outer-limit'));
});

describe('the evidence of a letter', () => {
  const course = granted();
  it('is what the reader reads: a clock or a field of the inside is not there to be had', () => {
    expect(() => evidence(course).deadline('center-advice:CEE004')).toThrow('which its reader does not see');
    expect(() => evidence(course).quote('/advice/0/draft/reasons')).toThrow('where its reader finds none');
    expect(Evidence.of(reassignmentLaw, course.file, 'agency', sampleBook, course.file.openedAt).quote('/advice/0/draft/reasons').text).toContain('apparel');
  });
  it('gives a date as a date only', () => {
    expect(() => evidence(course).name('/decision/effectiveOn')).toThrow('asks for a name');
    expect(() => evidence(course).day('/importer')).toThrow('asks for a day');
    expect(evidence(course).day('/decision/effectiveOn')).toMatchObject({ on: '2026-05-01', source: 'view:/decision/effectiveOn' });
  });
  it('says a deadline as the engine judges it: the rolled one, through the end of its day', () =>
    // 30 days from 5 March end on Saturday 4 April; Monday the 6th is still in time.
    expect(evidence(awaitingImporter()).deadline('importer-cure')?.due).toMatchObject({ on: '2026-04-06', until: null, zone: 'America/New_York' }));
  it('says a close of business in local time, before the clocks change and after', () => {
    expect(evidence(course).deadline('acknowledge')?.due).toMatchObject({ on: '2026-03-03', until: '17:00' });
    // Filed on Friday 6 March; the clocks go forward on Sunday.
    expect(evidence(filed(undefined, '2026-03-06T20:00:00.000Z')).deadline('acknowledge')?.due).toMatchObject({ on: '2026-03-09', until: '17:00' });
  });
  it('masks a Social Security number', () => {
    const state = { stage: 'X', number: '900-12-1234' } as CaseState;
    const law = { ...reassignmentLaw, view: (one: CaseState) => ({ ...one }), clockIsPublic: () => false } as unknown as typeof reassignmentLaw;
    const file = { ...course.file, state } as unknown as typeof course.file;
    expect(Evidence.of(law, file, 'party', sampleBook, course.file.openedAt).importerNumber('/number').text).toBe('***-**-1234');
  });
});
