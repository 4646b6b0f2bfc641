// Owns the words of an appeal and the bodies of its commands, as they travel over HTTP. What the case has become of them is `state.ts`.
import type { CommandsOf, IorKind } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';

/** The subject line 19 CFR 101.10(c) prescribes. */
export const SUBJECT = 'Appeal Regarding Center Assignment';

/** 19 CFR 101.10(b): what places an importer, and the three factors that may lead elsewhere. */
export const FACTORS = ['PREDOMINANT_GOODS', 'BUSINESS_PRACTICES', 'INTENDED_USE', 'HIGH_RELATIVE_VALUE'] as const;
export type Factor = (typeof FACTORS)[number];
/** 19 CFR 101.10(c)(5)(i) to (iii). */
export const IMPORT_HISTORIES = ['NEW', 'LESS_THAN_ONE_YEAR', 'ONE_YEAR_OR_MORE'] as const;
export type ImportHistory = (typeof IMPORT_HISTORIES)[number];
export const ROW_KINDS = ['PRIOR', 'PROJECTED'] as const;
export type RowKind = (typeof ROW_KINDS)[number];
export const CHANNELS = ['PORTAL', 'EMAIL', 'MAIL'] as const;
export type Channel = (typeof CHANNELS)[number];
export const AUTHORITY_KINDS = ['IMPORTER_OFFICER', 'POWER_OF_ATTORNEY', 'ATTORNEY_STATEMENT'] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];
/** What an information request may concern: the five contents, and the authority to sign. */
export const CONCERNS = ['CURRENT_CENTER', 'PREFERRED_CENTER', 'IMPORTER_NUMBERS', 'JUSTIFICATION', 'IMPORT_DATA', 'AUTHORITY'] as const;
export type Concern = (typeof CONCERNS)[number];
export const RECOMMENDATIONS = ['RETAIN', 'TRANSFER', 'OTHER_CENTER', 'NO_OBJECTION'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];
export const MATTER_KINDS = ['ENTRY_SUMMARY', 'CBP_FORM_28', 'CBP_FORM_29', 'PROTEST', 'LIQUIDATION', 'RECONCILIATION'] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];
export const OUTCOMES = ['GRANTED', 'GRANTED_OTHER', 'GRANTED_PARTIAL', 'DENIED'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const ADVICE_USES = ['FOLLOWED', 'FOLLOWED_IN_PART', 'NOT_FOLLOWED', 'NOT_RECEIVED'] as const;
export type AdviceUseKind = (typeof ADVICE_USES)[number];

export interface BondBody {
  /** Nine letters or digits. */
  readonly number: string;
  /** CBP Form 301 activity as a letter code, e.g. `A` for importer. */
  readonly activityCode: string;
}
export interface IorBody {
  readonly ior: string;
  /** If given it must agree with the form of the number. */
  readonly iorType?: IorKind;
  readonly bonds: readonly BondBody[];
}
export interface HeadingRowBody {
  readonly heading4: string;
  readonly kind: RowKind;
  /** Entry summary lines, a whole number from 1. */
  readonly lines?: number;
  /** U.S. dollars from 0, at most two decimals. */
  readonly value?: number;
  readonly periodStart: PlainDate;
  /** The last day of the period. */
  readonly periodEnd: PlainDate;
}
export interface ContactBody {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
}
export interface AuthorityBody {
  readonly kind: AuthorityKind;
  /** Where the evidence is, e.g. the power of attorney's number or date on file. */
  readonly reference: string;
  readonly signedOn?: PlainDate;
}

/** What an appeal says. Everything may be missing from a draft; submitting asks for the whole. */
export interface AppealBody {
  readonly currentCenter?: string;
  readonly preferredCenter?: string;
  readonly iors?: readonly IorBody[];
  /** Why numbers of several importer groups are in one appeal. */
  readonly groupExplanation?: string;
  readonly justification?: string;
  readonly factors?: readonly Factor[];
  readonly importHistory?: ImportHistory;
  readonly headingRows?: readonly HeadingRowBody[];
  readonly contact?: ContactBody;
  readonly authority?: AuthorityBody;
}
export interface FilingBody extends AppealBody {
  /** May be left out; if given it is the prescribed one. */
  readonly subject?: string;
  /** PORTAL when left out. */
  readonly channel?: Channel;
  /** E-mail and mail only: the instant it was received, with zone. */
  readonly receivedAt?: string;
  /** E-mail and mail only: why it is recorded on a later day than it was received. */
  readonly datedBackReason?: string;
}
export interface FileBody extends FilingBody {
  /** Keeps a draft with at least one importer number, checked for form only. */
  readonly asDraft?: boolean;
}

export interface InformationItemBody {
  readonly concerns: Concern;
  readonly text: string;
}
/** The answer in words, and whatever of the appeal changes; what is left out stays as it was. */
export interface AnswerInformationBody extends AppealBody {
  readonly answer: string;
}
export interface ReasonBody {
  readonly reason: string;
}
export interface WithdrawBody {
  /** Needed when Headquarters records a withdrawal that came by e-mail or mail. */
  readonly reason?: string;
}
export interface RejectIncompleteBody extends ReasonBody {
  /** Positions (from 1) of the items of the last request that were not cured; after an answer only. */
  readonly uncuredItems?: readonly number[];
}
export interface MarkDuplicateBody extends ReasonBody {
  /** Number of the other open appeal, e.g. `CR-2026-000123`. */
  readonly duplicateOf: string;
}
export interface MatterBody {
  readonly kind: MatterKind;
  /** Entry number, protest number or the like. */
  readonly reference: string;
}
export interface AdviseBody {
  readonly recommendation: Recommendation;
  /** With OTHER_CENTER only. */
  readonly otherCenter?: string;
  readonly reasons: string;
  /** Pending matters that should stay with the old Center. */
  readonly pendingMatters?: readonly MatterBody[];
}
export interface ProceedWithoutAdviceBody extends ReasonBody {
  readonly center: string;
}
export interface ConsultHqBody {
  readonly questions: readonly string[];
}
export interface AnswerConsultBody {
  readonly answer: string;
}
export interface OutcomeBody {
  readonly outcome: Outcome;
  /** GRANTED_OTHER only: the third Center. */
  readonly otherCenter?: string;
  /** GRANTED_PARTIAL only: the numbers that move to the preferred Center, in full or as the case shows them. */
  readonly grantedIors?: readonly string[];
  /** For the letter: the party reads them. */
  readonly reasons: string;
}
export interface AdviceUseBody {
  readonly center: string;
  readonly use: AdviceUseKind;
  /** Needed unless FOLLOWED; internal. */
  readonly reason?: string;
}
export interface DecideBody extends OutcomeBody {
  /** One entry for each of the two Centers. */
  readonly adviceUse: readonly AdviceUseBody[];
  /** Grants: a first day of a month later than the default. */
  readonly effectiveOn?: PlainDate;
}
export type ConfirmAceBody = { readonly confirmed: true; readonly reference: string } | { readonly confirmed: false; readonly reason: string };
export type EmptyBody = Readonly<Record<string, never>>;

export interface ReassignmentBodies {
  readonly file: FileBody;
  readonly 'amend-draft': FilingBody;
  readonly submit: EmptyBody;
  readonly withdraw: WithdrawBody;
  readonly acknowledge: EmptyBody;
  readonly 'accept-complete': EmptyBody;
  readonly 'request-information': { readonly items: readonly InformationItemBody[] };
  readonly 'answer-information': AnswerInformationBody;
  readonly 'extend-cure': ReasonBody;
  readonly 'reject-incomplete': RejectIncompleteBody;
  readonly 'mark-duplicate': MarkDuplicateBody;
  readonly advise: AdviseBody;
  readonly 'approve-advice': EmptyBody;
  readonly 'return-advice': ReasonBody;
  readonly 'proceed-without-advice': ProceedWithoutAdviceBody;
  readonly 'agree-transfer': MatterBody;
  readonly 'consult-hq': ConsultHqBody;
  readonly 'answer-consult': AnswerConsultBody;
  readonly 'recommend-decision': OutcomeBody;
  readonly decide: DecideBody;
  readonly 'confirm-ace': ConfirmAceBody;
  readonly close: EmptyBody;
}
export type ReassignmentCommand = CommandsOf<ReassignmentBodies>;
export type ReassignmentCommandKind = keyof ReassignmentBodies;
