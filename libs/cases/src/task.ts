// Owns a piece of work somebody has to do on a case. Must never decide what the work's result is.
import type { Instant } from '@centerline/clock';
import type { Actor, Role } from './actor.js';
import { holds } from './actor.js';
import type { PersonId, UnitCode } from './names.js';

export interface Task {
  /** Unique in the case, e.g. `advise:CEE004`. */
  readonly id: string;
  readonly title: string;
  readonly unit: UnitCode;
  /** Who of the unit may take it. */
  readonly roles: readonly Role[];
  readonly owner: PersonId | null;
  readonly ownerName: string | null;
  /** The clock that runs for it, if any; the worklist's due date is that clock's. */
  readonly clockId: string | null;
  readonly openedAt: Instant;
  readonly doneAt: Instant | null;
}

export const isOpen = (task: Task): boolean => task.doneAt === null;

/** Who leads an office's work (POLICY). */
export const SUPERVISING: readonly Role[] = ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR', 'PORT_DIRECTOR', 'FPF_OFFICER', 'OFO_HQ_SUPERVISOR', 'OFO_HQ_DECIDER'];

/** May give this unit's work to others (POLICY). */
export const supervises = (actor: Actor, unit: UnitCode): boolean =>
  actor.kind !== 'system' && actor.unit === unit && holds(actor, SUPERVISING);
