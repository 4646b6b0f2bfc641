// Silence over HTTP, with the ledger's clock moved on: a silent Center frees the port, a silent port frees Headquarters, and nothing decides by itself.
import { describe, expect, it } from '@jest/globals';
import { advance } from '@centerline/infra';
import { RULES } from '@centerline/ftz';
import { endpointsOfTest, type Said } from '../src/asking.js';
import { toldOf } from '../src/ledgerRows.js';
import { daysOf, faultsOf, momentOf, storyAt } from '../src/stories.js';
import { runOf } from '../src/workflowRuns.js';
import { ADVICE, attempt, DIRECTION, REASON, releaseHold } from './ftzPort.js';

const { ftz, identity, ownerDatabaseUrl, temporalAddress } = endpointsOfTest();
const { as, does, inStage } = storyAt(identity, `${ftz}/v1/ftz-escalations`);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Deadline {
  readonly id: string;
  readonly dueAt: string;
  readonly startedAt: string;
  readonly breachedAt: string | null;
  readonly verdict: string;
}
async function clockOf(id: string, clock: string): Promise<Deadline> {
  const found = ((await as('ada.wynn', `/${id}/deadlines`)).body.items as readonly Deadline[]).find((one) => one.id === clock);
  if (!found) throw new Error(`The case has no clock ${clock}`);
  return found;
}
async function did(person: string, id: string, command: string, body: unknown = {}): Promise<Said> {
  const said = await does(person, id, command, body);
  if (said.status !== 200) throw new Error(`${command} by ${person}: ${said.status} ${JSON.stringify(said.body)}`);
  return said;
}
/** Opened by the officer of the port on the ledger's own day, with one attempt on record. */
async function opened(lane: string): Promise<string> {
  const days = await daysOf(ownerDatabaseUrl);
  const said = await as('pia.long', '', { body: { ...releaseHold(days), lane, attempts: [attempt(days)] } });
  if (said.status !== 201) throw new Error(JSON.stringify(said.body));
  return String(said.body.id);
}
const timePasses = (length: number) => advance(ownerDatabaseUrl, length, () => undefined);
/** The clock goes on until a deadline has passed by a minute. */
const pass = async (id: string, clock: string) => timePasses(Date.parse((await clockOf(id, clock)).dueAt) - Date.parse(await momentOf(ownerDatabaseUrl)) + MINUTE);

interface View {
  readonly escalations: readonly { readonly entrance: { readonly way: string; readonly centerInput?: object; readonly silence?: { readonly clockId: string } }; readonly answer: object | null }[];
  readonly consultations: readonly { readonly advice: readonly { readonly status: string }[] }[];
}
const viewOf = async (id: string) => (await as('ada.wynn', `/${id}`)).body.view as View;

describe('the lead Center stays silent past its five working days', () => {
  it('the port is free to go on, the proof is recorded, and Headquarters directs without the advice', async () => {
    const id = await opened('standard');
    await did('pia.long', id, 'consult-center');
    expect(faultsOf(await does('pia.long', id, 'proceed-without-advice', { reason: REASON }))).toMatchObject([{ code: 'center-clock-runs', rule: { citation: RULES.SILENCE.citation } }]);
    await pass(id, 'center-advice:CEE003');

    // Nothing has been decided: the case waits where it was, and from the lapse on it is the port it waits for.
    expect((await as('pia.long', `/${id}`)).body.stage).toBe('CENTER_CONSULT');
    const lapsed = await clockOf(id, 'center-advice:CEE003');
    expect(lapsed).toMatchObject({ verdict: 'running', breachedAt: lapsed.dueAt });
    expect((await clockOf(id, 'port-decision')).startedAt).toBe(lapsed.dueAt);
    const told = await toldOf(ownerDatabaseUrl, id);
    expect(told.filter((line) => line.startsWith('center-advice:CEE003/')).map((line) => [line.split('/')[1], line.split(' → ')[1]])).toEqual([
      ['WARN', 'CEE003'], ['BREACH', 'CEE003'], ['BREACH', 'PORT-2704'],
    ]);

    const gone = await did('pia.long', id, 'proceed-without-advice', { reason: REASON });
    expect(gone.body.stage).toBe('PORT_REVIEW');
    expect((await viewOf(id)).consultations[0]?.advice[0]).toMatchObject({ status: 'NOT_RECEIVED', silence: { owedBy: 'CEE003', clockId: 'center-advice:CEE003', breachedAt: lapsed.dueAt } });
    expect(faultsOf(await does('cee003.specialist', id, 'advise', ADVICE))).toMatchObject([{ code: 'advice-lapsed' }]);
    await did('pia.long', id, 'request-escalation', { reason: REASON });
    await did('paul.drake', id, 'certify-escalation', { whyNotLocally: REASON });
    expect((await viewOf(id)).escalations[0]?.entrance).toMatchObject({ way: 'CERTIFIED', centerInput: { kind: 'SILENCE', silence: { owedBy: 'CEE003' } } });
    expect(faultsOf(await does('helen.cruz', id, 'issue-direction', DIRECTION))).toMatchObject([{ code: 'no-center-advice' }]);
    await did('helen.cruz', id, 'issue-direction', { ...DIRECTION, adviceUse: 'NOT_RECEIVED' });
    await did('pia.long', id, 'confirm-implementation', { done: 'Both lots were released; the operator has corrected its record.' });
    await inStage('pia.long', id, 'CLOSED');
    expect(await clockOf(id, 'center-advice:CEE003')).toMatchObject({ verdict: 'missed' });
    expect((await runOf(temporalAddress, id)).status).toBe('COMPLETED');
  }, 120_000);
});

