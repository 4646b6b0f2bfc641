// Owns the rows of a person's own pages: how they wish to hear of their cases, what is left when they have signed out; and of the bar by which time passes in development.
import type { Page } from '../browser.js';
import { typed } from './filing.js';
import { brokenAt, css, goOn, whateverComes, type Row, type State } from './state.js';

const saves = async (page: Page): Promise<void> => {
  await page.locator('main form button[type=submit]').click();
  await page.locator('main .usa-alert--success').waitFor();
};

const MINUTE_MS = 60_000;
/** A journey through time as the gateway tells it; no time passes for those who only look. */
const journey = { from: '2026-03-02T15:00:00.000Z', to: '2026-03-09T15:00:00.000Z', stops: Array.from({ length: 12 }, (_, index) => ({
  at: new Date(Date.parse('2026-03-03T15:00:00.000Z') + index * 60 * MINUTE_MS).toISOString(), others: index % 3,
  due: [{ caseId: '00000000-0000-7000-8000-000000000000', number: `CR-2026-00000${index % 10}`, type: 'reassignment', clock: 'Advice of the current Center', mark: index % 2 === 0 ? 'WARN' : 'BREACH' }],
})) };
const arrives = (page: Page): Promise<unknown> => page.route('**/development/advance', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify(journey) }));
const neverArrives = (page: Page): Promise<unknown> => page.route('**/development/advance', () => new Promise<void>(() => undefined));
const fails = (page: Page): Promise<unknown> =>
  page.route('**/development/advance', (route) => route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify({ type: '/problems/conflict', title: 'Conflict', status: 409, detail: 'Somebody is letting time pass already: wait a moment.', errors: [] }) }));

const opensBar = (page: Page): Promise<void> => page.locator('.c-travel summary').click();
const travels = async (page: Page): Promise<void> => {
  await opensBar(page);
  await page.locator('.c-travel .c-actions button').first().click();
  await page.locator('.c-travel [role=status] p').first().waitFor();
};
const bar = (name: string, then: State['then'], given?: State['given']): State => ({ name: `the bar of time, ${name}`, as: 'hal.brandt', to: '/preferences', shows: css('.c-travel summary time, .c-travel summary span'), ...(then === undefined ? {} : { then }), ...(given === undefined ? {} : { given }) });

const SESSIONS = /\/auth\/sessions$/;
const asTold = (isThis: boolean, hour: number) => ({ openedAt: `2026-11-26T${hour}:00:00.000Z`, seenAt: `2026-11-26T${hour}:40:00.000Z`, endsAt: `2026-11-27T0${hour - 12}:00:00.000Z`, browser: isThis ? 'Firefox, Linux' : null, network: '203.0.113.7', isThis });
const listed = (...items: readonly object[]) => (page: Page): Promise<unknown> => page.route(SESSIONS, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify({ items }) }));
const oneSession = listed(asTold(true, 15));
const twoSessions = listed(asTold(true, 15), asTold(false, 13));
const tooOld = JSON.stringify({ type: '/problems/step-up', title: 'Sign in again', status: 401, detail: 'The last time is more than 15 minutes ago.', errors: [] });
async function twoSessionsToEnd(page: Page): Promise<void> {
  await twoSessions(page);
  await page.route('**/auth/sessions/end-others', (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify({ ended: 1 }) }));
}
async function twoSessionsOfOld(page: Page): Promise<void> {
  await twoSessions(page);
  await page.route('**/auth/sessions/end-others', (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: tooOld }));
}
const endsOthers = (page: Page): Promise<void> => page.locator('main .c-actions button').first().click();

export const ACCOUNT: readonly Row[] = [
  {
    route: '/preferences',
    states: [
      { name: 'full', as: 'ida.park', to: '/preferences', shows: css('main form') },
      { name: 'saved', as: 'tom.reyes', to: '/preferences', then: saves, shows: css('main form') },
      bar('open', opensBar), bar('on the way', travels, neverArrives), bar('arrived', travels, arrives), bar('not moved', travels, fails),
      ...whateverComes('ida.park', '/preferences'),
    ],
  },
  {
    route: '/sessions',
    states: [
      { name: 'signed in twice', as: 'ida.park', to: '/sessions', given: twoSessions, shows: css('main table') },
      { name: 'nowhere else', as: 'ida.park', to: '/sessions', given: oneSession, shows: css('main table') },
      { name: 'ended elsewhere', as: 'ida.park', to: '/sessions', given: twoSessionsToEnd, then: endsOthers, shows: css('main .usa-alert--success') },
      { name: 'signed in too long ago to end others', as: 'ida.park', to: '/sessions', given: twoSessionsOfOld, then: endsOthers, isModal: true, shows: css('dialog[open]') },
      { name: 'of an administrator', as: 'adam.knox', to: '/sessions', given: oneSession, shows: css('main form') },
      { name: 'of an administrator, with faults', as: 'adam.knox', to: '/sessions', given: oneSession, then: goOn, shows: css('.c-errors') },
      { name: 'loading', as: 'ida.park', to: '/sessions', given: (page) => page.route(SESSIONS, () => new Promise<void>(() => undefined)), shows: css('.c-loading') },
      { name: 'error', as: 'ida.park', to: '/sessions', given: brokenAt(SESSIONS), shows: css('.usa-alert') },
    ],
  },
  {
    route: '/signed-out',
    states: [
      { name: 'nothing is left', to: '/signed-out', shows: css('main h2') },
      { name: 'with something kept', to: '/signed-out', given: typed('ida.park.reassignment/new-typed'), shows: css('main button') },
      { name: 'still signed in', as: 'ida.park', to: '/signed-out', shows: css('main a.usa-button') },
    ],
  },
];
