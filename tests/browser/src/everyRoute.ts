// Owns the table of everything a reader can come to: each route of the portal's router and each page that is written without script, in every state.
// The runs for accessibility and layout are made from it. A route that is not in it fails the run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@centerline/infra';
import type { Locator, Page } from './browser.js';
import { pageOf, type Cases, type Opened } from './cases.js';
import { workRows } from './workRoutes.js';

/** The cases that the pages show. */
export interface Shown {
  readonly appeal: Opened;
  readonly appealAtCenters: Opened;
  readonly zoneHold: Opened;
  readonly petition: Opened;
  /** Id of an appeal that is begun, all of it filled in, and not submitted. */
  readonly draft: string;
}
export const openShown = async (cases: Cases): Promise<Shown> => ({ appeal: await cases.appeal(), appealAtCenters: await cases.appealAtCenters(), zoneHold: await cases.zoneHold(), petition: await cases.petition(), draft: await cases.draft() });

export interface State {
  /** `full`, `empty`, `with faults` … */
  readonly name: string;
  /** Who looks; nobody without. */
  readonly as?: string;
  readonly to: string | ((shown: Shown) => string);
  /** What is arranged before the page is asked for: answers that are held back, empty or failing. */
  readonly given?: (page: Page) => Promise<void>;
  /** What is done on the page to bring it into this state. */
  readonly then?: (page: Page) => Promise<void>;
  /** What is there once it has come; the same in every language. */
  readonly shows: (page: Page) => Locator;
  /** Pages that are written without script speak English only. */
  readonly isEnglishOnly?: boolean;
}
export interface Row {
  /** As the router has it, or the address of a page without script. */
  readonly route: string;
  readonly states: readonly State[];
}

const SERVICES = /\/api\/(?!events)/;
const css = (selector: string) => (page: Page): Locator => page.locator(selector).first();

/** What the services are asked never comes. */
const silent = (page: Page): Promise<void> => page.route(SERVICES, () => new Promise<void>(() => undefined)).then(() => undefined);
/** The services fail. */
const broken = (page: Page): Promise<void> =>
  page.route(SERVICES, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify({ type: '/problems/unavailable', title: 'Not available', status: 503, detail: 'The service does not answer.', requestId: 'as-told-to-support', errors: [] }) })).then(() => undefined);
/** The line is cut. */
const cut = (page: Page): Promise<void> => page.route(SERVICES, (route) => route.abort('internetdisconnected')).then(() => undefined);
/** Lists have nothing in them. */
const nothing = (page: Page): Promise<void> => page.route(SERVICES, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify({ items: [], next: null }) })).then(() => undefined);

/** The states every page has that asks a service for something. */
const whateverComes = (as: string, to: State['to'], waiting = '.c-loading', failed = '.usa-alert'): readonly State[] => [
  { name: 'loading', as, to, given: silent, shows: css(waiting) },
  { name: 'error', as, to, given: broken, shows: css(failed) },
  { name: 'offline', as, to, given: cut, shows: css(failed) },
];

