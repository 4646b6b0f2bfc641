// Owns what an FTZ case has become so far: the question as opened, the advice asked for and given, every way to Headquarters, the end. Data only.
import type { CaseNumber, Ior, PersonId, UnitCode } from '@centerline/cases';
import type { Instant, PlainDate } from '@centerline/clock';
import type {
  AdviceUse, AppealKind, Category, Emergency, HqAdviceUse, InternalAdviceRule, Lane, LocalOutcome, Outcome, TrackedKind,
} from './fields.js';
import type { Stage } from './stages.js';

/** Who did something, and when. */
export interface Signed {
  readonly by: PersonId;
  readonly name: string;
  readonly at: Instant;
}
export interface Cargo {
  readonly held: boolean;
  readonly arrivedOn: PlainDate | null;
  readonly demurrageFrom: PlainDate | null;
  readonly perishable: boolean;
}
/** The question as the port put it, whole and checked. */
export interface Inquiry {
  readonly portCode: string;
  readonly category: Category;
  readonly zoneId: string;
  readonly legacyZoneId: string | null;
  readonly firms: string;
  readonly grantee: string;
  readonly operator: string;
  readonly operatorBond: string | null;
  readonly userIor: Ior;
  readonly importer: { readonly name: string; readonly account: UnitCode; readonly tier: string | null };
  readonly forms214: readonly string[];
  readonly forms216: readonly string[];
  readonly entryNumbers: readonly string[];
  readonly headings: readonly string[];
  readonly question: string;
  readonly legalReference: string | null;
  readonly accountLevel: boolean;
  readonly linkedAppeals: readonly { readonly kind: AppealKind; readonly reference: string; readonly filedOn: PlainDate | null }[];
  readonly attachments: readonly { readonly title: string; readonly reference: string }[];
}
/** What the port should look at; none of it is a reason to refuse. */
export interface Flags {
  /** Fields in which the port's words differ from the zone's record. */
  readonly zoneRecordDiffers: readonly ('grantee' | 'operator' | 'operatorBond')[];
  /** Headings the unofficial map gives to a Center that is neither lead nor consulted. */
  readonly headingsElsewhere: readonly { readonly heading: string; readonly center: string }[];
  readonly otherOpenCases: readonly CaseNumber[];
}
export interface LeadCenter {
  readonly center: UnitCode;
  readonly from: 'IMPORTER' | 'OVERRIDE';
  readonly reason: string | null;
}
export interface Attempt {
  readonly recorded: Signed;
  readonly triedOn: PlainDate;
  readonly what: string;
  readonly result: string;
}

export interface AdviceDraft {
  readonly drafted: Signed;
  readonly advice: string;
  readonly authorities: readonly string[];
}
/** Proof that an office stayed silent past its clock. */
export interface Silence {
  readonly clockId: string;
  readonly owedBy: UnitCode;
  readonly dueAt: Instant | null;
  readonly breachedAt: Instant;
}
export type AdviceStanding =
  | { readonly status: 'ASKED' }
  | { readonly status: 'DRAFTED'; readonly draft: AdviceDraft }
  | { readonly status: 'RETURNED'; readonly draft: AdviceDraft; readonly returned: Signed & { readonly reason: string } }
  | { readonly status: 'FINAL'; readonly draft: AdviceDraft; readonly approved: Signed }
  | { readonly status: 'NOT_RECEIVED'; readonly silence: Silence; readonly recorded: Signed & { readonly reason: string } };
export type CenterAdvice = AdviceStanding & {
  readonly center: UnitCode;
  readonly role: 'LEAD' | 'CONSULTED';
  readonly clockId: string;
  /** Everybody who drafted it at some time: none of them approves it. */
  readonly drafters: readonly PersonId[];
};
/** One round of asking: the lead Center and its named consults. */
export interface Consultation {
  readonly asked: Signed;
  readonly question: string;
  readonly advice: readonly CenterAdvice[];
}

