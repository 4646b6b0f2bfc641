// Owns the pages of an appeal, in order, and which fields each of them shows. Pure.
import type { en } from './en.js';
import type { FilingValues } from './values.js';

export type StepKey = keyof (typeof en)['steps'];
export const STEPS: readonly StepKey[] = ['importers', 'centers', 'justification', 'data', 'contact', 'check'];

export const isStep = (text: string): text is StepKey => STEPS.some((one) => one === text);
export const stepAfter = (step: StepKey): StepKey => STEPS[STEPS.indexOf(step) + 1] ?? 'check';
export const stepBefore = (step: StepKey): StepKey | null => STEPS[STEPS.indexOf(step) - 1] ?? null;

/** The fields of a page, by their names in the body, in the order in which they stand. */
export function namesOf(step: StepKey, values: FilingValues): readonly string[] {
  switch (step) {
    case 'importers':
      return [...values.iors.flatMap(({ bonds }, index) => [`iors.${index}.ior`, ...bonds.flatMap((_, bond) => [`iors.${index}.bonds.${bond}.number`, `iors.${index}.bonds.${bond}.activityCode`])]), 'groupExplanation'];
    case 'centers':
      return ['currentCenter', 'preferredCenter'];
    case 'justification':
      return ['factors', 'justification'];
    case 'data':
      return ['importHistory', 'headingRows'];
    case 'contact':
      return ['contact.name', 'contact.email', 'contact.phone', 'authority.kind', 'authority.reference', 'authority.signedOn', 'channel', 'receivedAt', 'datedBackReason'];
    case 'check':
      return ['iors', 'groupExplanation', 'currentCenter', 'preferredCenter', 'factors', 'justification', 'importHistory', 'headingRows', 'contact', 'authority', 'channel', 'receivedAt', 'datedBackReason'];
  }
}
