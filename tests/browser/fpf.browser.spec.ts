// Fines, Penalties and Forfeitures in the browser: a paralegal checks a partner's request and sends it to the Center; the Center writes its input point by point,
// sealed until its supervisor delivers it; the officer decides and says of every point what became of it; the partner reads the outcome and none of the points.
import { beforeAll, describe, it } from '@jest/globals';
import { act, comesToCheck, confirm, field, offered, open, picks, turnTo, writes } from './src/acts.js';
import { casesSaying } from './src/behind.js';
import { expect, type Page } from './src/browser.js';
import { openCases, pageOf, type Cases, type Opened } from './src/cases.js';
import { takeSeat } from './src/seat.js';
import { APPAREL, petitionsOf } from '../src/petitions.js';

const { visit } = takeSeat();
let cases: Cases;
const REASON = 'The producer’s own record of the yarn says otherwise, and the importer has relied on it.';

beforeAll(async () => {
  cases = await openCases();
});

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue', exact: true }).click();
const onPage = (page: Page, title: string): Promise<void> => expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

describe('a trusted partner', () => {
  it('asks on its own petition, sees its period counted, and gets a receipt; FP&F has the request', async () => {
    const { daysAgo } = cases.days;
    const number = petitionsOf(cases.days).number();
    const page = await visit({ as: 'ida.park', to: '/file/fpf' });
    await page.getByRole('link', { name: 'Ask for input' }).click();
    await onPage(page, 'Which petition is it?');
    await picks(page, 'Penalty');
    await picks(page, 'First petition');
    await writes(page, 'FP&F case number', number);
    await field(page, 'FP&F office').selectOption('2704');
    await goOn(page);
    await onPage(page, 'What happened, and when?');
    await writes(page, 'Day of the violation', daysAgo(200));
    await writes(page, 'Day the notice was mailed', daysAgo(40));
    await writes(page, 'Day the petition was received', daysAgo(10));
    await expect(page.getByText('The petition came in time')).toBeVisible();
    await goOn(page);
    await onPage(page, 'What is claimed?');
    await page.getByLabel('Statutes 1').fill('19 U.S.C. 1592');
    await writes(page, 'Amount of the claim', '40,000');
    await goOn(page);
    await onPage(page, 'Who is the petitioner, and what is it about?');
    await page.getByLabel('Importer numbers 1').selectOption('91-1000001BH');
    await writes(page, 'Petitioner', 'Blue Heron Outfitters (sample)');
    await goOn(page);
    await onPage(page, 'What should the Center look at?');
    await goOn(page);
    await onPage(page, 'Check your answers before you submit');
    await page.getByRole('button', { name: 'Submit the request' }).click();
    await onPage(page, 'We have received your request');
    const [opened] = await casesSaying(number);
    await cases.petitions.inStage('fay.moss', opened?.id ?? '', 'ELIGIBILITY_CHECK');
  });
});

describe('a paralegal of FP&F', () => {
  it('completes the file, checks the partner, and sends the request to the Center with a date that the law allows', async () => {
    const request = await cases.petition();
    const page = await visit({ as: 'fay.moss', to: pageOf(request) });
    await act(page, 'Complete the file', async () => {
      await writes(page, 'Limitations date', cases.days.daysAgo(-1_500));
      await field(page, 'What it follows from').selectOption('FIVE_YEARS_FROM_VIOLATION');
      await field(page, 'Level of culpability').selectOption('NEGLIGENCE');
    });
    await act(page, 'Check the partner’s eligibility', async () => undefined);
    await comesToCheck(page, 'Send the request to the Center', async () => undefined);
    await expect(page.locator('.c-follows')).toContainText('Apparel, Footwear & Textiles');
    await confirm(page, 'Send the request to the Center');
    await expect(page.getByText('Done: Send the request to the Center')).toBeVisible();
    await cases.petitions.inStage('fay.moss', request.id, 'SENT_TO_CENTER');
  });
});

describe('the Center that is asked', () => {
  it('writes its input point by point; FP&F reads that there is a draft and not what it says', async () => {
    const request = await cases.petitionAtCenter();
    const supervisor = await visit({ as: APPAREL.supervisor, to: pageOf(request) });
    await act(supervisor, 'Assign a specialist', async (page) => void (await field(page, 'Specialist').selectOption({ label: 'Sara Lund' })));
    const specialist = await visit({ as: APPAREL.specialist, to: pageOf(request) });
    await act(specialist, 'Write the input', async (page) => {
      const point = page.getByRole('group', { name: 'Point 1' });
      await field(point, 'Topic').selectOption('FACT_CONFIRMED');
      await writes(point, 'What the Center says', `${cases.sealed}: the laboratory report and the mill certificate agree on the blend.`);
      await picks(page, 'No relief');
      await picks(page, 'High');
    });
    const paralegal = await visit({ as: 'fay.moss', to: pageOf(request) });
    await turnTo(paralegal, 'Advice');
    await expect(paralegal.locator('main')).toContainText('There is a draft.');
    await expect(paralegal.locator('main')).not.toContainText(cases.sealed);
    await act(specialist, 'Submit the input for review', async () => undefined);
    await open(supervisor, request);
    await act(supervisor, 'Approve and deliver the input');
    await cases.petitions.inStage('fay.moss', request.id, 'INPUT_DELIVERED');
    await paralegal.reload();
    await expect(paralegal.locator('main')).toContainText(cases.sealed);
  });
});

describe('an FP&F Officer', () => {
  it('decides only after saying of every point what became of it; the partner reads the outcome', async () => {
    const request: Opened = await cases.petitionAtCenter();
    await cases.petitions.delivered(request.id);
    const page = await visit({ as: 'frank.ames', to: pageOf(request) });
    await act(page, 'Take up the input');
    await offered(page).filter({ hasText: 'Decide, and dispose of every point' }).click();
    await picks(page, 'Cancelled: no violation');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: /There (is a problem|are \d+ problems)/ })).toBeFocused();
    const points = page.locator('.c-item');
    for (const [index, words] of ['Followed', 'Not followed', 'Followed in part'].entries()) {
      const point = points.nth(index);
      await picks(point, words);
      if (words === 'Not followed') await writes(point, 'Reason', REASON);
    }
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Check before you confirm' })).toBeVisible();
    await confirm(page, 'Decide, and dispose of every point');
    await expect(page.getByText('Done: Decide, and dispose of every point')).toBeVisible();
    await cases.petitions.inStage('frank.ames', request.id, 'CLOSED');
    const partner = await visit({ as: 'ida.park', to: pageOf(request) });
    await expect(partner.locator('main')).toContainText('Cancelled: no violation');
    await expect(partner.locator('main')).not.toContainText(REASON);
  });
});
