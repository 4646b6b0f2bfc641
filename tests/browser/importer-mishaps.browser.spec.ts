// Whatever goes wrong while an importer files, nothing that was typed is lost and nothing is filed twice: a window that dies, a line that breaks, a session that
// ends, a second window, a second click, the way back.
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, it } from '@jest/globals';
import { begin, blueHeron, FILL, fillAsFarAs, goOn, onPage, RECEIVED, saying, type Filled } from './src/appealForm.js';
import { casesSaying, endSession } from './src/behind.js';
import { at, expect, type Page } from './src/browser.js';
import { takeSeat } from './src/seat.js';
import { daysOf, type Days } from '../src/stories.js';

declare const localStorage: Readonly<Record<string, string>>;
declare const sessionStorage: Readonly<Record<string, string>>;

const { visit, tabBeside } = takeSeat();
let days: Days;
let appeal: Filled;
/** A sentence no other appeal has. */
let mine: string;

beforeAll(async () => {
  days = await daysOf(at.databaseUrl);
});
beforeEach(() => {
  mine = `Our reference is ${randomUUID()}.`;
  const base = blueHeron(days);
  appeal = saying(base, { justification: `${base.body.justification} ${mine}` });
});

const writing = (page: Page) => page.getByLabel('Written justification');
const submit = (page: Page) => page.getByRole('button', { name: 'Submit the appeal' });
const received = (page: Page) => expect(page.getByRole('heading', { level: 1, name: RECEIVED })).toBeVisible();
const kept = (page: Page) => expect(page.getByText(/^Saved on this device at /)).toBeVisible();
const isFiledOnce = async (): Promise<void> => {
  const filed = (await casesSaying(mine)).filter(({ status }) => status !== 'DRAFT');
  expect(filed).toHaveLength(1);
};
async function starts(as = 'ida.park'): Promise<Page> {
  const page = await visit({ as, to: '/file', isFresh: true });
  await begin(page);
  return page;
}

