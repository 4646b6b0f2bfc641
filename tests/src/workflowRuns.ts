// Owns how tests look at the workflow of a case in Temporal: how it stands, and what its history says. Reads only, starts and ends nothing.
import { temporalNamespace } from '@centerline/infra';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';

const LOOKS = 200;
const LOOK_EVERY_MS = 50;

export interface WorkflowRun {
  /** In Temporal's words: `RUNNING`, `COMPLETED`, `FAILED` … */
  readonly status: string;
  /** How many events its history has. */
  readonly events: number;
}
type Workflows = TestWorkflowEnvironment['client']['workflow'];

/** The run of a case once it has ended, or as it still runs after ten seconds. */
export const runOf = (address: string, caseId: string): Promise<WorkflowRun> =>
  at(address, async (workflows) => {
    for (let look = 0; ; look += 1) {
      const { status, historyLength } = await workflows.getHandle(caseId).describe();
      if (status.name !== 'RUNNING' || look === LOOKS) return { status: status.name, events: historyLength };
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  });

/** The history of a case's last run, as the JSON that replays. */
export const historyOf = (address: string, caseId: string): Promise<string> =>
  at(address, async (workflows) => historyToJSON(await workflows.getHandle(caseId).fetchHistory()));

async function at<Found>(address: string, look: (workflows: Workflows) => Promise<Found>): Promise<Found> {
  quiet();
  const temporal = await TestWorkflowEnvironment.createFromExistingServer({ address, namespace: temporalNamespace });
  try {
    return await look(temporal.client.workflow);
  } finally {
    await temporal.teardown();
  }
}

let isQuiet = false;
/** Temporal's core speaks to the terminal unless told not to, and can be told only once in a process. */
function quiet(): void {
  if (isQuiet) return;
  isQuiet = true;
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined), telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } } });
}
