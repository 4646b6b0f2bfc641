// A trusted partner's petition over HTTP, as the sample people: asked, answered by the Center, decided by FP&F; and the ways that do not go there.
import { afterAll, describe, expect, it } from '@jest/globals';
import { endpointsOfTest, type Said } from '../src/asking.js';
import { DISPOSITION, INPUT, petitionsOf, petitionStory, PLANTED, REASON } from '../src/petitions.js';
import { daysOf, faultsOf, storyAt } from '../src/stories.js';
import { runOf } from '../src/workflowRuns.js';

const { fpf, identity, ownerDatabaseUrl, temporalAddress } = endpointsOfTest();
const days = await daysOf(ownerDatabaseUrl);
const { daysAgo } = days;
const petitions = petitionsOf(days);
const story = petitionStory(storyAt(identity, `${fpf}/v1/fpf-inputs`), petitions, days);
const { as, does, inStage, asked, sent, delivered } = story;
afterAll(() => story.endAll(), 60_000);

interface Line {
  readonly id: string;
  readonly dueAt: string | null;
  readonly verdict: string;
}
const viewOf = (said: Said) => said.body.view as Readonly<Record<string, unknown>>;
const deadlineOf = (said: Said, id: string) => (said.body.deadlines as readonly Line[]).find((line) => line.id === id);
const kindsOf = async (id: string) => ((await as('frank.ames', `/${id}/timeline`)).body.items as readonly { readonly kind: string }[]).map((item) => item.kind);

/** Everything a reader gets of a case: the case, its timeline, its deadlines, the list, and every way of being refused, as one text. */
async function everythingReadBy(person: string, id: string): Promise<string> {
  const answers = [
    ...(await Promise.all([`/${id}`, `/${id}/timeline`, `/${id}/deadlines`, '?limit=100', '?stage=DRAFT_INPUT', '/worklist'].map((path) => as(person, path)))),
    await does(person, id, 'tasks/draft-input/claim'), await does(person, id, 'tasks/dispose/claim'), await does(person, id, 'draft-input', INPUT), await does(person, id, 'approve-input'),
    await does(person, id, 'record-disposition', DISPOSITION), await does(person, id, 'withdraw-request', { reason: 'short' }),
    await as(person, '', { body: petitions.partner({ fpfCaseNumber: viewOf(await as(person, `/${id}`)).fpfCaseNumber }) }),
  ];
  for (const { status } of answers) expect(status).toBeLessThan(500);
  return JSON.stringify(answers.map((said) => said.body));
}
const INSIDE = [PLANTED, 'NEGLIGENCE', 'NOT_FOLLOWED', 'Sara Lund', 'Umberto Hess', 'Fay Moss', 'CLARIFICATION', 'SUPERVISOR_REVIEW', 'Draft input', String(petitions.internal['limitationsOn']), String(petitions.internal['plannedDecisionOn'])];
async function learnsNothingInside(id: string): Promise<void> {
  for (const person of ['ida.park', 'ben.ortiz']) {
    const read = await everythingReadBy(person, id);
    for (const word of INSIDE) expect([word, read.includes(word)]).toEqual([word, false]);
  }
}

