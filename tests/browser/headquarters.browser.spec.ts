// Headquarters in the browser: the analyst takes an appeal from the list, reads what would follow before doing it, asks for what is missing and recommends; the
// decider reads both Centers' advice, which no importer sees, and decides; whoever recommended cannot.
import { beforeAll, describe, it } from '@jest/globals';
import { act, comesToCheck, field, offered, open, picks, rowOf, turnTo, writes } from './src/acts.js';
import { expect } from './src/browser.js';
import { openCases, pageOf, type Cases } from './src/cases.js';
import { takeSeat } from './src/seat.js';

const { visit } = takeSeat();
let cases: Cases;
const REASONS = 'The headings of the last year speak for it, and so do the practices of the importer that both Centers describe.';

beforeAll(async () => {
  cases = await openCases();
});

describe('an analyst of Headquarters', () => {
  it('takes an appeal from the list, sees what would follow, and finds it complete', async () => {
    const appeal = await cases.appeal();
    const page = await visit({ as: 'hal.brandt', to: '/work?view=unclaimed' });
    await (await rowOf(page, appeal)).getByRole('button', { name: /^Take: / }).click();
    await expect(page.getByText(`You have taken: `, { exact: false }).filter({ hasText: appeal.number })).toBeVisible();
    await open(page, appeal);
    await comesToCheck(page, 'Find the appeal complete');
    await expect(page.locator('.c-follows')).toContainText('The case moves from “Completeness review” to “With both Centers for advice”.');
    await expect(page.locator('.c-follows')).toContainText('Apparel, Footwear & Textiles');
    await page.getByRole('button', { name: 'Find the appeal complete', exact: true }).click();
    await expect(page.getByText('Done: Find the appeal complete')).toBeVisible();
    await cases.appeals.inStage('hal.brandt', appeal.id, 'CENTER_INPUT');
  });

  it('asks the importer for what is missing; the importer reads it, answers, and the clock that waited runs on', async () => {
    const appeal = await cases.appeal();
    const analyst = await visit({ as: 'hal.brandt', to: pageOf(appeal) });
    await act(analyst, 'Ask the importer for information', async (page) => {
      await field(page, 'What it concerns').selectOption('IMPORT_DATA');
      await writes(page, 'What is missing', 'Say which of the headings of chapter 95 are sold to schools.');
    });
    const importer = await visit({ as: 'ida.park', to: pageOf(appeal) });
    await expect(importer.getByText('Say which of the headings of chapter 95 are sold to schools.').first()).toBeVisible();
    await act(importer, 'Answer what was asked', (page) => writes(page, 'Your answer', 'Headings 9503 and 9504; a third of the lines.'));
    await cases.appeals.inStage('hal.brandt', appeal.id, 'COMPLETENESS_REVIEW');
    await open(analyst, appeal);
    await expect(offered(analyst).filter({ hasText: 'Find the appeal complete' })).toBeVisible();
  });

  it('is told at the field what the rule wants, before anything is sent', async () => {
    const appeal = await cases.appeal();
    const page = await visit({ as: 'hal.brandt', to: pageOf(appeal) });
    await offered(page).filter({ hasText: 'Close as a duplicate' }).click();
    await writes(page, 'Number of the other appeal', 'CR-1999-000001');
    await writes(page, 'Reason', 'too short');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: /There (is a problem|are \d+ problems)/ })).toBeFocused();
    await expect(page.locator('#field-reason-error')).toBeVisible();
    await expect(field(page, 'Reason')).toHaveValue('too short');
  });
});

describe('a list that changes while it is read', () => {
  it('shows the further page that was asked for, though news of a case came in between and the list was read anew', async () => {
    await cases.appeal();
    let asked = 0;
    const page = await visit({
      as: 'hal.brandt', to: '/cases?type=reassignment',
      before: (window) => window.route(/\/v1\/reassignments\?/, async (route) => {
        const isFurther = new URL(route.request().url()).searchParams.has('after');
        const response = await route.fetch({ url: route.request().url().replace(/([?&])after=[^&]*&?/, '$1') });
        const list = (await response.json()) as { readonly items: readonly object[] };
        if (!isFurther) return route.fulfill({ response, json: { ...list, next: '/v1/reassignments?after=more' } });
        asked += 1;
        // The first time long enough for news to come.
        if (asked === 1) await new Promise((resolve) => setTimeout(resolve, 8_000));
        await route.fulfill({ response, json: { items: list.items.slice(0, 1).map((row) => ({ ...row, id: '0190c0de-0000-7000-8000-000000000009', number: 'CR-1999-000009' })), next: null } }).catch(() => undefined);
      }),
    });
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => asked).toBeGreaterThan(0);
    await cases.appeal();
    await expect(page.getByText('CR-1999-000009')).toBeVisible();
    expect(asked).toBeGreaterThan(1);
    await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0);
  });
});

