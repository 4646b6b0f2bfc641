// Owns how the gateway is put together, short of listening: the same for the running process and for a test.
import type { Server } from 'node:http';
import type { CenterRecord } from '@centerline/cases';
import type { CaseLedger, Rates } from '@centerline/edge';
import type { Newsroom } from '@centerline/ledger';
import type { Advance } from './development/clockRun.js';
import { DevelopmentRoutes } from './development/developmentRoutes.js';
import { Cursors } from './live/cursor.js';
import { EventsRoute } from './live/eventsRoute.js';
import { LiveHub } from './live/hub.js';
import type { RelyingParty } from './openid/relyingParty.js';
import { SignInRoutes } from './openid/signInRoutes.js';
import { PlainRoutes } from './plain/plainRoutes.js';
import { ReassignmentService } from './plain/service.js';
import { PortalFiles } from './portal/portalFiles.js';
import { ApiRoute } from './proxy/apiRoute.js';
import { Forwarder } from './proxy/forward.js';
import { routesOf } from './routes.js';
import { gatewayServer } from './server.js';
import { placesBehind } from './session/place.js';
import { BrowserSessions, type SessionRoom } from './session/browserSessions.js';
import { SessionRoutes } from './session/sessionRoutes.js';
import { Counter } from './security/counter.js';
import type { Sealer } from './session/seal.js';
import { TokenRenewal } from './session/tokenRenewal.js';
import type { GatewaySettings } from './settings.js';
import type { Log } from './visit.js';

/** What the gateway leans on. */
export interface GatewayParts {
  readonly settings: Pick<GatewaySettings, 'mode' | 'origin' | 'services' | 'portalFolder'>;
  readonly ledger: Pick<CaseLedger, 'ping' | 'actsFor' | 'moment'>;
  readonly room: SessionRoom;
  readonly newsroom: Pick<Newsroom, 'since' | 'missed' | 'floor'>;
  readonly provider: Pick<RelyingParty, 'begin' | 'finish' | 'renew' | 'revoke'>;
  /** The Centers of the reference book in force. */
  readonly centers: () => Promise<readonly CenterRecord[]>;
  readonly sealer: Sealer;
  readonly rates: Rates;
  readonly log: Log;
  /** Lets time pass; null in production, where nothing can. */
  readonly advance: Advance | null;
  /** Milliseconds of the machine's clock. */
  readonly now: () => number;
  /** How long a service may be silent; the usual time when not given. */
  readonly patienceMs?: number;
}
export interface Gateway {
  readonly server: Server;
  readonly hub: LiveHub;
  /** Ends sessions whose time is over, and tells the provider. */
  readonly sweep: () => Promise<void>;
  /** Hangs up on everybody who listens and lets go of the services. The server is closed by its owner. */
  readonly close: () => void;
}

export function assemble({ settings, ledger, room, newsroom, provider, centers, advance, sealer, rates, log, now, patienceMs }: GatewayParts): Gateway {
  const { origin, mode } = settings;
  const sessions = new BrowserSessions(room, sealer, now, placesBehind(rates.proxies));
  const hub = new LiveHub(newsroom, new Cursors(sealer), now, log);
  const counter = new Counter(rates);
  const forwarder = new Forwarder(settings.services, rates.proxies, patienceMs);
  const renewal = new TokenRenewal(sessions, room, provider, now, log);
  const signIn = new SignInRoutes({ origin, mode, sessions, room, ledger, sealer, provider, hub, counter, now });
  const routes = routesOf({
    ledger, signIn, sessions: new SessionRoutes({ origin, sessions, leave: signIn.leave, now }),
    events: new EventsRoute(origin, sessions, ledger, hub),
    api: new ApiRoute(origin, sessions, renewal, forwarder),
    plain: new PlainRoutes({ origin, sessions, renewal, centers, counter, leave: signIn.leave, service: new ReassignmentService(settings.services.reassignment) }),
    portal: new PortalFiles(settings.portalFolder),
    // Both the mode and the absence of a way to do it keep it out of production; the database refuses it there a third time.
    development: mode === 'development' && advance !== null ? new DevelopmentRoutes({ origin, sessions, ledger, advance }) : null,
  });
  return {
    server: gatewayServer(settings, routes, counter, log),
    hub,
    async sweep() {
      const over = await sessions.endPast();
      for (const { refreshToken } of over) if (refreshToken !== null) await provider.revoke(refreshToken);
    },
    close() {
      hub.close();
      forwarder.close();
    },
  };
}
