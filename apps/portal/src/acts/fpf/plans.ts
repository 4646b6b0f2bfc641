// Owns the form of each act on a request for Center input: its fields in the names of the command's body, and when each is asked. Pure.
import {
  CONFIDENCES, DECLINE_REASONS, ISSUE_KINDS, LENGTH, MOST, OUTCOMES, overallOf, PERIODS, POINT_DISPOSITIONS, POINT_TOPICS, RECOMMENDATIONS, REQUEST_CHANNELS,
  type DraftInputBody, type FpfBodies, type FpfState, type PointDispositionKind,
} from '@centerline/fpf';
import type { FieldIn, FixedRow, Of, Option, Plans, SimpleFieldIn, Values } from '../plan.js';
import { completeFile } from './completeFile.js';
import type { en } from './en.js';

type W = typeof en;
type Kind = Exclude<keyof FpfBodies, 'request' | 'acknowledge' | 'close'>;

/** The request as the agency reads it; a party's only act needs nothing of it. */
const requestOf = ({ view }: Of): Partial<FpfState> => view.view;
const isParty = ({ view }: Of): boolean => view.stage === null;

const reason: SimpleFieldIn<W> = { kind: 'area', name: 'reason', label: 'reason', least: LENGTH.reason.min, most: LENGTH.reason.max };
const text = (name: string, label: SimpleFieldIn<W>['label']): SimpleFieldIn<W> => ({ kind: 'area', name, label, least: LENGTH.text.min, most: LENGTH.text.max });
const reasonOnly: readonly FieldIn<W>[] = [reason];

const questions = (of: Of): readonly Option[] => (requestOf(of).file?.questions ?? []).map((question, index) => ({ value: String(index + 1), label: `${index + 1}. ${question}` }));
const isFactor = ({ topic }: Values): boolean => topic === 'MITIGATING_FACTOR' || topic === 'AGGRAVATING_FACTOR';
const mitigates = ({ recommendation }: Values): boolean => recommendation === 'MITIGATE_TO';

/** The draft, for those of the Center to whom it is open; to others the view says only that there is one. */
function draftOf(of: Of): DraftInputBody | null {
  const { draft } = requestOf(of);
  return draft && 'content' in draft ? draft.content : null;
}
const shown = (amount: number | undefined): string => (amount === undefined ? '' : String(amount));
function draftValues(of: Of): Values {
  const draft = draftOf(of);
  if (!draft) return {};
  return {
    points: draft.points.map(({ id, topic, text: words, rulings, guideline, answersQuestion }) => ({ id, topic, text: words, rulings: (rulings ?? []).join('\n'), guideline: guideline ?? '', answersQuestion: shown(answersQuestion) })),
    comparableCases: draft.comparableCases.map((one) => ({ ...one })),
    recommendation: draft.recommendation, mitigateFrom: shown(draft.mitigateFrom), mitigateTo: shown(draft.mitigateTo), confidence: draft.confidence,
  };
}
/** Questions are chosen by their number, which is a number in the body. */
const numbered = (point: unknown): unknown => (typeof point === 'object' && point !== null && 'answersQuestion' in point ? { ...point, answersQuestion: Number(point.answersQuestion) } : point);

/** One answer for each point the Center made. */
const pointRows = (of: Of): readonly FixedRow[] => (requestOf(of).input?.content.points ?? []).map(({ id, topic, text: words }) => ({ title: { word: `word.TOPIC.${topic}` }, given: { pointId: id }, about: words }));
const hasInput = (of: Of): boolean => requestOf(of).input !== null && requestOf(of).input !== undefined;
const OWES: readonly unknown[] = ['MITIGATED', 'REMITTED'];

