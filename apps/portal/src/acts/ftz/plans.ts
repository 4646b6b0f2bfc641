// Owns the form of each act on an FTZ escalation: its fields in the names of the command's body, and when each is asked. Pure.
import {
  ADVICE_USES, ASKED_OFFICES, EMERGENCIES, HQ_ADVICE_USES, INTERNAL_ADVICE_RULES, LANES, leadAdvice, LIMITS, LOCAL_OUTCOMES, TRACKED_KINDS,
  type FtzBodies, type FtzState,
} from '@centerline/ftz';
import { sayDay } from '../../kit/times.js';
import type { FieldIn, Of, Option, Plans, SimpleFieldIn } from '../plan.js';
import type { en } from './en.js';

type W = typeof en;
type Kind = Exclude<keyof FtzBodies, 'open' | 'close'>;

/** The case as the agency reads it: no act on it is a party's. */
const caseOf = ({ view }: Of): Partial<FtzState> => view.view;
const isAdvised = (of: Of): boolean => {
  const { consultations = [] } = caseOf(of);
  return leadAdvice({ consultations })?.status === 'FINAL';
};

const reason: SimpleFieldIn<W> = { kind: 'area', name: 'reason', label: 'reason', ...LIMITS.reason };
const useReason: SimpleFieldIn<W> = { kind: 'area', name: 'adviceUseReason', label: 'adviceUseReason', ...LIMITS.reason, when: ({ adviceUse }) => adviceUse === 'PARTLY' || adviceUse === 'NOT_FOLLOWED' };
/** Dates set by law that the case watches and that have not been settled. */
const openDates = (of: Of): readonly Option[] =>
  (caseOf(of).trackedDates ?? []).filter(({ settled }) => settled === null).map(({ clockId, anchorOn, reference }) => {
    const title = of.deadlines.find((one) => one.id === clockId)?.title ?? clockId;
    return { value: clockId, label: `${title} · ${sayDay(anchorOn, 'en')}${reference === null ? '' : ` · ${reference}`}` };
  });
const trackedDate: SimpleFieldIn<W> = { kind: 'choice', name: 'clockId', label: 'clockId', options: openDates };
const directionFields: readonly FieldIn<W>[] = [
  { kind: 'area', name: 'direction', label: 'direction', hint: 'port', ...LIMITS.text },
  { kind: 'choice', name: 'adviceUse', label: 'adviceUse', list: 'ADVICE_USE', values: ADVICE_USES, when: (_values, of) => isAdvised(of) },
  { kind: 'choice', name: 'adviceUse', label: 'adviceUse', list: 'ADVICE_USE', values: HQ_ADVICE_USES.filter((one) => one === 'NOT_RECEIVED'), when: (_values, of) => !isAdvised(of) },
  useReason,
];
/** Their citations are no names of words. */
const adviceRules = (_of: Of, say: (path: string) => string): readonly Option[] =>
  INTERNAL_ADVICE_RULES.map((value) => ({ value, label: say(`word.ADVICE_RULE.${value === '19 CFR 177.11' ? 'INTERNAL' : 'REVOCATION'}`) }));
const reasonOnly: readonly FieldIn<W>[] = [reason];
const lastDraft = (of: Of) => {
  const draft = caseOf(of).escalations?.at(-1)?.drafts.at(-1);
  return draft ? { direction: draft.direction, adviceUse: draft.adviceUse, adviceUseReason: draft.adviceUseReason ?? '' } : {};
};

