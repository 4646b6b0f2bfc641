// Owns what an appeal has become so far: the draft a party keeps, or the appeal that was filed with everything done on it. Data only.
import type { CaseNumber, Ior, IorKind, PersonId, UnitCode } from '@centerline/cases';
import type { Instant, PlainDate } from '@centerline/clock';
import type { Arrangement } from './arrangement.js';
import type {
  AdviceUseKind, AuthorityKind, Channel, Concern, Factor, FilingBody, ImportHistory, MatterKind, Outcome, Recommendation, RowKind, SUBJECT,
} from './fields.js';
import type { FiledStage } from './stages.js';

/** Who did something, and when. */
export interface Signed {
  readonly by: PersonId;
  readonly name: string;
  readonly at: Instant;
}
export interface AppealIor {
  readonly ior: Ior;
  readonly iorType: IorKind;
  readonly bonds: readonly { readonly number: string; readonly activityCode: string }[];
}
export interface AppealRow {
  readonly heading4: string;
  readonly kind: RowKind;
  readonly lines: number | null;
  readonly value: number | null;
  readonly periodStart: PlainDate;
  readonly periodEnd: PlainDate;
}
/** The five contents of 19 CFR 101.10(c), whole and checked. */
export interface Appeal {
  readonly subject: typeof SUBJECT;
  readonly currentCenter: UnitCode;
  readonly preferredCenter: UnitCode;
  readonly iors: readonly AppealIor[];
  readonly groupExplanation: string | null;
  readonly justification: string;
  readonly factors: readonly Factor[];
  readonly importHistory: ImportHistory;
  readonly headingRows: readonly AppealRow[];
  readonly contact: { readonly name: string; readonly email: string | null; readonly phone: string | null };
  readonly authority: { readonly kind: AuthorityKind; readonly reference: string; readonly signedOn: PlainDate | null } | null;
  readonly channel: Channel;
  readonly receivedAt: Instant;
}

/** What Headquarters should look at; none of it is a reason to refuse. */
export interface Flags {
  readonly aceDiffers: readonly { readonly ior: Ior; readonly aceCenter: string }[];
  readonly severalGroups: boolean;
  readonly otherOpenAppeals: readonly CaseNumber[];
}
export interface InformationRequest {
  readonly asked: Signed;
  readonly items: readonly { readonly concerns: Concern; readonly text: string }[];
  readonly answer: (Signed & { readonly text: string; readonly changed: readonly string[] }) | null;
}

export interface AdviceDraft {
  readonly drafted: Signed;
  readonly recommendation: Recommendation;
  readonly otherCenter: UnitCode | null;
  readonly reasons: string;
  readonly pendingMatters: readonly { readonly kind: MatterKind; readonly reference: string }[];
}
/** Proof that a Center stayed silent past its clock. */
export interface Silence extends Signed {
  readonly dueAt: Instant | null;
  readonly breachedAt: Instant;
  readonly reason: string;
}
export type AdviceStanding =
  | { readonly status: 'ASKED' }
  | { readonly status: 'DRAFTED'; readonly draft: AdviceDraft }
  | { readonly status: 'RETURNED'; readonly draft: AdviceDraft; readonly returned: Signed & { readonly reason: string } }
  | { readonly status: 'FINAL'; readonly draft: AdviceDraft; readonly approved: Signed }
  | { readonly status: 'NOT_RECEIVED'; readonly silence: Silence };
export type CenterAdvice = AdviceStanding & {
  readonly center: UnitCode;
  readonly side: 'CURRENT' | 'PREFERRED';
  /** Everybody who drafted it at some time: none of them approves it. */
  readonly drafters: readonly PersonId[];
};

/** A pending matter stays with the old Center until the directors of both sides agreed to hand it over. */
export interface PendingMatter {
  readonly kind: MatterKind;
  readonly reference: string;
  readonly listedBy: UnitCode;
  readonly agreed: readonly (Signed & { readonly center: UnitCode })[];
}
export interface Consultation {
  readonly asked: Signed;
  readonly questions: readonly string[];
  readonly answer: (Signed & { readonly text: string }) | null;
}

/** What an outcome comes to: for a grant, where each number goes. */
export interface OutcomeOrder {
  readonly outcome: Outcome;
  readonly reasons: string;
  /** Null for a denial. */
  readonly newCenter: UnitCode | null;
  readonly grantedIors: readonly Ior[];
}
export interface ReassignmentDecision extends OutcomeOrder {
  readonly decided: Signed;
  readonly decidedOn: PlainDate;
  /** Null for a denial. */
  readonly effectiveOn: PlainDate | null;
  readonly adviceUse: readonly { readonly center: UnitCode; readonly use: AdviceUseKind; readonly reason: string | null }[];
}
export type AceStanding =
  | { readonly status: 'NOT_DUE' }
  | { readonly status: 'WAITING' }
  | { readonly status: 'ALARMED'; readonly reason: string; readonly at: Instant }
  | { readonly status: 'UPDATED'; readonly reference: string; readonly at: Instant };
export type Ending = { readonly at: Instant; readonly byName: string; readonly reason: string } & (
  | { readonly outcome: 'WITHDRAWN' }
  | { readonly outcome: 'REJECTED_INCOMPLETE'; readonly uncured: readonly string[] }
  | { readonly outcome: 'DUPLICATE'; readonly duplicateOf: CaseNumber }
);

/** A draft; only its keeper (or Headquarters, for a letter) reads it. */
export interface DraftState {
  readonly stage: 'DRAFT';
  readonly content: FilingBody;
  readonly keptBy: Signed;
}
export interface FiledState {
  readonly stage: FiledStage;
  readonly appeal: Appeal;
  readonly filed: Signed & { readonly unit: UnitCode; readonly as: 'IMPORTER' | 'BROKER' | 'OFO_HQ' };
  readonly importer: { readonly name: string; readonly account: UnitCode; readonly tier: string | null };
  readonly arrangement: Arrangement;
  readonly flags: Flags;
  /** The case number, once acknowledged. */
  readonly controlNumber: CaseNumber | null;
  readonly requests: readonly InformationRequest[];
  readonly completeAt: Instant | null;
  /** Empty until the Centers are asked. */
  readonly advice: readonly CenterAdvice[];
  readonly matters: readonly PendingMatter[];
  readonly recommendation: (OutcomeOrder & { readonly drafted: Signed }) | null;
  readonly consultations: readonly Consultation[];
  readonly decision: ReassignmentDecision | null;
  readonly ace: AceStanding;
  readonly ending: Ending | null;
}
/** A draft that was given up. */
export interface DroppedState {
  readonly stage: 'WITHDRAWN';
  readonly content: FilingBody;
  readonly keptBy: Signed;
  readonly ending: Ending;
}
export type ReassignmentState = DraftState | DroppedState | FiledState;

export const isFiled = (state: ReassignmentState): state is FiledState => 'appeal' in state;
