// The input and what FP&F makes of it: separation of duties, every point disposed of, every outcome, Headquarters above the delegation.
import { describe, expect, it } from '@jest/globals';
import type { Person, Role } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import { dispositionBody, inputBody, on, partnerBody, REASON, voluntaryBody } from '../testing/bodies.js';
import { assigned, considering, drafted, eligible, lapsed, sent, Story, submitted } from '../testing/story.js';
import { OUTCOMES, type DraftInputBody, type RecordDispositionBody, type RequestBody } from '../fields.js';

const large: RequestBody = { ...voluntaryBody, claimAmount: 250_000 };
const withRoles = (person: Person, ...roles: Role[]): Person => ({ ...person, roles });

describe('At the Center', () => {
  it('a specialist takes the request, or a supervisor gives it to one of its specialists', () => {
    expect(sent().does(people.cee004Specialist, 'assign-specialist', {}).state.stage).toBe('CENTER_ASSIGNED');
    expect(sent().codes(people.cee004Specialist, 'assign-specialist', { specialist: 'somebody.else' })).toEqual(['supervisor-assigns']);
    expect(sent().codes(people.cee004Supervisor, 'assign-specialist', {})).toEqual(['no-such-specialist']);
    expect(sent().codes(people.cee004Supervisor, 'assign-specialist', { specialist: people.cee003Specialist.id })).toEqual(['no-such-specialist']);
    expect(assigned().codes(people.cee004Specialist, 'assign-specialist', {})).toEqual(['already-assigned']);
  });
  it('another Center has nothing to do with it, not even to know of it', () => {
    expect(sent().codes(people.cee003Specialist, 'assign-specialist', {})).toEqual(['no-such-case']);
  });
  it('only the specialist who has the request drafts, asks and submits', () => {
    const colleague: Person = { ...people.cee004Specialist, id: 'cee004.specialist2' as Person['id'], name: 'Silas Boone' };
    expect(assigned().codes(colleague, 'draft-input', inputBody)).toEqual(['not-assigned']);
    expect(assigned().codes(colleague, 'ask-clarification', { question: 'Which of the two invoices was presented?' })).toEqual(['not-assigned']);
    expect(drafted().codes(colleague, 'submit-input', {})).toEqual(['not-assigned']);
  });
  it('who drafted does not approve, whatever other roles that person has', () => {
    const both = withRoles(people.cee004Specialist, 'CENTER_SPECIALIST', 'CENTER_SUPERVISOR', 'CENTER_DIRECTOR');
    const story = submitted();
    expect(story.codes(both, 'approve-input', {})).toEqual(['drafter-may-not-approve']);
    expect(story.codes(people.cee004Specialist, 'approve-input', {})).toEqual(['not-permitted']);
    expect(story.codes(people.fpfOfficer, 'approve-input', {})).toEqual(['not-permitted']);
  });
  it('a draft goes to a reviewer who is named, or who assigned; to another one if that one is away', () => {
    const own = sent().does(people.cee004Specialist, 'assign-specialist', {}).does(people.cee004Specialist, 'draft-input', inputBody);
    expect(own.codes(people.cee004Specialist, 'submit-input', {})).toEqual(['name-the-reviewer']);
    expect(own.codes(people.cee004Specialist, 'submit-input', { reviewer: people.cee003Supervisor.id })).toEqual(['no-such-reviewer']);
    own.does(people.cee004Specialist, 'submit-input', { reviewer: people.cee004Supervisor.id }).does(people.cee004Specialist, 'submit-input', { reviewer: people.cee004Director.id });
    expect(own.state.draft?.reviewer).toBe(people.cee004Director.id);
  });

  const bad: readonly [string, Partial<DraftInputBody>, string][] = [
    ['two points of one id', { points: [inputBody.points[0], inputBody.points[0]] as DraftInputBody['points'] }, 'listed-twice'],
    ['a point without words', { points: [{ id: 'a', topic: 'VALUE', text: ' ' }] }, 'text-empty'],
    ['an id with blanks', { points: [{ id: 'a b', topic: 'VALUE', text: REASON }] }, 'bad-point-id'],
    ['a factor without its guideline', { points: [{ id: 'a', topic: 'MITIGATING_FACTOR', text: REASON }] }, 'missing'],
    ['an answer to a question nobody put', { points: [{ id: 'a', topic: 'VALUE', text: REASON, answersQuestion: 2 }] }, 'no-such-question'],
    ['mitigation to no amount', { mitigateTo: undefined } as unknown as Partial<DraftInputBody>, 'missing'],
    ['mitigation to the claim itself', { mitigateTo: 80_000 }, 'not-less-than-claim'],
    ['a range reversed', { mitigateFrom: 30_000 }, 'range-reversed'],
    ['an amount without mitigation', { recommendation: 'NO_RELIEF' }, 'mitigation-only'],
    ['a comparable case without a reason', { comparableCases: [{ reference: 'x', outcome: 'MITIGATED', why: '' }] }, 'text-empty'],
  ];
  it.each(bad)('input with %s is refused', (_what, change, code) => {
    const body = Object.fromEntries(Object.entries({ ...inputBody, ...change }).filter(([, value]) => value !== undefined)) as unknown as DraftInputBody;
    expect(assigned().codes(people.cee004Specialist, 'draft-input', body)).toContain(code);
  });
  it('a draft may still lack its points, input that is submitted may not', () => {
    const story = assigned().does(people.cee004Specialist, 'draft-input', { ...inputBody, points: [] });
    expect(story.codes(people.cee004Specialist, 'submit-input', {})).toEqual(['no-points']);
  });
});

