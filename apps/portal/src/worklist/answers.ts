// Owns the shapes that the rooms of work answer with, as the portal reads them. They mirror apps/oversight/src/work; data only.
import type { CaseType, Role, StandingView, WorkFilters } from '@centerline/cases';
import type { Instant, PlainDate } from '@centerline/clock';

export interface WorkLine {
  readonly caseId: string;
  readonly number: string;
  readonly type: CaseType;
  readonly caseTitle: string;
  readonly stage: string;
  readonly version: number;
  readonly center: string | null;
  readonly port: string | null;
  readonly taskId: string;
  readonly title: string;
  readonly unit: string;
  readonly unitName: string;
  readonly roles: readonly Role[];
  readonly owner: string | null;
  readonly ownerName: string | null;
  /** Last day away of an owner who is away now. */
  readonly ownerAwayUntil: PlainDate | null;
  readonly openedAt: Instant;
  readonly dueAt: Instant | null;
  readonly breached: boolean;
  readonly may: { readonly claim: boolean; readonly release: boolean; readonly assign: boolean };
}
export interface WorkPageAnswer {
  readonly asOf: Instant;
  /** Whose days the list goes by: those of the reader's office. */
  readonly zone: string;
  /** How many there are in all; on the first page only. */
  readonly count: number | null;
  readonly items: readonly WorkLine[];
  readonly next: string | null;
}

export interface KeptView {
  readonly id: string;
  readonly name: string;
  readonly filters: WorkFilters;
  readonly count: number;
  readonly keptByName: string;
  readonly keptAt: Instant;
  readonly mayChange: boolean;
}
export interface ViewsAnswer {
  readonly asOf: Instant;
  readonly standing: readonly { readonly key: StandingView; readonly filters: WorkFilters; readonly count: number }[];
  readonly mine: readonly KeptView[];
  readonly office: readonly KeptView[];
  readonly mayKeepForOffice: boolean;
}

export interface LoadNumbers {
  readonly open: number;
  readonly overdue: number;
  /** Due later than now, through this week. */
  readonly dueSoon: number;
}
export interface PersonLoad extends LoadNumbers {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly awayUntil: PlainDate | null;
  readonly deputyName: string | null;
}
export interface PeopleAnswer {
  readonly asOf: Instant;
  readonly weekEndsAt: Instant;
  readonly unit: string;
  readonly unitName: string;
  readonly unclaimed: LoadNumbers;
  /** Of people who have left the office. */
  readonly elsewhere: LoadNumbers;
  readonly people: readonly PersonLoad[];
}

export interface AbsenceLine {
  readonly id: string;
  readonly person: string;
  readonly personName: string;
  readonly unit: string;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  readonly beginsAt: Instant;
  readonly endsAt: Instant;
  readonly deputy: string | null;
  readonly deputyName: string | null;
  readonly isNow: boolean;
  readonly enteredByName: string;
  readonly enteredAt: Instant;
  readonly mayEnd: boolean;
}
export interface AbsencesAnswer {
  readonly asOf: Instant;
  readonly today: PlainDate;
  readonly unit: string;
  readonly unitName: string;
  readonly mayEnterForOthers: boolean;
  readonly people: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
  readonly items: readonly AbsenceLine[];
}
