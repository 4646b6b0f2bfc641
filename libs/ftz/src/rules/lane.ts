// Owns the change of lane: the running clocks take the new lane's time from the same beginning, with what they have waited.
import { clockAsOf, conflict, forbidden, holds, invalid, isRunning, policyAt, refuse, type ClockCard } from '@centerline/cases';
import { LANE_CHANGE } from '../citations.js';
import { LANES, type ChangeLaneBody, type Lane } from '../fields.js';
import { CLOCK_POLICIES, LANE_CLOCKS, lanePolicyKind, LIMITS } from '../policies.js';
import { cargoFaults, laneFaults, readCargo } from '../validations/cargo.js';
import { asFaults, textFaults } from '../validations/text.js';
import { deskOf, silenceOf, todayAtPort, type Act, type Desk } from './desk.js';

/** `change-lane`: by the port director or a supervisor of the lead Center. A breach is not undone by a slower lane. */
export const changeLane: Act<ChangeLaneBody> = (file, body, by, moment) => {
  const { state } = file;
  if (!holds(by, ['PORT_DIRECTOR']) && by.unit !== state.lead.center) return refuse(forbidden('not-lead-center', 'Of the Centers only the lead Center changes the lane.', LANE_CHANGE));
  const cargo = body.cargo ? readCargo(body.cargo) : state.cargo;
  const faults = asFaults([
    ...laneFaults(body.lane, cargo.held),
    ...cargoFaults(body.cargo, todayAtPort(state, moment)),
    ...(body.lane === state.lane ? [invalid('/lane', 'same-lane', `The case is in the ${state.lane} lane already.`, LANE_CHANGE)] : []),
    ...textFaults('/reason', 'The reason', body.reason, LIMITS.reason, LANE_CHANGE),
  ]);
  if (faults) return refuse(...faults);
  const running = file.clocks.filter((card) => isRunning(card) && LANE_CLOCKS.some((clock) => card.kind === lanePolicyKind(clock, state.lane)));
  const breached = running.find((card) => silenceOf(card, moment));
  if (breached && LANES.indexOf(body.lane) > LANES.indexOf(state.lane))
    return refuse(conflict('clock-breached', `"${breached.title}" has breached; a slower lane does not undo that.`, LANE_CHANGE));
  const desk = deskOf(file, moment);
  const moved = running.map((card) => retime(desk, card, body.lane));
  desk.state = { ...state, lane: body.lane, cargo };
  return desk.because({
    kind: 'ftz.lane-changed',
    summary: `${by.name} moved the case from the ${state.lane} to the ${body.lane} lane; ${moved.map((one) => `"${one.title}" is now due ${one.to.dueAt ?? 'when it runs again'}`).join(', ') || 'no clock ran'}`,
    reasonCode: 'LANE_CHANGED',
    data: { from: state.lane, to: body.lane, reason: body.reason, cargo, clocks: moved },
  });
};

/** The clock under the new lane's policy: same id, same beginning, all pauses and hand-overs it has had. */
function retime(desk: Desk, card: ClockCard, lane: Lane) {
  const { moment } = desk;
  const clock = LANE_CLOCKS.find((one) => card.kind.startsWith(`${one}/`)) ?? 'port-triage';
  const policy = policyAt(CLOCK_POLICIES, lanePolicyKind(clock, lane), moment, card.owedBy);
  const begun = desk.startClock({ id: card.id, policy, owedBy: card.owedBy, startsAt: card.startedAt, title: card.title });
  const carried = clockAsOf({
    ...begun,
    generation: card.generation + 1,
    line: { calendars: { ...begun.line.calendars, ...card.line.calendars }, clock: { ...begun.line.clock, calendar: card.line.clock.calendar }, events: card.line.events },
    extensions: card.extensions,
  }, moment.at);
  desk.replaceClock(carried);
  return {
    clock: card.id, title: card.title, startedAt: card.startedAt,
    from: { policy: card.kind, dueAt: card.dueAt }, to: { policy: policy.kind, dueAt: carried.dueAt },
  };
}
