// Owns the dates set by law that run beside a case: begun, extended only by the port director where the rule allows, settled.
// Nothing else in this case type touches these clocks: escalating, waiting and closing move none of them.
import { conflict, extensionBar, invalid, notFound, policyAt, portUnit, refuse, type ClockCard, type Refusal } from '@centerline/cases';
import { endOfLocalDate, instantOf, localDateOf, msOf, startOfLocalDate, type PlainDate } from '@centerline/clock';
import { DATES, TRACKED } from '../citations.js';
import type { ExtendTrackedDateBody, SettleTrackedDateBody, TrackDateBody } from '../fields.js';
import { CLOCK_POLICIES, LIMITS, TRACKED_RULES, trackedPolicyKind } from '../policies.js';
import type { FtzState, TrackedDate } from '../state.js';
import { trackFaults } from '../validations/dates.js';
import { asFaults, fullBar, optionalTextFaults, pastDayFaults, textFaults } from '../validations/text.js';
import { deskOf, portOf, signed, todayAtPort, type Act, type Desk } from './desk.js';

/** Begins the clock of a date set by law; the port watches it, by its calendar. A date may be tracked for several permits. */
export function addTrackedDate(desk: Desk, { kind, anchorOn, reference }: TrackDateBody): ClockCard {
  const { state, moment } = desk;
  const port = portUnit(state.inquiry.portCode);
  const serial = state.trackedDates.filter((one) => one.kind === kind).length + 1;
  const card = desk.startClock({
    id: `tracked-date:${kind}:${serial}`,
    policy: policyAt(CLOCK_POLICIES, trackedPolicyKind(kind), moment, port),
    owedBy: port,
    startsAt: startOfLocalDate(anchorOn, moment.book.calendarOf(port).spec.zone),
    title: reference ? `${TRACKED_RULES[kind].title} (${reference})` : TRACKED_RULES[kind].title,
  });
  const tracked: TrackedDate = { clockId: card.id, kind, anchorOn, reference: reference ?? null, extensions: [], settled: null };
  desk.state = { ...state, trackedDates: [...state.trackedDates, tracked] };
  return card;
}

/** `track-date`. */
export const trackDate: Act<TrackDateBody> = (file, body, by, moment) => {
  const faults = asFaults(trackFaults('', body, todayAtPort(file.state, moment)));
  if (faults) return refuse(...faults);
  const full = fullBar('tracked dates', file.state.trackedDates, LIMITS.trackedDates);
  if (full) return refuse(full);
  const desk = deskOf(file, moment);
  const card = addTrackedDate(desk, body);
  return desk.because({
    kind: 'ftz.date-tracked',
    summary: `${by.name} tracks "${card.title}": ${card.rule.citation}, from ${body.anchorOn}, due ${card.dueAt}`,
    data: { clock: card.id, kind: body.kind, anchorOn: body.anchorOn, basis: card.basis, dueAt: card.dueAt },
  });
};

/** `extend-tracked-date`: the port director's recorded decision, where the rule allows one (19 CFR 146.71(c), 146.25). */
export const extendTrackedDate: Act<ExtendTrackedDateBody> = (file, body, by, moment) => {
  const found = findTracked(file.state, body.clockId, file.clocks);
  if (!found) return refuse(noSuchDate(body.clockId));
  const { tracked, card } = found;
  if (tracked.settled) return refuse(conflict('date-settled', `"${card.title}" was settled on ${tracked.settled.doneOn}.`, card.rule));
  const amountIsWhole = Number.isInteger(body.amount) && body.amount >= 1;
  const bar = amountIsWhole ? extensionBar(card, body.amount) : null;
  const faults = asFaults([
    ...textFaults('/reason', 'The good cause', body.reason, LIMITS.reason, card.rule),
    ...(amountIsWhole ? [] : [invalid('/amount', 'not-whole', 'Extend by a whole number of days from 1.', card.rule)]),
    ...(bar ? [conflict('not-extendable', bar, card.rule)] : []),
  ]);
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  desk.extendClock(card.id, body.amount);
  const extension = { ...signed(by, moment), amount: body.amount, reason: body.reason };
  desk.state = withTracked(file.state, { ...tracked, extensions: [...tracked.extensions, extension] });
  const dueAt = desk.clock(card.id)?.dueAt ?? null;
  desk.tell({ to: 'unit', unit: portOf(file.state), roles: ['PORT_OFFICER', 'PORT_DIRECTOR'] }, `tracked-date-extended/${card.id}/${tracked.extensions.length + 1}`, `${file.number}: a date set by law was extended`, `"${card.title}" is due ${dueAt} now. The letter for the operator is with the case.`);
  return desk.because({
    kind: 'ftz.tracked-date-extended',
    summary: `${by.name} extended "${card.title}" by ${body.amount} ${card.policy.unit.replace('-', ' ')}s under ${card.rule.citation}: from ${card.dueAt} to ${dueAt}`,
    reasonCode: 'GOOD_CAUSE',
    data: { clock: card.id, amount: body.amount, reason: body.reason, from: card.dueAt, to: dueAt },
  });
};

