// Owns the rows of the pages of work: the list of each role, with its filters, its keys, what is chosen in it, and the windows in which work is given.
import type { Page } from '../browser.js';
import { css, whateverComes, type Row } from './state.js';

/** The views are there, and the list of each is empty. */
const nothingToDo = (page: Page): Promise<unknown> =>
  page.route(/\/api\/oversight\/v1\/work\?/, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify({ asOf: '2026-03-02T15:00:00.000Z', zone: 'America/New_York', count: 0, items: [], next: null }) }));

type Tool = 'filter' | 'save' | 'keys';
const TOOLS: readonly Tool[] = ['filter', 'save', 'keys'];
const press = (tool: Tool) => (page: Page): Promise<void> => page.locator('.c-work__tools button').nth(TOOLS.indexOf(tool)).click();
const opens = (tool: Tool) => async (page: Page): Promise<void> => {
  await press(tool)(page);
  await page.locator('dialog[open]').waitFor();
};
async function chooseAll(page: Page): Promise<void> {
  // On a phone the head of the table is not shown; there is a button in its place.
  const onPhone = page.locator('.c-worktable__all');
  await ((await onPhone.isVisible()) ? onPhone : page.locator('label[for="choose-all"]')).click();
  await page.locator('.c-bulkbar').waitFor();
}
/** As far as what would happen with each. */
async function givesWork(page: Page): Promise<void> {
  await chooseAll(page);
  await page.locator('.c-bulkbar .usa-button:not(.usa-button--unstyled)').last().click();
  await page.locator('dialog .usa-radio__label').first().click();
  await page.locator('dialog textarea').fill('A reason for whoever reads the history.');
  await page.locator('dialog .c-actions button').first().click();
  await page.locator('dialog .c-bulk__results').waitFor();
}
const LIST = css('.c-worktable tbody tr');
/** The tools of a view that its reader keeps: it can be renamed and removed too. */
const opensKept = (which: 'rename' | 'remove') => async (page: Page): Promise<void> => {
  await page.locator('.c-work__tools button').nth(which === 'rename' ? 2 : 3).click();
  await page.locator('dialog[open]').waitFor();
};
async function keepsWithoutName(page: Page): Promise<void> {
  await opens('save')(page);
  await page.locator('dialog form button[type=submit]').click();
  await page.locator('#view-name-fault').waitFor();
}
/** Nobody and no reason is given, and one goes on. */
async function givesToNobody(page: Page): Promise<void> {
  await chooseAll(page);
  await page.locator('.c-bulkbar .usa-button:not(.usa-button--unstyled)').last().click();
  await page.locator('dialog .c-actions button').first().click();
  await page.locator('dialog .usa-error-message').first().waitFor();
}

export const WORK: readonly Row[] = [
  {
    route: '/work',
    states: [
      { name: 'full', as: 'hugo.stein', to: '/work?view=everywhere', shows: LIST },
      { name: 'full, of a Center', as: 'cee010.supervisor', to: '/work?view=office', shows: LIST },
      { name: 'of an auditor', as: 'ada.wynn', to: '/work?view=everywhere', shows: LIST },
      { name: 'empty', as: 'hal.brandt', to: '/work', given: nothingToDo, shows: css('.c-empty') },
      { name: 'a view that is gone', as: 'hal.brandt', to: '/work?view=00000000-0000-7000-8000-000000000000', shows: css('.c-empty') },
      { name: 'with its filters', as: 'hal.brandt', to: '/work?type=reassignment&due=later', then: press('filter'), shows: css('.c-filter__said') },
      { name: 'keeping a view', as: 'cee010.supervisor', to: '/work?view=office', then: opens('save'), isModal: true, shows: LIST },
      { name: 'keeping a view without a name', as: 'cee010.supervisor', to: '/work?view=office', then: keepsWithoutName, isModal: true, shows: LIST },
      { name: 'a kept view', as: 'cee010.supervisor', to: ({ view }) => `/work?view=${view}`, shows: LIST },
      { name: 'renaming a kept view', as: 'cee010.supervisor', to: ({ view }) => `/work?view=${view}`, then: opensKept('rename'), isModal: true, shows: LIST },
      { name: 'removing a kept view', as: 'cee010.supervisor', to: ({ view }) => `/work?view=${view}`, then: opensKept('remove'), isModal: true, shows: LIST },
      { name: 'with its keys', as: 'cee010.supervisor', to: '/work?view=office', then: opens('keys'), isModal: true, shows: LIST },
      { name: 'with work chosen', as: 'cee010.supervisor', to: '/work?view=office', then: chooseAll, shows: LIST },
      { name: 'giving work to nobody', as: 'cee010.supervisor', to: '/work?view=office', then: givesToNobody, isModal: true, shows: LIST },
      { name: 'giving work to somebody', as: 'cee010.supervisor', to: '/work?view=office', then: givesWork, isModal: true, shows: LIST },
      ...whateverComes('hal.brandt', '/work'),
    ],
  },
];
