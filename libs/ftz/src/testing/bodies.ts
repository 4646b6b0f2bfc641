// For the tests of this law: bodies that are taken, of plainly invented matters. Never imported by a running service.
import type { PlainDate } from '@centerline/clock';
import type { AttemptBody, DirectionBody, OpenBody } from '../fields.js';

export const day = (text: string): PlainDate => text as PlainDate;

/** A release hold at the site of port 2704; the importer's Center is CEE003 (Detroit). */
export const releaseHold: OpenBody = {
  portCode: '2704',
  category: 'RELEASE_HOLD',
  lane: 'standard',
  zoneId: '202000001',
  firms: 'W202',
  userIor: '95-5000001JM',
  references: { entryNumbers: ['B76-0324527-8'] },
  headings: ['8708'],
  cargo: { held: true, arrivedOn: day('2026-02-27'), demurrageFrom: day('2026-03-04') },
  question: 'May brake parts withdrawn on the weekly entry be released before the summary is corrected?',
};
export const urgentHold: OpenBody = { ...releaseHold, lane: 'urgent', cargo: { held: true, arrivedOn: day('2026-02-27'), perishable: true } };

export const attempt: AttemptBody = {
  triedOn: day('2026-03-02'),
  what: 'Compared the weekly entry with the inventory record of the operator.',
  result: 'The quantities agree, the classification does not.',
};
/** Words of advice that must never leave the agency. */
export const SECRET = 'zebra-advice';
export const advice = { advice: `Release on the corrected summary; the parts are of heading 8708 (${SECRET}).`, authorities: ['General Rule of Interpretation 1'] };
export const reason = 'The reason of this act, written out for whoever reads the record.';
export const direction: DirectionBody = { direction: 'Release the parts on the corrected summary; treat later withdrawals alike.', adviceUse: 'FOLLOWED' };