export const ROWS: readonly Row[] = [
  {
    route: '/',
    states: [
      { name: 'before signing in', to: '/', shows: css('main h1') },
      { name: 'of an importer', as: 'ida.park', to: '/', shows: css('.c-tile .c-count') },
      { name: 'of an officer', as: 'hal.brandt', to: '/', shows: css('.c-tile .c-count') },
      { name: 'with its menu open', as: 'hal.brandt', to: '/', then: openMenu, shows: css('.c-tile .c-count') },
      ...whateverComes('hal.brandt', '/', '.c-count', '.c-count__none'),
    ],
  },
  { route: '/signed-in', states: [{ name: 'full', as: 'ida.park', to: '/signed-in', shows: css('main h1') }] },
  {
    route: '/cases',
    states: [
      { name: 'full', as: 'hal.brandt', to: '/cases', shows: css('tbody tr') },
      { name: 'full, of an importer', as: 'ida.park', to: '/cases', shows: css('tbody tr') },
      { name: 'empty', as: 'ida.park', to: '/cases', given: nothing, shows: css('.c-empty') },
      ...whateverComes('hal.brandt', '/cases'),
    ],
  },
  {
    route: '/cases/$type/$id',
    states: [
      { name: 'an appeal, as its importer', as: 'ida.park', to: ({ appeal }) => pageOf(appeal), shows: css('#deadlines') },
      { name: 'an appeal, as Headquarters', as: 'hal.brandt', to: ({ appeal }) => pageOf(appeal), then: openReasons, shows: css('.c-deadline') },
      { name: 'an appeal, as a Center', as: 'cee010.specialist', to: ({ appealAtCenters }) => pageOf(appealAtCenters), shows: css('.c-deadline') },
      { name: 'a zone question, as its port', as: 'pia.long', to: ({ zoneHold }) => pageOf(zoneHold), shows: css('.c-deadline') },
      { name: 'a petition, as FP&F', as: 'fay.moss', to: ({ petition }) => pageOf(petition), shows: css('.c-deadline') },
      { name: 'not one of yours', as: 'tom.reyes', to: ({ appeal }) => pageOf(appeal), shows: css('.usa-alert') },
      ...whateverComes('hal.brandt', ({ appeal }) => pageOf(appeal)),
    ],
  },
  {
    route: '/cases/$type/$id/$part',
    states: [
      { name: 'deadlines', as: 'hal.brandt', to: ({ appeal }) => `${pageOf(appeal)}/deadlines`, then: openReasons, shows: css('.c-deadline') },
      ...(['advice', 'messages', 'documents', 'letters', 'history'] as const).map((part): State => ({ name: part, as: 'hal.brandt', to: ({ appeal }) => `${pageOf(appeal)}/${part}`, shows: css('main h1') })),
      { name: 'history, as its importer', as: 'ida.park', to: ({ appeal }) => `${pageOf(appeal)}/history`, shows: css('main h1') },
    ],
  },
  {
    route: '/cases/$type/$id/act/$command',
    states: [
      { name: 'asking for information', as: 'hal.brandt', to: ({ appeal }) => `${pageOf(appeal)}/act/request-information`, shows: css('main form') },
      { name: 'withdrawing', as: 'ida.park', to: ({ appeal }) => `${pageOf(appeal)}/act/withdraw`, shows: css('main form') },
      { name: 'one that is not possible now', as: 'helen.cruz', to: ({ appeal }) => `${pageOf(appeal)}/act/decide`, shows: css('main h1') },
    ],
  },
  { route: '/file/ftz', states: [{ name: 'full', as: 'pia.long', to: '/file/ftz', shows: css('main h1') }] },
  { route: '/file/ftz/$draft', states: [] },
  {
    route: '/file/ftz/$draft/$step',
    states: (['place', 'category', 'references', 'user', 'cargo', 'question', 'dates', 'check'] as const).map((step): State => ({ name: `${step}, empty`, as: 'pia.long', to: `/file/ftz/new-empty/${step}`, shows: css('.usa-step-indicator') })),
  },
  { route: '/file/received/ftz/$id', states: [{ name: 'full', as: 'pia.long', to: ({ zoneHold }) => `/file/received/ftz/${zoneHold.id}`, shows: css('.c-receipt') }] },
  { route: '/file/fpf', states: [{ name: 'full', as: 'fay.moss', to: '/file/fpf', shows: css('main h1') }] },
  { route: '/file/fpf/$draft', states: [] },
  {
    route: '/file/fpf/$draft/$step',
    states: (['asking', 'petition', 'dates', 'claim', 'petitioner', 'questions', 'file', 'check'] as const).map((step): State => ({ name: `${step}, empty`, as: 'fay.moss', to: `/file/fpf/new-empty/${step}`, shows: css('.usa-step-indicator') })),
  },
  { route: '/file/received/fpf/$id', states: [{ name: 'full', as: 'ida.park', to: ({ petition }) => `/file/received/fpf/${petition.id}`, shows: css('.c-receipt') }] },
  { route: '/center', states: [{ name: 'before signing in', to: '/center', shows: css('main h1') }, { name: 'of an importer', as: 'ida.park', to: '/center', shows: css('main h1') }] },
  { route: '/center/change', states: [{ name: 'before signing in', to: '/center/change', shows: css('main h1') }] },
  {
    route: '/file',
    states: [
      { name: 'full', as: 'ida.park', to: '/file', shows: css('main a.usa-button--big') },
      { name: 'with drafts', as: 'ida.park', to: '/file', given: typed, shows: css('.c-drafts li') },
    ],
  },
  { route: '/file/reassignment/$draft', states: [] },
  {
    route: '/file/reassignment/$draft/$step',
    states: [
      ...(['importers', 'centers', 'justification', 'data', 'contact', 'check'] as const).map((step): State => ({ name: `${step}, empty`, as: 'ida.park', to: `/file/reassignment/new-empty/${step}`, shows: css('.usa-step-indicator') })),
      ...(['importers', 'centers', 'justification', 'data', 'contact'] as const).map((step): State => ({ name: `${step}, with faults`, as: 'ida.park', to: `/file/reassignment/new-faulty/${step}`, then: goOn, shows: css('.usa-step-indicator') })),
      { name: 'check, with faults', as: 'ida.park', to: '/file/reassignment/new-faulty/check', then: (page) => page.locator('main .usa-button--big').click().then(() => page.locator('.c-errors').waitFor()), shows: css('.usa-step-indicator') },
      { name: 'importers, full', as: 'ida.park', to: ({ draft }) => `/file/reassignment/${draft}/importers`, shows: css('.usa-step-indicator') },
      { name: 'data, full', as: 'ida.park', to: ({ draft }) => `/file/reassignment/${draft}/data`, shows: css('.c-grid__table') },
      { name: 'check, full', as: 'ida.park', to: ({ draft }) => `/file/reassignment/${draft}/check`, shows: css('.c-check') },
      { name: 'of a letter, for Headquarters', as: 'hal.brandt', to: '/file/reassignment/new-letter/contact', shows: css('.usa-step-indicator') },
      { name: 'submitted already', as: 'ida.park', to: ({ appeal }) => `/file/reassignment/${appeal.id}/check`, shows: css('main a.usa-button') },
      ...whateverComes('ida.park', '/file/reassignment/new-empty/importers'),
    ],
  },
  { route: '/file/received/$id', states: [{ name: 'full', as: 'ida.park', to: ({ appeal }) => `/file/received/${appeal.id}`, shows: css('.c-receipt') }, ...whateverComes('ida.park', ({ appeal }) => `/file/received/${appeal.id}`)] },
  { route: 'nowhere', states: [{ name: 'not found', as: 'ida.park', to: '/there/is/nothing', shows: css('main h1') }] },
  {
    route: '/auth/sign-in',
    states: [{ name: 'the provider’s page', to: '/auth/sign-in?to=/', shows: css('button[name=person]'), isEnglishOnly: true }],
  },
  { route: '/plain/reassignment', states: [{ name: 'the form without script', as: 'ida.park', to: '/plain/reassignment', shows: css('form'), isEnglishOnly: true }] },
  ...workRows({ css, whateverComes }),
  { route: '/problems', states: [{ name: 'full', to: '/problems', shows: css('h1'), isEnglishOnly: true }] },
];

