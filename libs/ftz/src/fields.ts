// Owns the words of an FTZ case and the bodies of its commands, as they travel over HTTP. What the case has become of them is `state.ts`.
import type { CommandsOf } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';

/** Domain § 11.2. `urgent` is for held cargo. */
export const LANES = ['urgent', 'standard', 'complex'] as const;
export type Lane = (typeof LANES)[number];
/** Domain § 3.3, see `categories.ts`. */
export const CATEGORIES = [
  'RELEASE_HOLD', 'ADMISSION_PERMIT', 'ACTIVITY_PERMIT', 'CLASSIFICATION', 'VALUATION', 'ORIGIN', 'TRADE_REMEDY_STATUS', 'WITHHOLD_RELEASE_ORDER',
  'INVENTORY_SHORTAGE', 'ACTIVATION_SITE', 'COMPLIANCE_REVIEW', 'UNIFORMITY', 'LEGAL_INTERPRETATION',
] as const;
export type Category = (typeof CATEGORIES)[number];
export const TRACKED_KINDS = ['REMOVAL_AFTER_PERMIT', 'WEEKLY_ENTRY', 'RECONCILIATION', 'CERTIFICATION', 'SUSPENSION_HEARING', 'VIEWS', 'DIRECT_DELIVERY_214'] as const;
export type TrackedKind = (typeof TRACKED_KINDS)[number];
export const APPEAL_KINDS = ['SUSPENSION', 'RESCISSION_216'] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number];
export const EMERGENCIES = ['PERISHABLE_CARGO', 'PUBLIC_HEALTH_OR_SAFETY', 'NATIONAL_SECURITY', 'SYSTEM_OUTAGE'] as const;
export type Emergency = (typeof EMERGENCIES)[number];
export const ADVICE_USES = ['FOLLOWED', 'PARTLY', 'NOT_FOLLOWED'] as const;
export type AdviceUse = (typeof ADVICE_USES)[number];
/** Headquarters may direct without Center advice (a silent Center, an emergency, a force-up). */
export const HQ_ADVICE_USES = [...ADVICE_USES, 'NOT_RECEIVED'] as const;
export type HqAdviceUse = (typeof HQ_ADVICE_USES)[number];
export const LOCAL_OUTCOMES = ['RESOLVED_BY_PORT', 'RESOLVED_WITH_CENTER_ADVICE'] as const;
export type LocalOutcome = (typeof LOCAL_OUTCOMES)[number];
export const OUTCOMES = [...LOCAL_OUTCOMES, 'HQ_DIRECTION', 'REFERRED_LEGAL', 'REFERRED_BOARD', 'RETURNED', 'OVERTAKEN_BY_EVENTS', 'WITHDRAWN'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const ASKED_OFFICES = ['PORT', 'LEAD_CENTER'] as const;
export type AskedOffice = (typeof ASKED_OFFICES)[number];
export const INTERNAL_ADVICE_RULES = ['19 CFR 177.11', '19 CFR 146.83(a)'] as const;
export type InternalAdviceRule = (typeof INTERNAL_ADVICE_RULES)[number];

export interface ReferencesBody {
  readonly forms214?: readonly string[];
  readonly forms216?: readonly string[];
  /** `XXX-NNNNNNN-C`, with the check digit; hyphens may be left out. */
  readonly entryNumbers?: readonly string[];
}
export interface CargoBody {
  readonly held: boolean;
  /** Needed when held. */
  readonly arrivedOn?: PlainDate;
  readonly demurrageFrom?: PlainDate;
  readonly perishable?: boolean;
}
export interface AttemptBody {
  readonly triedOn: PlainDate;
  readonly what: string;
  readonly result: string;
}
export interface TrackDateBody {
  readonly kind: TrackedKind;
  /** The day the rule counts from (`trackedDates.ts` says which); it does not count itself. */
  readonly anchorOn: PlainDate;
  /** Permit, period or letter the date belongs to. */
  readonly reference?: string;
}
export interface LinkedAppealBody {
  readonly kind: AppealKind;
  readonly reference: string;
  readonly filedOn?: PlainDate;
}
export interface AttachmentBody {
  readonly title: string;
  /** Where the document is kept. */
  readonly reference: string;
}

export interface OpenBody {
  readonly portCode: string;
  readonly category: Category;
  readonly lane: Lane;
  readonly zoneId: string;
  /** The seven-position Zone ID some filings still carry; there is no fixed conversion. */
  readonly legacyZoneId?: string;
  readonly firms: string;
  /** Left out, these three are taken from the zone's record; another text is kept and flagged. */
  readonly grantee?: string;
  readonly operator?: string;
  readonly operatorBond?: string;
  /** The user of the zone, as importer of record. */
  readonly userIor: string;
  readonly references?: ReferencesBody;
  /** Four-digit headings of the merchandise. */
  readonly headings?: readonly string[];
  /** In place of the Center the importer is assigned to; with a reason. */
  readonly leadCenter?: string;
  readonly leadCenterReason?: string;
  readonly consultedCenters?: readonly string[];
  readonly cargo?: CargoBody;
  readonly question: string;
  readonly attempts?: readonly AttemptBody[];
  readonly legalReference?: string;
  /** The same account meets the question at other ports too (uniformity). */
  readonly accountLevel?: boolean;
  readonly trackedDates?: readonly TrackDateBody[];
  readonly linkedAppeals?: readonly LinkedAppealBody[];
  readonly attachments?: readonly AttachmentBody[];
  /** Flags an emergency from the start. */
  readonly emergency?: Emergency;
}

export interface ReasonBody {
  readonly reason: string;
}
export interface ConsultCenterBody {
  /** What the Centers are asked; the question of the case when left out. */
  readonly question?: string;
  /** Further Centers to consult besides those named before. */
  readonly consultedCenters?: readonly string[];
}
export interface AdviseBody {
  readonly advice: string;
  /** Rulings, regulations and guidelines it rests on. */
  readonly authorities?: readonly string[];
}
export interface ResolveLocallyBody {
  readonly outcome: LocalOutcome;
  /** What the port decided, and why. */
  readonly resolution: string;
  /** With RESOLVED_WITH_CENTER_ADVICE only. */
  readonly adviceUse?: AdviceUse;
  /** Needed for PARTLY and NOT_FOLLOWED. */
  readonly adviceUseReason?: string;
}
export interface CertifyEscalationBody {
  readonly whyNotLocally: string;
  /** Sign-in of the person of the port who certified for the director. */
  readonly designee?: string;
}
export interface EmergencyBypassBody extends ReasonBody {
  /** Needed when the case was not flagged an emergency before. */
  readonly emergency?: Emergency;
}
export interface RequestInformationBody {
  readonly from: AskedOffice;
  readonly questions: readonly string[];
}
export interface AnswerInformationBody {
  readonly answer: string;
}
export interface ReturnToPortBody extends ReasonBody {
  /** The question is the port's own for good: the case ends as RETURNED. Left out, the port works on it again. */
  readonly endsCase?: boolean;
}
export interface ReferLegalBody {
  readonly under: InternalAdviceRule;
  readonly question: string;
}
export interface RecordInternalAdviceBody {
  readonly advice: string;
  readonly reference?: string;
}
export interface ReferBoardBody {
  readonly question: string;
}
export interface RecordBoardAnswerBody {
  readonly answer: string;
  readonly answeredOn: PlainDate;
  readonly reference?: string;
}
export interface DirectionBody {
  readonly direction: string;
  readonly adviceUse: HqAdviceUse;
  /** Needed for PARTLY and NOT_FOLLOWED. */
  readonly adviceUseReason?: string;
}
export interface ConfirmImplementationBody {
  readonly done: string;
}
export interface PublishPrecedentBody {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}
export interface ChangeLaneBody extends ReasonBody {
  readonly lane: Lane;
  /** The cargo as it stands now, where that is why the lane changes. */
  readonly cargo?: CargoBody;
}
export interface OverrideLeadCenterBody extends ReasonBody {
  readonly leadCenter: string;
}
export interface ExtendTrackedDateBody extends ReasonBody {
  readonly clockId: string;
  /** In the unit of the date: working or calendar days. */
  readonly amount: number;
}
export interface SettleTrackedDateBody {
  readonly clockId: string;
  /** The day what the rule asks for was done. */
  readonly doneOn: PlainDate;
  readonly note?: string;
}
export type EmptyBody = Readonly<Record<string, never>>;

export interface FtzBodies {
  readonly open: OpenBody;
  readonly 'record-attempt': AttemptBody;
  readonly 'consult-center': ConsultCenterBody;
  readonly advise: AdviseBody;
  readonly 'approve-advice': EmptyBody;
  readonly 'return-advice': ReasonBody;
  readonly 'proceed-without-advice': ReasonBody;
  readonly 'resolve-locally': ResolveLocallyBody;
  readonly 'request-escalation': ReasonBody;
  readonly 'certify-escalation': CertifyEscalationBody;
  readonly 'emergency-bypass': EmergencyBypassBody;
  readonly 'force-up': ReasonBody;
  readonly 'acknowledge-hq': EmptyBody;
  readonly 'request-information': RequestInformationBody;
  readonly 'answer-information': AnswerInformationBody;
  readonly 'return-to-port': ReturnToPortBody;
  readonly 'refer-legal': ReferLegalBody;
  readonly 'record-internal-advice': RecordInternalAdviceBody;
  readonly 'refer-board': ReferBoardBody;
  readonly 'record-board-answer': RecordBoardAnswerBody;
  readonly 'close-referral': ReasonBody;
  readonly 'draft-direction': DirectionBody;
  readonly 'issue-direction': DirectionBody;
  readonly 'confirm-implementation': ConfirmImplementationBody;
  readonly withdraw: ReasonBody;
  readonly 'overtaken-by-events': ReasonBody;
  readonly 'publish-precedent': PublishPrecedentBody;
  readonly 'change-lane': ChangeLaneBody;
  readonly 'override-lead-center': OverrideLeadCenterBody;
  readonly 'track-date': TrackDateBody;
  readonly 'extend-tracked-date': ExtendTrackedDateBody;
  readonly 'settle-tracked-date': SettleTrackedDateBody;
  readonly close: EmptyBody;
}
export type FtzCommandKind = keyof FtzBodies;
export type FtzCommand = CommandsOf<FtzBodies>;
