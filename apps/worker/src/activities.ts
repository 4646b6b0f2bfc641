// Owns what the conductor does for a case: system commands through the same law and the same commit as people's.
import { CONDUCTOR, type CaseId, type CaseType } from '@centerline/cases';
import type { Ledger } from '@centerline/ledger';
import type { CaseActivities } from '@centerline/workflows/activities';
import type { Logger } from 'pino';
import type { Duties } from './duties.js';
import type { Laws } from './laws.js';

export function activitiesOn(ledger: Ledger, laws: Laws, duties: Duties, log: Logger): CaseActivities {
  const give = async (type: CaseType, caseId: CaseId, kind: string, body: unknown) => {
    const law = laws[type];
    if (!law) throw new Error(`This installation does not conduct cases of type ${type}`);
    const result = await ledger.command(law, { caseId, kind, body, actor: CONDUCTOR, idempotency: null, expectedVersion: null });
    if (result.kind === 'done') return result.standing;
    // Somebody did it first, or the case took another way: what counts is where it stands now.
    const now = await ledger.readCase(law, caseId);
    if (!now?.desk.standing) throw new Error(`Case ${caseId} is not in the ledger`);
    log.info({ caseId, kind, result }, 'a system command was not needed');
    return now.desk.standing;
  };
  return {
    async perform(ref, duty) {
      const caseId = ref.caseId as CaseId;
      const body = await duties.bodyOf(ref.type, duty, caseId);
      const standing = await give(ref.type, caseId, duty, body);
      // Temporal tries again, at growing intervals, until the outside world has answered.
      if (standing.duty === duty && !standing.closed) throw new Error(`"${duty}" of case ${caseId} is not done yet`);
      return standing;
    },
    async heed(ref) {
      const caseId = ref.caseId as CaseId;
      await ledger.passMarksOf(caseId);
      return give(ref.type, caseId, 'heed', {});
    },
  };
}
