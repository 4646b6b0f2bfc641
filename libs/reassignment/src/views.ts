// Owns what each reader sees of an appeal. A party sees its own appeal, status and letters: what is listed in `forParty` and nothing
// else, so that nothing internal can slip in. The agency sees all of it, with Social Security numbers masked; a party's draft is its own.
import { maskIor, type Audience, type ClockCard, type PersonId } from '@centerline/cases';
import { SUBJECT, type FilingBody } from './fields.js';
import { letterFacts } from './letters.js';
import { isFiled, type DraftState, type DroppedState, type FiledState, type ReassignmentState } from './state.js';
import { NO_REGULATORY_DEADLINE, statusWords, STATUS } from './words.js';

/** Dates owed by the party or to it; all others are internal (POLICY). */
const PUBLIC_CLOCKS: readonly string[] = ['acknowledge', 'importer-cure', 'decision-target', 'outer-limit'];
export const clockIsPublic = (card: ClockCard): boolean => PUBLIC_CLOCKS.includes(card.kind);

/** Without the stage: it would tell a party the course inside, such as that counsel is asked. */
const headOf = (state: ReassignmentState) => ({
  type: 'reassignment', status: STATUS[state.stage], statusWords: statusWords(state), subject: SUBJECT,
  regulatoryDeadlines: NO_REGULATORY_DEADLINE,
});

/** The case as that audience reads it. `reader` changes nothing today: representation is looked up before. */
export function viewOf(state: ReassignmentState, audience: Audience, _reader: PersonId | null): Readonly<Record<string, unknown>> {
  if (!isFiled(state)) return viewOfDraft(state, audience);
  return audience === 'party' ? forParty(state) : forAgency(state);
}

/** Headquarters reads only the drafts it keeps itself, of letters. */
function viewOfDraft(state: DraftState | DroppedState, audience: Audience): Readonly<Record<string, unknown>> {
  const recorded = state.content.channel === 'EMAIL' || state.content.channel === 'MAIL';
  if (audience === 'agency' && !recorded) return { ...headOf(state), keptBy: state.keptBy.name };
  return {
    ...headOf(state), draft: audience === 'agency' ? maskedContent(state.content) : state.content, keptBy: state.keptBy.name, keptAt: state.keptBy.at,
  };
}

function forParty(state: FiledState): Readonly<Record<string, unknown>> {
  const { decision, ending } = state;
  return {
    ...headOf(state),
    // Who in Headquarters recorded or asked is not the party's to know; what was said is.
    filed: { at: state.filed.at, as: state.filed.as, name: state.filed.as === 'OFO_HQ' ? null : state.filed.name },
    controlNumber: state.controlNumber,
    importer: state.importer.name,
    appeal: state.appeal,
    arrangement: state.arrangement,
    aceDiffers: state.flags.aceDiffers,
    otherOpenAppeals: state.flags.otherOpenAppeals,
    requests: state.requests.map((request) => ({
      askedAt: request.asked.at, items: request.items, answer: request.answer && {
        at: request.answer.at, text: request.answer.text, changed: request.answer.changed,
      },
    })),
    completeAt: state.completeAt,
    decision: decision && {
      outcome: decision.outcome, decidedOn: decision.decidedOn, reasons: decision.reasons,
      newCenter: decision.newCenter, movingIors: decision.grantedIors, effectiveOn: decision.effectiveOn,
    },
    ending: ending && { outcome: ending.outcome, at: ending.at, reason: ending.reason },
    aceUpdated: state.ace.status === 'UPDATED',
    letter: letterFacts(state),
  };
}

function forAgency(state: FiledState): Readonly<Record<string, unknown>> {
  const letter = letterFacts(state);
  return {
    ...state,
    ...headOf(state),
    appeal: { ...state.appeal, iors: state.appeal.iors.map((one) => ({ ...one, ior: maskIor(one.ior) })) },
    flags: { ...state.flags, aceDiffers: state.flags.aceDiffers.map((one) => ({ ...one, ior: maskIor(one.ior) })) },
    recommendation: state.recommendation && { ...state.recommendation, grantedIors: state.recommendation.grantedIors.map(maskIor) },
    decision: state.decision && { ...state.decision, grantedIors: state.decision.grantedIors.map(maskIor) },
    letter: letter && { ...letter, moving: letter.moving.map(maskIor), staying: letter.staying.map(maskIor) },
  };
}

const maskedContent = (content: FilingBody): FilingBody =>
  content.iors ? { ...content, iors: content.iors.map((one) => ({ ...one, ior: maskIor(one.ior) })) } : content;