export const PLANS: Plans<Kind, W> = {
  'record-attempt': {
    fields: [{ kind: 'day', name: 'triedOn', label: 'triedOn' }, { kind: 'area', name: 'what', label: 'what', ...LIMITS.text }, { kind: 'area', name: 'result', label: 'result', ...LIMITS.note }],
  },
  'consult-center': {
    fields: [{ kind: 'area', name: 'question', label: 'question', hint: 'question', isOptional: true, ...LIMITS.question }, { kind: 'centers', name: 'consultedCenters', label: 'consulted', isOptional: true }],
  },
  'proceed-without-advice': { fields: reasonOnly },
  'resolve-locally': {
    fields: [
      { kind: 'choice', name: 'outcome', label: 'outcome', list: 'LOCAL_OUTCOME', values: LOCAL_OUTCOMES },
      { kind: 'area', name: 'resolution', label: 'resolution', ...LIMITS.text },
      { kind: 'choice', name: 'adviceUse', label: 'adviceUse', list: 'ADVICE_USE', values: ADVICE_USES, when: ({ outcome }) => outcome === 'RESOLVED_WITH_CENTER_ADVICE' },
      { ...useReason, when: ({ outcome, adviceUse }) => outcome === 'RESOLVED_WITH_CENTER_ADVICE' && (adviceUse === 'PARTLY' || adviceUse === 'NOT_FOLLOWED') },
    ],
    initial: (of) => ({ outcome: isAdvised(of) ? 'RESOLVED_WITH_CENTER_ADVICE' : 'RESOLVED_BY_PORT' }),
  },
  'request-escalation': { fields: reasonOnly },
  'certify-escalation': {
    fields: [{ kind: 'area', name: 'whyNotLocally', label: 'whyNotLocally', ...LIMITS.reason }, { kind: 'colleague', name: 'designee', label: 'designee', hint: 'designee', isOptional: true, roles: ['PORT_OFFICER', 'PORT_DIRECTOR'] }],
  },
  'emergency-bypass': { fields: [{ kind: 'choice', name: 'emergency', label: 'emergency', hint: 'emergency', list: 'EMERGENCY', values: EMERGENCIES, when: (_values, of) => caseOf(of).emergency === null }, reason] },
  'force-up': { fields: reasonOnly },
  'confirm-implementation': { fields: [{ kind: 'area', name: 'done', label: 'done', ...LIMITS.text }] },
  withdraw: { fields: reasonOnly },
  'track-date': {
    fields: [
      { kind: 'choice', name: 'kind', label: 'kind', list: 'TRACKED', values: TRACKED_KINDS },
      { kind: 'day', name: 'anchorOn', label: 'anchorOn', hint: 'anchor' },
      { kind: 'text', name: 'reference', label: 'reference', isOptional: true },
    ],
  },
  'settle-tracked-date': { fields: [trackedDate, { kind: 'day', name: 'doneOn', label: 'doneOn' }, { kind: 'area', name: 'note', label: 'note', isOptional: true, ...LIMITS.note }] },
  'extend-tracked-date': { fields: [trackedDate, { kind: 'whole', name: 'amount', label: 'amount', hint: 'days' }, { ...reason, label: 'cause' }] },
  advise: {
    fields: [{ kind: 'area', name: 'advice', label: 'advice', ...LIMITS.text }, { kind: 'lines', name: 'authorities', label: 'authorities', hint: 'authorities', isOptional: true }],
    initial: (of) => {
      const mine = caseOf(of).consultations?.at(-1)?.advice.find(({ center }) => center === of.me.unit.code);
      return mine && 'draft' in mine ? { advice: mine.draft.advice, authorities: mine.draft.authorities.join('\n') } : {};
    },
  },
  'approve-advice': { fields: [] },
  'return-advice': { fields: reasonOnly },
  'change-lane': {
    fields: [
      { kind: 'choice', name: 'lane', label: 'lane', list: 'LANE', values: LANES },
      { kind: 'mark', name: 'cargo.held', label: 'cargoHeld', hint: 'cargo', always: true },
      { kind: 'day', name: 'cargo.arrivedOn', label: 'arrivedOn', isOptional: true, when: heldCargo },
      { kind: 'day', name: 'cargo.demurrageFrom', label: 'demurrageFrom', isOptional: true, when: heldCargo },
      { kind: 'mark', name: 'cargo.perishable', label: 'perishable', when: heldCargo },
      reason,
    ],
    initial: (of) => {
      const { cargo, lane } = caseOf(of);
      return cargo ? { lane: lane ?? '', 'cargo.held': cargo.held, 'cargo.arrivedOn': cargo.arrivedOn ?? '', 'cargo.demurrageFrom': cargo.demurrageFrom ?? '', 'cargo.perishable': cargo.perishable } : {};
    },
  },
  'override-lead-center': { fields: [{ kind: 'center', name: 'leadCenter', label: 'leadCenter' }, reason] },
  'acknowledge-hq': { fields: [] },
  'request-information': {
    fields: [
      { kind: 'choice', name: 'from', label: 'from', list: 'ASKED', values: ASKED_OFFICES },
      { kind: 'texts', name: 'questions', label: 'questions', add: 'addQuestion', most: LIMITS.questions, length: LIMITS.note },
    ],
  },
  'answer-information': { fields: [{ kind: 'area', name: 'answer', label: 'answer', ...LIMITS.text }] },
  'return-to-port': { fields: [reason, { kind: 'mark', name: 'endsCase', label: 'endsCase' }] },
  'refer-legal': {
    fields: [{ kind: 'choice', name: 'under', label: 'under', options: adviceRules }, { kind: 'area', name: 'question', label: 'lawQuestion', ...LIMITS.question }],
  },
  'record-internal-advice': { fields: [{ kind: 'area', name: 'advice', label: 'internalAdvice', ...LIMITS.text }, { kind: 'text', name: 'reference', label: 'rulingReference', isOptional: true }] },
  'refer-board': { fields: [{ kind: 'area', name: 'question', label: 'boardQuestion', ...LIMITS.question }] },
  'record-board-answer': {
    fields: [{ kind: 'area', name: 'answer', label: 'answer', ...LIMITS.text }, { kind: 'day', name: 'answeredOn', label: 'answeredOn' }, { kind: 'text', name: 'reference', label: 'rulingReference', isOptional: true }],
  },
  'close-referral': { fields: reasonOnly },
  'draft-direction': { fields: directionFields, initial: lastDraft },
  'issue-direction': { fields: directionFields, initial: lastDraft },
  'overtaken-by-events': { fields: reasonOnly },
  'publish-precedent': {
    fields: [
      { kind: 'text', name: 'title', label: 'title', hint: 'nobody' }, { kind: 'area', name: 'question', label: 'noteQuestion', ...LIMITS.question }, { kind: 'area', name: 'answer', label: 'noteAnswer', ...LIMITS.text },
    ],
    initial: (of) => {
      const { precedent } = caseOf(of);
      return precedent ? { title: precedent.title, question: precedent.question, answer: precedent.answer } : {};
    },
  },
};

function heldCargo(values: Readonly<Record<string, unknown>>): boolean {
  const { cargo } = values;
  return typeof cargo === 'object' && cargo !== null && 'held' in cargo && cargo.held === true;
}
