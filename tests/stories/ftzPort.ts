// Owns the words of FTZ stories: a release hold at a zone of Los Angeles, and what its people write about it. All of it is invented.
import type { Days } from '../src/stories.js';

/** The site of port 2704 that is active; its user is assigned to CEE003 (Automotive & Aerospace). */
export const releaseHold = ({ daysAgo }: Days) => ({
  portCode: '2704',
  category: 'RELEASE_HOLD',
  lane: 'standard',
  zoneId: '202000001',
  firms: 'W202',
  userIor: '95-5000001JM',
  references: { entryNumbers: ['B76-0324527-8'] },
  headings: ['8708'],
  cargo: { held: true, arrivedOn: daysAgo(3), demurrageFrom: daysAgo(-4) },
  question: 'May brake parts withdrawn on the weekly entry be released before the summary is corrected?',
});

export const attempt = ({ daysAgo }: Days) => ({
  triedOn: daysAgo(1),
  what: 'Compared the weekly entry with the inventory record of the operator.',
  result: 'The quantities agree, the classification does not.',
});

/** A word of the Center's advice that must never leave the agency. */
export const SECRET = 'zebra-advice';
export const ADVICE = { advice: `Release on the corrected summary; the parts are of heading 8708 (${SECRET}).`, authorities: ['General Rule of Interpretation 1'] };
export const REASON = 'The port and the operator disagree on what the weekly entry covers, and other ports handle it differently.';
export const DIRECTION = { direction: 'Release the parts on the corrected summary; treat later withdrawals of this importer alike.', adviceUse: 'FOLLOWED' };