/** `settle-tracked-date`: what the rule asks for was done on that day; in time is judged by the day, not by when it was recorded. */
export const settleTrackedDate: Act<SettleTrackedDateBody> = (file, body, by, moment) => {
  const found = findTracked(file.state, body.clockId, file.clocks);
  if (!found) return refuse(noSuchDate(body.clockId));
  const { tracked, card } = found;
  if (tracked.settled) return refuse(conflict('date-settled', `"${card.title}" was settled on ${tracked.settled.doneOn}.`, card.rule));
  const faults = asFaults([
    ...pastDayFaults('/doneOn', 'The day it was done', body.doneOn, todayAtPort(file.state, moment), card.rule),
    ...(body.doneOn < tracked.anchorOn && !TRACKED_RULES[tracked.kind].mayPrecede
      ? [invalid('/doneOn', 'before-anchor', `It counts from ${TRACKED_RULES[tracked.kind].anchor}, ${tracked.anchorOn}: it was not done before that.`, DATES)] : []),
    ...optionalTextFaults('/note', 'The note', body.note, LIMITS.note, card.rule),
  ]);
  if (faults) return refuse(...faults);
  const desk = deskOf(file, moment);
  desk.stopClock(card.id);
  const lastOn = lastDayOf(card, moment.book.calendarOf(portOf(file.state)).spec.zone);
  const inTime = lastOn === null || body.doneOn <= lastOn;
  desk.state = withTracked(file.state, { ...tracked, settled: { ...signed(by, moment), doneOn: body.doneOn, inTime, note: body.note ?? null } });
  return desk.because({
    kind: 'ftz.tracked-date-settled',
    summary: `${by.name} recorded that "${card.title}" was done on ${body.doneOn}, ${inTime ? 'in time' : `after ${lastOn}`}`,
    data: { clock: card.id, doneOn: body.doneOn, lastOn, inTime },
  });
};

/** The last day of a deadline: the due instant of calendar days is the end of that day, of working days its close. */
function lastDayOf(card: ClockCard, zone: string): PlainDate | null {
  if (!card.dueAt) return null;
  const day = localDateOf(instantOf(msOf(card.dueAt) - 1), zone);
  return endOfLocalDate(day, zone) >= card.dueAt ? day : null;
}

function findTracked(state: FtzState, clockId: string, clocks: readonly ClockCard[]): { readonly tracked: TrackedDate; readonly card: ClockCard } | null {
  const tracked = state.trackedDates.find((one) => one.clockId === clockId);
  const card = clocks.find((one) => one.id === clockId);
  return tracked && card ? { tracked, card } : null;
}
const noSuchDate = (clockId: string): Refusal => notFound('no-such-date', `This case tracks no date "${clockId}".`, TRACKED);
const withTracked = (state: FtzState, changed: TrackedDate): FtzState => ({
  ...state, trackedDates: state.trackedDates.map((one) => (one.clockId === changed.clockId ? changed : one)),
});
