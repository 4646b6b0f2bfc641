// Every act a person may do has a form and words in both languages, and what is typed becomes the body the service takes.
import { describe, expect, it } from '@jest/globals';
import { fpfLaw, STAGES as PETITION_STAGES } from '@centerline/fpf';
import { ftzLaw, STAGES as ZONE_STAGES } from '@centerline/ftz';
import { reassignmentLaw, STAGES as APPEAL_STAGES } from '@centerline/reassignment';
import { CASE_TYPES, type CaseType } from '@centerline/cases';
import type { CaseView, Me } from '../api/answers.js';
import { bodyOf, initialValues, namesOf } from './body.js';
import { en as petition } from './fpf/en.js';
import { en as zone } from './ftz/en.js';
import { missingIn } from './missing.js';
import type { Field, Of, SimpleField, TypeWords } from './plan.js';
import { planOf, plansOf } from './plans.js';
import { WEIGHTS } from './weights.js';
import { en as appeal } from './reassignment/en.js';

const LAWS = { reassignment: reassignmentLaw, ftz: ftzLaw, fpf: fpfLaw } as const;
const WORDS: Readonly<Record<CaseType, TypeWords>> = { reassignment: appeal, ftz: zone, fpf: petition };
const STAGES: Readonly<Record<CaseType, readonly string[]>> = { reassignment: APPEAL_STAGES, ftz: ZONE_STAGES, fpf: PETITION_STAGES };

const me = { person: { id: 'cee004.specialist', name: 'Sara Lund' }, unit: { code: 'CEE004', name: '' }, roles: ['CENTER_SPECIALIST'], iors: [] } as unknown as Me;
const of = (type: CaseType, view: object, stage: string | null = 'ANY'): Of =>
  ({ view: { id: 'a', type, stage, view, offices: {}, asOf: '2026-11-25T15:00:00.000Z' } as unknown as CaseView, me, deadlines: [] });
const plan = (type: CaseType, command: string) => {
  const found = planOf(type, command);
  if (!found) throw new Error(`No plan for ${command}`);
  return found;
};
const simple = (field: Field): readonly SimpleField[] => (field.kind === 'rows' ? field.fields : field.kind === 'texts' || field.kind === 'corrections' ? [] : [field]);

describe.each(CASE_TYPES)('the acts of %s', (type) => {
  const commands = [...new Set(LAWS[type].permissions.map(({ command }) => command))].filter((command) => command !== LAWS[type].opening).sort();

  it('are all the commands of the law that people may give, each with a form, a name and what it is about', () => {
    expect(Object.keys(plansOf(type)).sort()).toEqual(commands);
    expect(Object.keys(WEIGHTS[type]).sort()).toEqual(commands);
    expect(Object.keys(WORDS[type].act).sort()).toEqual(commands);
  });
  it('have words for every stage, and for every word of the closed lists their forms offer', () => {
    expect(Object.keys(WORDS[type].stage).sort()).toEqual([...STAGES[type]].sort());
    for (const [command, { fields }] of Object.entries(plansOf(type))) for (const field of fields.flatMap(simple)) {
      if ('values' in field) for (const value of field.values) expect([command, field.list, value, WORDS[type].word[field.list]?.[value] === undefined]).toEqual([command, field.list, value, false]);
    }
  });
});

