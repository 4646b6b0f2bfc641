// Owns the one Chromium of a spec file, and how a person comes to sit before it: signed in at the real provider, at a width, in a language.
// The specs run in Jest like all others, so that there is one way to run tests and one count; Playwright drives the browser as a library, and its
// `expect` waits for what is seen instead of for time. Must never let a page's own complaint pass: every spec fails on one.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect as state, jest } from '@jest/globals';
import { chromium, expect as plain, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { endpointsOfTest } from '../../src/asking.js';

export type { Locator, Page } from '@playwright/test';

/** Where the browser finds the system; the sign-in page is the provider's. */
export const at = endpointsOfTest();
/** For two busy cores; never a measure of anything. */
const PATIENCE_MS = 20_000;
/** Waits for what it expects. */
export const expect = plain.configure({ timeout: PATIENCE_MS });

export const WIDTHS = [320, 768, 1280] as const;
export type Width = (typeof WIDTHS)[number];
export type Language = 'en' | 'es';

export interface Visit {
  /** A sample person; nobody is signed in without. */
  readonly as?: string;
  /** The page, such as `/cases?type=ftz`; the first one without. */
  readonly to?: string;
  readonly width?: Width;
  readonly language?: Language;
  /** Signs in anew and shares nothing with earlier visits of that person. */
  readonly isFresh?: boolean;
  readonly withoutScript?: boolean;
  /** Done with the window before it asks for the page. */
  readonly before?: ((page: Page) => Promise<void>) | undefined;
}

export interface Desk {
  /** A window of its own with that page in it. Windows of one person share a session, as tabs do, unless the visit is fresh. */
  visit(visit?: Visit): Promise<Page>;
  /** A new tab beside that window: the same cookies, the same device. */
  tabBeside(page: Page, to: string): Promise<Page>;
  /** From here on these complaints are expected of that window; everything else still fails the spec. */
  allows(page: Page, complaint: RegExp): void;
}

/** What the browser says of every refused or lost request by itself; the specs look at the page instead. */
const OF_EVERY_REQUEST = /^Failed to load resource/;

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Called once at the top of a spec file. */
export function takeSeat(): Desk {
  jest.setTimeout(120_000);
  let browser: Browser;
  const signedIn = new Map<string, Kept>();
  const complaints: { readonly page: Page; readonly words: string }[] = [];
  const allowed = new Map<Page, RegExp[]>();

  beforeAll(async () => {
    const { CHROMIUM } = process.env;
    browser = await chromium.launch(CHROMIUM ? { executablePath: CHROMIUM } : {});
  });
  afterEach(async () => {
    await keepPictures(browser);
    for (const context of browser.contexts()) await context.close();
    const told = complaints.splice(0).filter(({ page, words }) => !(allowed.get(page) ?? []).some((pattern) => pattern.test(words)));
    allowed.clear();
    plain(told.map(({ words }) => words)).toEqual([]);
  });
  afterAll(() => browser.close());

  function watch(page: Page): void {
    const complain = (words: string): void => void complaints.push({ page, words });
    page.on('pageerror', (error) => complain(`thrown in the page: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !OF_EVERY_REQUEST.test(message.text())) complain(`${message.type()} at ${page.url()}: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) complain(`${response.status()} of ${response.request().method()} ${response.url()}`);
    });
  }

  return {
    async visit({ as, to = '/', width = 1280, language = 'en', isFresh = false, withoutScript = false, before } = {}) {
      const kept = as === undefined || isFresh ? undefined : signedIn.get(as);
      const context = await browser.newContext({
        viewport: { width, height: width === 320 ? 640 : 900 }, locale: language === 'es' ? 'es-US' : 'en-US', timezoneId: 'America/New_York', reducedMotion: 'reduce', javaScriptEnabled: !withoutScript,
        ...(kept === undefined ? {} : { storageState: kept }),
      });
      context.on('page', watch);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      if (as !== undefined && kept === undefined) {
        await signIn(page, as);
        if (!isFresh) signedIn.set(as, await context.storageState());
      }
      await before?.(page);
      await page.goto(`${at.gateway}${to}`);
      return page;
    },
    async tabBeside(page, to) {
      const tab = await page.context().newPage();
      await tab.goto(`${at.gateway}${to}`);
      return tab;
    },
    allows: (page, complaint) => void allowed.set(page, [...(allowed.get(page) ?? []), complaint]),
  };
}

/** The way of everybody: to the provider, a click on one's name, and back to the page that was asked for. */
export async function signIn(page: Page, person: string, to = '/signed-in'): Promise<void> {
  await page.goto(`${at.gateway}/auth/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator(`button[name=person][value="${person}"]`).click();
  await page.waitForURL((url) => url.href.startsWith(at.gateway) && !url.pathname.startsWith('/auth/'));
}

/** `CENTERLINE_PICTURES=<folder>` keeps how each window stood at the end of each test, for whoever looks for what went wrong. */
async function keepPictures(browser: Browser): Promise<void> {
  const { CENTERLINE_PICTURES: folder } = process.env;
  if (!folder) return;
  const name = (state.getState().currentTestName ?? 'test').replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 100);
  for (const [index, page] of browser.contexts().flatMap((context) => context.pages()).entries()) await page.screenshot({ path: join(folder, `${name}-${index}.png`), fullPage: true }).catch(() => undefined);
}

/** Has a line printed when all specs have run. */
export function sayAtTheClose(line: string): void {
  const { CENTERLINE_AT_THE_CLOSE: place } = process.env;
  if (place === undefined) process.stdout.write(`${line}\n`);
  else appendFileSync(place, `${line}\n`);
}
