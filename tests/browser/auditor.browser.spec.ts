// An auditor in the browser reads every case, its inside and its record, and can change none: nothing is offered, and what is asked for by its address is refused.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, it } from '@jest/globals';
import { offered, turnTo } from './src/acts.js';
import { at, expect } from './src/browser.js';
import { openCases, pageOf, type Cases } from './src/cases.js';
import { takeSeat } from './src/seat.js';

const { visit } = takeSeat();
let cases: Cases;

beforeAll(async () => {
  cases = await openCases();
});

describe('an auditor', () => {
  it('reads a case of each kind with its advice and its whole history, and is offered nothing', async () => {
    const [appeal, question, petition] = [await cases.appealForDecision(), await cases.zoneHold(), await cases.petition()];
    const page = await visit({ as: 'ada.wynn', to: pageOf(appeal) });
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'File an appeal' })).toHaveCount(0);
    await turnTo(page, 'Advice');
    await expect(page.getByText(cases.sealed).first()).toBeVisible();
    await turnTo(page, 'History');
    await expect(page.locator('main')).toContainText('Internal: the importer does not see this.');
    for (const one of [appeal, question, petition]) {
      await page.goto(`${at.gateway}${pageOf(one)}`);
      await expect(page.getByText('Nothing waits for you on this case.')).toBeVisible();
      await expect(offered(page)).toHaveCount(0);
    }
  });

  it('sees under which signed head an event stands, and downloads its proof', async () => {
    const { id } = await cases.appealForDecision();
    const page = await visit({ as: 'ada.wynn', to: `/supervision/events?case=${id}` });
    await page.locator('details.c-event summary').first().click();
    await expect(page.getByText(/Under the signed head over [\d,]+ records of/)).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the proof (JSON)' }).click()]);
    const proof = JSON.parse(await readFile(await download.path(), 'utf8')) as { readonly leaf: string; readonly closedOver: { readonly path: readonly string[] } };
    expect(JSON.parse(proof.leaf)).toMatchObject({ log: 'event', caseId: id });
    expect(proof.closedOver.path.length).toBeGreaterThan(3);
  });

  it('who asks for an act by its address is told that it is for others', async () => {
    const appeal = await cases.appealForDecision();
    const page = await visit({ as: 'ada.wynn', to: `${pageOf(appeal)}/act/decide` });
    await expect(page.getByText('You cannot do this now')).toBeVisible();
    await expect(page.getByText('For: Headquarters decider')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
  });
});
