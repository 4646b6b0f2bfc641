// Owns the plain words for people: status, outcomes, stages. What a party reads says nothing of advice, doubts or deadlines.
import type { PublicStatus } from '@centerline/cases';
import type { Outcome } from './fields.js';
import type { Stage } from './stages.js';
import type { FtzState } from './state.js';

/** Said wherever deadlines are shown to officers (domain § 11.2). */
export const NO_PAUSE_OF_LAW = 'Dates set by law run beside the case. Escalating extends none of them; only the port director does, where the rule allows.';

/** Status of domain § 8 for each stage. What Headquarters asks of an office is not asked of the party. */
export const STATUS: Readonly<Record<Stage, PublicStatus>> = {
  OPENED: 'RECEIVED',
  PORT_TRIAGE: 'RECEIVED',
  CENTER_CONSULT: 'UNDER_REVIEW',
  PORT_REVIEW: 'UNDER_REVIEW',
  RESOLVED_LOCALLY: 'DECIDED',
  HQ_ESCALATION_REQUESTED: 'UNDER_REVIEW',
  PORT_DIRECTOR_CERTIFIED: 'REFERRED_TO_HQ',
  OFO_HQ_REVIEW: 'REFERRED_TO_HQ',
  INFO_REQUESTED: 'REFERRED_TO_HQ',
  RETURNED_TO_PORT: 'UNDER_REVIEW',
  REFERRED_OT_RR_INTERNAL_ADVICE: 'REFERRED_TO_HQ',
  REFERRED_FTZ_BOARD: 'REFERRED_TO_HQ',
  HQ_DIRECTION_ISSUED: 'DECIDED',
  PORT_IMPLEMENTING: 'DECIDED',
  CLOSED: 'CLOSED',
  WITHDRAWN: 'WITHDRAWN',
};

const STATUS_WORDS: Readonly<Record<PublicStatus, string>> = {
  DRAFT: 'The question is being written.',
  RECEIVED: 'The port has taken up the question.',
  ADDITIONAL_INFORMATION_REQUIRED: 'More information is needed.',
  UNDER_REVIEW: 'The question is under review.',
  REFERRED_TO_HQ: 'The question has been referred to Headquarters of the Office of Field Operations.',
  DECIDED: 'The question has been decided; the port carries it out.',
  CLOSED: 'The case is closed. The port answers questions about the cargo.',
  WITHDRAWN: 'The port has withdrawn the question.',
};
export const statusWords = ({ stage }: FtzState): string => STATUS_WORDS[STATUS[stage]];

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  RESOLVED_BY_PORT: 'Resolved by the port.',
  RESOLVED_WITH_CENTER_ADVICE: 'Resolved by the port with the advice of the lead Center.',
  HQ_DIRECTION: 'Carried out as directed by OFO Headquarters (CCS).',
  REFERRED_LEGAL: 'Referred to Regulations and Rulings for internal advice (19 CFR 177.11, 146.83).',
  REFERRED_BOARD: 'Referred to the FTZ Board.',
  RETURNED: 'Returned by Headquarters: the question is the port\'s own to decide.',
  OVERTAKEN_BY_EVENTS: 'Overtaken by events.',
  WITHDRAWN: 'Withdrawn by the port.',
};
