// Owns the rows of the pages of cases: the lists, one case in its parts, and every kind of act on one.
import type { Page } from '../browser.js';
import { pageOf, type Opened } from '../cases.js';
import type { Shown } from './shown.js';
import { css, goOn, nothingAt, whateverComes, type Row, type State } from './state.js';

async function openReasons(page: Page): Promise<void> {
  await page.locator('.c-deadline').first().waitFor();
  for (const summary of await page.locator('.c-deadline summary').all()) await summary.click();
}
async function stepBack(page: Page): Promise<void> {
  await page.locator('section[aria-labelledby=recusal] button').click();
  await page.locator('dialog[open] form button[type=submit]').click();
}

type Kept = Exclude<keyof Shown, 'draft' | 'view'>;
const part = (as: string, which: Kept, name: string, state: Partial<State> = {}): State => ({ name: `${name} of ${which}, as ${as}`, as, to: (shown) => `${pageOf(shown[which])}/${name}`, shows: css('main section, main table, main ol, main .c-empty'), ...state });

/** An act as its form is, and with everything wrong that can be; those without fields show what would follow at once. */
const act = (as: string, which: Kept, command: string): readonly State[] => {
  const to = (shown: Shown): string => `${pageOf(shown[which])}/act/${command}`;
  return [
    { name: `${command} of ${which}`, as, to, shows: css('.c-act__form') },
    { name: `${command} of ${which}, with faults`, as, to, then: goOn, shows: css('.c-act__form') },
  ];
};
const plainAct = (as: string, which: Kept, command: string): State => ({ name: `${command} of ${which}`, as, to: (shown) => `${pageOf(shown[which])}/act/${command}`, shows: css('.c-follows') });

/** The lists, and a case in its parts. */
export const CASES: readonly Row[] = [
  {
    route: '/cases',
    states: [
      { name: 'full', as: 'hal.brandt', to: '/cases', shows: css('tbody tr') },
      { name: 'full, of an importer', as: 'ida.park', to: '/cases', shows: css('tbody tr') },
      { name: 'empty', as: 'ida.park', to: '/cases', given: nothingAt(/\/api\/(?!events)/), shows: css('.c-empty') },
      ...whateverComes('hal.brandt', '/cases'),
    ],
  },
  {
    route: '/cases/$type/$id',
    states: [
      { name: 'an appeal, as its importer', as: 'ida.park', to: ({ appeal }) => pageOf(appeal), shows: css('.c-acts') },
      { name: 'an appeal, as Headquarters', as: 'hal.brandt', to: ({ appeal }) => pageOf(appeal), then: openReasons, shows: css('.c-acts') },
      { name: 'an appeal, as a Center', as: 'cee010.specialist', to: ({ appealAtCenters }) => pageOf(appealAtCenters), shows: css('.c-acts') },
      { name: 'an appeal, as an auditor', as: 'ada.wynn', to: ({ appealForDecision }) => pageOf(appealForDecision), then: (page) => page.locator('.c-bars summary').click(), shows: css('.c-bars') },
      { name: 'a zone question, as its port', as: 'pia.long', to: ({ zoneHold }) => pageOf(zoneHold), shows: css('.c-acts') },
      { name: 'a zone question, as its zone user', as: 'mina.cole', to: ({ zoneHold }) => pageOf(zoneHold), shows: css('.c-acts') },
      { name: 'a petition, as FP&F', as: 'fay.moss', to: ({ petition }) => pageOf(petition), shows: css('.c-acts') },
      { name: 'a draft', as: 'ida.park', to: ({ draft }) => pageOf({ type: 'reassignment', id: draft, number: '' } satisfies Opened), shows: css('.c-acts') },
      { name: 'stepping back from an appeal, without a reason', as: 'hal.brandt', to: ({ appeal }) => pageOf(appeal), then: stepBack, isModal: true, shows: css('dialog[open] .c-errors') },
      { name: 'not one of yours', as: 'tom.reyes', to: ({ appeal }) => pageOf(appeal), shows: css('.usa-alert') },
      ...whateverComes('hal.brandt', ({ appeal }) => pageOf(appeal)),
    ],
  },
  {
    route: '/cases/$type/$id/$part',
    states: [
      part('hal.brandt', 'appeal', 'deadlines', { then: openReasons, shows: css('.c-deadline') }),
      part('helen.cruz', 'appealForDecision', 'advice'),
      part('frank.ames', 'petitionAdvised', 'advice'),
      part('pia.long', 'zoneHold', 'advice'),
      part('hal.brandt', 'appeal', 'history'),
      part('ida.park', 'appeal', 'history'),
      ...whateverComes('hal.brandt', ({ appeal }) => `${pageOf(appeal)}/history`),
    ],
  },
];

/** What can be done with a case. */
export const ACTS: readonly Row[] = [
  {
    route: '/cases/$type/$id/act/$command',
    states: [
      plainAct('hal.brandt', 'appeal', 'accept-complete'),
      ...act('hal.brandt', 'appeal', 'request-information'),
      ...act('hal.brandt', 'appeal', 'mark-duplicate'),
      ...act('ida.park', 'appeal', 'withdraw').slice(0, 1),
      ...act('cee010.specialist', 'appealAtCenters', 'advise'),
      ...act('cee010.director', 'appealAtCenters', 'agree-transfer'),
      ...act('helen.cruz', 'appealForDecision', 'decide'),
      ...act('helen.cruz', 'appealForDecision', 'consult-hq'),
      ...act('pia.long', 'zoneHold', 'record-attempt'),
      ...act('pia.long', 'zoneHold', 'consult-center').slice(0, 1),
      ...act('paul.drake', 'zoneHold', 'change-lane'),
      ...act('pia.long', 'zoneHold', 'track-date'),
      ...act('fay.moss', 'petition', 'complete-file').slice(0, 1),
      ...act('frank.ames', 'petitionAdvised', 'record-limitations-waiver'),
      ...act('frank.ames', 'petitionAdvised', 'record-disposition'),
      { name: 'what one may not do', as: 'ida.park', to: ({ appealForDecision }) => `${pageOf(appealForDecision)}/act/decide`, shows: css('.usa-alert') },
      ...whateverComes('hal.brandt', ({ appeal }) => `${pageOf(appeal)}/act/mark-duplicate`),
    ],
  },
];
