// Owns, by command, the body by which this law can be asked whether anything but the form stands in the way. See `CaseLaw.probes`.
// Must never be given as a command: it says nothing.
import type { FpfBodies } from './fields.js';
import { FIRST_DAY, LENGTH } from './policies.js';

/** As long as a reason and a text must be at least. */
const WORDS = '-'.repeat(Math.max(LENGTH.reason.min, LENGTH.text.min));

export const PROBES: Partial<{ readonly [Kind in keyof FpfBodies]: FpfBodies[Kind] }> = {
  'ask-clarification': { question: WORDS },
  'draft-input': { points: [], comparableCases: [], recommendation: 'NO_POSITION', confidence: 'LOW' },
  'extend-input': { workingDays: 1, reason: WORDS },
  // A day before any limitations date: what is wrong with it, whoever writes the waiver learns.
  'record-limitations-waiver': { signedBy: '', signedOn: FIRST_DAY, newLimitationsOn: FIRST_DAY },
  'request-hq-advice': { issueKind: 'COMPLEX', issue: WORDS, initiatedBy: 'CBP_OFFICER' },
  'transfer-hq-petition': { reason: WORDS },
  // What the officer may do whatever the amount (19 CFR 171.11(b)).
  'record-disposition': { overall: 'FOLLOWED', points: [], outcome: 'CANCELLED_NO_VIOLATION' },
  'withdraw-request': { reason: WORDS },
  'return-input': { reason: WORDS },
};
