// Owns what a request for Center input has become so far. Data only; nobody computes here.
import type { CaseNumber, CaseState, Ior, Mark, PersonId, UnitCode } from '@centerline/cases';
import type { Instant, PlainDate } from '@centerline/clock';
import type {
  ActionType, Culpability, DeclineReason, DraftInputBody, Initiator, InputDisposition, IssueKind, LimitationsKind, PetitionOutcome, PointDispositionKind,
  RequestChannel,
} from './fields.js';
import type { Stage } from './stages.js';

/** Who did something, and when. */
export interface Signed {
  readonly by: PersonId;
  readonly name: string;
  readonly at: Instant;
}
export interface PartnerRequest {
  readonly name: string;
  readonly on: PlainDate;
  readonly how: RequestChannel;
}

export type Round =
  | { readonly kind: 'ORIGINAL' }
  | { readonly kind: 'SUPPLEMENTAL'; readonly decisionNoticeOn: PlainDate; readonly number: number; readonly previous: CaseNumber | null };

/** A longer period; `recorded` once it is the FP&F Officer's own decision, not only what a party says of it. */
export interface PeriodExtension {
  readonly grantedBy: string;
  readonly grantedOn: PlainDate;
  readonly newDueOn: PlainDate;
  readonly reason: string;
  readonly recorded: boolean;
}
/** What the notice of claim and the petition say. */
export interface Petition {
  readonly fpfCaseNumber: string;
  readonly ePetitionReference: string | null;
  readonly petitionCopy: { readonly fileName: string; readonly sha256: string } | null;
  readonly actionType: ActionType;
  readonly statutes: readonly string[];
  readonly claimAmount: number;
  readonly seizedValue: number | null;
  readonly violationOn: PlainDate;
  readonly noticeMailedOn: PlainDate;
  readonly receivedOn: PlainDate;
  readonly round: Round;
  readonly shorterDueOn: PlainDate | null;
  readonly extension: PeriodExtension | null;
  /** The last day of the rule, and the last day on which it is taken (POLICY of the next working day). */
  readonly dueOn: PlainDate;
  readonly acceptedThroughOn: PlainDate;
  readonly port: string;
  readonly petitioner: string;
  readonly iors: readonly Ior[];
  readonly bond: string | null;
  readonly surety: string | null;
  readonly demandOnSuretyOn: PlainDate | null;
  readonly entryNumbers: readonly string[];
  readonly headings: readonly string[];
}
/** The limitations date in force, with every date it replaced. */
export interface Limitations {
  readonly on: PlainDate;
  readonly kind: LimitationsKind | 'WAIVER';
  readonly anchorOn: PlainDate;
  readonly clockId: string;
  readonly replaced: readonly (Signed & { readonly on: PlainDate; readonly kind: LimitationsKind | 'WAIVER'; readonly because: string })[];
}
/** What FP&F keeps of the petition; never for a party. */
export interface InternalFile {
  readonly culpability: Culpability | null;
  readonly discoveredOn: PlainDate | null;
  readonly limitations: Limitations | null;
  readonly plannedDecisionOn: PlainDate | null;
  readonly cafra: { readonly seizedOn: PlainDate; readonly noticeOn: PlainDate | null } | null;
  readonly fpfOfficer: string | null;
  readonly paralegal: string | null;
  readonly questions: readonly string[];
  readonly justice: { readonly referredOn: PlainDate; readonly reference: string } | null;
}

/** Who may decide the petition, derived from the delegation table. */
export interface Decider {
  readonly level: 'FPF_OFFICER' | 'HQ_PENALTIES_BRANCH';
  readonly maxAmount: number | null;
  readonly citation: string;
  readonly mark: Mark;
}
export interface PartnerStanding {
  readonly on: PlainDate;
  readonly program: 'CTPAT' | 'CTPAT_TRADE_COMPLIANCE' | null;
  readonly tier: 'TIER_I' | 'TIER_II' | 'TIER_III' | null;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'REMOVED' | 'NONE';
  readonly source: string;
}
export interface Eligibility {
  readonly confirmed: Signed;
  readonly atRequest: PartnerStanding;
  readonly atViolation: PartnerStanding;
  readonly eligible: boolean;
  readonly note: string | null;
}
/** The asking of the Center: how long it was given, and why not the full time. */
export interface Consultation {
  readonly center: UnitCode;
  readonly sent: Signed;
  readonly inputWorkingDays: number;
  readonly fullWorkingDays: number;
  readonly latestOn: PlainDate | null;
  readonly message: string | null;
  readonly specialist: { readonly id: PersonId; readonly name: string } | null;
  readonly assigned: (Signed & { readonly supervises: boolean }) | null;
}
export interface Clarification {
  readonly question: string;
  readonly asked: Signed;
  readonly pausedClock: boolean;
  readonly answer: (Signed & { readonly text: string }) | null;
}
/** Sealed within the Center until it is approved. */
export interface Draft {
  readonly content: DraftInputBody;
  readonly authors: readonly PersonId[];
  readonly saved: Signed;
  readonly submitted: Signed | null;
  readonly reviewer: PersonId | null;
  readonly returns: readonly (Signed & { readonly reason: string })[];
}
export interface CenterInput {
  readonly content: DraftInputBody;
  readonly author: Signed;
  readonly supervisor: Signed;
  readonly late: boolean;
}
export interface HeadquartersAdvice {
  readonly issueKind: IssueKind;
  readonly issue: string;
  readonly initiatedBy: 'PETITIONER' | 'CBP_OFFICER';
  readonly asked: Signed;
  readonly answer: (Signed & { readonly text: string; readonly reference: string | null }) | null;
}
export interface Disposition {
  readonly decided: Signed;
  readonly overall: InputDisposition;
  readonly overallReason: string | null;
  readonly points: readonly { readonly pointId: string; readonly disposition: PointDispositionKind; readonly reason: string | null }[];
  readonly outcome: PetitionOutcome;
  readonly amount: number | null;
  readonly decisionNoticeOn: PlainDate;
  readonly payByOn: PlainDate | null;
  readonly supplementalDueOn: PlainDate | null;
}
export type Ending =
  | (Signed & { readonly kind: 'DECLINED'; readonly reason: DeclineReason; readonly explanation: string })
  | (Signed & { readonly kind: 'WITHDRAWN'; readonly reason: string; readonly partnerWord: PartnerRequest | null })
  | (Signed & { readonly kind: 'SUPERSEDED_DOJ'; readonly referredOn: PlainDate; readonly reference: string });

export interface FpfState extends CaseState {
  readonly stage: Stage;
  readonly initiatedBy: Initiator;
  /** Null where no partner asked. Kept when FP&F goes on voluntarily. */
  readonly partnerRequest: PartnerRequest | null;
  readonly requestedOn: PlainDate;
  /** Of a partner active on the day of the request, as known when the case opened; for roll-ups. */
  readonly tier: PartnerStanding['tier'];
  readonly opened: Signed;
  readonly petition: Petition;
  readonly file: InternalFile;
  readonly decider: Decider;
  readonly eligibility: Eligibility | null;
  readonly consultation: Consultation | null;
  readonly clarifications: readonly Clarification[];
  readonly draft: Draft | null;
  readonly input: CenterInput | null;
  readonly lapsedAt: Instant | null;
  readonly hqAdvice: HeadquartersAdvice | null;
  readonly hqPetition: (Signed & { readonly reason: string }) | null;
  readonly disposition: Disposition | null;
  readonly ending: Ending | null;
}