export interface EscalationRequest {
  readonly requested: Signed;
  readonly reason: string;
}
/** The three ways in, each with its own proof; kept apart. */
export type Entrance =
  | {
      readonly way: 'CERTIFIED';
      readonly request: EscalationRequest;
      readonly centerInput: { readonly kind: 'ADVICE'; readonly center: UnitCode } | { readonly kind: 'SILENCE'; readonly silence: Silence };
      readonly certified: Signed & { readonly whyNotLocally: string; readonly designee: { readonly id: PersonId; readonly name: string } | null };
    }
  | { readonly way: 'EMERGENCY_BYPASS'; readonly emergency: Emergency; readonly approved: Signed & { readonly reason: string } }
  | { readonly way: 'FORCED_UP'; readonly silence: Silence; readonly forced: Signed & { readonly unit: UnitCode; readonly reason: string } };
export interface InformationRequest {
  readonly asked: Signed;
  readonly of: UnitCode;
  readonly clockId: string;
  readonly questions: readonly string[];
  readonly answer: (Signed & { readonly text: string }) | null;
}
export type Referral = { readonly referred: Signed; readonly question: string; readonly answer: (Signed & { readonly text: string; readonly reference: string | null }) | null } & (
  | { readonly to: 'OT_RR'; readonly under: InternalAdviceRule }
  | { readonly to: 'FTZ_BOARD' }
);
export interface Direction {
  readonly direction: string;
  readonly adviceUse: HqAdviceUse;
  readonly adviceUseReason: string | null;
}
/** One time at Headquarters. */
export interface Escalation {
  readonly entrance: Entrance;
  readonly acknowledged: Signed | null;
  readonly informationRequests: readonly InformationRequest[];
  readonly referrals: readonly Referral[];
  readonly drafts: readonly (Direction & { readonly drafted: Signed })[];
  readonly answer:
    | ({ readonly kind: 'DIRECTION'; readonly issued: Signed } & Direction)
    | { readonly kind: 'RETURNED'; readonly returned: Signed; readonly reason: string; readonly endsCase: boolean }
    | null;
}

export interface LocalResolution {
  readonly resolved: Signed;
  readonly outcome: LocalOutcome;
  readonly resolution: string;
  readonly adviceUse: AdviceUse | null;
  readonly adviceUseReason: string | null;
}
export interface TrackedDate {
  readonly clockId: string;
  readonly kind: TrackedKind;
  readonly anchorOn: PlainDate;
  readonly reference: string | null;
  readonly extensions: readonly (Signed & { readonly amount: number; readonly reason: string })[];
  /** Done on this day, whenever it was recorded. */
  readonly settled: (Signed & { readonly doneOn: PlainDate; readonly inTime: boolean; readonly note: string | null }) | null;
}
/** A sanitised note for uniformity; it names nobody. */
export interface Precedent {
  readonly published: Signed;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}

export interface FtzState {
  readonly stage: Stage;
  /** Every stage the case has passed, also those it passed at once. */
  readonly course: readonly { readonly stage: Stage; readonly at: Instant }[];
  readonly lane: Lane;
  readonly inquiry: Inquiry;
  readonly opened: Signed;
  readonly cargo: Cargo;
  readonly emergency: Emergency | null;
  readonly flags: Flags;
  readonly lead: LeadCenter;
  readonly consultedCenters: readonly UnitCode[];
  readonly attempts: readonly Attempt[];
  readonly consultations: readonly Consultation[];
  /** A request that waits for the port director's certificate. */
  readonly request: EscalationRequest | null;
  readonly escalations: readonly Escalation[];
  readonly resolution: LocalResolution | null;
  readonly implemented: (Signed & { readonly done: string }) | null;
  readonly trackedDates: readonly TrackedDate[];
  readonly ending: (Signed & { readonly outcome: Outcome; readonly reason: string }) | null;
  readonly precedent: Precedent | null;
}

/** What the lead Center said, or did not say, in the last round; null when no Center was asked. */
export const leadAdvice = (state: Pick<FtzState, 'consultations'>): CenterAdvice | null => state.consultations.at(-1)?.advice.find((one) => one.role === 'LEAD') ?? null;
