// Owns the two questions of the demo about foreign-trade zones, as ports would put them. Zone numbers are real; sites, operators, entries and companies are invented.
import { addDays, type PlainDate } from '@centerline/clock';
import type { AttemptBody, OpenBody } from '@centerline/ftz';
import { workingDayBefore } from './days.js';
import { entryNumber } from './numbers.js';

const JUNIPER = '95-5000001JM';

/** Los Angeles: brake parts on a weekly entry, held at the gate of zone 202. */
export const releaseHold = (today: PlainDate): OpenBody => ({
  portCode: '2704',
  category: 'RELEASE_HOLD',
  lane: 'urgent',
  zoneId: '202000001',
  firms: 'W202',
  userIor: JUNIPER,
  references: { forms214: [`214-${today.replaceAll('-', '')}-0417`], entryNumbers: [entryNumber('B76', 324_527)] },
  headings: ['8708'],
  cargo: { held: true, arrivedOn: addDays(today, -4), demurrageFrom: addDays(today, 1) },
  question: 'The weekly estimate of removals names brake discs; three of eleven containers hold brake pads with a friction material. May they leave on the same weekly entry, corrected at the summary, '
    + 'or is each a removal the estimate did not cover?',
  attempts: [{
    triedOn: workingDayBefore(today, 1),
    what: 'Compared the weekly estimate with the inventory control record of the operator and with the packing lists of all eleven containers.',
    result: 'Quantities agree. The parts are all of heading 8708; the description of three containers does not fit the estimate.',
  }],
  trackedDates: [{ kind: 'REMOVAL_AFTER_PERMIT', anchorOn: workingDayBefore(today, 1), reference: 'permit of removal, zone 202' }],
});

/** Newark: the same account, and two ports that do not treat it alike. */
export const unequalTreatment = (today: PlainDate): OpenBody => ({
  portCode: '4601',
  category: 'UNIFORMITY',
  lane: 'standard',
  zoneId: '049000001',
  firms: 'E049',
  userIor: JUNIPER,
  headings: ['8708', '8507'],
  consultedCenters: ['CEE007'],
  accountLevel: true,
  question: 'Battery packs are fitted to brake modules in the zone. Los Angeles lets the modules leave as parts of vehicles in nonprivileged foreign status; Newark has asked for the status the cells had on admission. '
    + 'Which of the two holds for this account at every port?',
  attempts: [{
    triedOn: workingDayBefore(today, 6),
    what: 'Asked the importer for the bills of material and the process sheets, and the Port of Los Angeles how it treats the same modules.',
    result: 'The process is the same at both sites; the two ports read the status elected on admission differently.',
  }],
});

/** What Newark tries once the Centers have spoken. */
export const secondAttempt = (today: PlainDate): AttemptBody => ({
  triedOn: today,
  what: 'Put the advice of both Centers to the Port of Los Angeles and proposed one treatment for the account.',
  result: 'Los Angeles would keep its own; neither port can bind the other.',
});
