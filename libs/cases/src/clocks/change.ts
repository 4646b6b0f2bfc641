// Owns how a clock begins, pauses, moves and ends. The only place where clock events are appended.
// Must never pause a regulatory or statutory clock: there is no path for it.
import { evaluate, type ClockEvent, type ClockLine, type Instant } from '@centerline/clock';
import type { NamedCalendar } from '../moment.js';
import type { UnitCode } from '../names.js';
import type { ClockCard, ClockVerdict } from './card.js';
import { marksOf } from './marks.js';
import type { ClockPolicy } from './policy.js';

export interface ClockStart {
  readonly id: string;
  readonly policy: ClockPolicy;
  readonly owedBy: UnitCode;
  /** The anchor: for a petition the mailing of the notice, else the moment of the command. */
  readonly startsAt: Instant;
  readonly calendar: NamedCalendar;
  readonly title?: string;
  /** In place of the policy's amount (the limitations guard compresses, 19 CFR 171.2(e) shortens). */
  readonly amount?: number;
}

/** Events of one instant are taken in the order they were recorded. */
const append = (card: ClockCard, event: ClockEvent): ClockCard => ({
  ...card,
  generation: card.generation + 1,
  line: { ...card.line, events: [...card.line.events, { ...event, seq: card.line.events.length } as ClockEvent] },
});

/** Recomputes everything that follows from the line, as of an instant. Throws if the line is refused: the caller checked first. */
function refresh(card: ClockCard, asOf: Instant): ClockCard {
  const outcome = evaluate({ ...card.line, asOf } as ClockLine);
  if ('error' in outcome) throw new Error(`Clock ${card.id} does not evaluate: ${outcome.error}`);
  const deadline = outcome.rolledDue ?? outcome.due;
  const ended = outcome.state === 'stopped' || outcome.state === 'cancelled';
  const verdicts: Record<typeof outcome.state, ClockVerdict> = {
    'not-started': 'running', running: 'running', paused: 'paused', stopped: outcome.breached ? 'missed' : 'met', cancelled: 'cancelled',
  };
  const marks = ended ? card.marks : marksOf(card, outcome);
  const still = (kind: string): boolean => marks.some((mark) => mark.kind === kind && mark.at <= asOf);
  return {
    ...card,
    verdict: verdicts[outcome.state],
    dueAt: deadline,
    strictDueAt: outcome.due,
    breachedAt: outcome.breached ? outcome.breachedAt : null,
    marks,
    // An extension or a reset moves marks into the future again: they are to pass anew.
    passed: ended ? card.passed : card.passed.filter(still),
    heeded: ended ? card.heeded : card.heeded.filter(still),
  };
}

/** Begins a clock. A start in the past (a mailing date) is as good as one now. */
export function startClock(start: ClockStart, asOf: Instant): ClockCard {
  const { policy, calendar } = start;
  const pauses = policy.basis === 'INTERNAL_SLA' ? policy.pauses : undefined;
  const percents = policy.marks.flatMap((mark) => ('percent' in mark ? [mark.percent] : []));
  const clock = {
    unit: policy.unit,
    amount: start.amount ?? policy.amount,
    calendar: calendar.name,
    ...(policy.roll && policy.unit === 'calendar-day' ? { roll: true } : {}),
    ...(percents.length > 0 ? { warnPercents: percents } : {}),
    ...(pauses ? { tolling: { maxPauses: pauses.maxPauses, maxPauseMinutes: pauses.maxMinutesByReason } } : {}),
  };
  const card: ClockCard = {
    id: start.id,
    kind: policy.kind,
    title: start.title ?? policy.title,
    basis: policy.basis,
    rule: policy.rule,
    policy,
    calendarVersion: calendar.version,
    owedBy: start.owedBy,
    line: { calendars: { [calendar.name]: calendar.spec }, clock, events: [{ type: 'start', at: start.startsAt, seq: 0 }] } as ClockCard['line'],
    generation: 1,
    verdict: 'running',
    startedAt: start.startsAt,
    endedAt: null,
    dueAt: null,
    strictDueAt: null,
    breachedAt: null,
    marks: [],
    passed: [],
    heeded: [],
    extensions: 0,
  };
  const begun = refresh(card, asOf);
  // A clock that attaches late has its past recorded, and nobody is told of it in a burst.
  const past = begun.marks.filter((mark) => mark.at <= asOf).map((mark) => mark.kind);
  return { ...begun, passed: past, heeded: past };
}