describe('a trusted partner asks for Center input on its penalty petition', () => {
  it('is heard from the request to the closed case, reads its dates and never what the Center or FP&F wrote', async () => {
    const id = await asked('ida.park', petitions.partner());
    expect((await does('fay.moss', id, 'complete-file', petitions.internal)).status).toBe(200);
    expect((await does('fay.moss', id, 'confirm-eligibility', { note: `${PLANTED}: seen in the portal.` })).status).toBe(200);
    expect(viewOf(await as('fay.moss', `/${id}`))).toMatchObject({ tier: 'TIER_II', eligibility: { eligible: true, atRequest: { status: 'ACTIVE' } } });
    expect((await does('fay.moss', id, 'send-to-center', { message: `${PLANTED}: please look at the yarn.` })).body).toMatchObject({ stage: 'SENT_TO_CENTER', heldBy: 'CEE004' });
    expect((await does('cee004.supervisor', id, 'assign-specialist', { specialist: 'cee004.specialist' })).status).toBe(200);
    const asking = await does('cee004.specialist', id, 'ask-clarification', { question: `${PLANTED}: which of the two invoices was presented?` });
    expect(deadlineOf(asking, 'center-input')).toMatchObject({ verdict: 'paused', dueAt: null });
    await learnsNothingInside(id);
    expect((await does('fay.moss', id, 'answer-clarification', { answer: `${PLANTED}: the second one, with the entry.` })).body.stage).toBe('CENTER_ASSIGNED');
    expect((await does('cee004.specialist2', id, 'draft-input', INPUT)).status).toBe(403);
    expect((await does('cee004.specialist', id, 'draft-input', INPUT)).status).toBe(200);
    expect(JSON.stringify(viewOf(await as('frank.ames', `/${id}`)).draft)).not.toContain(PLANTED);
    expect((await does('cee004.specialist', id, 'submit-input')).status).toBe(200);
    expect((await does('cee004.supervisor', id, 'return-input', { reason: `${PLANTED}: cite the guideline as well.` })).status).toBe(200);
    await does('cee004.specialist', id, 'draft-input', INPUT);
    await does('cee004.specialist', id, 'submit-input');
    await learnsNothingInside(id);
    expect((await does('frank.ames', id, 'record-disposition', DISPOSITION)).status).toBe(409);
    expect((await does('cee004.specialist', id, 'approve-input')).status).toBe(403);
    expect((await does('cee004.supervisor', id, 'approve-input')).body.stage).toBe('INPUT_DELIVERED');
    expect((await does('frank.ames', id, 'consider-input')).body).toMatchObject({ stage: 'FPF_CONSIDERING', tasks: [{ id: 'dispose', owner: 'frank.ames' }] });
    await learnsNothingInside(id);
    const decided = await does('frank.ames', id, 'record-disposition', { ...DISPOSITION, decisionNoticeOn: daysAgo(1) });
    expect(viewOf(decided).disposition).toMatchObject({ overall: 'FOLLOWED_IN_PART', outcome: 'MITIGATED', amount: 24_000, payByOn: daysAgo(-59), supplementalDueOn: daysAgo(-59) });
    await inStage('frank.ames', id, 'CLOSED');

    const closed = await as('ida.park', `/${id}`);
    expect(closed.body).toMatchObject({ stage: null, heldBy: null, tasks: [], status: 'CLOSED', statusWords: 'Closed: mitigated' });
    expect(viewOf(closed)).toMatchObject({ centerInput: 'CONSIDERED', outcome: 'MITIGATED', amount: 24_000, payByOn: daysAgo(-59) });
    expect((closed.body.deadlines as readonly Line[]).map((line) => line.id).sort()).toEqual(['mitigated-amount', 'petition-due', 'supplemental-due']);
    await learnsNothingInside(id);
    expect((await does('frank.ames', id, 'record-disposition', DISPOSITION)).status).toBe(409);
    expect((await as('tom.reyes', `/${id}`)).status).toBe(404);
    expect((await runOf(temporalAddress, id)).status).toBe('COMPLETED');
  }, 120_000);

  it('costs its workflow at most 14 events where nobody asks back', async () => {
    const id = await sent('ida.park', petitions.partner());
    await delivered(id);
    await does('frank.ames', id, 'consider-input');
    await does('frank.ames', id, 'record-disposition', DISPOSITION);
    const { status, events } = await runOf(temporalAddress, id);
    expect(status).toBe('COMPLETED');
    expect(events).toBeLessThanOrEqual(14);
  }, 30_000);

  it('brings more arguments as a linked round with dates of its own, once the first is decided', async () => {
    const body = petitions.partner();
    const first = await sent('ida.park', body);
    await delivered(first);
    await does('frank.ames', first, 'record-disposition', { ...DISPOSITION, decisionNoticeOn: daysAgo(1) });
    const { number } = (await inStage('frank.ames', first, 'CLOSED')).body;
    expect(faultsOf(await as('ida.park', '', { body }))).toMatchObject([{ code: 'original-decided' }]);
    const again = { ...body, petitionKind: 'SUPPLEMENTAL', decisionNoticeOn: daysAgo(1), petitionReceivedOn: daysAgo(1) };
    expect(faultsOf(await as('ida.park', '', { body: again }))).toMatchObject([{ code: 'missing', field: '/previousRound' }]);
    expect(faultsOf(await as('ida.park', '', { body: { ...again, previousRound: 'FPF-2000-000001' } }))).toMatchObject([{ code: 'no-such-round' }]);
    const second = await asked('ida.park', { ...again, previousRound: number });
    const read = await as('frank.ames', `/${second}`);
    expect(viewOf(read).petition).toMatchObject({ round: { kind: 'SUPPLEMENTAL', number: 1, previous: number }, dueOn: daysAgo(-59) });
    expect(deadlineOf(read, 'petition-due')).toMatchObject({ verdict: 'met' });
    expect(deadlineOf(await as('frank.ames', `/${first}`), 'petition-due')?.dueAt).not.toBe(deadlineOf(read, 'petition-due')?.dueAt);
  }, 60_000);
});

