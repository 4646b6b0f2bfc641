// Owns the form of each act on an appeal: its fields in the names of the command's body, and when each is asked. Pure.
import {
  ADVICE_USES, CONCERNS, LIMITS, MATTER_KINDS, OUTCOMES, RECOMMENDATIONS,
  type CenterAdvice, type FiledState, type ReassignmentBodies,
} from '@centerline/reassignment';
import type { FieldIn, FixedRow, Of, Option, Plans } from '../plan.js';
import { changesIn, namesOfParts, PARTS, standing } from './corrections.js';
import { firstsOfMonths } from './months.js';
import type { en } from './en.js';

type W = typeof en;
type Kind = Exclude<keyof ReassignmentBodies, 'file' | 'acknowledge' | 'confirm-ace' | 'close'>;

/** The appeal as the agency reads it; a party has no advice in its view, nor any act that needs it. */
const appealOf = ({ view }: Of): Partial<FiledState> => view.view;
const named = ({ view }: Of, code: string): string => (view.offices[code] === undefined ? code : `${view.offices[code]} (${code})`);

const reason: FieldIn<W> = { kind: 'area', name: 'reason', label: 'reason', ...LIMITS.reasons };
const { shortText: _short, ...limits } = LIMITS;
const MATTER_FIELDS = [
  { kind: 'select', name: 'kind', label: 'matterKind', list: 'MATTER', values: MATTER_KINDS },
  { kind: 'text', name: 'reference', label: 'matterReference', ...limits.reference },
] as const satisfies readonly FieldIn<W>[];
const outcomeFields: readonly FieldIn<W>[] = [
  { kind: 'choice', name: 'outcome', label: 'outcome', list: 'OUTCOME', values: OUTCOMES },
  { kind: 'center', name: 'otherCenter', label: 'otherCenter', when: ({ outcome }) => outcome === 'GRANTED_OTHER' },
  { kind: 'many', name: 'grantedIors', label: 'grantedIors', options: (of) => (appealOf(of).appeal?.iors ?? []).map(({ ior }) => ({ value: ior, label: ior })), when: ({ outcome }) => outcome === 'GRANTED_PARTIAL' },
  { kind: 'area', name: 'reasons', label: 'reasons', hint: 'importerReads', ...LIMITS.reasons },
];

const adviceOf = (of: Of): readonly CenterAdvice[] => appealOf(of).advice ?? [];
/** One answer for each Center asked, with what it said. A Center that said nothing is recorded as such. */
const adviceRows = (of: Of): readonly FixedRow[] =>
  adviceOf(of).map((one) => ({
    title: named(of, one.center),
    given: { center: one.center, ...(one.status === 'NOT_RECEIVED' ? { use: 'NOT_RECEIVED' } : {}) },
    ...('draft' in one ? { about: one.draft.reasons } : {}),
  }));
const wasGiven = (center: unknown, of: Of): boolean => adviceOf(of).some((one) => one.center === center && one.status !== 'NOT_RECEIVED');

const uncuredItems = (of: Of): readonly Option[] => (appealOf(of).requests?.at(-1)?.items ?? []).map(({ text }, index) => ({ value: String(index + 1), label: text }));
const numbers = (list: unknown): readonly number[] => (Array.isArray(list) ? list.map(Number) : []);

