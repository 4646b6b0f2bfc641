// Owns what is asked of every page, in every state, on a phone, a tablet and a desk, in English and Spanish: axe finds nothing, nothing runs out of sight, it has
// its name, says which language it speaks, and can be walked by keyboard. Each file of `every-page` asks it of the pages of one room.
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { expect, screenOf, WIDTHS, type Language, type Page, type Width } from './browser.js';
import { shownToAll, type Shown } from './pages/shown.js';
import { addressIn, type Row, type State } from './pages/state.js';
import { axeFinds, bringAxe, hasStops, isNamed, losesFocus, runsOver } from './reading.js';
import { sayAtTheClose, takeReadersSeat } from './seat.js';

/** How a page is looked at: in each language from the phone to the desk. */
interface Look {
  readonly language: Language;
  readonly width: Width;
}
const LOOKS: readonly Look[] = (['en', 'es'] as const).flatMap((language) => WIDTHS.map((width) => ({ language, width })));
/** `npm run test:browser` asks axe at every look, and comes to every page while it waits, fails and is offline. In `npm test` axe is asked at one look in each
 *  language, in turn, so that every page of a room is asked at another one; and the first page of each room is come to while it waits, fails and is offline. */
const IS_AT_LENGTH = process.env['CENTERLINE_AT_LENGTH'] === '1';
const asksAxe = (turn: number, { language, width }: Look): boolean => IS_AT_LENGTH || WIDTHS.indexOf(width) === (turn + (language === 'en' ? 0 : 1)) % WIDTHS.length;

/** One state of one page, as it is gone through. */
interface Stop {
  readonly route: string;
  readonly name: string;
  readonly state: State;
  /** The page is also walked by keyboard: once for each route. */
  readonly isWalked: boolean;
  readonly turn: number;
}
function stopsOf(rows: readonly Row[]): readonly Stop[] {
  const all = rows.flatMap(({ route, states }) => states.map((state, index) => ({ route, name: state.name, state, isWalked: index === 0 })));
  const first = all.find(({ state }) => state.isOfEveryPage)?.route;
  return all.filter(({ route, state }) => IS_AT_LENGTH || state.isOfEveryPage !== true || route === first).map((stop, turn) => ({ ...stop, turn }));
}

/** Called once in a spec file. */
export function readsWell(rows: readonly Row[]): void {
  const { visit, allows, stays } = takeReadersSeat();
  let shown: Shown;
  let pages = 0;
  let violations = 0;
  beforeAll(async () => {
    shown = await shownToAll();
  });
  afterAll(() => sayAtTheClose(`axe: ${pages} pages, ${violations} violations`));

  /** The page in that state. */
  async function come(state: State, language: Language = 'en'): Promise<Page> {
    const { as, name, given, then, shows, endsSession, isEnglishOnly, isFromOutside } = state;
    const page = await visit({ ...(as === undefined ? {} : { as }), width: 320, language, before: given, to: addressIn(state, shown), isFresh: endsSession === true, isWithin: isEnglishOnly !== true && isFromOutside !== true });
    // What fails here fails on purpose.
    if (given !== undefined) allows(page, /^503 of /);
    await page.locator('h1').first().waitFor();
    if (name !== 'loading') await expect(page.locator('.c-loading')).toHaveCount(0);
    await then?.(page);
    await shows(page).waitFor();
    return page;
  }

  async function wrongAt(page: Page, turn: number, look: Look): Promise<readonly string[]> {
    await page.setViewportSize(screenOf(look.width));
    const axe = asksAxe(turn, look) ? await axeFinds(page) : null;
    if (axe !== null) pages += 1;
    violations += axe?.length ?? 0;
    return [...(axe ?? []), ...(await runsOver(page)), ...(await isNamed(page, look.language))].map((words) => `${look.language}, ${look.width} px: ${words}`);
  }
  /** Everything that is wrong with the page in that language, at each width in turn. */
  async function wrongIn(page: Page, turn: number, language: Language): Promise<readonly string[]> {
    const found: string[] = [];
    await bringAxe(page);
    for (const look of LOOKS.filter((one) => one.language === language)) found.push(...(await wrongAt(page, turn, look)));
    return found;
  }
  /** Everything that is wrong for whoever walks the page by keyboard, on a phone and on a desk. */
  async function wrongByKeyboard(page: Page): Promise<readonly string[]> {
    const found: string[] = [];
    for (const width of [320, 1280] as const) {
      await page.setViewportSize(screenOf(width));
      const { stops, wrong } = await losesFocus(page);
      found.push(...(stops > 0 === (await hasStops(page)) ? wrong : [...wrong, 'the Tab key leads nowhere']).map((words) => `by keyboard, ${width} px: ${words}`));
    }
    return found;
  }

  describe('reads well for everybody', () => {
    it.each(stopsOf(rows))('$route: $name', async ({ state, isWalked, turn }) => {
      let page = await come(state);
      const found = [...(await wrongIn(page, turn, 'en'))];
      if (isWalked) found.push(...(await wrongByKeyboard(page)));
      if (state.isModal === true) found.push(...(await wrongIn((page = await come(state, 'es')), turn, 'es')));
      else if (state.isEnglishOnly !== true) {
        await page.locator('header button[lang=es]').click();
        await expect(page.locator('html')).toHaveAttribute('lang', 'es');
        found.push(...(await wrongIn(page, turn, 'es')));
      }
      expect(found).toEqual([]);
      stays(page);
    });
  });
}
