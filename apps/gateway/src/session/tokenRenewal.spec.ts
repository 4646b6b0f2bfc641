// However many requests come at the same time, in one gateway or in several, a refresh token is used once and everybody gets a good token.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '@centerline/cases/testing';
import { serviceLog } from '@centerline/edge';
import type { Granted } from '../openid/relyingParty.js';
import { SignInRefused } from '../openid/relyingParty.js';
import { FakeRoom } from '../testing/fakeRoom.js';
import { RunningGateway } from '../testing/runningGateway.js';
import type { Visit } from '../visit.js';
import { BrowserSessions, type Session } from './browserSessions.js';
import { Sealer } from './seal.js';
import { TokenRenewal, type Renewer } from './tokenRenewal.js';

const HERE = { browser: 'Browser', network: '127.0.0.1' };
/** Of a place that is known already. */
const NO_REQUEST = {} as Visit['request'];
const MINUTE = 60_000;
const API = '/api/reassignment/v1/reassignments';
let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await RunningGateway.start();
});
afterAll(() => gateway.stop());
afterEach(() => {
  gateway.aheadMs = 0;
  gateway.provider.wishes = {};
});
const renewals = (): number => gateway.provider.asked.filter((grant) => grant === 'refresh_token').length;

describe('an access token', () => {
  it('is used as long as it is good, and renewed a minute before it ends', async () => {
    const bearers: string[] = [];
    gateway.serve = (request, response) => {
      bearers.push(request.headers.authorization ?? '');
      response.end('{}');
    };
    const browser = await gateway.signedIn();
    const before = renewals();
    for (const minute of [0, 13, 14.5]) {
      gateway.aheadMs = minute * MINUTE;
      expect((await browser.go(API)).status).toBe(200);
    }
    expect(renewals() - before).toBe(1);
    expect([bearers[0] === bearers[1], bearers[1] === bearers[2]]).toEqual([true, false]);
  });

  it('is renewed once for twenty requests at the same time', async () => {
    const browser = await gateway.signedIn();
    const before = renewals();
    gateway.aheadMs = 14.5 * MINUTE;
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await browser.go(API)).status));
    expect([new Set(statuses), renewals() - before]).toEqual([new Set([200]), 1]);
  });

  it('that cannot be renewed ends the session: used up, revoked, or of a provider that has forgotten us', async () => {
    const browser = await gateway.signedIn();
    gateway.provider.wishes = { refuses: 'invalid_grant' };
    gateway.aheadMs = 14.5 * MINUTE;
    expect(await browser.json(API)).toMatchObject({ status: 401, body: { type: '/problems/session-ended' } });
    expect(await browser.json('/auth/me')).toMatchObject({ status: 401 });
  });

  it('serves on while the provider is away, and then the answer is "later", not "signed out"', async () => {
    const browser = await gateway.signedIn();
    gateway.provider.wishes = { silent: true };
    gateway.aheadMs = 14.5 * MINUTE;
    expect((await browser.go(API)).status).toBe(200);
    gateway.aheadMs = 16 * MINUTE;
    expect(await browser.json(API)).toMatchObject({ status: 503, body: { type: '/problems/unavailable' } });
    gateway.provider.wishes = {};
    expect((await browser.go(API)).status).toBe(200);
  });

  it('without a refresh token serves to its end, and the session with it', async () => {
    gateway.provider.wishes = { noRefreshToken: true };
    const browser = await gateway.signedIn();
    gateway.aheadMs = 14.5 * MINUTE;
    expect((await browser.go(API)).status).toBe(200);
    gateway.aheadMs = 15 * MINUTE;
    expect(await browser.json(API)).toMatchObject({ status: 401, body: { type: '/problems/session-ended' } });
  });

  it('with other roles is another person: the session ends, and the new token is given back', async () => {
    const browser = await gateway.signedIn();
    gateway.provider.who = { ...people.hqDecider, roles: ['AUDITOR'] };
    gateway.aheadMs = 14.5 * MINUTE;
    const told = gateway.provider.revoked.length;
    expect(await browser.json(API)).toMatchObject({ status: 401, body: { detail: 'Your roles or your office have changed. Sign in again.' } });
    expect(gateway.provider.revoked).toHaveLength(told + 1);
  });
});

