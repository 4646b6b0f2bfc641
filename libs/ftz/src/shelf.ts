// Owns by what worklists and counts select an FTZ case: all derived from the state.
import { OFO_HQ, OT_RR, type Shelf, type UnitCode } from '@centerline/cases';
import { CATEGORY_ROWS } from './categories.js';
import { portOf } from './rules/desk.js';
import { isClosed } from './stages.js';
import type { FtzState } from './state.js';
import { STATUS } from './words.js';

/** Who has the ball; nobody when the case has ended. */
function heldBy(state: FtzState): UnitCode | null {
  switch (state.stage) {
    case 'OPENED':
    case 'PORT_TRIAGE':
    case 'PORT_REVIEW':
    case 'RESOLVED_LOCALLY':
    case 'HQ_ESCALATION_REQUESTED':
    case 'PORT_DIRECTOR_CERTIFIED':
    case 'RETURNED_TO_PORT':
    case 'PORT_IMPLEMENTING':
      return portOf(state);
    case 'CENTER_CONSULT':
      return state.lead.center;
    case 'OFO_HQ_REVIEW':
    case 'REFERRED_FTZ_BOARD':
    case 'HQ_DIRECTION_ISSUED':
      return OFO_HQ;
    case 'INFO_REQUESTED':
      return state.escalations.at(-1)?.informationRequests.at(-1)?.of ?? OFO_HQ;
    case 'REFERRED_OT_RR_INTERNAL_ADVICE':
      return OT_RR;
    case 'CLOSED':
    case 'WITHDRAWN':
      return null;
  }
}

export const shelfOf = (state: FtzState): Shelf => ({
  status: STATUS[state.stage],
  closed: isClosed(state.stage),
  outcome: state.ending?.outcome ?? null,
  center: state.lead.center,
  port: state.inquiry.portCode,
  heldBy: heldBy(state),
  tier: state.inquiry.importer.tier,
  title: `${CATEGORY_ROWS[state.inquiry.category].title} at ${state.inquiry.zoneId}: ${state.inquiry.importer.name}`,
});
