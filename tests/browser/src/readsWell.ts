// Owns what is asked of every page, in every state, on a phone, a tablet and a desk, in English and Spanish: axe finds nothing, nothing runs out of sight, it has
// its name, says which language it speaks, and can be walked by keyboard. Each file of `every-page` asks it of the pages of one room.
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { expect, screenOf, WIDTHS, type Language, type Page, type Width } from './browser.js';
import { shownToAll, type Shown } from './pages/shown.js';
import { addressIn, type Row, type State } from './pages/state.js';
import { axeFinds, bringAxe, hasStops, isNamed, losesFocus, runsOver } from './reading.js';
import { sayAtTheClose, takeReadersSeat } from './seat.js';

const WIDEST_FIRST = [...WIDTHS].reverse();
/** The order of widths in which the first language is looked at, and the other one on the way back. */
const [THERE, BACK] = [WIDTHS, WIDEST_FIRST];

/** Called once in a spec file. */
export function readsWell(rows: readonly Row[]): void {
  const { visit, allows } = takeReadersSeat();
  let shown: Shown;
  let pages = 0;
  let violations = 0;
  beforeAll(async () => {
    shown = await shownToAll();
  });
  afterAll(() => sayAtTheClose(`axe: ${pages} pages, ${violations} violations`));

  /** The page in that state. */
  async function come(state: State, width: Width = 320, language: Language = 'en'): Promise<Page> {
    const { as, name, given, then, shows, endsSession } = state;
    const page = await visit({ ...(as === undefined ? {} : { as }), width, language, before: given, to: addressIn(state, shown), isFresh: endsSession === true });
    // What fails here fails on purpose.
    if (given !== undefined) allows(page, /^503 of /);
    await shows(page).waitFor();
    await page.locator('h1').first().waitFor();
    if (name !== 'loading') await expect(page.locator('.c-loading')).toHaveCount(0);
    await then?.(page);
    return page;
  }

  /** Everything that is wrong with the page in that language, at each width in turn. */
  async function wrongAt(page: Page, language: Language, widths: readonly Width[]): Promise<readonly string[]> {
    const found: string[] = [];
    await bringAxe(page);
    for (const width of widths) {
      await page.setViewportSize(screenOf(width));
      const axe = await axeFinds(page);
      pages += 1;
      violations += axe.length;
      found.push(...[...axe, ...(await runsOver(page)), ...(await isNamed(page, language))].map((words) => `${language}, ${width} px: ${words}`));
    }
    return found;
  }

  describe('reads well for everybody', () => {
    it.each(rows.flatMap(({ route, states }) => states.map((state) => ({ route, name: state.name, state }))))('$route: $name', async ({ state }) => {
      const page = await come(state);
      const found = [...(await wrongAt(page, 'en', THERE))];
      if (state.isModal === true) found.push(...(await wrongAt(await come(state, 320, 'es'), 'es', THERE)));
      else if (state.isEnglishOnly !== true) {
        await page.locator('header button[lang=es]').click();
        await expect(page.locator('html')).toHaveAttribute('lang', 'es');
        found.push(...(await wrongAt(page, 'es', BACK)));
      }
      expect(found).toEqual([]);
    });
  });

  describe('can be walked by keyboard, and one sees where one is', () => {
    const walked = rows.flatMap(({ route, states: [first] }) => (first === undefined ? [] : ([320, 1280] as const).map((width) => ({ route, state: first, width }))));
    it.each(walked)('$route at $width px', async ({ state, width }) => {
      const page = await come(state, width);
      const { stops, wrong } = await losesFocus(page);
      expect(wrong).toEqual([]);
      expect(stops > 0).toBe(await hasStops(page));
    });
  });
}
