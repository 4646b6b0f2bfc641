// Owns what a decision must say: a possible outcome, its reasons, an effective date, and how the advice of each Center was used.
import { invalid, maskIor, OFO_HQ, type Ior, type Moment, type Refusal } from '@centerline/cases';
import { firstOfMonthOnOrAfterWorkingDays, parsePlainDate, type PlainDate } from '@centerline/clock';
import { DECISION, EFFECTIVE, PARTIAL } from '../citations.js';
import { ADVICE_USES, OUTCOMES, type AdviceUseBody, type DecideBody, type OutcomeBody } from '../fields.js';
import { addMonths } from '../months.js';
import { LIMITS, MOST_MONTHS_TO_EFFECT, WORKING_DAYS_TO_EFFECT } from '../policies.js';
import type { Appeal, CenterAdvice, FiledState } from '../state.js';
import { invalidIf, invalidUnless } from './faults.js';
import { thirdCenterFaults } from './officers.js';
import { textFaults, wordFaults } from './text.js';

/** The first day of a month at least ten working days of Headquarters after the decision (POLICY). */
export const defaultEffectiveOn = (moment: Moment): PlainDate =>
  firstOfMonthOnOrAfterWorkingDays(moment.book.calendarOf(OFO_HQ).spec, moment.at, WORKING_DAYS_TO_EFFECT);

/** The appeal's number this text means: in full, or as the case shows it when that is only one. */
export function numberMeant(appeal: Appeal, text: string): Ior | null {
  const meant = appeal.iors.filter((one) => one.ior === text || maskIor(one.ior) === text);
  return meant.length === 1 && meant[0] ? meant[0].ior : null;
}

export const outcomeFaults = (body: OutcomeBody, { appeal }: FiledState, moment: Moment): readonly Refusal[] => [
  ...wordFaults('/outcome', body.outcome, OUTCOMES, DECISION),
  ...textFaults('/reasons', 'The reasons', body.reasons, LIMITS.reasons, DECISION),
  ...(body.outcome === 'GRANTED_OTHER' ? thirdCenterFaults(body.otherCenter, appeal, moment, DECISION) : []),
  ...invalidIf(
    body.outcome !== 'GRANTED_OTHER' && body.otherCenter !== undefined,
    '/otherCenter',
    'other-center-unused',
    'Another Center is named only with the outcome GRANTED_OTHER.',
    DECISION,
  ),
  ...(body.outcome === 'GRANTED_PARTIAL' ? partFaults(body.grantedIors ?? [], appeal) : []),
  ...invalidIf(
    body.outcome !== 'GRANTED_PARTIAL' && body.grantedIors !== undefined,
    '/grantedIors',
    'granted-iors-unused',
    'Importer numbers are named only with the outcome GRANTED_PARTIAL.',
    PARTIAL,
  ),
];

function partFaults(granted: readonly string[], appeal: Appeal): readonly Refusal[] {
  const message = 'This importer number is not one of the appeal.';
  const unknown = granted.flatMap((text, index) =>
    invalidIf(numberMeant(appeal, text) === null, `/grantedIors/${index}`, 'ior-not-in-appeal', message, PARTIAL));
  if (unknown.length > 0) return unknown;
  const count = new Set(granted.map((text) => numberMeant(appeal, text))).size;
  if (count === 0) return [invalid('/grantedIors', 'missing', 'Name the importer numbers that move.', PARTIAL)];
  return invalidIf(
    count === appeal.iors.length, '/grantedIors', 'not-partial', 'These are all numbers of the appeal: the outcome is GRANTED.', PARTIAL,
  );
}

/** Effect and use of advice can be judged only for an outcome there is. */
export const decisionFaults = (body: DecideBody, state: FiledState, moment: Moment): readonly Refusal[] => [
  ...outcomeFaults(body, state, moment),
  ...(OUTCOMES.includes(body.outcome) ? [...effectFaults(body, state.appeal, moment), ...adviceUseFaults(body, state)] : []),
];

