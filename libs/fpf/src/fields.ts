// Owns the words of a request for Center input and the bodies of its commands, as they travel over HTTP.
// What the case has become of them is `state.ts`. Dates are local calendar days of the FP&F office; amounts are whole U.S. dollars.
import type { CommandsOf } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';

export const INITIATORS = ['PARTNER', 'FPF'] as const;
export type Initiator = (typeof INITIATORS)[number];
export const REQUEST_CHANNELS = ['PORTAL', 'EPETITION', 'EMAIL', 'LETTER', 'TELEPHONE', 'IN_PERSON'] as const;
export type RequestChannel = (typeof REQUEST_CHANNELS)[number];
export const ACTION_TYPES = ['SEIZURE', 'PENALTY', 'LIQUIDATED_DAMAGES'] as const;
export type ActionType = (typeof ACTION_TYPES)[number];
export const CULPABILITIES = ['NEGLIGENCE', 'GROSS_NEGLIGENCE', 'FRAUD'] as const;
export type Culpability = (typeof CULPABILITIES)[number];
export const PETITION_KINDS = ['ORIGINAL', 'SUPPLEMENTAL'] as const;
export type PetitionKind = (typeof PETITION_KINDS)[number];
/** From what the limitations date follows (19 U.S.C. 1621); `TOLLED` where time did not run for a while. */
export const LIMITATIONS_KINDS = ['FIVE_YEARS_FROM_VIOLATION', 'FIVE_YEARS_FROM_DISCOVERY', 'TWO_YEARS_FROM_DISCOVERY', 'TOLLED'] as const;
export type LimitationsKind = (typeof LIMITATIONS_KINDS)[number];
export const DECLINE_REASONS = ['INELIGIBLE', 'DOJ_REFERRAL', 'LIMITATIONS_RISK'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
export const POINT_TOPICS = [
  'FACT_CONFIRMED', 'FACT_DISPUTED', 'CLASSIFICATION', 'VALUE', 'ORIGIN', 'COMPLIANCE_HISTORY', 'INDUSTRY_PRACTICE', 'CULPABILITY',
  'MITIGATING_FACTOR', 'AGGRAVATING_FACTOR',
] as const;
export type PointTopic = (typeof POINT_TOPICS)[number];
export const RECOMMENDATIONS = ['CANCEL', 'MITIGATE_TO', 'NO_RELIEF', 'NO_POSITION'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];
export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
export const POINT_DISPOSITIONS = ['FOLLOWED', 'FOLLOWED_IN_PART', 'NOT_FOLLOWED'] as const;
export type PointDispositionKind = (typeof POINT_DISPOSITIONS)[number];
export const INPUT_DISPOSITIONS = [...POINT_DISPOSITIONS, 'NOT_RECEIVED_IN_TIME'] as const;
export type InputDisposition = (typeof INPUT_DISPOSITIONS)[number];
export const OUTCOMES = ['CANCELLED_NO_VIOLATION', 'REMITTED', 'MITIGATED', 'DENIED', 'OFFER_IN_COMPROMISE_ACCEPTED', 'REFERRED_HQ', 'REFERRED_DOJ'] as const;
export type PetitionOutcome = (typeof OUTCOMES)[number];
export const ISSUE_KINDS = ['NOVEL', 'COMPLEX'] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];
export const PERIODS = ['PETITION', 'SURETY'] as const;
export type Period = (typeof PERIODS)[number];

