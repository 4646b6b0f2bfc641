// Owns the plain words for people: status, outcomes, stages. Must never say anything of Center advice or consultations.
import type { PublicStatus } from '@centerline/cases';
import type { Outcome } from './fields.js';
import type { Stage } from './stages.js';
import { isFiled, type Ending, type ReassignmentState } from './state.js';

/** Said wherever deadlines are shown (domain § 11.1). */
export const NO_REGULATORY_DEADLINE =
  '19 CFR 101.10(c) sets no deadline for deciding an appeal. The dates shown are service targets of ours; none of them decides anything.';
export const ANY_TIME = 'A new appeal may be submitted at any time with new facts.';
export const RELEASE_UNAFFECTED = 'Nothing in this affects the release of cargo at ports.';

/** Status of domain § 8 for each stage. */
export const STATUS: Readonly<Record<Stage, PublicStatus>> = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'RECEIVED',
  COMPLETENESS_REVIEW: 'UNDER_REVIEW',
  AWAITING_IMPORTER_INFO: 'ADDITIONAL_INFORMATION_REQUIRED',
  CENTER_INPUT: 'UNDER_REVIEW',
  OFO_DECISION: 'UNDER_REVIEW',
  HQ_CONSULT: 'REFERRED_TO_HQ',
  DECIDED: 'DECIDED',
  IMPLEMENTING: 'DECIDED',
  CLOSED: 'CLOSED',
  WITHDRAWN: 'WITHDRAWN',
  REJECTED_INCOMPLETE: 'CLOSED',
  DUPLICATE: 'CLOSED',
};

const STAGE_WORDS: Readonly<Record<Exclude<Stage, 'DECIDED' | 'IMPLEMENTING' | 'CLOSED'>, string>> = {
  DRAFT: 'A draft: it has not been submitted.',
  SUBMITTED: 'We have received your appeal and will send you its control number within one working day.',
  COMPLETENESS_REVIEW: 'We are checking that your appeal has all that 19 CFR 101.10(c) asks for.',
  AWAITING_IMPORTER_INFO: 'We need more information from you; see the items asked for and the date.',
  CENTER_INPUT: 'Your appeal is complete and under review.',
  OFO_DECISION: 'Your appeal is complete and under review for a decision.',
  HQ_CONSULT: 'Your appeal is under review; a question has been referred within Headquarters.',
  WITHDRAWN: `The appeal was withdrawn. ${ANY_TIME}`,
  REJECTED_INCOMPLETE: 'The appeal was rejected as incomplete, without prejudice. You may file again at any time.',
  DUPLICATE: 'This appeal repeats another one that is open and was closed in favor of it.',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome | Ending['outcome'], string>> = {
  GRANTED: 'Granted: the importer moves to the Center it prefers.',
  GRANTED_OTHER: 'Granted in another way: the importer moves to a third Center.',
  GRANTED_PARTIAL: 'Granted in part: some importer numbers move to the preferred Center.',
  DENIED: 'Denied: the importer stays with its current Center.',
  WITHDRAWN: 'Withdrawn by the importer.',
  REJECTED_INCOMPLETE: 'Rejected as incomplete, without prejudice.',
  DUPLICATE: 'Closed as a duplicate of another open appeal.',
};

/** Where the appeal stands, for its party. */
export function statusWords(state: ReassignmentState): string {
  switch (state.stage) {
    case 'DECIDED':
    case 'IMPLEMENTING':
    case 'CLOSED': {
      if (!isFiled(state) || !state.decision) return 'The appeal has ended.';
      const { outcome, effectiveOn } = state.decision;
      const effect = effectiveOn ? ` The change takes effect on ${effectiveOn}.` : ` ${ANY_TIME}`;
      return `${OUTCOME_WORDS[outcome]}${effect}`;
    }
    default:
      return STAGE_WORDS[state.stage];
  }
}
