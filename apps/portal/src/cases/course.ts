// Owns where a case is in the course of its type, as the steps of an indicator: the agency's by stage, a party's by status. Pure.
import type { CaseType, PublicStatus } from '@centerline/cases';

export interface Course {
  /** Keys of the type's `step` words, in order. */
  readonly steps: readonly string[];
  /** From 0. */
  readonly at: number;
}
/** What of the view decides which steps there are. */
export interface CourseFacts {
  readonly stage: string | null;
  readonly status: PublicStatus;
  /** Whether the case has been, or is, at Headquarters. */
  readonly atHeadquarters: boolean;
  readonly outcome: string | null;
}

const APPEAL: Readonly<Record<string, string>> = {
  SUBMITTED: 'filed', COMPLETENESS_REVIEW: 'completeness', AWAITING_IMPORTER_INFO: 'completeness', CENTER_INPUT: 'advice', OFO_DECISION: 'decision', HQ_CONSULT: 'decision', DECIDED: 'carryOut', IMPLEMENTING: 'carryOut', CLOSED: 'closed',
};
const ZONE: Readonly<Record<string, string>> = {
  OPENED: 'triage', PORT_TRIAGE: 'triage', CENTER_CONSULT: 'advice', PORT_REVIEW: 'portDecision', HQ_ESCALATION_REQUESTED: 'portDecision', RESOLVED_LOCALLY: 'closed', RETURNED_TO_PORT: 'closed', PORT_DIRECTOR_CERTIFIED: 'headquarters', OFO_HQ_REVIEW: 'headquarters',
  INFO_REQUESTED: 'headquarters', REFERRED_OT_RR_INTERNAL_ADVICE: 'headquarters', REFERRED_FTZ_BOARD: 'headquarters', HQ_DIRECTION_ISSUED: 'carryOut', PORT_IMPLEMENTING: 'carryOut', CLOSED: 'closed',
};
const PETITION: Readonly<Record<string, string>> = {
  PARTNER_REQUESTED: 'check', FPF_INITIATED: 'check', ELIGIBILITY_CHECK: 'check', NOT_ELIGIBLE: 'check', SENT_TO_CENTER: 'input', CENTER_ASSIGNED: 'input', CLARIFICATION: 'input', DRAFT_INPUT: 'input', CENTER_SUPERVISOR_REVIEW: 'input', INPUT_DELIVERED: 'considering',
  FPF_CONSIDERING: 'considering', LAPSED_NO_INPUT: 'considering', HQ_ADVICE_REQUESTED: 'headquarters', HQ_PETITION: 'headquarters', FPF_DECISION_RECORDED: 'decision', CLOSED: 'closed',
};
const OF_PARTY: Readonly<Record<PublicStatus, string | null>> = {
  DRAFT: null, RECEIVED: 'received', ADDITIONAL_INFORMATION_REQUIRED: 'review', UNDER_REVIEW: 'review', REFERRED_TO_HQ: 'review', DECIDED: 'decided', CLOSED: 'closed', WITHDRAWN: null,
};

function stepsOf(type: CaseType, { atHeadquarters, outcome }: CourseFacts): readonly string[] {
  switch (type) {
    case 'reassignment':
      return ['filed', 'completeness', 'advice', 'decision', ...(outcome === 'DENIED' ? [] : ['carryOut']), 'closed'];
    case 'ftz':
      return ['triage', 'advice', 'portDecision', ...(atHeadquarters ? ['headquarters', 'carryOut'] : []), 'closed'];
    case 'fpf':
      return ['check', 'input', 'considering', ...(atHeadquarters ? ['headquarters'] : []), 'decision', 'closed'];
  }
}
const STEP_OF: Readonly<Record<CaseType, Readonly<Record<string, string>>>> = { reassignment: APPEAL, ftz: ZONE, fpf: PETITION };

/** Null where there is no course to show: a draft, and a case that left it (withdrawn, declined, a duplicate). */
export function courseOf(type: CaseType, facts: CourseFacts): Course | null {
  const { stage, status } = facts;
  const steps = stage === null ? ['received', 'review', 'decided', 'closed'] : stepsOf(type, facts);
  const step = stage === null ? OF_PARTY[status] : STEP_OF[type][stage];
  if (step === null || step === undefined) return null;
  // A denial is decided and closed by itself in one: the step of carrying it out is not there.
  const at = steps.indexOf(step);
  return { steps, at: at < 0 ? steps.length - 1 : at };
}
