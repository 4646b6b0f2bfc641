// Owns the rows of the table of everything a reader can come to that are about work and its supervision. What every row is made with comes from the table.
import type { Locator, Page } from './browser.js';
import type { Row, State } from './everyRoute.js';

/** What the table lends: how a thing is found, and the states every page has that asks a service. */
export interface Lent {
  readonly css: (selector: string) => (page: Page) => Locator;
  readonly whateverComes: (as: string, to: State['to'], waiting?: string, failed?: string) => readonly State[];
}

/** The views are there, and the list of each is empty. */
async function nothingToDo(page: Page): Promise<void> {
  await page.route(/\/api\/oversight\/v1\/work\?/, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify({ asOf: '2026-03-02T15:00:00.000Z', zone: 'America/New_York', count: 0, items: [], next: null }) }));
}
const openFilters = (page: Page): Promise<void> => page.locator('.c-work__tools button').first().click();

export const workRows = ({ css, whateverComes }: Lent): readonly Row[] => [
  {
    route: '/work',
    states: [
      { name: 'full', as: 'hugo.stein', to: '/work?view=everywhere', shows: css('.c-worktable tbody tr') },
      { name: 'full, of a Center', as: 'cee010.supervisor', to: '/work?view=office', shows: css('.c-worktable tbody tr') },
      { name: 'of an auditor', as: 'ada.wynn', to: '/work?view=everywhere', shows: css('.c-worktable tbody tr') },
      { name: 'empty', as: 'hal.brandt', to: '/work', given: nothingToDo, shows: css('.c-empty') },
      { name: 'a view that is gone', as: 'hal.brandt', to: '/work?view=00000000-0000-7000-8000-000000000000', shows: css('.c-empty') },
      { name: 'with its filters', as: 'hal.brandt', to: '/work?type=reassignment&due=later', then: openFilters, shows: css('.c-filter__said') },
      ...whateverComes('hal.brandt', '/work'),
    ],
  },
];
