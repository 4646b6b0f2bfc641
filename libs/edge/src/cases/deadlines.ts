// Owns how deadlines are answered: in short with a case, and in full with everything that sums to the date. Must never count a day itself.
import { evaluate, explain, type ClockLine, type ClockOutcome, type Explanation, type Instant } from '@centerline/clock';
import { clockAsOf, type Audience, type Basis, type CaseFile, type CaseLaw, type CaseState, type ClockCard, type ClockMark, type ClockVerdict, type Command, type Moment, type RuleRef } from '@centerline/cases';
import { whySentence, zoneOf } from './words.js';

export interface DeadlineLine {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly basis: Basis;
  readonly rule: RuleRef;
  readonly owedBy: string;
  readonly owedByName: string;
  /** The deadline that is judged; null while it is paused. */
  readonly dueAt: Instant | null;
  /** The strict date of the rule, before any roll to a working day. */
  readonly strictDueAt: Instant | null;
  readonly verdict: ClockVerdict;
  readonly breachedAt: Instant | null;
  /** Why this date: one sentence. */
  readonly why: string;
}

export interface Deadline extends DeadlineLine {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly zone: string;
  readonly calendarVersion: string;
  readonly policyVersion: string;
  /** Intervals, holidays, pauses, hand-overs and extensions, summing to the date. */
  readonly explanation: Explanation;
  /** A line for the stand-alone checker (`npm run clock`), and what it must answer. */
  readonly certificate: { readonly line: ClockLine; readonly answer: ClockOutcome };
  /** Who is told when; the agency only. */
  readonly marks?: readonly (ClockMark & { readonly passed: boolean })[];
}

/** The clocks this audience may see, as they stand at the moment: that one is overdue is a fact of time, recorded or not. */
export function clocksFor<S extends CaseState, C extends Command>(law: CaseLaw<S, C>, file: CaseFile<S>, audience: Audience, asOf: Instant): readonly ClockCard[] {
  const seen = audience === 'agency' ? file.clocks : file.clocks.filter((card) => law.clockIsPublic(card));
  return seen.map((card) => clockAsOf(card, asOf));
}

export function deadlineLine(card: ClockCard, moment: Moment): DeadlineLine {
  const { id, kind, title, basis, rule, owedBy, dueAt, strictDueAt, verdict, breachedAt } = card;
  return { id, kind, title, basis, rule, owedBy, owedByName: moment.book.unitName(owedBy), dueAt, strictDueAt, verdict, breachedAt, why: whySentence(card, moment.at) };
}

export function deadlineInFull(card: ClockCard, file: { readonly number: string }, audience: Audience, moment: Moment): Deadline {
  const line: ClockLine = { id: `${file.number}/${card.id}`, ...card.line, asOf: moment.at };
  const explanation = explain(line);
  // A line the ledger holds was evaluated before it was written.
  if ('error' in explanation) throw new Error(`Clock ${card.id} of ${file.number} cannot be explained: ${explanation.error}`);
  return {
    ...deadlineLine(card, moment), startedAt: card.startedAt, endedAt: card.endedAt, zone: zoneOf(card), calendarVersion: card.calendarVersion, policyVersion: card.policy.version,
    explanation, certificate: { line, answer: evaluate(line) },
    ...(audience === 'agency' ? { marks: card.marks.map((mark) => ({ ...mark, passed: card.passed.includes(mark.kind) || mark.at <= moment.at })) } : {}),
  };
}
