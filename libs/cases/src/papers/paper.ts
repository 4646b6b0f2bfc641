// Owns what every paper beside a case has: who wrote it, what it lies beside, and how a rule answers. Must never touch state, clocks or tasks.
import type { Instant } from '@centerline/clock';
import { actorName, type Actor, type Role } from '../actor.js';
import type { CaseFile, CaseState } from '../caseFile.js';
import type { CaseEvent, Notice } from '../change.js';
import type { UnitCode } from '../names.js';
import type { Audience } from '../permission.js';
import type { Refusal } from '../refusal.js';
import type { FiledDocument } from './document.js';

export interface PaperAuthor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Null for the system itself. */
  readonly unit: UnitCode | null;
  /** As whom the author wrote: a party, or the agency. */
  readonly side: Audience;
}

export const authorOf = (actor: Actor, side: Audience): PaperAuthor => ({
  id: actor.id, name: actorName(actor), side, ...(actor.kind === 'system' ? { roles: [], unit: null } : { roles: actor.roles, unit: actor.unit }),
});

/** A case with the documents beside it, as the rules on papers need it. */
export interface Folder<S extends CaseState> {
  readonly file: CaseFile<S>;
  /** Null while the case is open. */
  readonly closedAt: Instant | null;
  /** Oldest first, every version. */
  readonly documents: readonly FiledDocument[];
}

/** A paper with its audit event and whom to tell; or why not. The case itself is never changed by one. */
export type PaperDecision<Paper> =
  | { readonly ok: true; readonly paper: Paper; readonly event: CaseEvent; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };
