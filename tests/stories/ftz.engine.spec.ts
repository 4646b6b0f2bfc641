// FTZ escalations over HTTP, as the sample people: settled at the port with the Center's advice, or directed by OFO Headquarters, and closed by the conductor.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { endpointsOfTest, type Said } from '../src/asking.js';
import { casesOf } from '../src/ledgerRows.js';
import { daysOf, faultsOf, storyAt } from '../src/stories.js';
import { runOf } from '../src/workflowRuns.js';
import { ADVICE, attempt, DIRECTION, REASON, releaseHold, SECRET } from './ftzPort.js';

const { ftz, identity, ownerDatabaseUrl, temporalAddress } = endpointsOfTest();
const { as, does, inStage } = storyAt(identity, `${ftz}/v1/ftz-escalations`);
const days = await daysOf(ownerDatabaseUrl);
const hold = releaseHold(days);
const urgent = { ...hold, lane: 'urgent', attempts: [attempt(days)] };

interface Line {
  readonly kind: string;
  readonly summary: string;
}
interface Deadline {
  readonly id: string;
  readonly dueAt: string | null;
  readonly verdict: string;
  readonly why: string;
}
const linesOf = async (person: string, id: string) => (await as(person, `/${id}/timeline`)).body.items as readonly Line[];
const deadlineOf = async (person: string, id: string, clock: string) => ((await as(person, `/${id}/deadlines`)).body.items as readonly Deadline[]).find((one) => one.id === clock);

/** A command that must be taken; the case as its author sees it then. */
async function did(person: string, id: string, command: string, body: unknown = {}): Promise<Said> {
  const said = await does(person, id, command, body);
  if (said.status !== 200) throw new Error(`${command} by ${person}: ${said.status} ${JSON.stringify(said.body)}`);
  return said;
}

describe('cargo is held on a weekly entry', () => {
  it('the port asks its lead Center, follows the advice within the day, and the case closes by itself', async () => {
    const opened = await as('pia.long', '', { body: urgent });
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({ number: expect.stringMatching(/^FTZ-\d{4}-\d{6}$/), stage: 'PORT_TRIAGE', view: { lane: 'urgent', lead: { center: 'CEE003', from: 'IMPORTER' } } });
    expect(opened.headers.get('location')).toBe(`/v1/ftz-escalations/${String(opened.body.id)}`);
    const id = String(opened.body.id);

    expect((await did('pia.long', id, 'consult-center')).body).toMatchObject({ stage: 'CENTER_CONSULT', heldBy: 'CEE003' });
    expect((await deadlineOf('pia.long', id, 'center-advice:CEE003'))?.why).toContain('1 working day');
    const taken = await as('cee003.specialist', `/${id}/tasks/advise:CEE003/claim`, { body: {}, ifMatch: (await as('cee003.specialist', `/${id}`)).etag ?? '' });
    expect(taken.body.tasks).toMatchObject([{ id: 'advise:CEE003', owner: 'cee003.specialist' }]);
    await did('cee003.specialist', id, 'advise', ADVICE);
    expect((await did('cee003.supervisor', id, 'approve-advice')).body).toMatchObject({ stage: 'PORT_REVIEW', heldBy: 'PORT-2704' });
    await did('pia.long', id, 'resolve-locally', { outcome: 'RESOLVED_WITH_CENTER_ADVICE', resolution: 'Released this morning; the summary is corrected by Friday.', adviceUse: 'FOLLOWED' });

    const closed = await inStage('pia.long', id, 'CLOSED');
    expect(closed.body).toMatchObject({ status: 'CLOSED', heldBy: null, tasks: [], view: { ending: { outcome: 'RESOLVED_WITH_CENTER_ADVICE' }, resolution: { adviceUse: 'FOLLOWED', resolved: { name: 'Pia Long' } } } });
    expect((await linesOf('pia.long', id)).map((line) => line.kind)).toEqual([
      'ftz.opened', 'ftz.center-consulted', 'task.claimed', 'ftz.advice-drafted', 'ftz.advice-final', 'ftz.resolved-locally', 'ftz.closed',
    ]);
    expect(await deadlineOf('pia.long', id, 'center-advice:CEE003')).toMatchObject({ verdict: 'met' });
    const run = await runOf(temporalAddress, id);
    expect(run.status).toBe('COMPLETED');
    expect(run.events).toBeLessThanOrEqual(14);
  }, 60_000);

  it('its importer reads the status in plain words, and nothing of what the offices say to each other', async () => {
    const id = String((await as('pia.long', '', { body: urgent })).body.id);
    await did('pia.long', id, 'consult-center');
    await did('cee003.specialist', id, 'advise', ADVICE);
    const seen = await as('mina.cole', `/${id}`);
    expect(seen.body).toMatchObject({ stage: null, heldBy: null, status: 'UNDER_REVIEW', statusWords: 'The question is under review.', deadlines: [], tasks: [], actions: [] });
    const all = [seen, await as('mina.cole', `/${id}/timeline`), await as('mina.cole', `/${id}/deadlines`), await as('mina.cole')];
    for (const said of all) expect([said.status, JSON.stringify(said.body).includes(SECRET), JSON.stringify(said.body).includes('CEE003')]).toEqual([200, false, false]);
    for (const stranger of ['tom.reyes', 'ben.ortiz', 'nick.hale', 'cee004.director']) expect((await as(stranger, `/${id}`)).status).toBe(404);
  }, 60_000);
});

