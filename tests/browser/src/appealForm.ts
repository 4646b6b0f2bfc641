// Owns how somebody fills in an appeal on the screen: one thing per page, in the order in which the portal asks. What is filled in is Blue Heron's appeal
// of the demo. Knows the form by its words, as its readers do.
import type { FileBody } from '@centerline/reassignment';
import { blueHeronAppeal } from '../../demo/papers/appeal.js';
import { day, importYear } from '../../demo/importYear.js';
import { expect, type Locator, type Page } from './browser.js';
import type { Days } from '../../src/stories.js';

export type AppealPage = 'importers' | 'centers' | 'justification' | 'data' | 'contact' | 'check';
export const TITLES: Readonly<Record<AppealPage, string>> = {
  importers: 'Which importer numbers are affected?', centers: 'From which Center, to which Center?', justification: 'Why should the Center change?',
  data: 'What does the importer bring in?', contact: 'Whom can we ask, and who signs?', check: 'Check your answers before you submit',
};
export const RECEIVED = 'We have received your appeal';

type Whole = FileBody & Required<Pick<FileBody, 'iors' | 'currentCenter' | 'preferredCenter' | 'justification' | 'headingRows' | 'contact'>>;
export interface Filled {
  readonly body: Whole;
  /** The import year as a spreadsheet would give it. */
  readonly csv: string;
}
function whole(body: FileBody): Whole {
  const { iors, currentCenter, preferredCenter, justification, headingRows, contact } = body;
  if (!iors || !currentCenter || !preferredCenter || !justification || !headingRows || !contact) throw new Error('The appeal of the demo lacks a field');
  return { ...body, iors, currentCenter, preferredCenter, justification, headingRows, contact };
}
export function blueHeron({ today }: Days): Filled {
  const year = importYear('blue-heron-import-year.csv', day(today));
  const lines = year.rows.map(({ heading4, kind, lines: count, value, periodStart, periodEnd }) => [heading4, kind, count, value, periodStart, periodEnd].join(','));
  return { body: whole(blueHeronAppeal(year)), csv: ['heading4,kind,lines,value,period_start,period_end', ...lines].join('\n') };
}
/** The same with some of it said in another way. */
export const saying = ({ body, csv }: Filled, change: Partial<Whole>): Filled => ({ body: { ...body, ...change }, csv });

/** The page of the form with that name, once it is there. */
export const onPage = (page: Page, name: AppealPage): Promise<void> => expect(page.getByRole('heading', { level: 1, name: TITLES[name] })).toBeVisible();
export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

export async function begin(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Start an appeal' }).click();
  await onPage(page, 'importers');
}

const CENTER_WORDS = (code: string): RegExp => new RegExp(`\\(${code}\\)$`);
const choose = async (page: Page, label: string, words: RegExp): Promise<void> => {
  const field = page.getByLabel(label, { exact: true });
  const option = await field.locator('option', { hasText: words }).first().getAttribute('value');
  await field.selectOption(option);
};

declare const navigator: { readonly clipboard: { writeText(text: string): Promise<void> } };

/** As people do it: copied elsewhere, pasted here. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await page.keyboard.press('Control+V');
  await expect(field).not.toHaveValue('');
}

/** Fills in one page and leaves it open. */
export const FILL: Readonly<Record<Exclude<AppealPage, 'check'>, (page: Page, appeal: Filled) => Promise<void>>> = {
  async importers(page, { body: { iors } }) {
    for (const [index, { ior, bonds }] of iors.entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Add an importer number' }).click();
      const group = page.getByRole('group', { name: `Importer number ${index + 1}` });
      await group.getByLabel('Importer of record number').selectOption(ior);
      for (const [bond, { number, activityCode }] of bonds.entries()) {
        await group.getByLabel(`Bond number ${bond + 1}`).fill(number);
        await group.getByLabel('Activity code').nth(bond).selectOption(activityCode);
      }
    }
  },
  async centers(page, { body: { currentCenter, preferredCenter } }) {
    await choose(page, 'Current Center', CENTER_WORDS(currentCenter));
    await choose(page, 'Preferred Center', CENTER_WORDS(preferredCenter));
  },
  async justification(page, { body: { justification } }) {
    for (const factor of ['Predominant goods', 'Business practices']) await page.locator('label', { hasText: factor }).first().click();
    await page.getByLabel('Written justification').fill(justification);
  },
  async data(page, { csv }) {
    await page.locator('label', { hasText: 'One year or more' }).click();
    await paste(page, page.getByLabel('Paste rows from a spreadsheet'), csv);
    await page.getByRole('button', { name: 'Read these rows' }).click();
    await expect(page.getByText(`${csv.split('\n').length - 1} rows were read.`)).toBeVisible();
  },
  async contact(page, { body: { contact } }) {
    await page.getByLabel('Name', { exact: true }).fill(contact.name);
    await page.getByLabel('E-mail address').fill(contact.email ?? '');
    await page.getByLabel('Telephone number').fill(contact.phone ?? '');
  },
};

const IN_ORDER = ['importers', 'centers', 'justification', 'data', 'contact'] as const;

/** Fills in every page from the one that is open as far as the one that is named, which stays open and empty. */
export async function fillAsFarAs(page: Page, last: AppealPage, appeal: Filled, first: AppealPage = 'importers'): Promise<void> {
  for (const name of IN_ORDER.slice(IN_ORDER.findIndex((one) => one === first))) {
    await onPage(page, name);
    if (name === last) return;
    await FILL[name](page, appeal);
    await goOn(page);
  }
  await onPage(page, 'check');
}
