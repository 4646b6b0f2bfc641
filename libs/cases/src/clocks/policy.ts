// Owns how a deadline is laid down: dated data with basis, citation and mark. Must never hold a date that was computed.
import type { ClockSpec, PlainDate } from '@centerline/clock';
import type { Role } from '../actor.js';
import type { RuleRef } from '../rule.js';

/** REGULATORY and STATUTORY clocks have no code path that pauses them. */
export type Basis = 'REGULATORY' | 'STATUTORY' | 'INTERNAL_SLA';

/** Who is told when a mark passes: the ladder of domain § 11.0. */
export type Tells = 'owner' | 'supervisor' | 'director' | 'executive' | 'party' | 'nobody';

/** Points in a clock's life at which something is said or done, besides its warnings and its breach. */
export type MarkRule =
  | { readonly kind: string; readonly tells: Tells; readonly percent: number }
  | { readonly kind: string; readonly tells: Tells; readonly atDue: true }
  | { readonly kind: string; readonly tells: Tells; readonly workingDaysAfterDue: number }
  | { readonly kind: string; readonly tells: Tells; readonly calendarDaysAfterStart: number }
  | { readonly kind: string; readonly tells: Tells; readonly calendarDaysBeforeDue: number };

export interface ClockPolicy {
  /** For example `center-advice`, or `port-triage/urgent`. */
  readonly kind: string;
  readonly title: string;
  readonly basis: Basis;
  readonly rule: RuleRef;
  readonly version: string;
  readonly effectiveOn: PlainDate;
  readonly unit: ClockSpec['unit'];
  readonly amount: number;
  /** Calendar-day clocks: show and accept through the next working day (POLICY, domain § 7). */
  readonly roll?: true;
  /** Closed list of reasons, each with its greatest length in elapsed minutes, and how often in all. Internal clocks only. */
  readonly pauses?: { readonly maxPauses: number; readonly maxMinutesByReason: Readonly<Record<string, number>> };
  /** Who may extend it by a recorded decision, how often, and by at most how much each time. */
  readonly extension?: { readonly roles: readonly Role[]; readonly times: number; readonly most: number | null };
  readonly marks: readonly MarkRule[];
}

/** The breach ladder (POLICY, domain § 11.0): 75 % owner, breach supervisor, +2 working days director, +5 unit executive. */
export const LADDER: readonly MarkRule[] = [
  { kind: 'WARN', tells: 'owner', percent: 75 },
  { kind: 'BREACH', tells: 'supervisor', atDue: true },
  { kind: 'DIRECTOR', tells: 'director', workingDaysAfterDue: 2 },
  { kind: 'EXECUTIVE', tells: 'executive', workingDaysAfterDue: 5 },
];

/** Dates set by law are watched, not climbed: a warning before and a record after. */
export const WATCHED: readonly MarkRule[] = [
  { kind: 'WARN', tells: 'owner', percent: 75 },
  { kind: 'BREACH', tells: 'supervisor', atDue: true },
];

/** The policy of that kind in force on that day: the latest that is effective. Throws for a kind nobody laid down (a bug). */
export function policyOn(policies: readonly ClockPolicy[], kind: string, on: PlainDate): ClockPolicy {
  const inForce = policies.filter((policy) => policy.kind === kind && policy.effectiveOn <= on).sort((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1))[0];
  if (!inForce) throw new Error(`No clock policy "${kind}" is in force on ${on}`);
  return inForce;
}
