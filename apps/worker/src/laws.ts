// Owns the list of case types this installation conducts. A new type is one line here.
import type { AnyLaw, CaseType } from '@centerline/cases';
import { fpfLaw } from '@centerline/fpf';
import { ftzLaw } from '@centerline/ftz';
import { reassignmentLaw } from '@centerline/reassignment';

export type AnyCaseLaw = AnyLaw;

/** The frame needs only what every law has; each law still judges its own states and commands. */
export const LAWS: Readonly<Record<CaseType, AnyLaw>> = {
  reassignment: reassignmentLaw as unknown as AnyLaw,
  ftz: ftzLaw as unknown as AnyLaw,
  fpf: fpfLaw as unknown as AnyLaw,
};
