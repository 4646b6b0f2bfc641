// Owns the checks of Center input: points with ids, factors with their guideline, a recommendation with its amount.
import { invalid, type Refusal } from '@centerline/cases';
import * as rules from '../citations.js';
import { CONFIDENCES, POINT_TOPICS, RECOMMENDATIONS, type DraftInputBody, type PointBody } from '../fields.js';
import { is1592 } from '../facts/statutes.js';
import { LENGTH, MOST } from '../policies.js';
import type { FpfState } from '../state.js';
import { amountFaults, listFaults, requiredFaults, textFaults, wordFaults } from './form.js';

function pointFaults(point: PointBody, at: string, state: FpfState): readonly Refusal[] {
  const faults = [
    ...textFaults(point.text, `${at}/text`, 'A point', LENGTH.text),
    ...wordFaults(point.topic, POINT_TOPICS, `${at}/topic`, 'The topic of a point', rules.INPUT_CONTENT),
    ...listFaults(point.rulings ?? [], `${at}/rulings`, 'rulings', { min: 0, max: MOST.rulings }, rules.INPUT_CONTENT),
    ...(point.rulings ?? []).flatMap((ruling, index) => textFaults(ruling, `${at}/rulings/${index}`, 'A ruling', LENGTH.reference)),
    ...textFaults(point.guideline, `${at}/guideline`, 'The guideline', LENGTH.name),
  ];
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(point.id))
    faults.push(invalid(`${at}/id`, 'bad-point-id', 'The id of a point has 1 to 40 letters, digits or hyphens.', rules.INPUT_CONTENT));
  if (point.topic === 'MITIGATING_FACTOR' || point.topic === 'AGGRAVATING_FACTOR')
    faults.push(...requiredFaults(point.guideline, `${at}/guideline`, 'The guideline the factor comes from', rules.INPUT_CONTENT));
  if (point.topic === 'CULPABILITY' && !state.petition.statutes.some(is1592))
    faults.push(invalid(`${at}/topic`, 'only-under-1592', 'Culpability is a question of 19 U.S.C. 1592 only.', rules.CULPABILITY));
  const questions = state.file.questions.length;
  if (point.answersQuestion !== undefined && !(Number.isInteger(point.answersQuestion) && point.answersQuestion >= 1 && point.answersQuestion <= questions))
    faults.push(invalid(`${at}/answersQuestion`, 'no-such-question', `The request puts ${questions} questions.`, rules.INPUT_CONTENT));
  return faults;
}

function recommendationFaults({ recommendation, mitigateFrom, mitigateTo, confidence }: DraftInputBody, claimAmount: number): readonly Refusal[] {
  const faults = [
    ...wordFaults(recommendation, RECOMMENDATIONS, '/recommendation', 'The recommendation', rules.INPUT_CONTENT),
    ...wordFaults(confidence, CONFIDENCES, '/confidence', 'The confidence', rules.INPUT_CONTENT),
  ];
  if (recommendation !== 'MITIGATE_TO') {
    if (mitigateFrom !== undefined || mitigateTo !== undefined)
      faults.push(invalid('/mitigateTo', 'mitigation-only', 'Only MITIGATE_TO has an amount or a range.', rules.INPUT_CONTENT));
    return faults;
  }
  faults.push(...requiredFaults(mitigateTo, '/mitigateTo', 'The amount to mitigate to', rules.INPUT_CONTENT));
  faults.push(
    ...amountFaults(mitigateFrom, '/mitigateFrom', 'The lower amount', 0), ...amountFaults(mitigateTo, '/mitigateTo', 'The amount to mitigate to', 0),
  );
  if (mitigateTo !== undefined && mitigateTo >= claimAmount)
    faults.push(invalid('/mitigateTo', 'not-less-than-claim', `Mitigation is to less than the claim of $${claimAmount}.`, rules.INPUT_CONTENT));
  if (mitigateFrom !== undefined && mitigateTo !== undefined && mitigateFrom > mitigateTo)
    faults.push(invalid('/mitigateFrom', 'range-reversed', 'The lower amount is above the higher one.', rules.INPUT_CONTENT));
  return faults;
}

/** Every fault of a draft. A draft may still lack points; what is submitted may not (`completeFaults`). */
export const draftFaults = (body: DraftInputBody, state: FpfState): readonly Refusal[] => [
  ...listFaults(body.points.map((point) => point.id), '/points', 'points', { min: 0, max: MOST.points }, rules.INPUT_CONTENT),
  ...body.points.flatMap((point, index) => pointFaults(point, `/points/${index}`, state)),
  ...listFaults(
    body.comparableCases.map((one) => one.reference), '/comparableCases', 'comparable cases', { min: 0, max: MOST.comparableCases },
    rules.INPUT_CONTENT,
  ),
  ...body.comparableCases.flatMap((one, index) => [
    ...textFaults(one.reference, `/comparableCases/${index}/reference`, 'The reference of a comparable case', LENGTH.reference),
    ...textFaults(one.outcome, `/comparableCases/${index}/outcome`, 'The outcome of a comparable case', LENGTH.name),
    ...textFaults(one.why, `/comparableCases/${index}/why`, 'Why a case is comparable', LENGTH.note),
  ]),
  ...recommendationFaults(body, state.petition.claimAmount),
];

/** What may not be missing when the draft goes to the supervisor. */
export const completeFaults = (content: DraftInputBody): readonly Refusal[] =>
  content.points.length > 0 ? [] : [invalid('/points', 'no-points', 'Input has at least one point FP&F can dispose of.', rules.INPUT_CONTENT)];
