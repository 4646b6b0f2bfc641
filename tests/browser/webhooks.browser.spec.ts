// A broker has its cases posted to a system of its own: adds it, hands the secret over, sees what became of each post, has them posted again, and ends it.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect as state, it } from '@jest/globals';
import { expect, type Page } from './src/browser.js';
import { openCases, type Cases } from './src/cases.js';
import { takeSeat } from './src/seat.js';

const { visit } = takeSeat();
const received: string[] = [];
let server: Server;
let url = '';
let cases: Cases;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    received.push(String(request.headers['webhook-id']));
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news`;
  cases = await openCases();
});
afterAll(() => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }));

const rowIn = (page: Page) => page.getByRole('row').filter({ hasText: url });
const windowOf = (page: Page) => page.getByRole('dialog');
/** Asked again until it says so: what is posted takes its turn. */
async function posted(page: Page, number: string): Promise<void> {
  await expect(async () => {
    await rowIn(page).getByRole('button', { name: 'Last posts' }).click();
    const taken = windowOf(page).getByRole('row').filter({ hasText: number }).filter({ hasText: 'Taken' }).first();
    await expect(taken).toBeVisible({ timeout: 2_000 }).finally(() => windowOf(page).getByRole('button', { name: 'Close' }).click());
  }).toPass({ timeout: 60_000 });
}

describe('a broker’s system', () => {
  it('is refused with the reason when nothing may be posted to it, and what was typed stays', async () => {
    const page = await visit({ as: 'ben.ortiz', to: '/' });
    await page.getByRole('link', { name: 'See webhooks' }).click();
    await page.getByLabel('Address of your system').fill('https://user:word@cases.example/centerline');
    await page.getByRole('button', { name: 'Add webhook' }).click();
    await expect(page.getByRole('alert')).toContainText('Leave user name and password out of the address');
    await expect(page.getByLabel('Address of your system')).toHaveValue('https://user:word@cases.example/centerline');
  });

  it('hears of a case, hears it again from an instant, and nothing more after its end', async () => {
    const page = await visit({ as: 'ben.ortiz', to: '/webhooks' });
    await page.getByLabel('Address of your system').fill(url);
    await page.getByRole('button', { name: 'Add webhook' }).click();
    await expect(windowOf(page)).toContainText(/whsec_[\w+/=]{20,}/);
    const first = await windowOf(page).locator('code').textContent();
    // The secret is not lost by a slip of the hand.
    await page.keyboard.press('Escape');
    await windowOf(page).getByRole('button', { name: 'I have it' }).click();
    await expect(rowIn(page)).toContainText('Working');
    await expect(page.locator('body')).not.toContainText('whsec_');

    const { id, number } = await cases.appeal();
    await posted(page, number);
    state(received.filter((one) => one.includes(id)).length).toBeGreaterThan(0);

    await rowIn(page).getByRole('button', { name: 'New secret' }).click();
    await windowOf(page).getByRole('button', { name: 'Give a new secret' }).click();
    await expect(windowOf(page)).toContainText('whsec_');
    state(await windowOf(page).locator('code').textContent()).not.toBe(first);
    await windowOf(page).getByRole('button', { name: 'I have it' }).click();

    const before = received.filter((one) => one.includes(id)).length;
    await rowIn(page).getByRole('button', { name: 'Post again' }).click();
    await windowOf(page).getByRole('button', { name: 'Post again' }).click();
    await expect(windowOf(page).getByRole('alert')).toContainText('Enter a date and a time');
    await windowOf(page).getByLabel('Since').fill(`${cases.days.daysAgo(1)}T00:00`);
    await windowOf(page).getByRole('button', { name: 'Post again' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'will be posted again' })).toBeVisible();
    await expect(async () => state(received.filter((one) => one.includes(id)).length).toBeGreaterThanOrEqual(2 * before)).toPass({ timeout: 60_000 });

    await rowIn(page).getByRole('button', { name: 'End' }).click();
    await windowOf(page).getByRole('button', { name: 'End webhook' }).click();
    await expect(windowOf(page).getByRole('alert')).toBeVisible();
    await windowOf(page).getByLabel('Reason').fill('The new system has taken over.');
    await windowOf(page).getByRole('button', { name: 'End webhook' }).click();
    await expect(rowIn(page)).toContainText('The new system has taken over.');
    await expect(rowIn(page).getByRole('button')).toHaveCount(1);
  });
});
