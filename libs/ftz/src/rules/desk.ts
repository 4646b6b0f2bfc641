// Owns what every act on an FTZ case needs in the same words: signature, offices' names, moving on, clocks by lane, proof of silence.
import {
  clockAsOf, isRunning, policyAt, portUnit, Revision, type CaseFile, type ClockCard, type Decision, type Moment, type SignedIn, type TaskOrder, type UnitCode,
} from '@centerline/cases';
import type { Instant, PlainDate } from '@centerline/clock';
import { CLOCK_POLICIES, lanePolicyKind, type LaneClock } from '../policies.js';
import type { Stage } from '../stages.js';
import type { Escalation, FtzState, Signed, Silence } from '../state.js';

export type FtzCase = CaseFile<FtzState>;
export type Verdict = Decision<FtzState>;
export type Desk = Revision<FtzState>;
/** An act of a person on an open case: permission and stage have been judged. */
export type Act<Body> = (file: FtzCase, body: Body, by: SignedIn, moment: Moment) => Verdict;

export const deskOf = (file: FtzCase, moment: Moment): Desk => new Revision<FtzState>(file, moment);
export const signed = (by: SignedIn, moment: Moment): Signed => ({ by: by.id, name: by.name, at: moment.at });
export const portOf = (state: FtzState): UnitCode => portUnit(state.inquiry.portCode);
export const todayAtPort = (state: FtzState, moment: Moment): PlainDate => moment.book.dayAt(portOf(state), moment.at);

/** For example "Base Metals (CEE005)". */
export const centerName = (moment: Moment, code: string): string => {
  const center = moment.book.center(code);
  return center ? `${center.name} (${code})` : code;
};

/** Moves the case on through the stages named, the last of which is where it stays. */
export function move(desk: Desk, ...through: readonly [Stage, ...Stage[]]): void {
  const stage = through.at(-1) ?? desk.state.stage;
  desk.state = { ...desk.state, stage, course: [...desk.state.course, ...through.map((one) => ({ stage: one, at: desk.moment.at }))] };
}

/** The first id of that name no clock of the case has had: `port-decision`, then `port-decision:2` … so that no record is lost. */
function freshClockId(desk: Desk, name: string): string {
  if (!desk.clock(name)) return name;
  let serial = 2;
  while (desk.clock(`${name}:${serial}`)) serial += 1;
  return `${name}:${serial}`;
}

interface ClockOptions {
  /** Clocks of the same kind owed by several offices: `center-advice:CEE004`. */
  readonly name?: string;
  readonly title?: string;
  readonly startsAt?: Instant;
}

/** Starts a clock by the policy of that kind in force. */
export function startClock(desk: Desk, kind: string, owedBy: UnitCode, { name = kind, ...options }: ClockOptions = {}): ClockCard {
  return desk.startClock({ ...options, id: freshClockId(desk, name), policy: policyAt(CLOCK_POLICIES, kind, desk.moment, owedBy), owedBy });
}
/** Starts a clock whose time depends on the lane. */
export const startLaneClock = (desk: Desk, clock: LaneClock, owedBy: UnitCode, options: ClockOptions = {}): ClockCard =>
  startClock(desk, lanePolicyKind(clock, desk.state.lane), owedBy, { name: clock, ...options });

/** The running clock of that name, whichever time it was started. */
export const clockInForce = (clocks: readonly ClockCard[], name: string): ClockCard | null =>
  clocks.filter((card) => (card.id === name || card.id.startsWith(`${name}:`)) && isRunning(card)).at(-1) ?? null;

/** When that clock is due; null while it waits, or when none runs. */
export const dueInForce = (desk: Desk, name: string): Instant | null => clockInForce(desk.clocks, name)?.dueAt ?? null;

export function stopInForce(desk: Desk, ...names: readonly string[]): void {
  for (const name of names) {
    const card = clockInForce(desk.clocks, name);
    if (card) desk.stopClock(card.id);
  }
}

/** The proof that the office that owes this clock stayed silent past it; null while it may still act in time, and that is up to the due instant itself. */
export function silenceOf(card: ClockCard | null | undefined, moment: Moment): Silence | null {
  if (!card) return null;
  const { id, owedBy, dueAt, breachedAt } = clockAsOf(card, moment.at);
  return breachedAt && breachedAt < moment.at ? { clockId: id, owedBy, dueAt, breachedAt } : null;
}

/** Ends all clocks of ours and all open work; what has breached stays on record as missed, dates set by law run on. */
export function endWork(desk: Desk): void {
  for (const card of desk.clocks) if (isRunning(card) && card.basis === 'INTERNAL_SLA' && silenceOf(card, desk.moment)) desk.stopClock(card.id);
  desk.closeAll({ lawToo: false });
}

/** Opens a task for an office and tells the people who may take it. */
export function handTo(desk: Desk, task: TaskOrder, number: string, subject: string, body: string): void {
  desk.openTask(task);
  desk.tell({ to: 'unit', unit: task.unit, roles: task.roles }, `${task.id}/${desk.moment.at}`, `${number}: ${subject}`, body);
}

/** The time at Headquarters the case is in, or was last. */
export function currentEscalation(state: FtzState): Escalation {
  const last = state.escalations.at(-1);
  if (!last) throw new Error('The case is at Headquarters without an entrance');
  return last;
}
export function reviseEscalation(desk: Desk, change: Partial<Escalation>): void {
  const revised = { ...currentEscalation(desk.state), ...change };
  desk.state = { ...desk.state, escalations: [...desk.state.escalations.slice(0, -1), revised] };
}
