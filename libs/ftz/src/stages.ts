// Owns the stages of an FTZ case (domain § 11.2) and which commands each allows. The one table that guard, views and portal read.
import { conflict, type Refusal } from '@centerline/cases';
import { STAGES_RULE } from './citations.js';
import type { FtzCommandKind } from './fields.js';
import type { FtzState } from './state.js';

export const STAGES = [
  'OPENED', 'PORT_TRIAGE', 'CENTER_CONSULT', 'PORT_REVIEW', 'RESOLVED_LOCALLY', 'HQ_ESCALATION_REQUESTED', 'PORT_DIRECTOR_CERTIFIED', 'OFO_HQ_REVIEW',
  'INFO_REQUESTED', 'RETURNED_TO_PORT', 'REFERRED_OT_RR_INTERNAL_ADVICE', 'REFERRED_FTZ_BOARD', 'HQ_DIRECTION_ISSUED', 'PORT_IMPLEMENTING', 'CLOSED', 'WITHDRAWN',
] as const;
export type Stage = (typeof STAGES)[number];

const TRACKING = ['track-date', 'extend-tracked-date', 'settle-tracked-date'] as const satisfies readonly FtzCommandKind[];
const ADVISING = ['advise', 'approve-advice', 'return-advice'] as const satisfies readonly FtzCommandKind[];
const LEAVING = ['withdraw', 'overtaken-by-events'] as const satisfies readonly FtzCommandKind[];
/** After the end, dates set by law run on and a note may be published. */
const AFTERWARDS = ['publish-precedent', 'extend-tracked-date', 'settle-tracked-date'] as const satisfies readonly FtzCommandKind[];

/**
 * Possible commands by stage, those of the conductor included. OPENED, PORT_DIRECTOR_CERTIFIED and HQ_DIRECTION_ISSUED are passed at once;
 * RETURNED_TO_PORT too, unless the return ends the case. The course of the case shows them all.
 */
export const POSSIBLE: Readonly<Record<Stage, readonly FtzCommandKind[]>> = {
  OPENED: [],
  PORT_TRIAGE: ['record-attempt', 'consult-center', 'resolve-locally', 'request-escalation', 'emergency-bypass', 'force-up', 'change-lane', 'override-lead-center', ...LEAVING, ...TRACKING],
  CENTER_CONSULT: [...ADVISING, 'record-attempt', 'proceed-without-advice', 'request-escalation', 'emergency-bypass', 'force-up', 'change-lane', 'override-lead-center', ...LEAVING, ...TRACKING],
  PORT_REVIEW: [
    'record-attempt', 'resolve-locally', 'consult-center', 'request-escalation', 'emergency-bypass', 'force-up', ...ADVISING, 'change-lane', 'override-lead-center', ...LEAVING, ...TRACKING,
  ],
  HQ_ESCALATION_REQUESTED: ['certify-escalation', 'resolve-locally', 'consult-center', 'record-attempt', 'emergency-bypass', 'force-up', ...ADVISING, 'change-lane', ...LEAVING, ...TRACKING],
  PORT_DIRECTOR_CERTIFIED: [],
  OFO_HQ_REVIEW: [
    'acknowledge-hq', 'draft-direction', 'issue-direction', 'request-information', 'return-to-port', 'refer-legal', 'refer-board', ...ADVISING, 'change-lane', ...LEAVING, ...TRACKING,
  ],
  INFO_REQUESTED: ['answer-information', 'acknowledge-hq', 'draft-direction', 'issue-direction', 'return-to-port', ...ADVISING, 'change-lane', ...LEAVING, ...TRACKING],
  REFERRED_OT_RR_INTERNAL_ADVICE: ['record-internal-advice', 'close-referral', 'acknowledge-hq', ...ADVISING, ...LEAVING, ...TRACKING],
  REFERRED_FTZ_BOARD: ['record-board-answer', 'close-referral', 'acknowledge-hq', ...ADVISING, ...LEAVING, ...TRACKING],
  HQ_DIRECTION_ISSUED: [],
  PORT_IMPLEMENTING: ['confirm-implementation', 'overtaken-by-events', ...TRACKING],
  RESOLVED_LOCALLY: ['close', ...TRACKING],
  RETURNED_TO_PORT: ['close', ...TRACKING],
  CLOSED: AFTERWARDS,
  WITHDRAWN: AFTERWARDS,
};

export const isClosed = (stage: Stage): boolean => stage === 'CLOSED' || stage === 'WITHDRAWN';

/** What may be done on this case now: by its stage, and by what has been done already. */
export function possibleCommands(state: FtzState): readonly FtzCommandKind[] {
  if (state.ending && !isClosed(state.stage)) return ['close', ...TRACKING];
  const acknowledged = state.escalations.at(-1)?.acknowledged ?? null;
  return POSSIBLE[state.stage].filter((command) => command !== 'acknowledge-hq' || acknowledged === null);
}

/** The refusal of a command that does not belong to the stage, saying what is possible; null when it does. */
export function wrongStage(state: FtzState, command: string): Refusal | null {
  const possible = possibleCommands(state);
  if (possible.some((one) => one === command)) return null;
  const message = isClosed(state.stage)
    ? `This case has ended (${state.ending?.outcome ?? state.stage}). Possible now: ${possible.join(', ')}.`
    : `"${command}" is not possible while the case is at ${state.stage}. Possible now: ${possible.join(', ')}.`;
  return conflict('wrong-stage', message, STAGES_RULE);
}
