// `npm run screenshots`: the pictures of the README, taken of the portal at work on a system of its own with the sample cases. Written to docs/pictures; each of
// them small, or it says so and fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@centerline/infra';
import { begin, blueHeron, fillAsFarAs, FILL } from './src/appealForm.js';
import { expect, launch, openWindow, rememberedIn, type Page, type Width } from './src/browser.js';
import { openCases, pageOf, type Cases } from './src/cases.js';
import { openShown, type Shown } from './src/pages/shown.js';

const FOLDER = join(repository, 'docs', 'pictures');
const MOST_BYTES = 150 * 1024;

interface Picture {
  readonly name: string;
  readonly as?: string;
  readonly to: (shown: Shown) => string;
  readonly width?: Width;
  /** Of what stands on the page, from its top; one window high without. */
  readonly height?: number;
  /** What is done before the picture is taken. */
  readonly then?: (page: Page, cases: Cases) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: 'filing', as: 'ida.park', to: () => '/file', height: 1_250,
    async then(page, { days }) {
      const appeal = blueHeron(days);
      await begin(page);
      await fillAsFarAs(page, 'data', appeal);
      await FILL.data(page, appeal);
      await page.getByRole('heading', { name: 'What these rows say' }).waitFor();
    },
  },
  { name: 'case', as: 'hal.brandt', to: ({ appeal }) => pageOf(appeal), height: 1_100, then: (page) => page.locator('.c-acts').waitFor() },
  {
    name: 'why-this-date', as: 'hal.brandt', to: ({ appeal }) => `${pageOf(appeal)}/deadlines`, height: 1_250,
    async then(page) {
      const first = page.locator('.c-deadline').first();
      await first.locator('summary').first().click();
      await first.locator('table').first().waitFor();
    },
  },
  { name: 'work', as: 'cee010.supervisor', to: () => '/work?view=office', then: (page) => page.locator('.c-worktable tbody tr').first().waitFor() },
  { name: 'supervision', as: 'hugo.stein', to: () => '/supervision', height: 1_250, then: (page) => page.locator('.c-figure svg').first().waitFor() },
  { name: 'phone', as: 'ida.park', to: ({ appeal }) => pageOf(appeal), width: 320, height: 900, then: (page) => page.locator('.c-acts').waitFor() },
];

/** WebP by the browser's own hand: a third of a PNG, and every browser shows it. */
async function take(page: Page, height: number): Promise<Buffer> {
  const line = await page.context().newCDPSession(page);
  const width = page.viewportSize()?.width ?? 1_280;
  await page.evaluate('document.fonts.ready');
  const { data } = await line.send('Page.captureScreenshot', { format: 'webp', quality: 82, captureBeyondViewport: true, clip: { x: 0, y: 0, width, height, scale: 1 } });
  return Buffer.from(data, 'base64');
}

const browser = await launch();
try {
  mkdirSync(FOLDER, { recursive: true });
  const cases = await openCases();
  const shown = await openShown(cases);
  const { signedIn } = rememberedIn(browser);
  for (const { name, as, to, width = 1280, height = 900, then } of PICTURES) {
    const page = await openWindow(browser, { ...(as === undefined ? {} : { as }), to: to(shown), width }, signedIn);
    await page.locator('main h1').waitFor();
    await then?.(page, cases);
    await expect(page.locator('.c-loading')).toHaveCount(0);
    // A picture of a page at rest, with no place marked.
    await page.evaluate('document.activeElement?.blur(); window.scrollTo(0, 0)');
    const picture = await take(page, height);
    if (picture.length > MOST_BYTES) throw new Error(`${name} has ${picture.length} bytes; at most ${MOST_BYTES} are wanted`);
    writeFileSync(join(FOLDER, `${name}.webp`), picture);
    process.stdout.write(`docs/pictures/${name}.webp  ${(picture.length / 1024).toFixed(0)} KB\n`);
    await page.context().close();
  }
} finally {
  await browser.close();
}