describe('a partner that is none', () => {
  const lantern = { iors: ['94-4000001LB'], petitioner: 'Lantern Bay Foods (sample)', headings: ['2008'] };
  const byEmail = { initiatedBy: 'PARTNER', partnerRequest: { name: 'Lena Fox', on: daysAgo(2), how: 'EMAIL' }, datedBackReason: 'Her e-mail had gone to the box of a colleague.' };

  it('is told so, and FP&F may ask its Center all the same, voluntarily', async () => {
    const id = await asked('fay.moss', petitions.voluntary({ ...lantern, ...byEmail }));
    // She recorded that the partner asked on an earlier day: somebody else checks.
    expect(faultsOf(await does('fay.moss', id, 'confirm-eligibility'))).toMatchObject([{ code: 'dated-back-alone', rule: { citation: 'Centerline policy: dated back' } }]);
    expect((await does('frank.ames', id, 'confirm-eligibility')).body.stage).toBe('NOT_ELIGIBLE');
    expect(viewOf(await as('lena.fox', `/${id}`)).partnerAtRequest).toMatchObject({ program: 'CTPAT', status: 'SUSPENDED' });
    expect((await does('fay.moss', id, 'send-to-center')).status).toBe(409);
    expect((await does('fay.moss', id, 'ask-voluntarily', { reason: REASON })).status).toBe(403);
    expect(viewOf(await does('frank.ames', id, 'ask-voluntarily', { reason: REASON }))).toMatchObject({ stage: 'ELIGIBILITY_CHECK', initiatedBy: 'FPF', partnerRequest: { name: 'Lena Fox' } });
    expect((await does('fay.moss', id, 'send-to-center')).body).toMatchObject({ stage: 'SENT_TO_CENTER', heldBy: 'CEE002' });
    expect(faultsOf(await does('lena.fox', id, 'withdraw-request', { reason: REASON }))).toMatchObject([{ code: 'not-your-request' }]);
  }, 30_000);

  it('is asked about straight away when FP&F begins it itself', async () => {
    const id = await sent('fay.moss', petitions.voluntary(lantern));
    expect(viewOf(await as('fay.moss', `/${id}`))).toMatchObject({ eligibility: { eligible: false }, initiatedBy: 'FPF', tier: null });
  }, 30_000);

  it('is declined for that reason, and its workflow ends with its case', async () => {
    const id = await asked('fay.moss', petitions.voluntary({ ...lantern, ...byEmail }));
    expect(faultsOf(await does('frank.ames', id, 'decline', { reason: 'INELIGIBLE', explanation: REASON }))).toMatchObject([{ code: 'eligibility-not-checked' }]);
    await does('frank.ames', id, 'confirm-eligibility');
    expect((await does('frank.ames', id, 'decline', { reason: 'INELIGIBLE', explanation: REASON })).body).toMatchObject({ stage: 'DECLINED', status: 'CLOSED' });
    expect((await as('lena.fox', `/${id}`)).body.statusWords).toContain('was not an active trusted partner');
    expect((await runOf(temporalAddress, id)).status).toBe('COMPLETED');
  }, 30_000);
});

