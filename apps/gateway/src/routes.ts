// Owns the table of everything that can be asked of the gateway. What stands here first is meant first.
import { Health, ProblemException, ProblemsPage, type CaseLedger } from '@centerline/edge';
import type { DevelopmentRoutes } from './development/developmentRoutes.js';
import type { EventsRoute } from './live/eventsRoute.js';
import type { SignInRoutes } from './openid/signInRoutes.js';
import { STYLE_AT } from './pages.js';
import { APPEAL_AT } from './plain/appealPage.js';
import { SIGN_OUT_AT, type PlainRoutes } from './plain/plainRoutes.js';
import { PLAIN_STYLE } from './plain/style.js';
import type { PortalFiles } from './portal/portalFiles.js';
import type { ApiRoute } from './proxy/apiRoute.js';
import type { SessionRoutes } from './session/sessionRoutes.js';
import { sendJson, sendPage, type Handler, type Visit } from './visit.js';

export interface Route {
  readonly methods: readonly string[];
  /** A whole path; or, with `/` and `*` at its end, everything below it. */
  readonly at: string;
  readonly handle: Handler;
}
export interface RouteParts {
  readonly signIn: SignInRoutes;
  readonly sessions: SessionRoutes;
  readonly events: EventsRoute;
  readonly api: ApiRoute;
  readonly plain: PlainRoutes;
  readonly portal: PortalFiles;
  /** Null in production. */
  readonly development: DevelopmentRoutes | null;
  readonly ledger: Pick<CaseLedger, 'ping'>;
}

const READ = ['GET', 'HEAD'];
const ANY = [...READ, 'POST', 'PUT', 'PATCH', 'DELETE'];

export function routesOf({ signIn, sessions, events, api, plain, portal, development, ledger }: RouteParts): readonly Route[] {
  const health = new Health(ledger);
  const problems = new ProblemsPage();
  const explain: Handler = (visit) => sendPage(visit, 200, problems.page());
  return [
    { methods: READ, at: '/health/live', handle: (visit) => sendJson(visit, 200, health.live()) },
    { methods: READ, at: '/health/ready', handle: async (visit) => sendJson(visit, 200, await health.ready()) },
    { methods: ['GET'], at: '/auth/sign-in', handle: signIn.begin },
    { methods: ['GET'], at: '/auth/step-up', handle: signIn.beginAgain },
    { methods: ['GET'], at: '/auth/callback', handle: signIn.finish },
    { methods: ['GET'], at: '/auth/me', handle: signIn.me },
    { methods: ['POST'], at: '/auth/extend', handle: signIn.extend },
    { methods: ['POST'], at: '/auth/sign-out', handle: signIn.signOut },
    { methods: ['GET'], at: '/auth/sessions', handle: sessions.mine },
    { methods: ['POST'], at: '/auth/sessions/end-others', handle: sessions.endOthers },
    { methods: ['POST'], at: '/auth/sessions/end-all', handle: sessions.endAllOf },
    { methods: [], at: '/auth/*', handle: nothing },
    { methods: ['GET'], at: '/api/events', handle: events.listen },
    { methods: ANY, at: '/api/*', handle: api.pass },
    ...(development === null ? [] : [
      { methods: ['GET'], at: '/development/clock', handle: development.clock },
      { methods: ['POST'], at: '/development/advance', handle: development.advance },
    ]),
    { methods: [], at: '/development/*', handle: nothing },
    { methods: READ, at: '/problems', handle: explain },
    { methods: READ, at: '/problems/*', handle: explain },
    { methods: READ, at: STYLE_AT, handle: (visit) => sendPage(visit, 200, PLAIN_STYLE, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }) },
    { methods: ['GET'], at: APPEAL_AT, handle: plain.form },
    { methods: ['POST'], at: APPEAL_AT, handle: plain.file },
    { methods: ['GET'], at: `${APPEAL_AT}/*`, handle: plain.receipt },
    { methods: ['POST'], at: SIGN_OUT_AT, handle: plain.signOut },
    { methods: [], at: '/plain/*', handle: nothing },
    { methods: [], at: '/health/*', handle: nothing },
    { methods: READ, at: '/*', handle: portal.serve },
  ];
}

function nothing(visit: Visit): never {
  throw new ProblemException('no-such-route', `There is nothing at ${visit.path}.`);
}

const isAt = (path: string, at: string): boolean => (at.endsWith('*') ? path.startsWith(at.slice(0, -1)) : path === at);

/** The handler for a request; throws `method-not-allowed` or `no-such-route`. */
export function handlerOf(routes: readonly Route[], method: string, path: string): Handler {
  const first = routes.find(({ at }) => isAt(path, at));
  const there = routes.filter(({ at }) => at === first?.at);
  const route = there.find(({ methods }) => methods.includes(method));
  if (route) return route.handle;
  const allow = there.flatMap(({ methods }) => methods).join(', ');
  if (allow === '') throw new ProblemException('no-such-route', `There is nothing at ${path}.`);
  throw new ProblemException('method-not-allowed', `${path} takes ${allow}, not ${method}.`, { headers: { allow } });
}
