// Owns the browser: which Chromium is started, and how a person comes to sit before a window of it: signed in at the real provider, at a width, in a language.
import { chromium, expect as plain, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { endpointsOfTest } from '../../src/asking.js';

export type { Browser, BrowserContext, Locator, Page } from '@playwright/test';

/** Where the browser finds the system; the sign-in page is the provider's. */
export const at = endpointsOfTest();
/** For two busy cores; never a measure of anything. */
const PATIENCE_MS = 20_000;
/** Waits for what it expects. */
export const expect = plain.configure({ timeout: PATIENCE_MS });

export const WIDTHS = [320, 768, 1280] as const;
export type Width = (typeof WIDTHS)[number];
export type Language = 'en' | 'es';
/** As high as a screen of that width is. */
export const screenOf = (width: Width): { readonly width: number; readonly height: number } => ({ width, height: width === 320 ? 640 : 900 });

/** A device before anybody has come to a page on it. */
export interface Device {
  /** A sample person; nobody is signed in without. */
  readonly as?: string;
  readonly width?: Width;
  readonly language?: Language;
  readonly withoutScript?: boolean;
}
export interface Visit extends Device {
  /** The page, such as `/cases?type=ftz`; the first one without. */
  readonly to?: string;
  /** Signs in anew and shares nothing with earlier visits of that person. */
  readonly isFresh?: boolean;
  /** Done with the window before it asks for the page. */
  readonly before?: ((page: Page) => Promise<unknown>) | undefined;
}

/** Cookies and what a device keeps. */
export type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;
/** What the device of that person keeps after signing in. */
export type SignedIn = (person: string) => Promise<Kept>;
/** Is shown each window before anything is in it. */
export type Watch = (page: Page) => void;

/** The program that CHROMIUM names; Playwright's own when it names none. */
export function launch(): Promise<Browser> {
  const { CHROMIUM } = process.env;
  return chromium.launch(CHROMIUM ? { executablePath: CHROMIUM } : {});
}

async function device(browser: Browser, { width = 1280, language = 'en', withoutScript = false }: Device, watch: Watch, kept?: Kept): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: screenOf(width), locale: language === 'es' ? 'es-US' : 'en-US', timezoneId: 'America/New_York', reducedMotion: 'reduce', javaScriptEnabled: !withoutScript,
    ...(kept === undefined ? {} : { storageState: kept }),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  context.on('page', watch);
  return context;
}

/** Each person signs in once, at the first visit, and is remembered in that browser until it is closed. */
export function rememberedIn(browser: Browser): { readonly signedIn: SignedIn; forgetAll(): Promise<void> } {
  const known = new Map<string, Promise<Kept>>();
  return {
    signedIn(person) {
      const kept = known.get(person) ?? signsIn(browser, person);
      known.set(person, kept);
      return kept;
    },
    async forgetAll() {
      for (const kept of known.values()) await signsOut(browser, await kept);
    },
  };
}
/** Signs in on a device of its own, and what that device keeps then. */
export async function signsIn(browser: Browser, person: string, watch: Watch = () => undefined): Promise<Kept> {
  const context = await device(browser, {}, watch);
  try {
    await signIn(await context.newPage(), person);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** A device of that person, signed in already. */
export const openDevice = async (browser: Browser, of: Device, signedIn: SignedIn, watch: Watch = () => undefined): Promise<BrowserContext> =>
  device(browser, of, watch, of.as === undefined ? undefined : await signedIn(of.as));

/** Devices whose session nothing else has. */
const ofItsOwn = new WeakSet<BrowserContext>();
/** Takes the device away. A session that it alone has ends with it: a person has so many at a time, and one more would end that of another spec. */
export async function closeDevice(browser: Browser, context: BrowserContext): Promise<void> {
  const cookies = await context.cookies();
  await context.close();
  if (ofItsOwn.has(context)) await signsOut(browser, { cookies });
}
/** Ends the session of those cookies. Whoever is not signed in any more has what they want. */
async function signsOut(browser: Browser, { cookies }: Pick<Kept, 'cookies'>): Promise<void> {
  const context = await browser.newContext({ storageState: { cookies, origins: [] } });
  const me = await context.request.get(`${at.gateway}/auth/me`);
  if (me.ok()) {
    const { csrf } = (await me.json()) as { readonly csrf: string };
    expect((await context.request.post(`${at.gateway}/auth/sign-out`, { headers: { origin: at.gateway, 'x-centerline-csrf': csrf } })).status()).toBe(204);
  }
  await context.close();
}

/** A window on a device of its own. */
export async function openWindow(browser: Browser, { as, to = '/', isFresh = false, before, ...of }: Visit, signedIn: SignedIn, watch?: Watch): Promise<Page> {
  const context = await openDevice(browser, { ...of, ...(as === undefined || isFresh ? {} : { as }) }, signedIn, watch);
  const page = await context.newPage();
  if (as !== undefined && isFresh) {
    await signIn(page, as);
    ofItsOwn.add(context);
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
