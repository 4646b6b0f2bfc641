// A port in the browser: the officer tries to settle a question about a zone, asks the lead Center and settles it; or the director certifies that it cannot be settled
// there, Headquarters directs, and the port confirms what it did. The zone user sees that there is a question, and nothing of the advice.
import { beforeAll, describe, it } from '@jest/globals';
import { act, comesToCheck, confirm, field, offered, open, picks, turnTo, writes } from './src/acts.js';
import { expect, type Page } from './src/browser.js';
import { openCases, pageOf, type Cases, type Opened } from './src/cases.js';
import { takeSeat } from './src/seat.js';

const { visit } = takeSeat();
let cases: Cases;
const REASON = 'The port and the operator disagree on what the weekly entry covers, and other ports handle it differently.';

beforeAll(async () => {
  cases = await openCases();
});

/** The lead Center has advised; the port decides. */
async function advised(): Promise<Opened> {
  const opened = await cases.zoneHold();
  await cases.zones.inStage('pia.long', opened.id, 'PORT_TRIAGE');
  await cases.zones.does('pia.long', opened.id, 'consult-center');
  await cases.zones.does('cee003.specialist', opened.id, 'advise', { advice: `${cases.sealed}: release on the corrected summary.` });
  await cases.zones.does('cee003.supervisor', opened.id, 'approve-advice');
  await cases.zones.inStage('pia.long', opened.id, 'PORT_REVIEW');
  return opened;
}

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue', exact: true }).click();
const onPage = (page: Page, title: string): Promise<void> => expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

describe('a port officer', () => {
  it('opens a question about a zone of the port, page by page; an entry number with a wrong check digit is told as it is typed', async () => {
    const { days } = cases;
    const page = await visit({ as: 'pia.long', to: '/file/ftz' });
    await page.getByRole('link', { name: 'Open a question' }).click();
    await onPage(page, 'Which zone site is it about?');
    await field(page, 'Zone site').selectOption('202000001');
    await expect(page.locator('.c-summary')).toContainText('W202');
    await goOn(page);
    await onPage(page, 'What is the question about?');
    await picks(page, 'Release hold');
    await goOn(page);
    await onPage(page, 'What is it about, by number?');
    await page.getByLabel('Entry numbers 1').fill('B76-0324527-9');
    await expect(page.locator('.c-code__wrong').first()).toBeVisible();
    await page.getByLabel('Entry numbers 1').fill('B76-0324527-8');
    await expect(page.locator('.c-code__verdict .c-verdict--met').first()).toBeVisible();
    await goOn(page);
    await onPage(page, 'Who uses the zone?');
    await writes(page, 'Importer number of the zone user', '95-5000001JM');
    await expect(page.getByText('Juniper Motor Parts').first()).toBeVisible();
    await goOn(page);
    await onPage(page, 'Is cargo held, and how urgent is it?');
    await picks(page.getByRole('group', { name: 'Is cargo held?' }), 'Yes');
    await writes(page, 'Day the cargo arrived', days.daysAgo(3));
    await picks(page.getByRole('group', { name: /^Lane/ }), 'Urgent');
    await goOn(page);
    await onPage(page, 'What is the question?');
    await writes(page, 'Question', 'May brake parts withdrawn on the weekly entry be released before the summary is corrected?');
    await page.getByRole('button', { name: 'Add an attempt' }).click();
    await writes(page, 'Day of the attempt', days.daysAgo(1));
    await writes(page, 'What was tried', 'Compared the weekly entry with the inventory record of the operator.');
    await writes(page, 'Result', 'The quantities agree, the classification does not.');
    await goOn(page);
    await onPage(page, 'Which dates set by law run beside it?');
    await goOn(page);
    await onPage(page, 'Check your answers before you open the question');
    await expect(page.getByText('If you submit it now')).toBeVisible();
    await page.getByRole('button', { name: 'Open the question' }).click();
    await onPage(page, 'The question is open');
    await expect(page.getByText(/^FTZ-\d{4}-\d{6}$/)).toBeVisible();
  });

  it('records what the port tried and asks the lead Center, and sees by when it answers', async () => {
    const question = await cases.zoneHold();
    await cases.zones.inStage('pia.long', question.id, 'PORT_TRIAGE');
    const page = await visit({ as: 'pia.long', to: pageOf(question) });
    await act(page, 'Record an attempt to settle it here', async () => {
      await writes(page, 'Day', cases.days.daysAgo(1));
      await writes(page, 'What was tried', 'Called the operator and compared the inventory record, container by container.');
      await writes(page, 'Result', 'Ten agree; the eleventh does not.');
    });
    await expect(page.getByText('Ten agree; the eleventh does not.').first()).toBeVisible();
    await comesToCheck(page, 'Ask the lead Center', async () => undefined);
    await expect(page.locator('.c-follows')).toContainText('Automotive & Aerospace');
    await expect(page.locator('.c-follows')).toContainText(/begins: due .*\d{4}/);
    await confirm(page, 'Ask the lead Center');
    await expect(page.getByText('Done: Ask the lead Center')).toBeVisible();
    await cases.zones.inStage('pia.long', question.id, 'CENTER_CONSULT');
  });

  it('settles the question with the Center’s advice and says how it was used', async () => {
    const question = await advised();
    const page = await visit({ as: 'pia.long', to: pageOf(question) });
    await turnTo(page, 'Advice');
    await expect(page.getByText(cases.sealed).first()).toBeVisible();
    await open(page, question);
    await act(page, 'Settle the question at the port', async () => {
      await writes(page, 'What the port decides, and why', 'Release on the corrected summary; the operator corrects the weekly estimate.');
      await picks(page, 'Followed');
    });
    await cases.zones.inStage('pia.long', question.id, 'CLOSED');
    const user = await visit({ as: 'mina.cole', to: pageOf(question) });
    await expect(user.getByRole('heading', { level: 1, name: question.number })).toBeVisible();
    await turnTo(user, 'History');
    await expect(user.locator('main')).not.toContainText(cases.sealed);
  });
});

