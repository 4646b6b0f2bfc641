// Every operation of every OpenAPI document, tried by chance with what is right and what is wrong: no fault of ours, no status or field that the document
// does not name, and every refusal a problem with its rule. The seed is printed; CENTERLINE_SEED tells the same story again.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AnyLaw } from '@centerline/cases';
import { fpfLaw } from '@centerline/fpf';
import { ftzLaw } from '@centerline/ftz';
import { reassignmentLaw } from '@centerline/reassignment';
import { endpointsOfTest, ask } from '../../src/asking.js';
import { taken } from '../../src/petitions.js';
import { signInAs } from '../../src/signIn.js';
import { daysOf, storyAt } from '../../src/stories.js';
import { counts, figure, isFull } from '../src/figures.js';
import { nameOf, operationsOf, type Operation } from '../src/openApi.js';
import { appealOf, walkAppeal } from '../walks/appealWalk.js';
import { petitionOf, walkPetition, walkStranger } from '../walks/petitionWalk.js';
import { LOS_ANGELES, type Looks, type Walking } from '../walks/walk.js';
import { questionOf, walkZone } from '../walks/zoneWalk.js';
import { attemptsAt } from './attempt.js';
import { Ground, type Opening } from './ground.js';
import { wrongWith } from './verdict.js';

