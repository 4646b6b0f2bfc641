// Letting time pass in a development installation: who may, how far, what they are told; and that a production gateway has no such thing.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { Browser } from '../testing/browser.js';
import { RunningGateway } from '../testing/runningGateway.js';
import type { Due, Travelled } from './clockRun.js';

let gateway: RunningGateway;
const asked: string[] = [];
const due = (change: Partial<Due>): Due => ({ caseId: '0190-a', number: 'CR-2026-000001', type: 'reassignment', units: ['OFO-HQ', 'CEE004'], iors: ['91-1000001BH'], clock: 'Advise', mark: 'BREACH', ...change });
const journey: Travelled = {
  from: '2026-03-02T15:00:00.000Z', to: '2026-03-05T15:00:00.000Z',
  stops: [{ at: '2026-03-03T15:00:00.000Z', due: [due({}), due({ caseId: '0190-b', number: 'FTZ-2026-000001', type: 'ftz', units: ['PORT-2704', 'OFO-HQ'], iors: ['95-5000001JM'], clock: 'Triage at the port' })] }],
};

beforeAll(async () => {
  gateway = await RunningGateway.start();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  asked.length = 0;
  gateway.advance = (by) => {
    asked.push(by);
    return Promise.resolve(journey);
  };
});

async function advance(browser: Browser, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const { csrf } = await gateway.me(browser);
  return browser.json<Travelled & { readonly type?: string }>('/development/advance', { method: 'POST', body: JSON.stringify(body), headers: { 'x-centerline-csrf': csrf, ...headers } });
}

describe('letting time pass', () => {
  it.each(['next', '1d', '36h', '99d'])('by "%s" goes so far, and says what was due on the way', async (by) => {
    expect(await advance(await gateway.signedIn(people.hqAnalyst), { by })).toMatchObject({ status: 200, body: { from: journey.from, to: journey.to, stops: [{ at: journey.stops[0]?.at, due: [{ number: 'CR-2026-000001', clock: 'Advise', mark: 'BREACH' }, { number: 'FTZ-2026-000001' }], others: 0 }] } });
    expect(asked).toEqual([by]);
  });

  it.each([{ by: '0d' }, { by: '-5d' }, { by: '100d' }, { by: '5d; rm' }, { by: '--json' }, { by: 5 }, {}, [], null, 'next'])('by %j is refused at its field, and nothing moves', async (body) => {
    expect(await advance(await gateway.signedIn(), body)).toMatchObject({ status: 422, body: { errors: [{ field: '/by' }] } });
    expect(asked).toEqual([]);
  });

  it('tells an officer of the cases of the own office, and of others only that there were some', async () => {
    const { body } = await advance(await gateway.signedIn(people.portOfficer), { by: 'next' });
    expect(body.stops).toEqual([{ at: journey.stops[0]?.at, due: [{ caseId: '0190-b', number: 'FTZ-2026-000001', type: 'ftz', clock: 'Triage at the port', mark: 'BREACH' }], others: 1 }]);
  });

  it('tells a party of its own case that something was due, and nothing of the clock', async () => {
    const { body } = await advance(await gateway.signedIn(people.importer), { by: 'next' });
    expect(body.stops).toEqual([{ at: journey.stops[0]?.at, due: [{ caseId: '0190-a', number: 'CR-2026-000001', type: 'reassignment' }], others: 1 }]);
  });

  it('is done by one at a time', async () => {
    let finish = (): void => undefined;
    const begun = new Promise<void>((isUnderway) => {
      gateway.advance = () => {
        isUnderway();
        return new Promise((resolve) => { finish = () => resolve(journey); });
      };
    });
    const browser = await gateway.signedIn();
    const first = advance(browser, { by: 'next' });
    await begun;
    expect((await advance(browser, { by: '1d' })).status).toBe(409);
    finish();
    expect((await first).status).toBe(200);
  });

  it('needs a session and a page of ours', async () => {
    const browser = await gateway.signedIn();
    expect((await new Browser(gateway.origin).go('/development/advance', { method: 'POST', body: '{"by":"next"}' })).status).toBe(401);
    expect((await advance(browser, { by: 'next' }, { 'x-centerline-csrf': 'of-somebody-else' })).status).toBe(403);
    expect((await advance(browser, { by: 'next' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await new Browser(gateway.origin).go('/development/clock')).status).toBe(401);
    expect(asked).toEqual([]);
  });

  it('can be told the time first', async () => {
    expect(await (await gateway.signedIn()).json('/development/clock')).toEqual({ status: 200, body: { now: '2026-03-02T15:00:00.000Z' } });
    expect(await (await gateway.signedIn()).json('/auth/me')).toMatchObject({ body: { mode: 'development' } });
  });
});

describe('a production gateway', () => {
  it('has no such routes', async () => {
    const production = await RunningGateway.start({ mode: 'production' });
    try {
      const browser = new Browser(production.origin);
      for (const [path, method] of [['/development/clock', 'GET'], ['/development/advance', 'POST']] as const) {
        const response = await browser.go(path, { method, headers: { 'x-forwarded-proto': 'https' } });
        expect([path, response.status]).toEqual([path, 404]);
      }
    } finally {
      await production.stop();
    }
  });
});
