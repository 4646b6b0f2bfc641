// Owns who may do what on an FTZ case: role, command and how the office stands to the case. Acts of the conductor are absent.
// The case is internal to the agency: no row is for a party. Which of several Centers an act needs is judged with the act.
import type { Permission, Role } from '@centerline/cases';
import {
  ACKNOWLEDGEMENT, ADVICE, ATTEMPTS, BOARD, CERTIFICATE, CONSULTATION, DIRECTION, EMERGENCY, FORCE_UP, HQ_GATE, IMPLEMENTATION, INFORMATION, LANE_CHANGE,
  LEAD_CHANGE, LOCAL_FIRST, LOCAL_RESOLUTION, OPENING, OVERTAKEN, PRECEDENT, REFERRAL_END, RETURN, SILENCE, TRACKED, WITHDRAWAL,
} from './citations.js';

const PORT: readonly Role[] = ['PORT_OFFICER', 'PORT_DIRECTOR'];
const HQ: readonly Role[] = ['OFO_HQ_ANALYST', 'OFO_HQ_DECIDER'];
const APPROVING: readonly Role[] = ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'];

export const PERMISSIONS: readonly Permission[] = [
  { command: 'open', roles: PORT, of: 'port', rule: OPENING },
  { command: 'record-attempt', roles: PORT, of: 'port', rule: ATTEMPTS },
  { command: 'consult-center', roles: PORT, of: 'port', rule: CONSULTATION },
  { command: 'proceed-without-advice', roles: PORT, of: 'port', rule: SILENCE },
  { command: 'resolve-locally', roles: PORT, of: 'port', rule: LOCAL_RESOLUTION },
  { command: 'request-escalation', roles: ['PORT_OFFICER'], of: 'port', rule: HQ_GATE },
  { command: 'certify-escalation', roles: ['PORT_DIRECTOR'], of: 'port', rule: CERTIFICATE },
  { command: 'emergency-bypass', roles: ['PORT_DIRECTOR'], of: 'port', rule: EMERGENCY },
  { command: 'confirm-implementation', roles: PORT, of: 'port', rule: IMPLEMENTATION },
  { command: 'withdraw', roles: PORT, of: 'port', rule: WITHDRAWAL },
  { command: 'track-date', roles: PORT, of: 'port', rule: TRACKED },
  { command: 'settle-tracked-date', roles: PORT, of: 'port', rule: TRACKED },
  { command: 'extend-tracked-date', roles: ['PORT_DIRECTOR'], of: 'port', rule: TRACKED },

  { command: 'advise', roles: ['CENTER_SPECIALIST'], of: 'center', rule: ADVICE },
  { command: 'approve-advice', roles: APPROVING, of: 'center', rule: ADVICE },
  { command: 'return-advice', roles: APPROVING, of: 'center', rule: ADVICE },

  { command: 'force-up', roles: ['OFO_HQ_SUPERVISOR'], of: 'hq', rule: FORCE_UP },
  { command: 'force-up', roles: ['CENTER_DIRECTOR'], of: 'center', rule: FORCE_UP },
  { command: 'change-lane', roles: ['PORT_DIRECTOR'], of: 'port', rule: LANE_CHANGE },
  { command: 'change-lane', roles: ['CENTER_SUPERVISOR'], of: 'center', rule: LANE_CHANGE },
  { command: 'override-lead-center', roles: ['OFO_HQ_SUPERVISOR'], of: 'hq', rule: LEAD_CHANGE },
  { command: 'override-lead-center', roles: ['PORT_DIRECTOR'], of: 'port', rule: LEAD_CHANGE },

  { command: 'acknowledge-hq', roles: ['OFO_HQ_ANALYST'], of: 'hq', rule: ACKNOWLEDGEMENT },
  { command: 'request-information', roles: HQ, of: 'hq', rule: INFORMATION },
  { command: 'answer-information', roles: PORT, of: 'port', rule: INFORMATION },
  { command: 'answer-information', roles: ['CENTER_SPECIALIST', 'CENTER_SUPERVISOR'], of: 'center', rule: INFORMATION },
  { command: 'return-to-port', roles: HQ, of: 'hq', rule: RETURN },
  { command: 'refer-legal', roles: HQ, of: 'hq', rule: LOCAL_FIRST },
  { command: 'record-internal-advice', roles: ['OT_RR_LIAISON'], of: 'legal', rule: LOCAL_FIRST },
  { command: 'refer-board', roles: HQ, of: 'hq', rule: BOARD },
  { command: 'record-board-answer', roles: HQ, of: 'hq', rule: BOARD },
  { command: 'close-referral', roles: ['OFO_HQ_DECIDER'], of: 'hq', rule: REFERRAL_END },
  { command: 'draft-direction', roles: ['OFO_HQ_ANALYST'], of: 'hq', rule: DIRECTION },
  { command: 'issue-direction', roles: ['OFO_HQ_DECIDER'], of: 'hq', rule: DIRECTION },

  { command: 'overtaken-by-events', roles: PORT, of: 'port', rule: OVERTAKEN },
  { command: 'overtaken-by-events', roles: [...HQ, 'OFO_HQ_SUPERVISOR'], of: 'hq', rule: OVERTAKEN },
  { command: 'publish-precedent', roles: ['OFO_HQ_ANALYST'], of: 'hq', rule: PRECEDENT },
  { command: 'publish-precedent', roles: ['CENTER_SUPERVISOR'], of: 'center', rule: PRECEDENT },
];
