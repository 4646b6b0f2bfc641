// What each audience reads. Nothing of the Center's input, of FP&F's file or of the course inside reaches a party, at any stage.
import { describe, expect, it } from '@jest/globals';
import { caseNumber, type RelatedCase } from '@centerline/cases';
import { people } from '@centerline/cases/testing';
import type { RequestBody } from './fields.js';
import { dispositionBody, inputBody, internalFile, on, partnerBody, REASON, SECRET, voluntaryBody } from './testing/bodies.js';
import { asked, assigned, considering, decided, delivered, drafted, eligible, lapsed, MONDAY, sent, Story, submitted } from './testing/story.js';
import { fpfLaw } from './law.js';
import { STAGES } from './stages.js';

const HQ_WORDS = 'HQ-SECRET advice on the guideline';
const INSIDE = 'INSIDE-WORDS of the return note';
const everyStage = (): readonly Story[] => [
  new Story().does(people.importer, 'request', partnerBody), new Story().does(people.paralegal, 'request', voluntaryBody), asked(), eligible(), sent(), assigned(), drafted(), submitted(),
  submitted().does(people.cee004Supervisor, 'return-input', { reason: `${INSIDE}: more rulings.` }), delivered(), considering(), decided(), decided().conduct(), lapsed(),
  assigned().does(people.cee004Specialist, 'ask-clarification', { question: `${SECRET}: which invoice?` }),
  considering().does(people.fpfOfficer, 'request-hq-advice', { issueKind: 'NOVEL', issue: `${HQ_WORDS}: does it apply?`, initiatedBy: 'CBP_OFFICER' }),
  considering({ ...voluntaryBody, claimAmount: 250_000 }).does(people.fpfOfficer, 'transfer-hq-petition', { reason: `${HQ_WORDS}: above.` }),
  eligible().does(people.importer, 'withdraw-request', { reason: REASON }), eligible().does(people.fpfOfficer, 'refer-doj', { referredOn: on('2026-03-02'), reference: `${HQ_WORDS} 1` }),
  new Story().does(people.paralegal, 'request', { ...voluntaryBody, iors: ['94-4000001LB'], initiatedBy: 'PARTNER', partnerRequest: { name: 'Lena Fox', on: on('2026-03-02'), how: 'EMAIL' } }).conduct().does(people.paralegal, 'confirm-eligibility', {}),
  new Story().does(people.paralegal, 'request', { ...voluntaryBody, iors: ['94-4000001LB'], initiatedBy: 'PARTNER', partnerRequest: { name: 'Lena Fox', on: on('2026-03-02'), how: 'EMAIL' } }).conduct().does(people.paralegal, 'confirm-eligibility', {}).does(people.fpfOfficer, 'decline', { reason: 'INELIGIBLE', explanation: `${INSIDE}: suspended.` }),
];

it('Every stage is reachable', () => {
  const reached = new Set(everyStage().map((story) => story.state.stage));
  expect(STAGES.filter((stage) => !reached.has(stage))).toEqual([]);
});

it('Every open stage has somebody to act: an open task with a running clock, or a duty of the conductor', () => {
  for (const story of everyStage()) {
    if (fpfLaw.shelf(story.state).closed) continue;
    const clocks = (story.file?.tasks ?? []).filter((task) => task.doneAt === null).map((task) => story.clock(task.clockId ?? '').verdict);
    expect(fpfLaw.duty(story.state) !== null || clocks.includes('running')).toBe(true);
    expect(fpfLaw.shelf(story.state).heldBy).not.toBeNull();
  }
});

