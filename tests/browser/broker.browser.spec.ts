// A customs broker in the browser: files for an importer by a power of attorney and says where it is on file; one whose power was revoked gets no further, and is
// told by which rule; nobody sees the case of an importer they do not act for.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, it } from '@jest/globals';
import { begin, blueHeron, FILL, fillAsFarAs, goOn, onPage, RECEIVED, saying, type Filled } from './src/appealForm.js';
import { casesSaying } from './src/behind.js';
import { at, expect } from './src/browser.js';
import { takeSeat } from './src/seat.js';
import { daysOf } from '../src/stories.js';

const { visit } = takeSeat();
let appeal: Filled;

beforeAll(async () => {
  appeal = blueHeron(await daysOf(at.databaseUrl));
});

describe('a broker', () => {
  it('files for an importer, once it has said by what authority; the importer sees the case, another one does not', async () => {
    const mine = randomUUID();
    const page = await visit({ as: 'ben.ortiz', to: '/file' });
    await begin(page);
    await fillAsFarAs(page, 'contact', saying(appeal, { justification: `${appeal.body.justification} ${mine}` }));
    await FILL.contact(page, saying(appeal, { contact: { name: 'Ben Ortiz', email: 'ben.ortiz@harborpilot.example', phone: '' } }));
    await goOn(page);
    await expect(page.getByRole('alert').filter({ hasText: /There (is a problem|are \d+ problems)/ })).toBeFocused();
    await page.getByLabel('By what authority').selectOption('POWER_OF_ATTORNEY');
    await page.getByLabel('Where the evidence is on file').fill('CBP Form 5291, on file with ACE');
    await goOn(page);
    await onPage(page, 'check');
    await page.getByRole('button', { name: 'Submit the appeal' }).click();
    await expect(page.getByRole('heading', { level: 1, name: RECEIVED })).toBeVisible();
    const [filed] = await casesSaying(mine);
    const address = `/cases/reassignment/${filed?.id}`;
    const importer = await visit({ as: 'ida.park', to: address });
    await expect(importer.getByRole('heading', { level: 1, name: filed?.number ?? '' })).toBeVisible();
    await expect(importer.getByText('by Ben Ortiz, broker')).toBeVisible();
    const stranger = await visit({ as: 'tom.reyes', to: address });
    await expect(stranger.getByText('There is nothing here for you')).toBeVisible();
  });

  it('whose power of attorney was revoked cannot file for that importer, and nothing is written', async () => {
    const page = await visit({ as: 'dana.vale', to: '/file' });
    await begin(page);
    await expect(page.locator('main')).not.toContainText('91-1000001BH');
    await page.getByLabel('Importer of record number').fill('91-1000001BH');
    const bond = `99${randomUUID().slice(0, 7).toUpperCase()}`;
    await page.getByLabel('Bond number 1').fill(bond);
    await goOn(page);
    await expect(page.getByRole('alert').first()).toContainText('covered by a power of attorney in force');
    await onPage(page, 'importers');
    expect(await casesSaying(bond)).toEqual([]);
  });
});