describe('a port director', () => {
  it('certifies what the officer asks for; Headquarters drafts, another issues the direction, the port confirms it', async () => {
    const question = await advised();
    const officer = await visit({ as: 'pia.long', to: pageOf(question) });
    await expect(offered(officer).filter({ hasText: 'Certify the escalation' })).toHaveCount(0);
    await act(officer, 'Ask for escalation to Headquarters', (page) => writes(page, 'Reason', REASON));
    const director = await visit({ as: 'paul.drake', to: pageOf(question) });
    await act(director, 'Certify the escalation', (page) => writes(page, 'Why it cannot be settled at the port', REASON));
    await cases.zones.inStage('hal.brandt', question.id, 'OFO_HQ_REVIEW');

    const analyst = await visit({ as: 'hal.brandt', to: pageOf(question) });
    await act(analyst, 'Acknowledge the escalation');
    await act(analyst, 'Draft a direction', async (page) => {
      await writes(page, 'Direction', 'Release the parts on the corrected summary; treat later withdrawals of this importer alike.');
      await picks(page, 'Followed');
    });
    await expect(offered(analyst).filter({ hasText: 'Issue the direction' })).toHaveCount(0);
    const decider = await visit({ as: 'helen.cruz', to: pageOf(question) });
    await act(decider, 'Issue the direction', (page) => expect(field(page, 'Direction')).toHaveValue(/Release the parts/));

    await open(officer, question);
    await act(officer, 'Confirm that the direction is carried out', (page) => writes(page, 'What was done', 'Released all eleven containers on the corrected summary.'));
    await cases.zones.inStage('pia.long', question.id, 'CLOSED');
  });

  it('moves a question to another lane because cargo is held, and the dates follow', async () => {
    const question = await cases.zoneHold();
    await cases.zones.inStage('pia.long', question.id, 'PORT_TRIAGE');
    const page = await visit({ as: 'paul.drake', to: pageOf(question) });
    await comesToCheck(page, 'Move to another lane', async () => {
      await picks(page, 'Standard');
      await writes(page, 'Reason', 'The parts were released to the operator this morning; nothing is held any more.');
    });
    await expect(page.locator('.c-follows')).toContainText(/moves to/);
    await confirm(page, 'Move to another lane');
    await expect(page.getByText('Done: Move to another lane')).toBeVisible();
  });
});
