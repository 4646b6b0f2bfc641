// Owns how a clock policy is told: what it promises, on what it rests, when it is in force, whom it tells. Must never hold a number of its own.
import { amountInWords } from '@centerline/edge';
import type { CaseType, ClockPolicy, MarkRule } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { promisesAt } from './links.js';
import { POLICIES } from './names.js';

/** When a mark passes. */
export function whenInWords(mark: MarkRule): string {
  if ('percent' in mark) return `after ${mark.percent} % of the time`;
  if ('atDue' in mark) return 'when it falls due';
  if ('workingDaysAfterDue' in mark) return `${amountInWords({ unit: 'working-day', amount: mark.workingDaysAfterDue })} after it was due`;
  if ('calendarDaysAfterStart' in mark) return `${amountInWords({ unit: 'calendar-day', amount: mark.calendarDaysAfterStart })} after it began`;
  return `${amountInWords({ unit: 'calendar-day', amount: mark.calendarDaysBeforeDue })} before it is due`;
}

/** A policy lasts until the next one of its kind; null while it has no successor. */
const successorOf = (type: CaseType, policy: ClockPolicy): PlainDate | null =>
  POLICIES.filter((one) => one.type === type && one.policy.kind === policy.kind && one.policy.effectiveOn > policy.effectiveOn).map((one) => one.policy.effectiveOn).sort()[0] ?? null;

const lineOf = (type: CaseType, policy: ClockPolicy) => ({
  type, kind: policy.kind, title: policy.title, basis: policy.basis, rule: policy.rule, version: policy.version,
  effectiveOn: policy.effectiveOn, effectiveUntilOn: successorOf(type, policy), unit: policy.unit, amount: policy.amount, inWords: amountInWords(policy), rolls: policy.roll === true,
  /** Whether anybody can miss it; a date that is only shown is no promise. */
  judged: policy.marks.some((mark) => 'atDue' in mark),
  pauses: policy.pauses ? { most: policy.pauses.maxPauses, reasons: Object.entries(policy.pauses.maxMinutesByReason).map(([reason, mostMinutes]) => ({ reason, mostMinutes })) } : null,
  extension: policy.extension ?? null,
  marks: policy.marks.map((mark) => ({ kind: mark.kind, tells: mark.tells, when: whenInWords(mark) })),
  promises: promisesAt({ type, clock: policy.kind }),
});
export type PolicyLine = ReturnType<typeof lineOf>;

export const POLICY_LINES: readonly PolicyLine[] = POLICIES.map(({ type, policy }) => lineOf(type, policy));

export const isInForce = (line: PolicyLine, on: PlainDate): boolean => line.effectiveOn <= on && (line.effectiveUntilOn === null || on < line.effectiveUntilOn);

/** The same for people outside: what is promised, in words, with the rule. */
export const inWords = ({ type, kind, title, basis, rule, inWords: amount, effectiveOn, effectiveUntilOn }: PolicyLine) => ({
  type, kind, title, basis, inWords: amount, text: rule.text, effectiveOn, effectiveUntilOn, mark: rule.mark, citation: rule.citation,
});
