// Owns what may be asked of the ledger and what it answers, as types. Holds no behaviour.
import type { Instant, PlainDate } from '@centerline/clock';
import type { Actor, CaseEvent, CaseFile, CaseId, CaseState, CaseType, Moment, Refusal, Role, Standing } from '@centerline/cases';

/** One attempt to change a case (or, without a case, to open one). */
export interface CommandOrder {
  readonly caseId: CaseId | null;
  readonly kind: string;
  readonly body: unknown;
  readonly actor: Actor;
  /** Null for the system's own commands, which are made once by the state they change. */
  readonly idempotency: { readonly owner: string; readonly key: string; readonly hash: string } | null;
  /** From If-Match; null when the caller does not care which version it changes. */
  readonly expectedVersion: number | null;
}

/** News for the conductor that waits to be delivered. */
export interface OutboxRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly type: CaseType;
  readonly kind: 'start' | 'tell';
  readonly standing: Standing;
}

export type CommandResult<S extends CaseState> =
  | { readonly kind: 'done'; readonly file: CaseFile<S>; readonly moment: Moment; readonly replayed: boolean; readonly outbox: OutboxRow | null; readonly standing: Standing }
  | { readonly kind: 'refused'; readonly refusals: readonly [Refusal, ...Refusal[]] }
  | { readonly kind: 'stale'; readonly currentVersion: number }
  | { readonly kind: 'key-reused' };

/** Whose cases are asked for: an importer's, an office's, or all (Headquarters and auditors). */
export type Scope = { readonly iors: readonly string[] } | { readonly unit: string } | 'all';

export interface Page {
  readonly limit: number;
  /** Keyset of the last row seen: its instant and its id. */
  readonly after: readonly [string, string] | null;
}

export interface CaseQuery extends Page {
  readonly type: CaseType;
  readonly scope: Scope;
  readonly center?: string;
  readonly port?: string;
  readonly heldBy?: string;
  readonly owner?: string;
  readonly stage?: string;
  readonly closed?: boolean;
  readonly dueBefore?: Instant;
}

export interface CaseRow {
  readonly id: CaseId;
  readonly number: string;
  readonly type: CaseType;
  readonly title: string;
  readonly stage: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly center: string | null;
  readonly port: string | null;
  readonly heldBy: string | null;
  readonly version: number;
  readonly closed: boolean;
  readonly openedAt: Instant;
  readonly nextDueAt: Instant | null;
  readonly breached: boolean;
}

/** Which open work: by these a list is made, and its number. */
export interface WorkSelection {
  readonly type?: CaseType;
  /** Only what this person's office or Headquarters may see. */
  readonly scope: Scope;
  readonly unit?: string;
  readonly owner?: string;
  /** Also what those have whom the owner stands in for at the moment. */
  readonly standIns?: boolean;
  readonly unowned?: boolean;
  readonly role?: Role;
  readonly center?: string;
  readonly port?: string;
  readonly stage?: string;
  readonly dueBefore?: Instant;
  /** Due later than this, and by this: both ends as `DueStretch` has them. */
  readonly dueAfter?: Instant;
  readonly dueBy?: Instant;
  readonly undated?: boolean;
}
export interface WorklistQuery extends WorkSelection, Page {}

/** A piece of work, soonest due first. */
export interface WorkItem {
  readonly caseId: CaseId;
  readonly number: string;
  readonly type: CaseType;
  readonly caseTitle: string;
  readonly stage: string;
  /** Of the case, for the commands on its work. */
  readonly version: number;
  readonly center: string | null;
  readonly port: string | null;
  readonly taskId: string;
  readonly title: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly owner: string | null;
  readonly ownerName: string | null;
  /** Last day away of an owner who is away now, in the days of the office; null of one who is there. */
  readonly ownerAwayUntil: PlainDate | null;
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  readonly breached: boolean;
}

export interface TimelineEntry extends Pick<CaseEvent, 'kind' | 'summary' | 'data'> {
  readonly version: number;
  readonly at: Instant;
  readonly actorId: string;
  readonly actorName: string;
  readonly actorUnit: string | null;
  readonly publicSummary: string | null;
  readonly reasonCode: string | null;
  readonly beforeHash: string | null;
  readonly afterHash: string;
}