describe('a letter of some days ago', () => {
  it('is kept by one person with a reason, who cannot submit it; a colleague reads what was recorded, and submits it as it is', async () => {
    const id = await cases.letter('It lay in the mail room.');
    const check = `/file/reassignment/${id}/check`;
    const own = await visit({ as: 'hal.brandt', to: check });
    await own.getByRole('button', { name: 'Submit the appeal' }).click();
    await expect(own.locator('.c-errors')).toContainText('somebody else of Headquarters submits it');
    const colleague = await visit({ as: 'hugo.stein', to: check });
    await expect(colleague.locator('main')).toContainText('It lay in the mail room.');
    await colleague.getByRole('button', { name: 'Submit the appeal' }).click();
    await expect(colleague.locator('.c-receipt__number')).toHaveText(/^CR-/);
    expect((await cases.appeals.as('hugo.stein', `/${id}`)).body['status']).not.toBe('DRAFT');
  });
});

describe('a decider of Headquarters', () => {
  it('reads both Centers’ advice, says how each was used, and grants the appeal; the importer reads the decision and never the advice', async () => {
    const appeal = await cases.appealForDecision();
    const page = await visit({ as: 'helen.cruz', to: pageOf(appeal) });
    await turnTo(page, 'Advice');
    await expect(page.getByText('Internal to the agency.')).toBeVisible();
    await expect(page.getByText(cases.sealed).first()).toBeVisible();
    await open(page, appeal);
    await act(page, 'Decide the appeal', async () => {
      await picks(page, 'Granted: to the preferred Center');
      await writes(page, 'Reasons', REASONS);
      for (const row of await page.locator('.c-item').all()) await picks(row, 'Followed');
    });
    const importer = await visit({ as: 'tom.reyes', to: pageOf(appeal) });
    await expect(importer.getByText(REASONS).first()).toBeVisible();
    await expect(importer.getByRole('navigation', { name: 'Parts of the case' }).getByRole('link', { name: 'Advice' })).toHaveCount(0);
    await turnTo(importer, 'History');
    await expect(importer.locator('main')).not.toContainText(cases.sealed);
  });

  it('cannot decide what they themselves recommended, and is told by which rule', async () => {
    const appeal = await cases.appealForDecision();
    const analyst = await visit({ as: 'hal.brandt', to: pageOf(appeal) });
    await act(analyst, 'Recommend an outcome', async (page) => {
      await picks(page, 'Denied: stays with the current Center');
      await writes(page, 'Reasons', REASONS);
    });
    await expect(offered(analyst).filter({ hasText: 'Decide the appeal' })).toHaveCount(0);
    await analyst.locator('summary', { hasText: 'you cannot do now, and why' }).click();
    await expect(analyst.locator('.c-bars__body')).toContainText('Decide the appeal');
    const decider = await visit({ as: 'helen.cruz', to: pageOf(appeal) });
    await offered(decider).filter({ hasText: 'Decide the appeal' }).click();
    await expect(decider.getByLabel('Denied: stays with the current Center')).toBeChecked();
    await expect(decider.getByLabel('Reasons', { exact: true })).toHaveValue(REASONS);
  });
});

describe('somebody was faster', () => {
  it('and the writer is told what happened meanwhile, keeps what was typed, and goes on', async () => {
    const appeal = await cases.appeal();
    const page = await visit({ as: 'ida.park', to: pageOf(appeal) });
    await offered(page).filter({ hasText: 'Withdraw the appeal' }).click();
    await writes(page, 'Reason', 'We will file again next year.');
    await cases.appeals.does('hal.brandt', appeal.id, 'accept-complete');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.getByText('Somebody changed the case while you were writing')).toBeVisible();
    await expect(page.locator('.usa-alert').getByText(/complete/i).first()).toBeVisible();
    await expect(field(page, 'Reason')).toHaveValue('We will file again next year.');
    await page.getByRole('button', { name: 'I have seen it: go on with the case as it is now' }).click();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByRole('button', { name: 'Withdraw the appeal', exact: true }).click();
    await expect(page.getByText('Done: Withdraw the appeal')).toBeVisible();
  });
});