describe('a question the port cannot settle', () => {
  it('goes through the Center and the port director to Headquarters, which asks, directs, and hears that it is done', async () => {
    const removal = { kind: 'REMOVAL_AFTER_PERMIT', anchorOn: days.daysAgo(1), reference: 'Permit 17' };
    const id = String((await as('pia.long', '', { body: { ...hold, consultedCenters: ['CEE005'], trackedDates: [removal] } })).body.id);
    const legalDate = (await deadlineOf('pia.long', id, 'tracked-date:REMOVAL_AFTER_PERMIT:1'))?.dueAt;
    await did('pia.long', id, 'record-attempt', attempt(days));
    await did('pia.long', id, 'consult-center');
    await did('cee003.specialist', id, 'advise', { advice: 'Hold everything.', authorities: [] }).catch((failure: Error) => expect(failure.message).toContain('too-short'));
    await did('cee003.specialist', id, 'advise', ADVICE);
    await did('cee003.supervisor', id, 'return-advice', { reason: 'Please say which rule of interpretation it rests on, and why.' });
    await did('cee003.specialist', id, 'advise', ADVICE);
    // The consult of base metals may still be out: the port need not wait for it.
    expect((await did('cee003.supervisor', id, 'approve-advice')).body.stage).toBe('PORT_REVIEW');
    expect((await did('pia.long', id, 'request-escalation', { reason: REASON })).body.stage).toBe('HQ_ESCALATION_REQUESTED');
    const certified = await did('paul.drake', id, 'certify-escalation', { whyNotLocally: REASON });
    expect(certified.body).toMatchObject({ stage: 'OFO_HQ_REVIEW', status: 'REFERRED_TO_HQ', heldBy: 'OFO-HQ' });

    await did('hal.brandt', id, 'acknowledge-hq');
    expect(await deadlineOf('hal.brandt', id, 'hq-acknowledgement')).toMatchObject({ verdict: 'met' });
    await did('hal.brandt', id, 'request-information', { from: 'PORT', questions: ['Which lots of the admission are affected?'] });
    // Only Headquarters' own clock waits; the date set by law does not.
    expect(await deadlineOf('hal.brandt', id, 'hq-direction')).toMatchObject({ verdict: 'paused', dueAt: null });
    expect(await deadlineOf('hal.brandt', id, 'tracked-date:REMOVAL_AFTER_PERMIT:1')).toMatchObject({ verdict: 'running', dueAt: legalDate });
    await did('paul.drake', id, 'answer-information', { answer: 'Lots 12 and 14, both admitted in privileged foreign status.' });
    expect(await deadlineOf('hal.brandt', id, 'hq-direction')).toMatchObject({ verdict: 'running' });

    await did('hal.brandt', id, 'draft-direction', DIRECTION);
    expect((await did('helen.cruz', id, 'issue-direction', DIRECTION)).body).toMatchObject({ stage: 'PORT_IMPLEMENTING', heldBy: 'PORT-2704' });
    await did('pia.long', id, 'confirm-implementation', { done: 'Both lots were released; the operator has corrected its record.' });
    const closed = await inStage('helen.cruz', id, 'CLOSED');
    const { course, ending } = closed.body.view as { readonly course: readonly { readonly stage: string }[]; readonly ending: { readonly outcome: string } };
    expect(ending.outcome).toBe('HQ_DIRECTION');
    expect(course.map((one) => one.stage)).toEqual([
      'OPENED', 'PORT_TRIAGE', 'CENTER_CONSULT', 'PORT_REVIEW', 'HQ_ESCALATION_REQUESTED', 'PORT_DIRECTOR_CERTIFIED', 'OFO_HQ_REVIEW', 'INFO_REQUESTED', 'OFO_HQ_REVIEW',
      'HQ_DIRECTION_ISSUED', 'PORT_IMPLEMENTING', 'CLOSED',
    ]);
    expect(await deadlineOf('pia.long', id, 'tracked-date:REMOVAL_AFTER_PERMIT:1')).toMatchObject({ verdict: 'running', dueAt: legalDate });
    expect((await runOf(temporalAddress, id)).status).toBe('COMPLETED');

    // What was learned is left for the other ports, and names nobody.
    const note = { title: 'Weekly entries and corrected summaries', question: 'May parts be released before the summary of the weekly entry is corrected?', answer: 'They may, on the corrected summary, where quantities agree.' };
    expect(faultsOf(await does('hal.brandt', id, 'publish-precedent', { ...note, answer: `${note.answer} Entry B76-0324527-8 is an example.` }))).toMatchObject([{ code: 'names-somebody', field: '/answer' }]);
    await did('hal.brandt', id, 'publish-precedent', note);
  }, 60_000);

  it('may go to lawyers and to the Board on the way, and come back to the port', async () => {
    const id = String((await as('pia.long', '', { body: urgent })).body.id);
    await did('paul.drake', id, 'emergency-bypass', { emergency: 'PERISHABLE_CARGO', reason: 'The parts are coated with a compound that spoils; the hold ends in loss.' });
    await did('hal.brandt', id, 'refer-legal', { under: '19 CFR 177.11', question: 'Is a withdrawal for testing a removal within the rule?' });
    expect((await as('otto.lang', `/${id}`)).body).toMatchObject({ stage: 'REFERRED_OT_RR_INTERNAL_ADVICE', heldBy: 'OT-RR' });
    await did('otto.lang', id, 'record-internal-advice', { advice: 'It is not a removal within the rule.', reference: 'Internal advice 26-17' });
    await did('hal.brandt', id, 'refer-board', { question: 'Does the production authority of the site cover coating of parts?' });
    await did('hal.brandt', id, 'record-board-answer', { answer: 'The authority of the site covers it.', answeredOn: days.daysAgo(1) });
    await did('helen.cruz', id, 'return-to-port', { reason: 'With both answers the port can settle this itself.' });
    expect((await as('pia.long', `/${id}`)).body).toMatchObject({ stage: 'PORT_REVIEW', heldBy: 'PORT-2704' });
    await did('paul.drake', id, 'resolve-locally', { outcome: 'RESOLVED_BY_PORT', resolution: 'Released, as the answers of the lawyers and of the Board allow.' });
    await inStage('pia.long', id, 'CLOSED');
    expect((await runOf(temporalAddress, id)).status).toBe('COMPLETED');
  }, 60_000);
});

