// An importer asks for another Center: from the first page to the receipt, with the mouse, with nothing but the keyboard, on a phone and in Spanish. Whatever is
// wrong is told at its field with its rule; whatever is written, in any script and at any length, is filed as it was written.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, it } from '@jest/globals';
import { addDays } from '@centerline/clock';
import { begin, blueHeron, FILL, fillAsFarAs, goOn, onPage, RECEIVED, saying, type Filled } from './src/appealForm.js';
import { casesSaying } from './src/behind.js';
import { at, expect, type Page } from './src/browser.js';
import { choose, pick, press, tick, write } from './src/keyboard.js';
import { takeSeat } from './src/seat.js';
import { day } from '../demo/importYear.js';
import { daysOf, storyAt, type Days } from '../src/stories.js';

const { visit } = takeSeat();
const { as } = storyAt(at.identity, `${at.reassignment}/v1/reassignments`);
let days: Days;
let appeal: Filled;

beforeAll(async () => {
  days = await daysOf(at.databaseUrl);
  appeal = blueHeron(days);
});

const received = (page: Page) => expect(page.getByRole('heading', { level: 1, name: RECEIVED })).toBeVisible();
const numberOn = async (page: Page): Promise<string> => (await page.getByText(/^CR-\d{4}-\d{6}$/).textContent()) ?? '';
const submit = (page: Page) => page.getByRole('button', { name: 'Submit the appeal' });
const errors = (page: Page) => page.getByRole('alert').filter({ hasText: /There (is a problem|are \d+ problems)/ });

/** The appeal of which that was written, as the service has it. */
async function filedWith(mine: string): Promise<{ readonly justification: string; readonly headingRows: readonly unknown[] }> {
  const [found] = await casesSaying(mine);
  const { body } = await as('ida.park', `/${found?.id}`);
  return (body['view'] as { readonly appeal: { readonly justification: string; readonly headingRows: readonly unknown[] } }).appeal;
}

