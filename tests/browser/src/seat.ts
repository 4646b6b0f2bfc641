// Owns the one Chromium of a spec file and what every spec may expect of it: windows that are closed after each test, and pages that do not complain.
// The specs run in Jest like all others, so that there is one way to run tests and one count; Playwright drives the browser as a library, and its
// `expect` waits for what is seen instead of for time.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect as state, jest } from '@jest/globals';
import { expect as now, type Browser } from '@playwright/test';
import { at, launch, openWindow, type Kept, type Page, type Visit } from './browser.js';

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

/** Called once at the top of a spec file. */
export function takeSeat(): Desk {
  jest.setTimeout(120_000);
  let browser: Browser;
  const signedIn = new Map<string, Kept>();
  const complaints: { readonly page: Page; readonly words: string }[] = [];
  const allowed = new Map<Page, RegExp[]>();

  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await keepPictures(browser);
    for (const context of browser.contexts()) await context.close();
    const told = complaints.splice(0).filter(({ page, words }) => !(allowed.get(page) ?? []).some((pattern) => pattern.test(words)));
    allowed.clear();
    now(told.map(({ words }) => words)).toEqual([]);
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
    visit: (visit = {}) => openWindow(browser, visit, signedIn, watch),
    async tabBeside(page, to) {
      const tab = await page.context().newPage();
      await tab.goto(`${at.gateway}${to}`);
      return tab;
    },
    allows: (page, complaint) => void allowed.set(page, [...(allowed.get(page) ?? []), complaint]),
  };
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
