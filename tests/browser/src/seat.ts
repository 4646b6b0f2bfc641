// Owns the one Chromium of a spec file and what every spec may expect of it: windows that are closed after each test, and pages that do not complain.
// The specs run in Jest like all others, so that there is one way to run tests and one count; Playwright drives the browser as a library, and its
// `expect` waits for what is seen instead of for time.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect as state, jest } from '@jest/globals';
import { at, closeDevice, launch, openDevice, openWindow, rememberedIn, screenOf, signsIn, type Browser, type BrowserContext, type Language, type Page, type SignedIn, type Visit } from './browser.js';
import { complaints } from './complaints.js';
import { onceForAll } from './onceForAll.js';

export interface Desk {
  /** A window of its own with that page in it. Windows of one person share a session, as tabs do, unless the visit is fresh. */
  visit(visit?: Visit): Promise<Page>;
  /** A new tab beside that window: the same cookies, the same device. */
  tabBeside(page: Page, to: string): Promise<Page>;
  /** From here on these complaints are expected of that window; everything else still fails the spec. */
  allows(page: Page, complaint: RegExp): void;
}
/** For two busy cores; never a measure of anything. */
const PATIENCE_MS = 120_000;

/** Called once at the top of a spec file. */
export function takeSeat(): Desk {
  jest.setTimeout(PATIENCE_MS);
  const { watch, allows, settle } = complaints();
  let browser: Browser;
  let remembered: ReturnType<typeof rememberedIn>;
  beforeAll(async () => {
    browser = await launch();
    remembered = rememberedIn(browser);
  });
  afterEach(async () => {
    await keepPictures(browser);
    for (const context of browser.contexts()) await closeDevice(browser, context);
    settle();
  });
  afterAll(async () => {
    await remembered.forgetAll();
    await browser.close();
  });
  return {
    visit: (visit = {}) => openWindow(browser, visit, remembered.signedIn, watch),
    async tabBeside(page, to) {
      const tab = await page.context().newPage();
      await tab.goto(`${at.gateway}${to}`);
      return tab;
    },
    allows,
  };
}

declare const localStorage: { clear(): void; setItem(name: string, value: string): void };
declare const history: { pushState(data: object, unused: string, address: string): void };
declare const requestAnimationFrame: (act: () => void) => void;
declare const document: { readonly documentElement: { readonly lang: string }; querySelector(selector: string): { readonly textContent: string | null; click(): void } | null };

/** A page that has nothing in it: where a window goes between two others, so that nothing of the one is left in the next. */
const NOWHERE = { address: '/between/two/pages', titles: ['Page not found', 'Página no encontrada'] };

/** Another page in a window of the portal, as its links lead there: without loading it anew. Comes back when that page has its heading and waits for nothing. */
const turn = (page: Page, to: string, language: Language): Promise<void> =>
  page.evaluate(async ({ to: address, spoken, nowhere, patience }) => {
    const until = Date.now() + patience;
    const comes = async (what: string, isThere: () => boolean): Promise<void> => {
      while (!isThere()) {
        if (Date.now() > until) throw new Error(`${what} does not come`);
        await new Promise<void>((resolve) => requestAnimationFrame(resolve));
      }
    };
    const title = (): string => document.querySelector('h1')?.textContent ?? '';
    history.pushState({}, '', nowhere.address);
    await comes('the page between', () => nowhere.titles.includes(title()));
    if (document.documentElement.lang !== spoken) document.querySelector(`header button[lang=${spoken}]`)?.click();
    await comes('the other language', () => document.documentElement.lang === spoken);
    localStorage.clear();
    localStorage.setItem('centerline.language', spoken);
    history.pushState({}, '', address);
    await comes(address, () => title() !== '' && !nowhere.titles.includes(title()) && document.querySelector('.c-loading') === null);
  }, { to, spoken: language, nowhere: NOWHERE, patience: 20_000 });

export interface ReadersVisit extends Visit {
  /** The page is one of the portal's own: it is come to from within. */
  readonly isWithin?: boolean;
}
export interface ReadersDesk extends Pick<Desk, 'allows'> {
  visit(visit?: ReadersVisit): Promise<Page>;
  /** Nothing went wrong in that window: its reader goes on in it. */
  stays(page: Page): void;
}

/** The seat of whoever reads page after page and changes nothing: one device for each person stays open for the whole file, which all files sign in but once. Its
 *  reader goes from page to page in one window as long as nothing goes wrong in it; where something is arranged before a page is asked for, it is loaded in a tab of
 *  its own. Nothing is kept but the session and the language. A fresh visit has a device of its own. */
export function takeReadersSeat(): ReadersDesk {
  jest.setTimeout(PATIENCE_MS);
  const { watch, allows, settle } = complaints();
  let browser: Browser;
  const devices = new Map<string | undefined, BrowserContext>();
  const windows = new Map<BrowserContext, Page>();
  const good = new Set<Page>();
  const signedIn: SignedIn = (person) => onceForAll(`reads-as-${person}`, () => signsIn(browser, person));
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await keepPictures(browser);
    const kept = [...devices.values()];
    const open = [...windows.values()].filter((page) => good.has(page));
    for (const context of browser.contexts()) {
      if (!kept.includes(context)) await closeDevice(browser, context);
      else for (const page of context.pages()) if (!open.includes(page)) await page.close();
    }
    settle();
  });
  afterAll(() => browser.close());
  return {
    async visit(visit = {}) {
      const { as, to = '/', width = 1280, language = 'en', isFresh = false, isWithin = false, before } = visit;
      if (isFresh) return openWindow(browser, visit, signedIn, watch);
      const device = devices.get(as) ?? (await openDevice(browser, as === undefined ? {} : { as }, signedIn, watch));
      devices.set(as, device);
      // Whoever is not signed in comes from outside: there is no way for them through the portal.
      const staysOpen = isWithin && before === undefined && as !== undefined;
      const known = windows.get(device);
      if (staysOpen && known !== undefined && !known.isClosed()) {
        good.delete(known);
        await known.setViewportSize(screenOf(width));
        await turn(known, to, language);
        return known;
      }
      const page = await device.newPage();
      await page.setViewportSize(screenOf(width));
      if (staysOpen) {
        windows.set(device, page);
        await page.goto(`${at.gateway}${NOWHERE.address}`);
        await turn(page, to, language);
        return page;
      }
      await page.addInitScript((spoken) => {
        localStorage.clear();
        localStorage.setItem('centerline.language', spoken);
      }, language);
      await before?.(page);
      await page.goto(`${at.gateway}${to}`);
      return page;
    },
    allows,
    stays: (page) => void good.add(page),
  };
}

/** `CENTERLINE_PICTURES=<folder>` keeps how each window stood at the end of each test, for whoever looks for what went wrong. */
async function keepPictures(browser: Browser): Promise<void> {
  const { CENTERLINE_PICTURES: folder } = process.env;
  if (!folder) return;
  const name = (state.getState().currentTestName ?? 'test').replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 100);
  for (const [index, page] of browser.contexts().flatMap((context) => context.pages()).entries()) await page.screenshot({ path: join(folder, `${name}-${index}.png`), fullPage: true }).catch(() => undefined);
}

/** Has a line printed when all specs have run. Lines that are alike but for their numbers are added up. */
export function sayAtTheClose(line: string): void {
  const { CENTERLINE_AT_THE_CLOSE: place } = process.env;
  if (place === undefined) process.stdout.write(`${line}\n`);
  else appendFileSync(place, `${line}\n`);
}
