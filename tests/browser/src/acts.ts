// Owns how somebody does their part on a case on the screen: opens it, does what is offered there, reads what would follow, confirms. Knows acts by their names.
import { pageOf, type Opened } from './cases.js';
import { at, expect, type Locator, type Page } from './browser.js';

/** What the case offers its reader now, by name. */
export const offered = (page: Page): Locator => page.locator('.c-acts__list a');
/** Shows a case in the window that is open. */
export async function open(page: Page, shown: Opened): Promise<void> {
  await page.goto(`${at.gateway}${pageOf(shown)}`);
  await expect(page.getByRole('heading', { level: 1, name: shown.number })).toBeVisible();
}

/** As far as the last look, where what would follow is told and nothing has been done. */
export async function comesToCheck(page: Page, name: string, fill?: (page: Page) => Promise<void>): Promise<void> {
  await offered(page).filter({ hasText: name }).click();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  if (fill !== undefined) {
    await fill(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
  }
  await expect(page.getByRole('heading', { name: 'Check before you confirm' })).toBeVisible();
  await expect(page.locator('.c-follows')).toBeVisible();
}
export const confirm = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** All of it: from what the case offers to the word that it is done. */
export async function act(page: Page, name: string, fill?: (page: Page) => Promise<void>): Promise<void> {
  await comesToCheck(page, name, fill);
  await confirm(page, name);
  await expect(page.getByText(`Done: ${name}`)).toBeVisible();
}

/** The field with that label, whether or not it may stay empty. */
export const field = (page: Page | Locator, label: string): Locator => page.getByLabel(new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(optional\\))?$`));
export const writes = (page: Page | Locator, label: string, text: string): Promise<void> => field(page, label).fill(text);
/** A choice by its words, as people read it: the whole tile is what they press. */
export const picks = (page: Page | Locator, words: string): Promise<void> => page.locator('label', { hasText: words }).first().click();
/** One of the parts of a case: Deadlines, Advice, Messages, Documents, Letters, History. */
export async function turnTo(page: Page, part: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of the case' }).getByRole('link', { name: part }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`: ${part}$`) })).toBeVisible();
}

/** A case in a list, however far down it stands: as somebody does who looks for it, page after page. */
export async function rowOf(page: Page, { number }: Opened): Promise<Locator> {
  const rows = page.locator('tbody').getByRole('row');
  const row = rows.filter({ hasText: number });
  const more = page.getByRole('button', { name: 'Show more' });
  await rows.first().waitFor();
  while ((await row.count()) === 0 && (await more.count()) > 0) {
    const known = await rows.count();
    await more.click();
    await expect.poll(() => rows.count()).toBeGreaterThan(known);
  }
  return row;
}
