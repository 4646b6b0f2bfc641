// Owns what every act on an appeal needs in the same words: the signature, the offices' names, the shape of an act.
import { policyAt } from '@centerline/cases';
import type { CaseFile, ClockCard, Decision, Moment, Revision, SignedIn, TaskOrder, UnitCode } from '@centerline/cases';
import type { Instant } from '@centerline/clock';
import { CLOCK_POLICIES } from '../policies.js';
import type { FiledState, ReassignmentState, Signed } from '../state.js';

export type FiledCase = CaseFile<FiledState>;
export type Verdict = Decision<ReassignmentState>;
/** An act of a person on a filed appeal: permission and stage have been judged. */
export type Act<Body> = (file: FiledCase, body: Body, by: SignedIn, moment: Moment) => Verdict;

export const signed = (by: SignedIn, moment: Moment): Signed => ({ by: by.id, name: by.name, at: moment.at });

/** For example "Base Metals (CEE005)". */
export const centerName = (moment: Moment, code: string): string => {
  const center = moment.book.center(code);
  return center ? `${center.name} (${code})` : code;
};

interface ClockOptions {
  /** The kind when left out. */
  readonly id?: string;
  readonly title?: string;
  readonly startsAt?: Instant;
}

/** Starts a clock of this case type by the policy in force. */
export function startClock(revision: Revision<ReassignmentState>, kind: string, owedBy: UnitCode, options: ClockOptions = {}): ClockCard {
  return revision.startClock({ id: kind, ...options, policy: policyAt(CLOCK_POLICIES, kind, revision.moment, owedBy), owedBy });
}

/** Opens a piece of work that somebody had before, and gives it back to that person. */
export function reopenTask(revision: Revision<ReassignmentState>, task: TaskOrder, owner: Pick<SignedIn, 'id' | 'name'> | null): void {
  revision.openTask(task);
  if (owner) revision.giveTask(task.id, owner);
}