/** What a partner asked or wrote outside Centerline: who, when, how. */
export interface PartnerWordBody {
  readonly name: string;
  readonly on: PlainDate;
  readonly how: RequestChannel;
}
/** A period the FP&F Officer extended (19 CFR 171.2(c)); of a party it is a claim until the officer records it. */
export interface LateExtensionBody {
  /** The FP&F Officer's id. */
  readonly grantedBy: string;
  readonly grantedOn: PlainDate;
  readonly newDueOn: PlainDate;
  readonly reason: string;
}
/** What only FP&F knows of a petition; a partner's own request leaves it out and `complete-file` adds it. */
export interface InternalFileBody {
  readonly culpability?: Culpability;
  readonly limitationsOn?: PlainDate;
  readonly limitationsKind?: LimitationsKind;
  /** Of the violation, or of the involvement of the property. */
  readonly discoveredOn?: PlainDate;
  readonly plannedDecisionOn?: PlainDate;
  readonly cafraApplies?: boolean;
  readonly seizedOn?: PlainDate;
  readonly cafraNoticeOn?: PlainDate;
}
export interface RequestBody extends InternalFileBody {
  readonly initiatedBy: Initiator;
  /** Only when FP&F records what a partner asked outside Centerline. */
  readonly partnerRequest?: PartnerWordBody;
  /** FP&F only: why it records as of an earlier day what a date rests on. */
  readonly datedBackReason?: string;
  readonly fpfCaseNumber: string;
  readonly ePetitionReference?: string;
  readonly petitionCopy?: { readonly fileName: string; readonly sha256: string };
  readonly actionType: ActionType;
  /** For example `19 U.S.C. 1592` or `19 CFR 113.62(b)`. */
  readonly statutes: readonly string[];
  readonly claimAmount: number;
  /** Of a seizure. */
  readonly seizedValue?: number;
  readonly violationOn: PlainDate;
  readonly noticeMailedOn: PlainDate;
  readonly petitionReceivedOn: PlainDate;
  readonly petitionKind: PetitionKind;
  /** Supplemental petitions: the notice of the decision they ask more relief from. */
  readonly decisionNoticeOn?: PlainDate;
  /** Supplemental petitions: 1 for the first. */
  readonly round?: number;
  /** Supplemental petitions: the number of the last decided round here. */
  readonly previousRound?: string;
  readonly shorterPeriod?: { readonly dueOn: PlainDate };
  readonly lateExtension?: LateExtensionBody;
  /** The FP&F office, by port code. */
  readonly port: string;
  readonly fpfOfficer?: string;
  readonly paralegal?: string;
  readonly petitioner: string;
  /** The first is the petitioner's own; its Center is asked. */
  readonly iors: readonly string[];
  readonly bond?: string;
  readonly surety?: string;
  readonly demandOnSuretyOn?: PlainDate;
  readonly entryNumbers: readonly string[];
  readonly headings: readonly string[];
  readonly questions: readonly string[];
  readonly dojReferred?: boolean;
}
export interface CompleteFileBody extends InternalFileBody {
  readonly fpfOfficer?: string;
  readonly paralegal?: string;
  readonly ePetitionReference?: string;
  readonly surety?: string;
  readonly demandOnSuretyOn?: PlainDate;
  readonly questions?: readonly string[];
  readonly dojReferral?: { readonly referredOn: PlainDate; readonly reference: string };
  /** Why a limitations date already on file is corrected. */
  readonly correctionReason?: string;
}
/** One point of the input; FP&F disposes of each by its id. */
export interface PointBody {
  readonly id: string;
  readonly topic: PointTopic;
  readonly text: string;
  /** Rulings cited, for classification, value and origin. */
  readonly rulings?: readonly string[];
  /** The guideline a mitigating or aggravating factor comes from. */
  readonly guideline?: string;
  /** The question of the request it answers, counted from 1. */
  readonly answersQuestion?: number;
}
export interface DraftInputBody {
  readonly points: readonly PointBody[];
  readonly comparableCases: readonly { readonly reference: string; readonly outcome: string; readonly why: string }[];
  readonly recommendation: Recommendation;
  /** For MITIGATE_TO: both equal for an amount, else a range. */
  readonly mitigateFrom?: number;
  readonly mitigateTo?: number;
  readonly confidence: Confidence;
}
export interface RecordDispositionBody {
  readonly overall: InputDisposition;
  /** Why, for NOT_FOLLOWED and NOT_RECEIVED_IN_TIME. */
  readonly overallReason?: string;
  readonly points: readonly { readonly pointId: string; readonly disposition: PointDispositionKind; readonly reason?: string }[];
  readonly outcome: PetitionOutcome;
  readonly amount?: number;
  /** The day the decision's notice was mailed; today when left out. */
  readonly decisionNoticeOn?: PlainDate;
  /** Only where the decision itself sets another date than 60 days (19 CFR 171.22). */
  readonly payByOn?: PlainDate;
}

/** Command kind → body. `acknowledge` and `close` are the conductor's. */
export interface FpfBodies {
  request: RequestBody;
  acknowledge: Record<string, never>;
  'complete-file': CompleteFileBody;
  'confirm-eligibility': { readonly note?: string };
  'ask-voluntarily': { readonly reason: string };
  decline: { readonly reason: DeclineReason; readonly explanation: string };
  'send-to-center': { /** Only where the importer has no Center (PNDING, NOTELG). */ readonly center?: string; readonly message?: string };
  'assign-specialist': { /** Left out by a specialist who takes it. */ readonly specialist?: string };
  'ask-clarification': { readonly question: string };
  'answer-clarification': { readonly answer: string };
  'draft-input': DraftInputBody;
  'submit-input': { /** The supervisor or director who is to review; else the one who assigned. */ readonly reviewer?: string };
  'return-input': { readonly reason: string };
  'approve-input': Record<string, never>;
  'consider-input': Record<string, never>;
  'extend-input': { readonly workingDays: number; readonly reason: string };
  'extend-petition-period': { readonly period: Period; readonly newDueOn: PlainDate; readonly reason: string };
  'record-limitations-waiver': { readonly signedBy: string; readonly signedOn: PlainDate; readonly newLimitationsOn: PlainDate };
  'request-hq-advice': { readonly issueKind: IssueKind; readonly issue: string; readonly initiatedBy: 'PETITIONER' | 'CBP_OFFICER' };
  'record-hq-advice': { readonly advice: string; readonly reference?: string };
  'transfer-hq-petition': { readonly reason: string };
  'record-disposition': RecordDispositionBody;
  'withdraw-request': { readonly reason: string; /** When FP&F records what the partner asked. */ readonly partnerWord?: PartnerWordBody };
  'refer-doj': { readonly referredOn: PlainDate; readonly reference: string };
  close: Record<string, never>;
}
export type FpfCommandKind = keyof FpfBodies;
export type FpfCommand = CommandsOf<FpfBodies>;
export type FpfCommandOf<Kind extends FpfCommandKind> = Extract<FpfCommand, { readonly kind: Kind }>;
