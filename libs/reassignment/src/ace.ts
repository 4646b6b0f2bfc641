// Owns what ACE is asked to change after a grant. Must never ask it: that is the conductor's.
import type { CaseFile } from '@centerline/cases';
import { isFiled, type ReassignmentState } from './state.js';

export interface AceChange {
  readonly caseNumber: string;
  readonly iors: readonly string[];
  readonly center: string;
  readonly effectiveOn: string;
}

/** The change a granted appeal asks of ACE, the system of record; null where there is none to carry out. */
export function aceChangeOf({ number, state }: CaseFile<ReassignmentState>): AceChange | null {
  if (!isFiled(state) || state.stage !== 'IMPLEMENTING' || !state.decision) return null;
  const { newCenter, grantedIors, effectiveOn } = state.decision;
  return newCenter && effectiveOn ? { caseNumber: number, iors: grantedIors, center: newCenter, effectiveOn } : null;
}
