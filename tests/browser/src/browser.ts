// Owns the browser: which Chromium is started, and how a person comes to sit before a window of it: signed in at the real provider, at a width, in a language.
import { chromium, expect as plain, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { endpointsOfTest } from '../../src/asking.js';

export type { Browser, Locator, Page } from '@playwright/test';

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
  readonly before?: ((page: Page) => Promise<unknown>) | undefined;
}

/** Cookies and what a device keeps. */
export type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

/** The program that CHROMIUM names; Playwright's own when it names none. */
export function launch(): Promise<Browser> {
  const { CHROMIUM } = process.env;
  return chromium.launch(CHROMIUM ? { executablePath: CHROMIUM } : {});
}

/** @param signedIn who has signed in before, and what their device keeps. @param watch is shown each window, before anything is in it. */
export async function openWindow(browser: Browser, { as, to = '/', width = 1280, language = 'en', isFresh = false, withoutScript = false, before }: Visit, signedIn: Map<string, Kept>, watch: (page: Page) => void = () => undefined): Promise<Page> {
  const kept = as === undefined || isFresh ? undefined : signedIn.get(as);
  const context = await browser.newContext({
    viewport: { width, height: width === 320 ? 640 : 900 }, locale: language === 'es' ? 'es-US' : 'en-US', timezoneId: 'America/New_York', reducedMotion: 'reduce', javaScriptEnabled: !withoutScript,
    ...(kept === undefined ? {} : { storageState: kept }),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  context.on('page', watch);
  const page = await context.newPage();
  if (as !== undefined && kept === undefined) {
    await signIn(page, as);
    if (!isFresh) signedIn.set(as, await context.storageState());
  }
  await before?.(page);
  await page.goto(`${at.gateway}${to}`);
  return page;
}

/** The way of everybody: to the provider, a click on one's name, and back to the page that was asked for. */
export async function signIn(page: Page, person: string, to = '/signed-in'): Promise<void> {
  await page.goto(`${at.gateway}/auth/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator(`button[name=person][value="${person}"]`).click();
  await page.waitForURL((url) => url.href.startsWith(at.gateway) && !url.pathname.startsWith('/auth/'));
}