describe('FP&F disposes of every point', () => {
  const refusedAs = (change: Partial<RecordDispositionBody>): readonly string[] => considering().codes(people.fpfOfficer, 'record-disposition', { ...dispositionBody, ...change });
  const [facts, classification, factor] = dispositionBody.points;

  it('each once, and none that is not there', () => {
    expect(refusedAs({ points: [facts, classification].flatMap((point) => point ?? []) })).toEqual(['point-not-disposed']);
    expect(refusedAs({ points: [...dispositionBody.points, facts].flatMap((point) => point ?? []) })).toEqual(['point-disposed-twice']);
    expect(refusedAs({ points: [...dispositionBody.points, { pointId: 'none', disposition: 'FOLLOWED' }] })).toEqual(['no-such-point']);
  });
  it('with the reason of each one not followed', () => {
    expect(refusedAs({ points: [facts, classification, { pointId: factor?.pointId ?? '', disposition: 'NOT_FOLLOWED' as const }].flatMap((point) => point ?? []) })).toEqual(['missing']);
  });
  it('and with the overall word that follows from them', () => {
    expect(refusedAs({ overall: 'FOLLOWED' })).toEqual(['overall-does-not-follow']);
    const none = dispositionBody.points.map(({ pointId }) => ({ pointId, disposition: 'NOT_FOLLOWED' as const, reason: REASON }));
    expect(refusedAs({ overall: 'NOT_FOLLOWED', points: none })).toEqual(['missing']);
    expect(considering().does(people.fpfOfficer, 'record-disposition', { ...dispositionBody, overall: 'NOT_FOLLOWED', overallReason: REASON, points: none }).state.disposition?.overall).toBe('NOT_FOLLOWED');
    const all = dispositionBody.points.map(({ pointId }) => ({ pointId, disposition: 'FOLLOWED' as const }));
    expect(considering().does(people.fpfOfficer, 'record-disposition', { ...dispositionBody, overall: 'FOLLOWED', points: all }).state.disposition?.overall).toBe('FOLLOWED');
  });
  it('never by a paralegal, another office, the Center or the partner', () => {
    for (const person of [people.paralegal, people.cee004Director, people.importer, people.portDirector]) expect(considering().codes(person, 'record-disposition', dispositionBody)).toEqual(['not-permitted']);
    expect(considering().codes(people.otherFpfOfficer, 'record-disposition', dispositionBody)).toEqual(['no-such-case']);
  });

  it.each(OUTCOMES.filter((outcome) => outcome !== 'REFERRED_HQ'))('and records the outcome %s', (outcome) => {
    const { amount, ...rest } = dispositionBody;
    const withAmount = outcome === 'MITIGATED' || outcome === 'OFFER_IN_COMPROMISE_ACCEPTED';
    const story = considering().does(people.fpfOfficer, 'record-disposition', { ...rest, outcome, ...(withAmount && amount !== undefined ? { amount } : {}) }).conduct();
    expect(story.state).toMatchObject({ stage: 'CLOSED', disposition: { outcome } });
    expect(story.state.disposition?.payByOn).toBe(outcome === 'MITIGATED' ? '2026-05-02' : null);
    expect(story.state.disposition?.supplementalDueOn).toBe(['MITIGATED', 'REMITTED', 'DENIED'].includes(outcome) ? '2026-05-02' : null);
  });
  it('with amounts and dates that make sense', () => {
    expect(refusedAs({ amount: 80_000 })).toEqual(['not-less-than-claim']);
    expect(refusedAs({ amount: -1 })).toEqual(['bad-amount']);
    expect(refusedAs({ outcome: 'DENIED' })).toEqual(['no-amount']);
    expect(refusedAs({ decisionNoticeOn: on('2026-03-04') })).toEqual(['in-the-future']);
    expect(refusedAs({ decisionNoticeOn: on('2026-02-19') })).toEqual(['dates-out-of-order']);
    expect(refusedAs({ payByOn: on('2026-03-01') })).toEqual(['dates-out-of-order']);
    const own = considering().does(people.fpfOfficer, 'record-disposition', { ...dispositionBody, payByOn: on('2026-04-02') });
    expect(own.clock('mitigated-amount').strictDueAt).toBe('2026-04-03T07:00:00.000Z');
  });
});

