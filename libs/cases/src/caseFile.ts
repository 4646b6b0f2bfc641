// Owns a case as it lies on the desk: its state and everything attached to it. Must never hold what only a database knows.
import type { Instant } from '@centerline/clock';
import type { ClockCard } from './clocks/card.js';
import type { CaseId, CaseNumber, CaseType } from './names.js';
import type { Recusal } from './recusal.js';
import type { Task } from './task.js';

/** What every type's state has. `stage` is the type's own vocabulary (domain § 11). */
export interface CaseState {
  readonly stage: string;
  /** Who stepped back from the case; the agency's own. Kept by `judge`, whatever the type makes of its state. */
  readonly recusals?: readonly Recusal[];
}

export interface CaseFile<S extends CaseState> {
  readonly id: CaseId;
  readonly number: CaseNumber;
  readonly type: CaseType;
  /** Raised by every change; the ETag. 0 before the first. */
  readonly version: number;
  readonly state: S;
  readonly clocks: readonly ClockCard[];
  readonly tasks: readonly Task[];
  readonly openedAt: Instant;
}