describe('what happens at the same time', () => {
  it('is one case when the same key comes ten times at once, and is refused with another body', async () => {
    const key = randomUUID();
    const before = await casesOf(ownerDatabaseUrl, 'ftz');
    const all = await Promise.all(Array.from({ length: 10 }, () => as('pia.long', '', { body: urgent, key })));
    expect(all.map((said) => said.status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(all.map((said) => said.body.id)).size).toBe(1);
    expect(await casesOf(ownerDatabaseUrl, 'ftz')).toEqual({ cases: (before['cases'] ?? 0) + 1, keys: (before['keys'] ?? 0) + 1 });
    expect((await as('pia.long', '', { body: { ...urgent, lane: 'standard' }, key })).status).toBe(422);
    // A colleague's key of the same name is another key.
    expect((await as('paul.drake', '', { body: urgent, key })).body.id).not.toBe(all[0]?.body.id);
  });

  it('is one act when the same command comes ten times at once', async () => {
    const opened = await as('pia.long', '', { body: hold });
    const id = String(opened.body.id);
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 10 }, () => as('pia.long', `/${id}/record-attempt`, { body: attempt(days), key, ifMatch: opened.etag ?? '' })));
    expect(all.map((said) => said.status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect((await linesOf('pia.long', id)).map((line) => line.kind)).toEqual(['ftz.opened', 'ftz.attempt-recorded']);
  });

  it('lets one of two decisions win, and records one event', async () => {
    const opened = await as('pia.long', '', { body: hold });
    const id = String(opened.body.id);
    const decide = (person: string, resolution: string) => as(person, `/${id}/resolve-locally`, { body: { outcome: 'RESOLVED_BY_PORT', resolution }, ifMatch: opened.etag ?? '' });
    const both = await Promise.all([decide('pia.long', 'Released: the quantities agree.'), decide('paul.drake', 'Not released: the summary is wrong.')]);
    expect(both.map((said) => said.status).sort()).toEqual([200, 412]);
    await inStage('pia.long', id, 'CLOSED');
    expect((await linesOf('pia.long', id)).map((line) => line.kind)).toEqual(['ftz.opened', 'ftz.resolved-locally', 'ftz.closed']);
  }, 30_000);

  it('closes every one of twenty cases that are resolved in the breath in which they were opened', async () => {
    const settled = async () => {
      const opened = await as('pia.long', '', { body: hold });
      const id = String(opened.body.id);
      await as('pia.long', `/${id}/resolve-locally`, { body: { outcome: 'RESOLVED_BY_PORT', resolution: 'Released: the quantities agree.' }, ifMatch: opened.etag ?? '' });
      return inStage('pia.long', id, 'CLOSED');
    };
    expect((await Promise.all(Array.from({ length: 20 }, settled))).map((said) => said.body.stage)).toEqual(Array.from({ length: 20 }, () => 'CLOSED'));
  }, 60_000);
});
