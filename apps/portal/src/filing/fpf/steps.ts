// Owns the pages of a request for Center input, in order, which of them a reader is asked, and which fields each shows. Pure.
import type { Asking, PetitionValues } from './values.js';

const ALL = ['asking', 'petition', 'dates', 'claim', 'petitioner', 'questions', 'file', 'check'] as const;
export type StepKey = (typeof ALL)[number];
/** Who asks outside, and the internal file, are FP&F's to record. */
const AGENCY_ONLY: readonly StepKey[] = ['asking', 'file'];

export const stepsFor = (asking: Asking): readonly StepKey[] => ALL.filter((step) => asking === 'agency' || !AGENCY_ONLY.includes(step));
export const firstStep = (asking: Asking): StepKey => stepsFor(asking)[0] ?? 'petition';
export const isStep = (text: string, asking: Asking): text is StepKey => stepsFor(asking).some((one) => one === text);
export const stepAfter = (step: StepKey, asking: Asking): StepKey => stepsFor(asking)[stepsFor(asking).indexOf(step) + 1] ?? 'check';
export const stepBefore = (step: StepKey, asking: Asking): StepKey | null => stepsFor(asking)[stepsFor(asking).indexOf(step) - 1] ?? null;

const lines = (name: string, list: readonly string[]): readonly string[] => [name, ...list.map((_, index) => `${name}.${index}`)];

/** The fields of a page, by their names in the body, in the order in which they stand. */
export function namesOf(step: StepKey, values: PetitionValues): readonly string[] {
  switch (step) {
    case 'asking':
      return ['initiatedBy', 'partnerRequest.name', 'partnerRequest.on', 'partnerRequest.how', 'datedBackReason'];
    case 'petition':
      return ['actionType', 'petitionKind', 'fpfCaseNumber', 'port', 'ePetitionReference', 'petitionCopy'];
    case 'dates':
      return ['violationOn', 'noticeMailedOn', 'decisionNoticeOn', 'petitionReceivedOn', 'round', 'previousRound', 'shorterPeriod.dueOn', 'lateExtension.grantedBy', 'lateExtension.grantedOn', 'lateExtension.newDueOn', 'lateExtension.reason'];
    case 'claim':
      return [...lines('statutes', values.statutes), 'claimAmount', 'seizedValue', 'bond', 'surety', 'demandOnSuretyOn'];
    case 'petitioner':
      return [...lines('iors', values.iors), 'petitioner', ...lines('entryNumbers', values.entryNumbers), ...lines('headings', values.headings)];
    case 'questions':
      return lines('questions', values.questions);
    case 'file':
      return ['limitationsKind', 'discoveredOn', 'limitationsOn', 'culpability', 'plannedDecisionOn', 'cafraApplies', 'seizedOn', 'cafraNoticeOn', 'fpfOfficer', 'paralegal'];
    case 'check':
      return [
        'initiatedBy', 'partnerRequest', 'datedBackReason', 'actionType', 'petitionKind', 'fpfCaseNumber', 'port', 'ePetitionReference', 'petitionCopy', 'violationOn', 'noticeMailedOn', 'decisionNoticeOn', 'petitionReceivedOn', 'round',
        'previousRound', 'shorterPeriod', 'lateExtension', 'statutes', 'claimAmount', 'seizedValue', 'bond', 'surety', 'demandOnSuretyOn', 'iors', 'petitioner', 'entryNumbers', 'headings', 'questions', 'limitationsKind',
        'discoveredOn', 'limitationsOn', 'culpability', 'plannedDecisionOn', 'cafraApplies', 'seizedOn', 'cafraNoticeOn', 'fpfOfficer', 'paralegal',
      ];
  }
}
