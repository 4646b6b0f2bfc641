// Owns what the outside world has to say before a system command can be given: today, ACE's confirmation of a changed Center.
import type { CaseId, CaseType } from '@centerline/cases';
import type { Ledger } from '@centerline/ledger';
import { aceChangeOf, reassignmentLaw } from '@centerline/reassignment';
import type { Ace } from './outside/ace.js';

export interface Duties {
  /** The body of the system command; rejects while the outside world does not answer. */
  bodyOf(type: CaseType, duty: string, caseId: CaseId): Promise<unknown>;
}

export const dutiesWith = (ledger: Ledger, ace: Ace): Duties => ({
  async bodyOf(type, duty, caseId) {
    if (type !== 'reassignment' || duty !== 'confirm-ace') return {};
    const found = await ledger.readCase(reassignmentLaw, caseId);
    const change = found ? aceChangeOf(found.file) : null;
    // Another command has taken the case on; the law will say so.
    if (!change) return {};
    try {
      return { confirmed: true, reference: await ace.changeCenter(change) };
    } catch (error) {
      return { confirmed: false, reason: error instanceof Error ? error.message : String(error) };
    }
  },
});
