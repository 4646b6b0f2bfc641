// Owns the pages of a zone question, in order, and which fields each of them shows. Pure.
import { needsOf, type ZoneValues } from './values.js';

export const STEPS = ['place', 'category', 'references', 'user', 'cargo', 'question', 'dates', 'check'] as const;
export type StepKey = (typeof STEPS)[number];

export const isStep = (text: string): text is StepKey => STEPS.some((one) => one === text);
export const stepAfter = (step: StepKey): StepKey => STEPS[STEPS.indexOf(step) + 1] ?? 'check';
export const stepBefore = (step: StepKey): StepKey | null => STEPS[STEPS.indexOf(step) - 1] ?? null;

/** Lists of identifiers, in the order in which they are offered. */
export const LISTS = ['entryNumbers', 'forms214', 'forms216', 'headings'] as const;
export type ListKey = (typeof LISTS)[number];
export const nameOfList = (list: ListKey): 'headings' | `references.${Exclude<ListKey, 'headings'>}` => (list === 'headings' ? list : `references.${list}`);

/** The lists the category asks for first; the rest may help. */
export function neededLists(category: string): readonly ListKey[] {
  const needs = needsOf(category);
  return LISTS.filter((list) => {
    switch (list) {
      case 'entryNumbers':
        return needs.includes('ENTRY_OR_214');
      case 'forms214':
        return needs.includes('ENTRY_OR_214') || needs.includes('FORM_214');
      case 'forms216':
        return needs.includes('FORM_216');
      case 'headings':
        return needs.includes('HEADING');
    }
  });
}

const lines = (name: string, count: number): readonly string[] => [name, ...Array.from({ length: count }, (_, index) => `${name}.${index}`)];
const rows = (name: string, count: number, ...fields: readonly string[]): readonly string[] => [...Array.from({ length: count }, (_, index) => fields.map((field) => `${name}.${index}.${field}`)).flat(), name];

/** The fields of a page, by their names in the body, in the order in which they stand. */
export function namesOf(step: StepKey, values: ZoneValues): readonly string[] {
  switch (step) {
    case 'place':
      return ['zoneId', 'firms', 'legacyZoneId', 'grantee', 'operator', 'operatorBond', 'portCode'];
    case 'category':
      return ['category'];
    case 'references': {
      const { references: { entryNumbers, forms214, forms216 }, headings } = values;
      return [...lines('references.entryNumbers', entryNumbers.length), ...lines('references.forms214', forms214.length), ...lines('references.forms216', forms216.length), ...lines('headings', headings.length), 'accountLevel', 'legalReference'];
    }
    case 'user':
      return ['userIor', 'leadCenter', 'leadCenterReason', 'consultedCenters'];
    case 'cargo':
      return ['cargo.held', 'cargo.arrivedOn', 'cargo.demurrageFrom', 'cargo.perishable', 'lane', 'emergency'];
    case 'question':
      return ['question', ...rows('attempts', values.attempts.length, 'triedOn', 'what', 'result')];
    case 'dates':
      return [...rows('trackedDates', values.trackedDates.length, 'kind', 'anchorOn', 'reference'), ...rows('linkedAppeals', values.linkedAppeals.length, 'kind', 'reference', 'filedOn')];
    case 'check':
      return ['zoneId', 'category', 'references', 'headings', 'accountLevel', 'legalReference', 'userIor', 'leadCenter', 'consultedCenters', 'lane', 'cargo', 'emergency', 'question', 'attempts', 'trackedDates', 'linkedAppeals'];
  }
}
