// Owns the plain words of a request for Center input: status, action, outcome. A party reads nothing else of the course of the case.
import type { PublicStatus } from '@centerline/cases';
import type { ActionType, DeclineReason, PetitionOutcome } from './fields.js';
import type { Stage } from './stages.js';
import type { Disposition, FpfState } from './state.js';

/** Domain § 8. The Center's steps are all one to a party: the request is under review. */
export const STATUS: Readonly<Record<Stage, PublicStatus>> = {
  PARTNER_REQUESTED: 'RECEIVED', FPF_INITIATED: 'RECEIVED', ELIGIBILITY_CHECK: 'RECEIVED', NOT_ELIGIBLE: 'UNDER_REVIEW',
  SENT_TO_CENTER: 'UNDER_REVIEW', CENTER_ASSIGNED: 'UNDER_REVIEW', CLARIFICATION: 'UNDER_REVIEW', DRAFT_INPUT: 'UNDER_REVIEW',
  CENTER_SUPERVISOR_REVIEW: 'UNDER_REVIEW',
  INPUT_DELIVERED: 'UNDER_REVIEW', FPF_CONSIDERING: 'UNDER_REVIEW', LAPSED_NO_INPUT: 'UNDER_REVIEW',
  HQ_ADVICE_REQUESTED: 'REFERRED_TO_HQ', HQ_PETITION: 'REFERRED_TO_HQ', FPF_DECISION_RECORDED: 'DECIDED',
  CLOSED: 'CLOSED', DECLINED: 'CLOSED', WITHDRAWN: 'WITHDRAWN', SUPERSEDED_DOJ: 'CLOSED',
};

const STATUS_WORDS: Readonly<Record<PublicStatus, string>> = {
  DRAFT: 'Not sent', RECEIVED: 'Received', ADDITIONAL_INFORMATION_REQUIRED: 'Additional information required', UNDER_REVIEW: 'Under review',
  REFERRED_TO_HQ: 'Referred to Headquarters', DECIDED: 'Decided', CLOSED: 'Closed', WITHDRAWN: 'Withdrawn',
};
export const ACTION_WORDS: Readonly<Record<ActionType, string>> = { SEIZURE: 'seizure', PENALTY: 'penalty', LIQUIDATED_DAMAGES: 'liquidated damages' };

export const OUTCOME_WORDS: Readonly<Record<PetitionOutcome, string>> = {
  CANCELLED_NO_VIOLATION: 'cancelled: the violation did not occur', REMITTED: 'remitted', MITIGATED: 'mitigated', DENIED: 'denied',
  OFFER_IN_COMPROMISE_ACCEPTED: 'settled by an offer in compromise', REFERRED_HQ: 'referred to Headquarters',
  REFERRED_DOJ: 'referred to the Department of Justice',
};
export const DECLINE_WORDS: Readonly<Record<DeclineReason, string>> = {
  INELIGIBLE: 'the petitioner was not an active trusted partner on the day of the request',
  DOJ_REFERRAL: 'the petition was referred to the Department of Justice',
  LIMITATIONS_RISK: 'there was not enough time left',
};

export const dollars = (amount: number): string => `$${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}`;

/** The decision in one sentence, as it may stand in a letter. */
export function decisionWords({ outcome, amount, payByOn, supplementalDueOn }: Disposition): string {
  const sum = amount === null ? '' : ` to ${dollars(amount)}`;
  const pay = payByOn === null ? '' : `; payable through ${payByOn} (19 CFR 171.22)`;
  const more = supplementalDueOn === null ? '' : `; a supplemental petition may be filed through ${supplementalDueOn} (19 CFR 171.61)`;
  return `The petition was ${OUTCOME_WORDS[outcome]}${sum}${pay}${more}.`;
}

export function statusWords(state: FpfState): string {
  const words = STATUS_WORDS[STATUS[state.stage]];
  if (state.ending?.kind === 'DECLINED') return `Closed: Center input was not asked for, because ${DECLINE_WORDS[state.ending.reason]}`;
  if (state.ending?.kind === 'SUPERSEDED_DOJ') return 'Closed: the petition was referred to the Department of Justice';
  return state.disposition ? `${words}: ${OUTCOME_WORDS[state.disposition.outcome]}` : words;
}
