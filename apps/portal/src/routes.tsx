// Owns the map of pages. A feature adds its routes here in one line each; its page is fetched when somebody goes there.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { isCaseType } from './cases/types.js';
import { ErrorPage, NotFoundPage } from './shell/Errors.js';
import { Gate } from './shell/Gate.js';
import { SignedInPage } from './shell/SignIn.js';
import { ageSearchOf, boardSearchOf, clockSearchOf, eventSearchOf, openCaseSearchOf, readingSearchOf, type AgeSearch, type OpenCaseSearch, type PromiseFilters } from './supervision/search.js';
import { bringWords } from './words/index.js';
import type { Room } from './words/vocabulary.js';
import { workSearchOf } from './worklist/search.js';

/** A page that is fetched when somebody goes there, and with it, at the same time, the words of the rooms that it speaks from. */
const page = <Module extends Readonly<Record<string, unknown>>, Name extends keyof Module & string>(fetch: () => Promise<Module>, name: Name, ...rooms: readonly Room[]) =>
  lazyRouteComponent(() => {
    bringWords(rooms);
    return fetch();
  }, name);

const root = createRootRoute({ component: Gate, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

const start = createRoute({ getParentRoute: () => root, path: '/', component: page(() => import('./start/StartPage.js'), 'StartPage', 'start', 'cases') });
const signedIn = createRoute({ getParentRoute: () => root, path: '/signed-in', component: SignedInPage });

/** What the list of cases is asked for, in the address, so that it can be kept and sent. */
export interface CasesSearch {
  readonly type?: 'reassignment' | 'ftz' | 'fpf';
  readonly closed?: boolean;
}
const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: (search: Record<string, unknown>): CasesSearch => ({ ...(isCaseType(search['type']) ? { type: search['type'] } : {}), ...(search['closed'] === true ? { closed: true } : {}) }),
  component: page(() => import('./cases/CasesPage.js'), 'CasesPage', 'cases'),
});
const oneCase = createRoute({ getParentRoute: () => root, path: '/cases/$type/$id', component: page(() => import('./cases/CasePage.js'), 'CasePage', 'cases', 'acts') });
const casePart = createRoute({ getParentRoute: () => root, path: '/cases/$type/$id/$part', component: page(() => import('./cases/CasePartPage.js'), 'CasePartPage', 'cases', 'papers') });
const act = createRoute({
  getParentRoute: () => root,
  path: '/cases/$type/$id/act/$command',
  validateSearch: (search: Record<string, unknown>): { readonly check?: boolean } => (search['check'] === true ? { check: true } : {}),
  component: page(() => import('./acts/ActPage.js'), 'ActPage', 'acts', 'cases'),
});

const file = createRoute({ getParentRoute: () => root, path: '/file', component: page(() => import('./filing/FileStartPage.js'), 'FileStartPage', 'filing', 'cases') });
const filing = createRoute({ getParentRoute: () => root, path: '/file/reassignment/$draft', component: page(() => import('./filing/FilingRoom.js'), 'FilingRoom', 'filing') });
const filingStep = createRoute({ getParentRoute: () => filing, path: '/$step', component: page(() => import('./filing/StepPage.js'), 'StepPage', 'filing') });
const received = createRoute({ getParentRoute: () => root, path: '/file/received/$id', component: page(() => import('./filing/ReceivedPage.js'), 'ReceivedPage', 'filing') });

const work = createRoute({ getParentRoute: () => root, path: '/work', validateSearch: workSearchOf, component: page(() => import('./worklist/WorkPage.js'), 'WorkPage', 'worklist', 'cases') });
const absence = createRoute({ getParentRoute: () => root, path: '/absence', component: page(() => import('./supervision/AbsencePage.js'), 'AbsencePage', 'supervision') });
const board = createRoute({ getParentRoute: () => root, path: '/supervision', validateSearch: boardSearchOf, component: page(() => import('./supervision/BoardPage.js'), 'BoardPage', 'supervision', 'cases') });
const clocks = createRoute({ getParentRoute: () => root, path: '/supervision/clocks', validateSearch: clockSearchOf, component: page(() => import('./supervision/ClocksPage.js'), 'ClocksPage', 'supervision', 'cases') });
const openCases = createRoute({ getParentRoute: () => root, path: '/supervision/cases', validateSearch: (search: Record<string, unknown>): AgeSearch & OpenCaseSearch => ({ ...ageSearchOf(search), ...openCaseSearchOf(search) }), component: page(() => import('./supervision/OpenCasesPage.js'), 'OpenCasesPage', 'supervision', 'cases', 'worklist') });
const team = createRoute({ getParentRoute: () => root, path: '/supervision/team', validateSearch: (search: Record<string, unknown>): Pick<PromiseFilters, 'unit'> => { const { unit } = boardSearchOf(search); return unit === undefined ? {} : { unit }; }, component: page(() => import('./supervision/TeamPage.js'), 'TeamPage', 'supervision', 'cases') });
const rebalance = createRoute({ getParentRoute: () => root, path: '/supervision/rebalance', component: page(() => import('./supervision/RebalancePage.js'), 'RebalancePage', 'supervision', 'worklist') });
const events = createRoute({ getParentRoute: () => root, path: '/supervision/events', validateSearch: eventSearchOf, component: page(() => import('./supervision/EventsPage.js'), 'EventsPage', 'supervision', 'cases') });
const readings = createRoute({ getParentRoute: () => root, path: '/supervision/readings', validateSearch: readingSearchOf, component: page(() => import('./supervision/ReadingsPage.js'), 'ReadingsPage', 'supervision', 'cases') });
const supervision = [absence, board, clocks, openCases, team, rebalance, events, readings] as const;