describe('A claim above the delegation', () => {
  it('is not the FP&F Officer\'s to mitigate; where no violation occurred it may always be cancelled (19 CFR 171.11(b))', () => {
    expect(considering(large).codes(people.fpfOfficer, 'record-disposition', dispositionBody)).toEqual(['above-delegation']);
    const { amount: _none, ...rest } = dispositionBody;
    expect(considering(large).does(people.fpfOfficer, 'record-disposition', { ...rest, outcome: 'CANCELLED_NO_VIOLATION' }).state.stage).toBe('FPF_DECISION_RECORDED');
    expect(considering(large).does(people.fpfOfficer, 'record-disposition', { ...rest, outcome: 'REFERRED_HQ' }).conduct().state.disposition?.outcome).toBe('REFERRED_HQ');
  });
  it('goes to the Penalties Branch with the input, which decides within its own time', () => {
    const story = considering(large).does(people.fpfOfficer, 'transfer-hq-petition', { reason: REASON });
    expect(story.state.stage).toBe('HQ_PETITION');
    expect(story.changes.at(-1)?.event.data).toMatchObject({ inputTravels: true });
    expect(story.clock('hq-petition')).toMatchObject({ owedBy: 'OT-RR', dueAt: '2026-06-02T04:00:00.000Z' });
    expect(story.openTasks()).toEqual(['hq-petition']);
    const { amount: _none, ...rest } = dispositionBody;
    for (const body of [dispositionBody, { ...rest, outcome: 'CANCELLED_NO_VIOLATION' as const }]) expect(story.codes(people.fpfOfficer, 'record-disposition', body)).toEqual(['with-headquarters']);
    expect(story.does(people.legalLiaison, 'record-disposition', dispositionBody).conduct().state.stage).toBe('CLOSED');
  });
  it('while one within it does not: nor does Headquarters decide what was not referred', () => {
    expect(considering().codes(people.fpfOfficer, 'transfer-hq-petition', { reason: REASON })).toEqual(['within-delegation']);
    const { amount: _none, ...rest } = dispositionBody;
    expect(considering().codes(people.fpfOfficer, 'record-disposition', { ...rest, outcome: 'REFERRED_HQ' })).toEqual(['nothing-to-refer']);
    const story = considering(large).does(people.fpfOfficer, 'request-hq-advice', { issueKind: 'NOVEL', issue: 'Whether the guideline applies here at all.', initiatedBy: 'PETITIONER' }).does(people.legalLiaison, 'record-hq-advice', { advice: 'It applies in our opinion.' });
    expect(story.codes(people.legalLiaison, 'record-disposition', dispositionBody)).toEqual(['not-at-headquarters']);
  });
});

