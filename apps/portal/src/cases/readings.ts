// Owns a case as its reader may know it, by type and by side. The one place where the view inside of an answer is taken at the service's word.
import type { CaseView } from '../api/answers.js';
import type { Appeal, Arrangement, FilingBody, FiledState, InformationItemBody, LetterFacts, Outcome, PendingMatter, ReassignmentDecision } from '@centerline/reassignment';
import type { CategoryRow, FtzState } from '@centerline/ftz';
import type { DeclineReason, FpfState, PetitionOutcome } from '@centerline/fpf';
import type { PlainDate } from '@centerline/clock';

type Frame = Omit<CaseView, 'view'>;
export interface Draft { readonly draft?: FilingBody; readonly keptBy: string; readonly keptAt?: string }

/** What of an appeal both sides read in the same shape. */
export interface AppealForParty {
  readonly filed: { readonly at: string; readonly as: 'IMPORTER' | 'BROKER' | 'OFO_HQ'; readonly name: string | null };
  readonly controlNumber: string | null;
  readonly importer: string;
  readonly appeal: Appeal;
  readonly arrangement: Arrangement;
  readonly aceDiffers: FiledState['flags']['aceDiffers'];
  readonly otherOpenAppeals: readonly string[];
  readonly requests: readonly { readonly askedAt: string; readonly items: readonly InformationItemBody[]; readonly answer: { readonly at: string; readonly text: string; readonly changed: readonly string[] } | null }[];
  readonly completeAt: string | null;
  readonly decision: (Pick<ReassignmentDecision, 'outcome' | 'decidedOn' | 'reasons' | 'newCenter' | 'effectiveOn'> & { readonly movingIors: readonly string[] }) | null;
  readonly ending: { readonly outcome: string; readonly at: string; readonly reason: string } | null;
  readonly aceUpdated: boolean;
  readonly letter: LetterFacts | null;
}
export interface ZoneForAgency extends Omit<FtzState, 'inquiry'> {
  readonly inquiry: FtzState['inquiry'] & { readonly categoryTitle: CategoryRow['title']; readonly settledBy: string };
  readonly outcomeWords: string | null;
  readonly aboutDates: string;
}
export interface SealedDraft { readonly sealed: true; readonly savedAt: string; readonly submittedAt: string | null }
export interface PetitionForAgency extends Omit<FpfState, 'draft'> {
  readonly draft: FpfState['draft'] | SealedDraft;
}
export interface PetitionForParty {
  readonly fpfCaseNumber: string;
  readonly ePetitionReference: string | null;
  readonly actionType: FpfState['petition']['actionType'];
  readonly port: string;
  readonly petitioner: string;
  readonly iors: readonly string[];
  readonly claimAmount: number;
  readonly noticeMailedOn: PlainDate;
  readonly petitionReceivedOn: PlainDate;
  readonly petitionDueOn: PlainDate;
  readonly petitionAcceptedThroughOn: PlainDate;
  readonly round: number | null;
  readonly requestedOn: PlainDate | null;
  readonly partnerAtRequest: { readonly program: string | null; readonly tier: string | null; readonly status: string } | null;
  readonly center: string | null;
  readonly centerInput: 'CONSIDERED' | 'NOT_AVAILABLE' | null;
  readonly outcome: PetitionOutcome | null;
  readonly amount: number | null;
  readonly decisionNoticeOn: PlainDate | null;
  readonly payByOn: PlainDate | null;
  readonly supplementalDueOn: PlainDate | null;
  readonly declinedBecause: DeclineReason | null;
}

export type Reading =
  | { readonly of: 'draft'; readonly frame: Frame; readonly view: Draft }
  | { readonly of: 'appeal'; readonly side: 'party'; readonly frame: Frame; readonly view: AppealForParty }
  | { readonly of: 'appeal'; readonly side: 'agency'; readonly frame: Frame; readonly view: FiledState }
  | { readonly of: 'zone'; readonly side: 'party'; readonly frame: Frame }
  | { readonly of: 'zone'; readonly side: 'agency'; readonly frame: Frame; readonly view: ZoneForAgency }
  | { readonly of: 'petition'; readonly side: 'party'; readonly frame: Frame; readonly view: PetitionForParty }
  | { readonly of: 'petition'; readonly side: 'agency'; readonly frame: Frame; readonly view: PetitionForAgency };

/** The agency has a stage; a party has none. */
export function readingOf(given: CaseView): Reading {
  const side = given.stage === null ? 'party' : 'agency';
  const view: unknown = given.view;
  switch (given.type) {
    case 'reassignment':
      if (!('appeal' in given.view)) return { of: 'draft', frame: given, view: view as Draft };
      return side === 'party' ? { of: 'appeal', side, frame: given, view: view as AppealForParty } : { of: 'appeal', side, frame: given, view: view as FiledState };
    case 'ftz':
      return side === 'party' ? { of: 'zone', side, frame: given } : { of: 'zone', side, frame: given, view: view as ZoneForAgency };
    case 'fpf':
      return side === 'party' ? { of: 'petition', side, frame: given, view: view as PetitionForParty } : { of: 'petition', side, frame: given, view: view as PetitionForAgency };
  }
}

export type { Outcome, PendingMatter };

/** Whether the case has been, or is, at Headquarters in a way that is a step of its course. */
export function wasAtHeadquarters(reading: Reading): boolean {
  if (reading.of === 'zone' && reading.side === 'agency') return reading.view.escalations.length > 0;
  if (reading.of === 'petition' && reading.side === 'agency') return reading.view.hqAdvice !== null || reading.view.hqPetition !== null;
  return false;
}
/** The decision's outcome, where it has one. */
export function outcomeOf(reading: Reading): string | null {
  if (reading.of === 'appeal') return reading.view.decision?.outcome ?? null;
  if (reading.of === 'petition') return reading.side === 'agency' ? (reading.view.disposition?.outcome ?? null) : reading.view.outcome;
  return reading.of === 'zone' && reading.side === 'agency' ? (reading.view.ending?.outcome ?? null) : null;
}
