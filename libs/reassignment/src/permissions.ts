// Owns who may do what on an appeal: role, command and how the office stands to the case. Acts of the conductor are absent.
// Whose importer numbers a filing names is judged with the filing (`validations/filer.ts`), so that a mistyped number is told as such.
import type { Permission } from '@centerline/cases';
import {
  ADVICE, APPEAL, COMPLETENESS, CONSULT, CURE, DECISION, DRAFTS, DUPLICATES, INCOMPLETE, ON_BEHALF, PENDING, SILENCE, WITHDRAWAL,
} from './citations.js';

/** `office` is Headquarters where the appeal came by e-mail or mail: it then records for the importer what the importer wrote. */
export const PERMISSIONS: readonly Permission[] = [
  { command: 'file', roles: ['IMPORTER_USER', 'BROKER_USER'], of: 'any', rule: APPEAL },
  { command: 'file', roles: ['OFO_HQ_ANALYST'], of: 'hq', rule: ON_BEHALF },
  { command: 'amend-draft', roles: ['IMPORTER_USER', 'BROKER_USER'], of: 'party', rule: DRAFTS },
  { command: 'amend-draft', roles: ['OFO_HQ_ANALYST', 'OFO_HQ_SUPERVISOR'], of: 'office', rule: ON_BEHALF },
  { command: 'submit', roles: ['IMPORTER_USER', 'BROKER_USER'], of: 'party', rule: APPEAL },
  { command: 'submit', roles: ['OFO_HQ_ANALYST', 'OFO_HQ_SUPERVISOR'], of: 'office', rule: ON_BEHALF },
  { command: 'withdraw', roles: ['IMPORTER_USER', 'BROKER_USER'], of: 'party', rule: WITHDRAWAL },
  { command: 'withdraw', roles: ['OFO_HQ_ANALYST'], of: 'office', rule: ON_BEHALF },
  { command: 'answer-information', roles: ['IMPORTER_USER', 'BROKER_USER'], of: 'party', rule: CURE },
  { command: 'answer-information', roles: ['OFO_HQ_ANALYST'], of: 'office', rule: ON_BEHALF },

  { command: 'accept-complete', roles: ['OFO_HQ_ANALYST'], of: 'hq', rule: COMPLETENESS },
  { command: 'request-information', roles: ['OFO_HQ_ANALYST'], of: 'hq', rule: CURE },
  { command: 'extend-cure', roles: ['OFO_HQ_ANALYST'], of: 'hq', rule: CURE },
  { command: 'reject-incomplete', roles: ['OFO_HQ_ANALYST'], of: 'hq', rule: INCOMPLETE },
  { command: 'mark-duplicate', roles: ['OFO_HQ_ANALYST'], of: 'hq', rule: DUPLICATES },

  { command: 'advise', roles: ['CENTER_SPECIALIST'], of: 'center', rule: ADVICE },
  { command: 'approve-advice', roles: ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'], of: 'center', rule: ADVICE },
  { command: 'return-advice', roles: ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'], of: 'center', rule: ADVICE },
  { command: 'agree-transfer', roles: ['CENTER_DIRECTOR'], of: 'center', rule: PENDING },

  { command: 'proceed-without-advice', roles: ['OFO_HQ_DECIDER', 'OFO_HQ_SUPERVISOR'], of: 'hq', rule: SILENCE },
  { command: 'consult-hq', roles: ['OFO_HQ_DECIDER'], of: 'hq', rule: CONSULT },
  { command: 'answer-consult', roles: ['OT_RR_LIAISON'], of: 'legal', rule: CONSULT },
  { command: 'recommend-decision', roles: ['OFO_HQ_ANALYST'], of: 'hq', rule: DECISION },
  { command: 'decide', roles: ['OFO_HQ_DECIDER'], of: 'hq', rule: DECISION },
];
