// A Center that stays silent, with the weeks passing on the real engines: warned, overdue, lapsed; FP&F goes on. The petition's own dates do not wait for any of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, federalHolidays, localDateOf, type Instant, type PlainDate } from '@centerline/clock';
import { advance } from '@centerline/infra';
import { endpointsOfTest, type Said } from '../src/asking.js';
import { DISPOSITION, petitionsOf, petitionStory, REASON, type CenterPeople, type PetitionStory, type Petitions } from '../src/petitions.js';
import { daysOf, faultsOf, momentOf, storyAt, type Days } from '../src/stories.js';
import { runOf } from '../src/workflowRuns.js';

const { fpf, identity, ownerDatabaseUrl, temporalAddress } = endpointsOfTest();
const MINUTE = 60_000;
const MOTORS: CenterPeople = { specialist: 'cee003.specialist', supervisor: 'cee003.supervisor' };
const DETROIT = 'America/Detroit';

interface Mark {
  readonly kind: string;
  readonly at: string;
}
interface Deadline {
  readonly id: string;
  readonly basis: string;
  readonly verdict: string;
  readonly dueAt: string | null;
  readonly strictDueAt: string | null;
  readonly marks: readonly Mark[];
}
interface Event {
  readonly kind: string;
  readonly reasonCode: string | null;
  readonly data: { readonly marks?: readonly { readonly clock: string; readonly mark: string }[] };
}

let days: Days;
let petitions: Petitions;
let story: PetitionStory;
/** The clock may have moved since the last story: days and petitions are those of now. */
async function now(): Promise<void> {
  days = await daysOf(ownerDatabaseUrl);
  petitions = petitionsOf(days);
  story = petitionStory(storyAt(identity, `${fpf}/v1/fpf-inputs`), petitions, days);
}
beforeAll(now);
afterAll(() => story.endAll(), 60_000);

const viewOf = (said: Said) => said.body.view as Readonly<Record<string, unknown>>;
const deadlinesOf = async (id: string): Promise<readonly Deadline[]> => (await story.as('frank.ames', `/${id}/deadlines`)).body.items as readonly Deadline[];
const inputOf = async (id: string): Promise<Deadline> => {
  const found = (await deadlinesOf(id)).find((one) => one.id === 'center-input');
  if (!found) throw new Error('The Center owes no input');
  return found;
};
const eventsOf = async (id: string): Promise<readonly Event[]> => (await story.as('frank.ames', `/${id}/timeline`)).body.items as readonly Event[];
/** Marks of the input that the conductor has acted on, in their order. */
const heededOf = async (id: string): Promise<readonly string[]> =>
  (await eventsOf(id)).filter((event) => event.kind === 'case.heeded').flatMap((event) => event.data.marks ?? []).filter((mark) => mark.clock === 'center-input').map((mark) => mark.mark);
/** What the law has set, as it stands: its dates, and whether they were kept. */
const ofLaw = async (id: string) => (await deadlinesOf(id)).filter((one) => one.basis !== 'INTERNAL_SLA').map(({ id: clock, verdict, dueAt, strictDueAt }) => ({ clock, verdict, dueAt, strictDueAt }));
const until = async (instant: string | null | undefined, more: number): Promise<void> => {
  if (!instant) throw new Error('There is no such instant');
  const ahead = Date.parse(instant) + more - Date.parse(await momentOf(ownerDatabaseUrl));
  await advance(ownerDatabaseUrl, ahead, () => undefined);
};

/** Counted by hand, one day after the other: neither weekend nor federal holiday. */
function workingDaysAfter(from: PlainDate, count: number): PlainDate {
  const year = Number(from.slice(0, 4));
  const holidays = [year, year + 1].flatMap((one) => federalHolidays(one, false)).map((one) => one.observedOn);
  let on = from;
  for (let left = count; left > 0; ) {
    on = addDays(on, 1);
    const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(on)) left -= 1;
  }
  return on;
}

describe('the limitations guard', () => {
  const until61 = () => ({ limitationsOn: days.daysAgo(-61) });

  it.each([
    ['a limitations date that is near', () => ({ limitationsOn: days.daysAgo(-70) }), () => days.daysAgo(-10)],
    ['a decision FP&F has planned', () => ({ plannedDecisionOn: days.daysAgo(-11) }), () => days.daysAgo(-10)],
  ])('compresses the time of the Center before %s', async (_what, change, latest) => {
    const id = await story.sent('fay.moss', petitions.voluntary(change()));
    const { inputWorkingDays, fullWorkingDays, latestOn } = viewOf(await story.as('frank.ames', `/${id}`)).consultation as { inputWorkingDays: number; fullWorkingDays: number; latestOn: string };
    expect([fullWorkingDays, latestOn]).toEqual([15, latest()]);
    expect(inputWorkingDays).toBeLessThan(15);
    expect(inputWorkingDays).toBeGreaterThanOrEqual(3);
    const dueOn = localDateOf((await inputOf(id)).dueAt as Instant, 'America/Los_Angeles');
    expect(dueOn <= latest()).toBe(true);
    expect(workingDaysAfter(dueOn, 1) > latest()).toBe(true);
    expect((await eventsOf(id)).at(-1)).toMatchObject({ kind: 'fpf.sent-to-center', reasonCode: 'LIMITATIONS_GUARD' });
    expect(faultsOf(await story.does('frank.ames', id, 'extend-input', { workingDays: 10, reason: REASON }))).toMatchObject([{ code: 'past-the-guard' }]);
    expect(faultsOf(await story.does('fay.moss', id, 'complete-file', { plannedDecisionOn: dueOn }))).toMatchObject([{ code: 'before-the-input', field: '/plannedDecisionOn' }]);
  }, 30_000);

  it('does not let the Center be asked at all where less than three working days would be left; FP&F then declines for that reason, or has the date waived', async () => {
    const id = await story.asked('fay.moss', petitions.voluntary(until61()));
    await story.does('fay.moss', id, 'confirm-eligibility');
    expect(faultsOf(await story.does('fay.moss', id, 'send-to-center'))).toMatchObject([{ code: 'limitations-risk', rule: { citation: 'Centerline policy: limitations guard' } }]);
    expect((await story.does('frank.ames', id, 'decline', { reason: 'LIMITATIONS_RISK', explanation: REASON })).body.stage).toBe('DECLINED');
    const waived = await story.asked('fay.moss', petitions.voluntary(until61()));
    await story.does('fay.moss', waived, 'confirm-eligibility');
    expect((await story.does('fay.moss', waived, 'record-limitations-waiver', { signedBy: 'Ida Park', signedOn: days.daysAgo(1), newLimitationsOn: days.daysAgo(-800) })).status).toBe(200);
    expect((await deadlinesOf(waived)).filter((one) => one.id.startsWith('limitations')).map((one) => one.verdict).sort()).toEqual(['cancelled', 'running']);
    expect((await story.does('fay.moss', waived, 'send-to-center')).body.stage).toBe('SENT_TO_CENTER');
  }, 30_000);
});

