// Owns the form of what officers write: reasons, items, advice, transfers, consultations. All faults of a body together.
import { checkCenterCode, invalid, OFO_HQ, type Moment, type Refusal, type RuleRef } from '@centerline/cases';
import { ADVICE, CONSULT, CURE, PENDING } from '../citations.js';
import { CONCERNS, MATTER_KINDS, RECOMMENDATIONS, type AdviseBody, type InformationItemBody, type MatterBody } from '../fields.js';
import { LIMITS } from '../policies.js';
import type { Appeal } from '../state.js';
import { invalidIf, invalidUnless } from './faults.js';
import { textFaults, tooMany, wordFaults } from './text.js';

export const reasonFaults = (reason: string | undefined, rule: RuleRef): readonly Refusal[] =>
  textFaults('/reason', 'The reason', reason, LIMITS.reasons, rule);

export const itemFaults = (items: readonly InformationItemBody[] | undefined): readonly Refusal[] => [
  ...invalidIf((items ?? []).length === 0, '/items', 'missing', 'Say what is missing, item by item.', CURE),
  ...tooMany('/items', 'Items', items, LIMITS.items),
  ...(items ?? []).flatMap((item, index) => [
    ...wordFaults(`/items/${index}/concerns`, item.concerns, CONCERNS, CURE),
    ...textFaults(`/items/${index}/text`, 'The text of the item', item.text, { ...LIMITS.note, least: 10 }, CURE),
  ]),
];

/** A third Center: named, active today, and neither the current nor the preferred one. */
export function thirdCenterFaults(code: string | undefined, appeal: Appeal, moment: Moment, rule: RuleRef): readonly Refusal[] {
  if (code === undefined) return [invalid('/otherCenter', 'missing', 'Name the other Center.', rule)];
  const checked = checkCenterCode(code);
  if (!checked.ok) return [invalid('/otherCenter', 'center-form', checked.message, rule)];
  if (code === appeal.currentCenter || code === appeal.preferredCenter)
    return [invalid('/otherCenter', 'not-a-third-center', `${code} is the current or the preferred Center; name a third one.`, rule)];
  return invalidUnless(
    moment.book.centerActiveOn(code, moment.book.dayAt(OFO_HQ, moment.at)), '/otherCenter', 'center-not-active', `${code} is not active.`, rule,
  );
}

export const matterFaults = (field: string, matter: MatterBody): readonly Refusal[] => [
  ...wordFaults(`${field}/kind`, matter.kind, MATTER_KINDS, PENDING),
  ...textFaults(`${field}/reference`, 'The reference of the matter', matter.reference, LIMITS.reference, PENDING),
];

export const adviceFaults = (body: AdviseBody, appeal: Appeal, moment: Moment): readonly Refusal[] => [
  ...wordFaults('/recommendation', body.recommendation, RECOMMENDATIONS, ADVICE),
  ...(body.recommendation === 'OTHER_CENTER' ? thirdCenterFaults(body.otherCenter, appeal, moment, ADVICE) : []),
  ...invalidIf(
    body.recommendation !== 'OTHER_CENTER' && body.otherCenter !== undefined,
    '/otherCenter',
    'other-center-unused',
    'Another Center is named only with the recommendation OTHER_CENTER.',
    ADVICE,
  ),
  ...textFaults('/reasons', 'The reasons', body.reasons, LIMITS.reasons, ADVICE),
  ...tooMany('/pendingMatters', 'Pending matters', body.pendingMatters, LIMITS.matters),
  ...(body.pendingMatters ?? []).flatMap((matter, index) => matterFaults(`/pendingMatters/${index}`, matter)),
];

export const questionFaults = (questions: readonly string[] | undefined): readonly Refusal[] => [
  ...invalidIf((questions ?? []).length === 0, '/questions', 'missing', 'Ask at least one question.', CONSULT),
  ...tooMany('/questions', 'Questions', questions, LIMITS.questions),
  ...(questions ?? []).flatMap(
    (question, index) => textFaults(`/questions/${index}`, 'The question', question, { ...LIMITS.note, least: 10 }, CONSULT),
  ),
];