describe('A party', () => {
  it('reads the status set only: no input, draft, point, culpability, limitations, planned decision or inner stage', () => {
    for (const story of everyStage()) {
      const seen = JSON.stringify(fpfLaw.view(story.state, 'party', people.importer.id));
      for (const word of [SECRET, HQ_WORDS, INSIDE, 'NEGLIGENCE', '2030-06-10', 'NOT_FOLLOWED', 'remedial action', 'cee004', 'Sara Lund', 'DRAFT_INPUT', 'SUPERVISOR', 'LAPSED']) expect(seen).not.toContain(word);
    }
  });
  it('is told in events and notices of nothing either', () => {
    for (const { changes } of everyStage()) for (const { event, notices } of changes) {
      const told = JSON.stringify([event.publicSummary ?? '', ...notices.filter((notice) => notice.addressee.to === 'party')]);
      for (const word of [SECRET, HQ_WORDS, INSIDE, 'NEGLIGENCE', '2030-06-10', 'remedial action', 'Sara Lund', 'NOT_FOLLOWED']) expect(told).not.toContain(word);
    }
  });
  it('is refused in words of its own: no stage, no work and no command of the agency', () => {
    const inside = [SECRET, HQ_WORDS, INSIDE, ...STAGES.filter((stage) => !['CLOSED', 'WITHDRAWN'].includes(stage)), 'approve-input', 'Draft input', 'no input in time', '2026-03-02'];
    const other = (story: Story): RelatedCase => ({ number: caseNumber('FPF-2026-000001'), type: 'fpf', stage: story.state.stage, subjectKey: partnerBody.fpfCaseNumber, closed: fpfLaw.shelf(story.state).closed });
    const again: RequestBody = { ...partnerBody, petitionKind: 'SUPPLEMENTAL', decisionNoticeOn: on('2026-02-01'), previousRound: 'FPF-2026-000001' };
    for (const story of everyStage()) {
      const claims = (story.file?.tasks ?? []).map((task) => story.judge(people.importer, 'claim-task' as 'close', { taskId: task.id } as never));
      const asks = [partnerBody, again].map((body) => new Story(MONDAY, [other(story)]).judge(people.importer, 'request', body));
      const refusals = [story.judge(people.importer, 'withdraw-request', { reason: REASON }), ...claims, ...asks].flatMap((decision) => (decision.ok ? [] : decision.refusals));
      for (const { message } of refusals) for (const word of inside) expect(message).not.toContain(word);
      for (const claim of claims) expect(claim).toMatchObject({ ok: false, refusals: [{ kind: 'not-found' }] });
    }
  });
  it('learns that the input was considered, and the decision with its dates', () => {
    expect(fpfLaw.view(decided().state, 'party', null)).toMatchObject({
      status: 'DECIDED', statusWords: 'Decided: mitigated', centerInput: 'CONSIDERED', outcome: 'MITIGATED', amount: 24_000, payByOn: '2026-05-02', supplementalDueOn: '2026-05-02',
    });
    expect(decided().changes.at(-1)?.event.publicSummary).toBe(
      "The Center's input was considered. The petition was mitigated to $24,000; payable through 2026-05-02 (19 CFR 171.22); a supplemental petition may be filed through 2026-05-02 (19 CFR 171.61).",
    );
  });
  it('sees the dates it owes or is owed, and no clock inside', () => {
    const clocks = decided().file?.clocks ?? [];
    expect(clocks.filter(fpfLaw.clockIsPublic).map((card) => card.id).sort()).toEqual(['mitigated-amount', 'petition-due', 'supplemental-due']);
  });
  it('sees its own number; the agency sees a Social Security number masked', () => {
    const { state } = new Story().does(people.paralegal, 'request', { ...voluntaryBody, iors: ['900-12-1234'], petitioner: 'Ollie Marsh (sample sole proprietor)' });
    expect(JSON.stringify(fpfLaw.view(state, 'party', null))).toContain('900-12-1234');
    expect(JSON.stringify(fpfLaw.view(state, 'agency', null))).not.toContain('900-12-1234');
  });
});

describe('A draft', () => {
  it("is sealed for FP&F and everybody but the Center's people on the case, also in the timeline", () => {
    for (const story of [drafted(), submitted(), lapsed().does(people.cee004Specialist, 'draft-input', inputBody)]) {
      for (const reader of [people.paralegal, people.fpfOfficer, people.auditor, people.hqDecider, people.portDirector]) expect(JSON.stringify(fpfLaw.view(story.state, 'agency', reader.id))).not.toContain(SECRET);
      expect(JSON.stringify(story.changes.map((change) => change.event))).not.toContain(SECRET);
      for (const reader of [people.cee004Specialist, people.cee004Supervisor]) expect(JSON.stringify(fpfLaw.view(story.state, 'agency', reader.id))).toContain(SECRET);
    }
  });
  it('opens to FP&F when it is approved', () => {
    expect(JSON.stringify(fpfLaw.view(considering().state, 'agency', people.fpfOfficer.id))).toContain(SECRET);
  });
});

it('A case can be judged again from its stored form: the state is plain data', () => {
  for (const story of everyStage()) expect(JSON.parse(JSON.stringify(story.state))).toEqual(story.state);
});

it('What is possible is what the law then takes: no command outside the list is accepted', () => {
  const story = considering();
  expect(fpfLaw.possible(story.state)).toEqual(['request-hq-advice', 'transfer-hq-petition', 'record-disposition', 'complete-file', 'extend-petition-period', 'record-limitations-waiver', 'refer-doj']);
  expect(story.codes(people.paralegal, 'send-to-center', {})).toEqual(['wrong-stage']);
  expect(decided().conduct().codes(people.fpfOfficer, 'record-disposition', dispositionBody)).toEqual(['case-closed']);
  expect(decided().conduct().codes(people.paralegal, 'complete-file', internalFile)).toEqual(['case-closed']);
});