describe('the port stays silent', () => {
  it('past the four working hours of triage: Headquarters is told, takes the case up with the proof, and the port withdraws nothing any more', async () => {
    const id = await opened('urgent');
    await pass(id, 'port-triage');
    expect((await as('pia.long', `/${id}`)).body.stage).toBe('PORT_TRIAGE');
    const told = await toldOf(ownerDatabaseUrl, id);
    expect(told.filter((line) => line.includes('/BREACH/')).map((line) => line.split(' → ')[1]).sort()).toEqual(['CEE003', 'OFO-HQ', 'PORT-2704']);

    const up = await did('hugo.stein', id, 'force-up', { reason: 'The cargo is held and nobody at the port has taken up the question.' });
    expect(up.body).toMatchObject({ stage: 'OFO_HQ_REVIEW', heldBy: 'OFO-HQ' });
    expect((await viewOf(id)).escalations[0]?.entrance).toMatchObject({ way: 'FORCED_UP', silence: { clockId: 'port-triage', owedBy: 'PORT-2704' }, forced: { name: 'Hugo Stein', unit: 'OFO-HQ' } });
    expect(await clockOf(id, 'port-triage')).toMatchObject({ verdict: 'missed' });
    const reason = { reason: REASON };
    expect(faultsOf(await does('pia.long', id, 'withdraw', reason))).toMatchObject([{ code: 'forced-up', rule: { citation: RULES.WITHDRAWAL.citation } }]);
    expect(faultsOf(await does('paul.drake', id, 'overtaken-by-events', reason))).toMatchObject([{ code: 'headquarters-only' }]);

    // Headquarters is not free of its own dates: it acknowledges late, and the record says so.
    await pass(id, 'hq-acknowledgement');
    await did('hal.brandt', id, 'acknowledge-hq');
    expect(await clockOf(id, 'hq-acknowledgement')).toMatchObject({ verdict: 'missed' });
    await did('helen.cruz', id, 'overtaken-by-events', { reason: 'The importer has exported the goods; nothing is left to release.' });
    expect((await inStage('hal.brandt', id, 'CLOSED')).body.view).toMatchObject({ ending: { outcome: 'OVERTAKEN_BY_EVENTS' } });
    expect((await runOf(temporalAddress, id)).status).toBe('COMPLETED');
  }, 120_000);

  it('on the advice it was given: the director of the lead Center takes the case up, no supervisor and no other Center', async () => {
    const id = await opened('standard');
    await did('pia.long', id, 'consult-center', { consultedCenters: ['CEE005'] });
    await did('cee003.specialist', id, 'advise', ADVICE);
    await did('cee003.supervisor', id, 'approve-advice');
    expect(faultsOf(await does('cee003.director', id, 'force-up', { reason: REASON }))).toMatchObject([{ code: 'port-clock-runs' }]);
    await pass(id, 'port-decision');
    expect((await does('cee005.director', id, 'force-up', { reason: REASON })).status).toBe(403);
    expect((await did('cee003.director', id, 'force-up', { reason: REASON })).body.stage).toBe('OFO_HQ_REVIEW');
    await did('helen.cruz', id, 'return-to-port', { reason: 'The port is to decide on the advice it has.', endsCase: true });
    expect((await inStage('pia.long', id, 'CLOSED')).body.view).toMatchObject({ ending: { outcome: 'RETURNED' } });
  }, 120_000);
});

describe('lawyers take their time', () => {
  it('Headquarters is reminded after 30, 60 and 90 days, its own clock waits within its bound, and nobody is late by a rule that has no date', async () => {
    const id = await opened('urgent');
    await did('paul.drake', id, 'emergency-bypass', { emergency: 'PUBLIC_HEALTH_OR_SAFETY', reason: 'The coating of the parts is said to be toxic; workers handle them.' });
    await did('hal.brandt', id, 'acknowledge-hq');
    await did('hal.brandt', id, 'refer-legal', { under: '19 CFR 177.11', question: 'Is a withdrawal for testing a removal within the rule?' });
    await timePasses(95 * DAY);
    const told = (await toldOf(ownerDatabaseUrl, id)).filter((line) => line.startsWith('internal-advice/REMIND'));
    expect(told.map((line) => [line.split('/')[1], line.split(' → ')[1]])).toEqual(['REMIND_30', 'REMIND_60', 'REMIND_90'].flatMap((mark) => [[mark, 'OT-RR'], [mark, 'OFO-HQ']]));
    expect(await clockOf(id, 'internal-advice')).toMatchObject({ verdict: 'running', breachedAt: null });
    // The pause of Headquarters' own clock is bounded by ninety days: then it runs on, and three working days are short.
    expect((await as('hal.brandt', `/${id}`)).body.stage).toBe('REFERRED_OT_RR_INTERNAL_ADVICE');
    expect((await clockOf(id, 'hq-direction')).verdict).toBe('running');
    await did('otto.lang', id, 'record-internal-advice', { advice: 'It is not a removal within the rule.' });
    expect(await clockOf(id, 'internal-advice')).toMatchObject({ verdict: 'met' });
    await did('helen.cruz', id, 'issue-direction', { ...DIRECTION, adviceUse: 'NOT_RECEIVED' });
    await did('pia.long', id, 'confirm-implementation', { done: 'Released after the safety sheet was checked.' });
    await inStage('pia.long', id, 'CLOSED');
    expect((await runOf(temporalAddress, id)).status).toBe('COMPLETED');
  }, 180_000);
});
