// Owns the rows of the pages around the work: the front page, signing in and out, what a person sets for themselves, and the pages without script.
import { randomUUID } from 'node:crypto';
import type { Page } from '../browser.js';
import { css, goOn, nothingAt, whateverComes, type Row } from './state.js';

/** What the notices on top say when they are opened. */
async function openNotice(page: Page): Promise<void> {
  await page.locator('.usa-banner__button').first().click();
  await page.locator('#banner').waitFor();
}
/** On a phone the menu folds; wider, it is open already. */
async function openMenu(page: Page): Promise<void> {
  const button = page.locator('.usa-menu-btn');
  if (await button.isVisible()) await button.click();
}
/** The session is told to end in four minutes. */
const ending = (page: Page): Promise<unknown> =>
  page.route('**/auth/me', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), idleUntil: new Date(Date.now() + 240_000).toISOString() } });
  });
/** The session is over while its page stays: the second question is not answered any more. */
async function over(page: Page): Promise<void> {
  await page.context().clearCookies();
  // The page may find out by itself meanwhile: then its window is there before the click, and a pointer would not come through it.
  await page.locator('main a[href^="/cases"]').first().dispatchEvent('click');
  await page.locator('dialog[open]').waitFor();
}

const WEBHOOKS = /\/v1\/webhooks$/;
/** One that works, one that is not reached, one that has ended; with two posts to each. */
async function threeWebhooks(page: Page): Promise<void> {
  const one = { unit: 'BRK-201', sinceAt: '2026-11-02T15:00:00.000Z', madeBy: 'ben.ortiz', madeAt: '2026-11-02T15:00:00.000Z', rotatedAt: null, endedAt: null, endedBy: null, endedFor: null, failingSince: null, fault: null };
  const items = [
    { ...one, id: randomUUID(), url: 'https://cases.harborway.example/centerline' },
    { ...one, id: randomUUID(), url: 'https://cases.harborway.example/a/rather/long/address/that/has/to/break/somewhere/on/a/phone', failingSince: '2026-11-20T15:00:00.000Z', fault: 'answered 503' },
    { ...one, id: randomUUID(), url: 'https://old.harborway.example/', endedAt: '2026-11-19T15:00:00.000Z', endedBy: 'ben.ortiz', endedFor: 'Replaced by the new system' },
  ];
  const post = { caseId: randomUUID(), type: 'reassignment', number: 'CR-2026-000001', version: 3, url: items[0]?.url, outcome: 'taken', detail: null, triedAt: '2026-11-20T15:00:00.000Z' };
  const tries = [post, { ...post, outcome: 'not-now', detail: 'answered 503', triedAt: '2026-11-20T14:55:00.000Z' }];
  await page.route(WEBHOOKS, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify({ items }) }));
  await page.route(/\/v1\/webhooks\/[^/]+\/tries$/, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify({ items: tries }) }));
}
const pressActs = (place: number) => async (page: Page): Promise<void> => {
  await page.locator('main td button').nth(place).click();
  await page.locator('dialog[open]').waitFor();
};

export const FRONT: readonly Row[] = [
  {
    route: '/',
    states: [
      { name: 'before signing in', to: '/', shows: css('main h1') },
      { name: 'of an importer', as: 'ida.park', to: '/', shows: css('.c-tile .c-count') },
      { name: 'of an officer', as: 'hal.brandt', to: '/', shows: css('.c-tile .c-count') },
      { name: 'with its menu open', as: 'hal.brandt', to: '/', then: openMenu, shows: css('.c-tile .c-count') },
      { name: 'with the notice on top open', to: '/', then: openNotice, shows: css('main h1') },
      { name: 'the session about to end', as: 'hal.brandt', to: '/', given: ending, isModal: true, shows: css('dialog[open]') },
      { name: 'the session over', as: 'pia.long', to: '/', then: over, isModal: true, endsSession: true, shows: css('dialog[open]') },
      ...whateverComes('hal.brandt', '/', '.c-count', '.c-count__none'),
    ],
  },
  { route: '/signed-in', states: [{ name: 'full', as: 'ida.park', to: '/signed-in', shows: css('main h1') }] },
  {
    route: '/representation',
    states: [
      { name: 'of an importer', as: 'ida.park', to: '/representation', shows: css('main table') },
      { name: 'of a broker', as: 'ben.ortiz', to: '/representation', shows: css('main table') },
      { name: 'of Headquarters', as: 'hal.brandt', to: '/representation', shows: css('main table') },
      { name: 'with faults', as: 'ida.park', to: '/representation', then: goOn, shows: css('.c-errors') },
      ...whateverComes('ida.park', '/representation'),
      { name: 'revoking', as: 'ida.park', to: '/representation', then: async (page) => { await page.locator('main td button').first().click(); await page.locator('dialog[open]').waitFor(); }, isModal: true, shows: css('dialog[open]') },
      { name: 'revoking without a reason', as: 'ida.park', to: '/representation', then: async (page) => { await page.locator('main td button').first().click(); await page.locator('dialog[open] form button[type=submit]').click(); }, isModal: true, shows: css('dialog[open] .c-errors') },
    ],
  },
  {
    route: '/webhooks',
    states: [
      { name: 'of a broker', as: 'ben.ortiz', to: '/webhooks', given: threeWebhooks, shows: css('main table') },
      { name: 'none yet', as: 'ida.park', to: '/webhooks', given: nothingAt(WEBHOOKS), shows: css('.c-empty') },
      { name: 'with faults', as: 'ida.park', to: '/webhooks', then: goOn, shows: css('.c-errors') },
      ...whateverComes('ida.park', '/webhooks'),
      ...(['posts', 'secret', 'again', 'end'] as const).map((act, place) => ({ name: `the window of "${act}"`, as: 'ben.ortiz', to: '/webhooks', given: threeWebhooks, then: pressActs(place), isModal: true, shows: css('dialog[open] .c-actions') })),
      { name: 'again, without a time', as: 'ben.ortiz', to: '/webhooks', given: threeWebhooks, then: async (page) => { await pressActs(2)(page); await page.locator('dialog[open] form button[type=submit]').click(); }, isModal: true, shows: css('dialog[open] .c-errors') },
    ],
  },
  { route: 'nowhere', states: [{ name: 'not found', as: 'ida.park', to: '/there/is/nothing', isFromOutside: true, shows: css('main h1') }] },
  { route: '/auth/sign-in', states: [{ name: 'the provider’s page', to: '/auth/sign-in?to=/', shows: css('button[name=person]'), isEnglishOnly: true }] },
  {
    route: '/plain/reassignment',
    states: [
      { name: 'the form without script', as: 'ida.park', to: '/plain/reassignment', shows: css('form'), isEnglishOnly: true },
      { name: 'the form without script, with faults', as: 'ida.park', to: '/plain/reassignment', then: (page) => page.locator('main form button').last().click(), shows: css('form'), isEnglishOnly: true },
    ],
  },
  { route: '/problems', states: [{ name: 'full', to: '/problems', shows: css('h1'), isEnglishOnly: true }] },
];