/** What follows from the points is the law's to say, not the officer's to choose. */
function withOverall(body: Readonly<Record<string, unknown>>, of: Of): Readonly<Record<string, unknown>> {
  const { points } = body;
  if (!hasInput(of) || !Array.isArray(points)) return { ...body, points: [], overall: 'NOT_RECEIVED_IN_TIME' };
  const given = points as readonly { readonly pointId: string; readonly disposition: PointDispositionKind }[];
  return { ...body, overall: overallOf(given) };
}
const followsNone = ({ points }: Values): boolean => Array.isArray(points) && points.length > 0 && points.every((one: Values) => one['disposition'] === 'NOT_FOLLOWED');

const COMPARABLE: readonly SimpleFieldIn<W>[] = [
  { kind: 'text', name: 'reference', label: 'comparableReference' }, { kind: 'text', name: 'outcome', label: 'comparableOutcome' }, { kind: 'area', name: 'why', label: 'why', most: LENGTH.note.max },
];
const POINT: readonly SimpleFieldIn<W>[] = [
  { kind: 'text', name: 'id', label: 'pointId', hint: 'pointId' },
  { kind: 'select', name: 'topic', label: 'topic', list: 'TOPIC', values: POINT_TOPICS },
  text('text', 'text'),
  { kind: 'text', name: 'guideline', label: 'guideline', when: isFactor },
  { kind: 'lines', name: 'rulings', label: 'rulings', hint: 'rulings', isOptional: true },
  { kind: 'select', name: 'answersQuestion', label: 'answers', isOptional: true, options: questions, when: (_values, of) => questions(of).length > 0 },
];
const PARTNER_WORD: readonly SimpleFieldIn<W>[] = [
  { kind: 'text', name: 'partnerWord.name', label: 'partnerName', hint: 'partner', when: (_values, of) => !isParty(of) && requestOf(of).initiatedBy === 'PARTNER' },
  { kind: 'day', name: 'partnerWord.on', label: 'partnerOn', when: (_values, of) => !isParty(of) && requestOf(of).initiatedBy === 'PARTNER' },
  { kind: 'select', name: 'partnerWord.how', label: 'partnerHow', list: 'CHANNEL', values: REQUEST_CHANNELS, when: (_values, of) => !isParty(of) && requestOf(of).initiatedBy === 'PARTNER' },
];

