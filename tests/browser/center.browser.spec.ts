// A Center in the browser: the specialist works from the list by keyboard and drafts advice nobody outside reads; the supervisor returns or approves it, gives
// work to people and sees what waits; the director agrees that a pending matter moves.
import { beforeAll, describe, it } from '@jest/globals';
import { act, comesToCheck, field, offered, open, picks, rowOf, turnTo, writes } from './src/acts.js';
import { expect } from './src/browser.js';
import { openCases, pageOf, type Cases } from './src/cases.js';
import { takeSeat } from './src/seat.js';

const { visit } = takeSeat();
let cases: Cases;

beforeAll(async () => {
  cases = await openCases();
});

describe('a specialist of a Center', () => {
  it('drafts advice on an appeal; the supervisor returns it with a reason, and approves the better one', async () => {
    const appeal = await cases.appealAtCenters();
    const specialist = await visit({ as: 'cee007.specialist', to: pageOf(appeal) });
    await expect(specialist.getByRole('heading', { name: 'What you can do now' })).toBeVisible();
    await act(specialist, 'Draft your Center’s advice', async (page) => {
      await picks(page, 'Move to the preferred Center');
      await writes(page, 'Reasons', `${cases.sealed}: what is inside of the machines is electronics.`);
    });
    const supervisor = await visit({ as: 'cee007.supervisor', to: pageOf(appeal) });
    await act(supervisor, 'Return the draft', (page) => writes(page, 'Reason', 'Say which headings you mean, and how many lines they have.'));
    await open(specialist, appeal);
    await turnTo(specialist, 'Advice');
    await expect(specialist.getByText('Say which headings you mean, and how many lines they have.')).toBeVisible();
    await open(specialist, appeal);
    await act(specialist, 'Draft your Center’s advice', async (page) => {
      await expect(field(page, 'Reasons')).toHaveValue(new RegExp(cases.sealed));
      await writes(page, 'Reasons', `${cases.sealed}: headings 8517 and 8525, half of all lines.`);
    });
    await open(supervisor, appeal);
    await comesToCheck(supervisor, 'Approve the advice');
    await expect(supervisor.locator('main')).toContainText('headings 8517 and 8525, half of all lines.');
    await supervisor.getByRole('button', { name: 'Approve the advice', exact: true }).click();
    await expect(supervisor.getByText('Done: Approve the advice')).toBeVisible();
    await open(specialist, appeal);
    await expect(offered(specialist).filter({ hasText: 'Draft your Center’s advice' })).toHaveCount(0);
  });

  it('is not offered what the supervisor does, and reads why', async () => {
    const appeal = await cases.appealAtCenters();
    await cases.drafted(appeal, 'cee010');
    const page = await visit({ as: 'cee010.specialist', to: pageOf(appeal) });
    await expect(offered(page).filter({ hasText: 'Approve the advice' })).toHaveCount(0);
    await page.locator('summary', { hasText: 'you cannot do now, and why' }).click();
    await expect(page.locator('.c-bars__body').getByText('For: Center supervisor, Center director.').first()).toBeVisible();
  });

  it('works through the list with the keyboard: row by row, takes one, opens it, goes on to the next and back', async () => {
    const [first] = [await cases.appealAtCenters(), await cases.appealAtCenters()];
    const page = await visit({ as: 'cee010.specialist', to: '/work?view=unclaimed' });
    await expect(await rowOf(page, first)).toBeVisible();
    await page.keyboard.press('j');
    const here = page.locator('.c-worktable__case:focus');
    await expect(here).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const number = (await here.textContent()) ?? '';
    await page.keyboard.press('c');
    await expect(page.locator('.c-work__news')).toContainText(number);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Your list' })).toContainText('Unassigned');
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    await page.keyboard.press('u');
    await expect(page.getByRole('heading', { level: 1, name: 'Work' })).toBeVisible();
    await page.goto(new URL('/work?view=mine', page.url()).href);
    await expect(page.getByRole('row').filter({ hasText: number })).toBeVisible();
  });
});

describe('a supervisor of a Center', () => {
  it('gives several pieces of work to a specialist at once, after seeing what would happen', async () => {
    const appeals = [await cases.appealAtCenters(), await cases.appealAtCenters()];
    const page = await visit({ as: 'cee010.supervisor', to: '/work?view=unclaimed' });
    for (const appeal of appeals) await (await rowOf(page, appeal)).locator('.usa-checkbox__label').click();
    const bar = page.getByRole('region', { name: '2 selected' });
    await bar.getByRole('button', { name: 'Assign…' }).click();
    const window = page.getByRole('dialog');
    await window.locator('label', { hasText: 'Sylvie Roan' }).click();
    await window.getByRole('button', { name: 'See what would happen' }).click();
    await expect(window).toContainText('2 can be done');
    await window.getByRole('button', { name: 'Confirm all 2' }).click();
    await expect(window).toContainText('2 done.');
    await window.getByRole('button', { name: 'Close' }).click();
    const specialist = await visit({ as: 'cee010.specialist', to: '/work?view=mine' });
    for (const appeal of appeals) await expect((await rowOf(specialist, appeal)).first()).toBeVisible();
  });
});

describe('a director of a Center', () => {
  it('agrees that a pending matter moves with the importer', async () => {
    const appeal = await cases.appealAtCenters();
    const page = await visit({ as: 'cee010.director', to: pageOf(appeal) });
    await act(page, 'Agree that a pending matter moves', async () => {
      await field(page, 'Kind of matter').selectOption('PROTEST');
      await writes(page, 'Number or reference', '2704-26-100432');
    });
    await turnTo(page, 'Advice');
    await expect(page.getByText('2704-26-100432').first()).toBeVisible();
  });
});
