// A gateway for tests: real HTTP on a real port, a provider and a service of the test's own, the ledger in memory, and a clock that a test moves.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ior, type SignedIn } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { people, sampleBook } from '@centerline/cases/testing';
import { pacesFrom, Proxies, SAMPLE_ACR, serviceLog, Tokens, Turnstile } from '@centerline/edge';
import { exportJWK, generateKeyPair } from 'jose';
import { assemble, type Gateway } from '../assemble.js';
import type { Advance } from '../development/clockRun.js';
import { RelyingParty } from '../openid/relyingParty.js';
import { Sealer } from '../session/seal.js';
import { Browser } from './browser.js';
import { FakeProvider } from './fakeProvider.js';
import { FakeNewsroom, FakeRoom } from './fakeRoom.js';

export interface Me {
  readonly person: { readonly id: string; readonly name: string };
  readonly unit: { readonly code: string; readonly name: string };
  readonly roles: readonly string[];
  readonly iors: readonly string[];
  readonly csrf: string;
  readonly keepingKey: string;
  readonly idleUntil: string;
  readonly expiresAt: string;
}

/** More than a test asks, unless it asks for other. */
const WIDE = 'reads=100000/60 writes=100000/60 sign-ins=100000/60 strangers=100000/60';

export class RunningGateway {
  /** What the service behind the gateway answers; a test may bring its own. */
  serve: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => void response.end('{}');
  readonly room = new FakeRoom();
  readonly newsroom = new FakeNewsroom();
  readonly log: string[] = [];
  ledgerAnswers = true;
  /** What letting time pass comes to. */
  advance: Advance = () => Promise.resolve({ from: '2026-03-02T15:00:00.000Z', to: '2026-03-05T15:00:00.000Z', stops: [] });

  private constructor(readonly origin: string, readonly provider: FakeProvider, readonly folder: string, private readonly service: Server, private gateway: Gateway | null) {}

  /** @param options.portal a folder to serve as the portal; none by default. @param options.paces what may be asked, as CENTERLINE_PACES has it. @param options.proxies who is believed, as CENTERLINE_PROXIES has it. */
  static async start(options: { readonly mode?: 'development' | 'production'; readonly portal?: string; readonly patienceMs?: number; readonly paces?: string; readonly proxies?: string } = {}): Promise<RunningGateway> {
    const folder = mkdtempSync(join(tmpdir(), 'centerline-gateway-'));
    const clientKeyFile = join(folder, 'portal.jwk.json');
    writeFileSync(clientKeyFile, JSON.stringify({ ...(await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey)), kid: 'portal', alg: 'ES256' }));
    const provider = await FakeProvider.start(people.hqDecider);
    const service = createServer();
    await listening(service, 0);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const running = new RunningGateway(origin, provider, folder, service, null);
    service.on('request', (request: IncomingMessage, response: ServerResponse) => running.serve(request, response));
    const now = (): number => Date.now() + running.aheadMs;
    const { mode = 'development', portal = join(folder, 'nothing-built'), patienceMs, paces = WIDE, proxies = '' } = options;
    const at = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    const gateway = assemble({
      settings: { mode, origin, portalFolder: portal, services: { reassignment: at, ftz: at, fpf: at, oversight: 'http://127.0.0.1:1' } },
      room: running.room, newsroom: running.newsroom, sealer: new Sealer(Buffer.alloc(32, 7)), now, log: serviceLog('Gateway', { write: (line: string) => void running.log.push(line) }),
      ledger: {
        ping: () => (running.ledgerAnswers ? Promise.resolve() : Promise.reject(new Error('away'))),
        moment: () => Promise.resolve('2026-03-02T15:00:00.000Z' as Instant),
        actsFor: (unit) => Promise.resolve(unit === 'ACCT-1001' ? [ior('91-1000001BH')] : []),
      },
      centers: () => Promise.resolve(sampleBook.centers()),
      advance: (by) => running.advance(by),
      rates: { turnstile: new Turnstile(pacesFrom(paces), now), proxies: new Proxies(proxies) },
      provider: new RelyingParty({ issuer: provider.url, clientId: 'centerline-portal', clientKeyFile, redirectUri: `${origin}/auth/callback`, prompt: 'login', acr: [SAMPLE_ACR], decidingAcr: [SAMPLE_ACR], mode: 'development' }, new Tokens(provider.url), now),
      ...(patienceMs === undefined ? {} : { patienceMs }),
    });
    running.gateway = gateway;
    await listening(gateway.server, port);
    return running;
  }

  /** Milliseconds the clocks of gateway and provider stand ahead of the machine's. */
  get aheadMs(): number {
    return this.provider.aheadMs;
  }
  set aheadMs(ms: number) {
    this.provider.aheadMs = ms;
  }

  /** The gateway itself. */
  get inside(): Gateway {
    if (!this.gateway) throw new Error('The gateway does not run');
    return this.gateway;
  }

  /** Goes through signing in as far as it goes; the last answer. */
  async comeBack(browser: Browser, to = '/', by: 'sign-in' | 'step-up' = 'sign-in'): Promise<Response> {
    const sent = await browser.go(`/auth/${by}?to=${encodeURIComponent(to)}`);
    const back = this.provider.authorize(new URL(sent.headers.get('location') ?? ''));
    return browser.go(back.pathname + back.search, { headers: { 'sec-fetch-site': 'cross-site' } });
  }
  async signedIn(who: SignedIn = people.hqDecider): Promise<Browser> {
    this.provider.who = who;
    const browser = new Browser(this.origin);
    const response = await this.comeBack(browser);
    if (response.status !== 303) throw new Error(`Signing in ended with ${response.status}: ${await response.text()}`);
    return browser;
  }
  async me(browser: Browser): Promise<Me> {
    return (await browser.json<Me>('/auth/me')).body;
  }

  async stop(): Promise<void> {
    const { server } = this.inside;
    this.inside.close();
    await Promise.all([server, this.service].map((one) => new Promise((resolve) => {
      one.close(resolve);
      one.closeAllConnections();
    })));
    await this.provider.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const listening = (server: Server, port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));

/** A port that was free a moment ago: our own address must be known before we listen. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await listening(probe, 0);
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