export const PLANS: Plans<Kind, W> = {
  'complete-file': completeFile,
  'confirm-eligibility': { fields: [{ kind: 'area', name: 'note', label: 'note', isOptional: true, most: LENGTH.note.max }] },
  'ask-voluntarily': { fields: reasonOnly },
  decline: {
    fields: [{ kind: 'choice', name: 'reason', label: 'declineReason', list: 'DECLINE', values: DECLINE_REASONS }, { kind: 'area', name: 'explanation', label: 'explanation', hint: 'internal', least: LENGTH.reason.min, most: LENGTH.reason.max }],
  },
  'send-to-center': { fields: [{ kind: 'center', name: 'center', label: 'center', hint: 'center', isOptional: true }, { kind: 'area', name: 'message', label: 'message', isOptional: true, most: LENGTH.note.max }] },
  'assign-specialist': { fields: [{ kind: 'colleague', name: 'specialist', label: 'specialist', hint: 'specialist', isOptional: true, roles: ['CENTER_SPECIALIST'] }] },
  'ask-clarification': { fields: [text('question', 'question')] },
  'answer-clarification': { fields: [text('answer', 'answer')] },
  'draft-input': {
    fields: [
      { kind: 'rows', name: 'points', label: 'points', hint: 'sealed', add: 'addPoint', most: MOST.points, fields: POINT, fresh: (index) => ({ id: `point-${index + 1}` }) },
      { kind: 'rows', name: 'comparableCases', label: 'comparable', add: 'addComparable', most: MOST.comparableCases, fields: COMPARABLE, isOptional: true },
      { kind: 'choice', name: 'recommendation', label: 'recommendation', list: 'RECOMMENDATION', values: RECOMMENDATIONS },
      { kind: 'money', name: 'mitigateFrom', label: 'mitigateFrom', hint: 'range', isOptional: true, when: mitigates },
      { kind: 'money', name: 'mitigateTo', label: 'mitigateTo', when: mitigates },
      { kind: 'choice', name: 'confidence', label: 'confidence', list: 'CONFIDENCE', values: CONFIDENCES },
    ],
    initial: draftValues,
    finish: ({ points, comparableCases, ...body }) => ({ ...body, points: Array.isArray(points) ? points.map(numbered) : [], comparableCases: comparableCases ?? [] }),
  },
  'submit-input': { fields: [{ kind: 'colleague', name: 'reviewer', label: 'reviewer', hint: 'reviewer', isOptional: true, roles: ['CENTER_SUPERVISOR', 'CENTER_DIRECTOR'] }] },
  'return-input': { fields: reasonOnly },
  'approve-input': { fields: [] },
  'consider-input': { fields: [] },
  'extend-input': { fields: [{ kind: 'whole', name: 'workingDays', label: 'workingDays' }, reason] },
  'extend-petition-period': {
    fields: [{ kind: 'choice', name: 'period', label: 'period', list: 'PERIOD', values: PERIODS }, { kind: 'day', name: 'newDueOn', label: 'newDueOn' }, reason],
    initial: (of) => (requestOf(of).petition?.actionType === 'LIQUIDATED_DAMAGES' ? {} : { period: 'PETITION' }),
  },
  'record-limitations-waiver': {
    fields: [{ kind: 'text', name: 'signedBy', label: 'signedBy' }, { kind: 'day', name: 'signedOn', label: 'signedOn' }, { kind: 'day', name: 'newLimitationsOn', label: 'newLimitationsOn' }],
  },
  'request-hq-advice': {
    fields: [
      { kind: 'choice', name: 'issueKind', label: 'issueKind', list: 'ISSUE', values: ISSUE_KINDS }, text('issue', 'issue'),
      { kind: 'choice', name: 'initiatedBy', label: 'initiatedBy', list: 'INITIATED', values: ['PETITIONER', 'CBP_OFFICER'] },
    ],
  },
  'record-hq-advice': { fields: [text('advice', 'advice'), { kind: 'text', name: 'reference', label: 'reference', isOptional: true }] },
  'transfer-hq-petition': { fields: reasonOnly },
  'record-disposition': {
    fields: [
      {
        kind: 'rows', name: 'points', label: 'dispositions', hint: 'internal', add: 'addPoint', most: MOST.points, fixed: pointRows,
        fields: [
          { kind: 'choice', name: 'disposition', label: 'disposition', list: 'POINT', values: POINT_DISPOSITIONS },
          { ...reason, label: 'dispositionReason', when: ({ disposition }) => disposition === 'NOT_FOLLOWED' },
          { ...reason, label: 'dispositionReason', isOptional: true, when: ({ disposition }) => disposition === 'FOLLOWED_IN_PART' },
        ],
        when: (_values, of) => hasInput(of),
      },
      { ...reason, name: 'overallReason', label: 'overallReason', hint: 'internal', when: (values, of) => !hasInput(of) || followsNone(values) },
      { kind: 'choice', name: 'outcome', label: 'outcome', hint: 'petitionerReads', list: 'OUTCOME', values: OUTCOMES },
      { kind: 'money', name: 'amount', label: 'amount', when: ({ outcome }) => outcome === 'MITIGATED' || outcome === 'OFFER_IN_COMPROMISE_ACCEPTED' },
      { kind: 'money', name: 'amount', label: 'amount', isOptional: true, when: ({ outcome }) => outcome === 'REMITTED' },
      { kind: 'day', name: 'decisionNoticeOn', label: 'decisionNoticeOn', hint: 'today', isOptional: true },
      { kind: 'day', name: 'payByOn', label: 'payByOn', hint: 'payBy', isOptional: true, when: ({ outcome }) => OWES.includes(outcome) },
    ],
    finish: withOverall,
  },
  'withdraw-request': { fields: [reason, ...PARTNER_WORD] },
  'refer-doj': { fields: [{ kind: 'day', name: 'referredOn', label: 'referredOn' }, { kind: 'text', name: 'reference', label: 'reference' }] },
};
