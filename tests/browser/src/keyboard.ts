// Owns how somebody works without a mouse: Tab to get there, Space, Enter, arrows and letters to act. Must never click.
import type { Locator, Page } from './browser.js';

interface Element {
  readonly ownerDocument: { readonly activeElement: Element | null };
}
const isHere = (target: Locator): Promise<boolean> => target.evaluate((element: Element) => element.ownerDocument.activeElement === element);

/** More stops than any page of ours has; who has to go farther gives up. */
const PATIENCE = 150;

/** Tab, until one is there. Throws when there is no way. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < PATIENCE; stop += 1) {
    if (await isHere(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${String(target)}`);
}

export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
/** As whoever types or pastes. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.insertText(text);
}
/** The first letters of a choice are typed, as in every list of a browser. */
export async function choose(page: Page, target: Locator, letters: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(letters);
}
export async function tick(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Space');
}
/** A group of which one is chosen is one stop; the arrows lead on inside it. */
export async function pick(page: Page, first: Locator, wanted: Locator): Promise<void> {
  await tabTo(page, first);
  await page.keyboard.press('Space');
  for (let step = 0; step < 10 && !(await wanted.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
}
