// Withdrawals, duplicates, and what no stage allows.
import { describe, expect, it } from '@jest/globals';
import { caseNumber, type RelatedCase } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { POSSIBLE, STAGES, type Stage } from '../stages.js';
import { wholeAppeal } from '../testing/appeals.js';
import { advised, awaitingImporter, consulting, Course, denied, filed, granted, inCenterInput, inReview, reasoned } from '../testing/courses.js';
import { CONDUCTOR } from '@centerline/cases';
import { reassignmentLaw } from '../law.js';

const AT = '2026-03-30T15:00:00.000Z';
const other = (changes: Partial<RelatedCase> = {}): RelatedCase => ({
  number: caseNumber('CR-2026-000009'), type: 'reassignment', stage: 'CENTER_INPUT', subjectKey: 'ior/91-1000001BH', closed: false, ...changes,
});
const draft = () => new Course().act('file', { ...wholeAppeal(), asDraft: true }, people.importer, AT);
const duplicated = () => {
  const course = inReview();
  course.related = [other()];
  return course.act('mark-duplicate', { duplicateOf: 'CR-2026-000009', ...reasoned }, people.hqAnalyst, AT);
};

const REACHED: Readonly<Record<Stage, () => Course>> = {
  DRAFT: draft, SUBMITTED: () => filed(), COMPLETENESS_REVIEW: () => inReview(), AWAITING_IMPORTER_INFO: awaitingImporter, CENTER_INPUT: () => inCenterInput(),
  OFO_DECISION: () => advised(), HQ_CONSULT: consulting, DECIDED: denied, IMPLEMENTING: () => granted(),
  CLOSED: () => denied().act('close', {}, CONDUCTOR, AT),
  WITHDRAWN: () => filed().act('withdraw', {}, people.importer, AT),
  REJECTED_INCOMPLETE: () => awaitingImporter().act('reject-incomplete', reasoned, people.hqAnalyst, '2026-04-08T15:00:00.000Z'),
  DUPLICATE: duplicated,
};
const CONDUCTED = ['acknowledge', 'confirm-ace', 'close'];

describe('every stage', () => {
  it.each(STAGES)('%s is reached, and refuses what does not belong to it', (stage) => {
    const course = REACHED[stage]();
    expect(course.stage).toBe(stage);
    const everything = [...new Set([...Object.values(POSSIBLE).flat(), 'file' as const])];
    for (const kind of everything.filter((one) => !POSSIBLE[stage].includes(one))) {
      const row = reassignmentLaw.permissions.find((one) => one.command === kind);
      const anybody = Object.values(people).filter((person) => row?.roles.some((role) => (person.roles as readonly string[]).includes(role)));
      const actors = CONDUCTED.includes(kind) ? [CONDUCTOR] : anybody;
      const codes = actors.flatMap((actor) => course.attempt(kind, {} as never, actor, AT).map((one) => one.code));
      expect(codes.every((code) => ['wrong-stage', 'not-permitted', 'no-such-case'].includes(code))).toBe(true);
      expect(codes.length).toBeGreaterThan(0);
    }
  });

  it.each(STAGES)('%s: an empty body does only what needs no words', (stage) => {
    const needNoWords = ['submit', 'withdraw', 'accept-complete', 'acknowledge', 'close'];
    for (const kind of POSSIBLE[stage].filter((one) => !needNoWords.includes(one))) {
      for (const person of Object.values(people)) expect(REACHED[stage]().attempt(kind, {} as never, person, AT)).not.toEqual([]);
    }
  });

  it.each(['CLOSED', 'WITHDRAWN', 'REJECTED_INCOMPLETE', 'DUPLICATE'] as const)('%s is an end: no work, no running clock, no duty', (stage) => {
    const { file } = REACHED[stage]();
    expect(file.tasks.filter((task) => task.doneAt === null)).toEqual([]);
    expect(file.clocks.filter((card) => card.verdict === 'running' || card.verdict === 'paused')).toEqual([]);
    expect(reassignmentLaw.duty(file.state)).toBeNull();
    expect(reassignmentLaw.shelf(file.state).closed).toBe(true);
  });

  it.each(['SUBMITTED', 'COMPLETENESS_REVIEW', 'AWAITING_IMPORTER_INFO', 'CENTER_INPUT', 'OFO_DECISION', 'HQ_CONSULT', 'IMPLEMENTING'] as const)('%s has somebody to move it, by a date', (stage) => {
    const { file } = REACHED[stage]();
    const open = file.tasks.filter((task) => task.doneAt === null);
    expect(open.length).toBeGreaterThan(0);
    for (const task of open) expect(file.clocks.find((card) => card.id === task.clockId)?.verdict).toBe('running');
  });
});

describe('a withdrawal', () => {
  it.each(['DRAFT', 'SUBMITTED', 'COMPLETENESS_REVIEW', 'AWAITING_IMPORTER_INFO', 'CENTER_INPUT', 'OFO_DECISION', 'HQ_CONSULT'] as const)('is possible at %s', (stage) => {
    expect(REACHED[stage]().act('withdraw', { reason: 'We sold the line.' }, people.importer, AT).stage).toBe('WITHDRAWN');
  });
  it.each(['DECIDED', 'IMPLEMENTING', 'CLOSED'] as const)('comes too late at %s', (stage) => {
    expect(REACHED[stage]().codes('withdraw', {}, people.importer, AT)).toEqual(['wrong-stage']);
  });
  it('is the party\'s, or recorded from its letter with what it wrote', () => {
    expect(filed().codes('withdraw', {}, people.hqAnalyst, AT)).toEqual(['not-permitted']);
    const letter = wholeAppeal({ channel: 'MAIL', receivedAt: '2026-03-02T14:00:00Z', authority: { kind: 'IMPORTER_OFFICER', reference: 'Signed by I. Park' } });
    const course = inReview(letter, people.hqAnalyst);
    expect(course.codes('withdraw', {}, people.hqAnalyst, AT)).toEqual(['/reason missing']);
    expect(course.codes('withdraw', { reason: 'x'.repeat(2001) }, people.importer, AT)).toEqual(['/reason too-long']);
    expect(course.act('withdraw', { reason: 'Letter of 25 March: we withdraw.' }, people.hqAnalyst, AT).stage).toBe('WITHDRAWN');
  });
});

describe('a duplicate', () => {
  it('names another open appeal of the same importer', () => {
    expect(duplicated().state.ending).toMatchObject({ outcome: 'DUPLICATE', duplicateOf: 'CR-2026-000009' });
  });
  it.each([
    ['unknown', []], ['closed', [other({ closed: true })]], ['only a draft', [other({ stage: 'DRAFT' })]], ['this very one', [other({ number: caseNumber('CR-2026-000001') })]],
  ])('is none when the other is %s', (_why, related) => {
    const course = inReview();
    course.related = related;
    expect(course.codes('mark-duplicate', { duplicateOf: related[0]?.number ?? 'CR-2026-000009', reason: '' }, people.hqAnalyst, AT)).toEqual(['/duplicateOf no-such-open-appeal', '/reason missing']);
  });
  it('is shown at filing, and never bars an appeal', () => {
    const course = new Course();
    course.related = [other(), other({ number: caseNumber('CR-2025-000001'), closed: true })];
    expect(course.act('file', wholeAppeal(), people.importer, AT).state.flags.otherOpenAppeals).toEqual(['CR-2026-000009']);
  });
});