describe('a petition that came late', () => {
  const late = { noticeMailedOn: daysAgo(90), petitionReceivedOn: daysAgo(5) };
  const lateExtension = { grantedBy: 'frank.ames', grantedOn: daysAgo(35), newDueOn: daysAgo(2), reason: REASON };

  it('is refused without an extension, and with one that does not reach it', async () => {
    const short = { ...lateExtension, newDueOn: daysAgo(20) };
    for (const change of [late, { ...late, lateExtension: short }])
      expect(faultsOf(await as('ida.park', '', { body: petitions.partner(change) }))).toMatchObject([{ code: 'petition-late', field: '/petitionReceivedOn', rule: { citation: '19 CFR 171.2' } }]);
  });
  it('is taken with the extension FP&F has on record, and with one the partner tells of once the officer records it', async () => {
    const id = await sent('fay.moss', petitions.voluntary({ ...late, lateExtension, datedBackReason: REASON }));
    expect(deadlineOf(await as('fay.moss', `/${id}`), 'petition-due')).toMatchObject({ verdict: 'met' });
    const told = await asked('ida.park', petitions.partner({ ...late, lateExtension }));
    await does('fay.moss', told, 'complete-file', petitions.internal);
    await does('fay.moss', told, 'confirm-eligibility');
    expect(faultsOf(await does('fay.moss', told, 'send-to-center'))).toMatchObject([{ code: 'extension-not-recorded', rule: { citation: '19 CFR 171.2(c)' } }]);
    const record = { period: 'PETITION', newDueOn: daysAgo(2), reason: REASON };
    expect((await does('fay.moss', told, 'extend-petition-period', record)).status).toBe(403);
    expect((await does('frank.ames', told, 'extend-petition-period', record)).status).toBe(200);
    expect((await does('fay.moss', told, 'send-to-center')).body.stage).toBe('SENT_TO_CENTER');
  }, 30_000);
});

describe('a claim above the delegation', () => {
  it('is for Headquarters to decide, with the input and within its own time, and the officer who passed it on does not', async () => {
    const id = await sent('ida.park', petitions.partner({ claimAmount: 60_000 }));
    await delivered(id);
    expect(viewOf(await as('frank.ames', `/${id}`)).decider).toMatchObject({ level: 'HQ_PENALTIES_BRANCH', maxAmount: 50_000, mark: 'unofficial' });
    expect(faultsOf(await does('frank.ames', id, 'record-disposition', DISPOSITION))).toMatchObject([{ code: 'above-delegation', rule: { citation: '19 CFR 171.11(a)' } }]);
    expect((await as('otto.lang', `/${id}`)).status).toBe(404);
    expect((await does('frank.ames', id, 'transfer-hq-petition', { reason: REASON })).body).toMatchObject({ stage: 'HQ_PETITION', heldBy: 'OT-RR' });
    expect(faultsOf(await does('frank.ames', id, 'record-disposition', DISPOSITION))).toMatchObject([{ code: 'with-headquarters', rule: { citation: '19 CFR 171.12' } }]);
    expect((await as('ida.park', `/${id}`)).body).toMatchObject({ status: 'REFERRED_TO_HQ' });
    await learnsNothingInside(id);
    expect((await does('otto.lang', id, 'record-disposition', DISPOSITION)).status).toBe(200);
    expect(viewOf(await inStage('frank.ames', id, 'CLOSED')).disposition).toMatchObject({ outcome: 'MITIGATED', decided: { by: 'otto.lang' } });
  }, 60_000);
});

