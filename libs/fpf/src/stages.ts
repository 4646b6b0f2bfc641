// Owns the stages of a request for Center input (domain § 11.3) and which commands each allows. The one table that guard, views and portal read.
import { conflict, isParty, type Actor, type Refusal } from '@centerline/cases';
import { JUSTICE, STAGES_RULE } from './citations.js';
import type { FpfCommandKind } from './fields.js';
import type { FpfState } from './state.js';
import { statusWords } from './words.js';

/** DECLINED is ours: the specification names the act, not where the case then stands. */
export const STAGES = [
  'PARTNER_REQUESTED', 'FPF_INITIATED', 'ELIGIBILITY_CHECK', 'NOT_ELIGIBLE', 'SENT_TO_CENTER', 'CENTER_ASSIGNED', 'CLARIFICATION', 'DRAFT_INPUT',
  'CENTER_SUPERVISOR_REVIEW', 'INPUT_DELIVERED', 'FPF_CONSIDERING', 'LAPSED_NO_INPUT', 'HQ_ADVICE_REQUESTED', 'HQ_PETITION', 'FPF_DECISION_RECORDED',
  'CLOSED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED_DOJ',
] as const;
export type Stage = (typeof STAGES)[number];

const CLOSED: readonly Stage[] = ['CLOSED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED_DOJ'];
export const isClosed = (stage: Stage): boolean => CLOSED.includes(stage);

/** What FP&F may record while a case is open; none of it moves the case, but a referral to Justice ends it. */
const FILE: readonly FpfCommandKind[] = ['complete-file', 'extend-petition-period', 'record-limitations-waiver', 'refer-doj'];
const CENTER_HAS_IT: readonly FpfCommandKind[] = ['assign-specialist', 'extend-input', 'withdraw-request', ...FILE];
const DECIDING: readonly FpfCommandKind[] = ['request-hq-advice', 'transfer-hq-petition', 'record-disposition', ...FILE];
/** The Center may still deliver after the lapse, until FP&F has disposed. */
const LATE: readonly FpfCommandKind[] = ['assign-specialist', 'draft-input', 'submit-input', 'return-input', 'approve-input'];

export const POSSIBLE: Readonly<Record<Stage, readonly FpfCommandKind[]>> = {
  PARTNER_REQUESTED: ['acknowledge', 'withdraw-request', ...FILE],
  FPF_INITIATED: ['acknowledge', 'withdraw-request', ...FILE],
  ELIGIBILITY_CHECK: ['confirm-eligibility', 'send-to-center', 'decline', 'withdraw-request', ...FILE],
  NOT_ELIGIBLE: ['ask-voluntarily', 'decline', 'withdraw-request', ...FILE],
  SENT_TO_CENTER: CENTER_HAS_IT,
  CENTER_ASSIGNED: ['draft-input', 'ask-clarification', ...CENTER_HAS_IT],
  CLARIFICATION: ['answer-clarification', 'assign-specialist', 'withdraw-request', ...FILE],
  DRAFT_INPUT: ['draft-input', 'submit-input', 'ask-clarification', ...CENTER_HAS_IT],
  CENTER_SUPERVISOR_REVIEW: ['submit-input', 'return-input', 'approve-input', 'extend-input', 'withdraw-request', ...FILE],
  INPUT_DELIVERED: ['consider-input', ...DECIDING],
  FPF_CONSIDERING: DECIDING,
  LAPSED_NO_INPUT: [...LATE, ...DECIDING],
  HQ_ADVICE_REQUESTED: [...LATE, 'record-hq-advice', ...FILE],
  HQ_PETITION: [...LATE, 'record-disposition', ...FILE],
  FPF_DECISION_RECORDED: ['close'],
  CLOSED: [],
  DECLINED: [],
  WITHDRAWN: [],
  SUPERSEDED_DOJ: [],
};

/** After a referral to Justice nothing is done on the petition but to end the case (19 CFR 172.13(a)). */
const AFTER_JUSTICE: readonly FpfCommandKind[] = ['acknowledge', 'decline', 'refer-doj'];

const AFTER_LAPSE: readonly Stage[] = ['LAPSED_NO_INPUT', 'HQ_ADVICE_REQUESTED', 'HQ_PETITION'];

/** What the stage alone does not say: a check done once, a draft that must exist, late input only after a lapse. */
function isInOrder({ stage, eligibility, draft, input, lapsedAt }: FpfState, command: FpfCommandKind): boolean {
  if (AFTER_LAPSE.includes(stage) && LATE.includes(command) && (lapsedAt === null || input !== null)) return false;
  switch (command) {
    case 'confirm-eligibility':
      return eligibility === null;
    case 'send-to-center':
      return eligibility !== null;
    case 'submit-input':
      return draft !== null;
    case 'return-input':
    case 'approve-input':
      return draft !== null && draft.submitted !== null;
    default:
      return true;
  }
}

/** Commands that make sense now, those of the conductor included, before permissions. */
export const possibleCommands = (state: FpfState): readonly FpfCommandKind[] =>
  POSSIBLE[state.stage].filter(
    (command) => isInOrder(state, command) && (state.file.justice === null || isClosed(state.stage) || AFTER_JUSTICE.includes(command)),
  );

/** The refusal of a command that does not belong to the stage, saying what is possible; null when it does. A party hears its status, not the stage. */
export function wrongStage(state: FpfState, command: FpfCommandKind, actor: Actor): Refusal | null {
  const possible = possibleCommands(state);
  if (possible.includes(command)) return null;
  if (isParty(actor))
    return conflict(isClosed(state.stage) ? 'case-closed' : 'wrong-stage', `This is not possible now. The status of the request is "${statusWords(state)}".`, STAGES_RULE);
  if (isClosed(state.stage)) return conflict('case-closed', `This request has ended (${state.stage}); nothing more can be done on it.`, STAGES_RULE);
  const now = `Possible now: ${possible.join(', ')}.`;
  if (state.file.justice)
    return conflict(
      'referred-to-justice', `The petition was referred to Justice on ${state.file.justice.referredOn}: "${command}" is not possible. ${now}`,
      JUSTICE,
    );
  return conflict('wrong-stage', `"${command}" is not possible while the request is at ${state.stage}. ${now}`, STAGES_RULE);
}
