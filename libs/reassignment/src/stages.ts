// Owns the stages of an appeal (domain § 11.1) and which commands each allows. The one table that guard, views and portal read.
import { conflict, isParty, type Actor, type Refusal } from '@centerline/cases';
import { STAGES_RULE } from './citations.js';
import type { ReassignmentCommandKind } from './fields.js';
import type { ReassignmentState } from './state.js';
import { statusWords } from './words.js';

export const STAGES = [
  'DRAFT', 'SUBMITTED', 'COMPLETENESS_REVIEW', 'AWAITING_IMPORTER_INFO', 'CENTER_INPUT', 'OFO_DECISION', 'HQ_CONSULT', 'DECIDED',
  'IMPLEMENTING', 'CLOSED',
  'WITHDRAWN', 'REJECTED_INCOMPLETE', 'DUPLICATE',
] as const;
export type Stage = (typeof STAGES)[number];
export type FiledStage = Exclude<Stage, 'DRAFT'>;

/** Possible commands by stage, those of the conductor included. A grant passes DECIDED at once on its way to IMPLEMENTING. */
export const POSSIBLE: Readonly<Record<Stage, readonly ReassignmentCommandKind[]>> = {
  DRAFT: ['amend-draft', 'submit', 'withdraw'],
  SUBMITTED: ['acknowledge', 'withdraw'],
  COMPLETENESS_REVIEW: ['accept-complete', 'request-information', 'reject-incomplete', 'mark-duplicate', 'withdraw'],
  AWAITING_IMPORTER_INFO: ['answer-information', 'extend-cure', 'reject-incomplete', 'mark-duplicate', 'withdraw'],
  CENTER_INPUT: ['advise', 'approve-advice', 'return-advice', 'proceed-without-advice', 'agree-transfer', 'mark-duplicate', 'withdraw'],
  OFO_DECISION: ['recommend-decision', 'decide', 'consult-hq', 'agree-transfer', 'mark-duplicate', 'withdraw'],
  HQ_CONSULT: ['answer-consult', 'agree-transfer', 'withdraw'],
  DECIDED: ['close'],
  IMPLEMENTING: ['confirm-ace', 'agree-transfer'],
  CLOSED: [],
  WITHDRAWN: [],
  REJECTED_INCOMPLETE: [],
  DUPLICATE: [],
};

const CLOSED: readonly Stage[] = ['CLOSED', 'WITHDRAWN', 'REJECTED_INCOMPLETE', 'DUPLICATE'];
export const isClosed = (stage: Stage): boolean => CLOSED.includes(stage);

/** The refusal of a command that does not belong to the stage, saying what is possible; null when it does. A party hears its status, not the stage. */
export function wrongStage(state: ReassignmentState, command: string, actor: Actor): Refusal | null {
  const { stage } = state;
  const possible = POSSIBLE[stage];
  if (possible.some((one) => one === command)) return null;
  if (isParty(actor)) return conflict('wrong-stage', `This is not possible now. ${statusWords(state)}`, STAGES_RULE);
  const message = isClosed(stage)
    ? `This appeal has ended (${stage}); nothing more can be done on it. A new appeal may be filed at any time.`
    : `"${command}" is not possible while the appeal is at ${stage}. Possible now: ${possible.join(', ')}.`;
  return conflict('wrong-stage', message, STAGES_RULE);
}