describe('a Center that gives no input', () => {
  it('is warned, is overdue, and five working days later FP&F may go on without it; no date of law has moved', async () => {
    await story.endAll();
    await now();
    const juniper = { iors: ['95-5000001JM'], petitioner: 'Juniper Motor Parts (sample)', headings: ['8708'] };
    const damages = { actionType: 'LIQUIDATED_DAMAGES', statutes: ['19 U.S.C. 1623'], bond: '9912AB345', surety: 'Sample Surety Company', demandOnSuretyOn: days.daysAgo(2) };
    const silent = await story.sent('fay.moss', petitions.voluntary({ ...juniper, ...damages }));
    const slow = await story.sent('mina.cole', petitions.partner(juniper));
    await story.submitted(slow, MOTORS);
    const lawBefore = await Promise.all([silent, slow].map(ofLaw));
    expect(lawBefore[0]?.map((one) => [one.clock, one.verdict])).toEqual(expect.arrayContaining([['petition-due', 'met'], ['surety-due', 'running'], ['limitations', 'running']]));
    const input = await inputOf(silent);
    const lapse = input.marks.find((mark) => mark.kind === 'LAPSE')?.at;
    expect(localDateOf(lapse as Instant, DETROIT)).toBe(workingDaysAfter(localDateOf(input.dueAt as Instant, DETROIT), 5));

    await until(lapse, -MINUTE);
    expect((await story.as('frank.ames', `/${silent}`)).body).toMatchObject({ stage: 'SENT_TO_CENTER', heldBy: 'CEE003' });
    expect(await heededOf(silent)).toEqual(['WARN', 'BREACH', 'DIRECTOR']);
    const without = { overall: 'NOT_RECEIVED_IN_TIME', overallReason: REASON, points: [], outcome: 'DENIED', decisionNoticeOn: days.daysAgo(1) };
    expect(faultsOf(await story.does('frank.ames', silent, 'record-disposition', without))).toMatchObject([{ code: 'wrong-stage' }]);

    await until(lapse, MINUTE);
    expect((await story.as('frank.ames', `/${silent}`)).body).toMatchObject({ stage: 'LAPSED_NO_INPUT', heldBy: 'FPF-2704', view: { lapsedAt: lapse } });
    expect((await heededOf(silent)).slice(0, 3)).toEqual(['WARN', 'BREACH', 'DIRECTOR']);
    expect((await heededOf(silent)).slice(3).sort()).toEqual(['EXECUTIVE', 'LAPSE']);
    expect(await Promise.all([silent, slow].map(ofLaw))).toEqual(lawBefore);
    expect((await story.as('mina.cole', `/${silent}`)).body).toMatchObject({ status: 'UNDER_REVIEW', stage: null });

    const denied = faultsOf(await story.does('frank.ames', silent, 'record-disposition', { ...without, overall: 'FOLLOWED', overallReason: undefined }));
    expect(denied).toMatchObject([{ code: 'no-input', field: '/overall' }]);
    expect(faultsOf(await story.does('frank.ames', silent, 'record-disposition', { ...without, overallReason: undefined }))).toMatchObject([{ code: 'missing', field: '/overallReason' }]);
    expect(viewOf(await story.does('frank.ames', silent, 'record-disposition', without)).disposition).toMatchObject({ overall: 'NOT_RECEIVED_IN_TIME', outcome: 'DENIED' });
    await story.inStage('frank.ames', silent, 'CLOSED');
    expect(viewOf(await story.as('mina.cole', `/${silent}`)).centerInput).toBe('NOT_AVAILABLE');
    expect((await runOf(temporalAddress, silent)).status).toBe('COMPLETED');

    // The other one was only slow: what comes before the disposition is taken, as late, and each of its points is disposed of.
    expect((await story.as('frank.ames', `/${slow}`)).body.stage).toBe('LAPSED_NO_INPUT');
    const came = await story.does(MOTORS.supervisor, slow, 'approve-input');
    expect(came.body).toMatchObject({ stage: 'INPUT_DELIVERED', view: { input: { late: true } } });
    expect(faultsOf(await story.does('frank.ames', slow, 'record-disposition', without))).toMatchObject([{ code: 'input-was-received' }]);
    expect((await story.does('frank.ames', slow, 'record-disposition', DISPOSITION)).status).toBe(200);
    await story.inStage('frank.ames', slow, 'CLOSED');
  }, 240_000);
});