const endpoints = endpointsOfTest();
const { identity, oversight } = endpoints;
const days = await daysOf(endpoints.ownerDatabaseUrl);
const operations = await operationsOf(endpoints);
const seed = Number(process.env['CENTERLINE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
/** Requests at an operation. */
const RUNS = isFull ? 500 : 40;

const SERVICES = {
  reassignment: { law: reassignmentLaw as unknown as AnyLaw, cases: `${endpoints.reassignment}/v1/reassignments`, opener: 'ida.park', body: () => appealOf(LOS_ANGELES, days), stage: 'COMPLETENESS_REVIEW', walks: [walkAppeal], endings: [['ida.park', 'withdraw']] },
  ftz: { law: ftzLaw as unknown as AnyLaw, cases: `${endpoints.ftz}/v1/ftz-escalations`, opener: 'pia.long', body: () => questionOf(LOS_ANGELES, days), stage: 'PORT_TRIAGE', walks: [walkZone], endings: [['pia.long', 'withdraw'], ['pia.long', 'overtaken-by-events']] },
  fpf: { law: fpfLaw as unknown as AnyLaw, cases: `${endpoints.fpf}/v1/fpf-inputs`, opener: 'ida.park', body: () => petitionOf(LOS_ANGELES, days), stage: 'ELIGIBILITY_CHECK', walks: [walkPetition, walkStranger], endings: [['ida.park', 'withdraw-request']] },
} as const;
type ServiceWithCases = keyof typeof SERVICES;

const ENDING = { reason: 'The story ends here; nobody shall wait for it.' };

const openingOf = (service: ServiceWithCases): Opening => async () => {
  const { cases, opener, body, stage } = SERVICES[service];
  const story = storyAt(identity, cases);
  const id = String(taken(await story.as(opener, '', { body: body() })).body['id']);
  await story.inStage('hal.brandt', id, stage);
  return id;
};
const names = Object.keys(SERVICES) as readonly ServiceWithCases[];
const ground = new Ground(
  endpoints, Object.fromEntries(names.map((name) => [name, SERVICES[name].law])), Object.fromEntries(names.map((name) => [name, openingOf(name)])),
);

/** Bodies that are right in themselves, by the last word of the route; those of commands come from the walks. */
const examples = new Map<string, unknown[]>([
  ['messages', [{ kind: 'public', text: 'When will it be decided?' }, { kind: 'internal', text: 'Noted.' }]], ['hold', [{ held: true, reason: 'A suit.' }]], ['grant', [{}]],
  ['release', [{}, { reason: 'Because of that.' }]], ['assign', [{ to: 'hal.brandt', reason: 'Because of that.' }]], ['claim', [{}]], ['preferences', [{ channel: 'page', language: 'es', digest: false }]],
  ['views/{id}', [{ name: 'Overdue', scope: 'mine', filters: { due: 'overdue' } }]], ['absences/{id}', [{ person: 'cee006.specialist', fromOn: days.daysAgo(-70), untilOn: days.daysAgo(-71) }]], ['look-up', [{ ior: '91-1000001BH' }]],
]);
const examplesOf = ({ path }: Operation): readonly unknown[] => [...examples].filter(([end]) => path.endsWith(`/${end}`)).flatMap(([, bodies]) => bodies);

const wrong: string[] = [];
const statuses = new Map<number, number>();
const wrongBy = new Map<string, number>();

/** Tries an operation; each kind of fault is told once for a route, with what brought it about. */
async function tryOut(operation: Operation, runs: number, on?: string): Promise<void> {
  const attempts = fc.sample(attemptsAt(operation, examplesOf(operation)), { seed: seed ^ hash(nameOf(operation) + (on === undefined ? '' : 'stage')), numRuns: runs });
  for (let place = 0; place < attempts.length; place += 4) {
    await Promise.all(attempts.slice(place, place + 4).map(async (attempt) => {
      const answered = await ground.send(operation, attempt, on);
      statuses.set(answered.status, (statuses.get(answered.status) ?? 0) + 1);
      for (const fault of wrongWith(answered, operation)) {
        const kind = `${nameOf(operation)} ${fault.replace(/"[^"]*"|\d{3,}/g, '…').replace(/\/\d+\//g, '/0/').slice(0, 60)}`;
        wrongBy.set(kind, (wrongBy.get(kind) ?? 0) + 1);
        if (wrongBy.get(kind) === 1) wrong.push(`${nameOf(operation)}: ${fault} ← ${answered.sent}`);
      }
    }));
  }
}
/** A number of its own for every name, so that adding a route changes no other's story. */
function hash(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return sum;
}

async function tryAtStage(service: string, id: string, looks: Looks): Promise<void> {
  for (const [command, body] of Object.entries(looks)) {
    examples.set(command, [...(examples.get(command) ?? []).slice(-4), body]);
    const operation = operations.find((one) => one.service === service && one.path.endsWith(`/{id}/${command}`));
    if (operation) await tryOut(operation, Math.ceil(RUNS / 4), id);
  }
}

beforeAll(async () => {
  for (const name of names) {
    const { cases, walks, body, law } = SERVICES[name];
    examples.set(cases.split('/').at(-1) ?? '', [body()]);
    for (const walk of walks) {
      const walking: Walking = { story: storyAt(identity, cases), days, cast: LOS_ANGELES, inside: 'Inside', stop: (id, looks) => tryAtStage(law.type, id, looks) };
      ground.add(name, await walk(walking));
    }
    ground.add(name, await openingOf(name)());
    ground.add(name, await openingOf(name)());
  }
}, 600_000);

/** What was played with is as it was: nobody is away, no views are kept, mail goes its usual way. */
afterAll(async () => {
  const as = async (person: string, method: string, path: string, body: unknown): Promise<void> =>
    void (await fetch(path, { method, headers: { authorization: `Bearer ${await signInAs(identity, person)}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
  const { body: { items } } = await ask(identity, 'cee006.supervisor', `${oversight}/v1/work/absences`);
  for (const { id } of items as readonly { readonly id: string }[]) await as('cee006.supervisor', 'POST', `${oversight}/v1/work/absences/${id}/end`, {});
  for (const person of ['cee006.specialist', 'cee006.supervisor', 'cee006.director', 'ada.wynn']) {
    const { body } = await ask(identity, person, `${oversight}/v1/work/views`);
    for (const { id } of [...((body['mine'] ?? []) as readonly { readonly id: string }[]), ...((body['office'] ?? []) as readonly { readonly id: string }[])]) await as(person, 'DELETE', `${oversight}/v1/work/views/${id}`, undefined);
  }
  for (const person of ['cee006.specialist', 'cee006.supervisor', 'cee006.director', 'cass.wren', 'ada.wynn']) await as(person, 'PUT', `${endpoints.reassignment}/v1/preferences`, { channel: 'mail', language: 'en', digest: true });
  // So that no later story waits for the marks of these.
  for (const name of names) for (const id of await ground.open(name)) for (const [person, command] of SERVICES[name].endings) await storyAt(identity, SERVICES[name].cases).does(person, id, command, ENDING);
  await ground.close();
}, 120_000);

describe('by chance', () => {
  it(`no operation answers what its document does not say (seed ${seed})`, async () => {
    for (const operation of operations) await tryOut(operation, RUNS);
    const of = (from: number): number => [...statuses].filter(([status]) => status >= from && status < from + 100).reduce((sum, [, count]) => sum + count, 0);
    figure('contract fuzz', `${counts({ operations: operations.length, requests: ground.requests, 'taken (2xx)': of(200), 'refused (4xx)': of(400), 'faults (5xx)': of(500), 'kinds of wrong answers': wrong.length })}; ${RUNS} and more an operation, seed ${seed}`);
    expect(wrong.map((one) => one.slice(0, 1_200))).toEqual([]);
    expect(of(200)).toBeGreaterThan(ground.requests / 20);
  }, 1_800_000);
});
