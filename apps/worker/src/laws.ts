// Owns the list of case types this installation conducts. A new type is one line here.
import type { AnyLaw, CaseType } from '@centerline/cases';
import { fpfLaw } from '@centerline/fpf';
import { ftzLaw } from '@centerline/ftz';
import { reassignmentLaw } from '@centerline/reassignment';

/** Laws by type, as far as the frame needs to know them: each still judges its own states and commands. */
export type Laws = Readonly<Partial<Record<CaseType, AnyLaw>>>;

export const LAWS: Laws = {
  reassignment: reassignmentLaw as unknown as AnyLaw,
  ftz: ftzLaw as unknown as AnyLaw,
  fpf: fpfLaw as unknown as AnyLaw,
};