describe('an importer files an appeal', () => {
  it('page by page, checks it, submits it, and gets a receipt with number, time, fingerprint and the first date', async () => {
    const page = await visit({ as: 'ida.park' });
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'File an appeal' }).click();
    await begin(page);
    await fillAsFarAs(page, 'check', appeal);
    for (const words of ['91-1000001BH', '91-1000002BH', 'Consumer Products & Mass Merchandising (CEE008)', `${appeal.body.headingRows.length} heading rows`, 'ida.park@blueheron.example']) await expect(page.getByText(words).first()).toBeVisible();
    await submit(page).click();
    await received(page);
    const number = await numberOn(page);
    await expect(page.locator('.c-hash')).toHaveText(/^[0-9a-f]{64}$/);
    await expect(page.locator('.usa-process-list time, .usa-process-list p').first()).toContainText(/\d{4}/);
    await page.getByRole('link', { name: 'Follow the case' }).click();
    await expect(page.getByRole('heading', { level: 1, name: number })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Dates that run' })).toBeVisible();
    const { body } = await as('ida.park', `/${new URL(page.url()).pathname.split('/').at(-1)}`);
    expect(body).toMatchObject({ number, view: { appeal: { currentCenter: 'CEE004', preferredCenter: 'CEE008', justification: appeal.body.justification } } });
  });

  it('with nothing but the keyboard', async () => {
    const page = await visit({ as: 'ida.park' });
    await page.locator('main h1').waitFor();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await press(page, page.locator('main').getByRole('link', { name: 'File an appeal' }));
    await press(page, page.getByRole('link', { name: 'Start an appeal' }));
    await onPage(page, 'importers');
    await choose(page, page.getByLabel('Importer of record number'), '91-1000001');
    await write(page, page.getByLabel('Bond number 1'), '991AB0001');
    await press(page, page.getByRole('button', { name: 'Continue' }));
    await onPage(page, 'centers');
    await expect(page.getByLabel('Current Center')).toHaveValue('CEE004');
    await choose(page, page.getByLabel('Preferred Center'), 'Consumer');
    await press(page, page.getByRole('button', { name: 'Continue' }));
    await onPage(page, 'justification');
    await tick(page, page.getByLabel('Predominant goods'));
    await write(page, page.getByLabel('Written justification'), appeal.body.justification);
    await press(page, page.getByRole('button', { name: 'Continue' }));
    await onPage(page, 'data');
    await pick(page, page.getByLabel('Not yet'), page.getByLabel('One year or more'));
    await write(page, page.getByLabel('Paste rows from a spreadsheet'), appeal.csv);
    await press(page, page.getByRole('button', { name: 'Read these rows' }));
    await expect(page.getByText('No problems found in the rows.')).toBeVisible();
    await press(page, page.getByRole('button', { name: 'Go past the rows' }));
    await press(page, page.getByRole('button', { name: 'Continue' }));
    await onPage(page, 'contact');
    await write(page, page.getByLabel('Name', { exact: true }), 'Ida Park');
    await write(page, page.getByLabel('E-mail address'), 'ida.park@blueheron.example');
    await press(page, page.getByRole('button', { name: 'Continue' }));
    await onPage(page, 'check');
    await press(page, submit(page));
    await received(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(await numberOn(page)).toMatch(/^CR-/);
  });

  it('on a phone, in Spanish, going on with a draft begun elsewhere', async () => {
    const { body } = await as('ida.park', '', { body: { ...appeal.body, asDraft: true } });
    const page = await visit({ as: 'ida.park', to: `/file/reassignment/${String(body['id'])}/check`, width: 320, language: 'es' });
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await page.getByRole('button', { name: 'Enviar la apelación' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Hemos recibido su apelación' })).toBeVisible();
    const filed = await as('ida.park', `/${String(body['id'])}`);
    // Received, or under review already: the conductor acknowledges it within the second.
    expect(['RECEIVED', 'UNDER_REVIEW']).toContain(filed.body['status']);
  });
});

describe('whatever is wrong is told where it is', () => {
  it('first in a summary that has the focus, whose links lead into the fields; and then it is right', async () => {
    const page = await visit({ as: 'ida.park', to: '/file' });
    await begin(page);
    await goOn(page);
    await expect(errors(page)).toBeFocused();
    await expect(page).toHaveTitle(/^There (is a problem|are \d+ problems): /);
    await errors(page).getByRole('link').first().click();
    await expect(page.getByLabel('Importer of record number')).toBeFocused();
    await expect(page.getByLabel('Importer of record number')).toHaveAttribute('aria-invalid', 'true');
    await FILL.importers(page, appeal);
    await goOn(page);
    await onPage(page, 'centers');
    await FILL.centers(page, saying(appeal, { preferredCenter: 'CEE004' }));
    await goOn(page);
    await expect(errors(page)).toBeFocused();
    await expect(page.locator('#field-preferredCenter-error')).toContainText('19 CFR 101.10');
  });

  it('line by line in five thousand pasted rows, of which three are wrong', async () => {
    const page = await visit({ as: 'ida.park', to: '/file' });
    await begin(page);
    const mine = randomUUID();
    await fillAsFarAs(page, 'data', saying(appeal, { justification: `${appeal.body.justification} ${mine}` }));
    const lines = Array.from({ length: 5_000 }, (_, index) => {
      const { heading, on } = dayOfImports(index);
      return [heading, 'PRIOR', index === 6 ? 'many' : '3', index === 2_499 ? '-1' : '1000', on, index === 4_999 ? '2026-02-30' : on].join('\t');
    });
    await FILL.data(page, { ...appeal, csv: ['Heading\tKind\tEntry lines\tValue (USD)\tFrom\tTo', ...lines].join('\n') });
    await expect(page.getByText('3 rows need attention')).toBeVisible();
    await page.locator('label', { hasText: 'Show only rows that need attention' }).click();
    const wrong = page.locator('tr.c-grid__wrong');
    await expect(wrong.getByRole('rowheader')).toHaveText(['7', '2500', '5000']);
    await goOn(page);
    await expect(errors(page)).toContainText('Row 7');
    await page.getByLabel('Entry lines, row 7', { exact: true }).fill('4');
    await page.getByLabel('Value (USD), row 2500', { exact: true }).fill('1');
    await page.getByLabel('To, row 5000', { exact: true }).fill(days.month(0, 0));
    await expect(page.getByText('No problems found in the rows.')).toBeVisible();
    await goOn(page);
    await fillAsFarAs(page, 'check', appeal, 'contact');
    await submit(page).click();
    await received(page);
    expect((await filedWith(mine)).headingRows).toHaveLength(5_000);
  });
});

describe('whatever is written is filed as it was written', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['ten thousand characters', 'Toys and games are what we bring in. '.repeat(271).slice(0, 9_960)],
    ['Arabic and Hebrew, from right to left', `${'البضائع التي نستوردها هي ألعاب أطفال. '.repeat(3)}${'אנחנו מייבאים צעצועים. '.repeat(3)}`],
    ['emoji, flags and combined signs', `${'🧸🚲 👩‍👩‍👧‍👦 🇺🇸🇲🇽 é ñ e\u0301 '.repeat(12)}`],
    ['signs of code and of spreadsheets', `${'=SUM(A1:A9) <script>alert(1)</script> \\u0000 {{count}} & "quoted" \'; DROP TABLE x; -- '.repeat(3)}`],
  ];
  it.each(texts)('%s', async (_what, text) => {
    const page = await visit({ as: 'ida.park', to: '/file' });
    await begin(page);
    const mine = randomUUID();
    const justification = `${text} ${mine}`;
    await fillAsFarAs(page, 'check', saying(appeal, { justification }));
    await expect(page.locator('.c-check__text')).toHaveText(justification.replaceAll(/\s+/g, ' '));
    await submit(page).click();
    await received(page);
    expect((await filedWith(mine)).justification).toBe(justification);
  });
});

/** One heading on one day: no two rows of the same heading may share a day. */
function dayOfImports(index: number): { readonly heading: string; readonly on: string } {
  const headings = [...new Set(appeal.body.headingRows.map(({ heading4 }) => heading4))];
  return { heading: headings[index % headings.length] ?? '', on: addDays(day(days.month(12)), Math.floor(index / headings.length)) };
}
