// Owns what a command did. The audit event is not optional.
import type { ClockCard } from './clocks/card.js';
import type { Refusal } from './refusal.js';
import type { Task } from './task.js';
import type { Role } from './actor.js';
import type { PersonId, UnitCode } from './names.js';

/** One line of the case's timeline. `publicSummary` is what a party sees; without it the party sees nothing of it. */
export interface CaseEvent {
  /** For example `reassignment.decided`, `clock.breached`. */
  readonly kind: string;
  readonly summary: string;
  readonly publicSummary?: string;
  readonly reasonCode?: string;
  /** Facts of the event, internal. */
  readonly data: Readonly<Record<string, unknown>>;
}

export type NoticeTo =
  | { readonly to: 'party' }
  | { readonly to: 'unit'; readonly unit: UnitCode; readonly roles: readonly Role[] }
  | { readonly to: 'person'; readonly person: PersonId };

/** Something to tell somebody. `key` makes it once only within a case. */
export interface Notice {
  readonly key: string;
  readonly addressee: NoticeTo;
  readonly subject: string;
  readonly body: string;
}

export interface Change<S> {
  readonly state: S;
  readonly event: CaseEvent;
  /** All clocks of the case, changed or not. */
  readonly clocks: readonly ClockCard[];
  readonly tasks: readonly Task[];
  readonly notices: readonly Notice[];
}

export type Decision<S> = { readonly ok: true; readonly change: Change<S> } | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

export const refuse = (...refusals: [Refusal, ...Refusal[]]): { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] } => ({ ok: false, refusals });
