// Owns what oversight asks of a clock, as columns of its row: when it falls due, whom it tells when, what became of it first. Decides nothing.
import { clockAsOf, isRunning, pauseEndsAt, type ClockCard, type Tells } from '@centerline/cases';
import type { Instant } from '@centerline/clock';

/** Whom a promise has reached on its way up: the ladder of domain § 11.0. */
export const RUNGS = ['owner', 'supervisor', 'director', 'executive'] as const satisfies readonly Tells[];
export type Rung = (typeof RUNGS)[number];

export interface PromiseColumns {
  /** Whether anybody can miss it. A date that is only shown, such as the end of a right, is no promise and is counted nowhere. */
  readonly judged: boolean;
  /** While it is open: the instant it falls due if nobody acts. A bounded pause ends by itself, so that a paused clock has one too. */
  readonly fallsDueAt: Instant | null;
  readonly pauseEndsAt: Instant | null;
  /** Its first mark. */
  readonly warnsAt: Instant | null;
  readonly tellsOwnerAt: Instant | null;
  readonly tellsSupervisorAt: Instant | null;
  readonly tellsDirectorAt: Instant | null;
  readonly tellsExecutiveAt: Instant | null;
  /** How high it had climbed when it ended, 0 to 4; null while it is open. */
  readonly rung: number | null;
  /** What it came to first, before any extension or new beginning; null while it has come to nothing. */
  readonly firstVerdict: 'met' | 'missed' | null;
}

interface Point {
  readonly at: Instant;
  readonly tells: Tells;
}

/** @param was the same clock before this change, if there was one. @param at the moment of the change. */
export function promiseColumns(card: ClockCard, was: ClockCard | undefined, at: Instant): PromiseColumns {
  const pauseEnd = card.verdict === 'paused' ? pauseEndsAt(card) : null;
  const points = pointsOf(card, pauseEnd);
  const earliest = (tells: Tells | null): Instant | null => points.filter((point) => tells === null || point.tells === tells).map((point) => point.at).sort()[0] ?? null;
  const [owner, supervisor, director, executive] = RUNGS.map(earliest);
  const climbed = [owner, supervisor, director, executive].map((told) => card.endedAt !== null && told !== null && told !== undefined && told < card.endedAt);
  return {
    judged: card.policy.marks.some((mark) => 'atDue' in mark),
    fallsDueAt: isRunning(card) ? (pauseEnd === null ? card : clockAsOf(card, pauseEnd)).dueAt : null,
    pauseEndsAt: pauseEnd,
    warnsAt: earliest(null),
    tellsOwnerAt: owner ?? null, tellsSupervisorAt: supervisor ?? null, tellsDirectorAt: director ?? null, tellsExecutiveAt: executive ?? null,
    rung: card.endedAt === null ? null : climbed.lastIndexOf(true) + 1,
    firstVerdict: firstVerdict(card, was, at),
  };
}

/** When something is said about the clock. What a pause has put off is said when the pause ends. */
function pointsOf(card: ClockCard, pauseEnd: Instant | null): readonly Point[] {
  if (pauseEnd === null) return card.marks.filter((mark) => !mark.kind.startsWith('PAUSE_ENDS_'));
  return clockAsOf(card, pauseEnd).marks.map((mark) => (card.passed.includes(mark.kind) || mark.at >= pauseEnd ? mark : { ...mark, at: pauseEnd }));
}

function firstVerdict(card: ClockCard, was: ClockCard | undefined, at: Instant): PromiseColumns['firstVerdict'] {
  // An extension or a new beginning moves the date; that the old one had been missed stays true.
  const before = was && isRunning(was) ? clockAsOf(was, at) : null;
  if (before !== null && before.breachedAt !== null && (before.dueAt !== card.dueAt || before.startedAt !== card.startedAt)) return 'missed';
  if (card.verdict === 'met' || card.verdict === 'missed') return card.verdict;
  return card.breachedAt === null ? null : 'missed';
}
