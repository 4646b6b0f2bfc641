// The gates of an FTZ escalation over HTTP: who may not, and what is not possible yet, each refused with its rule, and not a row is written.
import { describe, expect, it } from '@jest/globals';
import { RULES } from '@centerline/ftz';
import { endpointsOfTest } from '../src/asking.js';
import { rowsOfCase } from '../src/ledgerRows.js';
import { daysOf, faultsOf, storyAt } from '../src/stories.js';
import { ADVICE, attempt, DIRECTION, REASON, releaseHold } from './ftzPort.js';

const { ftz, identity, ownerDatabaseUrl } = endpointsOfTest();
const { as, does, inStage } = storyAt(identity, `${ftz}/v1/ftz-escalations`);
const days = await daysOf(ownerDatabaseUrl);

async function step(id: string, person: string, command: string, body: unknown = {}): Promise<string> {
  const said = await does(person, id, command, body);
  if (said.status !== 200) throw new Error(`${command} by ${person}: ${said.status} ${JSON.stringify(said.body)}`);
  return id;
}

const opened = async () => String((await as('pia.long', '', { body: releaseHold(days) })).body.id);
const tried = async () => step(await opened(), 'pia.long', 'record-attempt', attempt(days));
const asked = async (id = tried()) => step(await id, 'pia.long', 'consult-center');
const drafted = async (id = tried()) => step(await asked(id), 'cee003.specialist', 'advise', ADVICE);
const advised = async (id = tried()) => step(await drafted(id), 'cee003.supervisor', 'approve-advice');
const requested = async () => step(await advised(), 'pia.long', 'request-escalation', { reason: REASON });
const escalated = async () => step(await requested(), 'paul.drake', 'certify-escalation', { whyNotLocally: REASON });

/** Places of a case, each reached by the acts that lead there. */
const PLACES = {
  'tried at the port': tried,
  'the Center is asked': asked,
  'the Center has drafted': drafted,
  'the Center has advised': advised,
  'advised, but nothing tried': () => advised(opened()),
  'escalation is requested': requested,
  'at Headquarters': escalated,
  'Headquarters has asked the Center': async () => step(await escalated(), 'hal.brandt', 'request-information', { from: 'LEAD_CENTER', questions: ['Which rulings were compared?'] }),
  directed: async () => step(await escalated(), 'helen.cruz', 'issue-direction', DIRECTION),
  closed: async () => {
    const id = await step(await opened(), 'pia.long', 'resolve-locally', { outcome: 'RESOLVED_BY_PORT', resolution: 'Released: the quantities agree.' });
    await inStage('pia.long', id, 'CLOSED');
    return id;
  },
} as const satisfies Readonly<Record<string, () => Promise<string>>>;
type Place = keyof typeof PLACES;

