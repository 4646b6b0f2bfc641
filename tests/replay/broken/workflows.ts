// A deliberately broken story: it waits where the real one does not. Replaying a recorded history against it must fail.
import { sleep } from '@temporalio/workflow';
import { ftzEscalation as real, type CaseRef } from '@centerline/workflows';

export async function ftzEscalation(ref: CaseRef): Promise<void> {
  await sleep('1 minute');
  await real(ref);
}