/** Something was typed on this device and not sent. */
async function typed(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('centerline.draft.ida.park.reassignment/new-typed', JSON.stringify({ values: {}, at: new Date().toISOString(), version: null })));
}
declare const localStorage: { setItem(name: string, value: string): void };

/** Nothing is filled in, and one goes on. */
async function goOn(page: Page): Promise<void> {
  await page.locator('form button[type=submit]').click();
  await page.locator('.c-errors').waitFor();
}

/** On a phone the menu folds; wider, it is open already. */
async function openMenu(page: Page): Promise<void> {
  const button = page.locator('.usa-menu-btn');
  if (await button.isVisible()) await button.click();
}
async function openReasons(page: Page): Promise<void> {
  await page.locator('.c-deadline').first().waitFor();
  for (const summary of await page.locator('.c-deadline summary').all()) await summary.click();
}

/** Where that state is found, within the portal. */
export const addressIn = ({ to }: State, shown: Shown): string => (typeof to === 'string' ? to : to(shown));

/** Every path the portal's router knows, read from where it is written; throws when one cannot be read. */
export function routerPaths(): readonly string[] {
  const source = readFileSync(join(repository, 'apps', 'portal', 'src', 'routes.tsx'), 'utf8');
  const found = [...source.matchAll(/const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g)].map(([, name = '', parent = '', path = '']) => ({ name, parent, path }));
  const written = [...source.matchAll(/createRoute\(\{/g)].length;
  if (found.length !== written) throw new Error(`routes.tsx has ${written} routes, of which ${found.length} could be read`);
  const whole = (name: string): string => {
    const route = found.find((one) => one.name === name);
    return route === undefined ? '' : `${whole(route.parent)}${route.path}`;
  };
  return found.map(({ name }) => whole(name));
}