/** Why a clock may not be paused now, or null when it may. */
export function pauseBar(card: ClockCard, reason: string): string | null {
  if (card.basis !== 'INTERNAL_SLA') return `"${card.title}" is set by ${card.rule.citation} and never pauses.`;
  if (card.policy.unit === 'calendar-day') return `"${card.title}" counts calendar days, which never pause.`;
  if (card.verdict !== 'running') return `"${card.title}" is not running.`;
  const pauses = card.policy.pauses;
  if (!pauses || !(reason in pauses.maxMinutesByReason)) return `"${card.title}" does not pause for ${reason}.`;
  const used = card.line.events.filter((event) => event.type === 'pause').length;
  return used >= pauses.maxPauses ? `"${card.title}" has used its ${pauses.maxPauses} pauses.` : null;
}

export function pauseClock(card: ClockCard, reason: string, at: Instant): ClockCard {
  const bar = pauseBar(card, reason);
  if (bar) throw new Error(bar);
  return refresh(append(card, { type: 'pause', at, reason } as ClockEvent), at);
}
/** Runs a paused clock on; a clock whose bounded pause ended by itself is left as it is. */
export function resumeClock(card: ClockCard, at: Instant): ClockCard {
  const now = refresh(card, at);
  return now.verdict === 'paused' ? refresh(append(card, { type: 'resume', at } as ClockEvent), at) : now;
}
export function stopClock(card: ClockCard, at: Instant): ClockCard {
  return { ...refresh(append(card, { type: 'stop', at } as ClockEvent), at), endedAt: at };
}
export function cancelClock(card: ClockCard, at: Instant): ClockCard {
  return { ...refresh(append(card, { type: 'cancel', at } as ClockEvent), at), endedAt: at };
}
/** Adds to the strict date, in the clock's own unit. Who may, how often and how much is `extensionBar`. */
export function extendClock(card: ClockCard, amount: number, at: Instant): ClockCard {
  return refresh({ ...append(card, { type: 'extend', at, amount } as ClockEvent), extensions: card.extensions + 1 }, at);
}
/** Why an extension by `amount` is refused, or null. */
export function extensionBar(card: ClockCard, amount: number): string | null {
  const rule = card.policy.extension;
  if (!rule) return `"${card.title}" cannot be extended.`;
  if (card.verdict !== 'running' && card.verdict !== 'paused') return `"${card.title}" has ended.`;
  if (card.extensions >= rule.times) return `"${card.title}" may be extended ${rule.times === 1 ? 'once' : `${rule.times} times`} only.`;
  return rule.most !== null && amount > rule.most ? `"${card.title}" may be extended by at most ${rule.most} at a time.` : null;
}
/** Hands the work to an office under another calendar; what was counted stays. */
export function transferClock(card: ClockCard, to: NamedCalendar, owedBy: UnitCode, at: Instant): ClockCard {
  const calendars = { ...card.line.calendars, [to.name]: to.spec };
  const moved = append({ ...card, owedBy, line: { ...card.line, calendars } }, { type: 'transfer', at, calendar: to.name } as ClockEvent);
  return refresh(moved, at);
}
/** As the clock stands at an instant, without any event (for views and for bounded pauses that ended). */
export const clockAsOf = (card: ClockCard, at: Instant): ClockCard => (card.endedAt ? card : refresh(card, at));