const reason = { reason: REASON };
const COMMANDS = 'Centerline policy: commands';
type Gate = readonly [what: string, place: Place, person: string, command: string, body: unknown, status: number, code: string, citation: string];
const GATES: readonly Gate[] = [
  ['an escalation before anything was tried', 'advised, but nothing tried', 'pia.long', 'request-escalation', reason, 409, 'no-local-attempt', RULES.HQ_GATE.citation],
  ['an escalation before the Center was asked', 'tried at the port', 'pia.long', 'request-escalation', reason, 409, 'no-center-advice', RULES.HQ_GATE.citation],
  ['an escalation while the Center still has its time', 'the Center has drafted', 'pia.long', 'request-escalation', reason, 409, 'center-clock-runs', RULES.HQ_GATE.citation],
  ['going on without advice while the Center still has its time', 'the Center is asked', 'pia.long', 'proceed-without-advice', reason, 409, 'center-clock-runs', RULES.SILENCE.citation],
  ['an escalation asked for by the director, who is to certify', 'the Center has advised', 'paul.drake', 'request-escalation', reason, 403, 'not-permitted', RULES.HQ_GATE.citation],
  ['a certificate by the officer', 'escalation is requested', 'pia.long', 'certify-escalation', { whyNotLocally: REASON }, 403, 'not-permitted', RULES.CERTIFICATE.citation],
  ['a certificate by an analyst of Headquarters', 'escalation is requested', 'hal.brandt', 'certify-escalation', { whyNotLocally: REASON }, 403, 'not-permitted', RULES.CERTIFICATE.citation],
  ['a certificate on the word of who asked for it', 'escalation is requested', 'paul.drake', 'certify-escalation', { whyNotLocally: REASON, designee: 'pia.long' }, 422, 'own-request', RULES.CERTIFICATE.citation],
  ['a certificate on the word of somebody from elsewhere', 'escalation is requested', 'paul.drake', 'certify-escalation', { whyNotLocally: REASON, designee: 'nora.quinn' }, 422, 'not-of-this-port', RULES.CERTIFICATE.citation],
  ['a certificate nobody asked for', 'the Center has advised', 'paul.drake', 'certify-escalation', { whyNotLocally: REASON }, 409, 'wrong-stage', RULES.STAGES_RULE.citation],
  ['a local decision by the officer once the director is asked', 'escalation is requested', 'pia.long', 'resolve-locally', { outcome: 'RESOLVED_WITH_CENTER_ADVICE', resolution: REASON, adviceUse: 'FOLLOWED' }, 403, 'director-only', RULES.LOCAL_RESOLUTION.citation],
  ['a local decision that is silent about the advice', 'the Center has advised', 'pia.long', 'resolve-locally', { outcome: 'RESOLVED_BY_PORT', resolution: REASON }, 422, 'advice-was-given', RULES.LOCAL_RESOLUTION.citation],
  ['advice not followed without a reason', 'the Center has advised', 'pia.long', 'resolve-locally', { outcome: 'RESOLVED_WITH_CENTER_ADVICE', resolution: REASON, adviceUse: 'NOT_FOLLOWED' }, 422, 'missing', RULES.LOCAL_RESOLUTION.citation],
  ['advice by a Center that was not asked', 'the Center is asked', 'cee010.specialist', 'advise', ADVICE, 404, 'no-such-case', COMMANDS],
  ['advice made final by the specialist who drafted it', 'the Center has drafted', 'cee003.specialist', 'approve-advice', {}, 403, 'not-permitted', RULES.ADVICE.citation],
  ['an emergency outside the urgent lane', 'tried at the port', 'paul.drake', 'emergency-bypass', { ...reason, emergency: 'SYSTEM_OUTAGE' }, 409, 'not-urgent', RULES.EMERGENCY.citation],
  ['an emergency approved by the officer', 'tried at the port', 'pia.long', 'emergency-bypass', { ...reason, emergency: 'SYSTEM_OUTAGE' }, 403, 'not-permitted', RULES.EMERGENCY.citation],
  ['taking up a case whose port still has its time', 'tried at the port', 'hugo.stein', 'force-up', reason, 409, 'port-clock-runs', RULES.FORCE_UP.citation],
  ['taking up a case by a supervisor of the Center', 'the Center is asked', 'cee003.supervisor', 'force-up', reason, 403, 'not-permitted', RULES.FORCE_UP.citation],
  ['an acknowledgement by the decider', 'at Headquarters', 'helen.cruz', 'acknowledge-hq', {}, 403, 'not-permitted', RULES.ACKNOWLEDGEMENT.citation],
  ['a direction by the analyst', 'at Headquarters', 'hal.brandt', 'issue-direction', DIRECTION, 403, 'not-permitted', RULES.DIRECTION.citation],
  ['a direction by the port director', 'at Headquarters', 'paul.drake', 'issue-direction', DIRECTION, 403, 'not-permitted', RULES.DIRECTION.citation],
  ['a direction by the Center director', 'at Headquarters', 'cee003.director', 'issue-direction', DIRECTION, 403, 'not-permitted', RULES.DIRECTION.citation],
  ['a direction that denies the advice it had', 'at Headquarters', 'helen.cruz', 'issue-direction', { ...DIRECTION, adviceUse: 'NOT_RECEIVED' }, 422, 'advice-was-given', RULES.DIRECTION.citation],
  ['a direction while information is still due', 'Headquarters has asked the Center', 'helen.cruz', 'issue-direction', DIRECTION, 409, 'information-awaited', RULES.DIRECTION.citation],
  ['an answer by the office that was not asked', 'Headquarters has asked the Center', 'pia.long', 'answer-information', { answer: REASON }, 403, 'not-asked', RULES.INFORMATION.citation],
  ['withdrawing what Headquarters has directed', 'directed', 'pia.long', 'withdraw', reason, 409, 'wrong-stage', RULES.STAGES_RULE.citation],
  ['ending as overtaken what Headquarters has directed', 'directed', 'pia.long', 'overtaken-by-events', reason, 409, 'headquarters-only', RULES.OVERTAKEN.citation],
  ['asking the Center about a closed case', 'closed', 'pia.long', 'consult-center', {}, 409, 'wrong-stage', RULES.STAGES_RULE.citation],
  ['deciding a closed case again', 'closed', 'pia.long', 'resolve-locally', { outcome: 'RESOLVED_BY_PORT', resolution: REASON }, 409, 'wrong-stage', RULES.STAGES_RULE.citation],
  ['a date nobody tracks', 'tried at the port', 'paul.drake', 'extend-tracked-date', { ...reason, clockId: 'port-triage', amount: 1 }, 404, 'no-such-date', RULES.TRACKED.citation],
  ['an act by the importer', 'tried at the port', 'mina.cole', 'withdraw', reason, 403, 'not-permitted', RULES.WITHDRAWAL.citation],
  ['an act by another port', 'tried at the port', 'nora.quinn', 'withdraw', reason, 404, 'no-such-case', COMMANDS],
  ['what only the conductor does', 'tried at the port', 'pia.long', 'close', {}, 404, 'no-such-route', 'Centerline policy: routes'],
];

describe('at the gates of an FTZ case', () => {
  it.each(GATES)('refuses %s', async (_what, place, person, command, body, status, code, citation) => {
    const id = await PLACES[place]();
    const seen = (await as('hal.brandt', `/${id}`)).etag ?? '';
    const before = await rowsOfCase(ownerDatabaseUrl, id);
    const said = await as(person, `/${id}/${command}`, { body, ifMatch: seen });
    expect([said.status, faultsOf(said)[0]?.code, faultsOf(said)[0]?.rule?.citation]).toEqual([status, code, citation]);
    expect(await rowsOfCase(ownerDatabaseUrl, id)).toEqual(before);
    expect(before['version']).toBeGreaterThan(0);
  }, 30_000);

  it('offers to each person only what that person may do now', async () => {
    const id = await requested();
    const offered = async (person: string) => (await as(person, `/${id}`)).body.actions as readonly string[];
    expect(await offered('paul.drake')).toContain('certify-escalation');
    expect(await offered('pia.long')).not.toContain('certify-escalation');
    expect(await offered('pia.long')).toContain('record-attempt');
    expect(await offered('helen.cruz')).not.toContain('issue-direction');
    expect(await offered('ada.wynn')).toEqual([]);
  });
});
