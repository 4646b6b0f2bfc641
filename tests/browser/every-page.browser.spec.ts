// Every page, in every state, on a phone, a tablet and a desk, in English and Spanish: axe finds nothing, nothing runs out of sight, each page has its name
// and says which language it speaks. The last line tells how many pages were looked at.
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { expect, WIDTHS, type Language, type Page } from './src/browser.js';
import { openCases } from './src/cases.js';
import { ROWS, routerPaths } from './src/everyRoute.js';
import { addressIn, openShown, type Shown, type State } from './src/pages/state.js';
import { axeFinds, bringAxe, hasStops, isNamed, losesFocus, runsOver } from './src/reading.js';
import { sayAtTheClose, takeSeat } from './src/seat.js';

const { visit, allows } = takeSeat();
let shown: Shown;
let pages = 0;
let violations = 0;

beforeAll(async () => {
  shown = await openShown(await openCases());
});
afterAll(() => sayAtTheClose(`axe: ${pages} pages, ${violations} violations`));

/** The page in that state, at the narrowest width. */
async function come(state: State, language: Language = 'en'): Promise<Page> {
  const { as, name, given, then, shows } = state;
  const page = await visit({ ...(as === undefined ? {} : { as }), width: 320, language, before: given, to: addressIn(state, shown) });
  // What fails here fails on purpose.
  if (given !== undefined) allows(page, /^503 of /);
  await shows(page).waitFor();
  await page.locator('h1').first().waitFor();
  if (name !== 'loading') await expect(page.locator('.c-loading')).toHaveCount(0);
  await then?.(page);
  return page;
}

/** Everything that is wrong with the page in that language, at each width in turn. */
async function wrongAt(page: Page, language: Language, widths: readonly number[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: width === 320 ? 640 : 900 });
    const axe = await axeFinds(page);
    pages += 1;
    violations += axe.length;
    found.push(...[...axe, ...(await runsOver(page)), ...(await isNamed(page, language))].map((words) => `${language}, ${width} px: ${words}`));
  }
  return found;
}

it('has every route of the router in its table', () => {
  expect(ROWS.map(({ route }) => route)).toEqual(expect.arrayContaining([...routerPaths()]));
});

describe('reads well for everybody', () => {
  it.each(ROWS.flatMap(({ route, states }) => states.map((state) => ({ route, name: state.name, state }))))('$route: $name', async ({ state }) => {
    const page = await come(state);
    await bringAxe(page);
    const found = [...(await wrongAt(page, 'en', WIDTHS))];
    if (state.isModal === true) {
      const inSpanish = await come(state, 'es');
      await bringAxe(inSpanish);
      found.push(...(await wrongAt(inSpanish, 'es', WIDTHS)));
    } else if (state.isEnglishOnly !== true) {
      await page.locator('header button[lang=es]').click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'es');
      found.push(...(await wrongAt(page, 'es', [...WIDTHS].reverse())));
    }
    expect(found).toEqual([]);
  });
});

describe('can be walked by keyboard, and one sees where one is', () => {
  const walked = ROWS.flatMap(({ route, states: [first] }) => (first === undefined ? [] : ([320, 1280] as const).map((width) => ({ route, state: first, width }))));
  it.each(walked)('$route at $width px', async ({ state, width }) => {
    const page = await come(state);
    await page.setViewportSize({ width, height: 800 });
    const { stops, wrong } = await losesFocus(page);
    expect(wrong).toEqual([]);
    expect(stops > 0).toBe(await hasStops(page));
  });
});
