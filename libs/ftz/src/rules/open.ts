// Owns how an FTZ case is opened. The one way into the case type; triage begins at once.
import { refuse, Revision, unitCode, type Moment, type SignedIn } from '@centerline/cases';
import { CATEGORY_ROWS } from '../categories.js';
import type { OpenBody } from '../fields.js';
import type { FtzState } from '../state.js';
import { readCargo } from '../validations/cargo.js';
import { openingFaults, readFlags, readInquiry, readLead } from '../validations/opening.js';
import { asFaults } from '../validations/text.js';
import { centerName, move, portOf, signed, startLaneClock, type Verdict } from './desk.js';
import { addTrackedDate } from './trackedDates.js';
import { triageTask } from './work.js';

/** `open`: by an officer or the director of the port. */
export function open(body: OpenBody, by: SignedIn, moment: Moment): Verdict {
  const faults = asFaults(openingFaults(body, moment));
  if (faults) return refuse(...faults);
  const state = openedState(body, by, moment);
  const desk = new Revision<FtzState>({ state, clocks: [], tasks: [] }, moment);
  move(desk, 'PORT_TRIAGE');
  const triage = startLaneClock(desk, 'port-triage', portOf(state));
  desk.openTask(triageTask(portOf(state), triage.id));
  for (const tracked of body.trackedDates ?? []) addTrackedDate(desk, tracked);
  const { inquiry, lead, flags } = state;
  return desk.because({
    kind: 'ftz.opened',
    summary: `${by.name} opened a question of the category "${CATEGORY_ROWS[inquiry.category].title}" in the ${body.lane} lane: site ${inquiry.zoneId}, ${inquiry.importer.name}; lead Center ${centerName(moment, lead.center)}`,
    ...(lead.from === 'OVERRIDE' ? { reasonCode: 'LEAD_CENTER_OVERRIDE' } : {}),
    data: {
      port: inquiry.portCode, category: inquiry.category, lane: body.lane, zoneId: inquiry.zoneId, firms: inquiry.firms, lead, consulted: state.consultedCenters, cargo: state.cargo,
      attempts: state.attempts.length, accountLevel: inquiry.accountLevel, flags, mapVersion: moment.book.headingMapVersion,
      trackedDates: desk.state.trackedDates.map((one) => ({ kind: one.kind, anchorOn: one.anchorOn, dueAt: desk.clock(one.clockId)?.dueAt ?? null })),
    },
  });
}

function openedState(body: OpenBody, by: SignedIn, moment: Moment): FtzState {
  return {
    stage: 'OPENED',
    course: [{ stage: 'OPENED', at: moment.at }],
    lane: body.lane,
    inquiry: readInquiry(body, moment),
    opened: signed(by, moment),
    cargo: readCargo(body.cargo),
    emergency: body.emergency ?? null,
    flags: readFlags(body, moment),
    lead: readLead(body, moment),
    consultedCenters: (body.consultedCenters ?? []).map(unitCode),
    attempts: (body.attempts ?? []).map((attempt) => ({ recorded: signed(by, moment), triedOn: attempt.triedOn, what: attempt.what, result: attempt.result })),
    consultations: [], request: null, escalations: [], resolution: null, implemented: null, trackedDates: [], ending: null, precedent: null,
  };
}