describe('FP&F asks unless the rule gives it a reason not to', () => {
  it('and declines for no other reason: an eligible partner, a petition not at Justice, time enough', async () => {
    const id = await asked('ida.park', petitions.partner());
    await does('fay.moss', id, 'complete-file', petitions.internal);
    await does('fay.moss', id, 'confirm-eligibility');
    const codes = [];
    for (const reason of ['INELIGIBLE', 'DOJ_REFERRAL', 'LIMITATIONS_RISK', 'NO_TIME']) codes.push(faultsOf(await does('frank.ames', id, 'decline', { reason, explanation: REASON }))[0]?.code);
    expect(codes).toEqual(['partner-is-eligible', 'not-referred-to-justice', 'no-limitations-risk', 'is-in']);
    expect((await does('fay.moss', id, 'decline', { reason: 'INELIGIBLE', explanation: REASON })).status).toBe(403);
    await does('fay.moss', id, 'complete-file', { plannedDecisionOn: daysAgo(-1) });
    expect(faultsOf(await does('fay.moss', id, 'send-to-center'))).toMatchObject([{ code: 'limitations-risk' }]);
    expect((await does('frank.ames', id, 'decline', { reason: 'LIMITATIONS_RISK', explanation: REASON })).body.stage).toBe('DECLINED');
  }, 30_000);

  it('and nothing more is done once the petition is with Justice', async () => {
    const body = petitions.partner();
    const id = await sent('ida.park', body);
    expect((await does('frank.ames', id, 'refer-doj', { referredOn: daysAgo(1), reference: `${PLANTED} 26-1` })).body.stage).toBe('SUPERSEDED_DOJ');
    expect((await as('ida.park', `/${id}`)).body.statusWords).toBe('Closed: the petition was referred to the Department of Justice');
    expect((await does('cee004.specialist', id, 'assign-specialist')).status).toBe(409);
    expect(faultsOf(await as('ida.park', '', { body }))).toMatchObject([{ code: 'referred-to-justice', rule: { citation: '19 CFR 172.13(a)' } }]);
    await learnsNothingInside(id);
    expect((await runOf(temporalAddress, id)).status).toBe('COMPLETED');
  }, 60_000);

  it('and does not close before every point of the input is disposed of, each one that is not followed with its reason', async () => {
    const id = await sent('ida.park', petitions.partner());
    await delivered(id);
    const [facts, factor] = [DISPOSITION.points[0], DISPOSITION.points[2]];
    expect((await does('frank.ames', id, 'close')).status).toBe(404);
    expect(faultsOf(await does('frank.ames', id, 'record-disposition', { ...DISPOSITION, points: [facts, factor] }))).toMatchObject([{ code: 'point-not-disposed' }]);
    expect(faultsOf(await does('frank.ames', id, 'record-disposition', { ...DISPOSITION, points: [facts, DISPOSITION.points[1], { ...factor, reason: undefined }] }))).toMatchObject([{ code: 'missing', field: '/points/2/reason' }]);
    expect(faultsOf(await does('frank.ames', id, 'record-disposition', { ...DISPOSITION, overall: 'FOLLOWED' }))).toMatchObject([{ code: 'overall-does-not-follow' }]);
    expect(faultsOf(await does('frank.ames', id, 'record-disposition', { overall: 'NOT_RECEIVED_IN_TIME', overallReason: REASON, points: [], outcome: 'DENIED' }))).toMatchObject([{ code: 'input-was-received' }]);
    expect(await kindsOf(id)).not.toContain('fpf.decided');
    expect((await does('frank.ames', id, 'record-disposition', DISPOSITION)).status).toBe(200);
    await inStage('frank.ames', id, 'CLOSED');
    expect((await kindsOf(id)).slice(-2)).toEqual(['fpf.decided', 'fpf.closed']);
  }, 60_000);
});
