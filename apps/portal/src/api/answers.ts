// Owns the shapes that the services answer with, as the portal reads them. They mirror libs/edge (cases/caseView.ts, deadlines.ts,
// timeline.ts, problems/problem.ts); the browser may not import the edge. Data only.
import type { Basis, CaseType, ClockVerdict, PublicStatus, Role, RuleRef, Task, Tells } from '@centerline/cases';
import type { Explanation, Instant } from '@centerline/clock';

/** Who is signed in: GET /auth/me. */
export interface Me {
  readonly person: { readonly id: string; readonly name: string };
  readonly unit: { readonly code: string; readonly name: string };
  readonly roles: readonly Role[];
  /** Importers the person may act for; empty for the agency. */
  readonly iors: readonly string[];
  readonly csrf: string;
  /** 32 bytes, base64url: seals what this person types and has not sent yet. */
  readonly keepingKey: string;
  /** When the session ends unless something is done. */
  readonly idleUntil: Instant;
  /** When it ends in any case. */
  readonly expiresAt: Instant;
  /** Only in a development installation can time be moved. */
  readonly mode?: 'development' | 'production';
}

export interface DeadlineLine {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly basis: Basis;
  readonly rule: RuleRef;
  readonly owedBy: string;
  readonly owedByName: string;
  readonly dueAt: Instant | null;
  readonly strictDueAt: Instant | null;
  readonly verdict: ClockVerdict;
  readonly breachedAt: Instant | null;
  readonly why: string;
}
export interface Deadline extends DeadlineLine {
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly zone: string;
  readonly calendarVersion: string;
  readonly policyVersion: string;
  readonly explanation: Explanation;
  readonly certificate: { readonly line: object; readonly answer: object };
  readonly marks?: readonly { readonly kind: string; readonly at: Instant; readonly tells: Tells; readonly passed: boolean }[];
}
export interface CaseView<View = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly number: string;
  readonly type: CaseType;
  readonly stage: string | null;
  readonly status: PublicStatus;
  readonly statusWords: string;
  readonly version: number;
  readonly openedAt: Instant;
  readonly asOf: Instant;
  readonly heldBy: string | null;
  readonly view: View;
  readonly deadlines: readonly DeadlineLine[];
  readonly tasks: readonly Task[];
  readonly actions: readonly string[];
  /** What the offices and parties are called that the answer names by their codes. */
  readonly offices: Readonly<Record<string, string>>;
}
/** A row of a list; what is optional is the agency's. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly type: CaseType;
  readonly title: string;
  readonly status: PublicStatus;
  readonly version: number;
  readonly closed: boolean;
  readonly openedAt: Instant;
  readonly stage?: string;
  readonly outcome?: string | null;
  readonly center?: string | null;
  readonly port?: string | null;
  readonly heldBy?: string | null;
  readonly nextDueAt?: Instant | null;
  readonly breached?: boolean;
}
export interface WorkItem {
  readonly caseId: string;
  readonly number: string;
  readonly type: CaseType;
  readonly caseTitle: string;
  readonly stage: string;
  readonly center: string | null;
  readonly port: string | null;
  readonly taskId: string;
  readonly title: string;
  readonly unit: string;
  readonly roles: readonly Role[];
  readonly owner: string | null;
  readonly ownerName: string | null;
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  readonly breached: boolean;
}
export interface TimelineLine {
  readonly version: number;
  readonly at: Instant;
  readonly summary: string;
  readonly actorName: string;
  readonly actorUnit: string | null;
  readonly kind?: string;
  readonly reasonCode?: string | null;
  readonly publicSummary?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
  /** The record's SHA-256 after this entry; the agency's. */
  readonly afterHash?: string;
}
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Address of the next page within the service, null on the last. */
  readonly next: string | null;
}

export interface ProblemError {
  readonly code: string;
  /** JSON pointer into the body, or the name of a header or query parameter. */
  readonly field?: string;
  readonly message: string;
  readonly rule?: RuleRef;
}
/** RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId?: string;
  readonly errors: readonly ProblemError[];
  readonly currentVersion?: number;
}
