// Owns the facts of formal letters: what a letter may say, from the same state that drives the clocks. Never anything of Center advice.
import type { CaseNumber } from '@centerline/cases';
import type { PlainDate } from '@centerline/clock';
import { SUBJECT } from './fields.js';
import { keeperOf } from './rules/transfer.js';
import type { FiledState, ReassignmentState } from './state.js';
import { isFiled } from './state.js';
import { ANY_TIME, OUTCOME_WORDS, RELEASE_UNAFFECTED } from './words.js';

export interface LetterFacts {
  readonly subject: typeof SUBJECT;
  readonly controlNumber: CaseNumber | null;
  readonly addressee: string;
  readonly importer: string;
  readonly outcome: string;
  readonly outcomeWords: string;
  readonly reasons: string;
  readonly currentCenter: string;
  readonly newCenter: string | null;
  /** Importer numbers that move, and those that stay where they are. */
  readonly moving: readonly string[];
  readonly staying: readonly string[];
  readonly decidedOn: PlainDate | null;
  readonly effectiveOn: PlainDate | null;
  readonly pendingMatters: string | null;
  /** The only matters that move with the importer: both directors agreed. */
  readonly transferred: readonly { readonly kind: string; readonly reference: string }[];
  readonly release: string;
  readonly nextStep: string;
}

const PENDING_STAY =
  'Pending entry summaries, CBP Forms 28 and 29, protests, liquidations and reconciliations stay with the old Center until closed, except as listed.';

/** The facts of the letter this appeal calls for by now: decision, rejection or closing as a duplicate; null when it calls for none. */
export function letterFacts(state: ReassignmentState): LetterFacts | null {
  if (!isFiled(state)) return null;
  const { decision, ending, appeal } = state;
  const numbers = appeal.iors.map((one) => one.ior);
  const head = {
    subject: SUBJECT, controlNumber: state.controlNumber, addressee: appeal.contact.name, importer: state.importer.name,
    currentCenter: appeal.currentCenter, release: RELEASE_UNAFFECTED, nextStep: ANY_TIME,
  } as const;
  if (decision) {
    return {
      ...head, outcome: decision.outcome, outcomeWords: OUTCOME_WORDS[decision.outcome], reasons: decision.reasons, newCenter: decision.newCenter,
      moving: decision.grantedIors, staying: numbers.filter((one) => !decision.grantedIors.includes(one)),
      decidedOn: decision.decidedOn, effectiveOn: decision.effectiveOn,
      pendingMatters: decision.newCenter === null ? null : PENDING_STAY,
      transferred: decision.newCenter === null ? [] : transferredOf(state),
    };
  }
  if (!ending || ending.outcome === 'WITHDRAWN') return null;
  return {
    ...head, outcome: ending.outcome, outcomeWords: OUTCOME_WORDS[ending.outcome], reasons: ending.reason,
    newCenter: null, moving: [], staying: numbers, decidedOn: null, effectiveOn: null, pendingMatters: null, transferred: [],
  };
}

const transferredOf = (state: FiledState): LetterFacts['transferred'] =>
  state.matters.filter((matter) => keeperOf(matter, state) !== state.appeal.currentCenter).map(({ kind, reference }) => ({ kind, reference }));
