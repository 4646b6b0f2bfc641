// Owns the rows of the pages of supervision: the board and its figures, clocks, ages, people, absences, sharing out work, and the two searches of auditors.
import { ask } from '../../../src/asking.js';
import { at, type Page } from '../browser.js';
import { css, whateverComes, type Row } from './state.js';

const FILTERS = '.c-filters__bar button';
const openFilters = async (page: Page): Promise<void> => {
  await page.locator(FILTERS).first().click();
  await page.locator('.c-filter').waitFor();
};
/** What is chosen contradicts itself, and one goes on. */
async function faultyPeriod(page: Page): Promise<void> {
  await openFilters(page);
  await page.locator('#filter-fromDay').fill('2026-03-02');
  await page.locator('#filter-untilDay').fill('2026-03-01');
  await page.locator('.c-filter button[type=submit]').click();
  await page.locator('.c-filter .usa-error-message').waitFor();
}
async function openEvent(page: Page): Promise<void> {
  await page.locator('.c-event summary').first().click();
}
/** As far as who would get what. */
async function proposes(page: Page): Promise<void> {
  await page.locator('.c-people .usa-checkbox__label').first().click();
  await page.locator('main .c-actions .usa-button').first().click();
  await page.locator('.c-plan__to').first().waitFor();
}
async function endsTooSoon(page: Page): Promise<void> {
  await page.locator('#absence-untilOn').fill('2020-01-01');
  await page.locator('main form button[type=submit]').click();
  await page.locator('.usa-error-message').waitFor();
}
async function endsAbsence(page: Page): Promise<void> {
  await page.locator('main table button').first().click();
  await page.locator('dialog[open]').waitFor();
}
/** An officer at the port looks into ACE. */
const looksUpImporter = () => ask(at.identity, 'pia.long', `${at.reassignment}/v1/importers/look-up`, { body: { ior: '95-5000001JM' } });
/** Filters that nothing can match. */
const NOBODY = 'person=nobody.at.all';

export const SUPERVISION: readonly Row[] = [
  {
    route: '/supervision',
    states: [
      { name: 'full', as: 'hugo.stein', to: '/supervision', shows: css('.c-headline li') },
      { name: 'by Center', as: 'hugo.stein', to: '/supervision?by=center&type=reassignment', shows: css('.c-figure svg') },
      { name: 'of a Center, by person', as: 'cee010.supervisor', to: '/supervision?by=person', shows: css('.c-headline li') },
      { name: 'empty', as: 'hugo.stein', to: `/supervision?${NOBODY}`, shows: css('.c-empty') },
      { name: 'with its filters', as: 'hugo.stein', to: '/supervision?basis=INTERNAL_SLA', then: openFilters, shows: css('.c-filter__said') },
      { name: 'with a period that ends before it begins', as: 'hugo.stein', to: '/supervision', then: faultyPeriod, shows: css('.c-headline li') },
      { name: 'not for a specialist', as: 'cee010.specialist', to: '/supervision', shows: css('.usa-alert') },
      ...whateverComes('hugo.stein', '/supervision'),
    ],
  },
  {
    route: '/supervision/clocks',
    states: [
      { name: 'all', as: 'hugo.stein', to: '/supervision/clocks', shows: css('tbody tr') },
      { name: 'due next', as: 'hugo.stein', to: '/supervision/clocks?list=next', shows: css('tbody tr') },
      { name: 'empty', as: 'hugo.stein', to: `/supervision/clocks?list=breaches&${NOBODY}`, shows: css('.c-empty') },
      { name: 'with its filters', as: 'hugo.stein', to: '/supervision/clocks?verdict=running', then: openFilters, shows: css('tbody tr') },
      ...whateverComes('hugo.stein', '/supervision/clocks'),
    ],
  },
  {
    route: '/supervision/cases',
    states: [
      { name: 'full', as: 'hugo.stein', to: '/supervision/cases', shows: css('.c-figure svg') },
      { name: 'of one age', as: 'hugo.stein', to: '/supervision/cases?age=0-5&by=holder', shows: css('.c-figure svg') },
      { name: 'empty', as: 'hugo.stein', to: '/supervision/cases?holder=OT-RR&center=CEE009', shows: css('.c-empty') },
      ...whateverComes('hugo.stein', '/supervision/cases'),
    ],
  },
  {
    route: '/supervision/team',
    states: [
      { name: 'full', as: 'cee010.supervisor', to: '/supervision/team', shows: css('.c-figure svg') },
      { name: 'of a port director', as: 'paul.drake', to: '/supervision/team', shows: css('.c-by') },
      { name: 'of another office', as: 'cee010.supervisor', to: '/supervision/team?unit=CEE001', shows: css('.usa-alert') },
      ...whateverComes('cee010.supervisor', '/supervision/team'),
    ],
  },
  {
    route: '/supervision/rebalance',
    states: [
      { name: 'full', as: 'cee010.supervisor', to: '/supervision/rebalance', shows: css('.c-people') },
      { name: 'with a proposal', as: 'cee010.supervisor', to: '/supervision/rebalance', then: proposes, shows: css('.c-plan__to') },
      { name: 'with nothing to share out', as: 'cee002.supervisor', to: '/supervision/rebalance', shows: css('#whose') },
      ...whateverComes('cee010.supervisor', '/supervision/rebalance'),
    ],
  },
  {
    route: '/absence',
    states: [
      { name: 'full', as: 'cee001.supervisor', to: '/absence', shows: css('tbody tr') },
      { name: 'ending one', as: 'cee001.supervisor', to: '/absence', then: endsAbsence, isModal: true, shows: css('tbody tr') },
      { name: 'empty', as: 'cee002.supervisor', to: '/absence', shows: css('main form') },
      { name: 'with faults', as: 'cee002.supervisor', to: '/absence', then: endsTooSoon, shows: css('.usa-error-message') },
      ...whateverComes('cee002.specialist', '/absence'),
    ],
  },
  {
    route: '/supervision/events',
    states: [
      { name: 'full', as: 'ada.wynn', to: '/supervision/events', then: openEvent, shows: css('tbody tr') },
      { name: 'of one case', as: 'ada.wynn', to: ({ appeal }) => `/supervision/events?case=${appeal.id}`, shows: css('tbody tr') },
      { name: 'empty', as: 'ada.wynn', to: '/supervision/events?actor=nobody.at.all', shows: css('.c-empty') },
      { name: 'with its filters', as: 'ada.wynn', to: '/supervision/events?kind=reassignment.filed', then: openFilters, shows: css('tbody tr') },
      ...whateverComes('ada.wynn', '/supervision/events'),
    ],
  },
  {
    route: '/supervision/readings',
    states: [
      { name: 'full', as: 'ada.wynn', to: '/supervision/readings', shows: css('tbody tr') },
      { name: 'of an importer in ACE', as: 'ada.wynn', to: '/supervision/readings?account=ACCT-1005', given: looksUpImporter, shows: css('tbody tr') },
      { name: 'empty', as: 'ada.wynn', to: '/supervision/readings?reader=nobody.at.all', shows: css('.c-empty') },
      { name: 'not for Headquarters', as: 'hugo.stein', to: '/supervision/readings', shows: css('.usa-alert') },
      ...whateverComes('ada.wynn', '/supervision/readings'),
    ],
  },
];
