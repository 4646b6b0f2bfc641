// Owns the rows of the papers of a case: messages, documents and letters, as the agency and as a party read and write them.
import type { Page } from '../browser.js';
import { pageOf } from '../cases.js';
import { brokenAt, css, goOn, whateverComes, type Row, type State } from './state.js';

type Paper = 'messages' | 'documents' | 'letters';
const of = (name: string, as: string, paper: Paper, shows: string, state: Partial<State> = {}): State => ({ name: `${paper}, ${name}, as ${as}`, as, to: ({ appealWithPapers }) => `${pageOf(appealWithPapers)}/${paper}`, shows: css(shows), ...state });

const chooses = (...files: readonly { readonly name: string; readonly text: string }[]) => (page: Page): Promise<void> =>
  page.locator('#field-files').setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })));
async function writesInside(page: Page): Promise<void> {
  await page.locator('label[for="field-kind-internal"]').click();
  await page.locator('#field-text').fill('Ask the Center for the headings first.');
  await page.locator('.c-compose--internal').waitFor();
  await page.locator('.c-compose summary').click();
  await page.locator('.c-compose .c-why__body').waitFor();
}
/** Begun inside, then turned towards the party: the page warns of it. */
async function turnsOutward(page: Page): Promise<void> {
  await page.locator('label[for="field-kind-internal"]').click();
  await page.locator('#field-text').fill('Ask the Center for the headings first.');
  await page.locator('label[for="field-kind-public"]').click();
  await page.locator('.c-compose .usa-alert').waitFor();
}
const answers = async (page: Page): Promise<void> => {
  await page.locator('.c-message__does button').first().click();
  await page.locator('.c-compose .c-message__reply').waitFor();
};
const opensOlder = async (page: Page): Promise<void> => {
  await page.locator('.c-document summary').first().click();
  await page.locator('.c-document .c-why__body .c-version').first().waitFor();
};
const newVersion = async (page: Page): Promise<void> => {
  await page.locator('.c-document__does button[aria-expanded]').first().click();
  await page.locator('.c-version__form').waitFor();
};
const holds = async (page: Page): Promise<void> => {
  await page.locator('.c-document__does button:not([aria-expanded])').first().click();
  await page.locator('dialog[open]').waitFor();
};
const holdsWithoutReason = async (page: Page): Promise<void> => {
  await holds(page);
  await page.locator('dialog form button[type=submit]').click();
  await page.locator('dialog .usa-error-message').first().waitFor();
};
const MESSAGE = '.c-message';
const DOCUMENT = '.c-document';
const FILED = 'main .c-documents, main .c-empty';

export const PAPERS: readonly Row[] = [
  {
    route: '/cases/$type/$id/$part',
    states: [
      of('full', 'hal.brandt', 'messages', MESSAGE),
      of('full', 'ida.park', 'messages', MESSAGE),
      of('full', 'ada.wynn', 'messages', MESSAGE),
      of('a note being written', 'hal.brandt', 'messages', MESSAGE, { then: writesInside }),
      of('a note turned into a message', 'hal.brandt', 'messages', MESSAGE, { then: turnsOutward }),
      of('answering', 'hal.brandt', 'messages', MESSAGE, { then: answers }),
      of('with faults', 'hal.brandt', 'messages', MESSAGE, { then: goOn }),
      of('with faults', 'ida.park', 'messages', MESSAGE, { then: goOn }),
      { name: 'messages, empty', as: 'ida.park', to: ({ appeal }) => `${pageOf(appeal)}/messages`, shows: css('.c-compose') },
      of('failing', 'hal.brandt', 'messages', 'main .usa-alert', { given: brokenAt(/\/api\/.*\/messages$/) }),

      of('full', 'hal.brandt', 'documents', DOCUMENT, { then: opensOlder }),
      of('full', 'ida.park', 'documents', DOCUMENT, { then: opensOlder }),
      of('with faults', 'hal.brandt', 'documents', DOCUMENT, { then: goOn }),
      of('files chosen, one of them not taken, one empty', 'ida.park', 'documents', DOCUMENT, { then: chooses({ name: 'list.csv', text: 'heading4,lines' }, { name: 'program.exe', text: 'MZ' }, { name: 'nothing.pdf', text: '' }) }),
      of('a new version', 'ida.park', 'documents', DOCUMENT, { then: newVersion }),
      of('putting one on hold', 'helen.cruz', 'documents', DOCUMENT, { then: holds, isModal: true }),
      of('putting one on hold without a reason', 'helen.cruz', 'documents', DOCUMENT, { then: holdsWithoutReason, isModal: true }),
      { name: 'documents, empty', as: 'ida.park', to: ({ appeal }) => `${pageOf(appeal)}/documents`, shows: css('.c-empty') },
      of('failing', 'ida.park', 'documents', 'main .usa-alert', { given: brokenAt(/\/api\/.*\/documents$/) }),

      of('full', 'hal.brandt', 'letters', FILED),
      of('full', 'ida.park', 'letters', FILED),
      of('failing', 'ida.park', 'letters', 'main .usa-alert', { given: brokenAt(/\/api\/.*\/(letters|deliveries)$/) }),
      ...whateverComes('ida.park', ({ appealWithPapers }) => `${pageOf(appealWithPapers)}/messages`),
    ],
  },
];
