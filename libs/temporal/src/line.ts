// Owns the line to Temporal: start a case's workflow, or tell one that runs. Loaded when there is first something to say; must never decide whether.
import { Client, Connection, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, WorkflowUpdateStage } from '@temporalio/client';
import type { CaseType } from '@centerline/cases';
import type { OutboxRow } from '@centerline/ledger';
import { TASK_QUEUE, TELL, type CaseRef } from '@centerline/workflows/activities';

const WORKFLOWS: Readonly<Record<CaseType, string>> = { reassignment: 'reassignment', ftz: 'ftzEscalation', fpf: 'fpfInput' };

export interface LineOptions {
  readonly address: string;
  readonly namespace: string;
  /** Where the workers of this installation listen. */
  readonly taskQueue?: string;
}

export class Line {
  private readonly client: Client;
  private readonly connection: Connection;

  constructor(private readonly options: LineOptions) {
    this.connection = Connection.lazy({ address: options.address });
    this.client = new Client({ connection: this.connection, namespace: options.namespace });
  }

  /** Does `work` on this line; rejects when it is not done by then. */
  within(milliseconds: number, work: () => Promise<void>): Promise<void> {
    return this.connection.withDeadline(Date.now() + milliseconds, work);
  }

  /** Whether a run of the case's workflow took the news. */
  async heard(row: OutboxRow): Promise<boolean> {
    try {
      await this.client.workflow.getHandle(row.caseId).startUpdate(TELL, { args: [row.standing], updateId: `outbox-${row.id}`, waitForStage: WorkflowUpdateStage.ACCEPTED });
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** Whether this began a run, which then knows the news; not when one is running already, or when `once` and there was one before. */
  async begun(row: OutboxRow, once: boolean): Promise<boolean> {
    const ref: CaseRef = { type: row.type, caseId: row.caseId, standing: row.standing };
    try {
      await this.client.workflow.start(WORKFLOWS[row.type], {
        workflowId: row.caseId, taskQueue: this.options.taskQueue ?? TASK_QUEUE, args: [ref],
        workflowIdReusePolicy: once ? 'REJECT_DUPLICATE' : 'ALLOW_DUPLICATE', workflowIdConflictPolicy: 'FAIL',
      });
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}