describe('several gateways on one ledger', () => {
  const who = { id: people.importer.id, name: people.importer.name, unit: people.importer.unit, roles: people.importer.roles };
  /** A provider that hands out tokens one after the other and answers when the test says so. */
  class SlowProvider implements Renewer {
    readonly used: string[] = [];
    readonly revoked: string[] = [];
    private answers: (() => void)[] = [];
    refusal: Error | null = null;

    async renew(refreshToken: string): Promise<Granted> {
      this.used.push(refreshToken);
      await new Promise<void>((resolve) => this.answers.push(resolve));
      if (this.refusal) throw this.refusal;
      return { who, tokens: { accessToken: `access-${this.used.length}`, accessUntilMs: 900_000, refreshToken: `refresh-${this.used.length}` } };
    }
    async revoke(refreshToken: string): Promise<boolean> {
      this.revoked.push(refreshToken);
      return true;
    }
    answer(): void {
      for (const resolve of this.answers.splice(0)) resolve();
    }
  }

  async function two() {
    const room = new FakeRoom();
    const provider = new SlowProvider();
    const now = (): number => 0;
    const log = serviceLog('Gateway', { write: () => undefined });
    const gateways = [1, 2].map(() => {
      const sessions = new BrowserSessions(room, new Sealer(Buffer.alloc(32, 3)), now, () => HERE);
      return { sessions, renewal: new TokenRenewal(sessions, room, provider, now, log) };
    });
    const [first, second] = gateways;
    if (!first || !second) throw new Error('two gateways were expected');
    await first.sessions.open({ request: NO_REQUEST }, who, { accessToken: 'access-0', accessUntilMs: 30_000, refreshToken: 'refresh-0' });
    const [idHash = ''] = room.rows.keys();
    const session = async (): Promise<Session> => {
      const found = await first.sessions.at(idHash);
      if (!found) throw new Error('there is no session');
      return found;
    };
    return { room, provider, first, second, idHash, session };
  }
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('use a refresh token once', async () => {
    const { provider, first, second, session } = await two();
    const asked = [first, second, first, second].map(async ({ renewal }) => renewal.accessTokenOf(await session()));
    await turn();
    provider.answer();
    expect(await Promise.all(asked)).toEqual(Array(4).fill('access-1'));
    expect(provider.used).toEqual(['refresh-0']);
    expect((await session()).holding.refreshToken).toBe('refresh-1');
  });

  it('ask the ledger once for all requests that come at the same time', async () => {
    const { provider, first, room, session } = await two();
    const stale = await session();
    const asked = Array.from({ length: 5 }, () => first.renewal.accessTokenOf(stale));
    await turn();
    provider.answer();
    expect(await Promise.all(asked)).toEqual(Array(5).fill('access-1'));
    expect(room.claims).toBe(1);
  });

  it('give back what came for a session that was signed out meanwhile', async () => {
    const { provider, first, room, idHash, session } = await two();
    const asked = first.renewal.accessTokenOf(await session());
    const outcome = expect(asked).rejects.toMatchObject({ code: 'session-ended' });
    await turn();
    await room.end(idHash);
    provider.answer();
    await outcome;
    expect(provider.revoked).toEqual(['refresh-1']);
  });

  it('do not wait for one that was killed in the middle: its right to renew runs out', async () => {
    const { room, idHash, provider, second, session } = await two();
    await room.claimRenewal(idHash, '1969-12-31T23:59:44.000Z' as Session['seenAt'], '1969-12-31T23:59:59.000Z' as Session['seenAt']);
    const asked = second.renewal.accessTokenOf(await session());
    await turn();
    provider.answer();
    expect(await asked).toBe('access-1');
  });

  it('end the session for all when the provider refuses one', async () => {
    const { provider, first, second, session } = await two();
    provider.refusal = new SignInRefused('used before');
    const asked = [first, second].map(async ({ renewal }) => renewal.accessTokenOf(await session()));
    const outcomes = Promise.all(asked.map((one) => expect(one).rejects.toMatchObject({ code: 'session-ended' })));
    await turn();
    provider.answer();
    await outcomes;
  });
});
