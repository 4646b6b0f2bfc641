// Owns what a state of a page is, and the states that every page has that asks a service for something. Data and the few ways to arrange it.
import type { Locator, Page } from '../browser.js';
import type { Shown } from './shown.js';

export interface State {
  /** `full`, `empty`, `with faults` … */
  readonly name: string;
  /** Who looks; nobody without. */
  readonly as?: string;
  readonly to: string | ((shown: Shown) => string);
  /** What is arranged before the page is asked for: answers that are held back, empty or failing. */
  readonly given?: (page: Page) => Promise<unknown>;
  /** What is done on the page to bring it into this state. */
  readonly then?: (page: Page) => Promise<void>;
  /** What is there once it has come; the same in every language. */
  readonly shows: (page: Page) => Locator;
  /** Its reader follows a link from outside, as in a letter: the page is loaded anew. */
  readonly isFromOutside?: boolean;
  /** A window lies over the page: nothing behind it can be pressed, not even the other language. */
  readonly isModal?: boolean;
  /** It costs its reader the session: on a device of its own. */
  readonly endsSession?: boolean;
  /** One of the states that every page has that asks a service for something. */
  readonly isOfEveryPage?: boolean;
  /** Pages that are written without script speak English only. */
  readonly isEnglishOnly?: boolean;
}
export interface Row {
  /** As the router has it, or the address of a page without script. */
  readonly route: string;
  readonly states: readonly State[];
}
/** Where that state is found, within the portal. */
export const addressIn = ({ to }: State, shown: Shown): string => (typeof to === 'string' ? to : to(shown));

/** The first one that matches. */
export const css = (selector: string) => (page: Page): Locator => page.locator(selector).first();

interface WithTimers { setTimeout: (act: () => void, ms?: number) => unknown }
/** What failed is tried again after some seconds; nobody waits for them here. */
const hurried = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const window = globalThis as unknown as WithTimers;
    const { setTimeout } = window;
    window.setTimeout = (act, ms = 0) => setTimeout(act, ms / 20);
  });

const SERVICES = /\/api\/(?!events)/;
const problem = JSON.stringify({ type: '/problems/unavailable', title: 'Not available', status: 503, detail: 'The service does not answer.', requestId: 'as-told-to-support', errors: [] });
/** What the services are asked never comes. */
const silent = (page: Page): Promise<unknown> => page.route(SERVICES, () => new Promise<void>(() => undefined));
/** The services fail. */
export const brokenAt = (address: RegExp) => async (page: Page): Promise<void> => {
  await hurried(page);
  await page.route(address, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: problem }));
};
const broken = brokenAt(SERVICES);
/** The line is cut. */
const cut = async (page: Page): Promise<void> => {
  await hurried(page);
  await page.route(SERVICES, (route) => route.abort('internetdisconnected'));
};
/** Lists whose address matches have nothing in them. */
export const nothingAt = (address: RegExp) => (page: Page): Promise<unknown> =>
  page.route(address, (route) => route.fulfill({ status: 200, contentType: 'application/json', body: JSON.stringify({ items: [], next: null, count: 0, asOf: new Date().toISOString(), zone: 'America/New_York' }) }));

/** @param waiting what stands there while nothing has come, @param failed what stands there when it does not. */
export const whateverComes = (as: string | undefined, to: State['to'], waiting = '.c-loading', failed = '.usa-alert'): readonly State[] => {
  const who = { ...(as === undefined ? {} : { as }), isOfEveryPage: true };
  return [
    { name: 'loading', ...who, to, given: silent, shows: css(waiting) },
    { name: 'error', ...who, to, given: broken, shows: css(failed) },
    { name: 'offline', ...who, to, given: cut, shows: css(failed) },
  ];
};

/** Nothing is filled in, or not rightly, and one goes on. */
export async function goOn(page: Page): Promise<void> {
  await page.locator('main form button[type=submit]').first().click();
  await page.locator('.c-errors').waitFor();
}