describe('nothing is lost', () => {
  it('when the window dies in the middle of a sentence: the importer comes back and finds every word', async () => {
    const page = await starts();
    await fillAsFarAs(page, 'justification', appeal);
    await writing(page).fill(`Half a sentence, then ${mine}`);
    await kept(page);
    // It lies there sealed: whoever comes to this machine next reads none of it.
    const stored = await page.evaluate(() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)]);
    expect(stored.filter(([name]) => name.startsWith('centerline.draft.ida.park'))).not.toEqual([]);
    expect(stored.flatMap(([, value]) => [value, Buffer.from(value, 'base64').toString('utf8')]).join(' ')).not.toMatch(/Half a sentence|91-1000001BH|justification/);
    const { pathname } = new URL(page.url());
    await page.goto('chrome://crash').catch(() => undefined);
    const again = await tabBeside(page, pathname);
    await expect(writing(again)).toHaveValue(`Half a sentence, then ${mine}`);
    await again.getByRole('button', { name: 'Back' }).click();
    await onPage(again, 'centers');
    await expect(again.getByLabel('Preferred Center')).toHaveValue('CEE008');
  });

  it('when the whole machine is gone: what was saved is there on another one', async () => {
    const page = await starts();
    await fillAsFarAs(page, 'data', appeal);
    await expect(page.getByText(/^Saved at /)).toBeVisible();
    const { pathname } = new URL(page.url());
    await page.context().close();
    const elsewhere = await visit({ as: 'ida.park', to: '/file', isFresh: true });
    const draft = pathname.split('/').at(-2) ?? '';
    await elsewhere.locator(`a[href*="${draft}"]`).click();
    for (const name of ['importers', 'centers', 'justification'] as const) {
      await onPage(elsewhere, name);
      if (name === 'justification') await expect(writing(elsewhere)).toHaveValue(appeal.body.justification);
      await goOn(elsewhere);
    }
    await onPage(elsewhere, 'data');
  });

  it('when the session ends while somebody is typing: they sign in beside it and go on where they were', async () => {
    const page = await starts();
    await fillAsFarAs(page, 'justification', appeal);
    await FILL.justification(page, appeal);
    await endSession(page);
    // The page may find out by itself, from what it saves meanwhile: then the question is there before the click, and a pointer would not come through it.
    await page.getByRole('button', { name: 'Continue' }).dispatchEvent('click');
    const question = page.getByRole('dialog', { name: 'You have been signed out' });
    await expect(question).toBeVisible();
    const opens = page.context().waitForEvent('page');
    await question.getByRole('link', { name: /^Sign in again/ }).click();
    const window = await opens;
    await window.locator('button[name=person][value="ida.park"]').click();
    await expect(window.getByRole('heading', { level: 1 })).toContainText('signed in');
    await window.close();
    await question.getByRole('button', { name: 'I have signed in again' }).click();
    await expect(question).toHaveCount(0);
    await page.goBack();
    await onPage(page, 'justification');
    await expect(writing(page)).toHaveValue(appeal.body.justification);
  });

  it('when the line breaks in the middle of the form and comes back only after the last page', async () => {
    const page = await starts();
    await fillAsFarAs(page, 'centers', appeal);
    await page.context().setOffline(true);
    await expect(page.getByText('You are offline', { exact: false }).first()).toBeVisible();
    await fillAsFarAs(page, 'check', appeal, 'centers');
    await submit(page).click();
    await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
    expect(await casesSaying(mine)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await received(page);
    await isFiledOnce();
  });

  it('when two windows write the same draft: the later one is told, sees both, and chooses', async () => {
    const page = await starts();
    await fillAsFarAs(page, 'justification', appeal);
    const { pathname } = new URL(page.url());
    const other = await tabBeside(page, pathname);
    await onPage(other, 'justification');
    await FILL.justification(other, saying(appeal, { justification: `The other window says so. ${appeal.body.justification}` }));
    await goOn(other);
    await onPage(other, 'data');
    await FILL.justification(page, appeal);
    await goOn(page);
    await expect(page.getByText('This draft was changed in another window or by a colleague.')).toBeVisible();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await expect(page.getByText('This draft was changed in another window or by a colleague.')).toHaveCount(0);
    await expect.poll(async () => (await casesSaying(mine)).length).toBe(1);
    await expect.poll(async () => (await casesSaying('The other window says so.')).filter(({ number }) => number !== '').length).toBe(0);
  });

  it('when two appeals are begun side by side: neither writes into the other', async () => {
    const page = await starts();
    const other = await tabBeside(page, '/file');
    await begin(other);
    await FILL.importers(page, saying(appeal, { iors: [{ ior: '91-1000001BH', bonds: [{ number: '991AB0001', activityCode: 'A' }] }] }));
    await FILL.importers(other, saying(appeal, { iors: [{ ior: '91-1000002BH', bonds: [{ number: '991AB0002', activityCode: 'A' }] }] }));
    for (const window of [page, other]) {
      await goOn(window);
      await onPage(window, 'centers');
      await window.getByRole('button', { name: 'Back' }).click();
    }
    await expect(page.getByLabel('Importer of record number')).toHaveValue('91-1000001BH');
    await expect(other.getByLabel('Importer of record number')).toHaveValue('91-1000002BH');
  });
});

describe('nothing is filed twice', () => {
  it('by a double click', async () => {
    const page = await starts();
    await fillAsFarAs(page, 'check', appeal);
    await submit(page).dblclick();
    await received(page);
    await isFiledOnce();
  });

  it('when the answer is lost on its way: the second try is told of the first', async () => {
    const page = await starts();
    await fillAsFarAs(page, 'check', appeal);
    await page.route('**/submit', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    }, { times: 1 });
    await submit(page).click();
    await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await received(page);
    await isFiledOnce();
  });

  it('by the way back from the receipt', async () => {
    const page = await starts();
    await fillAsFarAs(page, 'check', appeal);
    await submit(page).click();
    await received(page);
    await page.goBack();
    await expect(page).toHaveURL(/\/contact$/);
    const follow = page.getByRole('link', { name: 'Follow the case' });
    await expect(follow).toBeVisible();
    await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
    await follow.click();
    await expect(page.getByRole('heading', { level: 1, name: /^CR-/ })).toBeVisible();
    await isFiledOnce();
  });
});