describe('Headquarters advice (19 CFR 171.14)', () => {
  const issue = { issueKind: 'COMPLEX', issue: 'Whether the guideline applies to assists.', initiatedBy: 'PETITIONER' } as const;
  it('may be asked in any case by the FP&F Officer, whose own clock waits within its bound', () => {
    const story = considering().does(people.fpfOfficer, 'request-hq-advice', issue);
    expect(story.state.stage).toBe('HQ_ADVICE_REQUESTED');
    expect(story.clock('hq-advice').dueAt).toBe('2026-04-03T04:00:00.000Z');
    expect(story.codes(people.fpfOfficer, 'record-disposition', dispositionBody)).toEqual(['wrong-stage']);
    story.at('2026-03-09T17:00:00.000Z').does(people.legalLiaison, 'record-hq-advice', { advice: 'It does apply in our opinion.', reference: 'HQ H300001' });
    expect(story.state).toMatchObject({ stage: 'FPF_CONSIDERING', hqAdvice: { answer: { reference: 'HQ H300001' } } });
    // The closes of Wednesday to Friday were lost: ten working days end on 20 March instead of 17 March.
    expect(story.clock('fpf-disposition').dueAt).toBe('2026-03-21T00:00:00.000Z');
    expect(story.codes(people.fpfOfficer, 'request-hq-advice', issue)).toEqual(['advice-already-asked']);
  });
  it('after a lapse leads back to the lapse, and late input is taken meanwhile', () => {
    const story = lapsed().does(people.fpfOfficer, 'request-hq-advice', issue);
    story.does(people.cee004Specialist, 'draft-input', inputBody).does(people.cee004Specialist, 'submit-input', {}).does(people.cee004Supervisor, 'approve-input', {});
    expect(story.state).toMatchObject({ stage: 'HQ_ADVICE_REQUESTED', input: { late: true } });
    expect(story.does(people.legalLiaison, 'record-hq-advice', { advice: 'It does apply in our opinion.' }).state.stage).toBe('FPF_CONSIDERING');
    expect(lapsed().does(people.fpfOfficer, 'request-hq-advice', issue).does(people.legalLiaison, 'record-hq-advice', { advice: 'It does apply in our opinion.' }).state.stage).toBe('LAPSED_NO_INPUT');
  });
});

describe('A referral to Justice', () => {
  it('ends an open case at any stage, and nothing can be done on it afterwards', () => {
    for (const story of [eligible(), sent(), assigned(), submitted(), considering(), lapsed()]) {
      story.does(people.fpfOfficer, 'refer-doj', { referredOn: on('2026-03-02'), reference: 'USAO-CDCA-1' });
      expect(story.state.stage).toBe('SUPERSEDED_DOJ');
      expect(story.openTasks()).toEqual([]);
      expect(story.codes(people.fpfOfficer, 'refer-doj', { referredOn: on('2026-03-02'), reference: 'again' })).toEqual(['case-closed']);
    }
  });
});

it('People and the system each do their own: nobody acknowledges by hand, the conductor decides nothing', () => {
  const story = new Story().does(people.importer, 'request', partnerBody);
  expect(story.codes(people.fpfOfficer, 'acknowledge', {})).toEqual(['system-only']);
  expect(considering().codes({ kind: 'system', id: 'system:conductor' }, 'record-disposition', dispositionBody)).toEqual(['people-act']);
});
