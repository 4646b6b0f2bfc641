// News of cases in a system of the importer's own: each public event once and in order, signed, nothing of the agency's inside, again from an instant, and no more after the end.
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, endpointsOfTest, type Said } from '../src/asking.js';
import { appealOf } from '../security/walks/appealWalk.js';
import { LOS_ANGELES } from '../security/walks/walk.js';
import { daysOf, faultsOf, momentOf, storyAt } from '../src/stories.js';

const { reassignment, identity, ownerDatabaseUrl } = endpointsOfTest();
const days = await daysOf(ownerDatabaseUrl);
const { as, does, inStage } = storyAt(identity, `${reassignment}/v1/reassignments`);
const at = (person: string, path: string, body?: object): Promise<Said> => ask(identity, person, `${reassignment}/v1/webhooks${path}`, body === undefined ? {} : { body });

interface Received {
  readonly id: string;
  readonly timestamp: string;
  readonly signatures: readonly string[];
  readonly body: string;
}
const received: Received[] = [];
let answer = 204;
let server: Server;
let url = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString('utf8'); });
    request.on('end', () => {
      const header = (name: string): string => String(request.headers[name]);
      if (answer < 300) received.push({ id: header('webhook-id'), timestamp: header('webhook-timestamp'), signatures: header('webhook-signature').split(' '), body });
      response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news`;
});
afterAll(() => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }));

interface News {
  readonly type: string;
  readonly data: { readonly caseId: string; readonly version: number; readonly summary: string };
}
const newsOf = (id: string): readonly News['data'][] => received.map(({ body }) => (JSON.parse(body) as News).data).filter(({ caseId }) => caseId === id);
const signs = (secret: string, { id, timestamp, body }: Received): string => `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
async function until(what: string, is: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 300; look += 1) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It never came to this: ${what}`);
}
/** What the importer reads in the history of the case. */
const history = async (id: string): Promise<readonly (readonly [unknown, unknown])[]> =>
  ((await as('ida.park', `/${id}/timeline`)).body['items'] as readonly Readonly<Record<string, unknown>>[]).map(({ version, summary }) => [version, summary] as const).sort(([one], [other]) => Number(one) - Number(other));

describe('a webhook', () => {
  it('brings each public event of a case once, in order and signed, what its importer reads and nothing else', async () => {
    const id = randomUUID();
    const startAt = await momentOf(ownerDatabaseUrl);
    const made = await at('ida.park', '', { id, url });
    expect([made.status, made.body['unit'], made.body['endedAt']]).toEqual([200, 'ACCT-1001', null]);
    const secret = String(made.body['secret']);
    expect((await at('ida.park', '', { id, url })).body).toEqual(made.body);
    expect(JSON.stringify((await at('ida.park', '')).body)).not.toContain(secret);

    const caseId = String((await as('ida.park', '', { body: appealOf(LOS_ANGELES, days) })).body['id']);
    await inStage('hal.brandt', caseId, 'COMPLETENESS_REVIEW');
    await does('hal.brandt', caseId, 'accept-complete');
    const advice = { recommendation: 'TRANSFER', reasons: 'ZEBRA-INSIDE: the lines of this importer are of the other Center.' };
    expect((await does(`${LOS_ANGELES.center}.specialist`, caseId, 'advise', advice)).status).toBe(200);
    await does('ida.park', caseId, 'withdraw', { reason: 'The story ends here.' });
    await inStage('hal.brandt', caseId, 'WITHDRAWN').catch(() => undefined);
    const told = async () => newsOf(caseId).length >= (await history(caseId)).length;
    await until('every event of the case is posted', told);
    expect(newsOf(caseId).map(({ version, summary }) => [version, summary])).toEqual(await history(caseId));
    expect(newsOf(caseId).length).toBeGreaterThan(3);
    expect(JSON.stringify(received)).not.toContain('ZEBRA');
    for (const one of received) expect(one.signatures).toEqual([signs(secret, one)]);
    expect(new Set(received.map((one) => one.id)).size).toBe(received.length);

    // Posted again from the beginning, under the same ids, and signed by the old secret and the new one.
    const before = received.filter(({ body }) => body.includes(caseId)).map((one) => one.id);
    const rotated = String((await at('ida.park', `/${id}/rotate`, {})).body['secret']);
    expect(rotated).not.toBe(secret);
    received.length = 0;
    expect((await at('ida.park', `/${id}/replay`, { sinceAt: startAt })).status).toBe(200);
    await until('all of it is posted again', told);
    expect(received.filter(({ body }) => body.includes(caseId)).map((one) => one.id)).toEqual(before);
    for (const one of received) expect(one.signatures).toEqual([signs(rotated, one), signs(secret, one)]);

    const tries = (await at('ida.park', `/${id}/tries`)).body['items'] as readonly Readonly<Record<string, unknown>>[];
    expect(tries.filter((one) => one['caseId'] === caseId).map(({ outcome }) => outcome)).toEqual([...before, ...before].map(() => 'taken'));

    // Nobody else sees or touches it.
    for (const person of ['tom.reyes', 'ben.ortiz', 'mina.cole']) {
      expect((await at(person, `/${id}/tries`)).status).toBe(404);
      expect((await at(person, `/${id}/end`, { reason: 'It is not mine.' })).status).toBe(404);
      expect(JSON.stringify((await at(person, '')).body)).not.toContain(id);
      expect((await at(person, '', { id, url })).status).toBe(409);
    }
    expect((await at('hal.brandt', '')).status).toBe(403);

    // A receiver that is gone ends it; from then on there is silence.
    answer = 410;
    const last = String((await as('ida.park', '', { body: appealOf(LOS_ANGELES, days) })).body['id']);
    await until('the webhook ends', async () => ((await at('ida.park', '')).body['items'] as readonly Readonly<Record<string, unknown>>[]).some((one) => one['id'] === id && one['endedFor'] === 'The endpoint answered that it is gone.'));
    expect(newsOf(last)).toEqual([]);
    expect((await at('ida.park', `/${id}/rotate`, {})).status).toBe(409);
  }, 120_000);

  it.each([
    ['to a machine inside', 'https://10.0.0.1/', 'closed-address'], ['without https', 'http://broker.example/', 'not-https'], ['to metadata of a cloud', 'https://169.254.169.254/latest', 'closed-address'],
    ['to no address', 'broker', 'not-an-address'],
  ])('%s is refused with the reason', async (_what, to, code) => {
    const said = await at('ida.park', '', { id: randomUUID(), url: to });
    expect([said.status, faultsOf(said)[0]?.field, faultsOf(said)[0]?.code]).toEqual([422, '/url', code]);
  });
});
