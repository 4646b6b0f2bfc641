// Owns the shapes that the oversight service answers with, as the portal reads them. They mirror apps/oversight/src; data only.
import type { Basis, CaseType, Mark, Role } from '@centerline/cases';
import type { Instant } from '@centerline/clock';

export const STANDINGS = ['met', 'missed', 'running', 'paused', 'overdue'] as const;
export type PromiseStanding = (typeof STANDINGS)[number];
export const RUNGS = ['owner', 'supervisor', 'director', 'executive'] as const;
export type Rung = (typeof RUNGS)[number];
export const GROUPINGS = ['type', 'center', 'port', 'unit', 'tier', 'person', 'clock'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const CASE_GROUPINGS = ['type', 'center', 'port', 'tier', 'holder'] as const;
export type CaseGrouping = (typeof CASE_GROUPINGS)[number];
export const AGES = ['0-5', '6-10', '11-30', '31-60', '61-90', 'over-90'] as const;
export type Age = (typeof AGES)[number];

/** A number, and the address within the service that opens to exactly what it counts. */
export interface Counted {
  readonly count: number;
  readonly href: string;
}
export interface Tally extends Readonly<Record<PromiseStanding, Counted>> {
  readonly group: string;
  readonly name: string;
  readonly total: Counted;
  readonly first: Readonly<Record<'met' | 'missed', Counted>>;
  readonly rungs: Readonly<Record<Rung, Counted>>;
}
export interface TalliesAnswer {
  readonly asOf: Instant;
  readonly by: Grouping;
  readonly items: readonly Tally[];
  readonly sum: Tally;
}
export interface AgeTally {
  readonly group: string;
  readonly name: string;
  readonly total: Counted;
  readonly ages: readonly (Counted & { readonly age: Age })[];
}
export interface AgeingAnswer {
  readonly asOf: Instant;
  readonly by: CaseGrouping;
  readonly items: readonly AgeTally[];
  readonly sum: AgeTally;
}

export interface PromiseLine {
  readonly case: { readonly id: string; readonly number: string; readonly type: CaseType; readonly title: string; readonly stage: string; readonly closed: boolean };
  readonly clock: { readonly id: string; readonly kind: string; readonly title: string; readonly basis: Basis; readonly citation: string; readonly mark: Mark };
  readonly owedBy: string;
  readonly owedByName: string;
  readonly tier: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly verdict: PromiseStanding;
  readonly firstVerdict: 'met' | 'missed' | null;
  readonly rung: Rung | null;
  readonly startedAt: Instant;
  readonly dueAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly extensions: number;
  /** Null when the case is no longer one of the reader's offices'. */
  readonly links: object | null;
}
export interface OpenCaseLine {
  readonly id: string;
  readonly number: string;
  readonly type: CaseType;
  readonly title: string;
  readonly stage: string;
  readonly center: string | null;
  readonly port: string | null;
  readonly tier: string | null;
  readonly heldBy: string | null;
  readonly openedAt: Instant;
  readonly days: number;
}
/** That an event is what it was when a signed head closed over it. */
export interface ProofAnswer {
  readonly closedOver: { readonly head: { readonly size: number; readonly at: Instant; readonly root: string } } | null;
}
export interface EventLine {
  readonly id: string;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly case: { readonly id: string; readonly number: string; readonly type: CaseType };
  readonly version: number;
  readonly kind: string;
  readonly summary: string;
  readonly publicSummary: string | null;
  readonly reasonCode: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: { readonly kind: string; readonly id: string; readonly name: string; readonly roles: readonly Role[]; readonly unit: string | null };
  readonly command: { readonly id: string; readonly kind: string };
  readonly beforeHash: string | null;
  readonly afterHash: string;
}
export interface ReadingLine {
  readonly id: string;
  readonly at: Instant;
  readonly reader: { readonly id: string; readonly name: string | null };
  readonly unit: string;
  /** One of the two: a case, or an importer whose record in ACE was looked at. */
  readonly case: { readonly id: string; readonly number: string | null; readonly type: CaseType | null } | null;
  readonly importer: { readonly name: string; readonly account: string } | null;
  readonly what: string;
}
export interface Listed<Line> {
  readonly asOf?: Instant;
  readonly items: readonly Line[];
  readonly next: string | null;
}