const fileZone = createRoute({ getParentRoute: () => root, path: '/file/ftz', component: page(() => import('./filing/ftz/FtzStartPage.js'), 'FtzStartPage', 'zoneFiling', 'filing') });
const zoneFiling = createRoute({ getParentRoute: () => root, path: '/file/ftz/$draft', component: page(() => import('./filing/ftz/FtzRoom.js'), 'FtzRoom', 'zoneFiling', 'paged') });
const zoneFilingStep = createRoute({ getParentRoute: () => zoneFiling, path: '/$step', component: page(() => import('./filing/ftz/FtzStepPage.js'), 'FtzStepPage', 'zoneFiling', 'paged') });
const zoneReceived = createRoute({ getParentRoute: () => root, path: '/file/received/ftz/$id', component: page(() => import('./filing/ftz/FtzReceivedPage.js'), 'FtzReceivedPage', 'zoneFiling', 'filing') });
const filePetition = createRoute({ getParentRoute: () => root, path: '/file/fpf', component: page(() => import('./filing/fpf/FpfStartPage.js'), 'FpfStartPage', 'petitionFiling', 'filing') });
const petitionFiling = createRoute({ getParentRoute: () => root, path: '/file/fpf/$draft', component: page(() => import('./filing/fpf/FpfRoom.js'), 'FpfRoom', 'petitionFiling', 'paged') });
const petitionFilingStep = createRoute({ getParentRoute: () => petitionFiling, path: '/$step', component: page(() => import('./filing/fpf/FpfStepPage.js'), 'FpfStepPage', 'petitionFiling', 'paged') });
const petitionReceived = createRoute({ getParentRoute: () => root, path: '/file/received/fpf/$id', component: page(() => import('./filing/fpf/FpfReceivedPage.js'), 'FpfReceivedPage', 'petitionFiling', 'filing') });
const center = createRoute({ getParentRoute: () => root, path: '/center', staticData: { isOpenToAll: true }, component: page(() => import('./center/YourCenterPage.js'), 'YourCenterPage', 'center') });
const centerChange = createRoute({ getParentRoute: () => root, path: '/center/change', staticData: { isOpenToAll: true }, component: page(() => import('./center/HowToChangePage.js'), 'HowToChangePage', 'center') });
const preferences = createRoute({ getParentRoute: () => root, path: '/preferences', component: page(() => import('./account/PreferencesPage.js'), 'PreferencesPage', 'account') });
const sessions = createRoute({ getParentRoute: () => root, path: '/sessions', component: page(() => import('./account/SessionsPage.js'), 'SessionsPage', 'account') });
const representation = createRoute({ getParentRoute: () => root, path: '/representation', component: page(() => import('./representation/RepresentationPage.js'), 'RepresentationPage', 'representation') });
const webhooks = createRoute({ getParentRoute: () => root, path: '/webhooks', component: page(() => import('./webhooks/WebhooksPage.js'), 'WebhooksPage', 'webhooks') });
const signedOut = createRoute({ getParentRoute: () => root, path: '/signed-out', staticData: { isOpenToAll: true }, component: page(() => import('./account/SignedOutPage.js'), 'SignedOutPage', 'account') });
const opening = [fileZone, zoneFiling.addChildren([zoneFilingStep]), zoneReceived, filePetition, petitionFiling.addChildren([petitionFilingStep]), petitionReceived, center, centerChange, preferences, sessions, representation, webhooks, signedOut] as const;

const tree = root.addChildren([start, signedIn, work, ...supervision, cases, oneCase, casePart, act, file, filing.addChildren([filingStep]), received, ...opening]);

export const router = createRouter({ routeTree: tree, defaultPreload: 'intent', defaultErrorComponent: ErrorPage, scrollRestoration: false, trailingSlash: 'never' });

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Nobody need be signed in. */
    readonly isOpenToAll?: boolean;
  }
  interface Register {
    router: typeof router;
  }
}
