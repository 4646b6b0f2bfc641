// Owns what a page must be for everybody who reads it: axe finds nothing, nothing runs out of a phone, the keyboard's place is seen, its name and its
// language are right. Each question answers with a list of what is wrong, one sentence each, with the element.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language, Page } from './browser.js';

/** axe itself, as @axe-core/playwright has it. That package would bring it into the page anew for every look, which takes longer than the look. */
const AXE = readFileSync(createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.0 to 2.2, A and AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}
declare const axe: { run(options: object): Promise<{ readonly violations: readonly Violation[] }> };

/** Brings axe into the page; it stays until the page is left. */
export async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => typeof axe === 'undefined')) await page.evaluate(AXE);
}

/** What axe finds in the page as it stands. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  const violations = await page.evaluate(async (rules) => (await axe.run({ runOnly: rules, resultTypes: ['violations'] })).violations, RULES);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary = '' }) => `${id}: ${help}: ${target.join(' ')} (${failureSummary.split('\n').slice(1, 3).join(' ').trim()})`));
}

/** As much of the page as the scripts below look at; they run in the browser, these types are for here. */
interface Element {
  readonly id: string;
  readonly tagName: string;
  readonly className: unknown;
  readonly textContent: string | null;
  readonly lang: string;
  readonly scrollWidth: number;
  readonly parentElement: Element | null;
  getBoundingClientRect(): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly width: number; readonly height: number };
  contains(other: Element | null): boolean;
  closest(selector: string): Element | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Element>;
}
interface Mark extends Element {
  tabIndex: number;
  focus(): void;
  remove(): void;
}
declare const document: { readonly title: string; readonly documentElement: Element; readonly body: Element & { prepend(first: Mark): void }; createElement(tag: string): Mark; readonly activeElement: Element | null; querySelector(selector: string): Element | null; querySelectorAll(selector: string): Iterable<Element>; elementFromPoint(x: number, y: number): Element | null };
declare const getComputedStyle: (element: Element, pseudo?: string) => { readonly outlineStyle: string; readonly outlineWidth: string; readonly boxShadow: string; readonly overflowX: string; readonly position: string };
declare const innerWidth: number;
declare const innerHeight: number;
declare const scrollTo: (x: number, y: number) => void;

/** Only one direction is read: nothing hangs over the right edge of the page. Tables may scroll inside their own frame. */
export const runsOver = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const scrolls = (element: Element | null): boolean => element !== null && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element.parentElement)).slice(0, 5)
      .map((element) => `runs over the right edge: ${element.tagName.toLowerCase()}.${String(element.className)}`);
  });

/** One h1, a title that begins with it, and the language that is spoken. */
export const isNamed = (page: Page, language: Language): Promise<readonly string[]> =>
  page.evaluate((spoken) => {
    const headings = [...document.querySelectorAll('h1')].map((heading) => (heading.textContent ?? '').trim());
    return [
      ...(headings.length === 1 ? [] : [`has ${headings.length} h1: ${headings.join(' | ')}`]),
      ...(headings.every((words) => words !== '' && document.title.includes(words)) ? [] : [`is called "${document.title}" and begins with "${headings.join(' | ')}"`]),
      ...(document.documentElement.lang === spoken ? [] : [`says that it is in "${document.documentElement.lang}", and is in "${spoken}"`]),
    ];
  }, language);

/** Whether there is anything to walk to. */
export const hasStops = async (page: Page): Promise<boolean> => (await page.locator('a[href], button, input, select, textarea, summary').count()) > 0;

/** As far as anybody would walk with the Tab key in one sitting. */
const STOPS = 80;

/** The next Tab leads to the first stop of the page, whatever had the focus. */
const goToTop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const mark = document.createElement('span');
    mark.tabIndex = -1;
    document.body.prepend(mark);
    mark.focus();
    mark.remove();
    scrollTo(0, 0);
  });

/** Walks the page by Tab: each place is seen (an outline or a shadow) and nothing lies over it (WCAG 2.4.7, 2.4.11). */
export async function losesFocus(page: Page): Promise<{ readonly stops: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  let stops = 0;
  await goToTop(page);
  for (; stops < STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      // USWDS lays a checkbox or radio out of sight and shows its label instead, the sign of focus included.
      const shown = /usa-(checkbox|radio)__input/.test(String(focused.className)) ? document.querySelector(`label[for="${focused.id}"]`) : null;
      const element = shown ?? focused;
      const name = `${element.tagName.toLowerCase()}.${String(element.className)} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
      const signs = [getComputedStyle(element), ...(shown === null ? [] : [getComputedStyle(shown, '::before')])];
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const isSeen = signs.some(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none');
      const isInView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
      const [x, y] = [Math.min(Math.max(left + width / 2, 1), innerWidth - 1), Math.min(Math.max(top + Math.min(height, 40) / 2, 1), innerHeight - 1)];
      const above = document.elementFromPoint(x, y);
      const isCovered = isInView && above !== null && above !== element && !element.contains(above) && !above.contains(element) && above.closest('label') === null;
      return { name, faults: [...(isSeen ? [] : ['has no sign of focus']), ...(isInView ? [] : ['is focused out of sight']), ...(isCovered && above !== null ? [`is covered by ${above.tagName.toLowerCase()}.${String(above.className)}`] : [])] };
    });
    if (found === null) break;
    wrong.push(...found.faults.map((fault) => `${found.name} ${fault}`));
  }
  return { stops, wrong };
}