function effectFaults({ outcome, effectiveOn, otherCenter }: DecideBody, appeal: Appeal, moment: Moment): readonly Refusal[] {
  if (outcome === 'DENIED')
    return invalidUnless(
      effectiveOn === undefined, '/effectiveOn', 'effect-of-denial', 'A denial changes nothing, so it has no effective date.', EFFECTIVE,
    );
  const earliest = defaultEffectiveOn(moment);
  const latest = addMonths(earliest, MOST_MONTHS_TO_EFFECT);
  const on = effectiveOn ?? earliest;
  const center = outcome === 'GRANTED_OTHER' ? otherCenter : appeal.preferredCenter;
  if (!parsePlainDate(on)) return [invalid('/effectiveOn', 'not-a-date', 'Give a date that exists, as YYYY-MM-DD.', EFFECTIVE)];
  return [
    ...invalidUnless(
      on.endsWith('-01'), '/effectiveOn', 'not-first-of-month', 'A new assignment takes effect on the first day of a month.', EFFECTIVE,
    ),
    ...invalidIf(
      on < earliest || on > latest, '/effectiveOn', 'effect-out-of-range', `The effective date lies between ${earliest} and ${latest}.`, EFFECTIVE,
    ),
    ...invalidUnless(
      center === undefined || moment.book.centerActiveOn(center, on),
      '/outcome',
      'center-not-active-then',
      `${center} will not be active on ${on}.`,
      EFFECTIVE,
    ),
  ];
}

/** What following a recommendation comes to; a grant in part follows neither side in full. */
function follows(advice: CenterAdvice, body: DecideBody): boolean {
  if (advice.status !== 'FINAL') return false;
  const { recommendation, otherCenter } = advice.draft;
  switch (recommendation) {
    case 'RETAIN':
      return body.outcome === 'DENIED';
    case 'TRANSFER':
      return body.outcome === 'GRANTED';
    case 'OTHER_CENTER':
      return body.outcome === 'GRANTED_OTHER' && body.otherCenter === otherCenter;
    case 'NO_OBJECTION':
      return true;
  }
}

function adviceUseFaults(body: DecideBody, { advice }: FiledState): readonly Refusal[] {
  const uses = body.adviceUse ?? [];
  return [
    ...advice.filter((one) => !uses.some((use) => use.center === one.center))
      .map((one) => invalid('/adviceUse', 'advice-use-missing', `Say how the advice of ${one.center} was used.`, DECISION)),
    ...uses.flatMap(
      (use, index) => useFaults(use, `/adviceUse/${index}`, uses.findIndex((other) => other.center === use.center) !== index, advice, body),
    ),
  ];
}

function useFaults(use: AdviceUseBody, field: string, repeated: boolean, advice: readonly CenterAdvice[], body: DecideBody): readonly Refusal[] {
  const given = advice.find((one) => one.center === use.center);
  if (!given) return [invalid(`${field}/center`, 'center-not-asked', `${use.center} was not asked for advice.`, DECISION)];
  if (repeated) return [invalid(`${field}/center`, 'advice-use-repeated', `The advice of ${use.center} is named twice.`, DECISION)];
  const unknown = wordFaults(`${field}/use`, use.use, ADVICE_USES, DECISION);
  if (unknown.length > 0) return unknown;
  if (given.status === 'NOT_RECEIVED')
    return invalidUnless(use.use === 'NOT_RECEIVED', `${field}/use`, 'no-advice-to-use', `${use.center} gave no advice: say NOT_RECEIVED.`, DECISION);
  if (use.use === 'NOT_RECEIVED')
    return [invalid(`${field}/use`, 'advice-was-received', `${use.center} gave its advice: say how it was used.`, DECISION)];
  if (use.use === 'FOLLOWED')
    return invalidUnless(
      follows(given, body),
      `${field}/use`,
      'advice-not-followed',
      `This outcome is not what ${use.center} recommended: say FOLLOWED_IN_PART or NOT_FOLLOWED.`,
      DECISION,
    );
  return textFaults(`${field}/reason`, `The reason why the advice of ${use.center} was not followed in full`, use.reason, LIMITS.reasons, DECISION);
}
