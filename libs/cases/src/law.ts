// Owns what a case type must bring to be one: its rules as pure functions and tables. Adding a case type is implementing this.
import type { Instant } from '@centerline/clock';
import type { CaseFile, CaseState } from './caseFile.js';
import type { Decision } from './change.js';
import type { ClockCard, ClockMark } from './clocks/card.js';
import type { ClockPolicy } from './clocks/policy.js';
import type { Command } from './command.js';
import type { Moment } from './moment.js';
import type { CaseType, Ior, PersonId, UnitCode } from './names.js';
import type { Audience, Parties, Permission } from './permission.js';
import type { Revision } from './revision.js';
import type { Task } from './task.js';

/** What worklists and counts select by: columns of the ledger, derived from the state and never typed. */
export interface Shelf {
  /** Plain status of domain § 8. */
  readonly status: PublicStatus;
  readonly closed: boolean;
  readonly outcome: string | null;
  readonly center: UnitCode | null;
  readonly port: string | null;
  /** The office that holds the case now. */
  readonly heldBy: UnitCode | null;
  /** Trusted-partner tier, for roll-ups. */
  readonly tier: string | null;
  readonly title: string;
}
export type PublicStatus =
  | 'DRAFT' | 'RECEIVED' | 'ADDITIONAL_INFORMATION_REQUIRED' | 'UNDER_REVIEW' | 'REFERRED_TO_HQ' | 'DECIDED' | 'CLOSED' | 'WITHDRAWN';

export interface CaseLaw<S extends CaseState, C extends Command = Command> {
  readonly type: CaseType;
  /** `CR`, `FTZ` or `FPF`, before the year and the serial number. */
  readonly numberPrefix: string;
  readonly policies: readonly ClockPolicy[];
  readonly permissions: readonly Permission[];
  /** Judges a command. `file` is null for the command that opens a case. Permissions have been judged before. */
  decide(file: CaseFile<S> | null, command: C, moment: Moment): Decision<S>;
  /** The command kind that opens a case. */
  readonly opening: string;
  /** Who stands how to the case; for the opening command, as its body says. */
  parties(state: S): Parties;
  openingParties(body: unknown): Parties;
  /** Importers whose records the command needs. */
  importersOf(state: S | null, body: unknown): readonly Ior[];
  /** Cases with the same key are `moment.related` (duplicates, rounds). Null for none. */
  subjectKey(state: S): string | null;
  openingSubjectKey(body: unknown): string | null;
  shelf(state: S): Shelf;
  /** Status in a party's plain words. */
  statusWords(state: S): string;
  /** What the conductor has to do now: the kind of a system command, or null. */
  duty(state: S): string | null;
  /** Consequences of a passed mark beyond telling people (lapse, force-up); most types have few. */
  onMark?(revision: Revision<S>, card: ClockCard, mark: ClockMark): void;
  /** What the state has to know when a piece of work changes hands by a worklist's command; null when it is given back. Most types need nothing. */
  handedOver?(state: S, task: Task, to: { readonly id: PersonId; readonly name: string } | null): S;
  /** The case as that audience may read it. Center advice and drafts never go to a party. */
  view(state: S, audience: Audience, reader: PersonId | null): Readonly<Record<string, unknown>>;
  /** Clocks a party may see (dates owed by or to it); the agency sees all. */
  clockIsPublic(card: ClockCard): boolean;
  /** Commands that make sense in this stage, before permissions. */
  possible(state: S): readonly string[];
  /**
   * By command, a body by which the law can be asked whether anything but the form stands in the way, before anybody has written one;
   * `{}` where there is none. Whatever depends on what is written is left as open in it as it can be.
   */
  readonly probes?: Readonly<Record<string, unknown>>;
}

/** Any law, where only the ledger's frame matters. */
export type AnyLaw = CaseLaw<CaseState, Command>;

/** What the conductor needs to know of a case. `wakeAt` is in real time (the ledger has taken any time shift off). */
export interface Standing {
  readonly stage: string;
  readonly version: number;
  readonly wakeAt: Instant | null;
  readonly duty: string | null;
  readonly closed: boolean;
}
