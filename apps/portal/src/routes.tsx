// Owns the map of pages. A feature adds its routes here in one line each; its page is fetched when somebody goes there.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { isCaseType } from './cases/types.js';
import { ErrorPage, NotFoundPage } from './shell/Errors.js';
import { Gate } from './shell/Gate.js';
import { SignedInPage } from './shell/SignIn.js';
import { ageSearchOf, boardSearchOf, clockSearchOf, eventSearchOf, openCaseSearchOf, readingSearchOf, type AgeSearch, type OpenCaseSearch, type PromiseFilters } from './supervision/search.js';
import { workSearchOf } from './worklist/search.js';

const root = createRootRoute({ component: Gate, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

const start = createRoute({ getParentRoute: () => root, path: '/', component: lazyRouteComponent(() => import('./start/StartPage.js'), 'StartPage') });
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
  component: lazyRouteComponent(() => import('./cases/CasesPage.js'), 'CasesPage'),
});
const oneCase = createRoute({ getParentRoute: () => root, path: '/cases/$type/$id', component: lazyRouteComponent(() => import('./cases/CasePage.js'), 'CasePage') });
const casePart = createRoute({ getParentRoute: () => root, path: '/cases/$type/$id/$part', component: lazyRouteComponent(() => import('./cases/CasePartPage.js'), 'CasePartPage') });
const act = createRoute({
  getParentRoute: () => root,
  path: '/cases/$type/$id/act/$command',
  validateSearch: (search: Record<string, unknown>): { readonly check?: boolean } => (search['check'] === true ? { check: true } : {}),
  component: lazyRouteComponent(() => import('./acts/ActPage.js'), 'ActPage'),
});

const file = createRoute({ getParentRoute: () => root, path: '/file', component: lazyRouteComponent(() => import('./filing/FileStartPage.js'), 'FileStartPage') });
const filing = createRoute({ getParentRoute: () => root, path: '/file/reassignment/$draft', component: lazyRouteComponent(() => import('./filing/FilingRoom.js'), 'FilingRoom') });
const filingStep = createRoute({ getParentRoute: () => filing, path: '/$step', component: lazyRouteComponent(() => import('./filing/StepPage.js'), 'StepPage') });
const received = createRoute({ getParentRoute: () => root, path: '/file/received/$id', component: lazyRouteComponent(() => import('./filing/ReceivedPage.js'), 'ReceivedPage') });

const work = createRoute({ getParentRoute: () => root, path: '/work', validateSearch: workSearchOf, component: lazyRouteComponent(() => import('./worklist/WorkPage.js'), 'WorkPage') });
const absence = createRoute({ getParentRoute: () => root, path: '/absence', component: lazyRouteComponent(() => import('./supervision/AbsencePage.js'), 'AbsencePage') });
const board = createRoute({ getParentRoute: () => root, path: '/supervision', validateSearch: boardSearchOf, component: lazyRouteComponent(() => import('./supervision/BoardPage.js'), 'BoardPage') });
const clocks = createRoute({ getParentRoute: () => root, path: '/supervision/clocks', validateSearch: clockSearchOf, component: lazyRouteComponent(() => import('./supervision/ClocksPage.js'), 'ClocksPage') });
const openCases = createRoute({ getParentRoute: () => root, path: '/supervision/cases', validateSearch: (search: Record<string, unknown>): AgeSearch & OpenCaseSearch => ({ ...ageSearchOf(search), ...openCaseSearchOf(search) }), component: lazyRouteComponent(() => import('./supervision/OpenCasesPage.js'), 'OpenCasesPage') });
const team = createRoute({ getParentRoute: () => root, path: '/supervision/team', validateSearch: (search: Record<string, unknown>): Pick<PromiseFilters, 'unit'> => { const { unit } = boardSearchOf(search); return unit === undefined ? {} : { unit }; }, component: lazyRouteComponent(() => import('./supervision/TeamPage.js'), 'TeamPage') });
const rebalance = createRoute({ getParentRoute: () => root, path: '/supervision/rebalance', component: lazyRouteComponent(() => import('./supervision/RebalancePage.js'), 'RebalancePage') });
const events = createRoute({ getParentRoute: () => root, path: '/supervision/events', validateSearch: eventSearchOf, component: lazyRouteComponent(() => import('./supervision/EventsPage.js'), 'EventsPage') });
const readings = createRoute({ getParentRoute: () => root, path: '/supervision/readings', validateSearch: readingSearchOf, component: lazyRouteComponent(() => import('./supervision/ReadingsPage.js'), 'ReadingsPage') });
const supervision = [absence, board, clocks, openCases, team, rebalance, events, readings] as const;

const fileZone = createRoute({ getParentRoute: () => root, path: '/file/ftz', component: lazyRouteComponent(() => import('./filing/ftz/FtzStartPage.js'), 'FtzStartPage') });
const zoneFiling = createRoute({ getParentRoute: () => root, path: '/file/ftz/$draft', component: lazyRouteComponent(() => import('./filing/ftz/FtzRoom.js'), 'FtzRoom') });
const zoneFilingStep = createRoute({ getParentRoute: () => zoneFiling, path: '/$step', component: lazyRouteComponent(() => import('./filing/ftz/FtzStepPage.js'), 'FtzStepPage') });
const zoneReceived = createRoute({ getParentRoute: () => root, path: '/file/received/ftz/$id', component: lazyRouteComponent(() => import('./filing/ftz/FtzReceivedPage.js'), 'FtzReceivedPage') });
const filePetition = createRoute({ getParentRoute: () => root, path: '/file/fpf', component: lazyRouteComponent(() => import('./filing/fpf/FpfStartPage.js'), 'FpfStartPage') });
const petitionFiling = createRoute({ getParentRoute: () => root, path: '/file/fpf/$draft', component: lazyRouteComponent(() => import('./filing/fpf/FpfRoom.js'), 'FpfRoom') });
const petitionFilingStep = createRoute({ getParentRoute: () => petitionFiling, path: '/$step', component: lazyRouteComponent(() => import('./filing/fpf/FpfStepPage.js'), 'FpfStepPage') });
const petitionReceived = createRoute({ getParentRoute: () => root, path: '/file/received/fpf/$id', component: lazyRouteComponent(() => import('./filing/fpf/FpfReceivedPage.js'), 'FpfReceivedPage') });
const center = createRoute({ getParentRoute: () => root, path: '/center', staticData: { isOpenToAll: true }, component: lazyRouteComponent(() => import('./center/YourCenterPage.js'), 'YourCenterPage') });
const centerChange = createRoute({ getParentRoute: () => root, path: '/center/change', staticData: { isOpenToAll: true }, component: lazyRouteComponent(() => import('./center/HowToChangePage.js'), 'HowToChangePage') });
const preferences = createRoute({ getParentRoute: () => root, path: '/preferences', component: lazyRouteComponent(() => import('./account/PreferencesPage.js'), 'PreferencesPage') });
const representation = createRoute({ getParentRoute: () => root, path: '/representation', component: lazyRouteComponent(() => import('./representation/RepresentationPage.js'), 'RepresentationPage') });
const signedOut = createRoute({ getParentRoute: () => root, path: '/signed-out', staticData: { isOpenToAll: true }, component: lazyRouteComponent(() => import('./account/SignedOutPage.js'), 'SignedOutPage') });
const opening = [fileZone, zoneFiling.addChildren([zoneFilingStep]), zoneReceived, filePetition, petitionFiling.addChildren([petitionFilingStep]), petitionReceived, center, centerChange, preferences, representation, signedOut] as const;

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
