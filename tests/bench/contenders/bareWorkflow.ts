// The same promise in bare Temporal: a deadline far ahead, cancelled by the decision. Deterministic; two audit rows by local activities where the contender writes them.
import { allHandlersFinished, condition, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow';

export interface BareActivities {
  audit(caseId: string, version: number): Promise<void>;
}
const { audit } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '30 seconds' });

export async function bare(caseId: string, audited: boolean): Promise<string> {
  let decided = false;
  setHandler(defineUpdate<void, []>('decide'), async () => {
    decided = true;
  });
  if (audited) await audit(caseId, 1);
  const inTime = await condition(() => decided, '30 days');
  if (audited) await audit(caseId, 2);
  await condition(allHandlersFinished);
  return inTime ? 'decided' : 'lapsed';
}