describe('the body of an act', () => {
  it('leaves out what was left open, and sends a list that is asked for even when it is empty', () => {
    const consult = of('ftz', {});
    expect(bodyOf(plan('ftz', 'consult-center'), initialValues(plan('ftz', 'consult-center'), consult), consult)).toEqual({});
    const asking = of('reassignment', {});
    expect(bodyOf(plan('reassignment', 'consult-hq'), { questions: [] }, asking)).toEqual({ questions: [] });
    expect(bodyOf(plan('reassignment', 'consult-hq'), { questions: [{ text: 'Does it count lines?' }, { text: '' }] }, asking)).toEqual({ questions: ['Does it count lines?', ''] });
  });

  it('of an answer holds of the appeal only what was chosen and differs', () => {
    const appeal = { subject: '', currentCenter: 'CEE004', preferredCenter: 'CEE008', iors: [{ ior: '12-3456789', iorType: 'EIN', bonds: [] }], groupExplanation: null, justification: 'Goods of chapter 95.', factors: ['PREDOMINANT_GOODS'], importHistory: 'NEW',
      headingRows: [{ heading4: '9503', kind: 'PRIOR', lines: 3, value: null, periodStart: '2025-01-01', periodEnd: '2025-12-31' }], contact: { name: 'Ida', email: null, phone: null }, authority: null, channel: 'PORTAL', receivedAt: '2026-01-01T00:00:00Z' };
    const asked = of('reassignment', { appeal, requests: [{ answer: null, items: [{ concerns: 'JUSTIFICATION', text: 'More.' }] }] });
    const answering = plan('reassignment', 'answer-information');
    const given = { ...initialValues(answering, asked), answer: 'Done.' };
    expect(given).toMatchObject({ parts: ['JUSTIFICATION'], justification: 'Goods of chapter 95.', headingRows: [{ lines: '3', value: '' }] });
    expect(bodyOf(answering, given, asked)).toEqual({ answer: 'Done.' });
    expect(bodyOf(answering, { ...given, justification: 'More of it.', preferredCenter: 'CEE001' }, asked)).toEqual({ answer: 'Done.', justification: 'More of it.' });
    expect(namesOf(answering, given, asked)).toEqual(['answer', 'parts', 'factors', 'justification']);
  });

  it('does not send what is not asked any more', () => {
    const values = { recommendation: 'RETAIN', otherCenter: 'CEE007', reasons: 'Because.', pendingMatters: [] };
    expect(bodyOf(plan('reassignment', 'advise'), values, of('reassignment', {}))).toEqual({ recommendation: 'RETAIN', reasons: 'Because.' });
  });

  it('of a decision says of each Center how its advice was used, and of a silent one that there was none', () => {
    const view = { advice: [{ center: 'CEE004', status: 'FINAL', draft: { reasons: 'Keep it.' } }, { center: 'CEE008', status: 'NOT_RECEIVED' }] };
    const here = of('reassignment', view);
    const values = { ...initialValues(plan('reassignment', 'decide'), here), outcome: 'DENIED', reasons: 'No.', adviceUse: [{ use: 'FOLLOWED', reason: '' }, { use: '', reason: '' }] };
    expect(bodyOf(plan('reassignment', 'decide'), values, here)).toEqual({ outcome: 'DENIED', reasons: 'No.', adviceUse: [{ center: 'CEE004', use: 'FOLLOWED' }, { center: 'CEE008', use: 'NOT_RECEIVED' }] });
    expect(namesOf(plan('reassignment', 'decide'), values, here)).toContain('adviceUse.0.use');
    expect(namesOf(plan('reassignment', 'decide'), values, here)).not.toContain('adviceUse.0.reason');
  });

  it('of a disposition has one entry for each point, and the overall word that follows from them', () => {
    const view = { input: { content: { points: [{ id: 'facts', text: 'So it is.' }, { id: 'factor', text: 'It helped.' }] } } };
    const here = of('fpf', view);
    const values = { ...initialValues(plan('fpf', 'record-disposition'), here), outcome: 'MITIGATED', amount: '12000', points: [{ disposition: 'FOLLOWED', reason: '' }, { disposition: 'NOT_FOLLOWED', reason: 'It came too late for that.' }] };
    expect(bodyOf(plan('fpf', 'record-disposition'), values, here)).toEqual({
      overall: 'FOLLOWED_IN_PART', outcome: 'MITIGATED', amount: 12_000, points: [{ pointId: 'facts', disposition: 'FOLLOWED' }, { pointId: 'factor', disposition: 'NOT_FOLLOWED', reason: 'It came too late for that.' }],
    });
    const lapsed = of('fpf', { input: null });
    expect(bodyOf(plan('fpf', 'record-disposition'), { outcome: 'DENIED', overallReason: 'Nothing came, and the date is near.' }, lapsed)).toEqual({ overall: 'NOT_RECEIVED_IN_TIME', overallReason: 'Nothing came, and the date is near.', outcome: 'DENIED', points: [] });
  });

  it('of Center input brings back a draft as it was, and numbers as numbers', () => {
    const content = { points: [{ id: 'facts', topic: 'FACT_CONFIRMED', text: 'So it is.', rulings: ['NY N300001', 'HQ H300002'], answersQuestion: 2 }], comparableCases: [], recommendation: 'MITIGATE_TO', mitigateTo: 9_000, confidence: 'HIGH' };
    const here = of('fpf', { draft: { content }, file: { questions: ['One?', 'Two?'] } });
    expect(bodyOf(plan('fpf', 'draft-input'), initialValues(plan('fpf', 'draft-input'), here), here)).toEqual(content);
  });

  it('nests what belongs together, and only when some of it was given', () => {
    const cargo = of('ftz', { cargo: { held: false, arrivedOn: null, demurrageFrom: null, perishable: false }, lane: 'standard' });
    expect(bodyOf(plan('ftz', 'change-lane'), { ...initialValues(plan('ftz', 'change-lane'), cargo), reason: 'It is not as simple as it seemed.' }, cargo)).toEqual({ lane: 'standard', cargo: { held: false }, reason: 'It is not as simple as it seemed.' });
    const withdrawal = of('fpf', { initiatedBy: 'PARTNER' });
    expect(bodyOf(plan('fpf', 'withdraw-request'), { reason: 'It asked so.', partnerWord: { name: '', on: '', how: '' } }, withdrawal)).toEqual({ reason: 'It asked so.' });
    expect(bodyOf(plan('fpf', 'withdraw-request'), { reason: 'We do not need it.', partnerWord: { name: 'X' } }, of('fpf', {}, null))).toEqual({ reason: 'We do not need it.' });
  });

  it('is not asked for while something is plainly open, in lists and rows too', () => {
    const here = of('reassignment', { advice: [{ center: 'CEE004', status: 'FINAL', draft: { reasons: 'Keep it.' } }, { center: 'CEE008', status: 'NOT_RECEIVED' }] });
    const decide = plan('reassignment', 'decide');
    const open = missingIn(decide.fields, { ...initialValues(decide, here), outcome: 'GRANTED_OTHER', adviceUse: [{ use: 'NOT_FOLLOWED', reason: ' ' }, { use: '', reason: '' }] }, here, (how, label) => `${how} ${label}`);
    expect(open.map(({ field, message }) => `${field} ${message}`)).toEqual(['/otherCenter choice otherCenter', '/reasons text reasons', '/adviceUse/0/reason text useReason']);
    const ask = plan('reassignment', 'request-information');
    expect(missingIn(ask.fields, initialValues(ask, here), here, (how) => how).map(({ field }) => field)).toEqual(['/items/0/concerns', '/items/0/text']);
    const file = plan('fpf', 'complete-file');
    expect(missingIn(file.fields, initialValues(file, of('fpf', {})), of('fpf', {}), (how) => how)).toEqual([]);
  });

  it('sends what is no number as it was written, so that the service says so and nothing is lost', () => {
    const body = (workingDays: string) => bodyOf(plan('fpf', 'extend-input'), { workingDays, reason: 'The laboratory needs it.' }, of('fpf', {}))['workingDays'];
    expect([body('five'), body(' 5 '), body('')]).toEqual(['five', 5, undefined]);
  });
});