export const PLANS: Plans<Kind, W> = {
  'amend-draft': { fields: [], elsewhere: 'filing' },
  submit: { fields: [], elsewhere: 'filing' },
  withdraw: {
    fields: [
      { kind: 'area', name: 'reason', label: 'withdrawReason', isOptional: true, ...LIMITS.note, when: (_values, { view }) => view.stage === null },
      { kind: 'area', name: 'reason', label: 'withdrawReason', hint: 'importerWrote', ...LIMITS.note, when: (_values, { view }) => view.stage !== null },
    ],
  },
  'answer-information': {
    fields: [
      { kind: 'area', name: 'answer', label: 'answer', hint: 'answer', ...LIMITS.reasons, least: 1 },
      { kind: 'corrections', name: 'parts', label: 'parts', hint: 'parts', parts: PARTS, names: namesOfParts, changed: (values, of) => Object.keys(changesIn(values, of)) },
    ],
    initial: standing,
    finish: ({ answer }, of, values) => ({ answer: answer ?? '', ...changesIn(values, of) }),
  },
  'accept-complete': { fields: [] },
  'request-information': {
    fields: [{
      kind: 'rows', name: 'items', label: 'items', hint: 'importerReads', add: 'addItem', most: LIMITS.items,
      fields: [{ kind: 'select', name: 'concerns', label: 'concerns', list: 'CONCERN', values: CONCERNS }, { kind: 'area', name: 'text', label: 'itemText', least: 10, most: LIMITS.note.most }],
    }],
  },
  'extend-cure': { fields: [reason] },
  'reject-incomplete': {
    fields: [
      { kind: 'many', name: 'uncuredItems', label: 'uncured', hint: 'uncured', options: uncuredItems, when: (_values, { view }) => view.stage === 'COMPLETENESS_REVIEW' },
      { kind: 'area', name: 'reason', label: 'reason', hint: 'importerReads', ...LIMITS.reasons },
    ],
    finish: ({ uncuredItems: items, ...body }) => ({ ...body, ...(items === undefined ? {} : { uncuredItems: numbers(items) }) }),
  },
  'mark-duplicate': { fields: [{ kind: 'text', name: 'duplicateOf', label: 'duplicateOf', hint: 'duplicateOf' }, reason] },
  advise: {
    fields: [
      { kind: 'choice', name: 'recommendation', label: 'recommendation', list: 'RECOMMENDATION', values: RECOMMENDATIONS },
      { kind: 'center', name: 'otherCenter', label: 'otherCenter', when: ({ recommendation }) => recommendation === 'OTHER_CENTER' },
      { kind: 'area', name: 'reasons', label: 'reasons', hint: 'internal', ...LIMITS.reasons },
      { kind: 'rows', name: 'pendingMatters', label: 'matters', hint: 'matters', add: 'addMatter', most: LIMITS.matters, isOptional: true, fields: MATTER_FIELDS },
    ],
    initial: (of) => {
      const mine = adviceOf(of).find((one) => one.center === of.me.unit.code);
      if (!mine || !('draft' in mine)) return {};
      const { recommendation, otherCenter, reasons, pendingMatters } = mine.draft;
      return { recommendation, otherCenter: otherCenter ?? '', reasons, pendingMatters: pendingMatters.map((one) => ({ ...one })) };
    },
  },
  'approve-advice': { fields: [] },
  'return-advice': { fields: [{ ...reason, hint: 'internal' }] },
  'agree-transfer': { fields: MATTER_FIELDS },
  'proceed-without-advice': {
    fields: [
      {
        kind: 'choice', name: 'center', label: 'center',
        options: (of) => adviceOf(of).filter(({ status }) => status !== 'FINAL' && status !== 'NOT_RECEIVED').map(({ center }) => ({ value: center, label: named(of, center) })),
      },
      { ...reason, hint: 'internal' },
    ],
  },
  'consult-hq': { fields: [{ kind: 'texts', name: 'questions', label: 'questions', hint: 'internal', add: 'addQuestion', most: LIMITS.questions, length: { least: 10, most: LIMITS.note.most } }] },
  'answer-consult': { fields: [{ kind: 'area', name: 'answer', label: 'answer', hint: 'internal', ...LIMITS.reasons }] },
  'recommend-decision': { fields: outcomeFields },
  decide: {
    fields: [
      ...outcomeFields,
      { kind: 'select', name: 'effectiveOn', label: 'effectiveOn', hint: 'effectiveOn', isOptional: true, options: ({ view }) => firstsOfMonths(view.asOf).map((on) => ({ value: on, label: on })), when: ({ outcome }) => outcome !== '' && outcome !== 'DENIED' },
      {
        kind: 'rows', name: 'adviceUse', label: 'adviceUse', hint: 'internal', add: 'use', most: 2, fixed: adviceRows,
        fields: [
          { kind: 'choice', name: 'use', label: 'use', list: 'ADVICE_USE', values: ADVICE_USES.filter((use) => use !== 'NOT_RECEIVED'), when: ({ center }, of) => wasGiven(center, of) },
          { kind: 'area', name: 'reason', label: 'useReason', ...LIMITS.reasons, when: ({ use }) => use === 'FOLLOWED_IN_PART' || use === 'NOT_FOLLOWED' },
        ],
      },
    ],
    initial: (of) => {
      const { recommendation } = appealOf(of);
      if (!recommendation) return {};
      return { outcome: recommendation.outcome, otherCenter: recommendation.outcome === 'GRANTED_OTHER' ? (recommendation.newCenter ?? '') : '', grantedIors: recommendation.outcome === 'GRANTED_PARTIAL' ? [...recommendation.grantedIors] : [], reasons: recommendation.reasons };
    },
  },
};
