// Owns what an appeal must contain, 19 CFR 101.10(c)(1) to (5), and the page of the form that asks for each; and what a broker adds. Data only.
import { RULES } from '@centerline/reassignment';
import type { RuleRef } from '@centerline/cases';
import type { StepKey } from '../filing/steps.js';

export interface Content {
  readonly key: 'current' | 'preferred' | 'importers' | 'justification' | 'data' | 'authority';
  /** Where the form asks for it. */
  readonly step: Exclude<StepKey, 'check'>;
  /** Where the law says that it lacks: JSON pointer into the body. */
  readonly field: string;
  readonly rule: RuleRef;
}

/** The five, in the order of the rule. */
export const FIVE: readonly Content[] = [
  { key: 'current', step: 'centers', field: '/currentCenter', rule: RULES.CURRENT_CENTER },
  { key: 'preferred', step: 'centers', field: '/preferredCenter', rule: RULES.PREFERRED_CENTER },
  { key: 'importers', step: 'importers', field: '/iors', rule: RULES.IMPORTER_NUMBERS },
  { key: 'justification', step: 'justification', field: '/justification', rule: RULES.JUSTIFICATION },
  { key: 'data', step: 'data', field: '/importHistory', rule: RULES.DATA },
];
export const BROKERS: Content = { key: 'authority', step: 'contact', field: '/authority', rule: RULES.AUTHORITY };
