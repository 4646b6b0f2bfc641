// Owns the rows of the pages on which cases are begun: an appeal, a zone question, a petition; and of the page that says where an importer's headings point to.
import { createCipheriv, randomBytes } from 'node:crypto';
import { at, type Page } from '../browser.js';
import { css, goOn, whateverComes, type Row, type State } from './state.js';

declare const localStorage: { setItem(name: string, value: string): void };
/** Something was typed on this device and not sent: sealed, as the portal seals it, for whoever is signed in at it. */
export const typed = (form: string) => async (page: Page): Promise<unknown> => {
  const name = `centerline.draft.${form}`;
  const me = (await (await page.request.get(`${at.gateway}/auth/me`)).json()) as { readonly keepingKey?: string } | null;
  const key = me?.keepingKey === undefined ? randomBytes(32) : Buffer.from(me.keepingKey, 'base64url');
  const content = Buffer.from(JSON.stringify({ values: {}, at: new Date().toISOString(), version: null }));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 }).setAAD(Buffer.from(name), { plaintextLength: content.length });
  const sealed = Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString('base64');
  return page.addInitScript(([place, value]) => localStorage.setItem(place, value), [name, sealed] as const);
};

const submitEmpty = async (page: Page): Promise<void> => {
  await page.locator('main .usa-button--big').click();
  await page.locator('.c-errors').waitFor();
};
const AT_A_STEP = css('.usa-step-indicator');

/** Each page of a form as it is empty, and with everything wrong that can be; on some nothing can. */
const pagesOf = (as: string, form: string, steps: readonly string[], forgiving: readonly string[]): readonly State[] => [
  ...steps.map((step): State => ({ name: `${step}, empty`, as, to: `${form}/new-empty/${step}`, shows: AT_A_STEP })),
  ...steps.filter((step) => !forgiving.includes(step)).map((step): State => ({ name: `${step}, with faults`, as, to: `${form}/new-faulty/${step}`, then: step === 'check' ? submitEmpty : goOn, shows: AT_A_STEP })),
];

/** An appeal. */
export const FILING_APPEAL: readonly Row[] = [
  {
    route: '/file',
    states: [
      { name: 'full', as: 'ida.park', to: '/file', shows: css('main a.usa-button--big') },
      { name: 'with drafts', as: 'ida.park', to: '/file', given: typed('ida.park.reassignment/new-typed'), shows: css('.c-drafts li') },
      { name: 'for others', as: 'pia.long', to: '/file', shows: css('main a.usa-button') },
    ],
  },
  { route: '/file/reassignment/$draft', states: [] },
  {
    route: '/file/reassignment/$draft/$step',
    states: [
      ...pagesOf('ida.park', '/file/reassignment', ['importers', 'centers', 'justification', 'data', 'contact', 'check'], []),
      { name: 'importers, full', as: 'ida.park', to: ({ draft }) => `/file/reassignment/${draft}/importers`, shows: AT_A_STEP },
      { name: 'data, full', as: 'ida.park', to: ({ draft }) => `/file/reassignment/${draft}/data`, shows: css('.c-grid__table') },
      { name: 'check, full', as: 'ida.park', to: ({ draft }) => `/file/reassignment/${draft}/check`, shows: css('.c-check') },
      { name: 'of a letter, for Headquarters', as: 'hal.brandt', to: '/file/reassignment/new-letter/contact', shows: AT_A_STEP },
      { name: 'submitted already', as: 'ida.park', to: ({ appeal }) => `/file/reassignment/${appeal.id}/check`, shows: css('main a.usa-button') },
      ...whateverComes('ida.park', '/file/reassignment/new-empty/importers'),
    ],
  },
  { route: '/file/received/$id', states: [{ name: 'full', as: 'ida.park', to: ({ appeal }) => `/file/received/${appeal.id}`, shows: css('.c-receipt') }, ...whateverComes('ida.park', ({ appeal }) => `/file/received/${appeal.id}`)] },
];

/** A zone question, and a request for a Center's input on a petition. */
export const FILING_OTHERS: readonly Row[] = [
  { route: '/file/ftz', states: [{ name: 'full', as: 'pia.long', to: '/file/ftz', shows: css('main a.usa-button--big') }, { name: 'with drafts', as: 'pia.long', to: '/file/ftz', given: typed('pia.long.ftz/new-typed'), shows: css('.c-drafts li') }] },
  { route: '/file/ftz/$draft', states: [] },
  {
    route: '/file/ftz/$draft/$step',
    states: [...pagesOf('pia.long', '/file/ftz', ['place', 'category', 'references', 'user', 'cargo', 'question', 'dates', 'check'], ['references', 'dates']), ...whateverComes('pia.long', '/file/ftz/new-empty/place')],
  },
  { route: '/file/received/ftz/$id', states: [{ name: 'full', as: 'pia.long', to: ({ zoneHold }) => `/file/received/ftz/${zoneHold.id}`, shows: css('.c-receipt') }] },
  { route: '/file/fpf', states: [{ name: 'full', as: 'ida.park', to: '/file/fpf', shows: css('main a.usa-button--big') }] },
  { route: '/file/fpf/$draft', states: [] },
  {
    route: '/file/fpf/$draft/$step',
    states: [
      ...pagesOf('ida.park', '/file/fpf', ['petition', 'dates', 'claim', 'petitioner', 'questions', 'check'], ['questions']),
      ...(['asking', 'file'] as const).map((step): State => ({ name: `${step}, of FP&F`, as: 'fay.moss', to: `/file/fpf/new-own/${step}`, shows: AT_A_STEP })),
      ...whateverComes('ida.park', '/file/fpf/new-empty/petition'),
    ],
  },
  { route: '/file/received/fpf/$id', states: [{ name: 'full', as: 'ida.park', to: ({ petition }) => `/file/received/fpf/${petition.id}`, shows: css('.c-receipt') }] },
];

/** Where an importer's headings point to, and how to change. */
export const CENTER: readonly Row[] = [
  { route: '/center', states: [{ name: 'before signing in', to: '/center', shows: css('main h1') }, { name: 'of an importer', as: 'ida.park', to: '/center', shows: css('main h1') }, ...whateverComes('ida.park', '/center')] },
  { route: '/center/change', states: [{ name: 'before signing in', to: '/center/change', shows: css('main h1') }] },
];
